"""Marks: the text of a document with every sentence marked as in a claim or not.

The reader must be able to check both what was found and what was passed over, so the whole text is
shown: words in a claim carry its number, sentences without a claim are shown as such, and what was
set aside is folded away at its place, never dropped.

- In: one document, its prose, the claims in it, the places that links lead to.
- Out: the text as blocks of escaped markup.
- Not here: what is known about the document (`report.documents`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from markupsafe import Markup, escape

from whence.records import Block, BlockKind, Document, Prose, Span
from whence.report.anchors import to_anchor
from whence.report.wording import show

FOLDED = {BlockKind.FURNITURE, BlockKind.COMMENT}


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block; `label` says what it is, `why` by which rule."""

    kind: str
    label: str
    why: str
    html: Markup


@dataclass(frozen=True, slots=True)
class PartView:
    """Consecutive blocks that are shown, or that were set aside and are folded."""

    folded: bool
    blocks: tuple[BlockView, ...]


@dataclass(frozen=True, slots=True)
class Claimed:
    """Words of a document that are in a claim; `number` is the claim's."""

    span: Span
    number: int


@dataclass(frozen=True, slots=True)
class _Cuts:
    """Where the text of one document changes its look, all in order.

    Attributes:
        reach: For each of `claimed` the largest end of it and those before it.
    """

    number: int
    anchors: Sequence[int]
    edges: Sequence[int]
    claimed: Sequence[Claimed]
    reach: Sequence[int]
    sentences: Sequence[tuple[int, int, bool]]


@dataclass(slots=True)
class _Run:
    """Pieces that follow each other and look alike, while a block is being marked."""

    marked: bool = False
    parts: list[Markup] = field(default_factory=list)

    def close(self) -> Markup:
        """The pieces as one, in a mark if they are in a claim."""
        whole = Markup("").join(self.parts)
        return Markup("<mark>{}</mark>").format(whole) if self.marked and self.parts else whole


def mark_text(
    document: Document,
    prose: Prose | None,
    claimed: Iterable[Claimed],
    *,
    number: int,
    anchors: Sequence[int],
) -> tuple[PartView, ...]:
    """The whole text of a document with its marks.

    Args:
        document: The document.
        prose: Its sentences, or None if it was not read.
        claimed: Words of it that are in a claim.
        number: Its number on the page.
        anchors: Offsets that links lead to, in order.

    Returns:
        Every character that is no space, in order; anchors between blocks stand before the next.
    """
    words = sorted(claimed, key=lambda one: (one.span, one.number))
    sentences = find_sentences(prose, words)
    edges = {offset for one in words for offset in (one.span.start, one.span.end)}
    edges |= {offset for start, end, _ in sentences for offset in (start, end)}
    reach = tuple(accumulate((one.span.end for one in words), max))
    cuts = _Cuts(number, anchors, sorted(edges | set(anchors)), words, reach, sentences)
    parts: list[tuple[bool, list[BlockView]]] = []
    last = 0
    for block in _fill_gaps(document):
        folded = block.kind in FOLDED
        view = _view_block(document.text, block, last, cuts)
        last = block.end
        if parts and parts[-1][0] == folded:
            parts[-1][1].append(view)
        else:
            parts.append((folded, [view]))
    rest = _anchors_between(last, len(document.text) + 1, cuts)
    if rest:
        parts.append((False, [BlockView("rest", "", "", rest)]))
    return tuple(PartView(folded, tuple(blocks)) for folded, blocks in parts)


def find_sentences(
    prose: Prose | None, claimed: Sequence[Claimed]
) -> Sequence[tuple[int, int, bool]]:
    """Sentences of a document and whether any of their words are in a claim.

    Args:
        prose: Its sentences, or None.
        claimed: Words in claims, in order.

    Returns:
        (start, end, in a claim), in order.
    """
    if prose is None:
        return ()
    covered = _merge([(one.span.start, one.span.end) for one in claimed])
    starts = [start for start, _ in covered]
    found = []
    for sentence in prose.sentences:
        at = bisect_left(starts, sentence.end) - 1
        found.append((sentence.start, sentence.end, at >= 0 and covered[at][1] > sentence.start))
    return found


