"""Calendar: days, weeks, months, seasons and centuries as numbers one can count with.

"Two months ago" is a step of two on the line of months, whatever their lengths. Each kind of period
has such a line, so every rule of this room becomes an addition, and what comes out is a first and a
last day, never a made-up first of January.

- In: a day, or numbers from the text.
- Out: `Period`, with its days, its TIMEX3 value and its EDTF form.
- Not here: which period the words mean (`dates`, `relative`).
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

_FIRST_YEAR, _LAST_YEAR = date.min.year, date.max.year
_TIMEX_SEASONS = ("SP", "SU", "FA", "WI")
_EDTF_FIRST_SEASON = 21

# Northern seasons by either custom, by month or by equinox: (month, day) of the first and last day
# that one of them gives, and in which year after the season's own the last day lies.
_SEASON_DAYS = (
    ((3, 1), (6, 21), 0),
    ((6, 1), (9, 23), 0),
    ((9, 1), (12, 21), 0),
    ((12, 1), (3, 21), 1),
)


class Unit(Enum):
    """Kinds of periods; the value is the letter of TIMEX3 durations."""

    DAY = "D"
    WEEK = "W"
    WEEKEND = "WE"
    MONTH = "M"
    QUARTER = "Q"
    HALF = "H"
    SEASON = "S"
    YEAR = "Y"
    DECADE = "DE"
    CENTURY = "CE"
    MILLENNIUM = "ML"


DAYS = {
    Unit.DAY: 1.0,
    Unit.WEEK: 7.0,
    Unit.WEEKEND: 7.0,
    Unit.MONTH: 30.44,
    Unit.QUARTER: 91.31,
    Unit.HALF: 182.6,
    Unit.SEASON: 91.31,
    Unit.YEAR: 365.25,
    Unit.DECADE: 3652.5,
    Unit.CENTURY: 36525.0,
    Unit.MILLENNIUM: 365250.0,
}
"""Average length of a step on each line, in days."""


_MONTHS = {
    Unit.MONTH: 1,
    Unit.QUARTER: 3,
    Unit.HALF: 6,
    Unit.YEAR: 12,
    Unit.DECADE: 120,
    Unit.CENTURY: 1200,
    Unit.MILLENNIUM: 12000,
}


@dataclass(frozen=True, slots=True)
class Bounds:
    """First and last day, both included."""

    earliest: date
    latest: date


@dataclass(frozen=True, slots=True)
class Period:
    """One period: the `index`-th of its kind, counted from year 0 (days as ordinals).

    A decade's index is the year without its last digit, a century's the year without its last two.
    """

    unit: Unit
    index: int

    def shift(self, steps: int) -> "Period":
        """The period that many steps later."""
        return Period(self.unit, self.index + steps)


def find_period(day: date, unit: Unit) -> Period:
    """The period of a kind that holds a day.

    Args:
        day: Any day.
        unit: Kind of period; a weekend is that of the day's week, Monday first.

    Returns:
        The period. January and February belong to the winter of the year before.
    """
    month = day.year * 12 + day.month - 1
    index = {
        Unit.DAY: day.toordinal(),
        Unit.WEEK: (day.toordinal() - 1) // 7,
        Unit.WEEKEND: (day.toordinal() - 1) // 7,
        Unit.MONTH: month,
        Unit.QUARTER: month // 3,
        Unit.HALF: month // 6,
        Unit.SEASON: (month - 2) // 3,
        Unit.YEAR: day.year,
        Unit.DECADE: day.year // 10,
        Unit.CENTURY: day.year // 100,
        Unit.MILLENNIUM: day.year // 1000,
    }[unit]
    return Period(unit, index)


def make_day(year: int, month: int, day: int) -> Period | None:
    """The day of that date, or None if the calendar has no such day.

    Args:
        year: 1 to 9999.
        month: 1 to 12.
        day: Day of the month.

    Returns:
        A period of one day.
    """
    try:
        return Period(Unit.DAY, date(year, month, day).toordinal())
    except ValueError:
        return None


def find_bounds(period: Period) -> Bounds | None:
    """First and last day of a period.

    Args:
        period: Any period.

    Returns:
        Both days, or None if one lies outside the years 1 to 9999.
    """
    if period.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return _bounds_by_days(period)
    if period.unit is Unit.SEASON:
        return _season_bounds(period.index)
    months = _MONTHS[period.unit]
    begin = _month_start(period.index * months)
    beyond = _month_start((period.index + 1) * months)
    if begin is None or beyond is None:
        return None
    return Bounds(begin, beyond - timedelta(days=1))


def _bounds_by_days(period: Period) -> Bounds | None:
    first, days = {
        Unit.DAY: (period.index, 1),
        Unit.WEEK: (period.index * 7 + 1, 7),
        Unit.WEEKEND: (period.index * 7 + 6, 2),
    }[period.unit]
    if first < 1 or first + days - 1 > date.max.toordinal():
        return None
    return Bounds(date.fromordinal(first), date.fromordinal(first + days - 1))


def _season_bounds(index: int) -> Bounds | None:
    year, season = divmod(index, 4)
    (month, day), (last_month, last_day), later = _SEASON_DAYS[season]
    if year < _FIRST_YEAR or year + later > _LAST_YEAR:
        return None
    return Bounds(date(year, month, day), date(year + later, last_month, last_day))


def _month_start(index: int) -> date | None:
    year, month = divmod(index, 12)
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return None
    return date(year, month + 1, 1)


def to_timex(period: Period) -> str:
    """The TIMEX3 value of a period.

    Args:
        period: Any period.

    Returns:
        Such as "1989-10-26", "1989-W43", "1989-W43-WE", "1989-10", "1989-Q3", "1989-H1",
        "1989-SU", "1989", "198X", "19XX" or "1XXX".
    """
    index = period.index
    if period.unit in (Unit.DAY, Unit.WEEK, Unit.WEEKEND):
        return _timex_by_days(period)
    if period.unit is Unit.SEASON:
        return f"{index // 4:04d}-{_TIMEX_SEASONS[index % 4]}"
    if period.unit is Unit.MONTH:
        return f"{index // 12:04d}-{index % 12 + 1:02d}"
    if period.unit is Unit.QUARTER:
        return f"{index // 4:04d}-Q{index % 4 + 1}"
    if period.unit is Unit.HALF:
        return f"{index // 2:04d}-H{index % 2 + 1}"
    unknown = {Unit.YEAR: 0, Unit.DECADE: 1, Unit.CENTURY: 2, Unit.MILLENNIUM: 3}[period.unit]
    return f"{index:0{4 - unknown}d}" + "X" * unknown


def _timex_by_days(period: Period) -> str:
    bounds = _bounds_by_days(period)
    if bounds is None:
        return "XXXX"
    if period.unit is Unit.DAY:
        return bounds.earliest.isoformat()
    # A weekend's Saturday and a week's Monday lie in the same ISO week.
    year, week, _ = bounds.earliest.isocalendar()
    return f"{year:04d}-W{week:02d}" + ("-WE" if period.unit is Unit.WEEKEND else "")


def to_edtf(period: Period) -> str | None:
    """The EDTF form of a period.

    EDTF has no weeks; they and quarters are written as first and last day.

    Args:
        period: Any period.

    Returns:
        Such as "1989-10-26", "1989-10", "1989", "1989-22" (summer), "198X", "19XX" or
        "1989-07-01/1989-09-30"; None outside the years 1 to 9999.
    """
    bounds = find_bounds(period)
    if bounds is None:
        return None
    if period.unit is Unit.SEASON:
        return f"{period.index // 4:04d}-{_EDTF_FIRST_SEASON + period.index % 4}"
    if period.unit in (Unit.WEEK, Unit.WEEKEND, Unit.QUARTER, Unit.HALF):
        return span_edtf(bounds)
    return to_timex(period)


def span_edtf(bounds: Bounds) -> str:
    """First and last day in EDTF, or the day alone if they are the same.

    Args:
        bounds: First and last day.

    Returns:
        Such as "1989-10-23/1989-10-29".
    """
    if bounds.earliest == bounds.latest:
        return bounds.earliest.isoformat()
    return f"{bounds.earliest.isoformat()}/{bounds.latest.isoformat()}"


def widen(bounds: Bounds, before: float, after: float) -> Bounds:
    """Bounds with room added on both sides, kept within the years 1 to 9999.

    Args:
        bounds: First and last day.
        before: Days to add at the beginning, rounded; negative ones narrow.
        after: Days to add at the end.

    Returns:
        The new bounds; never empty.
    """
    first = _clamp(bounds.earliest.toordinal() - round(before))
    last = _clamp(bounds.latest.toordinal() + round(after))
    return Bounds(date.fromordinal(min(first, last)), date.fromordinal(max(first, last)))


def shift_day(day: date, days: float) -> date:
    """The day that many days later (rounded), kept within the years 1 to 9999.

    Args:
        day: Where to start.
        days: How far; negative goes back.

    Returns:
        The day.
    """
    return date.fromordinal(_clamp(day.toordinal() + round(days)))


def join_bounds(first: Bounds, second: Bounds) -> Bounds:
    """The shortest bounds that hold both.

    Args:
        first: Some bounds.
        second: Other bounds.

    Returns:
        From the earlier first day to the later last day.
    """
    return Bounds(min(first.earliest, second.earliest), max(first.latest, second.latest))


def _clamp(ordinal: int) -> int:
    return max(1, min(date.max.toordinal(), ordinal))
