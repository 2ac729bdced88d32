"""Aliases: what a text says about its names."""

import pytest

from spoken_pages import scene_of, write_page
from whence.entities.aliases import find_stated
from whence.entities.kinds import judge_kinds
from whence.entities.runs import find_runs
from whence.records import EntityKind
from whence.text import read_prose


def stated(text: str) -> list[tuple[str, str]]:
    """The pairs of names that a text says are one."""
    prose = read_prose(write_page(text))
    runs = find_runs(prose)
    found = find_stated(text, runs, judge_kinds(prose, runs))
    return [(runs[pair.a].text, runs[pair.b].text) for pair in found.pairs]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("The Free Valley Council (FVC) met.", ("Free Valley Council", "FVC")),
        ("He joined the FVC (Free Valley Council) then.", ("FVC", "Free Valley Council")),
        ("It was Karim Adel, also known as Abu Sami.", ("Karim Adel", "Abu Sami")),
        ("It was Karim Adel, alias “Abu Sami”.", ("Karim Adel", "Abu Sami")),
        ("Abu Sami, whose real name is Karim Adel, fled.", ("Abu Sami", "Karim Adel")),
        ("Karim Adel, who uses the nom de guerre Abu Sami, fled.", ("Karim Adel", "Abu Sami")),
    ],
)
def test_a_text_states_its_aliases(text: str, pair: tuple[str, str]) -> None:
    """Brackets with the right letters, and the usual phrases."""
    assert stated(text) == [pair]


@pytest.mark.parametrize(
    "text", ["VELL (AP) Shots fell.", "Karim Adel (FVC) won.", "Karim Adel met Abu Sami."]
)
def test_brackets_alone_state_nothing(text: str) -> None:
    """An agency behind a place, or a party behind a person, is no alias."""
    assert stated(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "“I fled,” said Mina, who gave only her first name.",
        "“I fled,” said Mina (not her real name).",
        "A woman identified only as Mina spoke.",
        "“I fled,” said Mina, whose name has been changed.",
    ],
)
def test_a_withheld_name_is_no_name(text: str) -> None:
    """It can never be compared across documents."""
    figure = next(one for one in scene_of(write_page(text)).figures if one.name == "Mina")

    assert not figure.named
    assert figure.kind in (EntityKind.PERSON, EntityKind.OTHER)
