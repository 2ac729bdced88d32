"""Nearness: how great a change makes one name another."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.names import Name, read_name
from whence.entities.nearness import (
    are_all_given,
    is_believed,
    is_thinkable,
    measure_change,
    measure_word,
    measure_words,
)
from whence.records import EntityKind

WORDS = st.text(alphabet="abdeghilmnorstuz", min_size=2, max_size=8)


def person(text: str) -> Name:
    """A person's name, read."""
    return read_name(text, EntityKind.PERSON)


@pytest.mark.parametrize(
    ("a", "b", "most"),
    [
        ("Muammar Dhirab", "Moamer Zirab", 1.3),
        ("Noureddine Belzeck", "Nur al-Din Belzeck", 0.1),
        ("Maria Orlinova", "Orlinova Maria", 0.3),
        ("Ana Sorel", "Ana Zeck Sorel", 0.2),
        ("William Orlin", "Bill Orlin", 0.5),
        ("Bernley Orlin", "Bemley Orlin", 0.5),
    ],
)
def test_spellings_of_one_name_are_near(a: str, b: str, most: float) -> None:
    """Sound, order, a middle name, a pet form, a misread letter."""
    assert measure_change(person(a), person(b)) <= most


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ramon Zeck", "Roman Zeck"),
        ("Karim Zeck", "Karima Zeck"),
        ("Maria Orlin Jr.", "Maria Orlin"),
        ("Lena Orlinov", "Lena Orlinova"),
        ("Hassan Ahmed", "Ahmed Hassan"),
        ("Stepan Petrovich Zeck", "Petr Stepanovich Zeck"),
    ],
)
def test_two_names_are_no_change_of_one(a: str, b: str) -> None:
    """Two usual given names, hers and his, a generation, a father behind his son."""
    assert measure_change(person(a), person(b)) == inf


@given(WORDS, WORDS, WORDS, WORDS)
def test_a_change_is_the_same_both_ways(a: str, b: str, c: str, d: str) -> None:
    """Which document comes first never matters."""
    first, second = person(f"{a} {b}".title()), person(f"{c} {d}".title())

    assert measure_change(first, second) == measure_change(second, first)
    assert measure_word(a, c) == measure_word(c, a)


def test_the_greater_the_change_the_more_must_be_told_alike() -> None:
    """And what is believed is thinkable."""
    assert is_believed(0.0, 0)
    assert not is_believed(0.3, 0)
    assert is_believed(0.3, 1)
    assert is_thinkable(1.3, 2)
    assert not is_believed(1.3, 2)
    assert all(
        is_thinkable(cost / 10, points)
        for cost in range(25)
        for points in range(7)
        if is_believed(cost / 10, points)
    )


def test_numbers_tell_bodies_apart() -> None:
    """Written together or apart is little; a number is all."""
    bodies = [
        read_name(text, EntityKind.ORGANIZATION)
        for text in ("Orvolark Lines", "Orvo Lark Lines", "4th Orvo Brigade", "14th Orvo Brigade")
    ]

    assert measure_words(bodies[0], bodies[1]) < 0.5
    assert measure_words(bodies[2], bodies[3]) == inf


def test_two_given_names_are_a_father_and_his_son() -> None:
    """So their order means something; a surname that comes first is none."""
    assert are_all_given(("hassan", "ahmed"))
    assert not are_all_given(("zhang", "maria"))
