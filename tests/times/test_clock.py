"""Times of day belong to a date beside them or before them."""

from collections.abc import Callable

import pytest

from whence.records import TimeKind, TimeValue
from whence.times.clock import join_clock
from whence.times.reading import Reading

One = Callable[[str], TimeValue]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It fell at 9:25 a.m. on Thursday.", "2019-03-07T09:25"),
        ("It fell Thursday at 9.25 pm.", "2019-03-07T21:25"),
        ("It fell on Friday night.", "2019-03-08TNI"),
        ("It fell at noon on Friday.", "2019-03-08T12:00"),
        ("It fell this morning.", "2019-03-11TMO"),
        ("It fell last night.", "2019-03-10TNI"),
        ("It fell around 4 in the afternoon on 4 May 2014.", "2014-05-04T16:00"),
        ("December 15th, 2008, 7:35 am", "2008-12-15T07:35"),
        ("It fell on 4 May 2014 at five o'clock.", "2014-05-04T05:00"),
        ("It fell yesterday afternoon.", "2019-03-10TAF"),
    ],
)
def test_joined_times(one: One, text: str, timex: str) -> None:
    """A date and a time of day side by side are one time."""
    value = one(text)

    assert (value.kind, value.timex) == (TimeKind.TIME, timex)


def test_a_time_of_day_alone_takes_the_day_before_it(
    read: Callable[[str], list[TimeValue]],
) -> None:
    """The last day told near it is its day, and its words are kept as anchor."""
    first, second = read("It fell on 4 May 2014. Help came by 9:40 p.m. from the town.")

    assert (second.timex, second.anchor) == ("2014-05-04T21:40", "text")
    assert second.anchor_span == first.span


def test_a_time_of_day_with_nothing_before_it_fixes_no_day(one: One) -> None:
    """Nobody said on which day it was 9:40."""
    value = one("Help came at 9:40 p.m. from the town.")

    assert (value.timex, value.earliest) == ("XXXX-XX-XXT21:40", None)


@pytest.mark.parametrize("text", ["In the morning they sang.", "At 25:70 it fell.", "GMT+02:00"])
def test_what_is_no_time_of_day(read: Callable[[str], list[TimeValue]], text: str) -> None:
    """A part of the day without a date, an impossible time and a zone are none."""
    assert read(text) == []


def test_two_dates_do_not_join() -> None:
    """Joining needs a time of day."""
    date = Reading(TimeKind.DATE, "2014", "year", 1.0)

    assert join_clock(date, date) is None
