"""Words that weaken an assertion, and words that turn it round."""

import pytest

from whence.claims.hedges import find_hedges, find_negation, has_negation, is_doubt, is_measure
from whence.text import find_words


def hedges(text: str) -> list[str]:
    """The hedges of a text."""
    found = find_hedges(text, find_words(text, 0, len(text)))
    return [text[word.start : word.end] for word in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The bakery was reportedly burned down.", ["reportedly"]),
        ("About forty men may have fled.", ["About", "may"]),
        ("He talked about the forty.", []),
        ("At least two people were hurt.", ["At least"]),
        ("They were at home.", []),
        ("More than 1,200 families left.", ["More than"]),
        ("Up to a dozen cars burned.", []),
        ("They left in May.", []),
    ],
)
def test_a_hedge_is_doubt_or_stands_before_a_number(text: str, found: list[str]) -> None:
    """Words of measure weaken only a number."""
    assert hedges(text) == found


@pytest.mark.parametrize(
    ("text", "is_negated"),
    [
        ("The mayor did not leave.", True),
        ("Nobody was hurt.", True),
        ("The mayor couldn’t leave.", True),
        ("The mayor left because he was not well.", False),
        ("The mayor left.", False),
    ],
)
def test_only_the_main_clause_turns_round(text: str, is_negated: bool) -> None:
    """A "not" behind "because" leaves the assertion as it is."""
    assert has_negation(text, find_words(text, 0, len(text))) is is_negated


def test_the_first_negation_is_named() -> None:
    """Its place among the words is given, or nothing."""
    text = "He did not go and never will"

    assert find_negation(text, find_words(text, 0, len(text))) == 2
    assert find_negation(text, ()) is None


@pytest.mark.parametrize(
    ("cue", "doubts"), [("reportedly", True), ("told", False), ("reported", False)]
)
def test_a_cue_may_itself_be_doubt(cue: str, doubts: bool) -> None:
    """Then it must not be lost."""
    assert is_doubt(cue) is doubts


@pytest.mark.parametrize(("hedge", "measures"), [("At least", True), ("reportedly", False)])
def test_a_measure_weakens_only_its_number(hedge: str, measures: bool) -> None:
    """It is no doubt about the assertion."""
    assert is_measure(hedge) is measures
