"""Explicit dates: those that name a day, a month, a year or a longer time themselves.

A date that lacks its year ("on 4 May") takes the nearest one to the publication, leaning the way
the sentence looks. A date in digits alone may be day first or month first; where both readings
exist and nothing decides, the answer holds both.

- In: `Phrase`, `Scene`.
- Out: `Reading`, or None for what the calendar refuses.
- Not here: "last Friday", "two weeks ago" (`relative`).
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from whence.records import TimeKind
from whence.text.numerals import CARDINALS, read_numeral
from whence.text.patterns import Phrase
from whence.times.calendar import (
    Bounds,
    Period,
    Unit,
    find_bounds,
    find_period,
    join_bounds,
    make_day,
    span_edtf,
)
from whence.times.reading import Reading, Scene, read_period, read_unknown, shade_reading
from whence.times.tokens import value_of

# Days by which a reading on the side where the sentence does not look is put back: news look back
# more than ahead, and a clear tense outweighs half a year.
_AGAINST_TENSE = 200
_AHEAD_WITHOUT_CUE = 45

# Two-digit years from this one on belong to the century before.
_PIVOT = 50

_NUMBERS = re.compile(r"[0-9]+")


def nearest_period(make: Callable[[int], Period | None], scene: Scene) -> Period | None:
    """The period of the year nearest to the publication, leaning the way the sentence looks.

    Args:
        make: The period in a given year, or None if that year has none.
        scene: With the day of publication.

    Returns:
        The nearest of three years' periods; the earlier at a tie. None if the day is not known.
    """
    if scene.day is None:
        return None
    best: tuple[int, Period] | None = None
    for year in (scene.day.year - 1, scene.day.year, scene.day.year + 1):
        period = make(year)
        bounds = find_bounds(period) if period is not None else None
        if period is None or bounds is None:
            continue
        distance = _distance(bounds, scene.day, scene.tense)
        if best is None or distance < best[0]:
            best = (distance, period)
    return best[1] if best is not None else None


def _distance(bounds: Bounds, day: date, tense: str) -> int:
    if bounds.earliest > day:
        against = {"past": _AGAINST_TENSE, "future": 0}.get(tense, _AHEAD_WITHOUT_CUE)
        return (bounds.earliest - day).days + against
    if bounds.latest < day:
        return (day - bounds.latest).days + (_AGAINST_TENSE if tense == "future" else 0)
    return 0


def read_year_words(words: tuple[str, ...]) -> int | None:
    """The year that words name: "1989", "’98", "nineteen ninety-six", "two thousand".

    Args:
        words: Lower case, hyphens as words of their own.

    Returns:
        A year from 1000 to 2199, or None.
    """
    if not words:
        return None
    digits = _NUMBERS.search(words[0])
    if digits is not None:
        year = int(digits[0])
        if len(digits[0]) == 2:
            year += 1900 if year >= _PIVOT else 2000
        return year
    if len(words) == 2 and words[1] == "thousand":
        return 2000 if words[0] == "two" else None
    head = CARDINALS.get(words[0], 0)
    tail = read_numeral(words[1:])
    if 10 < head <= 20 and tail is not None and 10 <= tail <= 99:
        return head * 100 + int(tail)
    return None


def read_day_number(words: tuple[str, ...]) -> int:
    """The day of the month that words name: "4", "4th", "eighth", "twenty-first".

    Args:
        words: Lower case.

    Returns:
        The number, 0 if it is none.
    """
    digits = _NUMBERS.match(words[0]) if words else None
    if digits is not None:
        return int(digits[0])
    tens = CARDINALS.get(words[0], 0) if len(words) > 1 else 0
    return tens + int(value_of(words[-1]) or 0) if words else 0


def read_shade(words: tuple[str, ...]) -> str:
    """The shade that words give a period.

    Args:
        words: Such as ("the", "end", "of").

    Returns:
        "early", "mid", "late" or "".
    """
    values = (value_of(word) for word in words)
    return next((value for value in values if value in ("early", "mid", "late")), "")


def read_iso(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "2011-11-12" or "2011-11-12T01:19"."""
    del scene
    written, _, clock = phrase.word("date").partition("t")
    year, month, day = (int(part) for part in written.split("-"))
    reading = read_period(make_day(year, month, day), "date in ISO form", 0.99)
    if reading is None or not clock:
        return reading
    return replace(
        reading, kind=TimeKind.TIME, timex=f"{reading.timex}T{clock[:5]}", clock=clock[:5]
    )


