"""Clues: what two pages themselves show of which was made from the other.

Whoever copies cuts from the end, leaves sentences out, puts a lead of his own on top, forgets to
introduce a man whose first name stood in a sentence that went, and names the paper that had it.
None of this proves anything; each is a little likelier one way than the other.

- In: two pages and what they share.
- Out: `Clue`, signed: above 0 the first page looks like the child, below 0 the second.
- Not here: how much a clue counts (`direction`), words that were changed (`edits`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log

from whence.records import Span
from whence.reuse.order import order_documents
from whence.reuse.pages import Page
from whence.reuse.ties import Tie

# Words by which two texts may differ above, within and behind what they share without a meaning.
_SLACK = 8
_LARGEST = 2.0


@dataclass(frozen=True, slots=True)
class Clue:
    """One reason to take one of two texts for the child.

    Attributes:
        name: Its row in the table of weights.
        value: Above 0 if it speaks for the first of the two, below 0 for the second.
        why: What is so of the one that it speaks for ("stops where {other} goes on").
    """

    name: str
    value: float
    why: str


@dataclass(frozen=True, slots=True)
class Seen:
    """Two pages side by side.

    Attributes:
        a: The page of the tie's first document.
        b: That of the second.
        tie: What they share.
        marks: For each page one byte a word, 1 where it is shared.
        other_marks: The same, 1 where it is shared with texts that have nothing of the other page.
    """

    a: Page
    b: Page
    tie: Tie
    marks: tuple[bytearray, bytearray]
    other_marks: tuple[bytearray, bytearray]


def lay_side_by_side(
    a: Page, b: Page, tie: Tie, others: Sequence[Sequence[Span]] = ((), ())
) -> Seen:
    """Put two pages beside each other.

    Args:
        a: The page of `tie.a`.
        b: The page of `tie.b`.
        tie: What they share.
        others: What each shares with texts that have nothing of the other one.
    """
    marks = a.mark(tie.spans[tie.a]), b.mark(tie.spans[tie.b])
    return Seen(a, b, tie, marks, (a.mark(others[0]), b.mark(others[1])))


def find_clues(seen: Seen) -> list[Clue]:
    """What two pages show, but for changed words and other documents.

    Args:
        seen: The two pages.

    Returns:
        Clues with a value other than 0; the same with opposite signs for the pages exchanged.
    """
    found = [
        *_by_date(seen),
        *_by_shape(seen),
        *_by_names(seen),
        *_by_marks(seen),
    ]
    return [clue for clue in found if clue.value]


def compare_counts(one: float, other: float) -> float:
    """How much more, from -2 to 2: the logarithm of the ratio of two counts of words, damped."""
    return max(-_LARGEST, min(_LARGEST, log((one + _SLACK) / (other + _SLACK))))


def _by_date(seen: Seen) -> Iterator[Clue]:
    order = order_documents(seen.a.document, seen.b.document)
    if order.child is not None:
        sign = 1.0 if order.child == seen.a.document.id else -1.0
        yield Clue(order.kind, sign, order.why)


def _by_shape(seen: Seen) -> Iterator[Clue]:
    """Where the shared words stand on either page."""
    one, other = (_measure(*marks) for marks in zip(seen.marks, seen.other_marks, strict=True))
    yield Clue("lead", compare_counts(one.above, other.above), "opens with words of its own")
    yield Clue("end", compare_counts(other.behind, one.behind), "stops where {other} goes on")


@dataclass(frozen=True, slots=True)
class _Shape:
    """Words above and behind those that are shared, but for those that came from elsewhere."""

    above: int
    behind: int


def _measure(marks: bytearray, others: bytearray) -> _Shape:
    first, last = marks.find(1), marks.rfind(1)
    if first < 0:
        return _Shape(0, 0)
    return _Shape(others.count(0, 0, first), others.count(0, last + 1))


def _by_names(seen: Seen) -> Iterator[Clue]:
    """Outlets and people that one page names and the other has."""
    names = [page.names(other.document.outlet or "") for page, other in _both_ways(seen)]
    yield Clue("mention", float(names[0]) - float(names[1]), "names the outlet of {other}")
    first, second = (_count_unexplained(*pages) for pages in _both_ways(seen))
    why = "uses short names that only {other} explains"
    yield Clue("unexplained", _limit(first - second), why)


def _by_marks(seen: Seen) -> Iterator[Clue]:
    """The dateline, and words on updates."""
    lost = float(seen.b.has_dateline) - float(seen.a.has_dateline)
    yield Clue("dateline", lost, "lacks the dateline that {other} has")
    updated = _limit(seen.a.updates - seen.b.updates)
    yield Clue("update", updated, "speaks of an update or of earlier figures")


def _both_ways(seen: Seen) -> Sequence[tuple[Page, Page]]:
    return (seen.a, seen.b), (seen.b, seen.a)


def _limit(value: float) -> float:
    return max(-_LARGEST, min(_LARGEST, value))


def _count_unexplained(page: Page, other: Page) -> int:
    """Names that a page uses bare and that only the other one introduces."""
    return len((page.used - page.introduced) & other.introduced)
