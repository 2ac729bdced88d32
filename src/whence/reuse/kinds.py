"""Kinds: how two copies of a passage differ, judged beside the others of the same two texts.

- In: `Chains`.
- Out: `Kinds`; which passages only repeat larger ones.
- Not here: which words differ (`changes`), what the likeness means (`meaning`).
"""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.records import ReuseKind
from whence.reuse.chains import Chains, number_pairs
from whence.reuse.runs import sort_rows
from whence.reuse.texts import KINDS
from whence.reuse.words import Flags, Offsets

# A passage goes if this share of it lies in larger ones of the same pair, on both sides.
_WITHIN = 0.8
# The shorter side of an abridged passage has at most this share of the longer one's words, and
# nearly all of its own words are equal.
_SHORTER = 0.8
_KEPT = 0.9
# Two passages that touch in one text while the other goes on for longer: words were left out.
_TOUCHING = 3
_LEFT_OUT = 10
_VERBATIM, _EDITED, _ABRIDGED, _REORDERED = (
    KINDS.index(kind)
    for kind in (
        ReuseKind.VERBATIM,
        ReuseKind.EDITED,
        ReuseKind.ABRIDGED,
        ReuseKind.REORDERED,
    )
)


@dataclass(frozen=True, slots=True)
class Kinds:
    """How each passage differs.

    Attributes:
        kind: Place in `texts.KINDS`.
        left_out: Words that the second text leaves out behind the passage; below 0 if the first
            one leaves them out.
    """

    kind: NDArray[np.int8]
    left_out: Offsets


def find_kinds(chains: Chains) -> Kinds:
    """Say how the two copies of each passage differ.

    Args:
        chains: Sorted by the two texts and the places in them.
    """
    a, b, a_end, b_end = chains.a, chains.b, chains.a_end, chains.b_end
    equal = chains.equal
    shorter, longer = np.minimum(a_end - a, b_end - b), np.maximum(a_end - a, b_end - b)
    kind = np.full(len(chains), _EDITED, dtype=np.int8)
    kind[(shorter <= _SHORTER * longer) & (equal >= _KEPT * shorter)] = _ABRIDGED
    kind[equal == longer] = _VERBATIM
    moved = _find_moved(chains, equal)
    before, behind, left_out = _find_left_out(chains, moved)
    kind[before] = kind[behind] = _ABRIDGED
    kind[moved] = _REORDERED
    return Kinds(kind, left_out)


def _find_left_out(chains: Chains, moved: Flags) -> tuple[Offsets, Offsets, Offsets]:
    """Rows of passages that frame words left out; for each passage how many are, behind it.

    Words that stand elsewhere in the other text, in a passage that has moved, are not left out.
    """
    sides = ((chains.a, chains.a_end), (chains.b, chains.b_end))
    pairs, order = number_pairs(chains), np.flatnonzero(~moved)
    before, behind = order[:-1], order[1:]
    gap_a, gap_b = (starts[behind] - ends[before] for starts, ends in sides)
    gaps = np.maximum(gap_a, gap_b)
    touch = (np.minimum(gap_a, gap_b) <= _TOUCHING) & (gaps > _LEFT_OUT)
    touch &= pairs[before] == pairs[behind]
    among, framing = np.flatnonzero(moved), np.flatnonzero(touch)
    known = pairs[before[framing]]
    firsts, lasts = (np.searchsorted(pairs[among], known, side) for side in ("left", "right"))
    crossed = np.flatnonzero(lasts > firsts)
    for at, first, last in zip(framing[crossed], firsts[crossed], lasts[crossed], strict=True):
        starts, ends = sides[0 if gap_a[at] > gap_b[at] else 1]
        rows = among[first:last]
        gap = int(ends[before[at]]), int(starts[behind[at]])
        gaps[at] -= _count_covered(starts[rows], ends[rows], *gap)
    touch &= gaps > _LEFT_OUT
    left_out = np.zeros(len(chains), dtype=np.int64)
    left_out[before[touch]] = np.where(gap_a > gap_b, gaps, -gaps)[touch]
    return before[touch], behind[touch], left_out


def find_inner(chains: Chains) -> Flags:
    """Which passages lie in larger ones of the same texts, on both sides (a text repeats itself).

    Args:
        chains: Sorted by the two texts and the places in them.
    """
    inner = np.zeros(len(chains), dtype=np.bool_)
    pairs = number_pairs(chains)
    if not len(pairs):
        return inner
    a, b, a_end, b_end = chains.a, chains.b, chains.a_end, chains.b_end
    by_b = sort_rows(pairs, b)
    covered = np.zeros(len(pairs), dtype=np.bool_)
    covered[by_b] = _may_be_inner(pairs, b[by_b], b_end[by_b])
    covered &= _may_be_inner(pairs, a, a_end)
    equal = chains.equal
    inner |= covered & _lies_in_largest(pairs, equal, (a, a_end), (b, b_end))
    for low, high in _rows_of(pairs, covered & ~inner):
        part = slice(low, high)
        maybe = covered[part] & ~inner[part]
        sides = [(a[part], a_end[part]), (b[part], b_end[part])]
        inner[part] |= _find_within(maybe, np.lexsort((b[part], a[part], -equal[part])), sides)
    return inner


