"""Numbers with a unit."""

from collections.abc import Callable

import pytest

from whence.records import QuantityValue

One = Callable[[str], QuantityValue]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit", "of"),
    [
        ("It cost $5 million.", 5e6, 5e6, "USD", None),
        ("It cost $5m.", 5e6, 5e6, "USD", None),
        ("It cost €1.2bn.", 1.2e9, 1.2e9, "EUR", None),
        ("It cost 110 billion euros.", 110e9, 110e9, "EUR", None),
        ("It cost 93 million pounds.", 93e6, 93e6, "GBP", None),
        ("It cost $140-150 a ton.", 140, 150, "USD", None),
        ("It weighs 93 pounds.", 93, 93, "pound", None),
        ("Some 12 percent of voters stayed.", 10.8, 13.2, "percent", "voter"),
        ("10-15% stayed.", 10, 15, "percent", None),
        ("It rose three percentage points.", 3, 3, "percentage point", None),
        ("Two-thirds of the huts burned.", 200 / 3, 200 / 3, "percent", "hut"),
        ("Half of them left.", 50, 50, "percent", None),
        ("One in five children went.", 20, 20, "percent", "child"),
        ("It fell 12 km away.", 12, 12, "kilometer", None),
        ("It covers 50 square miles.", 50, 50, "square mile", None),
        ("It blew at 90 miles an hour.", 90, 90, "mile per hour", None),
        ("Two tonnes of cocaine burned.", 2, 2, "ton", "cocaine"),
        ("It ran 4 1/2 months.", 4.5, 4.5, "month", None),
        ("A two-day march.", 2, 2, "day", None),
        ("More than three hours passed.", 3, None, "hour", None),
        ("A few weeks passed.", 2, 8, "week", None),
        ("It lay 13 nautical miles off.", 13, 13, "nautical mile", None),
        ("A 6.1-magnitude quake.", 6.1, 6.1, "magnitude", None),
        ("A quake of magnitude 5.", 5, 5, "magnitude", None),
        ("It was minus 17 degrees.", -17, -17, "degree", None),
        ("It rang five times.", 5, 5, "time", None),
        ("A 34-year-old man fell.", 34, 34, "year", "age"),
        ("Orla Venn, 28, fell.", 28, 28, "year", "age"),
        ("A man aged 61 fell.", 61, 61, "year", "age"),
        ("An 8-month-old calf.", 8, 8, "month", "age"),
    ],
)
def test_measures(
    one: One, text: str, low: float | None, high: float | None, unit: str, of: str | None
) -> None:
    """Money, shares, sizes, lengths of time and ages, in canonical units."""
    value = one(text)

    assert value.low == pytest.approx(low)
    assert value.high == pytest.approx(high)
    assert (value.unit, value.of) == (unit, of)


def test_spans_hold_hedge_number_and_unit(one: One) -> None:
    """The words of a value begin with its hedge and end with its unit."""
    text = "It burned for at least two weeks in all."
    value = one(text)

    assert text[value.span.start : value.span.end] == "at least two weeks"
