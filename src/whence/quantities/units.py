"""Units: what a number measures, and how units of one kind convert.

- In: unit words, signs and words for money.
- Out: canonical names, and factors to compare them.
- Not here: whether a word is a unit in its sentence (`grammar`).
"""

from dataclasses import dataclass
from functools import cache

from whence.quantities.tokens import PACKAGE
from whence.text.tables import read_table


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit; `factor` turns it into the base unit of its measure."""

    name: str
    measure: str
    factor: float


_PER_HOUR = {
    "mile": Unit("mile per hour", "speed", 1.609344),
    "kilometer": Unit("kilometer per hour", "speed", 1.0),
}
_POWERS = {
    ("square", "length"): ("area", 2),
    ("cubic", "length"): ("volume", 3),
}


@cache
def _by_word() -> dict[str, Unit]:
    rows = read_table(PACKAGE, "units.tsv", columns=4)
    found = {word: Unit(name, measure, float(factor)) for word, name, measure, factor in rows}
    return {**found, "m": found["meter"]}


@cache
def _by_name() -> dict[str, Unit]:
    units = {unit.name: unit for unit in _by_word().values()}
    for unit in tuple(units.values()):
        for (prefix, measure), (power_measure, power) in _POWERS.items():
            if unit.measure == measure:
                name = f"{prefix} {unit.name}"
                units[name] = Unit(name, power_measure, unit.factor**power)
    return {**units, **{unit.name: unit for unit in _PER_HOUR.values()}}


@cache
def _currencies() -> dict[str, str]:
    return {row[0]: row[1] for row in read_table(PACKAGE, "currencies.tsv", columns=2)}


def find_unit(word: str) -> Unit | None:
    """The unit that a word names.

    Args:
        word: Lower case, such as "km" or "tonnes".

    Returns:
        The unit, or None.
    """
    return _by_word().get(word)


def raise_unit(unit: Unit, power: str) -> Unit:
    """The unit behind "square" or "cubic".

    Args:
        unit: Of length.
        power: "square", "sq" or "cubic".

    Returns:
        The unit of area or volume; the same unit if there is none.
    """
    word = "square" if power in ("square", "sq") else "cubic"
    return _by_name().get(f"{word} {unit.name}", unit)


def per_time(unit: Unit, span: str) -> Unit:
    """The unit of "miles an hour"; other rates keep their words.

    Args:
        unit: What is measured.
        span: The time word.

    Returns:
        A unit of speed where we know one, else a unit of its own measure.
    """
    per = _by_word().get(span)
    name = per.name if per is not None else span
    if name == "hour" and unit.name in _PER_HOUR:
        return _PER_HOUR[unit.name]
    return Unit(f"{unit.name} per {name}", f"{unit.measure} per {name}", unit.factor)


def find_currency(word: str) -> str | None:
    """The currency that a sign or word names.

    Args:
        word: Lower case.

    Returns:
        Its ISO code, or a name for what has none ("cent"), or None.
    """
    return _currencies().get(word)


def measure_of(name: str) -> Unit | None:
    """The unit with a canonical name, to convert it.

    Args:
        name: As in `QuantityValue.unit`.

    Returns:
        The unit, or None for money, percentages and counts.
    """
    return _by_name().get(name)
