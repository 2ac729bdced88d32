"""The smallest conversions."""

import math

import pytest

from whence.export.plain import from_number, from_pairs, from_spans, known
from whence.records import DocumentId, Span

A = DocumentId("a")


def test_unknown_is_null_and_never_empty() -> None:
    """An empty fact is an unknown one."""
    assert [known(text) for text in (None, "", "Northwire")] == [None, None, "Northwire"]


@pytest.mark.parametrize(
    ("number", "expected"),
    [(None, None), (math.inf, None), (math.nan, None), (3.0, 3), (0.25, 0.25), (1e300, 1e300)],
)
def test_numbers_are_such_as_json_has(number: float | None, expected: float | None) -> None:
    """Open bounds are null; a whole number has no fraction."""
    found = from_number(number)

    assert found == expected
    assert type(found) is type(expected)


def test_spans_come_once_and_in_order() -> None:
    """The same words are listed once, the first ones first."""
    spans = (Span(A, 5, 7), Span(A, 1, 2), Span(A, 5, 7))

    assert from_spans(spans) == [
        {"document": "a", "start": 1, "end": 2},
        {"document": "a", "start": 5, "end": 7},
    ]
    assert from_pairs(spans) == [[1, 2], [5, 7]]
