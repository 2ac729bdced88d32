"""Steps: "last week", "two months ago", "the following year".

Each is a number of days, weeks, months or years from the publication or from a date that the text
gave before. How much room rounding leaves is told in `reading`. When the publication is not known
the words are kept and no day is fixed; the clock of the machine is never asked. An expression
inside a quotation is still read against the publication, which its rule says.

- In: `Phrase`, `Scene`.
- Out: `Reading`, or None.
- Not here: weekdays, months and seasons by name (`weekdays`, `cycles`).
"""

from dataclasses import replace
from datetime import date, timedelta

from whence.records import TimeKind
from whence.text.patterns import Phrase
from whence.times.calendar import (
    DAYS,
    Bounds,
    Period,
    Unit,
    find_period,
    join_bounds,
    shift_day,
    span_edtf,
    to_timex,
    widen,
)
from whence.times.cycles import year_before_quarter
from whence.times.explicit import read_shade, read_year_words
from whence.times.lengths import read_count, to_duration
from whence.times.reading import (
    VAGUE_COUNTS,
    Reading,
    Scene,
    blur_reading,
    fixed_period,
    read_period,
    read_told,
    read_unknown,
    shade_reading,
    step_bounds,
)
from whence.times.tokens import value_of

_UNITS = {
    "D": Unit.DAY,
    "W": Unit.WEEK,
    "FN": Unit.WEEK,
    "M": Unit.MONTH,
    "Q": Unit.QUARTER,
    "Y": Unit.YEAR,
    "DE": Unit.DECADE,
    "CE": Unit.CENTURY,
    "ML": Unit.MILLENNIUM,
    "WE": Unit.WEEKEND,
}
_UNKNOWN = {
    Unit.DAY: "XXXX-XX-XX",
    Unit.WEEK: "XXXX-WXX",
    Unit.WEEKEND: "XXXX-WXX-WE",
    Unit.MONTH: "XXXX-XX",
    Unit.QUARTER: "XXXX-QX",
    Unit.YEAR: "XXXX",
    Unit.DECADE: "XXXX",
    Unit.CENTURY: "XXXX",
    Unit.MILLENNIUM: "XXXX",
}
_CLOCK_UNITS = ("hour", "hours", "minute", "minutes", "seconds")


def unit_of(word: str) -> Unit:
    """The unit that a word names.

    Args:
        word: Such as "weeks" or "decade".

    Returns:
        Its unit, DAY for hours and minutes.
    """
    return Unit.DAY if word in _CLOCK_UNITS else _UNITS.get(value_of(word), Unit.DAY)


