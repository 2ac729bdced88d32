"""Shapes: misread and mistyped words."""

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.shapes import find_coarse, is_vowel_apart, measure_slip

WORDS = st.text(alphabet="abdeghilmnorstuz", max_size=9)


@pytest.mark.parametrize(
    ("a", "b", "cost"),
    [
        ("orvel", "orvel", 0.0),
        ("bernley", "bemley", 0.4),
        ("mil1icent", "millicent", 0.4),
        ("orvelin", "orvlin", 1.0),
        ("orvelin", "ravelin", inf),
        ("zeck", "zech", inf),
    ],
)
def test_a_slip_has_a_price(a: str, b: str, cost: float) -> None:
    """Little for letters that look alike, a step for another; short words are other words."""
    assert measure_slip(a, b) == cost


@given(WORDS, WORDS)
def test_a_slip_is_the_same_both_ways(a: str, b: str) -> None:
    """Which document comes first never matters."""
    assert measure_slip(a, b) == measure_slip(b, a)


@pytest.mark.parametrize(
    ("a", "b"), [("bernley", "bemley"), ("muammar", "moamer"), ("oreshka", "orechka")]
)
def test_spellings_of_a_name_have_one_coarse_form(a: str, b: str) -> None:
    """Only what has one is ever compared."""
    assert find_coarse(a) == find_coarse(b)


@pytest.mark.parametrize(
    ("a", "b", "is_apart"),
    [
        ("karlen", "karlin", True),
        ("bergvel", "bergvell", True),
        ("arvontis", "arvonitis", True),
        ("khaled", "khalid", False),
        ("torbenko", "torbanko", False),
        ("karlen", "karler", False),
        ("mullersdorf", "muellersdorf", False),
    ],
)
def test_a_vowel_is_explained_by_another_alphabet(a: str, b: str, is_apart: bool) -> None:
    """Whoever spells Arabic or Russian names chooses the vowels; elsewhere they are the name's."""
    assert is_vowel_apart(a, b) is is_vowel_apart(b, a) is is_apart
