"""Days with a name."""

from collections.abc import Callable
from datetime import date

import pytest

from whence.records import TimeValue
from whence.times.holidays import find_holiday


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("christmas", 2018, date(2018, 12, 25)),
        ("thanksgiving", 2018, date(2018, 11, 22)),
        ("easter", 2019, date(2019, 4, 21)),
        ("easter", 2000, date(2000, 4, 23)),
        ("new", 2019, date(2019, 1, 1)),
    ],
)
def test_known_days(name: str, year: int, day: date) -> None:
    """Fixed days, the fourth Thursday of November, and Easter by its rule."""
    period = find_holiday(name, year, eve=False)

    assert period is not None
    assert date.fromordinal(period.index) == day


def test_the_eve_is_the_day_before() -> None:
    """Christmas Eve is the 24th."""
    period = find_holiday("christmas", 2018, eve=True)

    assert period is not None
    assert date.fromordinal(period.index) == date(2018, 12, 24)


def test_the_nearest_one_is_meant(one: Callable[[str], TimeValue]) -> None:
    """Printed in March, "at Christmas" was the last one."""
    assert one("The roof fell in at Christmas.").timex == "2018-12-25"
