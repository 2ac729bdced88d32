"""Lost: texts that nobody gave us, where their descendants agree against all that we have.

If two copies share readings that no text between them has, they did not both invent them: both had
them from a text that is lost. So we take the shortest tree of the witnesses, and time and again put
a middle row between a row and two of its neighbors that agree against it, as long as they agree
often enough that chance, or two copyists who mend the same slip, cannot be the reason (Steiner
points added one by one, after Kahng & Robins 1992; the shared error as the evidence is Lachmann's).
A lost text that hardly differs from a witness is that witness.

- In: readings of witnesses.
- Out: `Grown`: a tree over witnesses and lost texts.
- Not here: second parents (`mixing`), direction (`rooting`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from whence.reuse.spanning import (
    Edge,
    Matrix,
    Weights,
    list_neighbors,
    measure_distances,
    span,
    weigh_places,
)
from whence.reuse.witnesses import Flags, Readings, Table

# So many readings two neighbors share at least against the row between them, and so large a part
# of what the one that differs less has of its own. In invented traditions of which nothing is lost
# these invent a lost text for one in a hundred witnesses (3 and .2 with .2 below: for three); of
# texts that are lost one in five is found with exactly its neighbors (one in three).
_LEAST_SHARED = 4
_LEAST_PART = 0.3
# A lost text nearer to a witness than this part of a usual edge is that witness.
_SAME = 0.3

# What it counts for that two neighbors do not share what looks like a slip of the row between them.
_MENDED = 0.25


@dataclass(frozen=True, slots=True)
class Grown:
    """A tree with rows for lost texts behind those of witnesses.

    Attributes:
        readings: Of all rows; those of lost texts are inferred.
        witnesses: How many rows are witnesses.
        edges: Pairs of rows; rows of lost texts that came to nothing stand in none.
    """

    readings: Readings
    slips: Flags
    distances: Matrix
    witnesses: int
    edges: tuple[Edge, ...]


@dataclass(frozen=True, slots=True)
class _Middle:
    """A row that could stand between a row and two of its neighbors."""

    gain: float
    ends: tuple[int, int, int]
    readings: Readings


def grow_tree(table: Table) -> Grown:
    """The tree of some witnesses, with lost texts where the witnesses show them.

    Args:
        table: What the witnesses read.

    Returns:
        Witnesses that have nothing in common stand in trees of their own.
    """
    weights = weigh_places(table.readings)
    distances = measure_distances(table.readings, weights)
    grown = _spanned(Grown(table.readings, table.slips, distances, len(table.names), ()))
    tried: set[bytes] = set()
    while len(grown.readings) < 2 * grown.witnesses:
        found = [one for one in _find_middles(grown) if one.readings.tobytes() not in tried]
        if not found:
            break
        tried.update(one.readings.tobytes() for one in found)
        grown = _spanned(_with_rows(grown, [one.readings for one in found], weights))
    return _merge_same(grown)


def _spanned(grown: Grown) -> Grown:
    """The shortest tree; lost rows with fewer than three neighbors go, one by one."""
    while True:
        edges = span(grown.distances)
        degrees = np.bincount(
            np.array(edges, dtype=np.int64).ravel(), minlength=len(grown.readings)
        )
        idle = np.flatnonzero(degrees[grown.witnesses :] < 3) + grown.witnesses
        if not idle.size:
            return replace(grown, edges=tuple(edges))
        kept = np.delete(np.arange(len(grown.readings)), idle)
        grown = replace(
            grown,
            readings=grown.readings[kept],
            slips=grown.slips[kept],
            distances=grown.distances[np.ix_(kept, kept)],
        )


def _with_rows(grown: Grown, rows: Sequence[Readings], weights: Weights) -> Grown:
    readings = np.vstack([grown.readings, *rows])
    known, size = len(grown.readings), len(readings)
    distances = np.empty((size, size))
    distances[:known, :known] = grown.distances
    distances[known:] = measure_distances(readings, weights, range(known, size))
    distances[:known, known:] = distances[known:, :known].T
    slips = np.vstack([grown.slips, np.zeros((len(rows), readings.shape[1]), dtype=np.bool_)])
    return Grown(readings, slips, distances, grown.witnesses, ())


def _find_middles(grown: Grown) -> list[_Middle]:
    """Rows worth adding, best first; no two of them touch a common row."""
    neighbors = list_neighbors(grown.edges, len(grown.readings))
    found = [
        middle
        for row, around in enumerate(neighbors)
        if len(around) > 1 and (middle := _best_middle(grown, row, around)) is not None
    ]
    found.sort(key=lambda one: (-one.gain, one.ends))
    free = np.ones(len(grown.readings), dtype=np.bool_)
    chosen = []
    for one in found:
        if free[list(one.ends)].all():
            free[list(one.ends)] = False
            chosen.append(one)
    return chosen


def _best_middle(grown: Grown, row: int, around: Sequence[int]) -> _Middle | None:
    """The two neighbors that agree most often against a row, if they do so often enough."""
    readings = grown.readings
    near = readings[list(around)]
    known = (near >= 0) & (readings[row] >= 0)
    differ = known & (near != readings[row])
    shared = _count_shared(near, differ, np.where(grown.slips[row], _MENDED, 1.0))
    own = differ.astype(np.float32) @ known.astype(np.float32).T
    least = np.maximum(_LEAST_SHARED, _LEAST_PART * np.minimum(own, own.T))
    gain = np.where(np.triu(np.ones_like(shared), 1) > 0, shared - least, -1.0)
    one, other = divmod(int(gain.argmax()), len(around))
    if gain[one, other] < 0:
        return None
    same = differ[one] & differ[other] & (near[one] == near[other])
    middle = np.where(same, near[one], readings[row])
    for blank in (near[one], near[other]):
        middle = np.where(middle < 0, blank, middle)
    ends = (row, around[one], around[other])
    return _Middle(float(gain[one, other]), ends, middle)


def _count_shared(near: Readings, differ: Flags, weights: Weights) -> Matrix:
    """For each two neighbors how many places have the same reading in both, against the row."""
    places = np.flatnonzero(differ.sum(axis=0) > 1)
    columns, counted = [], []
    for place in places:
        at = near[differ[:, place], place]
        codes, counts = np.unique(at, return_counts=True)
        columns += [(near[:, place] == code) & differ[:, place] for code in codes[counts > 1]]
        counted += [weights[place]] * int((counts > 1).sum())
    if not columns:
        return np.zeros((len(near), len(near)))
    marks = np.array(columns, dtype=np.float32).T
    return ((marks * np.array(counted, dtype=np.float32)) @ marks.T).astype(np.float64)


def _merge_same(grown: Grown) -> Grown:
    """Let a witness stand for a lost text that hardly differs from it, nearest first."""
    edges = list(grown.edges)
    while edges:
        lengths = [grown.distances[edge] for edge in edges]
        limit = _SAME * float(np.median(lengths))
        near = [
            (length, max(edge), min(edge))
            for length, edge in zip(lengths, edges, strict=True)
            if min(edge) < grown.witnesses <= max(edge)
            and length * _unmended(grown, max(edge), min(edge)) < limit
        ]
        if not near:
            break
        _, lost, witness = min(near)
        edges = [edge for edge in edges if set(edge) != {lost, witness}]
        edges = [_renamed(edge, lost, witness) for edge in edges]
    return replace(grown, edges=tuple(edges))


def _unmended(grown: Grown, lost: int, witness: int) -> float:
    """How much of what a lost text has against a witness is more than a mended slip."""
    one, other = grown.readings[lost], grown.readings[witness]
    differ = (one >= 0) & (other >= 0) & (one != other)
    mended = (differ & grown.slips[witness]).sum() / max(1, differ.sum())
    return float(1 - (1 - _MENDED) * mended)


def _renamed(edge: Edge, old: int, new: int) -> Edge:
    one, other = (new if end == old else end for end in edge)
    return (one, other)
