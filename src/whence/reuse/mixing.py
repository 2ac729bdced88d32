"""Mixing: copies that took from two texts.

A copyist who used two texts leaves readings of both. That does harm twice: the copy has a second
parent, and in a shortest tree it becomes a bridge between two branches that have nothing to do with
each other. We take a bridge away where the branches are nearer to each other without it than its
own readings can account for, and we tell a second parent where a copy follows, for a stretch and
not here and there, another text than its own parent. Words taken here and there are not told: they
look like chance.

- In: a tree of witnesses and lost texts, its direction.
- Out: the tree without bridges; `Second` parents.
- Not here: which text came first (`rooting`).
"""

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import log

import numpy as np

from whence.reuse.lost import Grown
from whence.reuse.spanning import Edge, list_neighbors, walk
from whence.reuse.witnesses import Flags, Readings

# In nats: a reading that neither parent explains (an error of one in fifty); a change from one
# parent to the other; and by how much a mixture must explain more than a tree. On 240 invented
# traditions 44 of the 49 second parents told are right with these; 18 for a bridge tells 51 of 86
# and spoils more edges than it mends.
_ERROR, _TURN = 4.0, 3.5
_BRIDGE_GAIN, _STRETCH_GAIN = 60.0, 6.0
# A row with more neighbors is no copy of two texts but a text that was copied much.
_MOST_NEIGHBORS = 6
# A stretch holds at least so many readings of the second parent, and the copy follows its first
# parent at most at so small a part of the others that the second would be the first.
_LEAST_FOLLOWED, _MOST_FOLLOWED = 5, 0.6
# So many rows are tried for each parent, nearest first.
_TRIED, _FOLLOWED_TRIED = 3, 8


@dataclass(frozen=True, slots=True)
class Second:
    """A second parent.

    Attributes:
        child: Row of the copy.
        parent: Row of the text that it used beside its own parent.
        readings: In how many places it follows that text against its own parent.
    """

    child: int
    parent: int
    readings: int


@dataclass(frozen=True, slots=True)
class _Bridge:
    """A copy that joins two branches, and what would stand in its stead."""

    gain: float
    child: int
    cut: tuple[int, int]
    joined: Edge
    parents: Edge


def remove_bridges(grown: Grown) -> tuple[Grown, tuple[Second, ...]]:
    """Let copies of two texts hang on the one that they follow more.

    Args:
        grown: The tree.

    Returns:
        The tree in which no such copy joins two branches, and the second parent of each.
    """
    seconds: dict[int, Second] = {}
    while (bridge := _find_bridge(grown, seconds)) is not None:
        cut = [{bridge.child, end} for end in bridge.cut]
        first, second = bridge.parents
        edges = [edge for edge in grown.edges if set(edge) not in cut]
        grown = replace(grown, edges=(*edges, bridge.joined, (first, bridge.child)))
        held = grown.readings
        followed = _follows(held[bridge.child], held[first], held[second])
        seconds[bridge.child] = Second(bridge.child, second, int(followed.sum()))
    return grown, tuple(seconds.values())


def find_seconds(
    grown: Grown, parents: Mapping[int, int], known: Sequence[Second] = ()
) -> tuple[Second, ...]:
    """Copies that follow another text than their parent for a stretch.

    Args:
        grown: The tree.
        parents: Its direction: for each row but the roots the parent.
        known: Second parents that are told already; their children get no other.

    Returns:
        At most one second parent a witness, never a descendant of it; by child.
    """
    told = {second.child for second in known}
    neighbors = list_neighbors(grown.edges, len(grown.readings))
    found = []
    for child in range(grown.witnesses):
        if child in told or child not in parents:
            continue
        own = {row for row, _ in walk(neighbors, child, parents[child])}
        others = [row for row in range(grown.witnesses) if row not in {*own, parents[child]}]
        second = _find_second(grown.readings, child, parents[child], others)
        if second is not None:
            found.append(second)
    return tuple(found)


def _find_second(
    readings: Readings, child: int, parent: int, others: Sequence[int]
) -> Second | None:
    """The text that a copy follows for the clearest stretch."""
    mine, first = readings[child], readings[parent]
    leaves = (mine >= 0) & (first >= 0) & (mine != first)
    counts = (readings[list(others)] == mine)[:, leaves].sum(axis=1)
    best: tuple[float, int, int] | None = None
    for at in np.argsort(-counts, kind="stable")[:_FOLLOWED_TRIED].tolist():
        other = readings[others[at]]
        tell = (first >= 0) & (other >= 0) & (first != other) & ((mine == first) | (mine == other))
        follows = (mine == other)[tell]
        count = int(follows.sum())
        if count < _LEAST_FOLLOWED or count > _MOST_FOLLOWED * len(follows):
            continue
        gain = _scattered(count, len(follows)) - _in_stretches(follows)
        if gain > _STRETCH_GAIN and (best is None or gain > best[0]):
            best = (gain, others[at], count)
    return None if best is None else Second(child, best[1], best[2])


