"""Weekdays: "Friday", "last Friday", "yesterday", "the weekend".

Each is a number of days from the publication. A weekday alone is the last one, unless the sentence
looks ahead; agencies call the day of publication itself by its name. Where English leaves two
readings ("next Friday", said on a Monday) the interval holds both.

- In: `Phrase`, `Scene`.
- Out: `Reading`, or None for names that hold a weekday ("the Sunday Herald").
- Not here: days with a date (`explicit`), weeks and longer (`steps`).
"""

from dataclasses import replace

from whence.records import TimeKind
from whence.text.patterns import Phrase
from whence.times.calendar import (
    Period,
    Unit,
    find_bounds,
    find_period,
    join_bounds,
    span_edtf,
    widen,
)
from whence.times.reading import Reading, Scene, fixed_period, read_period, read_told, read_unknown
from whence.times.tokens import value_of

_SATURDAY = 6
# Newspapers and days with a name of their own that hold a weekday.
_TITLES_AFTER = frozenset(
    "times telegraph mirror mail express herald star sun post night football sun's".split()
)
_TITLES_BEFORE = frozenset("black good ash palm easter bloody fat cyber super holy maundy".split())


def read_weekday(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "Friday", "last Friday", "Friday of next week"."""
    number = int(value_of(phrase.word("wday")))
    if is_title(phrase):
        return None
    if scene.day is None:
        return read_unknown(f"XXXX-WXX-{number}", "weekday", anchor="published")
    today = scene.day.toordinal()
    back = (scene.day.isoweekday() - number) % 7
    if "week" in phrase.groups:
        week = find_period(scene.day, Unit.WEEK).shift(int(value_of(phrase.word("week"))))
        day = Period(Unit.DAY, week.index * 7 + number)
        return read_period(day, "weekday of a named week", 0.95, anchor="published")
    side = phrase.words("side")
    if side in (("previous",), ("following",)):
        told = _from_text(side, number, scene)
        if told is not None:
            return told
    if side and side != ("earlier",):
        return _sided_weekday(side, today, back)
    ahead = scene.tense == "future" and back > 0
    day = Period(Unit.DAY, today - back + (7 if ahead else 0))
    rule = "weekday; the next one" if ahead else "weekday; the last one, publication day included"
    return read_period(day, rule, 0.85 if ahead else 0.9, anchor="published")


def _sided_weekday(side: tuple[str, ...], today: int, back: int) -> Reading | None:
    """A weekday with "last", "this", "next": both weeks where usage differs."""
    before = today - (back or 7)
    after = today - back + 7
    if side[-1] in ("next", "coming", "following") or side == ("this",):
        day = today if side == ("this",) and back == 0 else after
        reading = read_period(Period(Unit.DAY, day), "weekday ahead", 0.8, anchor="published")
        is_split = side == ("next",) and _same_week(today, after)
        return _with_other(reading, after + 7) if is_split else reading
    reading = read_period(Period(Unit.DAY, before), "weekday past", 0.85, anchor="published")
    is_split = side == ("last",) and _same_week(today, before)
    return _with_other(reading, before - 7) if is_split else reading


def _from_text(side: tuple[str, ...], number: int, scene: Scene) -> Reading | None:
    """Read "the following Friday": beside a day told before."""
    told = scene.find_anchor(Unit.DAY)
    day = fixed_period(told.reading, Unit.DAY) if told is not None else None
    if told is None or day is None:
        return None
    back = (day.index - number) % 7 or 7
    steps = -back if side == ("previous",) else 7 - back % 7
    return read_told(day.shift(steps), told, f"{side[0]} weekday, from a date in the text")


def _same_week(first: int, second: int) -> bool:
    return first > 0 and second > 0 and (first - 1) // 7 == (second - 1) // 7


def _with_other(reading: Reading | None, other: int) -> Reading | None:
    bounds = find_bounds(Period(Unit.DAY, other))
    if reading is None or reading.bounds is None or bounds is None:
        return reading
    joined = join_bounds(reading.bounds, bounds)
    days = sorted((reading.bounds.earliest.isoformat(), bounds.earliest.isoformat()))
    rule = f"{reading.rule}; of this week or of the one beside it"
    edtf = "[" + ",".join(days) + "]"
    return replace(reading, bounds=joined, edtf=edtf, rule=rule, confidence=0.7)


def is_title(phrase: Phrase) -> bool:
    """Whether a weekday is part of a name ("the Sunday Herald", "Black Friday").

    Args:
        phrase: Its tokens give the neighbours.

    Returns:
        True beside a capitalised word that makes such a name.
    """
    words = phrase.tokens.words
    after = words[phrase.end] if phrase.end < len(words) else ""
    before = words[phrase.start - 1] if phrase.start > 0 else ""
    return (after[:1].isupper() and after.lower() in _TITLES_AFTER) or (
        before[:1].isupper() and before.lower() in _TITLES_BEFORE
    )


def read_today(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "today", "yesterday", "tomorrow", "tonight", "overnight"."""
    word = phrase.word("day")
    if scene.day is None:
        return read_unknown("XXXX-XX-XX", word, anchor="published")
    steps = int(value_of(word))
    day = Period(Unit.DAY, scene.day.toordinal() + steps)
    reading = read_period(day, f"{word}, from the publication", 0.95, anchor="published")
    if reading is None or word not in ("tonight", "overnight"):
        return reading
    night = replace(reading, kind=TimeKind.TIME, timex=f"{reading.timex}TNI", clock="NI")
    if word == "tonight" or night.bounds is None:
        return night
    bounds = widen(night.bounds, 0, 1)
    return replace(night, bounds=bounds, edtf=span_edtf(bounds), confidence=0.7)


def read_next_to_today(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    rule = "day beside " + phrase.word("day")
    if scene.day is None:
        return read_unknown("XXXX-XX-XX", rule, anchor="published")
    steps = int(value_of(phrase.word("day"))) + int(value_of(phrase.word("way")))
    day = Period(Unit.DAY, scene.day.toordinal() + steps)
    return read_period(day, rule, 0.95, anchor="published")


def read_weekend(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "the weekend": the last one, or the coming one if the sentence looks ahead."""
    del phrase
    if scene.day is None:
        return read_unknown("XXXX-WXX-WE", "weekend", anchor="published")
    saturday = 6
    is_now = scene.day.isoweekday() >= saturday
    steps = 0 if is_now or scene.tense == "future" else -1
    period = find_period(scene.day, Unit.WEEKEND).shift(steps)
    return read_period(period, "weekend, from the publication", 0.75, anchor="published")
