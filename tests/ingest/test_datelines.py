"""Place and agency in front of an article."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.datelines import read_dateline

REST = "Sleeper cells are being prepared."


@pytest.mark.parametrize(
    ("label", "agency"),
    [
        ("ASHKAR (Northwire) - ", "Northwire"),
        ("MERRIN, Dolmen (Meridian) — ", "Meridian"),
        ("Merrin, Dolmen (AP) -- ", "AP"),
        ("MERRIN, March 3 (Northwire) – ", "Northwire"),
        ("MERRIN, March 3 /TASS/. ", "TASS"),
        ("(Northwire) — ", "Northwire"),
        ("KESS — ", None),
        ("WASHINGTON (January 24, 2017) — ", None),
    ],
)
def test_labels_before_a_sentence(label: str, agency: str | None) -> None:
    """The label ends behind its dash; the bracket names the agency."""
    line = label + REST
    dateline = read_dateline(line)

    assert dateline is not None
    assert line[dateline.end :].strip() == REST
    assert (dateline.agency and dateline.agency[0]) == agency


@pytest.mark.parametrize(
    "line",
    [
        REST,
        "Ana Lind (Greens) - we want more of this, she said.",
        "Free Valley Council (FVC) - the council met on Monday.",
        "UPDATE - The mill burned down on Monday.",
        "The mill – once the largest in Ortal – burned.",
        "Ortal (pictured) - the market was closed.",
        "Trucks (Commercial Vehicles 2014) - the list is long.",
        "",
    ],
)
def test_other_openings(line: str) -> None:
    """Parties, short forms, labels and asides are no agencies."""
    assert read_dateline(line) is None


@pytest.mark.parametrize(
    "line", ["MERRIN, 3 June 2014", "Merrin, June 3 (Northwire)", "ASHKAR (AP)"]
)
def test_a_line_that_is_only_a_dateline(line: str) -> None:
    """Nothing is left behind it."""
    dateline = read_dateline(line)

    assert dateline is not None
    assert dateline.end == len(line)


def test_deep_in_an_article_only_certain_ones_count() -> None:
    """Brackets and dashes are common in lists."""
    assert read_dateline(f"ORTAL (Meridian) - {REST}", sure=True) is None
    assert read_dateline(f"ORTAL (AP) - {REST}", sure=True) is not None


@given(st.text(max_size=150))
def test_any_line_can_be_read(line: str) -> None:
    """A label never ends outside the line."""
    dateline = read_dateline(line)

    assert dateline is None or 0 < dateline.end <= len(line)
