"""Lost texts show where witnesses agree against the rest, and only there."""

import numpy as np
import pytest

from whence.reuse.lost import grow_tree
from whence.reuse.witnesses import LEFT_OUT, Table


def table_of(readings: np.ndarray) -> Table:
    """Witnesses without slips."""
    names = tuple(f"w{row:02}" for row in range(len(readings)))
    return Table(names, readings.astype(np.int32), np.zeros(readings.shape, dtype=np.bool_))


def copies(own: int, shared: int) -> np.ndarray:
    """Three copies, of which two share readings; each has some of its own."""
    readings = np.ones((3, 200), dtype=np.int32)
    for row in range(3):
        readings[row, row * own : (row + 1) * own] = 10 + row
    readings[1:, 150 : 150 + shared] = 5
    return readings


def test_three_copies_of_a_lost_text_hang_on_it() -> None:
    """Each has errors of its own, and wherever one errs the other two agree."""
    grown = grow_tree(table_of(copies(own=12, shared=0)))

    assert len(grown.readings) == 4
    assert sorted(map(sorted, grown.edges)) == [[0, 3], [1, 3], [2, 3]]
    assert (grown.readings[3] == 1).all()


def test_a_copied_witness_is_no_lost_text() -> None:
    """Who has nothing of its own was copied by the others."""
    readings = copies(own=12, shared=0)
    readings[0] = 1

    grown = grow_tree(table_of(readings))

    assert sorted(map(sorted, grown.edges)) == [[0, 1], [0, 2]]


def test_a_few_readings_are_chance() -> None:
    """Three errors of the first copy are too few to say that it was not the model."""
    readings = copies(own=12, shared=0)
    readings[0, 3:12] = 1

    grown = grow_tree(table_of(readings))

    assert all(end < 3 for edge in grown.edges for end in edge)


def test_slips_that_anybody_mends_count_less() -> None:
    """Eight readings of the model that are slips make no lost text."""
    table = table_of(copies(own=12, shared=0))
    table.readings[0, 8:12] = 1
    slips = table.slips.copy()
    slips[0, :8] = True

    assert len(grow_tree(table).readings) == 4
    mended = grow_tree(Table(table.names, table.readings, slips))
    assert all(end < 3 for edge in mended.edges for end in edge)


@pytest.mark.parametrize("size", [0, 1, 2])
def test_few_witnesses_have_no_lost_text(size: int) -> None:
    """Nothing, one row alone, or an edge."""
    grown = grow_tree(table_of(np.ones((size, 30), dtype=np.int32)))

    assert len(grown.edges) == max(0, size - 1)


def test_a_witness_without_words_in_common_stays_alone() -> None:
    """It is in no edge."""
    readings = np.ones((3, 30), dtype=np.int32)
    readings[2] = -1

    assert grow_tree(table_of(readings)).edges == ((0, 1),)
    assert LEFT_OUT == 0
