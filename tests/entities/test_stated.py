"""Stated: what a text says of two names."""

import pytest

from whence.entities.stated import (
    is_clipped,
    is_loose_acronym,
    says_born,
    says_one,
    says_renamed,
)


@pytest.mark.parametrize(
    ("between", "after", "is_one"),
    [
        (", known in the harbour as ", " is", True),
        (', "', '",', True),
        (" apodado “", "”", True),
        (", ", " is", False),
        (" and ", " are", False),
    ],
)
def test_a_nickname_is_stated(between: str, after: str, is_one: bool) -> None:
    """By a phrase, or between commas and quotation marks."""
    assert says_one(between, after) is is_one


@pytest.mark.parametrize(
    ("between", "is_one"),
    [
        (", which became the ", True),
        (" (formerly ", True),
        (", which traded as ", True),
        (", which was called ", True),
        (", which sued ", False),
    ],
)
def test_a_rename_is_stated(between: str, is_one: bool) -> None:
    """A former name is a name."""
    assert says_renamed(between) is is_one


def test_a_birth_name_is_stated() -> None:
    """In several tongues."""
    assert says_born("who read the news under her maiden name ")
    assert says_born("Lena Sorel (djevojački ")
    assert not says_born("who married a man from ")


def test_a_short_form_is_put_together_from_beginnings() -> None:
    """All larger words give their first letter, in order."""
    assert is_clipped("Frovadec", "Frente Orvo de Vecinos y Deudores Campesinos")
    assert not is_clipped("Renewal", "Free Homeland Party")


def test_an_acronym_may_have_a_letter_more() -> None:
    """From within a word that has given its first."""
    assert is_loose_acronym("slta", ["sandlands", "teachers", "association"])
    assert not is_loose_acronym("sta", ["sandlands", "teachers", "association"])
    assert not is_loose_acronym("sxta", ["sandlands", "teachers", "association"])
