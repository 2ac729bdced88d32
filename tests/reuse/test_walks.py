"""Walks: from runs to maximal passages."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.chains import Chains
from whence.reuse.runs import extend_seeds
from whence.reuse.seeds import find_seeds
from whence.reuse.walks import walk_runs

COPY = list(range(100, 140))


def walk(*texts: list[int]) -> tuple[np.ndarray, Chains]:
    """Passages of texts whose words are numbers."""
    words = np.array([word for text in texts for word in text], dtype=np.uint32)
    bounds = np.cumsum([0, *map(len, texts)])
    return words, walk_runs(words, bounds, extend_seeds(words, bounds, find_seeds(words, bounds)))


def align(*texts: list[int]) -> list[tuple[int, int, int, int]]:
    """Passages as places in the two texts, the second counted from its own beginning."""
    _, found = walk(*texts)
    shift = len(texts[0])
    rows = (found.a, found.a_end, found.b - shift, found.b_end - shift)
    return [tuple(int(value) for value in row) for row in zip(*rows, strict=True)]


def test_a_run_is_extended_to_its_full_length() -> None:
    """From the first equal word to the last, and not one further."""
    assert align([1, 2, 3, *COPY, 4], [5, *COPY, 6, 7]) == [(3, 43, 1, 41)]


@pytest.mark.parametrize(
    "edited",
    [
        [*COPY[:9], 1, *COPY[10:]],
        [*COPY[:9], *COPY[12:]],
        [*COPY[:9], 1, 2, 3, 4, *COPY[9:]],
        [*COPY[:9], 1, *COPY[10:13], 2, *COPY[14:17], 3, *COPY[18:]],
    ],
    ids=["replaced", "dropped", "added", "many"],
)
def test_small_edits_do_not_break_a_passage(edited: list[int]) -> None:
    """Words replaced, dropped or added in the middle leave one passage."""
    assert align([1, *COPY, 1], [2, *edited, 2]) == [(1, 41, 1, 1 + len(edited))]


def test_a_long_insertion_breaks_a_passage() -> None:
    """Thirty new words are a sentence of their own."""
    found = align(COPY, [*COPY[:20], *range(30), *COPY[20:]])

    assert found == [(0, 20, 0, 20), (20, 40, 50, 70)]


def test_chance_words_behind_a_copy_are_not_taken_in() -> None:
    """A walk that gains less than it loses goes back to where it stood best."""
    behind_one = [1, 2, 3, 4, 50, 51, 5, 6, 7, 8]
    behind_other = [11, 12, 13, 14, 15, 50, 51, 16, 17, 18]

    assert align([*COPY, *behind_one], [*COPY, *behind_other]) == [(0, 40, 0, 40)]


@given(
    st.lists(st.integers(0, 30), max_size=60),
    st.lists(st.integers(0, 30), max_size=60),
    st.lists(st.integers(0, 200), max_size=40),
)
def test_passages_lie_within_their_documents_and_end_in_equal_words(
    one: list[int], other: list[int], copy: list[int]
) -> None:
    """Whatever repeats, no passage is empty, crosses an edge or ends in a difference."""
    first, second = one + copy + other, other + copy + one

    for a, a_end, b, b_end in align(first, second):
        assert 0 <= a < a_end <= len(first)
        assert 0 <= b < b_end <= len(second)
        assert first[a] == second[b]
        assert first[a_end - 1] == second[b_end - 1]


@given(
    st.lists(st.integers(0, 6), max_size=60),
    st.lists(st.integers(0, 6), max_size=60),
    st.lists(st.integers(0, 200), max_size=40),
)
def test_the_runs_of_a_passage_are_equal_words_in_order(
    one: list[int], other: list[int], copy: list[int]
) -> None:
    """They neither cross nor overlap, on either side, whatever repeats."""
    words, found = walk(one + copy + other, other + copy + one)

    for row in range(len(found)):
        runs = found.take(np.array([row])).runs
        for a, b, length in zip(runs.a, runs.b, runs.lengths, strict=True):
            assert words[a : a + length].tolist() == words[b : b + length].tolist()
        assert (runs.a[1:] >= (runs.a + runs.lengths)[:-1]).all()
        assert (runs.b[1:] >= (runs.b + runs.lengths)[:-1]).all()


def test_a_single_word_between_two_others_replaced_is_equal() -> None:
    """Words that the walk skips pair by pair are compared in place."""
    edited = [*COPY[:9], 1, COPY[10], 2, *COPY[12:]]

    _, found = walk(COPY, edited)

    assert found.equal.tolist() == [38]
