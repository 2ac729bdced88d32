"""Mastheads: lines of a name and a date, such as "The Valley Mirror, 13 March 2024".

- In: one line.
- Out: its dates, if the rest is the name of an outlet or agency.
- Not here: names alone (`outlets`), dates alone (`stamps`).
"""

import re

from whence.ingest.agencies import is_known_agency
from whence.ingest.dates import find_dates
from whence.ingest.outlets import is_outlet_like
from whence.ingest.stamps import Stamp, read_stamps

_BEFORE_DATE = re.compile(
    r"\W*\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|on|updated|published|posted)\W*$",
    re.IGNORECASE,
)
_LONGEST = 100


def read_masthead(line: str) -> tuple[Stamp, ...]:
    """The dates of a line that names an outlet or agency and a date, else nothing.

    Args:
        line: One line.

    Returns:
        In order, with offsets in the line.
    """
    dates = find_dates(line) if len(line) <= _LONGEST else ()
    if not dates:
        return ()
    name = _BEFORE_DATE.sub("", line[: dates[0].start]).strip(" ,|-–—")
    if not name or not (is_outlet_like(name) or is_known_agency(name)):
        return ()
    start = line.find(name) + len(name)
    return tuple(
        Stamp(stamp.field, stamp.start + start, stamp.end + start, stamp.interval)
        for stamp in read_stamps(line[start:])
    )
