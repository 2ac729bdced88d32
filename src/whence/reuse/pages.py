"""Pages: a document as whoever compares two of them looks at it.

To tell which of two texts was made from the other one looks at the same things again and again:
where the shared words stand, who is introduced by full name, which outlets are named. They are
read once for each document, and only if they are asked for.

- In: a document.
- Out: `Page`, the words of its story with what stands in them.
- Not here: what follows from it (`clues`).
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping
from functools import cached_property

from whence.records import BlockDetail, BlockKind, Document, DocumentId, Span
from whence.reuse.names import name_key
from whence.reuse.words import fold_word
from whence.text import find_words

_STORY = (BlockKind.STANDFIRST, BlockKind.BODY)
_OTHERS = (BlockKind.FURNITURE, BlockKind.COMMENT)
_LONGEST_INITIALS = 6
# Shorter names stand in texts for other reasons.
_LEAST_LETTERS = 7
# So many words in a row tell whether a text holds a place of another one.
_GRAM = 4
# "Mr Dorn" still wants somebody who was introduced; "Mayor Dorn" and "Ada Dorn" do not.
_POLITE = frozenset("mr mrs ms miss sir madam mister said says told and but the a an".split())
_INTRODUCED = re.compile(r"\(([A-Z][A-Z.]{1,6})\)")
_SHORT = re.compile(r"[A-Z]{2,6}")
_UPDATE = re.compile(
    r"\b(?:updated?\s*:|updated (?:on|at|with)|has been updated|revised"
    r"|an? earlier (?:report|version|story|count)|earlier (?:reports|counts)"
    r"|(?:previously|earlier) (?:reported|put|said|given)|(?:has|have) since"
    r"|ha[ds] risen to|(?:rose|rises|climbed|climbs) to|now (?:says?|puts?))\b",
    re.IGNORECASE,
)


class Page:
    """The story of a document, word by word.

    Attributes:
        document: The document.
        written: Its words as they stand there.
        starts: Where each begins, in characters of the document.
    """

    def __init__(self, document: Document) -> None:
        self.document = document
        text = document.text
        words = [
            word
            for block in document.blocks
            if block.kind in _STORY
            for word in find_words(text, block.start, block.end)
        ]
        self.written = [text[word.start : word.end] for word in words]
        self.starts = [word.start for word in words]

    @cached_property
    def folded(self) -> list[str]:
        """The words as they are compared."""
        return [fold_word(word) for word in self.written]

    @cached_property
    def line(self) -> str:
        """The words of the story as compared, single spaces around each."""
        return f" {' '.join(self.folded)} "

    @cached_property
    def grams(self) -> list[tuple[str, ...]]:
        """The words from each one on, a few in a row; fewer at the end."""
        return [tuple(self.folded[row : row + _GRAM]) for row in range(len(self.folded))]

    @cached_property
    def gram_set(self) -> frozenset[tuple[str, ...]]:
        """The same, each once."""
        return frozenset(self.grams)

    @cached_property
    def shown(self) -> str:
        """Everything that is no furniture, as written; a credit line counts."""
        return "\n".join(
            self.document.text[block.start : block.end]
            for block in self.document.blocks
            if block.kind not in _OTHERS or block.detail is BlockDetail.CREDIT
        )

    @cached_property
    def shown_line(self) -> str:
        """The same as compared words."""
        return _fold_line(self.shown)

    @cached_property
    def outlet(self) -> str:
        """The key of its outlet; empty if unknown."""
        return name_key(self.document.outlet) if self.document.outlet else ""

    @cached_property
    def introduced(self) -> frozenset[str]:
        """Last names that stand behind a first name or a title, and initials explained."""
        found = set(_INTRODUCED.findall(self.shown))
        text, written = self.document.text, self.written
        for row in range(1, len(written)):
            before, word = written[row - 1], written[row]
            gap = text[self.starts[row - 1] + len(before) : self.starts[row]]
            are_names = word[0].isupper() and before[0].isupper() and gap == " "
            if are_names and before.lower() not in _POLITE:
                found.add(_plain(word))
        return frozenset(found)

    @cached_property
    def used(self) -> frozenset[str]:
        """Names and initials that stand in the story at all."""
        return frozenset(
            _plain(word)
            for word in self.written
            if word[0].isupper() and (len(word) > 3 or _SHORT.fullmatch(word))
        )

    @cached_property
    def has_dateline(self) -> bool:
        """Whether it opens with the place from which it was sent."""
        return any(block.kind is BlockKind.DATELINE for block in self.document.blocks)

    @cached_property
    def updates(self) -> int:
        """Words that say that something came before."""
        return len(_UPDATE.findall(self.shown))

    def names(self, outlet: str) -> bool:
        """Whether it names this outlet that is not its own, by name or initials as written."""
        return bool(self.find_name(outlet))

    def find_name(self, outlet: str) -> list[Span]:
        """Where it names this outlet that is not its own; furniture but credit lines apart."""
        bare = outlet.removeprefix("the ").removeprefix("The ")
        is_short = bare.isupper() and len(bare) <= _LONGEST_INITIALS
        if name_key(bare or "-") == self.outlet or not (is_short or len(bare) >= _LEAST_LETTERS):
            return []
        form = re.compile(rf"(?<!\w){re.escape(bare)}(?!\w)")
        return [
            Span(self.document.id, match.start(), match.end())
            for block in self.document.blocks
            if block.kind not in _OTHERS or block.detail is BlockDetail.CREDIT
            for match in form.finditer(self.document.text, block.start, block.end)
        ]

    def rows(self, span: Span) -> tuple[int, int]:
        """The words that begin within a span of characters, as first and end."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def mark(self, spans: Iterable[Span]) -> bytearray:
        """One byte a word: 1 where it lies within the spans."""
        marks = bytearray(len(self.starts))
        for span in spans:
            first, end = self.rows(span)
            if first < end:
                marks[first:end] = b"\x01" * (end - first)
        return marks


class Pages:
    """The pages of a pile, each read when it is first asked for."""

    def __init__(self, documents: Mapping[DocumentId, Document]) -> None:
        self._documents = documents
        self._pages: dict[DocumentId, Page] = {}

    def __getitem__(self, id_: DocumentId) -> Page:
        if id_ not in self._pages:
            self._pages[id_] = Page(self._documents[id_])
        return self._pages[id_]


def _fold_line(text: str) -> str:
    """Words as compared without genitives, single spaces around each."""
    folded = (fold_word(text[word.start : word.end]) for word in find_words(text, 0, len(text)))
    return f" {' '.join(word.removesuffix(chr(39) + 's') for word in folded)} "


def _plain(word: str) -> str:
    """A name without its genitive."""
    return word.removesuffix("'s").removesuffix("’s")
