"""Kinds: persons, bodies and places are told apart by what stands within and beside."""

import pytest

from spoken_pages import write_page
from whence.entities.kinds import find_gender, judge_kinds
from whence.entities.runs import find_runs
from whence.entities.tables import Gender
from whence.records import EntityKind
from whence.text import read_prose

PERSON, BODY, PLACE, OTHER = (
    EntityKind.PERSON,
    EntityKind.ORGANIZATION,
    EntityKind.PLACE,
    EntityKind.OTHER,
)


def kinds(text: str) -> dict[str, EntityKind]:
    """The kind of every name of a page."""
    prose = read_prose(write_page(text))
    runs = find_runs(prose)
    return {mention.text: mention.kind for mention in judge_kinds(prose, runs)}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("It was Orvo Zeck, a 34-year-old baker.", "Orvo Zeck", PERSON),
        ("It was Orvo Zeck, 34, who fled.", "Orvo Zeck", PERSON),
        ("The mayor, Gov. Zeck, left.", "Zeck", PERSON),
        ("A letter by spokesman Orvo Zeck came.", "Orvo Zeck", PERSON),
        ("A letter by Orvo Zeck came. Zeck wrote it.", "Orvo Zeck", PERSON),
        ("He left the Zeck Ministry early.", "Zeck Ministry", BODY),
        ("The Free Valley Council (FVC) met.", "FVC", BODY),
        ("He praised the Orvonians, who won.", "Orvonians", PERSON),
        ("Shots fell in Zeck.", "Zeck", PLACE),
        ("The village of Zeck burned.", "Zeck", PLACE),
        ("He crossed Zeck River.", "Zeck River", PLACE),
        ("He saw Zeck.", "Zeck", OTHER),
    ],
)
def test_the_words_beside_a_name_show_its_kind(text: str, name: str, kind: EntityKind) -> None:
    """Titles, roles, ages, heads of names, prepositions; without a sign the kind is unknown."""
    assert kinds(text)[name] is kind


def test_all_mentions_vote_together() -> None:
    """One clear mention decides for the others."""
    found = kinds("Zeck fell silent. He met Zeck. Later Dr. Orvo Zeck spoke.")

    assert set(found.values()) == {PERSON}


@pytest.mark.parametrize(
    ("text", "gender"),
    [
        ("He met Ms. Zeck.", Gender.FEMALE),
        ("He met Mr. Zeck.", Gender.MALE),
        ("He met Lena Zeck.", Gender.FEMALE),
        ("He met Orvo Zeck.", Gender.UNKNOWN),
    ],
)
def test_titles_and_given_names_show_the_gender(text: str, gender: Gender) -> None:
    """A name that shows nothing stays open."""
    run = find_runs(read_prose(write_page(text)))[-1]

    assert find_gender(run) is gender