def read_slashed(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "10/25/11" or "25.10.2011", with both orders where both exist."""
    first, second, last = (int(part) for part in _NUMBERS.findall(phrase.word("date")))
    year = last if last >= 1000 else read_year_words((f"{last:02d}",))
    if year is None:
        return None
    dotted = "." in phrase.word("date")
    american = None if dotted else make_day(year, first, second)
    european = make_day(year, second, first)
    if american is None or european is None or american == european:
        return read_period(american or european, "date in digits", 0.95)
    if scene.day is not None:
        far = [abs(period.index - scene.day.toordinal()) for period in (american, european)]
        near = american if far[0] <= far[1] else european
        if min(far) <= 7 < max(far):
            rule = "date in digits; the order that is near the publication"
            return read_period(near, rule, 0.85)
    return _both_orders(american, european)


def _both_orders(american: Period, european: Period) -> Reading | None:
    bounds = [find_bounds(period) for period in (american, european)]
    if bounds[0] is None or bounds[1] is None:
        return None
    joined = join_bounds(bounds[0], bounds[1])
    days = sorted((bounds[0].earliest, bounds[1].earliest))
    return Reading(
        TimeKind.DATE,
        f"{joined.earliest.year:04d}-XX-XX",
        "date in digits; day and month may stand in either order",
        0.5,
        bounds=joined,
        edtf="[" + ",".join(day.isoformat() for day in days) + "]",
    )


def read_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read a month and a day, with or without weekday and year."""
    month = int(value_of(phrase.word("month")))
    day = read_day_number(phrase.words("day"))
    year = read_year_words(phrase.words("year")) or scene.year
    if year is not None:
        return read_period(make_day(year, month, day), "day, month and year", 0.98)
    if make_day(2000, month, day) is None:
        return None
    if scene.day is None:
        return read_unknown(f"XXXX-{month:02d}-{day:02d}", "day and month", anchor="published")
    weekday = int(value_of(phrase.word("wday")) or 0)
    rule = "day and month; nearest year to the publication"
    if weekday:
        found = _year_with_weekday(month, day, weekday, scene.day.year)
        if found is not None:
            rule = "day and month; nearest year with that weekday"
            return read_period(found, rule, 0.95, anchor="published")
    period = nearest_period(lambda year: make_day(year, month, day), scene)
    return read_period(period, rule, 0.9, anchor="published")


def _year_with_weekday(month: int, day: int, weekday: int, year: int) -> Period | None:
    for candidate in (year, year - 1, year + 1, year - 2, year - 3):
        found = make_day(candidate, month, day)
        if found is not None and date.fromordinal(found.index).isoweekday() == weekday:
            return found
    return None


def read_day_range(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "from 3 to 7 March 2011", "March 3-7"."""
    month = int(value_of(phrase.word("month")))
    first, last = (read_day_number(phrase.words(name)) for name in ("day", "last"))
    year = read_year_words(phrase.words("year")) or scene.year
    anchor = None
    if make_day(2000, month, first) is None or last <= first:
        return None
    if year is None:
        anchor = "published"
        period = nearest_period(lambda year: make_day(year, month, last), scene)
        if period is None:
            timex = f"XXXX-{month:02d}-{first:02d}/XXXX-{month:02d}-{last:02d}"
            return read_unknown(timex, "range of days", anchor=anchor)
        year = date.fromordinal(period.index).year
    begin, end = (make_day(year, month, number) for number in (first, last))
    return read_span(begin, end, "range of days", anchor=anchor)


def read_span(
    first: Period | None, last: Period | None, rule: str, *, anchor: str | None
) -> Reading | None:
    """The reading of everything from one period to another.

    Args:
        first: Where it begins.
        last: Where it ends.
        rule: The rule, in words.
        anchor: "published", "text" or None.

    Returns:
        A reading whose value has both ends, or None if one is no period or they are reversed.
    """
    begin = read_period(first, rule, 0.9, anchor=anchor)
    end = read_period(last, rule, 0.9, anchor=anchor)
    if begin is None or end is None or begin.bounds is None or end.bounds is None:
        return None
    if end.bounds.latest < begin.bounds.earliest:
        return None
    bounds = join_bounds(begin.bounds, end.bounds)
    return replace(
        begin,
        timex=f"{begin.timex}/{end.timex}",
        period=None,
        bounds=bounds,
        edtf=span_edtf(bounds),
    )


def read_week_of(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the week of March 6"."""
    day = read_day(phrase, scene)
    if day is None or day.bounds is None:
        return day
    week = find_period(day.bounds.earliest, Unit.WEEK)
    return read_period(week, "week of a day", 0.9, anchor=day.anchor)


def read_year(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read a year that stands alone."""
    del scene
    year = read_year_words(phrase.words("year"))
    if year is None or not has_year_company(phrase, year):
        return None
    rule = "fiscal year" if phrase.rule == "fiscal" else "year"
    reading = read_period(Period(Unit.YEAR, year), rule, 0.95)
    return shade_reading(reading, read_shade(phrase.words("shade")))


_OLD_YEAR = 1700
_LATE_YEAR = 2100
# Words before four digits that make them a year whatever follows, and words that make them none.
_BEFORE_YEAR = frozenset(
    """in since until till by of from during before after and to through mid early late year fiscal
    the between circa summer winter spring fall autumn""".split()
)
_NO_YEAR_AFTER = frozenset(
    """no nos number room flight route highway page article section about some nearly almost roughly
    approximately than least most over under up only exactly boeing magnitude""".split()
)
_NOT_YEAR_BEFORE = frozenset(
    """people hours miles meters metres feet pounds dollars euros men women children times block
    seats jobs tons tonnes acres troops soldiers workers members votes points words cars homes
    houses students employees gmt est edt mph km kg hrs""".split()
)


def has_year_company(phrase: Phrase, year: int) -> bool:
    """Whether the words beside four digits let them be a year.

    Args:
        phrase: Its tokens give the neighbours.
        year: The number.

    Returns:
        False for counts, addresses, flights and model numbers, as far as the neighbours tell.
    """
    words = phrase.tokens.words
    before = words[phrase.start - 1].lower() if phrase.start > 0 else ""
    after = words[phrase.end].lower() if phrase.end < len(words) else ""
    if phrase.end - phrase.start > 1:
        return True
    if after in _NOT_YEAR_BEFORE or before in _NO_YEAR_AFTER:
        return False
    if before in _BEFORE_YEAR:
        return not (after.endswith("s") and len(after) > 4 and before in ("of", "and", "to", "the"))
    if not _OLD_YEAR <= year <= _LATE_YEAR:
        return False
    is_counted = after.endswith("s") and after.isalpha() and len(after) > 3
    return not is_counted and before not in ("-", "/", ".", "'", "’")


def read_year_range(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "1990-95" or "1990-1995"."""
    del scene
    first, last = phrase.word("year"), phrase.word("last")
    if not last.isdigit() or len(last) not in (2, 4):
        return None
    begin, end = int(first), int(first[: 4 - len(last)] + last)
    if end <= begin:
        return None
    periods = (Period(Unit.YEAR, begin), Period(Unit.YEAR, end))
    return read_span(*periods, "range of years", anchor=None)


def read_decade(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the 1990s", "the early '90s", "the nineties"."""
    written = phrase.word("decade")
    digits = _NUMBERS.search(written)
    tens = int(digits[0]) if digits is not None else 10 * int(value_of(phrase.word("tens")) or 0)
    if tens >= 100:
        reading = read_period(Period(Unit.DECADE, tens // 10), "decade", 0.95)
    elif scene.day is None:
        reading = _decade_without_day(tens)
    else:
        # Two digits mean the last such decade that had begun by the publication.
        begun = scene.day.year - (scene.day.year - tens) % 100
        period = Period(Unit.DECADE, begun // 10)
        reading = read_period(period, "decade, the last one", 0.9, anchor="published")
    return shade_reading(reading, read_shade(phrase.words("shade")))


# Two digits that can only be of the last century while few texts from the 2030s exist.
_LAST_CENTURY = 30


def _decade_without_day(tens: int) -> Reading | None:
    if tens < _LAST_CENTURY:
        return read_unknown(f"XX{tens // 10}X", "decade", anchor="published")
    rule = "decade; of the last century, the publication date is unknown"
    return read_period(Period(Unit.DECADE, 190 + tens // 10), rule, 0.7)


def read_century(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the 20th century", "the early nineteenth century"."""
    del scene
    number = read_day_number(phrase.words("nth"))
    if not 1 <= number <= 30:
        return None
    reading = read_period(Period(Unit.CENTURY, number - 1), "century", 0.95)
    return shade_reading(reading, read_shade(phrase.words("shade")))
