"""Order: which cue claims which part of a sentence."""

from collections.abc import Callable

import pytest

from whence.attribution.candidates import Candidate, find_candidates
from whence.attribution.cues import read_lexicon
from whence.attribution.order import find_end, left_edge, stands_before, swallows
from whence.attribution.passage import Passage

Reader = Callable[[str], Passage]


def cues(passage: Passage) -> list[Candidate]:
    """The cues of the first sentence."""
    return find_candidates(passage, passage.units[0], read_lexicon(), least=0.5)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“It rained all night long,” Hale said.", True),
        ("“It rained all night long,” said Hale.", True),
        ("It rained, Hale said.", True),
        ("The road, Hale said, was shut.", True),
        ("Hale said that it rained.", False),
        ("On Monday, Hale said that it rained.", False),
        ("He had heard from guards that it rained.", False),
    ],
)
def test_the_content_may_stand_before(passage: Reader, text: str, expected: bool) -> None:
    """Where a quotation or clause and a comma stand before the source."""
    found = passage(text)

    assert stands_before(found, cues(found)[0]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hale said it rained, police said.", True),
        ("Hale said it rained, according to police.", True),
        ("It rained, Hale said, the Herald reported.", True),
        ("Hale said it rained, but “I did not see it fall,” Sund said.", False),
        ("Hale said that police said it rained.", False),
    ],
)
def test_a_later_cue_may_claim_an_earlier_one(passage: Reader, text: str, expected: bool) -> None:
    """The last speaker of "he said, police said" is the outer one."""
    found = passage(text)
    first, second = cues(found)[:2]

    assert swallows(found, first, second) is expected


@pytest.mark.parametrize(
    ("text", "stop"),
    [
        ("Hale said that it rained, adding that the road was shut.", ","),
        ("Hale said that it rained, while Sund said that it snowed.", ","),
        ("Hale said that it rained.", None),
    ],
)
def test_a_later_cue_ends_a_content(passage: Reader, text: str, stop: str | None) -> None:
    """What the speaker adds, or another one says, is a content of its own."""
    found = passage(text)
    end = found.units[0][1]

    at = find_end(found, 2, end, cues(found)[1:])

    assert at == (end if stop is None else found.words.index(stop))


def test_the_left_edge_is_source_or_cue(passage: Reader) -> None:
    """Whichever comes first."""
    found = passage("It rained, said Hale.")

    assert found.words[left_edge(cues(found)[0])] == "said"
