"""Ties: all that two documents share by copying, taken together.

Ten short passages between two documents are one finding, not ten; what counts is how many words
of each lie in any of them.

- In: reuses and the documents.
- Out: `Tie`, one for each two documents.
- Not here: which of the two had it first (`order`).
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.records import BlockKind, Document, DocumentId, Reuse, ReuseMeaning, Span
from whence.text import find_words

# How sure it is that one text was taken from the other or from a common one, by the words shared.
# Read by hand on ECB+ piles: below 16 words about one in five is a set phrase or a title.
_STRENGTHS = ((50, 0.97), (30, 0.94), (20, 0.9), (16, 0.75), (12, 0.6), (10, 0.5), (0, 0.35))
# Passages in which fewer of the words are equal prove less.
_LOOSE = 0.7
_READ = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY)
_LOOSE_COST = 0.15


@dataclass(frozen=True, slots=True)
class Tie:
    """What two documents share; `a` has the smaller id.

    Attributes:
        spans: By document, merged where they overlap, in order.
        words: Equal words, about.
        passages: How many passages there are.
        strength: 0 to 1, how sure it is that this is copying.
        pairs: Each passage as it stands in `a` and in `b`, in order.
    """

    a: DocumentId
    b: DocumentId
    spans: Mapping[DocumentId, tuple[Span, ...]]
    words: int
    passages: int
    strength: float
    pairs: tuple[tuple[Span, Span], ...] = ()


def join_passages(
    reuses: Iterable[Reuse], documents: Mapping[DocumentId, Document]
) -> dict[frozenset[DocumentId], Tie]:
    """Put together what every two documents share by copying.

    Args:
        reuses: Passages; those that are quotation or boilerplate tie nothing.
        documents: The pile, by id.

    Returns:
        One tie for each pair that shares anything, by pair, in order of ids.
    """
    pairs: dict[frozenset[DocumentId], list[Reuse]] = {}
    for reuse in reuses:
        ends = frozenset((reuse.a.document, reuse.b.document))
        if reuse.meaning is ReuseMeaning.COPYING and len(ends) == 2 and ends <= documents.keys():
            pairs.setdefault(ends, []).append(reuse)
    ordered = sorted(pairs.items(), key=lambda item: sorted(item[0]))
    counts = WordCounts(documents)
    return {ends: _join(sorted(ends), found, counts) for ends, found in ordered}


class WordCounts:
    """Counts the words of a pile's documents; each is cut into words once."""

    def __init__(self, documents: Mapping[DocumentId, Document]) -> None:
        self._documents = documents
        self._starts: dict[DocumentId, list[int]] = {}

    def count(self, spans: Iterable[Span]) -> int:
        """How many words of what is read begin in these spans; furniture does not count.

        Args:
            spans: Disjoint.
        """
        total = 0
        for span in spans:
            starts = self._starts.get(span.document)
            if starts is None:
                starts = self._starts[span.document] = self._read(span.document)
            total += bisect_left(starts, span.end) - bisect_left(starts, span.start)
        return total

    def _read(self, id_: DocumentId) -> list[int]:
        document = self._documents[id_]
        blocks = (block for block in document.blocks if block.kind in _READ)
        return [
            word.start
            for block in blocks
            for word in find_words(document.text, block.start, block.end)
        ]


def merge_spans(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same characters in as few spans as possible, sorted."""
    merged: list[Span] = []
    for span in sorted(spans):
        last = merged[-1] if merged else None
        if last is not None and last.document == span.document and span.start <= last.end:
            merged[-1] = Span(last.document, last.start, max(last.end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def subtract_spans(spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """What is left of the spans outside the others, sorted."""
    left = list(merge_spans(spans))
    for other in others:
        cut: list[Span] = []
        for span in left:
            if not span.overlaps(other):
                cut.append(span)
                continue
            if span.start < other.start:
                cut.append(Span(span.document, span.start, other.start))
            if other.end < span.end:
                cut.append(Span(span.document, other.end, span.end))
        left = cut
    return tuple(left)


def _join(ends: list[DocumentId], reuses: list[Reuse], counted: WordCounts) -> Tie:
    sides = [side for reuse in reuses for side in (reuse.a, reuse.b)]
    spans = {id_: merge_spans(s for s in sides if s.document == id_) for id_ in ends}
    counts = [counted.count(spans[id_]) for id_ in ends]
    sizes = [reuse.a.end - reuse.a.start + reuse.b.end - reuse.b.start for reuse in reuses]
    alike = sum(r.similarity * size for r, size in zip(reuses, sizes, strict=True)) / sum(sizes)
    words = round(min(counts) * alike)
    strength = next(strength for least, strength in _STRENGTHS if words >= least)
    if alike < _LOOSE:
        strength = max(0.2, strength - _LOOSE_COST)
    pairs = tuple(sorted((r.a, r.b) if r.a.document == ends[0] else (r.b, r.a) for r in reuses))
    return Tie(ends[0], ends[1], spans, words, len(reuses), round(strength, 3), pairs)
