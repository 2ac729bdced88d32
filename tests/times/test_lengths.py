"""How long, and how often."""

from collections.abc import Callable

import pytest

from whence.records import TimeKind, TimeValue
from whence.times.lengths import read_count, to_duration

One = Callable[[str], TimeValue]


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It took two weeks.", "P2W"),
        ("A 10-hour search ended.", "PT10H"),
        ("It took two and a half years.", "P2Y6M"),
        ("It took half an hour.", "PT30M"),
        ("It took a few days.", "PXD"),
        ("It took a couple of years.", "P2Y"),
        ("It took two decades.", "P20Y"),
        ("It took about eighteen months.", "P18M"),
        ("It took a year.", "P1Y"),
        ("The day-long siege ended.", "P1D"),
        ("It lasted years.", "PXY"),
    ],
)
def test_lengths(one: One, text: str, timex: str) -> None:
    """Lengths have a value and fix no day."""
    value = one(text)

    assert (value.kind, value.timex, value.earliest) == (TimeKind.DURATION, timex, None)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("They pray every Monday.", "XXXX-WXX-1"),
        ("They pray each day.", "P1D"),
        ("They meet every two years.", "P2Y"),
        ("They meet every other week.", "P2W"),
        ("They dance Tuesday nights.", "XXXX-WXX-2TNI"),
        ("They dance on Mondays.", "XXXX-WXX-1"),
        ("They meet every June.", "XXXX-06"),
        ("It costs $5 a month.", "P1M"),
        ("They meet twice a week.", "P1W"),
        ("The market opens daily.", "P1D"),
        ("It costs much per year.", "P1Y"),
    ],
)
def test_sets(one: One, text: str, timex: str) -> None:
    """What comes back is a set, and so is a rate behind a price."""
    value = one(text)

    assert (value.kind, value.timex) == (TimeKind.SET, timex)


@pytest.mark.parametrize(
    ("text", "timex"),
    [
        ("It is closed now.", "PRESENT_REF"),
        ("It recently closed.", "PAST_REF"),
        ("In recent years it closed.", "PAST_REF"),
        ("It may close in the future.", "FUTURE_REF"),
        ("In the coming weeks it may close.", "FUTURE_REF"),
    ],
)
def test_references(one: One, text: str, timex: str) -> None:
    """Some words only point to the past, the present or the future."""
    assert one(text).timex == timex


def test_counts_and_durations() -> None:
    """Halves are written as TIMEX3 wants them; vague counts have no number."""
    assert (read_count(("several",)), read_count(("a", "couple", "of"))) == (None, 2)
    assert to_duration(1.5, "hours") == "PT1H30M"
    assert to_duration(2, "fortnights") == "P4W"
    assert to_duration(None, "decades") == "PXDE"
