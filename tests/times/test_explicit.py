"""Dates that name themselves."""

from collections.abc import Callable
from datetime import date

import pytest

from whence.records import DateInterval, Prose, TimeValue
from whence.times import find_times
from whence.times.explicit import read_day_number, read_year_words

One = Callable[[str], TimeValue]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("He fled on 4 May 2014.", "2014-05-04"),
        ("He fled on May 4, 2014, alone.", "2014-05-04"),
        ("Sat Nov 12 2011 the boat sank.", "2011-11-12"),
        ("It sank on the 12th of November, 2011.", "2011-11-12"),
        ("It sank on Nov. 12, 2011.", "2011-11-12"),
        ("Dated 2011-11-12 in the log.", "2011-11-12"),
        ("It opened in March 2014.", "2014-03"),
        ("It opened in 2014.", "2014"),
        ("Homes of the 1990s stand empty.", "199X"),
        ("The nineteenth century saw three fires.", "18XX"),
        ("In nineteen ninety-six he left.", "1996"),
        ("It closed in the third quarter of 2010.", "2010-Q3"),
        ("From 3 to 7 March 2011 nobody slept.", "2011-03-03/2011-03-07"),
        ("March 3-7, 2011, was cold.", "2011-03-03/2011-03-07"),
        ("He ruled 1990-95.", "1990/1995"),
        ("The winter of 1994 was long.", "1994-WI"),
        ("It rained in the week of May 6, 2014.", "2014-W19"),
        ("They met at Christmas 2014.", "2014-12-25"),
    ],
)
def test_known_forms(one: One, text: str, timex: str) -> None:
    """The common ways to write a date are all understood."""
    assert one(text).timex == timex


@pytest.mark.parametrize(
    "text",
    [
        "They may march on the capital.",
        "The second man sat in the sun.",
        "He paid $2000 and 1990 euros.",
        "A 28-year-old man won 3-2.",
        "Flight 1990 left; some 2014 people waited.",
        "On 30 February 2014x nothing was.",
        "Dial 555-0142, room 2014.",
    ],
)
def test_what_only_looks_like_a_time(read: Callable[[str], list[TimeValue]], text: str) -> None:
    """Verbs, money, scores, ages, counts and impossible days are no times."""
    assert [value.timex for value in read(text) if value.earliest is not None] == []


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("He was shot on 20 December.", "2018-12-20"),
        ("He will be tried on 20 April.", "2019-04-20"),
        ("It burned in October.", "2018-10"),
        ("It will open in October.", "2019-10"),
        ("On Friday, Nov. 10, it rained.", "2017-11-10"),
    ],
)
def test_a_missing_year_is_the_nearest_one(one: One, text: str, timex: str) -> None:
    """Without a year the nearest one is taken, as the sentence looks; a weekday decides."""
    value = one(text)

    assert (value.timex, value.anchor) == (timex, "published")


def test_a_date_in_digits_keeps_both_orders(one: One) -> None:
    """03/04/2014 is the third of April or the fourth of March, and we say so."""
    value = one("Logged 03/04/2014.")

    assert (value.earliest, value.latest) == (date(2014, 3, 4), date(2014, 4, 3))
    assert value.edtf == "[2014-03-04,2014-04-03]"


def test_digits_near_the_publication_are_decided(one: One) -> None:
    """On 11 March, 10/03/2019 is the tenth of March and not the third of October."""
    assert one("Logged 10/03/2019.").timex == "2019-03-10"


def test_a_shared_year_reaches_back(read: Callable[[str], list[TimeValue]]) -> None:
    """“In April and May 2011” means two months of 2011."""
    assert [value.timex for value in read("It rained in April and May 2011.")] == [
        "2011-04",
        "2011-05",
    ]


def test_early_and_late_narrow(one: One) -> None:
    """“Late 2007” is the last part of that year."""
    value = one("It failed in late 2007.")

    assert value.timex == "2007"
    assert value.earliest is not None
    assert value.earliest > date(2007, 6, 30)
    assert value.latest == date(2007, 12, 31)


def test_two_digit_decades_need_a_century(prose: Callable[..., Prose]) -> None:
    """Without a publication date the '20s could be of any century; the '70s are the last ones."""
    values = find_times(prose("The ’20s were loud, the ’70s long."), None)

    assert [(value.timex, value.earliest) for value in values] == [
        ("XX2X", None),
        ("197X", date(1970, 1, 1)),
    ]


def test_far_publication_dates_are_survived(prose: Callable[..., Prose]) -> None:
    """In the years 1 and 9999 a neighbour year may be missing; nothing breaks."""
    text = prose("On 4 May, last year, 300 years ago, next century, the ’90s, at Easter, Friday.")
    for year in (1, 9999):
        day = date(year, 12, 31)

        assert find_times(text, DateInterval(str(year), day, day))


def test_number_words_of_years_and_days() -> None:
    """Years and days may be spelled."""
    assert read_year_words(("twenty", "twelve")) == 2012
    assert read_year_words(("twenty", "four")) is None
    assert read_day_number(("twenty", "-", "first")) == 21
