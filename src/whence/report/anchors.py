"""Anchors: links from everything that is said to the words that justify it.

A link is handed out for a span and remembered, so that the documents at the end of the page carry
an anchor at exactly those places and no link leads nowhere.

- In: spans.
- Out: links, and per document the places to mark.
- Not here: the texts with their marks (`report.marks`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from whence.records import Span
from whence.report.lookup import Lookup
from whence.report.wording import show_line

EXCERPT = 90  # characters of a span that are shown where it is only evidence


@dataclass(frozen=True, slots=True)
class Words:
    """Exact words as a link.

    Attributes:
        text: The words on one line, cut where long.
        href: Where they stand on the page.
        place: What their document is called.
    """

    text: str
    href: str
    place: str


class Anchors:
    """Hands out links to spans and remembers them."""

    def __init__(self, lookup: Lookup) -> None:
        self._lookup = lookup
        self._starts: defaultdict[str, set[int]] = defaultdict(set)

    def link(self, span: Span) -> str:
        """The link to a span's first character; raises UnknownRecordError without its document."""
        document = self._lookup.document(span.document)
        start = min(span.start, max(len(document.text) - 1, 0))
        self._starts[document.id].add(start)
        return f"#{to_anchor(self._lookup.numbers[document.id], start)}"

    def quote(self, span: Span, limit: int = EXCERPT) -> Words:
        """The words of a span with their link."""
        text = self._lookup.document(span.document).text[span.start : span.end]
        label = self._lookup.label(span.document)
        return Words(show_line(text, limit) or "(white space)", self.link(span), label)

    def quote_all(self, spans: Iterable[Span]) -> tuple[Words, ...]:
        """The words of several spans, each once, in order."""
        return tuple(self.quote(span) for span in sorted(set(spans)))

    def starts(self, document: str) -> list[int]:
        """The places of a document that links lead to, in order."""
        return sorted(self._starts[document])


def to_anchor(number: int, start: int) -> str:
    """The id of a place in a document.

    Args:
        number: The document's number on the page.
        start: Offset of the character.

    Returns:
        Such as "d3-s120".
    """
    return f"d{number}-s{start}"
