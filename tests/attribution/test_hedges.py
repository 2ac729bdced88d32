"""Adverbs of hearsay hedge their clause and name nobody."""

from collections.abc import Callable

import pytest

from whence.attribution.hedges import find_hedged, is_hedged_deed
from whence.records import Prose

Reader = Callable[[str], Prose]


def hedged(prose: Reader, text: str, *taken: tuple[int, int]) -> list[tuple[str, list[str]]]:
    """The adverbs found, with their clauses, in words."""
    found = find_hedged(text, prose(text).sentences, taken)
    return [(text[a:b], [text[c:d] for c, d in pieces]) for (a, b), pieces in found]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("The bakery was reportedly burned down.", ["The bakery was", "burned down"]),
        ("Reportedly, the bridge was closed.", ["the bridge was closed"]),
        ("It rained; Dell allegedly left, and nobody saw him.", ["Dell", "left"]),
    ],
)
def test_a_clause_is_hedged(prose: Reader, text: str, clause: list[str]) -> None:
    """Both sides of the adverb belong to it, as far as its own clause goes."""
    assert [pieces for _, pieces in hedged(prose, text)] == [clause]


def test_what_is_taken_is_left(prose: Reader) -> None:
    """An adverb inside a known content is that content's own."""
    text = "Dell said the bakery was reportedly burned down. Orne reportedly left town."

    found = hedged(prose, text, (10, 48), (0, 4))

    assert found == [("reportedly", ["Orne", "left town"])]


def test_a_bare_word_is_no_clause(prose: Reader) -> None:
    """An adverb alone in brackets hedges nothing that could be claimed."""
    assert hedged(prose, "The mill (reportedly) stands.") == []


def test_a_deed_in_the_cue_is_known() -> None:
    """The actor of a reported deed does not speak; the bare adverb is a cue of nobody."""
    assert is_hedged_deed("are reportedly looking for")
    assert not is_hedged_deed("reportedly")
    assert not is_hedged_deed("said")