def read_unit(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "last week", "this year", "the past decade", "early next month"."""
    side = phrase.words("side")
    word = phrase.word("unit")
    unit = unit_of(word)
    if unit is Unit.DAY and side[0] in ("last", "past", "latest", "coming", "next"):
        return None
    if side[0] == "past" or (word == "decade" and side == ("last",)):
        return read_length_beside(-1, 1, word, scene)
    if scene.day is None:
        return read_unknown(_UNKNOWN[unit], "period beside the publication", anchor="published")
    steps = -1 if side == ("this", "past") else int(value_of(side[0]))
    period = find_period(scene.day, unit).shift(steps)
    rule = f"{' '.join(side)} {word}, from the publication"
    reading = read_period(period, rule, 0.9, anchor="published")
    if reading is None or reading.bounds is None:
        return reading
    if unit is Unit.WEEK:
        # Where weeks begin with Sunday, last week's first day is the one before its Monday.
        bounds = widen(reading.bounds, 1, 0)
        reading = replace(reading, bounds=bounds, edtf=span_edtf(bounds))
    return _shade_now(reading, phrase, scene.day)


def _shade_now(reading: Reading, phrase: Phrase, day: date) -> Reading | None:
    """Apply "early", "late", or "earlier" and "later", which end and begin at the publication."""
    word = phrase.word("shade")
    bounds = reading.bounds
    if bounds is None or word not in ("earlier", "later"):
        return shade_reading(reading, read_shade(phrase.words("shade")))
    if not bounds.earliest <= day <= bounds.latest:
        return reading
    is_before = word == "earlier"
    cut = Bounds(bounds.earliest, day) if is_before else Bounds(day, bounds.latest)
    return replace(reading, bounds=cut, edtf=span_edtf(cut), rule=f"{reading.rule}; {word}")


def read_the_unit(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the year", "the week": the current one, or a length ("ended May 1")."""
    word = phrase.word("unit")
    unit = unit_of(word)
    words = phrase.tokens.words
    after = words[phrase.end].lower() if phrase.end < len(words) else ""
    if after in ("ended", "ending", "to", "of", "that", "when", "in"):
        return Reading(TimeKind.DURATION, to_duration(1, word), "length", 0.6)
    if scene.day is None:
        return read_unknown(_UNKNOWN[unit], f"the {word}", anchor="published")
    rule = f"the {word}, from the publication"
    return read_period(find_period(scene.day, unit), rule, 0.5, anchor="published")


def read_unit_end(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the end of the year", "year-end", "later in the week"."""
    unit = unit_of(phrase.word("unit"))
    year = read_year_words(phrase.words("year"))
    if year is not None:
        whole = read_period(Period(Unit.YEAR, year), "part of a year", 0.9)
        return shade_reading(whole, read_shade(phrase.words("shade")))
    if scene.day is None:
        return read_unknown(_UNKNOWN[unit], "part of a period", anchor="published")
    told = scene.find_anchor(unit)
    if told is not None and told.reading.anchor is None:
        period = fixed_period(told.reading, unit)
        reading = read_told(period, told, "part of a period named before")
    else:
        period = find_period(scene.day, unit)
        reading = read_period(period, "part of the current period", 0.7, anchor="published")
    return _shade_now(reading, phrase, scene.day) if reading is not None else None


def read_narrated(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the next day", "that year", "the day before": from a date told before."""
    word = phrase.word("unit")
    is_part = value_of(word) in ("MO", "AF", "EV", "NI")
    unit = Unit.DAY if is_part else unit_of(word)
    side = phrase.words("side")[0]
    steps = int(value_of(side) or 0)
    told = scene.find_anchor(unit)
    rule = f"{side} {word}, from a date in the text"
    if told is None:
        return read_unknown(_UNKNOWN[unit], rule, anchor="text")
    period = fixed_period(told.reading, unit)
    reading = read_told(period.shift(steps), told, rule) if period is not None else None
    if reading is None or not is_part:
        return reading
    part = value_of(word)
    return replace(reading, kind=TimeKind.TIME, timex=f"{reading.timex}T{part}", clock=part)


def read_length_beside(way: int, count: float, word: str, scene: Scene) -> Reading:
    """The reading of a stretch that ends or begins at the publication: "the past two months".

    Args:
        way: -1 for before, 1 for after.
        count: How many units.
        word: The unit.
        scene: With the day of publication.

    Returns:
        A duration; with days if the publication is known.
    """
    timex = to_duration(count, word)
    rule = "stretch up to the publication" if way < 0 else "stretch from the publication on"
    if scene.day is None:
        unknown = read_unknown(timex, rule, anchor="published")
        return replace(unknown, kind=TimeKind.DURATION)
    unit = unit_of(word)
    days = count * DAYS[unit] if word not in _CLOCK_UNITS else 1
    other = shift_day(scene.day, way * days)
    bounds = Bounds(min(other, scene.day), max(other, scene.day))
    return Reading(
        TimeKind.DURATION,
        timex,
        rule,
        0.8,
        bounds=bounds,
        edtf=span_edtf(bounds),
        anchor="published",
    )


def read_sided_length(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the past two months", "the next few days"."""
    word = phrase.word("unit")
    way = int(value_of(phrase.word("side")) or 0) or -1
    vague = _vague_count(phrase.words("num"))
    count = vague[1] if vague is not None else read_count(phrase.words("num"))
    if count is None:
        timex = to_duration(None, word)
        return Reading(TimeKind.DURATION, timex, "stretch of unknown length", 0.5)
    reading = read_length_beside(-1 if way < 0 else 1, count, word, scene)
    if vague is None:
        return reading
    known = 2 if "couple" in phrase.words("num") else None
    return replace(reading, timex=to_duration(known, word), confidence=0.6)


def _vague_count(words: tuple[str, ...]) -> tuple[int, int] | None:
    return next((VAGUE_COUNTS[word] for word in words if word in VAGUE_COUNTS), None)


def read_steps(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "two months ago", "a year earlier", "three days later", "ten years from now"."""
    word = phrase.word("unit")
    way = phrase.word("way")
    sign = 1 if way == "from" else int(value_of(way))
    from_published = way in ("ago", "from", "hence")
    vague = _vague_count(phrase.words("num"))
    count = 2 if "couple" in phrase.words("num") else read_count(phrase.words("num"))
    if count == 1 and unit_of(word) is Unit.YEAR and sign < 0 and "rough" not in phrase.groups:
        found = year_before_quarter(scene)
        if found is not None:
            return found
    if not from_published:
        return _steps_in_text(sign, count, word, scene)
    if scene.day is None:
        return read_unknown(
            _UNKNOWN[unit_of(word)], "steps from the publication", anchor="published"
        )
    if count is None:
        return _vague_steps(sign, vague, word, scene.day)
    return _exact_steps(phrase, sign * count, word, scene.day)


def _vague_steps(sign: int, vague: tuple[int, int] | None, word: str, day: date) -> Reading | None:
    timex = "PAST_REF" if sign < 0 else "FUTURE_REF"
    rule = "vague number of steps from the publication"
    if vague is None:
        return Reading(TimeKind.DATE, timex, rule, 0.5, anchor="published")
    unit = unit_of(word)
    days = DAYS[unit] if word not in _CLOCK_UNITS else 1 / 24
    ends = sorted(shift_day(day, sign * number * days) for number in vague)
    bounds = Bounds(ends[0], ends[1])
    return Reading(
        TimeKind.DATE,
        timex,
        rule,
        0.6,
        bounds=bounds,
        edtf=span_edtf(bounds),
        anchor="published",
    )


def _exact_steps(phrase: Phrase, steps: float, word: str, day: date) -> Reading | None:
    unit, factor = _step_unit(word)
    steps *= factor
    if word in _CLOCK_UNITS:
        return _clock_steps(steps, word, day)
    if steps != int(steps) and unit is Unit.YEAR:
        unit, steps = Unit.MONTH, round(steps * 12)
    period = find_period(day, unit).shift(int(steps))
    reading = read_period(period, "steps from the publication", 0.85, anchor="published")
    if reading is None:
        return None
    bounds = step_bounds(day, steps, unit)
    edtf = span_edtf(bounds) if unit is Unit.DAY else f"{to_timex(period)}~"
    if unit is Unit.WEEK:
        edtf = span_edtf(bounds)
    reading = replace(reading, bounds=bounds, edtf=edtf)
    return _blur_step(reading, unit, day) if "rough" in phrase.groups else reading


def _blur_step(reading: Reading, unit: Unit, day: date) -> Reading:
    """A widened step that still does not cross the publication."""
    blurred = blur_reading(reading, unit)
    if reading.bounds is None or blurred.bounds is None:
        return blurred
    is_back = reading.bounds.latest <= day
    earliest = blurred.bounds.earliest if is_back else max(blurred.bounds.earliest, day)
    latest = min(blurred.bounds.latest, day) if is_back else blurred.bounds.latest
    return replace(blurred, bounds=Bounds(earliest, latest))


def _step_unit(word: str) -> tuple[Unit, int]:
    """The line on which to step, and how many of its steps one unit is."""
    value = value_of(word)
    if value == "FN":
        return Unit.WEEK, 2
    if value == "Q":
        return Unit.QUARTER, 1
    return {"DE": (Unit.YEAR, 10), "CE": (Unit.YEAR, 100), "ML": (Unit.YEAR, 1000)}.get(
        value, (unit_of(word), 1)
    )


def _clock_steps(steps: float, word: str, day: date) -> Reading | None:
    hours = steps if word in ("hour", "hours") else 0
    whole = timedelta(hours=hours).days
    first = shift_day(day, min(whole, 0))
    last = shift_day(day, max(whole + 1, 0) if hours > 0 else 0)
    bounds = Bounds(first, last)
    return Reading(
        TimeKind.TIME,
        f"{first.isoformat()}TXX:XX",
        "hours from the publication",
        0.6,
        bounds=bounds,
        edtf=span_edtf(bounds),
        anchor="published",
    )


def _steps_in_text(sign: int, count: float | None, word: str, scene: Scene) -> Reading | None:
    """Steps from a date told before; without one only their length is known."""
    unit, factor = _step_unit(word)
    rule = "steps from a date in the text"
    told = scene.find_anchor(unit)
    if count is None or told is None or word in _CLOCK_UNITS or told.reading.bounds is None:
        missing = read_unknown(to_duration(count, word), rule, anchor="text")
        return replace(missing, kind=TimeKind.DURATION)
    period = fixed_period(told.reading, unit)
    if period is None:
        return None
    steps = sign * round(count * factor)
    reading = read_told(period.shift(steps), told, rule)
    if reading is None or unit is Unit.DAY:
        return reading
    first = step_bounds(told.reading.bounds.earliest, steps, unit)
    last = step_bounds(told.reading.bounds.latest, steps, unit)
    bounds = join_bounds(first, last)
    return replace(reading, bounds=bounds, edtf=span_edtf(bounds))


def read_long_ago(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "years ago", "days later": before or after, nobody knows how far."""
    del scene
    if phrase.word("way") == "ago":
        rule = "unknown number of steps from the publication"
        return Reading(TimeKind.DATE, "PAST_REF", rule, 0.5, anchor="published")
    timex = to_duration(None, phrase.word("unit"))
    rule = "unknown number of steps from a date in the text"
    return Reading(TimeKind.DURATION, timex, rule, 0.4, anchor="text")
