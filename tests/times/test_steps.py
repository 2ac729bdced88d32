"""Steps from the publication or from a date in the text."""

from collections.abc import Callable
from datetime import date

import pytest

from whence.records import Prose, TimeKind, TimeValue
from whence.times import find_times
from whence.times.calendar import Unit
from whence.times.steps import unit_of

One = Callable[[str], TimeValue]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It closed last week.", "2019-W10"),
        ("It closed last year.", "2018"),
        ("It opens next month.", "2019-04"),
        ("It closed two months ago.", "2019-01"),
        ("It closed three days ago.", "2019-03-08"),
        ("It closed ten years ago.", "2009"),
        ("It opens a year from now.", "2020"),
        ("It closed 18 months ago.", "2017-09"),
        ("It fell years ago.", "PAST_REF"),
        ("It fell several days ago.", "PAST_REF"),
        ("It rained for the past two months.", "P2M"),
        ("It fell by the end of the year.", "2019"),
        ("Earlier this year it fell.", "2019"),
    ],
)
def test_values(one: One, text: str, timex: str) -> None:
    """Steps move on the line of their unit."""
    value = one(text)

    assert (value.timex, value.anchor) == (timex, "published")


def test_two_months_ago_leaves_room(one: One) -> None:
    """Printed on 11 March, "two months ago" is January and the days around 11 January."""
    value = one("It closed two months ago.")

    assert (value.earliest, value.latest) == (date(2018, 12, 25), date(2019, 1, 31))
    assert value.edtf == "2019-01~"


def test_no_step_back_ends_after_the_publication(one: One) -> None:
    """What is past did not happen later than it was printed."""
    value = one("It closed about a week ago.")

    assert value.latest is not None
    assert value.latest <= date(2019, 3, 11)


def test_the_following_year_leans_on_the_text(read: Callable[[str], list[TimeValue]]) -> None:
    """“The following year” is counted from the year told before, and points to its words."""
    first, second = read("It opened in 2004 and closed the following year.")

    assert (second.timex, second.anchor) == ("2005", "text")
    assert second.anchor_span == first.span


def test_a_year_earlier_in_a_report_on_a_quarter(read: Callable[[str], list[TimeValue]]) -> None:
    """Beside a quarter, "a year earlier" is the same quarter of the year before."""
    found = read("Profit for the fourth quarter of 2010 fell from that of a year earlier.")

    assert found[1].timex == "2009-Q4"


def test_later_without_a_date_is_only_a_length(one: One) -> None:
    """Nothing was told from which "two days later" could be counted."""
    value = one("Two days later it fell.")

    assert (value.kind, value.timex, value.earliest) == (TimeKind.DURATION, "P2D", None)


def test_later_this_year_begins_now(one: One) -> None:
    """“Later this year” lies between the publication and the end of the year."""
    value = one("It will open later this year.")

    assert (value.earliest, value.latest) == (date(2019, 3, 11), date(2019, 12, 31))


def test_an_undated_text_fixes_no_steps(prose: Callable[..., Prose]) -> None:
    """Without a publication date no step begins anywhere, today least of all."""
    text = "Last week, two months ago, this year, for the past three days, in the coming weeks."

    assert all(value.earliest is None for value in find_times(prose(text), None))


def test_units_of_words() -> None:
    """Hours lie within a day."""
    assert (unit_of("weeks"), unit_of("hours")) == (Unit.WEEK, Unit.DAY)
