"""Comparison: which words of two passages are the same word, in order.

The passages come from `align`, which knows only that they belong together. Here every word is set
against every other (longest common subsequence), so that what was changed can be said in words.

- In: the folded words of two passages.
- Out: runs of equal words.
- Not here: what the changes mean (`changes`).
"""

from bisect import bisect_left
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from whence.reuse.words import Hashes, mix

Words = Hashes | NDArray[np.uint32]

# Longest passages that are compared whole; the cost grows with the product of their lengths.
_WHOLE = 2000
# Words of an anchor at which longer passages are cut; both must hold it exactly once.
_ANCHOR = 6
# Words between two cuts, at least.
_PART = 500


@dataclass(frozen=True, slots=True)
class Run:
    """`length` equal words, the first of them `a` words into one passage and `b` into the other."""

    a: int
    b: int
    length: int


def find_runs(a: Words, b: Words) -> tuple[Run, ...]:
    """Align two passages word by word.

    Args:
        a: Folded words of the one.
        b: Folded words of the other.

    Returns:
        Runs in order, crossing nowhere, none empty. Passages of more than 2,000 words are cut at
        anchors first; the part between two anchors is left unequal if it is still too long.
    """
    if len(a) == len(b) and np.array_equal(a, b):
        return (Run(0, 0, len(a)),) if len(a) else ()
    if max(len(a), len(b)) <= _WHOLE:
        return _compare(a, b, 0, 0)
    runs: list[Run] = []
    at_a = at_b = 0
    for anchor_a, anchor_b in (*_find_anchors(a, b), (len(a), len(b))):
        is_near = anchor_a - at_a < _PART or anchor_b - at_b < _PART
        if is_near and anchor_a < len(a):
            continue
        part_a, part_b = a[at_a:anchor_a], b[at_b:anchor_b]
        if max(len(part_a), len(part_b)) <= _WHOLE or np.array_equal(part_a, part_b):
            runs.extend(_compare(part_a, part_b, at_a, at_b))
        at_a, at_b = anchor_a, anchor_b
    return tuple(_join(runs))


def _compare(a: Words, b: Words, from_a: int, from_b: int) -> tuple[Run, ...]:
    blocks = Indel.opcodes(a.tolist(), b.tolist()).as_matching_blocks()
    return tuple(Run(from_a + x, from_b + y, size) for x, y, size in blocks if size)


def _join(runs: list[Run]) -> list[Run]:
    """Make one of runs that touch on both sides."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        if last and last.a + last.length == run.a and last.b + last.length == run.b:
            joined[-1] = Run(last.a, last.b, last.length + run.length)
        else:
            joined.append(run)
    return joined


def _find_anchors(a: Words, b: Words) -> list[tuple[int, int]]:
    """Places that surely belong together: words that stand once in each text, in the same order.

    This is patience sorting of the places, as in Bram Cohen's diff.
    """
    once_a, once_b = _places_of_unique(a), _places_of_unique(b)
    pairs = sorted((place, once_b[key]) for key, place in once_a.items() if key in once_b)
    piles: list[int] = []
    tops: list[int] = []
    before: list[int | None] = []
    for index, (_, place) in enumerate(pairs):
        pile = bisect_left(piles, place)
        before.append(tops[pile - 1] if pile else None)
        if pile == len(piles):
            piles.append(place)
            tops.append(index)
        else:
            piles[pile], tops[pile] = place, index
    chain: list[tuple[int, int]] = []
    at = tops[-1] if tops else None
    while at is not None:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _places_of_unique(words: Words) -> dict[int, int]:
    """Runs of `_ANCHOR` words that stand exactly once, and where."""
    count = len(words) - _ANCHOR + 1
    keys = np.zeros(max(count, 0), dtype=np.uint64)
    for step in range(_ANCHOR if count > 0 else 0):
        keys = mix(keys + words[step : step + count])
    unique, first, times = np.unique(keys, return_index=True, return_counts=True)
    return dict(zip(unique[times == 1].tolist(), first[times == 1].tolist(), strict=True))
