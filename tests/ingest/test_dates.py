"""Calendar dates, each as the days that it can mean."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.dates import find_dates, find_url_date, make_interval, read_date_field


@pytest.mark.parametrize(
    ("line", "edtf"),
    [
        ("June 3, 2014", "2014-06-03"),
        ("Tuesday 7 May 2013 18:05 BST", "2013-05-07"),
        ("3rd of June 2014", "2014-06-03"),
        ("MAY 3 2013", "2013-05-03"),
        ("22-Jul-2013", "2013-07-22"),
        ("2014-06-03T10:00", "2014-06-03"),
        ("2012. 08. 08 09:01", "2012-08-08"),
        ("27/09/2013", "2013-09-27"),
        ("12/16/08", "2008-12-16"),
        ("03.06.2014", "2014-06-03"),
        ("June 2014", "2014-06"),
        ("03/06/2014", "2014-03-06/2014-06-03"),
        ("05/05/2014", "2014-05-05"),
    ],
)
def test_forms_of_dates(line: str, edtf: str) -> None:
    """A month is all its days; day and month in doubt are both readings."""
    found = find_dates(line)

    assert [one.interval.edtf for one in found] == [edtf]


@pytest.mark.parametrize(
    "line", ["June 3", "in 2014", "31 June 2014", "13/13/2013", "1-2-3-4", "v2.10.2014.5", ""]
)
def test_what_is_no_date(line: str) -> None:
    """Without a year, or on no calendar, nothing is made up."""
    assert find_dates(line) == ()


def test_offsets_point_at_the_words() -> None:
    """Evidence shows the date and nothing else."""
    line = "Posted: 3 June 2014, updated 4 June 2014"

    assert [line[one.start : one.end] for one in find_dates(line)] == ["3 June 2014", "4 June 2014"]


@pytest.mark.parametrize(
    ("url", "edtf"),
    [
        ("https://a.example/2014/06/03/fire", "2014-06-03"),
        ("https://a.example/2014/jun/03/fire", "2014-06-03"),
        ("https://a.example/fire-20140603", "2014-06-03"),
        ("https://a.example/2014/06/fire", "2014-06"),
        ("https://a.example/id/20140699", None),
        ("https://a.example/2014/06/03/20150101", None),
        ("https://a.example/fire?d=2014-06-03", None),
        ("https://a.example/fire", None),
    ],
)
def test_dates_in_addresses(url: str, edtf: str | None) -> None:
    """Two different days in one address are none."""
    found = find_url_date(url)

    assert (found and found.interval.edtf) == edtf


@pytest.mark.parametrize(
    ("value", "edtf"),
    [
        ("2014-06-03T21:42:00Z", "2014-06-03"),
        ("20140603", "2014-06-03"),
        ("2014-06", "2014-06"),
        ("Jun 3, 2014", "2014-06-03"),
        ("0001-01-01T00:00:00", None),
        ("yesterday", None),
    ],
)
def test_machine_fields(value: str, edtf: str | None) -> None:
    """Fields are ISO dates, or else read like lines."""
    found = read_date_field(value)

    assert (found and found.edtf) == edtf


def test_intervals_have_their_shortest_form() -> None:
    """A whole month is a month."""
    assert make_interval(date(2014, 6, 1), date(2014, 6, 30)).edtf == "2014-06"
    assert make_interval(date(2014, 6, 1), date(2014, 7, 2)).edtf == "2014-06-01/2014-07-02"


@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)))
def test_a_written_date_is_that_day(day: date) -> None:
    """Forms with the month's name have one reading."""
    for form in (f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}"):
        assert find_dates(form)[0].interval.earliest == day == find_dates(form)[0].interval.latest


@given(st.text(max_size=200))
def test_any_line_can_be_searched(line: str) -> None:
    """Offsets stay within the line, in order."""
    end = 0
    for one in find_dates(line):
        assert end <= one.start < one.end <= len(line)
        end = one.end
    find_url_date(line)
    read_date_field(line)
