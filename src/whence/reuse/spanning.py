"""Spanning: how far witnesses are apart, and the shortest tree that joins them.

Two witnesses are compared where both have a reading. Some parts of a text vary more than others,
so the count is scaled by how much of all variation lies in the places that the two have in common:
a witness of half the text is then neither nearer nor farther than it should be.

- In: readings.
- Out: `Distances`, and trees as pairs of rows.
- Not here: texts that are lost (`lost`), direction (`rooting`).
"""

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from whence.reuse.witnesses import Readings

Edge = tuple[int, int]
Matrix = NDArray[np.float64]
Weights = NDArray[np.float64]

# Fewer common places say nothing about two witnesses.
LEAST_COMMON = 8
# A place that happens not to vary counts so much of an average one.
_FLOOR = 0.2
# Among equal distances the pair that has more in common comes first.
_TIE = 1e-3


def weigh_places(readings: Readings) -> Weights:
    """How much each place varies: the chance that two of its witnesses differ, and a little more.

    Args:
        readings: Witnesses by places.

    Returns:
        One weight a place, above 0.
    """
    varied = np.zeros(readings.shape[1])
    for place, column in enumerate(readings.T):
        _, counts = np.unique(column[column >= 0], return_counts=True)
        known = counts.sum()
        if known > 1:
            varied[place] = 1 - (counts * (counts - 1)).sum() / (known * (known - 1))
    return varied + _FLOOR * varied.mean() + 1e-6 if len(varied) else varied


def measure_distances(
    readings: Readings, weights: Weights, rows: Iterable[int] | None = None
) -> Matrix:
    """How many places would differ if nothing were blank.

    Args:
        readings: Witnesses by places.
        weights: Of the places.
        rows: Which rows of the matrix to give; None for all.

    Returns:
        Chosen rows by all witnesses; infinite for two that have too little in common.
    """
    known = readings >= 0
    share = weights / weights.sum() if len(weights) else weights
    chosen = range(len(readings)) if rows is None else list(rows)
    found = np.empty((len(chosen), len(readings)))
    for at, row in enumerate(chosen):
        both = known & known[row]
        differ = ((readings != readings[row]) & both).sum(axis=1)
        common = both @ share
        with np.errstate(divide="ignore", invalid="ignore"):
            found[at] = differ / common + _TIE * np.maximum(0, 1 - common)
        found[at, both.sum(axis=1) < LEAST_COMMON] = np.inf
        found[at, row] = 0.0
    return found


def span(distances: Matrix) -> list[Edge]:
    """The shortest tree (Prim), or one for each part that no distance joins.

    Args:
        distances: Square and symmetric; infinite between parts.

    Returns:
        Edges in the order in which they were found; ties go to the smaller row.
    """
    size = len(distances)
    edges: list[Edge] = []
    out = np.ones(size, dtype=np.bool_)
    nearest = np.full(size, np.inf)
    giver = np.zeros(size, dtype=np.int64)
    for _ in range(size):
        row = int(np.where(out, nearest, np.inf).argmin())
        if not out[row] or np.isinf(nearest[row]):
            row = int(out.argmax())
        else:
            edges.append((int(giver[row]), row))
        out[row] = False
        closer = out & (distances[row] < nearest)
        nearest[closer], giver[closer] = distances[row][closer], row
    return edges


def list_neighbors(edges: Iterable[Edge], size: int) -> list[list[int]]:
    """The neighbors of each of so many rows, in order of the edges."""
    found: list[list[int]] = [[] for _ in range(size)]
    for one, other in edges:
        found[one].append(other)
        found[other].append(one)
    return found


def walk(neighbors: Sequence[Sequence[int]], start: int, barred: int = -1) -> list[Edge]:
    """A walk away from a row, never over another one.

    Args:
        neighbors: As of `list_neighbors`.
        start: Where it begins.
        barred: The row that is not entered; -1 for none.

    Returns:
        (row, the one it was reached from), `start` first, reached from `barred`.
    """
    steps = [(start, barred)]
    for row, before in steps:
        steps.extend((after, row) for after in neighbors[row] if after != before)
    return steps
