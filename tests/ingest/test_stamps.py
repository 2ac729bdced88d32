"""Lines that say when, and nothing else."""

import pytest

from whence.ingest.stamps import find_labeled_dates, read_stamps


@pytest.mark.parametrize(
    ("line", "stamps"),
    [
        ("Updated: June 3, 2014 9:42 PM", [("modified", "2014-06-03")]),
        ("Tuesday 7 May 2013 18:05 BST", [("", "2013-05-07")]),
        ("Published 14 March 2024 07:30", [("published", "2024-03-14")]),
        ("12:52 p. m. EDT May 2, 2013", [("", "2013-05-02")]),
        (
            "PUBLISHED: 02:31 GMT, 12 March 2013 | UPDATED: 22:19 GMT, 13 March 2013",
            [("published", "2013-03-12"), ("modified", "2013-03-13")],
        ),
        ("Last updated at 17:50 GMT", [("modified", None)]),
        ("2 hours ago", [("", None)]),
        ("Mar. 8 5:46 PM EST", [("", None)]),
        ("June 2014", [("", "2014-06")]),
    ],
)
def test_stamps(line: str, stamps: list[tuple[str, str | None]]) -> None:
    """The word before a date says what it dates."""
    found = read_stamps(line)

    assert [(one.field, one.interval and one.interval.edtf) for one in found] == stamps


@pytest.mark.parametrize(
    "line",
    [
        "The mill burned on June 3, 2014.",
        "On Monday",
        "Updated rules for ferries",
        "May",
        "12 killed",
        "Posted a year ago [downloaded on 2 October 2013]",
        "",
    ],
)
def test_other_lines_are_none(line: str) -> None:
    """Anything else in the line makes it a sentence; the date of a copy is not the article's."""
    assert read_stamps(line) == ()


def test_known_names_may_stand_in_it() -> None:
    """An agency's name and a date are a stamp, if the name is known."""
    assert read_stamps("Northwire June 3, 2014") == ()
    assert read_stamps("Northwire June 3, 2014", known={"northwire"})


def test_labeled_dates_in_longer_lines() -> None:
    """A word such as "Published" must stand right before the date."""
    line = "By Ana Lind | Published 3 June 2014 | for the fair of 5 June 2014"

    assert [one.interval and one.interval.edtf for one in find_labeled_dates(line)] == [
        "2014-06-03"
    ]