def _merge(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """The same characters as disjoint spans, in order."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _fill_gaps(document: Document) -> Iterator[Block]:
    """The blocks, and as body whatever text no block holds."""
    last = 0
    for block in sorted(document.blocks, key=lambda one: one.start):
        yield from _to_gap(document.text, last, block.start)
        yield block
        last = block.end
    yield from _to_gap(document.text, last, len(document.text))


def _to_gap(text: str, start: int, end: int) -> Iterator[Block]:
    if start < end and text[start:end].strip():
        yield Block(BlockKind.BODY, start, end, why="no rule fits")


def _view_block(text: str, block: Block, last: int, cuts: _Cuts) -> BlockView:
    html = _anchors_between(last, block.start, cuts) + _mark(text, block.start, block.end, cuts)
    kind = block.kind.value
    label = kind if block.detail is None else block.detail.value
    return BlockView(kind, label, block.why, html)


def _anchors_between(start: int, end: int, cuts: _Cuts) -> Markup:
    """Anchors of places where no block is."""
    first, last = bisect_left(cuts.anchors, start), bisect_left(cuts.anchors, end)
    return Markup("").join(_anchor(cuts.number, at) for at in cuts.anchors[first:last])


def _anchor(number: int, at: int) -> Markup:
    return Markup('<span class="at" id="{}"></span>').format(to_anchor(number, at))


def _mark(text: str, start: int, end: int, cuts: _Cuts) -> Markup:
    """One block, sentence by sentence."""
    parts = []
    at = start
    first = bisect_right(cuts.sentences, start, key=lambda one: one[1])
    last = bisect_left(cuts.sentences, end, key=lambda one: one[0])
    for begin, stop, inside in cuts.sentences[first:last]:
        low, high = max(begin, start), min(stop, end)
        parts.append(_mark_pieces(text, at, low, cuts))
        look = "s" if inside else "s none"
        words = _mark_pieces(text, low, high, cuts)
        parts.append(Markup('<span class="{}">{}</span>').format(look, words))
        at = high
    parts.append(_mark_pieces(text, at, end, cuts))
    return Markup("").join(parts)


def _mark_pieces(text: str, start: int, end: int, cuts: _Cuts) -> Markup:
    """Pieces between two edges: an anchor before them, a mark around, numbers of claims behind."""
    low, high = bisect_right(cuts.edges, start), bisect_left(cuts.edges, end)
    borders = [start, *cuts.edges[low:high], end]
    marked = _find_marked(start, end, cuts)
    parts, run = [], _Run()
    for first, last in pairwise(borders):
        if first >= last:
            continue
        inside = any(one.span.start <= first and last <= one.span.end for one in marked)
        if inside != run.marked:
            parts.append(run.close())
            run = _Run(inside)
        at = bisect_left(cuts.anchors, first)
        if at < len(cuts.anchors) and cuts.anchors[at] == first:
            run.parts.append(_anchor(cuts.number, first))
        run.parts.append(escape(show(text[first:last])))
        numbers = sorted({one.number for one in marked if one.span.end == last})
        if numbers:
            parts.extend((run.close(), *(_refer(number) for number in numbers)))
            run = _Run(inside)
    return Markup("").join((*parts, run.close()))


def _find_marked(start: int, end: int, cuts: _Cuts) -> list[Claimed]:
    """Words in claims that reach into these characters."""
    at = bisect_left(cuts.claimed, end, key=lambda one: one.span.start) - 1
    found = []
    while at >= 0 and cuts.reach[at] > start:
        if cuts.claimed[at].span.end > start:
            found.append(cuts.claimed[at])
        at -= 1
    return found


def _refer(number: int) -> Markup:
    return Markup('<sup><a href="#c{n}" title="claim {n}">{n}</a></sup>').format(n=number)


def count_sentences(
    document: Document, sentences: Sequence[tuple[int, int, bool]]
) -> Mapping[bool, int]:
    """How many sentences of the body are in a claim and how many are not.

    Args:
        document: The document.
        sentences: From `find_sentences`.

    Returns:
        For True those in a claim, for False the others.
    """
    body = [block for block in document.blocks if block.kind is BlockKind.BODY]
    starts = [block.start for block in body]
    counts = {True: 0, False: 0}
    for start, _, inside in sentences:
        at = bisect_right(starts, start) - 1
        if at >= 0 and start < body[at].end:
            counts[inside] += 1
    return counts
