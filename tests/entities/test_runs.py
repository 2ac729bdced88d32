"""Runs: where names stand in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from spoken_pages import write_page
from whence.entities.runs import find_runs
from whence.text import read_prose


def names(text: str) -> list[str]:
    """The names of a page, in order."""
    return [run.text for run in find_runs(read_prose(write_page(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Residents said Karim Adel fled. They were afraid.", ["Karim Adel"]),
        (
            "On Monday Lena van der Sorel met Ahmed al-Hadi.",
            ["Lena van der Sorel", "Ahmed al-Hadi"],
        ),
        ("Gen. Karim W. Adel Jr. and Dr. Sorel spoke.", ["Karim W. Adel Jr", "Sorel"]),
        ("He lives in St. Orm, in the U.S. state.", ["St. Orm", "U.S."]),
        ("“Whatever,” Lena Sorel said.", ["Lena Sorel"]),
        ("Police said so. Yesterday it rained.", []),
        ("See http://vell.example/Adel-Shot-By-Police today.", []),
        ("In May he left. I’m sure. Yes, he did.", []),
    ],
)
def test_names_are_runs_of_capitals(text: str, found: list[str]) -> None:
    """First words, days, months and addresses are none."""
    assert names(text) == found


def test_a_headline_holds_only_names_of_the_body() -> None:
    """Where every word has a capital, a capital says nothing."""
    text = (
        "# Fighter Adel Tells Northwire Of Cells\nKarim Adel told Northwire of cells. Adel spoke."
    )

    assert names(text) == ["Adel", "Northwire", "Karim Adel", "Northwire", "Adel"]


def test_an_unknown_first_word_needs_another_sign() -> None:
    """A name that begins one sentence must be used as one."""
    assert names("Zorvex said so.") == ["Zorvex"]
    assert names("Zorvex beyond measure.") == []


@given(st.text(max_size=200))
def test_any_text_can_be_searched(text: str) -> None:
    """Runs are disjoint, in order, and stand where they say."""
    page = write_page(text)

    found = find_runs(read_prose(page))

    ends = 0
    for run in found:
        assert ends <= run.outer <= run.start < run.end <= len(text)
        assert " ".join(text[run.start : run.end].split()) == run.text
        ends = run.end
