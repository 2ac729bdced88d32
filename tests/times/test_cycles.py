"""Months, seasons and quarters come back; the words and the tense tell which."""

from collections.abc import Callable
from datetime import date

import pytest

from whence.records import Prose, TimeValue
from whence.times import find_times

One = Callable[[str], TimeValue]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They fled last May.", "2018-05"),
        ("They fled last March.", "2018-03"),
        ("They return next March.", "2020-03"),
        ("They fled in May last year.", "2018-05"),
        ("They fled in early December.", "2018-12"),
        ("They fled last summer.", "2018-SU"),
        ("They return next summer.", "2019-SU"),
        ("They fled in the spring.", "2019-SP"),
        ("Sales fell in the fourth quarter.", "2018-Q4"),
        ("Sales fell in the first half of this year.", "2019-H1"),
        ("Sales fell in the last quarter.", "2018-Q4"),
    ],
)
def test_values(one: One, text: str, timex: str) -> None:
    """“Last”, “next”, the tense and the nearest year decide."""
    assert one(text).timex == timex


def test_a_winter_begins_in_one_of_two_years(one: One) -> None:
    """“The winter of 1994” may have begun in 1993."""
    value = one("The winter of 1994 was long.")

    assert (value.earliest, value.latest) == (date(1993, 12, 1), date(1995, 3, 21))


def test_that_year_is_the_one_told_before(read: Callable[[str], list[TimeValue]]) -> None:
    """“September of that year” leans on the year in the text."""
    found = read("She came in 2004 and left in September of that year.")

    assert (found[1].timex, found[1].anchor) == ("2004-09", "text")


def test_the_quarter_of_a_match_is_no_date(read: Callable[[str], list[TimeValue]]) -> None:
    """A quarter beside touchdowns is one of a match."""
    assert read("They scored two touchdowns in the first quarter.") == []


def test_the_quarter_is_the_one_reported_on(read: Callable[[str], list[TimeValue]]) -> None:
    """“The quarter” goes back to the one named before."""
    found = read("In the second quarter of 2010 sales rose; the quarter brought luck.")

    assert [value.timex for value in found] == ["2010-Q2", "2010-Q2"]


@pytest.mark.parametrize(
    ("text", "timex"),
    [("In October", "XXXX-10"), ("last summer", "XXXX-SU"), ("the third quarter", "XXXX-Q3")],
)
def test_undated_texts_keep_the_name(prose: Callable[..., Prose], text: str, timex: str) -> None:
    """Without a publication date a month has no year."""
    (value,) = find_times(prose(f"{text} it rained."), None)

    assert (value.timex, value.earliest) == (timex, None)
