"""Headings: a speaker and a colon ("HALE: I saw it", "Police: two held").

Transcripts and headlines attribute with a colon alone, and the news that the reader learned from
has few of them. In a transcript the name must stand in capitals and the words behind it must not.
In a headline a topic stands before a colon as often ("Budget: what we know"), so the other side
must be one who speaks: a word such as "police", or a name to which the text below ascribes words.

- In: the text of a paragraph; who speaks in the text below.
- Out: source, colon and content.
- Not here: cues that are words (`models`).
"""

import re
from collections.abc import Collection

from whence.records import Stretch

_LEAST_LETTERS = 3
_LONGEST_NAME = 5
_SPEAKERS = frozenset(
    """police official officials minister ministry president report reports poll study survey
    witness witnesses residents army military court prosecutor prosecutors lawyer lawyers doctor
    doctors expert experts un spokesman spokeswoman spokesperson government governor mayor source
    sources sheriff coroner family relatives rebels union authorities agency monitor activists
    analysts""".split()
)
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


def find_headline(
    text: str, start: int, end: int, speakers: Collection[str]
) -> tuple[Stretch, Stretch, Stretch] | None:
    """The speaker that a headline names before or after its only colon.

    Args:
        text: The document's whole text.
        start: First character of the headline.
        end: Behind its last.
        speakers: Last words, in lower case, of the sources in the text below.

    Returns:
        Source, colon and content, or None.
    """
    colon = text.find(":", start, end)
    if colon < 0 or text.find(":", colon + 1, end) >= 0:
        return None
    before, behind = _trim(text, start, colon), _trim(text, colon + 1, end)
    if before[0] >= before[1] or behind[0] >= behind[1] or not text[colon + 1].isspace():
        return None
    for source, content in ((before, behind), (behind, before)):
        words = text[slice(*source)].rstrip(".").split()
        last = words[-1].lower() if words else ""
        if len(words) <= _LONGEST_NAME and (last in _SPEAKERS or last in speakers):
            return source, (colon, colon + 1), content
    return None


def _trim(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
