"""Chains: passages as runs."""

import numpy as np

from whence.reuse.chains import Chains, gather_runs, join_chains, number_pairs
from whence.reuse.runs import Runs


def runs_of(*rows: tuple[int, int, int, int, int]) -> Runs:
    """Runs: places in both texts, length, the two texts."""
    return Runs(*np.array(rows, dtype=np.int64).reshape(-1, 5).T)


def test_runs_become_passages_in_order() -> None:
    """Runs of one number are one passage, whatever order they come in."""
    found = gather_runs(
        [
            (np.array([1, 0]), runs_of((50, 90, 5, 0, 1), (20, 60, 5, 0, 1))),
            (np.array([0]), runs_of((10, 51, 4, 0, 1))),
        ]
    )

    assert found.a.tolist() == [10, 50]
    assert found.a_end.tolist() == [25, 55]
    assert found.b.tolist() == [51, 90]
    assert found.equal.tolist() == [9, 5]


def test_some_passages_are_taken_with_all_their_runs() -> None:
    """Rows may be taken in any order, or none."""
    chains = Chains(
        runs_of((1, 11, 2, 0, 1), (4, 14, 2, 0, 1), (8, 18, 3, 0, 1)), np.array([0, 2, 3])
    )

    taken = chains.take(np.array([1, 0]))

    assert taken.firsts.tolist() == [0, 1, 3]
    assert taken.equal.tolist() == [3, 4]
    assert len(chains.take(np.zeros(0, dtype=np.int64))) == 0


def test_joined_passages_are_sorted_by_texts_and_places() -> None:
    """And it is told from which row each one comes."""
    one = Chains(runs_of((9, 30, 2, 0, 2), (5, 40, 2, 1, 2)), np.array([0, 1, 2]))
    other = Chains(runs_of((3, 33, 2, 0, 2)), np.array([0, 1]))

    joined, order = join_chains([one, other])

    assert order.tolist() == [2, 0, 1]
    assert joined.a.tolist() == [3, 9, 5]
    assert number_pairs(joined).tolist() == [0, 0, 1]
