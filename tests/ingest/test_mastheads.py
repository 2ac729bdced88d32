"""A name and a date in one line."""

import pytest

from whence.ingest.mastheads import read_masthead


@pytest.mark.parametrize(
    "line",
    ["Radio Sable, 11 March 2024", "Reuters 11 March 2024", "Kess Today | Monday, 11 March 2024"],
)
def test_names_with_a_date(line: str) -> None:
    """The date is that of the issue."""
    found = read_masthead(line)

    assert [one.interval and one.interval.edtf for one in found] == ["2024-03-11"]
    assert "11 March 2024" in line[found[0].start : found[0].end]


@pytest.mark.parametrize(
    "line", ["End of Watch: 11 March 2024", "Born in Ortal, 11 March 2024", "Radio Sable", ""]
)
def test_other_lines(line: str) -> None:
    """A date beside anything else says nothing about the page."""
    assert read_masthead(line) == ()
