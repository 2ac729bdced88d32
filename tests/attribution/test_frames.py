"""Frames: what stands before and after a word."""

from collections.abc import Callable

import pytest

from whence.attribution.frames import After, Before, Frame, read_frame
from whence.attribution.passage import Passage

Reader = Callable[[str], Passage]


def frame(passage: Passage, head: str, *, told: bool = False) -> Frame:
    """The frame of a word."""
    at = passage.words.index(head)
    unit = next(unit for unit in passage.units if unit[0] <= at < unit[1])
    return read_frame(passage, unit, at, has_addressee=told)


@pytest.mark.parametrize(
    ("text", "head", "key"),
    [
        ("The panel found that it rained.", "found", "subject:that"),
        ("Police found the car.", "found", "subject:noun"),
        ("He said it was over.", "said", "subject:clause"),
        ("She vowed to return.", "vowed", "subject:to"),
        ("He called for calm.", "called", "subject:prep"),
        ("He asked whether it rained.", "asked", "subject:wh"),
        ("It rained, he said.", "said", "subject-comma:end"),
        ("“It rained all night long,” he said.", "said", "subject-quote:end"),
        ("“It rained all night long,” said Hale.", "said", "quote:noun"),
        ("He added: “It rained all night long.”", "added", "subject:quote"),
        ("He left, saying that it rained.", "saying", "comma:that"),
        ("He left and said that it rained.", "said", "and:that"),
        ("His claim that it rained is old.", "claim", "possessive:that"),
        ("It was denied by the mayor.", "denied", "be-subject:by"),
        ("He said, among other things, that it rained.", "said", "subject:that"),
        ("Said the mayor of it.", "said", "start:noun"),
    ],
)
def test_the_key_says_what_stands_around(passage: Reader, text: str, head: str, key: str) -> None:
    """Before and after decide how often a word is a cue."""
    assert frame(passage(text), head).key == key


def test_whom_it_was_told_is_passed_over(passage: Reader) -> None:
    """The content begins behind the addressee."""
    found = passage("He told two reporters on Monday that it rained.")

    told = frame(found, "told", told=True)

    assert told.addressee == (2, 4)
    assert (told.after, told.at) == (After.THAT, found.words.index("that"))


def test_a_negation_is_seen(passage: Reader) -> None:
    """In the verb group only."""
    assert frame(passage("He did not say that."), "say").negated
    assert not frame(passage("He said that it was not."), "said").negated


def test_an_open_beginning_is_a_start(passage: Reader) -> None:
    """Nothing before the cue."""
    assert frame(passage("Asked about it, he left."), "asked").before is Before.START
