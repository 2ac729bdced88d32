"""Comparison: which words of two passages are the same word, in order.

The walk along two texts may pass equal words by. Here every word is set against every other
(longest common subsequence), so that what was changed can be said in words. Long passages are cut
where the walk was on equal words; so no text is too long, and nothing that the walk saw is lost.

- In: the folded words of two passages, and the equal ones known so far.
- Out: runs of equal words.
- Not here: what the changes mean (`changes`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Indel

from whence.reuse.words import Hashes

Words = Hashes | NDArray[np.uint32]

# Longest passages that are compared whole; the cost grows with the product of their lengths.
_WHOLE = 2000
# Words between two cuts of longer ones, at least on one side.
_PART = 500


@dataclass(frozen=True, slots=True)
class Run:
    """`length` equal words, the first of them `a` words into one passage and `b` into the other."""

    a: int
    b: int
    length: int


def find_runs(a: Words, b: Words, known: Sequence[Run] = ()) -> tuple[Run, ...]:
    """Align two passages word by word.

    Args:
        a: Folded words of the one.
        b: Folded words of the other.
        known: Runs of equal words in order, crossing and overlapping nowhere; may be empty.

    Returns:
        Runs in order, crossing nowhere, none empty; never fewer equal words than are known.
        Passages of more than 2,000 words are cut within known runs first; the cost grows with the
        product of the lengths between two cuts.
    """
    if len(a) == len(b) and np.array_equal(a, b):
        return (Run(0, 0, len(a)),) if len(a) else ()
    if max(len(a), len(b)) <= _WHOLE:
        return _compare(a, b, 0, 0)
    runs: list[Run] = []
    at_a = at_b = 0
    for cut_a, cut_b in (*_find_cuts(known), (len(a), len(b))):
        if max(cut_a - at_a, cut_b - at_b) >= _PART or cut_a == len(a):
            runs.extend(_compare(a[at_a:cut_a], b[at_b:cut_b], at_a, at_b))
            at_a, at_b = cut_a, cut_b
    return tuple(_join(runs))


def _find_cuts(known: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Places on both sides that surely belong together: one in every so many known words."""
    for run in known:
        for step in range(0, run.length, _PART):
            yield run.a + step, run.b + step


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
