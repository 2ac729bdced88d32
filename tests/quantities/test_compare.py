"""Two quantities agree, add detail, overlap or cannot both be."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.quantities import compare_quantities
from whence.records import Agreement, DocumentId, QuantityValue, Span, ValueId

FLIPPED = {Agreement.CONTAINS: Agreement.WITHIN, Agreement.WITHIN: Agreement.CONTAINS}
ENDS = st.one_of(st.none(), st.integers(0, 30).map(float))


@st.composite
def values(draw: st.DrawFn) -> QuantityValue:
    """Intervals of a few units and nouns."""
    low, high = draw(ENDS), draw(ENDS)
    if low is not None and high is not None and low > high:
        low, high = high, low
    return QuantityValue(
        ValueId(draw(st.sampled_from("abcdefgh"))),
        Span(DocumentId("d"), 0, 1),
        low,
        high,
        draw(st.sampled_from([None, "mile", "kilometer", "day", "USD"])),
        draw(st.sampled_from([None, "person", "boat"])),
        False,
        "by hand",
        1.0,
    )


@given(values(), values())
def test_the_order_only_turns_contains(a: QuantityValue, b: QuantityValue) -> None:
    """Comparing is symmetric."""
    there, back = compare_quantities(a, b), compare_quantities(b, a)

    assert back.agreement is FLIPPED.get(there.agreement, there.agreement)


@given(values())
def test_a_value_agrees_with_itself(value: QuantityValue) -> None:
    """Nothing contradicts its own words."""
    assert compare_quantities(value, value).agreement is Agreement.AGREE


@pytest.mark.parametrize(
    ("a", "b", "agreement"),
    [
        ("About 200 men fled.", "Exactly 120 men fled.", Agreement.DISJOINT),
        ("About 200 men fled.", "Then 210 men fled.", Agreement.CONTAINS),
        ("Dozens of men fled.", "Then 41 men fled.", Agreement.CONTAINS),
        ("Then 41 men fled.", "At least 40 men fled.", Agreement.WITHIN),
        ("At least 40 men fled.", "Up to 60 men fled.", Agreement.OVERLAPS),
        ("Then 41 men fled.", "Then 41 women fled.", Agreement.INCOMPARABLE),
        ("It cost $5 million.", "It cost €5 million.", Agreement.INCOMPARABLE),
        ("It lay 60 miles off.", "It lay 97 km off.", Agreement.AGREE),
        ("It lay 60 miles off.", "It lay 60 km off.", Agreement.DISJOINT),
        ("It took two weeks.", "It took 14 days.", Agreement.AGREE),
        ("It took two weeks.", "It lay two miles off.", Agreement.INCOMPARABLE),
        ("It killed 12 people.", "It killed 12.", Agreement.AGREE),
    ],
)
def test_quantities_in_words(
    one: Callable[[str], QuantityValue], a: str, b: str, agreement: Agreement
) -> None:
    """What a reader would say of two sentences, with a reason."""
    found = compare_quantities(one(a), one(b))

    assert (found.agreement, bool(found.why)) == (agreement, True)


def test_the_reason_names_what_differs(one: Callable[[str], QuantityValue]) -> None:
    """Converted units and missing nouns are said."""
    miles = compare_quantities(one("It lay 60 miles off."), one("It lay 97 km off."))
    bare = compare_quantities(one("It killed 12 people."), one("It killed 12."))

    assert "units converted" in miles.why
    assert "only one names" in bare.why
