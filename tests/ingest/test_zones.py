"""Zones: comments and link lists are told by where lines stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.zones import (
    find_comment_zones,
    find_related_zones,
    is_button,
    is_commenter,
    is_headed,
    resumes_at,
)

ARTICLE = [
    "The bridge at Merrin was closed on Monday after the flood.",
    "Engineers found two cracks below the eastern pier.",
]
COMMENTS = ["3 Comments", "river_rat", "2 hours ago", "I drove over it last week.", "Reply"]
LINES = st.lists(
    st.one_of(st.sampled_from([*ARTICLE, *COMMENTS, "Most read", "About us"]), st.text(max_size=40))
)


def test_comments_begin_at_their_heading() -> None:
    """A heading, and a commenter near it, open a zone behind the article."""
    lines = ARTICLE + COMMENTS

    (zone,) = find_comment_zones(lines, [None] * len(lines))

    assert (zone.start, zone.end, zone.heading) == (2, len(lines), True)


def test_no_zone_without_an_article() -> None:
    """Nothing in front of the first sentence of the article is a comment."""
    assert find_comment_zones(COMMENTS[:3], [None] * 3) == ()


def test_comments_end_at_the_foot_of_the_page() -> None:
    """A footer closes the zone."""
    lines = [*ARTICLE, *COMMENTS, "About us", "Careers"]

    (zone,) = find_comment_zones(lines, [None] * len(lines))

    assert lines[zone.end] == "About us"


def test_a_list_of_links_ends_before_a_sentence() -> None:
    """Below "Most read" only lines that are no sentence belong to the list."""
    lines = [ARTICLE[0], "Most read", "Ferry fares to rise", "Mill reopens in Osk", ARTICLE[1]]

    (zone,) = find_related_zones(lines, [None] * len(lines))

    assert (zone.start, zone.end) == (1, 4)


@given(LINES)
def test_zones_are_disjoint_and_in_order(lines: list[str]) -> None:
    """Whatever the lines, zones hold lines, follow each other and stay within them."""
    for find in (find_comment_zones, find_related_zones):
        end = 0
        for zone in find(lines, [None] * len(lines)):
            assert end <= zone.start < zone.end <= len(lines)
            end = zone.end


@pytest.mark.parametrize(
    ("line", "commenter"),
    [
        ("2 hours ago", True),
        ("river_rat says:", True),
        ("Reply", True),
        ("The bridge was closed two hours ago, the mayor of Merrin told us on Monday.", False),
        ("", False),
    ],
)
def test_signs_of_a_commenter(line: str, commenter: bool) -> None:
    """An age, a writer or a button stands only beside comments."""
    assert is_commenter([line], 0) is commenter


@pytest.mark.parametrize(
    ("line", "button"), [("Reply", True), ("Like · Reply · 4 likes", True), ("They reply.", False)]
)
def test_buttons(line: str, button: bool) -> None:
    """Only what one clicks is a button."""
    assert is_button(line) is button


def test_capitals_make_a_headline() -> None:
    """In a headline most longer words begin with a capital."""
    assert is_headed("Mill Reopens After Eleven Years")
    assert not is_headed("The mill in Merrin reopened after eleven years.")


def test_three_full_sentences_resume_the_article() -> None:
    """Two long sentences may be a comment; three in a row are the article again."""
    lines = ["The council of Merrin voted on the new bridge late on Monday evening."] * 3

    assert resumes_at(lines, [True] * 3, 0)
    assert not resumes_at(lines[:2], [True] * 2, 0)
