"""Holidays: days with a name, whose date is fixed or follows a rule.

- In: `Phrase`, `Scene`.
- Out: `Reading` of the nearest such day, or of that of the named year.
- Not here: feasts that follow other calendars; they are not understood and not guessed.
"""

from dataclasses import replace
from datetime import date

from whence.text.patterns import Phrase
from whence.times.calendar import Period, make_day
from whence.times.explicit import nearest_period, read_year_words
from whence.times.reading import Reading, Scene, read_period, read_unknown
from whence.times.tokens import value_of


def read_holiday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "Christmas", "last Thanksgiving", "New Year's Eve"."""
    name, eve = phrase.word("name"), phrase.word("eve") == "eve"
    year = read_year_words(phrase.words("year"))
    if year is not None:
        return read_period(find_holiday(name, year, eve=eve), "holiday and year", 0.9)
    if scene.day is None:
        return read_unknown("XXXX-XX-XX", "holiday", anchor="published")
    tense = {"last": "past", "next": "future"}.get(phrase.word("near"), scene.tense)
    leaning = replace(scene, tense=tense)
    period = nearest_period(lambda year: find_holiday(name, year, eve=eve), leaning)
    rule = "holiday; nearest year to the publication"
    return read_period(period, rule, 0.8, anchor="published")


def find_holiday(name: str, year: int, *, eve: bool) -> Period | None:
    """The day of a holiday in a year.

    Args:
        name: Its word in the table, lower case.
        year: 1 to 9999.
        eve: Whether the day before is meant.

    Returns:
        The day, or None if the calendar ends before it.
    """
    value = value_of(name)
    if name == "new":
        return make_day(year, 12, 31) if eve else make_day(year, 1, 1)
    if value == "thanksgiving":
        first = date(year, 11, 1).isoweekday()
        day = make_day(year, 11, 1 + (4 - first) % 7 + 21)
    elif value == "easter":
        day = _easter(year)
    else:
        month, number = (int(part) for part in value.split("-"))
        day = make_day(year, month, number)
    return day.shift(-1) if day is not None and eve else day


def _easter(year: int) -> Period | None:
    """Western Easter Sunday by the rule of the Gregorian calendar (Meeus's form)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return make_day(year, f // 31, f % 31 + 1)
