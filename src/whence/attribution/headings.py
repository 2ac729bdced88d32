"""Headings: a speaker before or after a colon ("Police: two held", "HALE: I saw it").

Headlines and transcripts attribute with a colon alone. A topic stands there as often ("Budget: what
we know"), so in a headline the other side must be one who speaks: a word such as "police", or a
name to which the text below ascribes words.

- In: the `Passage` of a whole paragraph.
- Out: `Heading`, in tokens.
- Not here: cues that are words (`drafts`).
"""

from collections.abc import Collection
from dataclasses import dataclass

from whence.attribution.passage import QUOTE, Passage
from whence.attribution.phrases import phrase_end

Pair = tuple[int, int]
_SPEAKERS = frozenset(
    """police official officials minister ministry president report reports poll study survey
    witness witnesses residents army military court prosecutor prosecutors lawyer lawyers doctor
    doctors expert experts un spokesman spokeswoman spokesperson government governor mayor source
    sources sheriff coroner family relatives rebels union authorities agency monitor activists
    analysts""".split()
)
_LONGEST_NAME = 9
_LEAST_LETTERS = 3


@dataclass(frozen=True, slots=True)
class Heading:
    """A speaker and a colon: tokens of source, colon and content."""

    source: Pair
    cue: Pair
    content: Pair
    rule: str


def find_heading(passage: Passage, *, is_title: bool, speakers: Collection[str]) -> Heading | None:
    """The speaker that a paragraph names with a colon.

    Args:
        passage: The whole paragraph.
        is_title: Whether it is a headline.
        speakers: Last words, in lower case, of the sources in the text below.

    Returns:
        The attribution, or None.
    """
    count = len(passage.words)
    colon = next((at for at in range(min(count, 60)) if passage.tags[at] == ":"), count)
    if not 0 < colon < count - 1 or passage.words[colon] != ":":
        return None
    behind = colon + 1
    first = next((at for at in range(count) if passage.tags[at] != "'"), count)
    if colon <= _LONGEST_NAME and phrase_end(passage, first, colon) == colon > first:
        source = (first, colon)
        if _is_transcript(passage, first, colon):
            return Heading(source, (colon, behind), (behind, count), "name before a colon")
        if passage.words[behind] == QUOTE:
            return Heading(source, (colon, behind), (behind, behind + 1), "name before a colon")
        if is_title and _may_speak(passage, source, speakers):
            return Heading(source, (colon, behind), (behind, count), "speaker before a colon")
    last = count - 1 if passage.tags[count - 1] == "." else count
    is_short = 0 < last - behind <= _LONGEST_NAME // 2
    if is_title and is_short and _may_speak(passage, (behind, last), speakers):
        return Heading((behind, last), (colon, behind), (0, colon), "speaker after a colon")
    return None


def _is_transcript(passage: Passage, first: int, colon: int) -> bool:
    """Whether the name stands in capitals, as a transcript sets it."""
    words = [passage.text[passage.starts[at] : passage.ends[at]] for at in range(first, colon)]
    letters = "".join(char for word in words for char in word if char.isalpha())
    rest = passage.text[passage.starts[colon + 1] : passage.ends[-1]]
    return len(letters) >= _LEAST_LETTERS and letters.isupper() and not rest.isupper()


def _may_speak(passage: Passage, source: Pair, speakers: Collection[str]) -> bool:
    first, end = source
    return passage.words[end - 1] in _SPEAKERS or (
        passage.words[end - 1] in speakers and all(tag in "PNAD" for tag in passage.tags[first:end])
    )
