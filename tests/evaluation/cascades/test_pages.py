"""Pages are read back by ingest with what was written on them."""

from datetime import date, datetime
from pathlib import Path
from random import Random

import pytest

from whence.evaluation.cascades.outlets import Outlet
from whence.evaluation.cascades.pages import Credits, render_text, write_date
from whence.evaluation.cascades.texts import DateState, Kind, Sentence, Story, Text
from whence.ingest import read_file
from whence.records import BlockKind, Document

STORY = Story(
    "Bridge over the Orvel closed after cracks appear",
    tuple(
        Sentence(f"Engineers found that pillar number {at} had moved by several millimetres.")
        for at in range(11, 19)
    ),
    place="Merrin",
)


def read(tmp_path: Path, *, html: bool, date_: DateState, credits: Credits) -> Document:
    outlet = Outlet(
        "Merrin Post", "Merrin Post", agency=False, british=True, html=html,
        stamp="{day} {month} {year}", curly=True, staff=("Ana Lindqvar",),
        slogan="News for Merrin.",
    )  # fmt: skip
    moment = datetime(2022, 3, 12, 9, 5)
    text = Text("c0.1", "c0", "f", Kind.REPORT, outlet.name, moment, date_, moment, STORY)
    path = tmp_path / ("page.html" if html else "page.txt")
    path.write_text(render_text(text, outlet, credits, Random(1)), encoding="utf-8")
    return read_file(path, shown=path.name, largest=10**6)


@pytest.mark.parametrize("html", [True, False])
def test_outlet_title_date_and_agency_are_found(tmp_path: Path, *, html: bool) -> None:
    """As on a real page."""
    found = read(tmp_path, html=html, date_=DateState.RIGHT, credits=Credits(dateline="Northwire"))

    assert (found.outlet, found.agency, found.title) == ("Merrin Post", "Northwire", STORY.title)
    assert found.published is not None
    assert found.published.earliest == date(2022, 3, 12)
    body = [found.text[b.start : b.end] for b in found.blocks if b.kind is BlockKind.BODY]
    assert all(any(one.text in part for part in body) for one in STORY.sentences)


@pytest.mark.parametrize("html", [True, False])
def test_a_missing_date_is_missing_and_a_month_is_a_month(tmp_path: Path, *, html: bool) -> None:
    """Nothing on the page gives the day away."""
    assert read(tmp_path, html=html, date_=DateState.MISSING, credits=Credits()).published is None
    coarse = read(tmp_path, html=html, date_=DateState.MONTH, credits=Credits()).published

    assert coarse is not None
    assert coarse.edtf == "2022-03"


def test_dates_are_written_as_the_house_does() -> None:
    """Each in its form."""
    moment = datetime(2022, 3, 2, 9, 5)

    assert write_date(moment, "{month} {day}, {year} {hour}:{minute}") == "March 2, 2022 09:05"
    assert write_date(moment, "{year}-{number}-{two}") == "2022-03-02"
