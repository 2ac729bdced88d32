"""Runs of lines that are not the article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.label import judge_line
from whence.ingest.zones import (
    find_comment_zones,
    find_related_zones,
    is_button,
    is_comment_heading,
    is_commenter,
    is_headed,
    resumes_at,
)

ARTICLE = [
    "The council of Ortal met on Monday and closed the old bridge.",
    "Traders on the northern bank complained that nobody had asked them.",
    "The mayor promised that the mill would be open on Friday.",
]


def find_zones(lines: list[str]) -> list[tuple[int, int]]:
    """First and last line of each comment zone."""
    labels = [judge_line(line) for line in lines]
    return [(zone.start, zone.end) for zone in find_comment_zones(lines, labels)]


@pytest.mark.parametrize(
    "comments",
    [
        ["12 Comments", "harbour_rat", "3 June 2014 at 19:02", "I drove there and it was open."],
        [
            "Leave a reply",
            "Your email address will not be published.",
            "Ana says:",
            "Good for them.",
        ],
        ["Comments", "I drove there and it was open the whole day."],
        ["Ana", "2 hours ago", "It was open.", "Reply", "Bo", "1 hour ago", "No.", "Reply"],
        ["Comments (2)", "The mayor is right about the mill this time."],
    ],
)
def test_comments_behind_an_article(comments: list[str]) -> None:
    """Headings, names with times, and buttons show where they begin."""
    assert find_zones(ARTICLE + comments) == [(3, 3 + len(comments))]


def test_a_zone_ends_at_the_footer() -> None:
    """What follows the last comment is the page again."""
    lines = [
        *ARTICLE,
        "2 Comments",
        "Ana says:",
        "It was open.",
        "© 2024 The Valley Mirror",
        "About",
    ]

    assert find_zones(lines) == [(3, 6)]


def test_a_zone_ends_where_an_article_opens() -> None:
    """A dateline with an agency, or three full sentences behind a footer, are the article."""
    lines = [*ARTICLE, "2 Comments", "Ana says:", "Fine.", "ORTAL (Northwire) - It burned again."]

    assert find_zones(lines) == [(3, 6)]
    assert resumes_at(ARTICLE, [True] * 3, 0)


def test_a_counter_above_the_article_opens_no_zone() -> None:
    """Share bars count comments, too."""
    assert find_zones(["Bridge closed", "12 Comments", *ARTICLE]) == []
    assert find_zones([ARTICLE[0], "3 comments", *ARTICLE, *ARTICLE]) == []


@pytest.mark.parametrize(
    ("line", "is_one"),
    [
        ("Ana Lind says:", True),
        ("2 hours ago", True),
        ("Reply", True),
        ("Report this comment", True),
        ("6d", True),
        ("The mayor of the town says:", False),
        ("Two hours ago the mill was still there.", False),
    ],
)
def test_signs_of_commenters(line: str, is_one: bool) -> None:
    """Names with "says", ages and buttons."""
    assert is_commenter([line], 0) is is_one


def test_lists_of_links_end_before_a_sentence() -> None:
    """Headlines end without a stop; the article's next sentence is out."""
    lines = [ARTICLE[0], "Most read", "Ferry prices to rise", "Who Burned the Mill?", ARTICLE[1]]

    zones = find_related_zones(lines, [judge_line(line) for line in lines])

    assert [(zone.start, zone.end) for zone in zones] == [(1, 4)]


def test_buttons_and_headlines() -> None:
    """What single lines give away."""
    assert is_comment_heading("3 comments")
    assert not is_comment_heading("3 replies came from the council.")
    assert is_button("Like · Reply · 3 likes")
    assert not is_button("Like her mother")
    assert is_headed("Things to Know Before Travelling to Ortal.")
    assert not is_headed(ARTICLE[0])


@given(
    st.lists(st.sampled_from([*ARTICLE, "3 Comments", "Reply", "Ana", "© 2024", "", "Most read"]))
)
def test_zones_are_disjoint_and_in_order(lines: list[str]) -> None:
    """Any mixture of lines gives zones that are there."""
    labels = [judge_line(line) for line in lines]
    for zones in (find_comment_zones(lines, labels), find_related_zones(lines, labels)):
        end = 0
        for zone in zones:
            assert end <= zone.start < zone.end <= len(lines)
            end = zone.end
