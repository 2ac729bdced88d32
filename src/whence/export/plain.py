"""Plain: the smallest conversions from records to JSON.

One place decides how unknown, a date, a span and a number look, so that every part of the contract
says them alike.

- In: single values and spans.
- Out: JSON values.
- Not here: whole records (the modules beside this one).
"""

import math
from collections.abc import Iterable
from datetime import date
from typing import TypeAlias

from whence.records import Circumstance, Range, Span

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"


def known(text: str | None) -> str | None:
    """The text, or None where it is empty: unknown is null, never an empty string.

    Args:
        text: A fact that may be missing.

    Returns:
        The same text, or None.
    """
    return text or None


def from_day(day: date | None) -> str | None:
    """A day as ISO 8601.

    Args:
        day: The day, or None.

    Returns:
        For example "2014-03-04", or None.
    """
    return None if day is None else day.isoformat()


def from_number(number: float | None) -> float | int | None:
    """A number that JSON can hold.

    Args:
        number: Any number; a whole one is written without a fraction.

    Returns:
        The number; None where it is missing, infinite or not a number.
    """
    if number is None or not math.isfinite(number):
        return None
    return int(number) if number == int(number) and abs(number) < 2**53 else number


def from_span(span: Span) -> dict[str, Json]:
    """A span with its document.

    Args:
        span: Exact words.

    Returns:
        {"document", "start", "end"}.
    """
    return {"document": span.document, "start": span.start, "end": span.end}


def from_spans(spans: Iterable[Span]) -> list[Json]:
    """Spans with their documents.

    Args:
        spans: Exact words.

    Returns:
        In order of document id, start and end; the same words once.
    """
    return [from_span(span) for span in sorted(set(spans))]


def from_pairs(spans: Iterable[Span]) -> list[Json]:
    """Spans of one known document as pairs.

    Args:
        spans: Exact words of one document.

    Returns:
        [[start, end], ..] in order.
    """
    return [[span.start, span.end] for span in sorted(set(spans))]


def from_range(bounds: Range) -> dict[str, Json]:
    """A range with both bounds.

    Args:
        bounds: The range.

    Returns:
        {"min", "max"}.
    """
    return {"min": bounds.min, "max": bounds.max}


def from_texts(texts: Iterable[str]) -> list[Json]:
    """Texts as they stand.

    Args:
        texts: In the order to keep.

    Returns:
        A list of the same texts.
    """
    return [*texts]


def from_circumstances(circumstances: Iterable[Circumstance]) -> list[Json]:
    """Circumstances of a collection.

    Args:
        circumstances: What one must know about how the words were taken down.

    Returns:
        {"kind", "spans"} each, sorted by kind and words.
    """
    ordered = sorted(circumstances, key=lambda one: (one.kind.value, one.spans))
    return [{"kind": one.kind.value, "spans": from_spans(one.spans)} for one in ordered]
