"""Comparing times: whether two expressions can mean the same time.

Both are intervals: one that lies in the other adds detail, two that only overlap can both be true,
two that do not meet cannot. Lengths are compared in days. What fixes no day is not compared.

- In: two `records.TimeValue`.
- Out: `records.Comparison`.
- Not here: whether they are about one event (`claims`).
"""

import re
from datetime import date

from whence.records import Agreement, Comparison, TimeKind, TimeValue

_LENGTH = re.compile(r"P(?=.)(.*?)(?:T(.+))?")
_PART = re.compile(r"([0-9]+(?:\.[0-9]+)?)(WE|[A-Z])")
_DAYS = {"Y": 365.25, "Q": 91.31, "M": 30.44, "W": 7.0, "WE": 2.0, "D": 1.0}
_CLOCK_DAYS = {"H": 1 / 24, "M": 1 / 1440, "S": 1 / 86400}
_CLOCK = re.compile(r"T([0-9]{2}):([0-9]{2})")

# Two lengths within 2 % are one ("12 months", "a year"); within 15 % one may be rounded.
_SAME = 0.02
_ROUNDED = 0.15

_POINTS = frozenset((TimeKind.DATE, TimeKind.TIME))


def compare_times(a: TimeValue, b: TimeValue) -> Comparison:
    """How two times stand to each other.

    Args:
        a: The first.
        b: The second.

    Returns:
        The same answer as for (b, a), with "contains" and "within" changed; "agree" for a value and
        itself. "Contains" means that `b` is the more exact one.
    """
    if a.id == b.id:
        return Comparison(Agreement.AGREE, "the same words")
    if a.earliest is not None and b.earliest is not None:
        return _compare_days(a, b)
    if TimeKind.SET in (a.kind, b.kind):
        is_same = a.kind is b.kind and a.timex == b.timex
        why = f"both are {a.timex}" if is_same else "a repeated time and another one"
        return Comparison(Agreement.AGREE if is_same else Agreement.INCOMPARABLE, why)
    if a.kind is TimeKind.DURATION and b.kind is TimeKind.DURATION:
        return _compare_lengths(a, b)
    if (a.kind in _POINTS) != (b.kind in _POINTS):
        return Comparison(Agreement.INCOMPARABLE, "a length and a date")
    loose = a if a.earliest is None else b
    return Comparison(Agreement.INCOMPARABLE, f"{loose.timex} fixes no day")


def _compare_days(a: TimeValue, b: TimeValue) -> Comparison:
    first, second = _days(a), _days(b)
    if first[1] < second[0] or second[1] < first[0]:
        gap = max(second[0] - first[1], first[0] - second[1]).days
        return Comparison(Agreement.DISJOINT, f"{_say(first)} and {_say(second)}: {gap} days apart")
    if first == second:
        return _compare_clocks(a, b)
    if first[0] <= second[0] and second[1] <= first[1]:
        return Comparison(Agreement.CONTAINS, f"{_say(second)} lies in {_say(first)}")
    if second[0] <= first[0] and first[1] <= second[1]:
        return Comparison(Agreement.WITHIN, f"{_say(first)} lies in {_say(second)}")
    return Comparison(Agreement.OVERLAPS, f"{_say(first)} and {_say(second)} overlap")


def _days(value: TimeValue) -> tuple[date, date]:
    earliest, latest = value.earliest, value.latest
    return (earliest or date.min, latest or date.max)


def _say(days: tuple[date, date]) -> str:
    first, last = (day.isoformat() for day in days)
    return first if first == last else f"{first} to {last}"


def _compare_clocks(a: TimeValue, b: TimeValue) -> Comparison:
    """The same days: a time of day adds detail; two may differ by their zones."""
    days = _say(_days(a))
    clocks = [_CLOCK.search(value.timex) for value in (a, b)]
    if clocks[0] is not None and clocks[1] is not None and clocks[0][0] != clocks[1][0]:
        both = f"{clocks[0][0][1:]} and {clocks[1][0][1:]}"
        return Comparison(Agreement.OVERLAPS, f"both {days}, at {both} (zones may differ)")
    if (clocks[0] is None) == (clocks[1] is None):
        return Comparison(Agreement.AGREE, f"both mean {days}")
    is_first = clocks[0] is None
    agreement = Agreement.CONTAINS if is_first else Agreement.WITHIN
    return Comparison(agreement, f"both mean {days}, one with the time of day")


def _compare_lengths(a: TimeValue, b: TimeValue) -> Comparison:
    first, second = count_days(a.timex), count_days(b.timex)
    if first is None or second is None:
        return Comparison(Agreement.INCOMPARABLE, "a length without a number")
    difference = abs(first - second) / max(first, second, 1e-9)
    if difference <= _SAME:
        return Comparison(Agreement.AGREE, f"{a.timex} and {b.timex} are the same length")
    if difference <= _ROUNDED:
        why = f"{a.timex} and {b.timex} differ by no more than rounding"
        return Comparison(Agreement.OVERLAPS, why)
    return Comparison(Agreement.DISJOINT, f"{a.timex} and {b.timex} are different lengths")


def count_days(timex: str) -> float | None:
    """The length of a TIMEX3 duration in days.

    Args:
        timex: Such as "P2W" or "PT10H30M".

    Returns:
        Days, or None if a number is missing ("PXD") or it is no duration.
    """
    found = _LENGTH.fullmatch(timex)
    if found is None:
        return None
    total = 0.0
    for written, days in ((found[1] or "", _DAYS), (found[2] or "", _CLOCK_DAYS)):
        parts = _PART.findall(written)
        if "".join(number + unit for number, unit in parts) != written:
            return None
        if any(unit not in days for _, unit in parts):
            return None
        total += sum(float(number) * days[unit] for number, unit in parts)
    return total
