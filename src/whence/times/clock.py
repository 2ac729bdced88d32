"""Clock: times of day, and how they join the date beside them.

"9:25 a.m. on Thursday" is one time, wherever the date stands. A time of day alone belongs to the
last day that the text named near it; if there is none it fixes no day.

- In: `Phrase`, `Scene`; readings side by side.
- Out: `Reading`, joined readings.
- Not here: the dates.
"""

import re
from dataclasses import replace

from whence.records import TimeKind
from whence.text.numerals import CARDINALS
from whence.text.patterns import Phrase
from whence.times.calendar import Period, Unit, find_bounds, find_period, to_timex
from whence.times.reading import CLOCK_REACH, Reading, Scene, fixed_period
from whence.times.tokens import is_meridiem_late, value_of

_NUMBERS = re.compile(r"[0-9]+")
_UNKNOWN_DAY = "XXXX-XX-XX"

# What may stand between a time of day and its date.
JOINTS = re.compile(
    r"\s*(?:,|,?\s+(?:on|at|of|in|in the|on the|around|about|just before|just after)\b)?\s*", re.I
)


def read_clock(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "10:35 a.m.", "noon", "five o'clock", "02:24 GMT"."""
    clock = _clock_value(phrase)
    if clock is None:
        return None
    told = scene.find_anchor(Unit.DAY, reach=CLOCK_REACH)
    is_alone = Reading(
        TimeKind.TIME,
        f"{_UNKNOWN_DAY}T{clock}",
        "time of day; its day is not told",
        0.4,
        clock=clock,
    )
    if told is None or told.reading.bounds is None:
        return is_alone
    period = fixed_period(told.reading, Unit.DAY)
    if period is None:
        return is_alone
    return replace(
        is_alone,
        timex=f"{to_timex(period)}T{clock}",
        rule="time of day, on the last day named before",
        period=period,
        bounds=find_bounds(period),
        edtf=to_timex(period),
        anchor="text",
        anchor_at=(told.start, told.end),
        confidence=0.6,
    )


def _clock_value(phrase: Phrase) -> str | None:
    if "noon" in phrase.groups:
        return value_of(phrase.word("noon"))
    written = phrase.word("clock")
    numbers = [int(part) for part in _NUMBERS.findall(written)] or [CARDINALS.get(written, 99)]
    hour = numbers[0]
    minute = numbers[1] if len(numbers) > 1 else 0
    meridiem = phrase.word("mer")
    if meridiem and meridiem[0] in "ap":
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if is_meridiem_late(meridiem) else 0)
    if hour > 24 or minute > 59:
        return None
    hour = _shift_hour(hour, value_of(phrase.word("part")))
    return f"{hour:02d}:{minute:02d}"


def _shift_hour(hour: int, part: str) -> int:
    """The hour of "4 in the afternoon", "9 in the night"."""
    is_late = (part in ("AF", "EV") and hour < 12) or (part == "NI" and 6 <= hour < 12)
    return hour + 12 if is_late else hour


def read_part_of_day(phrase: Phrase, scene: Scene) -> Reading | None:
    """Read "this morning", "last night"; "in the evening" only beside a date."""
    part = value_of(phrase.word("part"))
    side = phrase.word("side")
    if not side:
        timex = f"{_UNKNOWN_DAY}T{part}"
        return Reading(TimeKind.TIME, timex, "part of a day", 0.5, clock=part, is_partial=True)
    if scene.day is None:
        timex = f"{_UNKNOWN_DAY}T{part}"
        rule = f"{side} {phrase.word('part')}; publication date unknown"
        return Reading(TimeKind.TIME, timex, rule, 0.3, anchor="published", clock=part)
    steps = -1 if side == "last" else 0
    period = find_period(scene.day, Unit.DAY).shift(steps)
    return Reading(
        TimeKind.TIME,
        f"{to_timex(period)}T{part}",
        f"{side} {phrase.word('part')}, from the publication",
        0.9,
        period=period,
        bounds=find_bounds(period),
        edtf=to_timex(period),
        anchor="published",
        clock=part,
    )


def join_clock(first: Reading, second: Reading) -> Reading | None:
    """One reading for a date and a time of day that stand side by side.

    Args:
        first: The earlier of both in the text.
        second: The later.

    Returns:
        The joined reading, or None if they are not a day and a time of day. A clock time and a
        part of the day ("4 in the morning") join too; the clock time stays.
    """
    date_part, clock = (second, first) if first.clock else (first, second)
    if not clock.clock or (clock.anchor == "published" and not clock.is_partial):
        return None
    if date_part.clock:
        exact = first if first.clock[0].isdigit() else second
        both_exact = first.clock[0].isdigit() == second.clock[0].isdigit()
        return None if both_exact else _mend(exact, first, second)
    if date_part.kind is TimeKind.SET:
        return None
    period = date_part.period
    if date_part.kind is not TimeKind.DATE or not _is_day(date_part.timex, period):
        return None
    return replace(
        date_part,
        kind=TimeKind.TIME,
        timex=f"{date_part.timex}T{clock.clock}",
        clock=clock.clock,
        rule=f"{date_part.rule}; with time of day",
        is_partial=False,
    )


def _is_day(timex: str, period: Period | None) -> bool:
    if period is not None:
        return period.unit is Unit.DAY
    return timex == _UNKNOWN_DAY or re.fullmatch(r"XXXX-(?:WXX-\d|\d\d-\d\d)", timex) is not None


def _mend(exact: Reading, first: Reading, second: Reading) -> Reading:
    """Shift "4 in the afternoon" to 16:00; the reading that holds the day gives it."""
    part = second.clock if exact is first else first.clock
    hour, minute = (int(number) for number in exact.clock.split(":"))
    clock = f"{_shift_hour(hour, part):02d}:{minute:02d}"
    holder = first if first.bounds is not None else second
    day = holder.timex.partition("T")[0]
    return replace(holder, timex=f"{day}T{clock}", clock=clock, is_partial=False)
