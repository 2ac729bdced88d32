"""Lines: a text cut into the pieces that are judged one by one.

Saved articles have a paragraph a line, a sentence a line, or lines that were broken at a fixed
width. Broken lines are put together again, because a sentence must not be torn in two.

- In: clean text.
- Out: `Line`s: disjoint, in order, each without space around it; `Label`, the verdict on one.
- Not here: the judging (`label`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from whence.records import BlockDetail, BlockKind

_PIECE = re.compile(r"\S(?:[^\n]*\S)?")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
_LETTERS = re.compile(r"[^\W_]+")
# Closing marks that may stand behind the end of a sentence.
_CLOSERS = "\"'”’»)]} "
_ENDS = (".", "!", "?", "…")
# Widths at which programs break lines; a text is broken when most of its lines come close to one.
_NARROWEST, _WIDEST = 45, 100
_FULL_SHARE = 0.7
_FEWEST_LINES = 6


@dataclass(frozen=True, slots=True)
class Line:
    """Characters `start` to `end` of the text; `text` is those characters."""

    start: int
    end: int
    text: str

    @property
    def words(self) -> int:
        """Number of words."""
        return len(_WORD.findall(self.text))


@dataclass(frozen=True, slots=True)
class Label:
    """What a line is, and the rule that says so."""

    kind: BlockKind
    why: str
    detail: BlockDetail | None = None


def find_lines(text: str) -> tuple[Line, ...]:
    """The lines of a text, with lines that were broken at a fixed width put together.

    Args:
        text: Clean text; lines end in a line feed.

    Returns:
        Lines that hold every character that is no space; put-together ones hold line feeds.
    """
    pieces = [Line(m.start(), m.end(), m[0]) for m in _PIECE.finditer(text)]
    width = _find_width(pieces)
    if width is None:
        return tuple(pieces)
    joined: list[Line] = []
    for number, piece in enumerate(pieces):
        before = pieces[number - 1] if number else None
        if before is not None and joined and _goes_on(before, piece, text, width):
            first = joined[-1]
            joined[-1] = Line(first.start, piece.end, text[first.start : piece.end])
        else:
            joined.append(piece)
    return tuple(joined)


def ends_sentence(text: str) -> bool:
    """Whether the line ends as a sentence does, closing quotation marks aside."""
    return text.rstrip(_CLOSERS).endswith(_ENDS)


def asks_or_cries(text: str) -> bool:
    """Whether it ends in a question or exclamation mark, as headlines may."""
    return text.rstrip(_CLOSERS).endswith(("?", "!"))


def fold_line(text: str) -> str:
    """Letters and digits in lower case, all else as single spaces; equal for reprints of a line."""
    return " ".join(_LETTERS.findall(text.casefold()))


def count_words(text: str) -> int:
    """Number of words in it."""
    return len(_WORD.findall(text))


def is_sentence(text: str) -> bool:
    """Whether the line reads as a sentence: four words or more and an end mark."""
    return ends_sentence(text) and count_words(text) >= 4


def _find_width(pieces: Sequence[Line]) -> int | None:
    """The width at which the text was broken, or None if it was not."""
    lengths = [len(piece.text) for piece in pieces]
    if len(lengths) < _FEWEST_LINES or not _NARROWEST <= max(lengths) <= _WIDEST:
        return None
    width = max(lengths)
    torn = [
        piece
        for piece, after in pairwise(pieces)
        if not ends_sentence(piece.text) and after.start == piece.end + 1
    ]
    full = sum(1 for piece in torn if len(piece.text) >= _FULL_SHARE * width)
    starts_low = sum(1 for piece in pieces if piece.text[0].islower())
    enough = len(torn) >= _FEWEST_LINES / 2 and full >= _FULL_SHARE * len(torn)
    return width if enough and starts_low >= len(pieces) / 5 else None


def _goes_on(before: Line, piece: Line, text: str, width: int) -> bool:
    """Whether this line goes on with the paragraph of the one before."""
    if text[before.end : piece.start].count("\n") > 1:
        return False
    room = width - len(before.text)
    first = piece.text.split(None, 1)[0]
    # A short line that had room for the next word was ended on purpose.
    return len(first) + 1 > room - width * (1 - _FULL_SHARE) / 3 or piece.text[0].islower()
