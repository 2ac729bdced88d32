"""Lookup: records of one answer by id, and what documents are called on the page.

- In: `records.Answer`.
- Out: `Lookup`, made once for a page.
- Not here: anything that is shown by itself.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from whence.config import Settings
from whence.errors import UnknownRecordError
from whence.records import (
    Answer,
    Attribution,
    Block,
    Document,
    Entity,
    Unseen,
    Value,
)
from whence.report.wording import say_date, show_line


@dataclass(frozen=True, slots=True)
class Lookup:
    """Every record that the page names, by id.

    Attributes:
        numbers: For each document its number on the page, from 1.
        claims: For each claim its number on the page, from 1.
    """

    settings: Settings
    documents: Mapping[str, Document]
    numbers: Mapping[str, int]
    claims: Mapping[str, int]
    attributions: Mapping[str, Attribution]
    entities: Mapping[str, Entity]
    unseen: Mapping[str, Unseen]
    values: Mapping[str, Value]

    def document(self, id_: str) -> Document:
        """The document with this id; raises UnknownRecordError where there is none."""
        try:
            return self.documents[id_]
        except KeyError:
            raise UnknownRecordError(f"the answer has no document {id_!r}") from None

    def label(self, id_: str) -> str:
        """What a document is called: its outlet, else its file."""
        return label_of(self.document(id_))

    def name(self, id_: str | None) -> str | None:
        """What an entity, an unseen text or a document is called; None where it is unknown."""
        if id_ is None:
            return None
        if id_ in self.entities:
            return show_line(self.entities[id_].name) or None
        if id_ in self.unseen:
            return show_line(self.unseen[id_].name) or None
        return self.label(id_) if id_ in self.documents else None

    def block(self, id_: str, offset: int) -> Block | None:
        """The block of the document that holds this character, or None."""
        blocks = self.document(id_).blocks
        at = bisect_right(blocks, offset, key=lambda block: block.start) - 1
        return blocks[at] if at >= 0 and offset < blocks[at].end else None


def read_lookup(answer: Answer) -> Lookup:
    """Index an answer.

    Args:
        answer: What one run found.

    Returns:
        The index; documents and claims are numbered in the answer's order.
    """
    numbers: dict[str, int] = {}
    for number, answered in enumerate(answer.claims, start=1):
        numbers.setdefault(answered.claim.id, number)
    return Lookup(
        settings=answer.settings,
        documents={one.id: one for one in answer.documents},
        numbers={one.id: number for number, one in enumerate(answer.documents, start=1)},
        claims=numbers,
        attributions={one.id: one for one in answer.attributions},
        entities={one.id: one for one in answer.entities},
        unseen={one.id: one for one in answer.unseen},
        values={one.id: one for one in answer.values},
    )


def label_of(document: Document) -> str:
    """What a document is called: its outlet, else its file.

    Args:
        document: The document.

    Returns:
        One line, never empty.
    """
    file = document.path.replace("\\", "/").rstrip("/").rpartition("/")[2]
    return show_line(document.outlet or "") or show_line(file) or "document without a name"


def dated(document: Document) -> str:
    """When a document was published, in words.

    Args:
        document: The document.

    Returns:
        The date, or "undated".
    """
    return "undated" if document.published is None else say_date(document.published)
