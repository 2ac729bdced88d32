"""Drafts: the attributions of one sentence."""

from collections.abc import Callable

import pytest

from whence.attribution.cues import read_lexicon
from whence.attribution.drafts import Draft, read_unit
from whence.attribution.passage import Passage

Reader = Callable[[str], Passage]


def drafts(passage: Passage) -> list[Draft]:
    """Those of the first sentence."""
    return read_unit(passage, passage.units[0], read_lexicon(), least=0.5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale said that it rained.", ["that it rained"]),
        ("Hale said it rained, adding that the road was shut.",
         ["it rained", "that the road was shut"]),
        ("Hale said Sund had told him it rained.", ["sund had told him it rained"]),
        ("Hale said it rained, police said.", ["hale said it rained"]),
        ("If he said that it rained, nobody heard.", ["that it rained"]),
        ("Hale condemned the raid and said that it was late.", ["the raid", "that it was late"]),
        ("The mill was reportedly shut.", ["the mill was|shut"]),
        ("The men are said to be armed.", ["the men|to be armed"]),
        ("It was reported that nine died.", ["that nine died"]),
        ("The plan was denounced by Hale.", ["the plan"]),
        ("According to Hale, it rained.", ["it rained"]),
        ("It rained, according to Hale.", ["it rained"]),
        ("Police shot two men.", []),
    ],
)  # fmt: skip
def test_each_cue_gets_its_part(passage: Reader, text: str, expected: list[str]) -> None:
    """From left to right; what is inside another's content is left for later."""
    found = passage(text)

    contents = [
        "|".join(" ".join(found.words[first:end]) for first, end in draft.content)
        for draft in drafts(found)
    ]

    assert contents == expected


def test_a_content_may_stand_in_the_next_sentence(passage: Reader) -> None:
    """A cue before a full stop or colon waits."""
    found = drafts(passage("This is what Hale said:"))

    assert [draft.content for draft in found] == [[]]


def test_the_rules_are_told(passage: Reader) -> None:
    """Each draft says where source and content were found."""
    found = drafts(passage("It rained, Hale said."))[0]

    assert found.rules == ["subject before the cue", "content before the cue"]
