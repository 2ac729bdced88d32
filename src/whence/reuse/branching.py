"""Branching: one parent for each text of a family, so that all fit together.

Two by two, texts may seem to come from each other in a circle. The best whole is the maximum
branching: each text has one parent at most, no circle, and the sum of what speaks for the edges is
the largest (Chu and Liu 1965; Edmonds 1967, "Optimum branchings"). We contract all circles at once
and go on with what is left, until there is none.

- In: weighted edges from parents to children.
- Out: the parent of each child that gets one.
- Not here: what an edge weighs (`kin`).
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from whence.reuse.circles import find_circles

T = TypeVar("T", bound=Hashable)


def find_branching(weights: Mapping[tuple[T, T], float]) -> dict[T, T]:
    """Choose parents so that the sum of the weights is largest.

    Args:
        weights: By child and parent; an edge that is not above 0 is never chosen. Of equal ones
            the first wins, so the order of entries should be a sorted one.

    Returns:
        The parent by child, without circles.
    """
    things = list(dict.fromkeys(thing for ends in weights for thing in ends))
    row_of = {thing: row for row, thing in enumerate(things)}
    ends = [(row_of[child], row_of[parent]) for child, parent in weights]
    edges = [
        _Edge(*ends[at], weight, at)
        for at, weight in enumerate(weights.values())
        if weight > 0 and ends[at][0] != ends[at][1]
    ]
    levels: list[_Level] = []
    while True:
        level = _find_level(edges)
        if not level.circles:
            break
        levels.append(level)
        edges = _contract(edges, level)
    chosen = {edge.number for edge in level.best.values()}
    for level in reversed(levels):
        chosen |= _open_circles(level, chosen)
    return {things[ends[at][0]]: things[ends[at][1]] for at in sorted(chosen)}


class _Edge(NamedTuple):
    """An edge between two vertices of one level; the number is that of the edge given."""

    child: int
    parent: int
    weight: float
    number: int


@dataclass(frozen=True, slots=True)
class _Level:
    """One round of contraction.

    Attributes:
        best: The heaviest edge into each vertex.
        circles: Those that the best edges close.
        entered: By number of an edge into a circle the vertex at which it enters.
    """

    best: dict[int, _Edge]
    circles: list[frozenset[int]]
    entered: dict[int, int]


def _find_level(edges: list[_Edge]) -> _Level:
    best: dict[int, _Edge] = {}
    for edge in edges:
        if edge.child not in best or edge.weight > best[edge.child].weight:
            best[edge.child] = edge
    steps = {child: [edge.parent] for child, edge in best.items()}
    return _Level(best, [circle for circle in find_circles(steps) if len(circle) > 1], {})


def _contract(edges: list[_Edge], level: _Level) -> list[_Edge]:
    """The edges with each circle made one vertex.

    An edge into a circle takes the place of one of its edges; it must be worth more than to leave
    out the lightest one.
    """
    head: dict[int, int] = {}
    least: dict[int, float] = {}
    for circle in level.circles:
        first = min(circle)
        head.update(dict.fromkeys(circle, first))
        least[first] = min(level.best[one].weight for one in circle)
    left: list[_Edge] = []
    for edge in edges:
        child, parent = head.get(edge.child, edge.child), head.get(edge.parent, edge.parent)
        weight = edge.weight
        if child in least:
            weight += least[child] - level.best[edge.child].weight
            level.entered[edge.number] = edge.child
        if child != parent and weight > 0:
            left.append(_Edge(child, parent, weight, edge.number))
    return left


def _open_circles(level: _Level, chosen: set[int]) -> set[int]:
    """The edges of each circle but for one: that at which it was entered, else the lightest."""
    entered = {level.entered[number] for number in chosen if number in level.entered}
    kept: set[int] = set()
    for circle in level.circles:
        lightest = min(circle, key=lambda one: (level.best[one].weight, one))
        opened = next(iter(entered & circle), lightest)
        kept |= {level.best[one].number for one in circle if one != opened}
    return kept
