"""Prose: the part of a document that is read for attributions and claims, cut into sentences.

Only title, standfirst and body count; furniture and comments are never sources, contents or
occurrences. Offsets still count characters of the whole text.

- In: nothing.
- Out: `Prose`, `Paragraph`, `Sentence`, `Quotation`.
- Not here: how they are found (`text`).
"""

from dataclasses import dataclass

from whence.records.document import BlockKind
from whence.records.ids import DocumentId
from whence.records.span import Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One block of prose; `kind` is TITLE, STANDFIRST or BODY."""

    start: int
    end: int
    kind: BlockKind


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, without space around it; `paragraph` is an index of `Prose.paragraphs`."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words in quotation marks.

    Attributes:
        pieces: One span a paragraph, marks included; a quotation that runs over paragraphs (an
            opening mark on each, a closing one at the end) has several.
        depth: 0 for an outermost quotation, 1 for one inside it, and so on.
        closed: Whether the closing mark was found.
    """

    pieces: tuple[Span, ...]
    depth: int
    closed: bool

    @property
    def start(self) -> int:
        """Offset of the first opening mark."""
        return self.pieces[0].start

    @property
    def end(self) -> int:
        """Offset behind the last character."""
        return self.pieces[-1].end


@dataclass(frozen=True, slots=True)
class Prose:
    """What is read of one document.

    Attributes:
        text: The document's whole text (the same object, never a cut).
        paragraphs: In order; a sentence never crosses them.
        sentences: In order, disjoint.
        quotations: In order of start, outer before inner.
    """

    document: DocumentId
    text: str
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]
