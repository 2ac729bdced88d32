"""Checks: deeds, appearances and empty sources are refused."""

from collections.abc import Callable

import pytest

from whence.attribution.checks import fits_phrase, is_fit
from whence.attribution.cues import read_lexicon
from whence.attribution.frames import read_frame
from whence.attribution.passage import Passage
from whence.attribution.sources import find_before

Reader = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "head", "expected"),
    [
        ("Hale denied the charge.", "denied", True),
        ("Hale attacked the mill.", "attacked", False),
        ("Hale called the mill a ruin.", "called", True),
        ("Hale called the police.", "called", False),
        ("Hale called for calm.", "called", True),
        ("The flood claimed the lives of nine.", "claimed", False),
        ("Hale declined to comment.", "declined", True),
        ("Prices declined in March.", "declined", False),
        ("Hale asked not to be named.", "asked", False),
        ("The survey shows that it rained.", "shows", True),
        ("The commission found that it rained.", "found", True),
        ("The administration said that it rained.", "said", True),
        ("No officers said that it rained.", "said", False),
        ("The happiness shows that it rained.", "shows", False),
        ("This shows that it rained.", "shows", False),
        ("It seemed that it rained.", "seemed", False),
    ],
)
def test_only_speech_passes(passage: Reader, text: str, head: str, expected: bool) -> None:
    """An actor, a thing or nobody is no speaker."""
    found = passage(text)
    at = found.words.index(head)
    frame = read_frame(found, found.units[0], at, has_addressee=False)

    source = find_before(found, 0, frame.start)

    assert is_fit(found, frame, read_lexicon(), source) is expected


def test_a_frame_without_a_phrase_fits(passage: Reader) -> None:
    """Where no phrase stands behind the cue there is none to refuse."""
    found = passage("“It rained all night long,” Hale thundered.")
    frame = read_frame(found, found.units[0], 2, has_addressee=False)

    assert fits_phrase(found, frame, read_lexicon())
