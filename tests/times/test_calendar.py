"""Periods are numbers on lines, and every line leads back to days."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.times.calendar import (
    Bounds,
    Period,
    Unit,
    find_bounds,
    find_period,
    join_bounds,
    make_day,
    shift_day,
    span_edtf,
    to_edtf,
    to_timex,
    widen,
)

DAYS = st.dates(min_value=date(1000, 1, 1), max_value=date(9000, 1, 1))


@pytest.mark.parametrize(
    ("unit", "timex", "edtf", "first", "last"),
    [
        (Unit.DAY, "2019-03-11", "2019-03-11", date(2019, 3, 11), date(2019, 3, 11)),
        (Unit.WEEK, "2019-W11", "2019-03-11/2019-03-17", date(2019, 3, 11), date(2019, 3, 17)),
        (
            Unit.WEEKEND,
            "2019-W11-WE",
            "2019-03-16/2019-03-17",
            date(2019, 3, 16),
            date(2019, 3, 17),
        ),
        (Unit.MONTH, "2019-03", "2019-03", date(2019, 3, 1), date(2019, 3, 31)),
        (Unit.QUARTER, "2019-Q1", "2019-01-01/2019-03-31", date(2019, 1, 1), date(2019, 3, 31)),
        (Unit.HALF, "2019-H1", "2019-01-01/2019-06-30", date(2019, 1, 1), date(2019, 6, 30)),
        (Unit.SEASON, "2019-SP", "2019-21", date(2019, 3, 1), date(2019, 6, 21)),
        (Unit.YEAR, "2019", "2019", date(2019, 1, 1), date(2019, 12, 31)),
        (Unit.DECADE, "201X", "201X", date(2010, 1, 1), date(2019, 12, 31)),
        (Unit.CENTURY, "20XX", "20XX", date(2000, 1, 1), date(2099, 12, 31)),
        (Unit.MILLENNIUM, "2XXX", "2XXX", date(2000, 1, 1), date(2999, 12, 31)),
    ],
)
def test_forms(unit: Unit, timex: str, edtf: str, first: date, last: date) -> None:
    """Each kind of period has its days, its TIMEX3 value and its EDTF form."""
    period = find_period(date(2019, 3, 11), unit)

    assert (to_timex(period), to_edtf(period)) == (timex, edtf)
    assert find_bounds(period) == Bounds(first, last)


@given(DAYS, st.sampled_from([unit for unit in Unit if unit is not Unit.WEEKEND]))
def test_a_period_holds_its_day(day: date, unit: Unit) -> None:
    """The period of a day begins no later and ends no earlier than the day."""
    bounds = find_bounds(find_period(day, unit))

    assert bounds is not None
    assert bounds.earliest <= day <= bounds.latest


@given(st.sampled_from(Unit), st.integers(min_value=-(10**6), max_value=10**7))
def test_no_period_ends_before_it_begins(unit: Unit, index: int) -> None:
    """Far outside the calendar there are no days, and never days in the wrong order."""
    bounds = find_bounds(Period(unit, index))

    assert bounds is None or bounds.earliest <= bounds.latest


@pytest.mark.parametrize("parts", [(2019, 2, 29), (2019, 13, 1), (0, 1, 1)])
def test_days_that_are_not(parts: tuple[int, int, int]) -> None:
    """The calendar refuses what it lacks."""
    assert make_day(*parts) is None


@given(DAYS, st.integers(-5000, 5000), st.integers(-5000, 5000))
def test_widening_never_empties(day: date, before: int, after: int) -> None:
    """Even narrowed beyond itself, an interval keeps its order."""
    bounds = widen(Bounds(day, day), before, after)

    assert bounds.earliest <= bounds.latest


def test_the_ends_of_the_calendar_hold() -> None:
    """A step beyond the last year stops at its last day."""
    assert shift_day(date(9999, 12, 1), 10_000) == date.max
    assert shift_day(date(1, 1, 2), -10_000) == date.min


def test_joined_bounds_hold_both() -> None:
    """Joining gives the shortest interval around both."""
    march = Bounds(date(2019, 3, 1), date(2019, 3, 31))
    day = Bounds(date(2019, 5, 4), date(2019, 5, 4))

    assert span_edtf(join_bounds(march, day)) == "2019-03-01/2019-05-04"
