"""Span: exact words of one document.

Every answer leads back to the words that justify it; this is how it points to them.

- In: nothing.
- Out: `Span`, `Stretch`.
- Not here: the text itself, which only the document holds.
"""

from dataclasses import dataclass

from whence.errors import RecordError
from whence.records.ids import DocumentId

Stretch = tuple[int, int]
"""First character and the one behind the last, of a text that is known from elsewhere."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Exact words: characters `start` to `end` (exclusive) of the document's text."""

    document: DocumentId
    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that holds no character."""
        if not 0 <= self.start < self.end:
            raise RecordError(f"a span needs 0 <= start < end, not {self.start}..{self.end}")

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold at least one common character."""
        return self.document == other.document and self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Whether every character of `other` is also in this span."""
        return (
            self.document == other.document and self.start <= other.start and other.end <= self.end
        )
