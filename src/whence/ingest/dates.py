"""Dates: calendar dates written in a line, each as the days that it can mean.

A page's date anchors every "last week" below it, so nothing is guessed: a month is all its days,
03/06/2014 is both of its readings, and a date without a year is no date.

- In: a line, a web address or the value of a date field.
- Out: `FoundDate`s.
- Not here: relative expressions and dates in sentences (`times`); which date counts (`facts`).
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from whence.records import DateInterval

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:\s?(?:st|nd|rd|th)\b)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?(?P<mark>[-/.])\s?(?P<month>\d{1,2})\s?(?P=mark)\s?"
        r"(?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d){_DAY}(?:\s+of)?[\s,-]+{_MONTH}[\s,-]+{_YEAR}",
        rf"\b{_MONTH}\s*{_DAY}(?:\s*,?\s+|\s?-\s?){_YEAR}",
        r"(?<![\d/.-])(?P<first>\d{1,2})(?P<mark>[-/.])\s?(?P<second>\d{1,2})(?P=mark)\s?"
        r"(?P<year>(?:19|20)\d\d|\d\d)(?![\d/]|[.-]\d(?!\d?:))",
        rf"(?<!\d )(?<!\d)\b{_MONTH},?\s+{_YEAR}",
    )
)
_URL_DAY = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<mark>[-/_]?)(?P<month>0[1-9]|1[0-2]|[a-z]{3})(?P=mark)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?!\d)",
    re.IGNORECASE,
)
_URL_MONTH = re.compile(
    r"/(?P<year>(?:19|20)\d\d)/(?P<month>0?[1-9]|1[0-2]|[a-z]{3,9})/", re.IGNORECASE
)
_FIELD = re.compile(r"\s*(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)?(?:$|[T\s])")
_DIGITS = re.compile(r"\d\d")
_FIRST_YEAR = 1900
# Two digits mean 1970 to 2069, as in POSIX but one year off: no press site is older.
_PIVOT = 70


@dataclass(frozen=True, slots=True)
class FoundDate:
    """Characters `start` to `end` of the line, and the days that they can mean."""

    start: int
    end: int
    interval: DateInterval


def find_dates(line: str) -> tuple[FoundDate, ...]:
    """The calendar dates with a year in this line.

    Args:
        line: One line of text; linear in its length.

    Returns:
        In order, disjoint; the longest reading at each place wins.
    """
    found: list[FoundDate] = []
    if not _DIGITS.search(line):
        return ()
    for form in _FORMS:
        for match in form.finditer(line):
            if any(match.start() < one.end and one.start < match.end() for one in found):
                continue
            interval = _read_groups(match.groupdict())
            if interval is not None:
                found.append(FoundDate(match.start(), match.end(), interval))
    return tuple(sorted(found, key=lambda one: one.start))


def find_url_date(url: str) -> FoundDate | None:
    """The date in a web address: a day, or else a month between slashes; None if there is none."""
    path = url.split("?", 1)[0]
    days = [
        FoundDate(match.start(), match.end(), interval)
        for match in _URL_DAY.finditer(path)
        if (interval := _read_groups(match.groupdict())) is not None
    ]
    if len({day.interval for day in days}) == 1:
        return days[0]
    for match in () if days else _URL_MONTH.finditer(path):
        interval = _read_groups(match.groupdict())
        if interval is not None:
            return FoundDate(match.start(), match.end(), interval)
    return None


def read_date_field(value: str) -> DateInterval | None:
    """The date of a machine-written field such as 2014-06-03T21:42:00Z, else as in a line."""
    match = _FIELD.match(value)
    if match is not None:
        return _read_groups(match.groupdict())
    found = find_dates(value)
    return found[0].interval if len(found) == 1 else None


def make_interval(earliest: date, latest: date) -> DateInterval:
    """The interval between two days, with its shortest EDTF form."""
    if earliest == latest:
        return DateInterval(earliest.isoformat(), earliest, latest)
    last = calendar.monthrange(earliest.year, earliest.month)[1]
    if latest == date(earliest.year, earliest.month, last) and earliest.day == 1:
        return DateInterval(f"{earliest:%Y-%m}", earliest, latest)
    return DateInterval(f"{earliest.isoformat()}/{latest.isoformat()}", earliest, latest)


def _read_groups(groups: dict[str, str | None]) -> DateInterval | None:
    year = _read_year(groups["year"] or "")
    if "first" in groups:
        readings = tuple(_read_numbers(year, groups))
        return make_interval(min(readings), max(readings)) if readings else None
    name = (groups["month"] or "").lower()
    month = _MONTHS.get(name) or (int(name) if name.isdigit() else 0)
    day = groups.get("day")
    if not 1 <= month <= 12 or year < _FIRST_YEAR:
        return None
    if day is None:
        return make_interval(
            date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        )
    one = _make_day(year, month, int(day))
    return None if one is None else make_interval(one, one)


def _read_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= _PIVOT else 2000)


def _read_numbers(year: int, groups: dict[str, str | None]) -> Iterator[date]:
    """Both readings of 03/06/2014; with dots the day comes first everywhere."""
    first, second = int(groups["first"] or 0), int(groups["second"] or 0)
    orders = [(second, first)]
    if groups["mark"] != ".":
        orders.append((first, second))
    for month, day in orders:
        one = _make_day(year, month, day)
        if one is not None:
            yield one


def _make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
