"""Reading: what one phrase means on one day of publication, before it becomes a record.

The same words are read once for the first and once for the last day on which a document may have
been published; this module holds what such a reading is, what it may look at, and the one table of
how much room vague words leave.

- In: periods and bounds of `calendar`.
- Out: `Reading`, `Scene`, and how vague words change bounds.
- Not here: the meaning of single rules.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from whence.records import TimeKind
from whence.times.calendar import (
    DAYS,
    Bounds,
    Period,
    Unit,
    find_bounds,
    find_period,
    join_bounds,
    shift_day,
    span_edtf,
    to_edtf,
    to_timex,
    widen,
)

# Part of a period that a word leaves: from which share of it to which. Thirds, widened towards the
# middle, because "early" and "late" overlap in use.
SHADES = {"early": (0.0, 0.45), "mid": (0.25, 0.75), "late": (0.55, 1.0)}

# How many units a vague count can mean.
VAGUE_COUNTS = {"couple": (2, 3), "few": (2, 7), "several": (3, 9)}

# "Two months ago" is told after the calendar ("in January", in March) or after the days (about 60),
# and is rounded. We allow both, and a quarter of the way on each side, but at most one unit; a
# round number (ten or more, a multiple of ten) is rounder: a tenth of the way.
_SHARE = 0.25
_ROUND_SHARE = 0.1
_ROUND = 10

# Share of the length by which "about", "nearly" and "more than" widen a step or a period.
_ROUGH_SHARE = 0.25

# How far back, in characters, a date in the text may stand that "the next day" leans on: some four
# sentences. A time of day leans on its own sentence or the one before.
REACH = 600
CLOCK_REACH = 200


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase means.

    Attributes:
        period: The period meant, if it is one.
        bounds: First and last day, or None if no day is fixed.
        anchor: "published", "text" or None, as in `TimeValue`.
        anchor_at: Start and end of the anchor's words.
        clock: The part behind "T" of a time of day, or "".
        is_partial: Whether it means a time only beside a date ("in the morning").
    """

    kind: TimeKind
    timex: str
    rule: str
    confidence: float
    period: Period | None = None
    bounds: Bounds | None = None
    edtf: str | None = None
    anchor: str | None = None
    anchor_at: tuple[int, int] | None = None
    clock: str = ""
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """A reading of an earlier phrase, with where it stands."""

    start: int
    end: int
    reading: Reading


@dataclass(frozen=True, slots=True)
class Scene:
    """What a phrase may be read against.

    Attributes:
        day: The day of publication, or None if it is not known.
        tense: "past", "future" or "" (no cue).
        at: Offset of the phrase.
        told: Earlier readings of the document, in order.
        year: Year that a neighbour gives ("April and May 2011"), or None.
    """

    day: date | None
    tense: str
    at: int
    told: Sequence[Told]
    year: int | None = None

    def find_anchor(self, unit: Unit, *, reach: int = REACH) -> Told | None:
        """The nearest earlier reading that fixes one period of a kind, within reach."""
        for told in reversed(self.told):
            if self.at - told.end > reach:
                return None
            if fixed_period(told.reading, unit) is not None:
                return told
        return None

    def find_quarter(self) -> tuple[Period, Told] | None:
        """The quarter that the text reports on: the nearest one that leans on no other date."""
        for told in reversed(self.told):
            if self.at - told.end > REACH:
                return None
            period = told.reading.period
            if period is not None and period.unit is Unit.QUARTER and told.reading.anchor != "text":
                return period, told
        return None


def fixed_period(reading: Reading, unit: Unit) -> Period | None:
    """The one period of a kind in which all days of a reading lie.

    Args:
        reading: Any reading.
        unit: Kind of period.

    Returns:
        The period, or None if its days lie in several or it fixes none.
    """
    if reading.bounds is None or reading.kind not in (TimeKind.DATE, TimeKind.TIME):
        return None
    first = find_period(reading.bounds.earliest, unit)
    return first if first == find_period(reading.bounds.latest, unit) else None


