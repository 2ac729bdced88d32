"""Comparison of two passages, word by word."""

import random
from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.compare import Run, find_runs
from whence.reuse.words import Hashes

WORDS = st.lists(st.integers(0, 12), max_size=40)


def column(words: list[int]) -> Hashes:
    """Words as a column."""
    return np.array(words, dtype=np.uint64)


def test_equal_passages_are_one_run() -> None:
    """Nothing is compared where nothing differs."""
    assert find_runs(column([4, 5, 6]), column([4, 5, 6]), ()) == (Run(0, 0, 3),)


def test_an_edit_stands_between_two_runs() -> None:
    """The fourth word was replaced, the last one added."""
    runs = find_runs(column([1, 2, 3, 4, 5, 6]), column([1, 2, 3, 9, 5, 6, 7]), ())

    assert runs == (Run(0, 0, 3), Run(4, 4, 2))


@given(WORDS, WORDS)
def test_runs_are_equal_words_in_order(a: list[int], b: list[int]) -> None:
    """They never cross or overlap, and there are as many equal words from either side."""
    runs = find_runs(column(a), column(b), ())

    at_a = at_b = 0
    for run in runs:
        assert run.length > 0
        assert run.a >= at_a
        assert run.b >= at_b
        assert a[run.a : run.a + run.length] == b[run.b : run.b + run.length]
        at_a, at_b = run.a + run.length, run.b + run.length
    back = find_runs(column(b), column(a), ())
    assert sum(run.length for run in back) == sum(run.length for run in runs)


def equal_in(runs: Sequence[Run]) -> int:
    """How many words they hold."""
    return sum(run.length for run in runs)


def test_long_passages_are_cut_in_known_runs() -> None:
    """Twenty thousand words with an edit in every fifty are compared in parts."""
    rng = random.Random(4)
    a = [rng.randrange(3000) for _ in range(20_000)]
    b = [word if index % 50 else 5000 for index, word in enumerate(a)]
    known = [Run(at + 1, at + 1, 30) for at in range(0, 20_000, 50)]

    assert equal_in(find_runs(column(a), column(b), known)) == 19_600


def test_a_text_that_repeats_itself_is_compared_too() -> None:
    """Every run of words stands three times; one word was changed."""
    a = [*range(900)] * 3
    b = [word if index != 1300 else 5000 for index, word in enumerate(a)]

    runs = find_runs(column(a), column(b), [Run(0, 0, 1300), Run(1301, 1301, 1399)])

    assert runs == (Run(0, 0, 1300), Run(1301, 1301, 1399))


@given(st.lists(st.tuples(st.integers(1, 900), WORDS, WORDS), min_size=1, max_size=9))
def test_what_is_known_is_never_lost(parts: list[tuple[int, list[int], list[int]]]) -> None:
    """However long the passages are, and however often their words stand in them."""
    a: list[int] = []
    b: list[int] = []
    known = []
    for length, left, right in parts:
        known.append(Run(len(a), len(b), length))
        a += [*[place % 7 for place in range(length)], *left]
        b += [*[place % 7 for place in range(length)], *right]

    assert equal_in(find_runs(column(a), column(b), known)) >= equal_in(known)