def _lies_in_largest(
    pairs: Offsets, equal: Offsets, a: tuple[Offsets, Offsets], b: tuple[Offsets, Offsets]
) -> Flags:
    """Which passages the first of the largest of their two texts covers on both sides."""
    firsts = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1]))
    most = np.maximum.reduceat(equal, firsts)[pairs]
    rows = np.arange(len(pairs))
    largest = np.minimum.reduceat(np.where(equal == most, rows, len(pairs)), firsts)[pairs]
    found: Flags = largest != rows
    for starts, ends in (a, b):
        covered = np.minimum(ends, ends[largest]) - np.maximum(starts, starts[largest])
        found &= covered >= _WITHIN * (ends - starts)
    return found


def _find_within(maybe: Flags, by_size: Offsets, sides: list[tuple[Offsets, Offsets]]) -> Flags:
    """Which passages of one pair those that are larger cover on both sides, among some of them."""
    found = np.zeros(len(maybe), dtype=np.bool_)
    for at in np.flatnonzero(maybe[by_size]).tolist():
        row = by_size[at]
        found[row] = all(
            _is_within(starts[by_size[: at + 1]], ends[by_size[: at + 1]]) for starts, ends in sides
        )
    return found


def _is_within(starts: Offsets, ends: Offsets) -> bool:
    """Whether passages cover most of the last of them on one side."""
    low, high = int(starts[-1]), int(ends[-1])
    return _count_covered(starts[:-1], ends[:-1], low, high) >= _WITHIN * (high - low)


def _count_covered(starts: Offsets, ends: Offsets, low: int, high: int) -> int:
    """How many words of a stretch passages cover on one side."""
    meets = (starts < high) & (ends > low)
    covered, reach = 0, low
    for start, end in sorted(zip(starts[meets].tolist(), ends[meets].tolist(), strict=True)):
        covered += max(min(end, high) - max(start, reach), 0)
        reach = max(reach, end)
    return covered


def _may_be_inner(pairs: Offsets, starts: Offsets, ends: Offsets) -> Flags:
    """Which may be covered by those before and the one behind on one side; sorted there."""
    width = int(ends.max()) + 1
    reach = np.maximum.accumulate(pairs * width + ends)
    before = np.append(0, np.maximum(reach[:-1] - pairs[1:] * width - starts[1:], 0))
    behind = np.append(np.where(pairs[1:] == pairs[:-1], ends[:-1] - starts[1:], 0), 0)
    covered: Flags = before + np.maximum(behind, 0) >= _WITHIN * (ends - starts)
    return covered


def _rows_of(pairs: Offsets, marks: Flags) -> Iterator[tuple[int, int]]:
    """First row and row behind the last one of every pair of texts that has a marked row."""
    firsts = np.flatnonzero(np.append(True, pairs[1:] != pairs[:-1]))
    bounds = np.append(firsts, len(pairs)).tolist()
    for pair in np.unique(pairs[marks]).tolist():
        yield bounds[pair], bounds[pair + 1]


def _find_moved(chains: Chains, equal: Offsets) -> Flags:
    """Which passages stand elsewhere in the order of the second text than in that of the first."""
    pairs, b = number_pairs(chains), chains.b
    moved = np.zeros(len(chains), dtype=np.bool_)
    crosses = np.append(False, (pairs[1:] == pairs[:-1]) & (b[1:] < b[:-1]))[: len(b)]
    for low, high in _rows_of(pairs, crosses):
        kept = _longest_in_order(b[low:high].tolist(), equal[low:high].tolist())
        moved[low:high] = True
        moved[[low + index for index in kept]] = False
    return moved


def _longest_in_order(places: list[int], weights: list[int]) -> list[int]:
    """Indexes of the passages with most equal words in all that keep their order."""
    # Chains that may be gone on with: where they end, their weight, the last passage of each. Of
    # two that end further on, only a heavier one is kept, so all three lists rise.
    ends, totals, lasts = [-1], [0], [-1]
    before = []
    for index, place in enumerate(places):
        at = bisect_right(ends, place)
        before.append(lasts[at - 1])
        total = totals[at - 1] + weights[index]
        worse = at
        while worse < len(ends) and totals[worse] <= total:
            worse += 1
        ends[at:worse], totals[at:worse], lasts[at:worse] = [place], [total], [index]
    chain = []
    index = lasts[-1]
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]
