"""Paraphrase: passages that tell the same in other words.

A rewrite desk leaves no seven words in a row as they were, and the origin is still one. But two
reporters at one fire write much the same, too, and they are two. We look only at documents that
name the same people and figures within days of each other, and report two sentences only if they
correspond as a whole, in the same order, in words that the event did not force on either, and that
hardly anybody else who tells of it uses. What is found is a weaker class: it may join origins where
the count must be careful (`min`), and never shows that they are one (`max`).

- In: documents, their prose, and what they share word by word.
- Out: `records.Reuse` of kind PARAPHRASE.
- Not here: words in a row (`passages`), which document had it first (`descent`).
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from whence.records import (
    Document,
    DocumentId,
    Prose,
    Reuse,
    ReuseId,
    ReuseKind,
    ReuseMeaning,
    Span,
    make_id,
)
from whence.reuse.changes import ChangeKind, find_changes, is_number, name_changes
from whence.reuse.paraphrase_likeness import Likeness, compare_lines, find_share
from whence.reuse.paraphrase_lines import Line, read_lines
from whence.reuse.paraphrase_near import Near, find_near
from whence.reuse.paraphrase_stems import weigh_stem
from whence.reuse.paraphrase_wording import compare_wording
from whence.reuse.words import fold_word
from whence.text import find_words

STEP = "paraphrase 1"
# Chosen by reading found pairs of the ECB+ piles and of FNC-1. Higher bounds find less and are not
# right more often: what is left is what everybody knows of a story's background.
_SHARE = 0.6
_ODD = 4.5
_BOTH = 3.7  # the two multiplied
_ORDER = 0.7
_FREE = 5
# So many figures in common are a list of results, which comes to all from one table.
_FIGURES = 3
# Some things are worded by the court, and some by habit ("until next of kin have been notified",
# "spoke on condition of anonymity", "declined to comment"); two sentences about them are no sign.
_WORDED = frozenset("anonymity charg comment convict indict kin plead".split())
# Two lines that share fewer signs are not compared.
_LEAST = 4
# A stem of more lines of one document leads to too many comparisons; nor does a common one lead.
_LINES = 50
_LEADING = 3.0
# Words named in the detail.
_NAMED = 4

_Pair = tuple[DocumentId, DocumentId]


@dataclass(frozen=True, slots=True)
class _Pile:
    """What is known of the documents while their lines are compared."""

    texts: Mapping[DocumentId, str]
    lines: Mapping[DocumentId, Sequence[Line]]
    stems: Mapping[DocumentId, Set[str]]
    holders: Mapping[DocumentId, Mapping[str, Sequence[int]]]
    near: Near
    shared: Mapping[_Pair, Sequence[Span]]
    copies: Mapping[DocumentId, Set[DocumentId]]

    def others(self, a: DocumentId, b: DocumentId) -> list[Set[str]]:
        """The stems of documents on the same event; copies of either prove nothing and are out."""
        story = self.near.of[a] | self.near.of[b]
        kept = story - {a, b} - self.copies.get(a, set()) - self.copies.get(b, set())
        return [self.stems[id_] for id_ in sorted(kept)]

    def is_shared(self, line: Line, other: DocumentId) -> bool:
        """Whether a line lies, in part, in a passage that its document shares with the other."""
        spans = self.shared.get((line.document, other), ())
        return any(span.start < line.end and line.start < span.end for span in spans)


def find_paraphrases(
    documents: Sequence[Document], proses: Sequence[Prose], reuses: Iterable[Reuse]
) -> tuple[Reuse, ...]:
    """Find sentences of two documents that tell the same in other words.

    Args:
        documents: The pile, in any order.
        proses: The prose of each, in any order.
        reuses: What documents share word by word; lines within it are not compared again.

    Returns:
        Sorted by the spans, one sentence against one. `similarity` is the share of the weight of
        words that both hold, not of words in a row. The meaning is QUOTATION if both only report
        what somebody says: then the speaker is common, not the text. Two documents that nobody
        else tells the event beside are judged by how common their words are in news alone.
    """
    pile = _read(documents, proses, reuses)
    found = [_to_reuse(pile, *pair) for ends in pile.near.pairs() for pair in _compare(pile, *ends)]
    return tuple(sorted(found, key=lambda reuse: (reuse.a, reuse.b)))


def _read(documents: Sequence[Document], proses: Sequence[Prose], reuses: Iterable[Reuse]) -> _Pile:
    by_id = {document.id: document for document in documents}
    lines = {prose.document: read_lines(prose) for prose in proses if prose.document in by_id}
    lines = {id_: found for id_, found in lines.items() if found}
    names = {
        id_: frozenset(n for line in found for n in line.names) for id_, found in lines.items()
    }
    stems = {
        id_: frozenset(s for line in found for s in line.signs) for id_, found in lines.items()
    }
    shared: dict[_Pair, list[Span]] = {}
    copies: dict[DocumentId, set[DocumentId]] = {}
    for reuse in reuses:
        for one, other in ((reuse.a, reuse.b), (reuse.b, reuse.a)):
            shared.setdefault((one.document, other.document), []).append(one)
            if reuse.meaning is ReuseMeaning.COPYING:
                copies.setdefault(one.document, set()).add(other.document)
    texts = {id_: document.text for id_, document in by_id.items()}
    holders = {id_: _find_holders(found) for id_, found in lines.items()}
    return _Pile(texts, lines, stems, holders, find_near(by_id, names), shared, copies)


def _find_holders(lines: Sequence[Line]) -> dict[str, list[int]]:
    """For each sign that is not too common which lines hold it."""
    holders: dict[str, list[int]] = {}
    for place, line in enumerate(lines):
        for sign in line.signs:
            holders.setdefault(sign, []).append(place)
    return {
        sign: places
        for sign, places in holders.items()
        if len(places) <= _LINES and weigh_stem(sign) >= _LEADING
    }


def _compare(
    pile: _Pile, one: DocumentId, other: DocumentId
) -> Iterator[tuple[Line, Line, Likeness]]:
    """The lines of two documents that say the same, each line once, the most alike first."""
    others = pile.others(one, other)
    alike = []
    for a, b in _pair_lines(pile, one, other):
        likeness = compare_lines(a, b, others)
        if _is_alike(a, b, likeness) and _is_reworded(pile, a, b):
            alike.append((a, b, likeness))
    taken: set[tuple[DocumentId, int]] = set()
    for a, b, likeness in sorted(alike, key=_rank):
        ends = {(a.document, a.start), (b.document, b.start)}
        if not ends & taken:
            taken |= ends
            yield a, b, likeness


def _rank(item: tuple[Line, Line, Likeness]) -> tuple[float, int, int]:
    a, b, likeness = item
    return (-likeness.share * likeness.odd, a.start, b.start)


def _pair_lines(pile: _Pile, one: DocumentId, other: DocumentId) -> Iterator[tuple[Line, Line]]:
    """Lines that share signs of enough weight and lie in no shared passage."""
    ours, theirs = pile.holders[one], pile.holders[other]
    counts = Counter(
        (place, there)
        for sign in ours.keys() & theirs.keys()
        for place in ours[sign]
        for there in theirs[sign]
    )
    for place, there in sorted(pair for pair, count in counts.items() if count >= _LEAST):
        a, b = pile.lines[one][place], pile.lines[other][there]
        is_open = not pile.is_shared(a, other) and not pile.is_shared(b, one)
        if is_open and find_share(a, b) >= _SHARE:
            yield a, b


def _is_alike(a: Line, b: Line, likeness: Likeness) -> bool:
    """Whether two lines correspond as a whole, beyond what the event forces on both."""
    figures = [name for name in a.names & b.names if is_number(name)]
    is_forced = a.is_lead or b.is_lead or a.signs & b.signs & _WORDED
    return (
        not is_forced
        and len(figures) < _FIGURES
        and len(likeness.words) >= _FREE
        and min(likeness.share / _SHARE, likeness.odd / _ODD, likeness.order / _ORDER) >= 1
        and likeness.share * likeness.odd >= _BOTH
    )


def _is_reworded(pile: _Pile, a: Line, b: Line) -> bool:
    texts = [pile.texts[line.document][line.start : line.end] for line in (a, b)]
    return compare_wording(*texts).is_reworded


def _to_reuse(pile: _Pile, one: Line, other: Line, likeness: Likeness) -> Reuse:
    a, b = (Span(line.document, line.start, line.end) for line in (one, other))
    words = [_read_words(pile.texts[span.document], span) for span in (a, b)]
    is_told = one.is_told and other.is_told
    shown = ", ".join(f'"{words[0][one.free[stem]]}"' for stem in likeness.words[:_NAMED])
    parts = [
        f"in other words: {len(likeness.words)} free words in common, the rarest {shown}",
        f"names and numbers in common: {len(one.names & other.names)}",
        f"other documents that may tell of the same: {likeness.others}",
        *(["both report what somebody says"] if is_told else []),
        *_name_differences(*words),
    ]
    return Reuse(
        id=ReuseId(make_id("paraphrase", a.document, a.start, a.end, b.document, b.start, b.end)),
        a=a,
        b=b,
        kind=ReuseKind.PARAPHRASE,
        meaning=ReuseMeaning.QUOTATION if is_told else ReuseMeaning.COPYING,
        similarity=round(likeness.share, 4),
        step=STEP,
        detail="; ".join(parts),
    )


def _read_words(text: str, span: Span) -> list[str]:
    return [text[word.start : word.end] for word in find_words(text, span.start, span.end)]


def _name_differences(a: Sequence[str], b: Sequence[str]) -> Iterator[str]:
    """What only one of the two has of the words that change a claim; names are too many."""
    changes = []
    for change in find_changes(a, b, ()):
        known = [{fold_word(word) for word in side} for side in (change.a, change.b)]
        left = tuple(word for word in change.a if fold_word(word) not in known[1])
        right = tuple(word for word in change.b if fold_word(word) not in known[0])
        is_both = change.kind is ChangeKind.ATTRIBUTION and left and right
        if change.kind is not ChangeKind.NAME and (left or right) and not is_both:
            changes.append(replace(change, a=left, b=right))
    yield from name_changes(changes)
