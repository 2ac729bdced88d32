"""Readings and the room that vague words leave."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.times.calendar import Period, Unit
from whence.times.reading import (
    Scene,
    Told,
    blur_reading,
    fixed_period,
    read_period,
    read_told,
    read_unknown,
    shade_reading,
    step_bounds,
)

YEAR = Period(Unit.YEAR, 2014)


@given(
    st.dates(min_value=date(100, 1, 1), max_value=date(9800, 1, 1)),
    st.integers(1, 60),
    st.sampled_from([Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR]),
)
def test_steps_never_cross_their_beginning(day: date, count: int, unit: Unit) -> None:
    """Steps back end no later, and steps ahead begin no earlier, than where they start."""
    back, ahead = step_bounds(day, -count, unit), step_bounds(day, count, unit)

    assert back.earliest <= back.latest <= day
    assert day <= ahead.earliest <= ahead.latest


def test_a_few_days_are_exact_and_many_are_not() -> None:
    """Three days ago is a day; twenty days ago leaves two on each side."""
    day = date(2019, 3, 25)

    assert step_bounds(day, -3, Unit.DAY).earliest == date(2019, 3, 22)
    assert step_bounds(day, -20, Unit.DAY).earliest == date(2019, 3, 3)


@pytest.mark.parametrize("shade", ["early", "mid", "late"])
def test_shades_stay_within(shade: str) -> None:
    """The early, middle and late part lie within the whole."""
    whole = read_period(YEAR, "year", 1.0)
    part = shade_reading(whole, shade)

    assert whole is not None
    assert part is not None
    assert whole.bounds is not None
    assert part.bounds is not None
    assert whole.bounds.earliest <= part.bounds.earliest <= part.bounds.latest
    assert part.bounds.latest <= whole.bounds.latest


def test_about_widens_and_marks() -> None:
    """“About 2014” leaves a quarter of a year on both sides and is marked in EDTF."""
    whole = read_period(YEAR, "year", 1.0)

    assert whole is not None
    blurred = blur_reading(whole, Unit.YEAR)
    assert blurred.bounds is not None
    assert blurred.edtf == "2014~"
    assert blurred.bounds.earliest < date(2014, 1, 1)


def test_anchors_lie_within_reach() -> None:
    """Only a near date that lies in one period of the kind is leant on."""
    year = read_period(YEAR, "year", 1.0)
    assert year is not None
    told = [Told(0, 4, year)]

    assert Scene(None, "", 100, told).find_anchor(Unit.YEAR) == told[0]
    assert Scene(None, "", 100, told).find_anchor(Unit.DAY) is None
    assert Scene(None, "", 5000, told).find_anchor(Unit.YEAR) is None


def test_the_quarter_of_a_text_leans_on_nothing_else() -> None:
    """A quarter that itself was counted from another one is not the one reported on."""
    quarter = Period(Unit.QUARTER, 2014 * 4)
    own = read_period(quarter, "quarter", 1.0)
    assert own is not None
    first = Told(0, 4, own)
    back = read_told(quarter.shift(-4), first, "a year back")
    assert back is not None

    found = Scene(None, "", 60, [first, Told(20, 30, back)]).find_quarter()

    assert found == (quarter, first)


def test_unknown_readings_fix_nothing() -> None:
    """They keep the reason and no day."""
    reading = read_unknown("XXXX", "year", anchor="published")

    assert fixed_period(reading, Unit.YEAR) is None
    assert "publication date unknown" in reading.rule
