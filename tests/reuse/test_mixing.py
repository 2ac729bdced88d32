"""Copies of two texts are told by stretches, and are no bridges."""

import numpy as np
import pytest

from whence.reuse.lost import Grown
from whence.reuse.mixing import Second, find_seconds, remove_bridges
from whence.reuse.spanning import measure_distances, span, weigh_places


def grown_of(readings: np.ndarray) -> Grown:
    """The shortest tree of witnesses."""
    readings = readings.astype(np.int32)
    distances = measure_distances(readings, weigh_places(readings))
    slips = np.zeros(readings.shape, dtype=np.bool_)
    return Grown(readings, slips, distances, len(readings), tuple(span(distances)))


@pytest.fixture
def branches() -> np.ndarray:
    """A first text (0), a copy of it (1), and a copy of that (2); another copy of the first (3)."""
    readings = np.ones((5, 400), dtype=np.int32)
    readings[1:3, ::20] = 2
    readings[2, 5::40] = 3
    readings[3, 10::20] = 4
    return readings


def test_a_stretch_of_another_text_is_a_second_parent(branches: np.ndarray) -> None:
    """The copy (4) follows 3 but reads as 1 in a third of the text."""
    branches[4] = branches[3]
    branches[4, 100:240] = branches[1, 100:240]

    grown = grown_of(branches)
    found = find_seconds(grown, {1: 0, 2: 1, 3: 0, 4: 3})

    assert [(one.child, one.parent) for one in found] == [(4, 1)]
    assert found[0].readings == 7 + 7


def test_a_descendant_is_no_second_parent(branches: np.ndarray) -> None:
    """What a copy shares with its own copies it gave them."""
    branches[4] = branches[3]
    branches[4, 100:240] = branches[1, 100:240]

    assert find_seconds(grown_of(branches), {0: 3, 3: 4, 1: 0, 2: 1}) == ()


def test_a_second_parent_is_told_once(branches: np.ndarray) -> None:
    """One that is known already is not sought again."""
    branches[4] = branches[3]
    branches[4, 100:240] = branches[1, 100:240]

    known = [Second(4, 2, 9)]

    assert find_seconds(grown_of(branches), {1: 0, 2: 1, 3: 0, 4: 3}, known) == ()


def test_clean_copies_have_one_parent(branches: np.ndarray) -> None:
    """Neither stretch nor bridge."""
    branches[4] = branches[3]
    branches[4, 7::50] = 9

    grown = grown_of(branches)

    assert find_seconds(grown, {1: 0, 2: 1, 3: 0, 4: 3}) == ()
    assert remove_bridges(grown) == (grown, ())


def test_a_bridge_is_taken_away() -> None:
    """A copy of two branches (4) lies between them, but the first texts of both are nearer."""
    readings = np.ones((5, 400), dtype=np.int32)
    readings[1, ::8] = 2
    readings[3, 4::8] = 4
    readings[0, 2::100] = 5
    readings[2, 6::100] = 6
    readings[4, :200], readings[4, 200:] = readings[1, :200], readings[3, 200:]
    grown = grown_of(readings)
    bridged = Grown(
        grown.readings, grown.slips, grown.distances, 5, ((0, 1), (1, 4), (4, 3), (3, 2))
    )

    mended, seconds = remove_bridges(bridged)

    assert {frozenset(edge) for edge in mended.edges} >= {frozenset((0, 2)), frozenset((0, 1))}
    assert [second.child for second in seconds] == [4]
    assert len(mended.edges) == 4
