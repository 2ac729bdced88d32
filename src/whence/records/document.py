"""Document: one thing that was given to us, with its text, its parts and what is known of it.

The text holds every line, page furniture too, so that an offset means what the reader sees; blocks
say which lines are the article. Each stated fact (outlet, date) keeps where it was read.

- In: nothing.
- Out: `Document`, `Block`, `DateInterval`, `Evidence`, `Sighting`.
- Not here: bytes and formats (`ingest`), sentences (`records.prose`).
"""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from whence.errors import RecordError
from whence.records.ids import DocumentId


class BlockKind(Enum):
    """What a block of lines is. Only title, standfirst and body may hold sources or claims."""

    TITLE = "title"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    FURNITURE = "furniture"
    COMMENT = "comment"


class BlockDetail(Enum):
    """A closer word for a block."""

    SUBHEAD = "subhead"
    TIMESTAMP = "timestamp"
    CREDIT = "credit"
    BIOGRAPHY = "biography"
    RELATED = "related"
    COMMENTER = "commenter"
    FORM = "form"
    NAVIGATION = "navigation"


@dataclass(frozen=True, slots=True)
class Block:
    """Consecutive characters of the text that are one thing, such as a paragraph.

    Attributes:
        why: The rule that gave the kind, in a few words.
    """

    kind: BlockKind
    start: int
    end: int
    detail: BlockDetail | None = None
    why: str = ""

    def __post_init__(self) -> None:
        """Refuse a block that holds no character."""
        if not 0 <= self.start < self.end:
            raise RecordError(f"a block needs 0 <= start < end, not {self.start}..{self.end}")


@dataclass(frozen=True, slots=True)
class DateInterval:
    """A date as precisely as it is known: some day from `earliest` to `latest`, both included."""

    edtf: str
    earliest: date
    latest: date

    def __post_init__(self) -> None:
        """Refuse an interval that ends before it begins."""
        if self.latest < self.earliest:
            raise RecordError(f"a date interval ends before it begins: {self.edtf}")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a fact about the document was read.

    Attributes:
        field: "outlet", "agency", "title", "authors", "published", "modified", "language", "url" or
            "text" (what was done to the bytes to read them).
        value: The fact as written there.
        origin: Where it stands: "visible line", "json-ld", "meta NAME", "url", "decision", ...
        start: First character of the text that shows it, or None if the text does not.
        end: End (exclusive) of those characters, or None.
    """

    field: str
    value: str
    origin: str
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, slots=True)
class Sighting:
    """One place where the same bytes were found."""

    path: str
    url: str | None = None
    part: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """One document.

    Attributes:
        id: sha256 (hex) of the document's own bytes.
        path: The first path, in sorted order, under which it was given.
        text: Every line a reader sees, furniture too; all offsets count its characters.
        blocks: Disjoint, in order of `start`; together they hold every character that is no space.
        agency: The news agency that the document itself credits for its text, else None.
        family: Id of the version that stands for all versions of one article; often its own id.
        language: Two-letter code, or None when unsure.
    """

    id: DocumentId
    path: str
    text: str
    blocks: tuple[Block, ...]
    family: DocumentId
    url: str | None = None
    outlet: str | None = None
    agency: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: DateInterval | None = None
    modified: DateInterval | None = None
    evidence: tuple[Evidence, ...] = ()
    sightings: tuple[Sighting, ...] = ()
    language: str | None = None
