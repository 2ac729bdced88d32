"""Comparing quantities: whether two numbers can both be true of one thing.

Both are intervals of one unit and one noun. Units of one measure convert; a conversion is rounded,
so it has a little room of its own. Numbers of different things are not compared.

- In: two `records.QuantityValue`.
- Out: `records.Comparison`.
- Not here: whether they are about one event (`claims`).
"""

import math

from whence.quantities.units import measure_of
from whence.records import Agreement, Comparison, QuantityValue

# "60 miles (100 km)" is 96.6 km: converted values are rounded to two figures.
_CONVERSION_ROOM = 0.05

Interval = tuple[float, float]


def compare_quantities(a: QuantityValue, b: QuantityValue) -> Comparison:
    """How two quantities stand to each other.

    Args:
        a: The first.
        b: The second.

    Returns:
        The same answer as for (b, a), with "contains" and "within" changed; "agree" for a value and
        itself. "Contains" means that `b` is the more exact one. If only one of both names what it
        counts they are compared, and the reason says so.
    """
    if a.id == b.id:
        return Comparison(Agreement.AGREE, "the same words")
    if a.of is not None and b.of is not None and a.of != b.of:
        return Comparison(Agreement.INCOMPARABLE, _join_sorted("counts of", a.of, b.of))
    factors = _factors(a.unit, b.unit)
    if factors is None:
        units = _join_sorted("units", a.unit or "a plain count", b.unit or "a plain count")
        return Comparison(Agreement.INCOMPARABLE, units)
    is_converted = a.unit != b.unit
    first, second = _interval(a, factors[0]), _interval(b, factors[1])
    if is_converted:
        first, second = _meet(first, second)
    note = "; only one names what is counted" if (a.of is None) != (b.of is None) else ""
    if is_converted:
        note = f"; units converted{note}"
    agreement, why = _stand(first, second, _say(a), _say(b))
    return Comparison(agreement, why + note)


def _join_sorted(what: str, first: str, second: str) -> str:
    one, other = sorted((first, second))
    return f"different {what}: {one}, {other}"


def _factors(first: str | None, second: str | None) -> tuple[float, float] | None:
    """Factors to one base unit, or None if the units do not measure the same."""
    if first == second:
        return 1.0, 1.0
    one = measure_of(first) if first is not None else None
    other = measure_of(second) if second is not None else None
    if one is None or other is None or one.measure != other.measure:
        return None
    return one.factor, other.factor


def _interval(value: QuantityValue, factor: float) -> Interval:
    low = -math.inf if value.low is None else value.low * factor
    high = math.inf if value.high is None else value.high * factor
    return low, high


def _meet(first: Interval, second: Interval) -> tuple[Interval, Interval]:
    """Both intervals with ends made equal that differ by no more than a conversion's rounding."""
    if _are_near(first[0], second[0]) and _are_near(first[1], second[1]):
        return first, first
    return _widen(first), _widen(second)


def _are_near(first: float, second: float) -> bool:
    if math.isinf(first) or math.isinf(second):
        return first == second
    return abs(first - second) <= _CONVERSION_ROOM * max(abs(first), abs(second))


def _widen(interval: Interval) -> Interval:
    low, high = interval
    room = _CONVERSION_ROOM / 2
    return (low - abs(low) * room if math.isfinite(low) else low), (
        high + abs(high) * room if math.isfinite(high) else high
    )


def _stand(first: Interval, second: Interval, one: str, other: str) -> tuple[Agreement, str]:
    if first == second:
        return Agreement.AGREE, " = ".join(sorted((one, other)))
    if first[1] < second[0] or second[1] < first[0]:
        return Agreement.DISJOINT, " and ".join(sorted((one, other))) + " cannot both be"
    if first[0] <= second[0] and second[1] <= first[1]:
        return Agreement.CONTAINS, f"{other} lies in {one}"
    if second[0] <= first[0] and first[1] <= second[1]:
        return Agreement.WITHIN, f"{one} lies in {other}"
    return Agreement.OVERLAPS, " and ".join(sorted((one, other))) + " overlap"


def _say(value: QuantityValue) -> str:
    unit = f" {value.unit}" if value.unit else ""
    if value.low is None and value.high is None:
        return f"any number{unit}"
    if value.low is None:
        return f"up to {value.high:g}{unit}"
    if value.high is None:
        return f"{value.low:g} or more{unit}"
    if value.low == value.high:
        return f"{value.low:g}{unit}"
    return f"{value.low:g} to {value.high:g}{unit}"
