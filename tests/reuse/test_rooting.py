"""Which end came first, and how sure that is."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.lost import Grown
from whence.reuse.rooting import root_tree
from whence.reuse.spanning import Edge


def grown_of(edges: list[Edge], readings: np.ndarray | None = None) -> Grown:
    """A tree of witnesses that all read the same unless told otherwise."""
    size = max(max(edge) for edge in edges) + 1
    if readings is None:
        readings = np.ones((size, 10), dtype=np.int32)
    slips = np.zeros(readings.shape, dtype=np.bool_)
    return Grown(readings, slips, np.zeros((size, size)), size, tuple(edges))


def test_the_middle_came_first_if_nothing_else_is_known() -> None:
    """Of a star its hub, and surely so; at the ends of a chain nothing is sure."""
    star = root_tree(grown_of([(2, 0), (2, 1), (2, 3), (2, 4)]), 0, evidence={})
    pair = root_tree(grown_of([(0, 1)]), 0, evidence={})

    assert star.root == 2
    assert set(star.parents.values()) == {2}
    assert min(star.confidence.values()) > 0.8
    assert pair.confidence == {1: pytest.approx(0.5)}


def test_words_are_left_out_rather_than_added() -> None:
    """Of two texts the one with more came first; a phrase counts once."""
    readings = np.ones((2, 60), dtype=np.int32)
    readings[0, ::7] = 0

    found = root_tree(grown_of([(0, 1)], readings), 0, evidence={})
    phrase = np.ones((2, 60), dtype=np.int32)
    phrase[0, 20:29] = 0

    assert found.root == 1
    assert found.confidence[0] > 0.99
    assert root_tree(grown_of([(0, 1)], phrase), 0, evidence={}).confidence[0] < 0.7


def test_evidence_turns_the_tree() -> None:
    """Strong evidence for one edge of a chain puts the root beyond it."""
    chain = grown_of(list(pairwise(range(5))))

    found = root_tree(chain, 0, evidence={(0, 1): 6.0})

    assert found.root == 0
    assert found.parents == {1: 0, 2: 1, 3: 2, 4: 3}
    assert found.confidence[1] > 0.95


def test_a_given_root_is_certain() -> None:
    """Everything leads away from it."""
    found = root_tree(grown_of([(2, 0), (2, 1), (2, 3)]), 1, evidence={}, root=0)

    assert (found.root, found.parents) == (0, {2: 0, 1: 2, 3: 2})
    assert set(found.confidence.values()) == {1.0}


@given(st.lists(st.integers(0, 100), min_size=1, max_size=9), st.floats(-9, 9))
def test_every_tree_is_directed_whole(drawn: list[int], odds: float) -> None:
    """Each text but the root has one parent, and no direction is less sure than a coin's fall."""
    edges = [(at, parent % (at + 1)) for at, parent in enumerate(drawn)]
    edges = [(parent, at + 1) for at, parent in edges]

    found = root_tree(grown_of(edges), 0, evidence={edges[0]: odds})

    assert set(found.parents) == set(range(len(edges) + 1)) - {found.root}
    assert {frozenset(edge) for edge in found.parents.items()} == set(map(frozenset, edges))
    assert all(0 <= value <= 1 for value in found.confidence.values())
