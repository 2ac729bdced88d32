"""Candidates: words that may attribute, with their sources."""

from collections.abc import Callable

import pytest

from whence.attribution.candidates import find_candidates, is_hearsay, is_relayed, may_attribute
from whence.attribution.cues import read_lexicon
from whence.attribution.frames import read_frame
from whence.attribution.passage import Passage

Reader = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale said it rained.", [("said", "hale")]),
        ("It rained, said the mayor.", [("said", "the mayor")]),
        ("Hale denied it and said that it rained.", [("said", "hale")]),
        ("Hale left the mill, adding that it rained.", [("adding", "hale")]),
        ("His claim that it rained is old.", [("claim", "his")]),
        ("It was reportedly shut.", [("reportedly", "it")]),
        ("Police shot two men.", []),
    ],
)
def test_cues_come_with_their_source(
    passage: Reader, text: str, expected: list[tuple[str, str]]
) -> None:
    """Beside the cue, behind it, or shared."""
    found = passage(text)

    cues = find_candidates(found, found.units[0], read_lexicon(), least=0.5)

    sources = [
        " ".join(found.words[cue.source.first : cue.source.end]) if cue.source else ""
        for cue in cues
    ]
    assert list(zip([cue.word for cue in cues], sources, strict=True)) == expected


def test_only_some_words_can_attribute(passage: Reader) -> None:
    """Main verbs, owned nouns and hearsay adverbs."""
    found = passage("His claim was allegedly denied by the old mill.")

    heads = [found.words[at] for at in range(len(found.words)) if may_attribute(found, at)]

    assert heads == ["claim", "allegedly", "denied"]


def test_hearsay_and_relayed_speech_are_seen(passage: Reader) -> None:
    """Both "heard from guards that" and "was quoted as saying"."""
    heard = passage("He heard from guards that it rained.")
    quoted = passage("He was quoted as saying that it rained.")

    frame = read_frame(heard, heard.units[0], 1, has_addressee=False)

    assert is_hearsay(heard, frame)
    assert is_relayed(quoted, quoted.words.index("quoted"))
    assert not is_relayed(heard, 1)