def _find_bridge(grown: Grown, told: Mapping[int, Second]) -> _Bridge | None:
    """The bridge whose removal explains most, if any explains enough."""
    neighbors = list_neighbors(grown.edges, len(grown.readings))
    found = [
        bridge
        for child in range(grown.witnesses)
        if child not in told and 1 < len(neighbors[child]) <= _MOST_NEIGHBORS
        for cut in combinations([row for row in neighbors[child] if row not in told], 2)
        if (bridge := _weigh_bridge(grown, neighbors, child, cut, told)) is not None
    ]
    return min(found, key=lambda one: (-one.gain, one.child, one.cut), default=None)


def _weigh_bridge(
    grown: Grown,
    neighbors: Sequence[Sequence[int]],
    child: int,
    cut: tuple[int, int],
    told: Container[int],
) -> _Bridge | None:
    """How much better two branches and a copy of both explain the readings than a bridge.

    What is told to be a copy of two texts speaks for neither branch.
    """
    distances, readings = grown.distances, grown.readings
    sides = [[row for row, _ in walk(neighbors, end, child) if row not in told] for end in cut]
    between = distances[np.ix_(*sides)]
    one, other = divmod(int(between.argmin()), between.shape[1])
    joined = (sides[0][one], sides[1][other])
    if between[one, other] >= distances[child, cut[0]] + distances[child, cut[1]]:
        return None
    known = np.all(readings[[child, *cut, *joined]] >= 0, axis=0)
    before = [_differ(readings, child, end, known) for end in cut]
    saved = sum(before) - _differ(readings, joined[0], joined[1], known)
    if _ERROR * saved <= _BRIDGE_GAIN:
        return None
    near = [sorted(side, key=lambda row: (distances[child, row], row))[:_TRIED] for side in sides]
    costs = [
        (_explain(np.where(known, readings[child], -1), readings[a], readings[b]), a, b)
        for a in near[0]
        for b in near[1]
    ]
    cost, a, b = min(costs)
    gain = _ERROR * saved - cost - _BRIDGE_GAIN
    if gain <= 0:
        return None
    held = readings[child]
    is_turned = (
        _follows(held, readings[a], readings[b]).sum()
        > _follows(held, readings[b], readings[a]).sum()
    )
    return _Bridge(gain, child, cut, joined, (b, a) if is_turned else (a, b))


def _differ(readings: Readings, one: int, other: int, known: Flags) -> int:
    return int(np.count_nonzero((readings[one] != readings[other]) & known))


def _follows(child: Readings, parent: Readings, other: Readings) -> Flags:
    """Where a copy has the reading of the other text and not that of its parent."""
    followed: Flags = (child >= 0) & (child == other) & (parent >= 0) & (child != parent)
    return followed


def _explain(child: Readings, one: Readings, other: Readings) -> float:
    """Nats that a copy of two texts costs: its errors, and whom it follows where they differ."""
    held = child >= 0
    tell = held & (one >= 0) & (other >= 0) & (one != other)
    follows_one, follows_other = tell & (child == one), tell & (child == other)
    known = np.where(one >= 0, one, other)
    errors = (held & ~tell & (known >= 0) & (child != known)) | (
        tell & ~follows_one & ~follows_other
    )
    either = follows_one | follows_other
    turns = min(
        _scattered(int(follows_other.sum()), int(either.sum())),
        _in_stretches(follows_other[either]),
    )
    return _ERROR * int(errors.sum()) + turns


def _scattered(count: int, whole: int) -> float:
    """Nats to say which of the places follow the second text, if any may."""
    if count in {0, whole}:
        return 0.0
    share = count / whole
    return -whole * (share * log(share) + (1 - share) * log(1 - share))


def _in_stretches(follows: Flags) -> float:
    """Nats to say it if the copyist turns from one text to the other and back (Viterbi)."""
    first, second = 0.0, log(2)
    for follow in follows.tolist():
        to_first = min(first, second + _TURN) + (_ERROR if follow else 0.05)
        to_second = min(second, first + _TURN) + (0.05 if follow else _ERROR)
        first, second = to_first, to_second
    return min(first, second)
