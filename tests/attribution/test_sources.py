"""Sources: the words that name who speaks."""

from collections.abc import Callable

import pytest

from whence.attribution.passage import Passage
from whence.attribution.sources import (
    Source,
    find_after,
    find_before,
    find_owner,
    find_reference,
    find_shared,
)

Reader = Callable[[str], Passage]


def words(passage: Passage, source: Source | None) -> str:
    """The words of a source."""
    return "" if source is None else " ".join(passage.words[source.first : source.end])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nadim Hale said so.", "nadim hale"),
        ("Nadim Hale, 45, of Westbrook, said so.", "nadim hale , 45 , of westbrook"),
        ("Hale, who fled in March, said so.", "hale , who fled in march"),
        ("Hale, however, said so.", "hale"),
        ("Hale - a baker from Merrin - said so.", "hale - a baker from merrin"),
        ("Ana Sund of Brook, Ostland said so.", "ana sund of brook , ostland"),
        ("Hale on Tuesday said so.", "hale"),
        ("Hale this morning said so.", "hale"),
        ("People familiar with the matter said so.", "people familiar with the matter"),
        ("On Monday, said so.", ""),
    ],
)
def test_the_subject_before_the_cue(passage: Reader, text: str, expected: str) -> None:
    """With its apposition and clauses, without the day and asides."""
    found = passage(text)

    assert words(found, find_before(found, 0, found.words.index("said"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Ana Sund, the mayor of Merrin.", "ana sund , the mayor of merrin"),
        ("said Ana Sund, who runs the mill.", "ana sund , who runs the mill"),
        ("said a man who fled.", "a man who fled"),
        ("said officials briefed on the plan.", "officials briefed on the plan"),
        ("said that it rained.", ""),
    ],
)
def test_the_phrase_behind_the_cue(passage: Reader, text: str, expected: str) -> None:
    """With its apposition and clauses."""
    found = passage(text)

    assert words(found, find_after(found, 1, len(found.words))) == expected


def test_according_to_takes_all_that_describes_it(passage: Reader) -> None:
    """Up to the end of the clause."""
    found = passage("according to data released Friday by the ministry, it rained.")

    source = find_reference(found, 2, len(found.words))

    assert words(found, source) == "data released friday by the ministry"


def test_a_verb_shares_the_subject_before(passage: Reader) -> None:
    """In "he met her and said" he said it."""
    found = passage("He met the mayor and said so.")

    source = find_shared(found, 0, found.words.index("said"))

    assert words(found, source) == "he"
    assert source is not None
    assert source.shared


def test_a_noun_belongs_to_its_owner(passage: Reader) -> None:
    """The ministry's claim is the ministry's."""
    found = passage("the ministry's claim that it rained")

    assert words(found, find_owner(found, 0, found.words.index("claim"))) == "the ministry"