def read_period(
    period: Period | None, rule: str, confidence: float, *, anchor: str | None = None
) -> Reading | None:
    """The reading of an exact period.

    Args:
        period: What is meant, or None.
        rule: The rule, in words.
        confidence: 0 to 1.
        anchor: "published", "text" or None.

    Returns:
        The reading, or None without a period or outside the calendar.
    """
    if period is None:
        return None
    bounds = find_bounds(period)
    if bounds is None:
        return None
    return Reading(
        TimeKind.DATE,
        to_timex(period),
        rule,
        confidence,
        period=period,
        bounds=bounds,
        edtf=to_edtf(period),
        anchor=anchor,
    )


def read_told(period: Period | None, told: Told, rule: str) -> Reading | None:
    """The reading of a period that leans on a date in the text.

    Args:
        period: What is meant, or None.
        told: The earlier reading it leans on.
        rule: The rule, in words.

    Returns:
        The reading with its anchor's words, or None as in `read_period`.
    """
    reading = read_period(period, rule, 0.7, anchor="text")
    return replace(reading, anchor_at=(told.start, told.end)) if reading is not None else None


def read_unknown(timex: str, rule: str, *, anchor: str) -> Reading:
    """The reading of words that would need a date that is not known.

    Args:
        timex: A value with X for what is unknown.
        rule: The rule, in words.
        anchor: Against what it would be read.

    Returns:
        A reading without days.
    """
    missing = "publication date unknown" if anchor == "published" else "no date before it"
    return Reading(TimeKind.DATE, timex, f"{rule}; {missing}", 0.3, anchor=anchor)


def shade_reading(reading: Reading | None, shade: str) -> Reading | None:
    """A reading narrowed to the part of it that "early", "mid" or "late" leaves.

    Args:
        reading: Of a whole period.
        shade: A key of `SHADES`, or "".

    Returns:
        The narrowed reading.
    """
    if reading is None or reading.bounds is None or shade not in SHADES:
        return reading
    length = (reading.bounds.latest - reading.bounds.earliest).days
    first, last = SHADES[shade]
    bounds = widen(reading.bounds, -first * length, -(1 - last) * length)
    rule = f"{reading.rule}; {shade} part"
    return replace(reading, bounds=bounds, edtf=span_edtf(bounds), rule=rule)


def blur_reading(reading: Reading, unit: Unit) -> Reading:
    """A reading with the room that "about" leaves: a share of one unit on both sides.

    Args:
        reading: With bounds.
        unit: What it is counted in.

    Returns:
        The widened reading; its EDTF form is marked approximate where it is one period.
    """
    if reading.bounds is None:
        return reading
    room = max(1.0, _ROUGH_SHARE * DAYS[unit])
    bounds = widen(reading.bounds, room, room)
    edtf = f"{reading.edtf}~" if reading.edtf and "/" not in reading.edtf else span_edtf(bounds)
    return replace(reading, bounds=bounds, edtf=edtf, rule=f"{reading.rule}; about")


def step_bounds(day: date, count: float, unit: Unit) -> Bounds:
    """First and last day that "N units ago" (negative) or "in N units" can mean.

    Args:
        day: Where the steps begin.
        count: How many units, with sign.
        unit: Day or longer.

    Returns:
        The calendar period that many units away, joined with the exact day and the room that
        rounding leaves; never beyond `day` itself.
    """
    size = abs(count)
    is_round = size >= _ROUND and size % _ROUND == 0
    room = _ROUND_SHARE * size if is_round else min(1.0, _SHARE * size)
    room_days = int(room * DAYS[unit])
    exact = shift_day(day, count * DAYS[unit])
    bounds = widen(Bounds(exact, exact), room_days, room_days)
    whole = find_period(day, unit).shift(int(count)) if count == int(count) else None
    period = find_bounds(whole) if whole is not None else None
    if period is not None and unit is not Unit.DAY:
        bounds = join_bounds(bounds, period)
    if count < 0:
        return Bounds(min(bounds.earliest, day), min(bounds.latest, day))
    return Bounds(max(bounds.earliest, day), max(bounds.latest, day))
