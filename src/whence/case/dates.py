"""Dates as people write them in a decisions file: a year, a month, a day, or two with a slash.

- In: a string in the simple part of EDTF.
- Out: `records.DateInterval`.
- Not here: dates in running text (`times`).
"""

import re
from calendar import monthrange
from datetime import date

from whence.records import DateInterval

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def parse_edtf(text: str) -> DateInterval | None:
    """Read "2014", "2014-03", "2014-03-11" or two of these with a slash between.

    Args:
        text: The date.

    Returns:
        First to last day that it can mean, or None if it is no such date.
    """
    first, slash, second = text.partition("/")
    begin = _bounds(first)
    end = _bounds(second) if slash else begin
    if begin is None or end is None or end[1] < begin[0]:
        return None
    return DateInterval(text, begin[0], end[1])


def _bounds(text: str) -> tuple[date, date] | None:
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    if year is None or year == 0:
        return None
    try:
        if month is None:
            return date(year, 1, 1), date(year, 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        return None
