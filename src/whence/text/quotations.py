"""Quotations: which words stand in quotation marks, and how deep.

Printed news uses curly, straight, angled, double and single marks, opens a quotation in one
paragraph and closes it three later, and writes apostrophes with the same sign. We read marks from
left to right with a stack; a mark that fits no reading is left alone rather than forced.

- In: the text and its paragraphs.
- Out: `records.Quotation`, marks included, nested by depth.
- Not here: who speaks (`attribution`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from whence.records import DocumentId, Paragraph, Quotation, Span

_CLOSER = {"“": "”", "„": "“", "«": "»", "‘": "’", '"': '"', "'": "'"}
_MARK = re.compile("[“”„«»‘’\"']")
_DOUBLE = re.compile('[“”"]')
_SINGLE = frozenset("‘'")
_FURTHEST = 8  # paragraphs; a quotation open for longer has lost its closing mark
_OPENS_AFTER = frozenset("([{—–-/“‘\"'«")
_ENDS_BEFORE_CLOSER = frozenset(".,!?…;:")


@dataclass(slots=True)
class _Open:
    """A quotation whose end has not been seen."""

    mark: str
    start: int
    depth: int
    pieces: list[Span] = field(default_factory=list)


def find_quotations(
    document: DocumentId, text: str, paragraphs: Sequence[Paragraph]
) -> tuple[Quotation, ...]:
    """Find the quotations of a text.

    A quotation left open at the end of a paragraph goes on if the next paragraph begins with an
    opening mark of the same kind, as printers do, or if the next double mark, a few paragraphs on,
    can only close (texts saved with one sentence a line); else it ends there, unclosed.

    Args:
        document: Whose text it is, for the spans.
        text: The whole text.
        paragraphs: In order; marks outside them are not looked at.

    Returns:
        In order of start, an outer quotation before those inside it. Pieces include the marks.
    """
    found: list[Quotation] = []
    carried: _Open | None = None
    for index, paragraph in enumerate(paragraphs):
        reader = _Reader(document, text, paragraph, carried)
        carried = reader.read(paragraphs[index + 1 : index + 1 + _FURTHEST])
        found.extend(reader.found)
    return tuple(sorted(found, key=lambda quotation: (quotation.start, quotation.depth)))


class _Reader:
    """Reads one paragraph; a class only because seven small steps share its stack."""

    def __init__(
        self, document: DocumentId, text: str, paragraph: Paragraph, carried: _Open | None
    ) -> None:
        self.document = document
        self.text = text
        self.paragraph = paragraph
        self.stack: list[_Open] = []
        self.found: list[Quotation] = []
        self.begin = paragraph.start
        self.last_closer = _last_single_closer(text, paragraph)
        if carried is not None:
            carried.start = paragraph.start
            self.stack.append(carried)
            self.begin += text[paragraph.start] == carried.mark

    def read(self, following: Sequence[Paragraph]) -> _Open | None:
        """Read all marks; returns the quotation that goes on in the paragraph that follows."""
        for at in _marks(self.text, self.begin, self.paragraph.end):
            self._take(at)
        goes_on = None
        if self.stack and following and _continues(self.stack[0], self.text, following):
            goes_on = self.stack.pop(0)
            goes_on.pieces.append(Span(self.document, goes_on.start, self.paragraph.end))
        for left in self.stack:
            if left.mark not in _SINGLE or left.pieces:
                self._close(left, self.paragraph.end, closed=False)
        return goes_on

    def _take(self, at: int) -> None:
        mark = self.text[at]
        depth = self._depth_closed_by(mark)
        if depth is not None and self._may_close(at, self.stack[depth].mark):
            for left in self.stack[depth + 1 :]:
                if left.mark not in _SINGLE:
                    self._close(left, at, closed=False)
            closing = self.stack[depth]
            del self.stack[depth:]
            self._close(closing, at + 1, closed=True)
        elif mark in _CLOSER and self._may_open(at):
            self._open(mark, at)

    def _depth_closed_by(self, mark: str) -> int | None:
        """Index of the innermost open quotation that this mark would close."""
        for depth in range(len(self.stack) - 1, -1, -1):
            if _CLOSER[self.stack[depth].mark] == mark:
                return depth
        return None

    def _may_close(self, at: int, opening: str) -> bool:
        if opening not in _SINGLE:
            return True
        before, after = self._before(at), self._after(at)
        if after.isalnum() or before.isspace():
            return False
        is_plural_possessive = before == "s" and after == " " and self._next_is_lower(at)
        return not (is_plural_possessive and self.last_closer > at)

    def _may_open(self, at: int) -> bool:
        mark, before, after = self.text[at], self._before(at), self._after(at)
        free_before = before == "" or before.isspace() or before in _OPENS_AFTER
        if mark in _SINGLE:
            return free_before and _is_word_or_mark(after) and self.last_closer > at
        if mark == '"':
            return not before.isdigit() and (free_before or not after.isspace()) and after != ""
        return True

    def _open(self, mark: str, at: int) -> None:
        same = [depth for depth, item in enumerate(self.stack) if item.mark == mark]
        if same:
            for left in self.stack[same[0] :]:
                self._close(left, at, closed=False)
            del self.stack[same[0] :]
        self.stack.append(_Open(mark, at, len(self.stack)))

    def _close(self, item: _Open, end: int, *, closed: bool) -> None:
        while end > item.start + 1 and self.text[end - 1].isspace():
            end -= 1
        pieces = (*item.pieces, Span(self.document, item.start, end))
        self.found.append(Quotation(pieces, item.depth, closed))

    def _before(self, at: int) -> str:
        return self.text[at - 1] if at > self.paragraph.start else ""

    def _after(self, at: int) -> str:
        return self.text[at + 1] if at + 1 < self.paragraph.end else ""

    def _next_is_lower(self, at: int) -> bool:
        return at + 2 < self.paragraph.end and self.text[at + 2].islower()


def _marks(text: str, start: int, end: int) -> Iterator[int]:
    return (mark.start() for mark in _MARK.finditer(text, start, end))


def _is_word_or_mark(character: str) -> bool:
    return character.isalnum() or (character != "" and character in '“"…')


def _continues(item: _Open, text: str, following: Sequence[Paragraph]) -> bool:
    if item.depth > 0:
        return False
    return text[following[0].start] == item.mark or _closes_later(item.mark, text, following)


def _closes_later(mark: str, text: str, following: Sequence[Paragraph]) -> bool:
    """Whether the next double mark in these paragraphs can only close this one."""
    if mark not in '"“':
        return False
    for paragraph in following:
        found = _DOUBLE.search(text, paragraph.start, paragraph.end)
        if found is None:
            continue
        at = found.start()
        before = text[at - 1] if at > paragraph.start else " "
        after = text[at + 1] if at + 1 < paragraph.end else " "
        if mark == "“":
            return found[0] == "”"
        return (
            found[0] == '"'
            and not (before.isspace() or before in _OPENS_AFTER)
            and (not after.isalnum())
        )
    return False


def _last_single_closer(text: str, paragraph: Paragraph) -> int:
    """Offset of the last single mark that can only close a quotation, or -1.

    Such a mark stands behind punctuation, or behind a letter other than s with no letter after it;
    without one, every single mark of the paragraph is an apostrophe.
    """
    for at in range(paragraph.end - 1, paragraph.start, -1):
        if text[at] not in "’'":
            continue
        before = text[at - 1]
        after = text[at + 1] if at + 1 < paragraph.end else ""
        if not after.isalnum() and (before in _ENDS_BEFORE_CLOSER or before.isalnum()):
            return at
    return -1
