"""How many shared words are too many for chance."""

import numpy as np
import pytest

from whence.reuse import Text
from whence.reuse.columns import Columns, read_texts
from whence.reuse.weight import (
    FREE,
    FREE_BESIDE,
    LEAST,
    LEAST_BESIDE,
    are_among,
    are_heavy,
    count_free,
    hash_words,
    spread,
)

PLAIN = "boats on the lower river will stop at midnight because water has risen"
TITLE = "the Deputy Minister for Rivers and Ports of Ardenia Lena Morro said"
ALONE, BESIDE = (LEAST, FREE), (LEAST_BESIDE, FREE_BESIDE)


def whole(text: str) -> tuple[Columns, np.ndarray, np.ndarray]:
    """The columns of one text, its first word and the one behind its last."""
    columns = read_texts([Text("a", text)])
    return columns, np.array([0]), columns.bounds[1:]


@pytest.mark.parametrize(
    ("text", "equal", "needed", "expected"),
    [
        (PLAIN, 16, ALONE, True),
        (PLAIN, 10, ALONE, True),
        (PLAIN, 9, ALONE, False),
        (PLAIN, 7, BESIDE, True),
        (PLAIN, 6, BESIDE, False),
        (TITLE, 12, ALONE, False),
        (TITLE, 12, BESIDE, False),
        (TITLE, 16, ALONE, True),
    ],
)
def test_short_passages_need_free_words(
    text: str, equal: int, needed: tuple[int, int], expected: bool
) -> None:
    """Names with titles are stock; beside a known copy less is needed; sixteen always do."""
    columns, starts, ends = whole(text)

    heavy = are_heavy(columns, starts, ends, np.array([equal]), needed)

    assert heavy.tolist() == [expected]


def test_numbers_and_grammar_are_not_free() -> None:
    """In figures, in words, or both."""
    columns, starts, ends = whole("it was seven dozen of 1,200 in 3rd and millions")

    assert count_free(columns, starts, ends).tolist() == [0]


def test_places_of_passages_are_laid_one_behind_the_other() -> None:
    """Each passage's places, and where they begin."""
    places, firsts = spread(np.array([4, 10]), np.array([7, 11]))

    assert places.tolist() == [4, 5, 6, 10]
    assert firsts.tolist() == [0, 3]


def test_known_words_are_found_by_their_numbers() -> None:
    """Folded as in the columns."""
    known = np.sort(hash_words("river boat"))

    assert are_among(hash_words("The BOAT sank"), known).tolist() == [False, True, False]
