"""Two times agree, add detail, overlap or cannot both be."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import Agreement, DocumentId, Span, TimeKind, TimeValue, ValueId
from whence.times import compare_times
from whence.times.compare import count_days

FLIPPED = {Agreement.CONTAINS: Agreement.WITHIN, Agreement.WITHIN: Agreement.CONTAINS}
DAY = st.dates(min_value=date(2000, 1, 1), max_value=date(2000, 2, 1))
LENGTHS = ["P2W", "P14D", "P1Y", "P12M", "PXD", "PT1H", "P", "2014", "PAST_REF", "XXXX-WXX-1"]


def make(
    timex: str,
    kind: TimeKind = TimeKind.DATE,
    days: tuple[date, date] | None = None,
    name: str = "a",
) -> TimeValue:
    """A value by hand."""
    first, last = days if days is not None else (None, None)
    span = Span(DocumentId("d"), 0, 1)
    return TimeValue(
        ValueId(name), span, kind, timex, first, last, None, None, None, "by hand", 1.0
    )


@st.composite
def values(draw: st.DrawFn) -> TimeValue:
    """Values of every kind, with and without days."""
    first = draw(DAY)
    days = draw(st.sampled_from([None, (first, first + timedelta(days=draw(st.integers(0, 40))))]))
    kind = draw(st.sampled_from(TimeKind))
    return make(draw(st.sampled_from(LENGTHS)), kind, days, draw(st.sampled_from("abcdef")))


@given(values(), values())
def test_the_order_only_turns_contains(a: TimeValue, b: TimeValue) -> None:
    """Comparing is symmetric, the reason included where nothing turns."""
    there, back = compare_times(a, b), compare_times(b, a)

    assert back.agreement is FLIPPED.get(there.agreement, there.agreement)


@given(values())
def test_a_value_agrees_with_itself(value: TimeValue) -> None:
    """Nothing contradicts its own words."""
    assert compare_times(value, value).agreement is Agreement.AGREE


@pytest.mark.parametrize(
    ("a", "b", "agreement"),
    [
        ("It fell in January 2019.", "It fell on 9 January 2019.", Agreement.CONTAINS),
        ("It fell on 9 January 2019.", "It fell in 2019.", Agreement.WITHIN),
        ("It fell on Friday.", "It fell on 8 March 2019.", Agreement.AGREE),
        ("It fell on Friday.", "It fell on 7 March 2019.", Agreement.DISJOINT),
        ("It fell two months ago.", "It fell in January 2019.", Agreement.CONTAINS),
        ("It fell last week.", "It fell in March 2019.", Agreement.WITHIN),
        ("It fell in early 2019.", "It fell in winter 2018.", Agreement.OVERLAPS),
        ("It took a year.", "It took twelve months.", Agreement.AGREE),
        ("It took two weeks.", "It took two months.", Agreement.DISJOINT),
        ("It took two weeks.", "It fell on Friday.", Agreement.INCOMPARABLE),
        ("It fell recently.", "It fell on Friday.", Agreement.INCOMPARABLE),
        ("It fell on Friday.", "It fell on Friday at 9:25 a.m.", Agreement.CONTAINS),
        ("It rings every Monday.", "It rings on Mondays.", Agreement.AGREE),
    ],
)
def test_times_in_words(
    one: Callable[[str], TimeValue], a: str, b: str, agreement: Agreement
) -> None:
    """What a reader would say of two sentences, with a reason."""
    found = compare_times(one(a), one(b))

    assert (found.agreement, bool(found.why)) == (agreement, True)


@pytest.mark.parametrize(
    ("timex", "days"),
    [("P2W", 14.0), ("PT12H", 0.5), ("P1DT12H", 1.5), ("PXD", None), ("P", None), ("2014", None)],
)
def test_lengths_in_days(timex: str, days: float | None) -> None:
    """TIMEX3 lengths become days; what lacks its number does not."""
    assert count_days(timex) == days
