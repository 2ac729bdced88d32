"""Trees: small learned scorers, kept as a table that anybody can read.

Whom "he" means is weighed by many weak signs. Their weights were learned (`training.ranking`) and
stand in `ranker.tsv` as plain decision trees: no pickled code, no library that learned them.

- In: the file `ranker.tsv`.
- Out: `Forest`: a probability for a row of numbers.
- Not here: what the numbers are (`ranking`), how trees are grown (`training`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp

from whence.errors import DataError
from whence.text.tables import read_table

_COLUMNS = 7
_LEAF = "-"


@dataclass(frozen=True, slots=True)
class Node:
    """A question or, where `feature` is negative, a weight.

    Attributes:
        feature: Index into the row; -1 for a leaf.
        bound: Of a question: a number not above it goes to `low`, else to `high`. Of a leaf: what
            it adds.
    """

    feature: int
    bound: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves are added up; the logistic function of the sum is a probability."""

    trees: tuple[tuple[Node, ...], ...]

    def score(self, row: Sequence[float]) -> float:
        """The probability, 0 to 1, that the forest gives to one row."""
        return 1 / (1 + exp(-sum(_fall(tree, row) for tree in self.trees)))


def _fall(tree: tuple[Node, ...], row: Sequence[float]) -> float:
    node = tree[0]
    while node.feature >= 0:
        node = tree[node.low if row[node.feature] <= node.bound else node.high]
    return node.bound


def read_forest(rows: Sequence[Sequence[str]], features: Sequence[str]) -> Mapping[str, Forest]:
    """Forests out of the rows of a table.

    Args:
        rows: Name of the forest, tree, node, feature ("-" for a leaf), bound, low, high; the nodes
            of a tree in order, its root first.
        features: Names of the features in the order of the numbers to be scored.

    Returns:
        By name.

    Raises:
        DataError: A node asks for a feature that is not measured, or leads nowhere.
    """
    places = {name: at for at, name in enumerate(features)}
    grown: dict[str, list[list[Node]]] = {}
    for name, tree, _, feature, bound, low, high in rows:
        if feature != _LEAF and feature not in places:
            raise DataError(f"the ranker asks for {feature!r}, which is not measured; train again")
        trees = grown.setdefault(name, [])
        if int(tree) == len(trees):
            trees.append([])
        at = places.get(feature, -1)
        trees[int(tree)].append(Node(at, float(bound), int(low), int(high)))
    for name, trees in grown.items():
        if any(
            not at < branch < len(tree)
            for tree in trees
            for at, node in enumerate(tree)
            if node.feature >= 0
            for branch in (node.low, node.high)
        ):
            raise DataError(f"a branch of the ranker {name!r} leads nowhere; train again")
    return {name: Forest(tuple(map(tuple, trees))) for name, trees in grown.items()}


@cache
def load_forests(features: tuple[str, ...]) -> Mapping[str, Forest]:
    """The forests that ship, by name.

    Raises:
        DataError: The file is missing or does not fit these features.
    """
    return read_forest(read_table("whence.entities", "ranker.tsv", columns=_COLUMNS), features)
