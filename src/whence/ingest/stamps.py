"""Stamps: lines that only say when the page was published or updated.

"Updated: June 3, 2014 9:42 PM" is no sentence of the article, but it is the best witness of its
date. A line counts as a stamp when nothing is left in it once dates, times, weekdays, zones and
the words of such lines are taken away.

- In: one line.
- Out: `Stamp`s with their dates.
- Not here: choosing the document's date (`facts`).
"""

import re
from collections.abc import Container
from dataclasses import dataclass

from whence.ingest.dates import FoundDate, find_dates
from whence.records import DateInterval

_PUBLISHED = (
    r"(?:first|originally|date|time)?\s*(?:published|posted|publication|created|filed|issued|"
    r"released|uploaded|submitted|sent)(?:\s+(?:date|time|online))?"
)
_MODIFIED = (
    r"(?:(?:last|most recently|latest)\s+)?(?:updated|modified|edited|revised|corrected|update)"
    r"(?:\s+(?:date|time|online))?"
)
_LABEL = re.compile(
    rf"\b(?:(?P<published>{_PUBLISHED})|(?P<modified>{_MODIFIED}))\b", re.IGNORECASE
)
_CLOCK = (
    r"\d{1,2}\s?[:.]\s?\d{2}(?:\s?[:.]\s?\d{2})?\s?(?:[ap](?:\.?\s?m)?\b\.?)?|"
    r"\d{1,2}\s?[ap]\.?\s?m\b\.?|\b\d{4}\s?(?:hrs|hours|GMT|HKT)\b"
)
_MONTH_DAY = (
    r"\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b\.?\s*\d{1,2}(?:st|nd|"
    r"rd|th)?\b|"
    r"\b\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\b"
)
_AGO = (
    r"\b(?:\d+|an?)\s?(?:sec|second|min|minute|hour|hr|day|week|month|year|mo|"
    r"yr)s?\.?(?:\s+ago)?\b|"
    r"^\d+\s?(?:h|d|w|m|y|mo)$|\byesterday\b|\btoday\b|\bjust now\b"
)
_WEEKDAY = r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?"
_ZONE = (
    r"\b(?:GMT|UTC|WIB|MSK|ET|PT|CT|MT|local time|(?-i:[A-Z]{2,4}T))\b"
    r"(?:\s?[+-]\s?\d{1,2}:?\s?\d{0,2})?"
)
_WORDS = (
    r"\b(?:on|at|by|of|in|the|time|date|online|edited|am|pm|reads?|min|read|o'clock|hrs|h|from)\b"
)
_SIGNS = r"[\s,;:.|/()\[\]<>@•·*\-–—‒_+~]+"
_REST = re.compile(
    "|".join((_CLOCK, _MONTH_DAY, _AGO, _WEEKDAY, _ZONE, _WORDS, _SIGNS)), re.IGNORECASE
)
_CLOCKS = re.compile(f"{_CLOCK}|{_MONTH_DAY}|{_AGO}", re.IGNORECASE)
_LONGEST = 160
_HINT = re.compile(r"\d|\btoday\b|\byesterday\b|\bjust now\b|\bago\b", re.IGNORECASE)
# Words that pages put beside a date and that change nothing.
_SPARE = frozenset("uk us story article release entry for immediate special report news".split())
# Dates of the copy, not of the article.
_FOREIGN = re.compile(
    r"\b(?:downloaded|accessed|retrieved|archived|saved|printed|expires?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One date in a stamp.

    Attributes:
        field: "published", "modified", or "" where the line does not say.
        start: Offset of the date (or of the words, if it has no year) in the line.
        end: End of these characters.
        interval: None where the line gives no year.
    """

    field: str
    start: int
    end: int
    interval: DateInterval | None


def read_stamps(line: str, *, known: Container[str] = ()) -> tuple[Stamp, ...]:
    """The dates of a line that is a stamp, else nothing.

    Args:
        line: One line.
        known: Other names that may stand in it, such as "northwire" in "Northwire, June 3, 2014";
            lower case.

    Returns:
        In order; one without an interval for a stamp that gives only a time or no year. Empty
        for everything that says anything else.
    """
    if len(line) > _LONGEST or not _HINT.search(line):
        return ()
    dates = find_dates(line)
    labels = list(_LABEL.finditer(line))
    rest = _blank_out(line, dates, labels).casefold()
    if rest and rest not in known and not _SPARE.issuperset(rest.split()):
        return ()
    if not dates:
        timed = _CLOCKS.search(line)
        if timed is None:
            return ()
        return (Stamp(_name_label(labels, timed.start()), timed.start(), timed.end(), None),)
    return tuple(
        Stamp(_name_label(labels, one.start), one.start, one.end, one.interval)
        for one in dates
        if not _FOREIGN.search(line, 0, one.start)
    )


def find_labeled_dates(line: str) -> tuple[Stamp, ...]:
    """Dates in any line that stand right behind a word such as "Published" or "Updated"."""
    stamps = []
    for one in find_dates(line):
        for label in _LABEL.finditer(line, 0, one.start):
            if not _REST.sub(" ", line[label.end() : one.start]).strip():
                field = "published" if label["published"] else "modified"
                stamps.append(Stamp(field, one.start, one.end, one.interval))
    return tuple(stamps)


def _name_label(labels: list[re.Match[str]], start: int) -> str:
    before = [label for label in labels if label.end() <= start]
    if not before:
        return ""
    return "published" if before[-1]["published"] else "modified"


def _blank_out(line: str, dates: tuple[FoundDate, ...], labels: list[re.Match[str]]) -> str:
    """The words that no part of a stamp explains."""
    letters = list(line)
    for start, end in [(one.start, one.end) for one in dates] + [one.span() for one in labels]:
        letters[start:end] = " " * (end - start)
    return _REST.sub(" ", "".join(letters)).strip()
