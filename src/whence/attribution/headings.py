"""Headings: a speaker in capitals before a colon ("HALE: I saw it").

Transcripts attribute with a colon alone, and no news that the reader learned from has them. The
name must stand in capitals and the words behind it must not, so that no topic is taken for one.

- In: the text of a paragraph.
- Out: source, colon and content.
- Not here: cues that are words, and headlines (`models`).
"""

import re

Stretch = tuple[int, int]
_LEAST_LETTERS = 3
_NO_SPEAKERS = frozenset(
    "CLARIFICATION CORRECTION UPDATE UPDATED NOTE EDITOR READ MORE RELATED WATCH VIDEO PHOTOS PHOTO"
    " LIVE BREAKING EXCLUSIVE ANALYSIS OPINION FACT CLAIM RULING WARNING".split()
)
# Up to five words in capitals, with titles, initials, hyphens and a role in brackets.
_SPEAKER = re.compile(
    r"(?P<name>[^\W\d_a-z][^\s:]*(?:[ \u00a0][^\W\d_a-z][^\s:]*){0,4}"
    r"(?:[ \u00a0]\([^():\n]{1,40}\))?)"
    r"(?P<colon>:)(?=\s)"
)


def find_transcript(text: str, start: int, end: int) -> tuple[Stretch, Stretch, Stretch] | None:
    """The speaker that a paragraph of a transcript begins with.

    Args:
        text: The document's whole text.
        start: First character of the paragraph.
        end: Behind its last.

    Returns:
        Source, colon and content, or None.
    """
    match = _SPEAKER.match(text, start, min(end, start + 120))
    if match is None:
        return None
    name = match["name"].partition("(")[0]
    letters = "".join(char for char in name if char.isalpha())
    behind = match.end()
    while behind < end and text[behind].isspace():
        behind += 1
    if len(letters) < _LEAST_LETTERS or not letters.isupper() or behind >= end:
        return None
    if text[behind:end].isupper() or not _NO_SPEAKERS.isdisjoint(name.split()):
        return None
    return match.span("name"), match.span("colon"), (behind, end)
