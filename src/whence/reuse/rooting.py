"""Rooting: which end of a tree came first, and how sure each direction is.

A tree of copies has no direction of its own. Every row could be the first; we weigh them all. Most
orders of copying lead outward from the middle of a tree (Shah & Zaman 2011 call it rumor
centrality), words are more often left out than put in, and whoever calls may know more: dates,
credits, edits that make sense one way only. The middle says nothing at the true beginning if only
one copy was made of it; then only dates and credits tell.

- In: a tree, what its rows read, log-odds for single edges.
- Out: `Rooted`: parents, and a confidence for each.
- Not here: the tree itself (`lost`, `mixing`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from whence.reuse.lost import Grown
from whence.reuse.spanning import Edge, list_neighbors, walk
from whence.reuse.witnesses import LEFT_OUT, Flags

# Log-odds that a word was left out rather than put in: copyists lose about two for each they add.
_LEFT_OUT_ODDS = 0.6
# Evidence is bounded, so that no single edge outweighs all others by rounding.
_MOST = 50.0


@dataclass(frozen=True, slots=True)
class Rooted:
    """A tree with a direction.

    Attributes:
        root: The row that came first; ties go to the smaller row.
        parents: For each other row of the tree the one it was copied from.
        confidence: For each of these how sure the direction is, from what speaks for each root:
            above .5 nearly always, 1 when the root was given.
    """

    root: int
    parents: Mapping[int, int]
    confidence: Mapping[int, float]


def root_tree(
    grown: Grown, start: int, *, evidence: Mapping[Edge, float], root: int | None = None
) -> Rooted:
    """Choose the first row of the tree in which a row stands.

    Args:
        grown: The tree; a forest if some witnesses have nothing in common.
        start: Any row of the tree.
        evidence: Log-odds for pairs of rows (a, b) that b was copied from a; counted where the
            tree has that edge.
        root: The row that came first, if it is known and in the tree.

    Returns:
        The root for which most speaks, and what follows.
    """
    neighbors = list_neighbors(grown.edges, len(grown.readings))
    known = root is not None and any(row == root for row, _ in walk(neighbors, start))
    steps = walk(neighbors, root if known and root is not None else start)
    below = _count_below(steps)
    scores = {steps[0][0]: 0.0}
    for row, before in steps[1:]:
        odds = _weigh_edge(grown, before, row, evidence)
        scores[row] = scores[before] + float(np.log(below[row] / (len(steps) - below[row]))) - odds
    best = steps[0][0] if known else min(scores, key=lambda row: (-round(scores[row], 9), row))
    most = max(scores.values())
    chance = {row: float(np.exp(score - most)) for row, score in scores.items()}
    if known:
        chance = {row: float(row == best) for row in chance}
    whole = sum(chance.values())
    turned = walk(neighbors, best)
    within = dict(chance)
    for row, before in reversed(turned[1:]):
        within[before] += within[row]
    return Rooted(
        root=best,
        parents=dict(turned[1:]),
        confidence={row: 1 - within[row] / whole for row, _ in turned[1:]},
    )


def _count_below(steps: Sequence[Edge]) -> dict[int, int]:
    """How many rows lie behind each row, itself counted."""
    found = {row: 1 for row, _ in steps}
    for row, before in reversed(steps[1:]):
        found[before] += found[row]
    return found


def _weigh_edge(grown: Grown, one: int, other: int, evidence: Mapping[Edge, float]) -> float:
    """Log-odds that the other row was copied from the one."""
    odds = evidence.get((one, other), 0.0) - evidence.get((other, one), 0.0)
    a, b = grown.readings[one], grown.readings[other]
    lost, added = (a > LEFT_OUT) & (b == LEFT_OUT), (b > LEFT_OUT) & (a == LEFT_OUT)
    odds += _LEFT_OUT_ODDS * (_count_runs(lost) - _count_runs(added))
    return float(np.clip(odds, -_MOST, _MOST))


def _count_runs(flags: Flags) -> int:
    """Neighboring places count once: a phrase that is left out is one deed."""
    return int((flags[1:] & ~flags[:-1]).sum()) + int(flags[:1].sum())
