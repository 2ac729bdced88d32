"""Tests of vetoes."""

import pytest

from whence.entities.faces import Face, read_face
from whence.entities.vetoes import Verdict, is_part, judge_names
from whence.records import DocumentId, Entity, EntityId, EntityKind, Setting


def face(name: str, *, kind: EntityKind = EntityKind.PERSON, marks: tuple[str, ...] = ()) -> Face:
    """The face of an entity of one document that is told of as the marks say."""
    setting = Setting(document=DocumentId(name), marks=frozenset(marks))
    entity = Entity(id=EntityId(name), kind=kind, name=name, named=True, settings=(setting,))
    return read_face(entity)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Karl Osterling II", "Karl Osterling III"),
        ("Vera Modrova", "Vera Modrov"),
        ("Jana Polska", "Jana Polski"),
        ("Nikos Lemakis", "Nikos Lemaki"),
        ("Mirel Sandoru", "Mirela Sandoru"),
        ("Rosa Castavello", "Rosa Castavella"),
        ("Saleh Barqoun", "Salem Barqoun"),
        ("Hasan Dorvash", "Hussein Dorvash"),
        ("Chen Xuemin", "Chen Xueming"),
        ("Peter Hollam", "Peter Hollan"),
        ("Faris bin Torvan", "Torvan bin Faris"),
    ],
)
def test_difference_in_name_tells_two(one: str, other: str) -> None:
    """Generations, her and his forms, two given names and another letter are never one."""
    assert judge_names(face(one), face(other)) is Verdict.TWO
    assert judge_names(face(other), face(one)) is Verdict.TWO


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Khalid al-Sorani", "Khaled as-Sourani"),
        ("Yevgeny Torbachenko", "Evgeny Torbachenko"),
        ("Ou-yang Merlin", "Ouyang Merlin"),
        ("Vera Modrova", "Vera Modrova"),
        ("Alexei Torbachyov", "Aleksey Torbachev"),
    ],
)
def test_other_alphabets_tell_nothing(one: str, other: str) -> None:
    """Spellings that papers exchange tell nobody apart."""
    assert judge_names(face(one), face(other)) is Verdict.NOTHING


def test_one_vowel_is_a_doubt() -> None:
    """A vowel alone makes another surname where no alphabet explains it, but not for sure."""
    assert judge_names(face("Anna Karlen"), face("Anna Karlin")) is Verdict.DOUBT


@pytest.mark.parametrize(
    ("here", "there"), [("won", "lost"), ("accused", "victim"), ("for", "against")]
)
def test_opposite_parts_tell_two(here: str, there: str) -> None:
    """Who is spelled otherwise and loses where the other wins is another one."""
    one, other = "Khalid Sorani", "Khaled Sourani"
    sides = face(one, marks=(f"part {here}",)), face(other, marks=(f"part {there}",))
    assert judge_names(*sides) is Verdict.TWO
    assert judge_names(face(one), sides[1]) is Verdict.NOTHING


@pytest.mark.parametrize(
    ("one", "other"), [("SOTEF", "SOTEV"), ("Vell Group", "Vell Leasing"), ("Tarlum", "Tarlun")]
)
def test_bodies_are_told_by_letters(one: str, other: str) -> None:
    """Acronyms with other letters, a daughter and its group, and one letter more are two."""
    kind = EntityKind.ORGANIZATION
    assert judge_names(face(one, kind=kind), face(other, kind=kind)) is Verdict.TWO


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Dawn Brigades", "Real Dawn Brigades"),
        ("Tarlum Theatre", "Tarlum Theatre Company"),
        ("Vell Group", "Vell Leasing"),
    ],
)
def test_parts_are_told_by_their_words(one: str, other: str) -> None:
    """A splinter, a troupe and a daughter are not the body after which they are called."""
    names = [face(name, kind=EntityKind.ORGANIZATION).name for name in (one, other)]
    assert is_part(*names)
    assert is_part(*reversed(names))
    assert not is_part(names[0], names[0])
