"""Distances fit for gaps, and the shortest tree."""

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.spanning import (
    LEAST_COMMON,
    list_neighbors,
    measure_distances,
    span,
    walk,
    weigh_places,
)
from whence.reuse.witnesses import BLANK


def test_half_a_text_is_neither_nearer_nor_farther() -> None:
    """The count is scaled to the whole, by where the variation lies: not five, but about ten."""
    readings = np.ones((3, 40), dtype=np.int32)
    readings[1, ::4] = 2
    readings[2] = readings[1]
    readings[2, 20:] = BLANK

    distances = measure_distances(readings, weigh_places(readings))

    assert distances[0, 1] == 10
    assert 8 < distances[0, 2] < 12.5
    assert distances[1, 2] < 0.01


def test_too_little_in_common_is_no_distance() -> None:
    """Such witnesses stand in trees of their own."""
    readings = np.ones((2, 30), dtype=np.int32)
    readings[1, LEAST_COMMON - 1 :] = BLANK

    distances = measure_distances(readings, weigh_places(readings))

    assert np.isinf(distances[0, 1])
    assert span(distances) == []


@given(st.lists(st.integers(1, 9), min_size=15, max_size=15))
def test_no_tree_is_shorter(lengths: list[int]) -> None:
    """Checked against another program."""
    distances = np.zeros((6, 6))
    distances[np.triu_indices(6, 1)] = lengths
    distances += distances.T

    tree = span(distances)

    graph = nx.from_numpy_array(distances)
    best = nx.minimum_spanning_tree(graph).size(weight="weight")
    assert sum(distances[edge] for edge in tree) == best
    assert nx.is_tree(nx.Graph(tree))


def test_a_walk_stays_on_its_side() -> None:
    """Each row with the one that it was reached from, the barred row never entered."""
    neighbors = list_neighbors([(0, 1), (1, 2), (1, 3)], 4)

    assert walk(neighbors, 1, 0) == [(1, 0), (2, 1), (3, 1)]
