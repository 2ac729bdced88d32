"""Repairs: what is known of every attribution and no model need guess.

Each rule stands where the reader was seen to err or where the news that it learned from has no
case: a content ends with the paragraph of its cue, what is "heard from guards" is said by the
guards, a name behind a dash signs the quotation before it, and a wish not to be named is no claim.

- In: the text, spans as the reader gave them.
- Out: spans.
- Not here: quotation marks (`quotes`), the order of steps (`finder`).
"""

import re
from bisect import bisect_right
from collections.abc import Sequence

from whence.records import Paragraph

Stretch = tuple[int, int]
_FROM = re.compile(r"\s+from\s+(?P<who>\S(?:.{0,80}?\S)?)\s*,?\s*")
_HEARD = frozenset("heard hears hear learned learnt learn learns".split())
_NAMELESS = re.compile(
    r"(?:not\s+)?to\s+(?:not\s+)?(?:be|remain|stay)\s+(?:further\s+)?"
    r"(?:named|identified|quoted|anonymous|nameless|unnamed|unidentified)\b",
    re.I,
)
# "… ― Ana Sund, teacher" behind a quotation at the end of a paragraph.
_SIGNED = re.compile(r"\s*(?P<dash>[-–—―]{1,2})\s*(?P<name>[^\W\d_a-z][^\n“”\"]{1,60})$")


def keep_paragraph(
    content: Sequence[Stretch], cue: Sequence[Stretch], paragraphs: Sequence[Paragraph]
) -> list[Stretch]:
    """Cut a content at the ends of paragraphs.

    Args:
        content: Its pieces.
        cue: Pieces of its cue.
        paragraphs: All of the document, in order.

    Returns:
        The pieces, none over the end of a paragraph. Those in the paragraph of the cue are kept, and
        all of them if none is there: a quotation that stands alone in the next paragraph has no cue.
    """
    begins = [paragraph.start for paragraph in paragraphs]
    home = bisect_right(begins, cue[0][0]) - 1 if cue else -1
    parts: list[tuple[int, Stretch]] = []
    for start, end in content:
        for at in range(max(0, bisect_right(begins, start) - 1), len(paragraphs)):
            if begins[at] >= end:
                break
            low, high = max(start, begins[at]), min(end, paragraphs[at].end)
            if low < high:
                parts.append((at, (low, high)))
    at_home = [part for at, part in parts if at == home]
    return at_home or [part for _, part in parts]


def find_heard_from(
    text: str, cue: Sequence[Stretch], content: Sequence[Stretch]
) -> tuple[Stretch, Stretch] | None:
    """Whom something was heard from ("he had heard from guards that ...").

    Args:
        text: The document's whole text.
        cue: Pieces of the cue.
        content: Pieces of the content.

    Returns:
        The new end of the cue, with "from", and the source; None where it is not so.
    """
    if not cue or not content:
        return None
    words = text[cue[-1][0] : cue[-1][1]].lower().split()
    end = content[0][0]
    if not words or not {words[-1], words[-1 - (words[-1] == "from")]} & _HEARD:
        return None
    start = cue[-1][1] - (len(" from") if words[-1] == "from" else 0)
    match = _FROM.fullmatch(text, start, end) if start < end else None
    if match is None or "," in match["who"]:
        return None
    return (cue[-1][0], match.start("who") - 1), match.span("who")


def is_wish_for_silence(text: str, content: Sequence[Stretch]) -> bool:
    """Whether the content is only that somebody is not to be named.

    Args:
        text: The document's whole text.
        content: Pieces of the content.

    Returns:
        Whether it is; such words tell of the source, not of the world.
    """
    return len(content) == 1 and _NAMELESS.match(text, *content[0]) is not None


def find_signature(text: str, end: int, paragraph: Paragraph) -> tuple[Stretch, Stretch] | None:
    """A dash and a name that sign a quotation.

    Args:
        text: The document's whole text.
        end: Behind the quotation.
        paragraph: The paragraph in which it ends.

    Returns:
        The dash and the name, or None if something else follows the quotation.
    """
    match = _SIGNED.match(text, end, paragraph.end)
    if match is None or match.end() != paragraph.end:
        return None
    return match.span("dash"), match.span("name")
