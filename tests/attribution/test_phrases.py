"""Phrases: noun phrases, verb groups, adjuncts."""

from collections.abc import Callable

import pytest

from whence.attribution.passage import Passage
from whence.attribution.phrases import (
    begins_clause,
    find_verb,
    is_occasion,
    is_time,
    phrase_end,
    phrase_start,
    relative_start,
    skip_adjuncts,
    verb_group,
)

Reader = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The head of the agency in Merrin said so.", "said", "the head of the agency in merrin"),
        ("Nadim Hale and Ana Sund said so.", "said", "nadim hale and ana sund"),
        ("He met the mayor and police said so.", "said", "police"),
        ("The ministry's spokesman said so.", "said", "the ministry 's spokesman"),
        ("All the guards said so.", "said", "all the guards"),
        ("He said so.", "said", "he"),
    ],
)
def test_a_noun_phrase_ends_before_its_verb(
    passage: Reader, text: str, verb: str, expected: str
) -> None:
    """Parts tied with "of", "in" and "and" belong to it, the object of another verb does not."""
    found = passage(text)
    end = found.words.index(verb)

    assert " ".join(found.words[phrase_start(found, 0, end) : end]) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("said Nadim Hale of the Field Network on Monday.", 1, "nadim hale of the field network"),
        ("said the mayor in an interview.", 1, "the mayor"),
        ("said she left.", 1, "she"),
    ],
)
def test_a_noun_phrase_begins_behind_the_cue(
    passage: Reader, text: str, at: int, expected: str
) -> None:
    """Days and occasions do not belong to it."""
    found = passage(text)

    assert " ".join(found.words[at : phrase_end(found, at, len(found.words))]) == expected


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("He has not yet said so.", "said", "has not yet said"),
        ("He went on to say so.", "say", "went on to say"),
        ("He was quoted by the paper as saying so.", "saying", "was quoted by the paper as saying"),
    ],
)
def test_helping_words_belong_to_the_verb(
    passage: Reader, text: str, head: str, expected: str
) -> None:
    """Auxiliaries, negations and "went on to" open the group."""
    found = passage(text)
    at = found.words.index(head)

    assert " ".join(found.words[verb_group(found, 0, at) : at + 1]) == expected


def test_a_relative_clause_belongs_to_its_noun(passage: Reader) -> None:
    """The noun phrase before a verb may be the end of a clause that describes the subject."""
    found = passage("A guard who asked for silence said so.")

    assert relative_start(found, 0, found.words.index("silence")) == 0


def test_what_stands_between_cue_and_content_is_passed_over(passage: Reader) -> None:
    """Days, and occasions with their preposition."""
    found = passage("said on Tuesday in a statement that it rained.")

    assert skip_adjuncts(found, 1, len(found.words)) == found.words.index("that")


def test_a_finite_verb_is_looked_for_in_the_clause(passage: Reader) -> None:
    """A comma ends the search."""
    found = passage("the road was open, it was said")

    assert find_verb(found, 0, len(found.words)) == 2
    assert find_verb(found, 3, 6) == 6


def test_clauses_begin_behind_marks_and_conjunctions(passage: Reader) -> None:
    """Not in the middle of a phrase."""
    found = passage("It rained, and the old road was shut.")

    begins = [found.words[at] for at in range(9) if begins_clause(found, 0, at)]
    assert begins == ["it", "and", "the"]


def test_times_and_occasions_are_known(passage: Reader) -> None:
    """A week is when, a statement is on what occasion."""
    found = passage("last week a statement")

    assert is_time(found, 0, 2)
    assert is_occasion(found, 2, 4)
    assert not is_time(found, 2, 4)
