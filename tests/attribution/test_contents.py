"""Contents: how far what was said reaches."""

from collections.abc import Callable

import pytest

from whence.attribution.contents import (
    has_long_quotation,
    quoted_run,
    relative_end,
    reported_pieces,
    subordinate_end,
    trim_end,
    trim_start,
)
from whence.attribution.passage import Passage

Reader = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "whole", "expected"),
    [
        ("the road was shut.", True, ["the road was shut"]),
        ("the road was shut, which hurt trade.", True, ["the road was shut"]),
        ("the road was shut, but police opened it.", True, ["the road was shut"]),
        ("the road was shut but would not say why.", True, ["the road was shut"]),
        ("Hale, who fled, was there.", True, ["hale", "was there"]),
        ("the plan, and left.", False, ["the plan"]),
        ("the plan and left.", False, ["the plan"]),
    ],
)
def test_the_outlets_own_words_are_left_out(
    passage: Reader, text: str, whole: bool, expected: list[str]
) -> None:
    """A clause ends where the outlet goes on, a phrase at its comma or next verb."""
    found = passage(text)

    pieces = reported_pieces(found, 0, len(found.words), whole=whole)

    assert [" ".join(found.words[first:end]) for first, end in pieces] == expected


def test_a_subordinate_clause_ends_before_the_main_one(passage: Reader) -> None:
    """In "if he said that it rained, nobody heard it" only the rain was said."""
    found = passage("If he said that it rained, nobody heard it.")
    bounds = (3, len(found.words))

    assert subordinate_end(found, 1, bounds, 0) == found.words.index(",")
    assert subordinate_end(found, 0, bounds, 0) == len(found.words)


def test_a_relative_clause_ends_before_the_main_verb(passage: Reader) -> None:
    """In "Hale, who said it rained, left" he said that it rained."""
    found = passage("Hale, who said it rained, left.")

    assert relative_end(found, 4, len(found.words)) == 6


def test_marks_at_the_ends_are_no_content(passage: Reader) -> None:
    """Stops and commas are trimmed, the point of an initial is not."""
    found = passage(", it rained .")

    assert trim_start(found, 0, 4) == 1
    assert trim_end(found, 1, 4) == 3


def test_quotations_in_a_row_are_one_run(passage: Reader) -> None:
    """Both of "A" and "B" are taken."""
    found = passage("“It rained all that night,” and “we walked to the mill.”")

    assert quoted_run(found, 0, len(found.words)) == 3
    assert has_long_quotation(found, 0, 1)
    assert not has_long_quotation(found, 1, 2)
