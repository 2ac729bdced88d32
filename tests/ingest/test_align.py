"""Extracted words found again among the lines of a page."""

from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.align import align_lines

FIRST = "The council of Ortal met on Monday and closed the old bridge"
SECOND = "Traders on the northern bank complained that nobody had asked them"


def test_lines_that_carry_the_article() -> None:
    """Case, signs and spaces do not matter; other lines are left."""
    lines = ["Home", FIRST.upper() + "!", "Share this", SECOND]

    assert align_lines(lines, [FIRST, SECOND]).carried == {1, 3}


def test_short_lines_are_found_between_their_neighbors() -> None:
    """A subhead of one word belongs where the extraction has it."""
    lines = ["Reactions", FIRST, "Reactions", SECOND]

    assert align_lines(lines, [FIRST, "Reactions", SECOND]).carried == {1, 2, 3}


def test_a_comment_that_quotes_is_not_the_article() -> None:
    """Of two places the one that goes on with the article wins."""
    lines = [FIRST, SECOND, f"{FIRST} oh really", FIRST]

    assert align_lines(lines, [FIRST, SECOND]).carried == {0, 1}


def test_a_segment_may_run_over_several_lines() -> None:
    """Breaks that the extractor joined are no loss."""
    assert align_lines([FIRST, SECOND], [f"{FIRST} {SECOND}"]).carried == {0, 1}


def test_what_no_line_shows_is_missing() -> None:
    """It is kept with the line behind which it belongs."""
    missing = align_lines([FIRST, "Share"], [FIRST, SECOND]).missing

    assert [(one.text, one.after) for one in missing] == [(SECOND, 0)]


@given(st.lists(st.text("ab \n", max_size=30), max_size=12), st.data())
def test_a_copy_of_some_lines_is_always_aligned(lines: list[str], data: st.DataObject) -> None:
    """Nothing raises; lines named are lines that are there."""
    some = data.draw(st.lists(st.sampled_from(lines), max_size=6)) if lines else []

    found = align_lines(lines, some)

    assert all(0 <= number < len(lines) for number in found.carried)
    assert all(-1 <= one.after < len(lines) for one in found.missing)
