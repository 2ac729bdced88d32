"""Weekdays lean on the day of publication, a Monday."""

from collections.abc import Callable
from datetime import date

import pytest

from whence.records import DateInterval, Prose, TimeValue
from whence.times import find_times

One = Callable[[str], TimeValue]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("The bridge fell on Friday.", "2019-03-08"),
        ("The bridge fell Monday.", "2019-03-11"),
        ("The court will meet on Friday.", "2019-03-15"),
        ("It is expected to open Friday.", "2019-03-15"),
        ("She said Friday that she would go.", "2019-03-08"),
        ("He left on Friday of last week.", "2019-03-08"),
        ("It broke yesterday.", "2019-03-10"),
        ("It broke the day before yesterday.", "2019-03-09"),
        ("They leave tomorrow.", "2019-03-12"),
        ("They met last Thursday.", "2019-03-07"),
        ("It burned over the weekend.", "2019-W10-WE"),
        ("They dance tonight.", "2019-03-11TNI"),
    ],
)
def test_weekdays_and_days_beside_today(one: One, text: str, timex: str) -> None:
    """The last such day, or the next one where the sentence looks ahead."""
    value = one(text)

    assert (value.timex, value.anchor) == (timex, "published")


def test_next_friday_holds_both_weeks(one: One) -> None:
    """Said on a Monday, "next Friday" is of this week or of the next."""
    value = one("They vote next Friday.")

    assert (value.earliest, value.latest) == (date(2019, 3, 15), date(2019, 3, 22))


def test_the_following_friday_leans_on_the_text(read: Callable[[str], list[TimeValue]]) -> None:
    """“The following Friday” is counted from the day told before."""
    found = read("He fled on 4 May 2014 and came back the following Friday.")

    assert (found[1].timex, found[1].anchor) == ("2014-05-09", "text")
    assert found[1].anchor_span == found[0].span


@pytest.mark.parametrize("text", ["The Sunday Herald wrote.", "On Black Friday shops burn."])
def test_names_that_hold_a_weekday(read: Callable[[str], list[TimeValue]], text: str) -> None:
    """A newspaper or a named day is no weekday."""
    assert read(text) == []


def test_nobody_knows_the_friday_of_an_undated_text(prose: Callable[..., Prose]) -> None:
    """Without a publication date the words stay and no day is fixed."""
    (value,) = find_times(prose("It fell on Friday."), None)

    assert (value.timex, value.earliest, value.latest) == ("XXXX-WXX-5", None, None)
    assert "unknown" in value.rule


def test_an_interval_of_publication_gives_an_interval(prose: Callable[..., Prose]) -> None:
    """Published some day in March, "yesterday" is some day from 28 February to 30 March."""
    march = DateInterval("2019-03", date(2019, 3, 1), date(2019, 3, 31))

    (value,) = find_times(prose("It broke yesterday."), march)

    assert (value.earliest, value.latest) == (date(2019, 2, 28), date(2019, 3, 30))
    assert value.timex == "2019-XX-XX"


def test_a_quoted_day_says_against_what_it_was_read(
    prose: Callable[..., Prose], monday: DateInterval
) -> None:
    """In this version a quoted "yesterday" is read against the publication, and says so."""
    (value,) = find_times(prose("“It broke yesterday,” she said.", quoted=(0, 20)), monday)

    assert value.timex == "2019-03-10"
    assert "in a quotation, read against the publication" in value.rule
