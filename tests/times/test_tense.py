"""The nearest cue tells where a sentence looks."""

import pytest

from whence.times.tense import find_tense


@pytest.mark.parametrize(
    ("sentence", "tense"),
    [
        ("The court will meet on @ again", "future"),
        ("The court met on @ again", "past"),
        ("Orla said @ the court would meet", "past"),
        ("It is scheduled to open on @ now", "future"),
        ("It had been due to expire @ night", "past"),
        ("Delays due to snow on @", ""),
        ("On @ the judge threw it out", "past"),
        ("They found one that would hold a very large old gun @ evening", "past"),
        ("The @ 's ruling will stand", ""),
        ("Rain on @", ""),
    ],
)
def test_cues(sentence: str, tense: str) -> None:
    """Plans look ahead, deeds look back, and a reporting verb beside the date is a deed."""
    words = sentence.split()
    at = words.index("@")

    assert find_tense(words, at, at + 1) == tense
