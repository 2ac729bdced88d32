"""Roles: what stands beside a name about its bearer."""

import pytest

from spoken_pages import write_page
from whence.entities.roles import head_words, read_head, read_traits, singular_role
from whence.entities.runs import find_runs
from whence.entities.tables import Gender
from whence.records import EntityKind
from whence.text import read_prose


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Karim Adel, a 34-year-old baker, fled.", ("baker",)),
        ("It was Karim Adel, mayor of Vell, who fled.", ("mayor",)),
        ("The mayor of Vell, Karim Adel, fled.", ("mayor",)),
        ("The team spokesman Karim Adel fled.", ("spokesman",)),
        ("Dr. Karim Adel fled.", ("doctor",)),
        ("Karim Adel was a soldier in Vell.", ("soldier",)),
        ("The gunman shot her in Vell, Karim Adel said.", ()),
        ("The soldiers left, Karim Adel said.", ()),
        ("Karim Adel, police said, fled.", ()),
    ],
)
def test_roles_stand_directly_beside_a_name(text: str, roles: tuple[str, ...]) -> None:
    """An apposition, a title, a word before it; never the subject of another clause."""
    run = next(run for run in find_runs(read_prose(write_page(text))) if "Adel" in run.text)

    assert read_traits(text, run).roles == roles


def test_age_and_people_are_read_too() -> None:
    """They later tell "the Italian" and "the 34-year-old"."""
    text = "He met Italian tourist Karim Adel, 34, there."
    run = find_runs(read_prose(write_page(text)))[-1]

    traits = read_traits(text, run)

    assert (traits.peoples, traits.age) == (("italian",), 34)


@pytest.mark.parametrize(
    ("words", "role", "plural"),
    [
        ("a senior official at the ministry", "official", False),
        ("two Italian doctors", "doctor", True),
        ("the 34-year-old baker who fled", "baker", False),
        ("residents of Vell", "resident", True),
        ("police", "police", True),
        ("the Italian", "italian", False),
        ("two women", "woman", True),
    ],
)
def test_the_head_of_a_description_is_its_role(words: str, role: str, plural: bool) -> None:
    """It ends before the first "of", "at" or "who"."""
    head = read_head(words)

    assert head is not None
    assert (head.role, head.plural) == (role, plural)


def test_a_description_without_a_role_has_no_head() -> None:
    """A thing is nobody."""
    assert read_head("the silence of the night") is None
    assert head_words("the ministry in Vell") == ["the", "ministry"]


def test_kind_and_gender_come_with_the_head() -> None:
    """A woman is one person, female."""
    head = read_head("a woman in the crowd")

    assert head is not None
    assert (head.kind, head.gender) == (EntityKind.PERSON, Gender.FEMALE)
    assert singular_role("wives") == ("wife", True)
