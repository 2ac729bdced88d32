"""Values: times and quantities as JSON.

- In: `records.Value`.
- Out: the `values` of the contract.
- Not here: where two values differ (`export.claims`).
"""

from whence.export.plain import Json, from_day, from_number, from_span, known
from whence.records import QuantityValue, TimeValue, Value


def from_value(value: Value) -> dict[str, Json]:
    """One time or quantity with what it can mean.

    Args:
        value: The value.

    Returns:
        An entry of `values`; which fields it has follows from its `kind`.
    """
    place = {"id": value.id, **from_span(value.span)}
    if isinstance(value, TimeValue):
        return place | _from_time(value)
    return place | _from_quantity(value)


def _from_time(value: TimeValue) -> dict[str, Json]:
    return {
        "kind": value.kind.value,
        "timex": known(value.timex),
        "earliest": from_day(value.earliest),
        "latest": from_day(value.latest),
        "edtf": known(value.edtf),
        "anchor": known(value.anchor),
        "anchor_span": None if value.anchor_span is None else from_span(value.anchor_span),
        "rule": value.rule,
        "confidence": from_number(value.confidence),
    }


def _from_quantity(value: QuantityValue) -> dict[str, Json]:
    return {
        "kind": "quantity",
        "low": from_number(value.low),
        "high": from_number(value.high),
        "unit": known(value.unit),
        "of": known(value.of),
        "approximate": value.approximate,
        "rule": value.rule,
        "confidence": from_number(value.confidence),
    }
