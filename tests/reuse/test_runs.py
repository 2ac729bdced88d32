"""Runs: the longest runs of equal words around a seed."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.runs import (
    Runs,
    count_equal,
    extend_seeds,
    join_runs,
    read_windows,
    sort_once,
    sort_rows,
)
from whence.reuse.seeds import find_seeds
from whence.reuse.shingles import SHINGLE


def columns_of(*texts: list[int]) -> tuple[np.ndarray, np.ndarray]:
    """Columns of texts whose words are numbers."""
    words = np.array([word for text in texts for word in text], dtype=np.uint32)
    return words, np.cumsum([0, *map(len, texts)])


def rows_of(runs: Runs) -> list[tuple[int, ...]]:
    """Rows as tuples."""
    columns = (runs.a, runs.b, runs.lengths)
    return list(zip(*(column.tolist() for column in columns), strict=True))


def test_a_run_is_extended_to_its_full_length() -> None:
    """From the first equal word to the last, and not one further; however many seeds it has."""
    copy = list(range(100, 160))
    words, bounds = columns_of([1, 2, 3, *copy, 4], [5, *copy, 6, 7])

    runs = extend_seeds(words, bounds, find_seeds(words, bounds))

    assert rows_of(runs) == [(3, 65, 60)]


@given(
    st.lists(st.integers(0, 3), max_size=60),
    st.lists(st.integers(0, 3), max_size=60),
)
def test_runs_are_maximal(one: list[int], other: list[int]) -> None:
    """No run could be longer on either side, and none leaves its text."""
    words, bounds = columns_of(one, other)

    runs = extend_seeds(words, bounds, find_seeds(words, bounds))

    for a, b, length in rows_of(runs):
        b -= len(one)
        assert length >= SHINGLE
        assert one[a : a + length] == other[b : b + length]
        assert a == 0 or b == 0 or one[a - 1] != other[b - 1]
        assert one[a + length : a + length + 1] != other[b + length : b + length + 1] or (
            a + length == len(one)
        )


@given(st.integers(0, 3000), st.integers(0, 40))
def test_long_runs_are_counted_to_the_word(length: int, before: int) -> None:
    """Ahead and back, over any number of steps, but never beyond the room."""
    words = np.array([*range(before), *range(9000, 9000 + length), 1, 7], dtype=np.uint32)
    words = np.append(words, np.array([*range(9000, 9000 + length), 2], dtype=np.uint32))
    a, b = np.array([before]), np.array([before + length + 2])
    room = np.array([length + 1])

    assert count_equal(words, a, b, room, 1).tolist() == [length]
    assert count_equal(words, a + length, b + length, room - 1, -1).tolist() == [length]
    assert count_equal(words, a, b, room // 2, 1).tolist() == [min(length, (length + 1) // 2)]


def test_windows_at_the_edge_of_the_columns_hold_their_words() -> None:
    """What lies within is read at its place; beyond the edge anything may stand."""
    words = np.arange(1, 6, dtype=np.uint32)

    ahead = read_windows(words, np.array([0, 3]), 3)
    back = read_windows(words, np.array([5, 1]), -3)

    assert ahead[0].tolist() == [1, 2, 3]
    assert ahead[1, :2].tolist() == [4, 5]
    assert back[0].tolist() == [5, 4, 3]
    assert back[1, :1].tolist() == [1]


NUMBERS = st.integers(0, 3) | st.integers(0, 2**40) | st.integers(2**62, 2**62 + 2)


@given(st.lists(st.tuples(*[NUMBERS] * 4), max_size=20), st.integers(1, 4))
def test_rows_are_sorted_by_several_keys(rows: list[tuple[int, ...]], width: int) -> None:
    """The first key first; ties stay in order; large keys too."""
    table = np.array(rows, dtype=np.int64).reshape(-1, 4)[:, :width]

    order = sort_rows(*table.T).tolist()

    assert order == sorted(range(len(rows)), key=lambda row: (*rows[row][:width], row))


@given(st.lists(st.integers(0, 9), max_size=9))
def test_rows_that_are_late_are_merged(late: list[int]) -> None:
    """Where most rows are in order already, the others come behind their equals."""
    keys = np.array([*range(10), *late])

    assert sort_rows(keys).tolist() == sorted(range(len(keys)), key=lambda row: (keys[row], row))


@given(st.lists(st.tuples(*[NUMBERS] * 3), max_size=20))
def test_equal_rows_are_kept_once(rows: list[tuple[int, ...]]) -> None:
    """Sorted by the first key first, large keys too."""
    table = np.array(rows, dtype=np.int64).reshape(-1, 3)

    kept = zip(*(key.tolist() for key in sort_once(*table.T)), strict=True)

    assert list(kept) == sorted(set(rows))


def test_tables_are_laid_one_behind_the_other() -> None:
    """Joined runs keep their rows."""
    one = Runs(*(np.array([value]) for value in (1, 2, 3, 0, 1)))

    assert rows_of(join_runs([one, one])) == [(1, 2, 3), (1, 2, 3)]
