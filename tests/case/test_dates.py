"""Dates in a decisions file are intervals."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.case.dates import parse_edtf


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2014", date(2014, 1, 1), date(2014, 12, 31)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2014-03-11", date(2014, 3, 11), date(2014, 3, 11)),
        ("2014-03-28/2014-04", date(2014, 3, 28), date(2014, 4, 30)),
    ],
)
def test_a_date_is_as_long_as_it_is_written(text: str, earliest: date, latest: date) -> None:
    """A year, a month, a day and a pair of them keep their precision."""
    interval = parse_edtf(text)

    assert interval is not None
    assert (interval.earliest, interval.latest, interval.edtf) == (earliest, latest, text)


@pytest.mark.parametrize(
    "text", ["", "March", "2014-13", "2014-02-30", "0000", "2015/2014", "2014/"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    """A month that does not exist, or an end before the beginning, is none."""
    assert parse_edtf(text) is None


@given(st.text(alphabet="0123456789-/ ", max_size=24))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text breaks the reader, and an interval never ends before it begins."""
    interval = parse_edtf(text)

    assert interval is None or interval.earliest <= interval.latest
