"""Cycles: months, seasons and quarters, which come back every year.

"In March" does not say which March. We take the nearest one to the publication, leaning the way the
sentence looks; "last" and "next" move it on. Seasons are those of the north, by either custom,
because the text seldom says where it is. In a report on a quarter, "a year earlier" is the same
quarter one year before.

- In: `Phrase`, `Scene`.
- Out: `Reading`, or None.
- Not here: dates with their year (`explicit`).
"""

from dataclasses import replace

from whence.text.patterns import Phrase
from whence.times.calendar import (
    Period,
    Unit,
    find_bounds,
    find_period,
    join_bounds,
)
from whence.times.explicit import nearest_period, read_shade, read_year_words
from whence.times.reading import (
    Reading,
    Scene,
    fixed_period,
    read_period,
    read_told,
    read_unknown,
    shade_reading,
)
from whence.times.tokens import value_of

_SEASONS = ("SP", "SU", "FA", "WI")


def read_month(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read a month with its year, with "last" or "next", or alone."""
    month = int(value_of(phrase.word("month")))
    year = read_year_words(phrase.words("year")) or scene.year
    shade = read_shade(phrase.words("shade"))
    if year is not None:
        period: Period | None = Period(Unit.MONTH, year * 12 + month - 1)
        return shade_reading(read_period(period, "month and year", 0.97), shade)
    if "year" in phrase.groups:
        return None
    if phrase.word("side") == "that":
        return shade_reading(_month_of_told_year(month, scene), shade)
    if scene.day is None:
        return read_unknown(f"XXXX-{month:02d}", "month", anchor="published")
    rule, confidence = "month; nearest year to the publication", 0.8
    if "side" in phrase.groups:
        index = (scene.day.year + int(value_of(phrase.word("side")))) * 12 + month - 1
        period, rule, confidence = Period(Unit.MONTH, index), "month of a named year", 0.95
    elif "near" in phrase.groups:
        now = find_period(scene.day, Unit.MONTH).index
        period = Period(Unit.MONTH, _sided_index(phrase.words("near"), now, month - 1, 12))
        rule, confidence = f"month with “{phrase.word('near')}”", 0.9
    else:
        period = nearest_period(lambda year: Period(Unit.MONTH, year * 12 + month - 1), scene)
    return shade_reading(read_period(period, rule, confidence, anchor="published"), shade)


def _month_of_told_year(month: int, scene: Scene) -> Reading:
    """Read "September of that year": of the year that the text gave last."""
    told = scene.find_anchor(Unit.YEAR)
    year = fixed_period(told.reading, Unit.YEAR) if told is not None else None
    if told is not None and year is not None:
        period = Period(Unit.MONTH, year.index * 12 + month - 1)
        reading = read_told(period, told, "month of a year told before")
        if reading is not None:
            return reading
    return read_unknown(f"XXXX-{month:02d}", "month of a year told before", anchor="text")


def _sided_index(side: tuple[str, ...], now: int, place: int, cycle: int) -> int:
    """Index of "last", "this" or "next" April or summer on a line with `cycle` steps a year."""
    this_year = now // cycle * cycle + place
    if side == ("this",):
        return this_year
    if value_of(side[-1]) == "1":
        return this_year if this_year > now else this_year + cycle
    latest_allowed = now if side[-1] == "past" else now - 1
    return this_year if this_year <= latest_allowed else this_year - cycle


def read_season(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "last summer", "the winter of 1994", "this fall"; seasons of the north."""
    place = int(value_of(phrase.word("season")))
    shade = read_shade(phrase.words("shade"))
    year = read_year_words(phrase.words("year"))
    if year is not None:
        return shade_reading(_season_of_year(year, place, None), shade)
    if scene.day is None:
        return read_unknown(f"XXXX-{_SEASONS[place]}", "season", anchor="published")
    if "side" in phrase.groups:
        named = scene.day.year + int(value_of(phrase.word("side")))
        return shade_reading(_season_of_year(named, place, "published"), shade)
    if "near" in phrase.groups:
        now = find_period(scene.day, Unit.SEASON).index
        index = _sided_index(phrase.words("near"), now, place, 4)
        period: Period | None = Period(Unit.SEASON, index)
    else:
        period = nearest_period(lambda year: Period(Unit.SEASON, year * 4 + place), scene)
    return shade_reading(read_period(period, "season", 0.7, anchor="published"), shade)


def _season_of_year(year: int, place: int, anchor: str | None) -> Reading | None:
    reading = read_period(
        Period(Unit.SEASON, year * 4 + place), "season and year", 0.8, anchor=anchor
    )
    if place != int(value_of("winter")) or reading is None or reading.bounds is None:
        return reading
    # "The winter of 1994" can begin in 1993 or in 1994.
    before = find_bounds(Period(Unit.SEASON, (year - 1) * 4 + place))
    bounds = join_bounds(reading.bounds, before) if before is not None else reading.bounds
    return replace(reading, bounds=bounds, edtf=f"{reading.edtf}~")


def read_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the third quarter", "this year's first half", "the 1988 second quarter"."""
    words = phrase.words("nth")
    unit = Unit.QUARTER if words[-1] == "quarter" else Unit.HALF
    count = 4 if unit is Unit.QUARTER else 2
    digits = "".join(letter for letter in words[0] if letter.isdigit())
    number = count if words[0] == "last" else int(digits or value_of(words[0]) or 0)
    if not 1 <= number <= count or _is_play(phrase):
        return None
    shade = read_shade(phrase.words("shade"))
    year = read_year_words(phrase.words("year"))
    if year is not None:
        period: Period | None = Period(unit, year * count + number - 1)
        return shade_reading(read_period(period, "quarter or half and year", 0.95), shade)
    if scene.day is None:
        name = "Q" if unit is Unit.QUARTER else "H"
        return read_unknown(f"XXXX-{name}{number}", "quarter or half", anchor="published")
    if "side" in phrase.groups:
        year = scene.day.year + int(value_of(phrase.word("side")))
        period = Period(unit, year * count + number - 1)
    else:
        leaning = scene if scene.tense else replace(scene, tense="past")
        period = nearest_period(lambda year: Period(unit, year * count + number - 1), leaning)
    rule = "quarter or half; nearest year to the publication"
    return shade_reading(read_period(period, rule, 0.8, anchor="published"), shade)


# Words beside which a quarter or half is one of a match.
_PLAY = frozenset(
    """touchdown touchdowns yard yards goal goals scored quarterback kicker interception
    interceptions rebounds pass passes kick fumble overtime halftime coach minutes play played dunk
    lead""".split()
)
_PLAY_REACH = 25


def _is_play(phrase: Phrase) -> bool:
    """Whether the quarter is one of a match: no year beside it, and words of sport near it."""
    if "year" in phrase.groups or "side" in phrase.groups:
        return False
    words = phrase.tokens.words[max(0, phrase.start - _PLAY_REACH) : phrase.end + _PLAY_REACH]
    return not _PLAY.isdisjoint(word.lower() for word in words)


def read_this_quarter(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the quarter", "the latest period", "this quarter", "the 1988 quarter"."""
    side = phrase.word("side")
    year = read_year_words(phrase.words("year"))
    found = scene.find_quarter()
    if found is not None and (year is not None or side in ("", "that", "latest")):
        period, told = found
        if year is not None:
            period = Period(Unit.QUARTER, year * 4 + period.index % 4)
        return read_told(period, told, "the quarter named before")
    if year is not None:
        return read_period(Period(Unit.YEAR, year), "period of a year", 0.7)
    if scene.day is None:
        return read_unknown("XXXX-QX", "quarter", anchor="published")
    steps = {"": -1, "latest": -1, "last": -1, "previous": -1, "next": 1, "coming": 1}.get(side, 0)
    period = find_period(scene.day, Unit.QUARTER).shift(steps)
    return read_period(period, "quarter, from the publication", 0.7, anchor="published")


def year_before_quarter(scene: Scene) -> Reading | None:
    """The same quarter a year before the one that the text reports on.

    Args:
        scene: With what was told before.

    Returns:
        Its reading, or None if the text reports on no quarter.
    """
    found = scene.find_quarter()
    if found is None:
        return None
    period, told = found
    return read_told(period.shift(-4), told, "a year before the quarter named before")


def read_year_back(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the year-ago quarter", "the year-earlier period"."""
    if "nth" in phrase.groups:
        quarter = read_quarter(phrase, scene)
        if quarter is None or quarter.period is None:
            return quarter
        return read_period(quarter.period.shift(-4), "quarter a year back", 0.8, anchor="published")
    reading = year_before_quarter(scene)
    if reading is not None:
        return reading
    if scene.day is None:
        return read_unknown("XXXX", "a year back", anchor="published")
    year = find_period(scene.day, Unit.YEAR).shift(-1)
    return read_period(year, "a year back, from the publication", 0.6, anchor="published")
