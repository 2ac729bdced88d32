"""The noun that a number counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.quantities.nouns import find_noun, is_plural, skip_partitive, stops, to_singular
from whence.quantities.tokens import cut_quantities


@pytest.mark.parametrize(
    ("plural", "singular"),
    [
        ("people", "person"),
        ("cities", "city"),
        ("boxes", "box"),
        ("churches", "church"),
        ("houses", "house"),
        ("wives", "wife"),
        ("boats", "boat"),
        ("heroes", "hero"),
        ("bus", "bus"),
        ("police", "police"),
    ],
)
def test_singulars(plural: str, singular: str) -> None:
    """By rule, and by exception."""
    assert to_singular(plural) == singular


@given(st.text(alphabet="abcdehimnoprstuvxyz", min_size=1, max_size=12))
def test_a_singular_is_never_empty(word: str) -> None:
    """Whatever the word, something is left."""
    assert to_singular(word)
    assert is_plural(word) or to_singular(word) == word


@pytest.mark.parametrize(
    ("text", "is_one", "noun"),
    [
        ("armed men in masks", False, "man"),
        ("were hurt", False, None),
        ("rioter physically hit", True, "rioter"),
        ("small fishing village", True, "village"),
        ("place Orla knew", True, "place"),
        ("AK-47 rifles", False, "rifle"),
        ("killed", True, None),
    ],
)
def test_heads(text: str, is_one: bool, noun: str | None) -> None:
    """The first plural, or for one thing the last word of its phrase."""
    tokens = cut_quantities(text, 0, len(text))
    found = find_noun(tokens, 0, is_one=is_one)

    assert (found.lemma if found is not None else None) == noun


def test_partitives_are_passed_over() -> None:
    """“Of the”, “of his”."""
    tokens = cut_quantities("of his men", 0, 10)

    assert skip_partitive(tokens, 0) == 2
    assert skip_partitive(tokens, 2) == 2
    assert "were" in stops()
