"""Chains: passages as runs of equal words that follow each other in two texts.

- In: `Runs`, with the passage that each belongs to.
- Out: `Chains`.
- Not here: which runs belong together (`walks`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from whence.reuse.runs import Runs, join_runs, sort_rows
from whence.reuse.words import Offsets


@dataclass(frozen=True)
class Chains:
    """Passages. Row i holds the runs `firsts[i]` to `firsts[i + 1]`, in order in both texts.

    Sorted by the two texts and the places in them; a passage begins and ends with equal words.
    What is asked for is kept, for every step asks again.
    """

    runs: Runs
    firsts: Offsets

    def __len__(self) -> int:
        """How many passages there are."""
        return len(self.firsts) - 1

    @cached_property
    def one(self) -> Offsets:
        """The earlier text of each."""
        return self.runs.one[self.firsts[:-1]]

    @cached_property
    def other(self) -> Offsets:
        """The later text of each."""
        return self.runs.other[self.firsts[:-1]]

    @cached_property
    def a(self) -> Offsets:
        """First word in the earlier text."""
        return self.runs.a[self.firsts[:-1]]

    @cached_property
    def b(self) -> Offsets:
        """First word in the later text."""
        return self.runs.b[self.firsts[:-1]]

    @cached_property
    def a_end(self) -> Offsets:
        """Word behind the last one in the earlier text."""
        last = self.firsts[1:] - 1
        return self.runs.a[last] + self.runs.lengths[last]

    @cached_property
    def b_end(self) -> Offsets:
        """Word behind the last one in the later text."""
        last = self.firsts[1:] - 1
        return self.runs.b[last] + self.runs.lengths[last]

    @cached_property
    def equal(self) -> Offsets:
        """Equal words of each."""
        sums = np.append(0, np.cumsum(self.runs.lengths))
        found: Offsets = sums[self.firsts[1:]] - sums[self.firsts[:-1]]
        return found

    def take(self, rows: Offsets) -> "Chains":
        """Some rows, in this order."""
        sizes = np.diff(self.firsts)[rows]
        firsts = np.append(0, np.cumsum(sizes))
        at = np.arange(int(firsts[-1])) + np.repeat(self.firsts[rows] - firsts[:-1], sizes)
        return Chains(self.runs.take(at), firsts)


def gather_runs(parts: Sequence[tuple[Offsets, Runs]]) -> Chains:
    """Make passages of runs.

    Args:
        parts: Runs in any order, each with the number of its passage.

    Returns:
        Passages in the order of their numbers.
    """
    of = np.concatenate([part[0] for part in parts])
    order = sort_rows(of, np.concatenate([part[1].a for part in parts]))
    of = of[order]
    heads = np.flatnonzero(np.append(True, of[1:] != of[:-1]))
    runs = join_runs([part[1] for part in parts], order)
    return Chains(runs, np.append(heads, len(of)))


def join_chains(parts: Sequence[Chains]) -> tuple[Chains, Offsets]:
    """Passages of several tables as one, sorted by the two texts and the places in them.

    Returns:
        The passages, and for each its row in the tables laid one behind the other.
    """
    bases = np.cumsum([0, *(len(part.runs.a) for part in parts)])
    firsts = [part.firsts[:-1] + base for part, base in zip(parts, bases, strict=False)]
    whole = Chains(
        join_runs([part.runs for part in parts]), np.append(np.concatenate(firsts), bases[-1])
    )
    order = sort_rows(whole.one, whole.other, whole.a, whole.b)
    return whole.take(order), order


def number_pairs(chains: Chains) -> Offsets:
    """A number for the two texts of each passage, counted from 0; passages must be sorted."""
    one, other = chains.one, chains.other
    fresh = np.append(False, (one[1:] != one[:-1]) | (other[1:] != other[:-1]))
    return np.cumsum(fresh[: len(one)])
