"""Stemma: the tree of copies of one text, from the places where they differ.

Which witness stands between which others shows in shared readings; texts that are lost show where
witnesses agree against all others; a copy of two texts shows in stretches that follow another one.
Which end came first shows badly, and is told with a confidence: whoever has dates or credits hands
them in.

- In: a table of readings, log-odds of direction.
- Out: `Stemma`.
- Not here: laying texts beside each other (`witnesses`), drawing the tree (`export`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.errors import UnknownRecordError
from whence.reuse.lost import Grown, grow_tree
from whence.reuse.mixing import Second, find_seconds, remove_bridges
from whence.reuse.rooting import Rooted, root_tree
from whence.reuse.spanning import Edge, list_neighbors, walk
from whence.reuse.witnesses import Table

# Below this a direction is not told.
SURE = 0.8


@dataclass(frozen=True, slots=True)
class Branch:
    """One text copied from another one.

    Attributes:
        parent: A witness or a lost text.
        child: The same.
        changes: In how many places they would differ if neither were blank anywhere.
        confidence: 0 to 1, how sure it is that the parent is not the child.
    """

    parent: str
    child: str
    changes: float
    confidence: float

    @property
    def is_directed(self) -> bool:
        """Whether the direction is sure enough to be told."""
        return self.confidence >= SURE


@dataclass(frozen=True, slots=True)
class Mixture:
    """A witness that used a second text for some places.

    Attributes:
        parent: The second text.
        child: The witness.
        places: In how many it follows the second text against its own parent.
    """

    parent: str
    child: str
    places: int


@dataclass(frozen=True, slots=True)
class Stemma:
    """The trees of some witnesses; more than one where witnesses have nothing in common.

    Attributes:
        witnesses: Names, sorted.
        unseen: Names of texts that are lost, "unseen-1" and so on (never a witness's name).
        roots: What came first in each tree, those of the largest tree first.
        branches: Each text but the roots is a child once; by child.
        mixtures: Second parents; by child.
    """

    witnesses: tuple[str, ...]
    unseen: tuple[str, ...]
    roots: tuple[str, ...]
    branches: tuple[Branch, ...]
    mixtures: tuple[Mixture, ...]


def build_stemma(
    table: Table,
    *,
    evidence: Mapping[tuple[str, str], float] | None = None,
    root: str | None = None,
) -> Stemma:
    """Build the tree of copies.

    Args:
        table: What each witness reads at each place.
        evidence: For pairs of witnesses (parent, child) the log-odds of that direction, such as 3
            for 95 %; each pair once. It turns edges, it makes none.
        root: The witness that came first, if that is known.

    Returns:
        Equal names and readings give the same stemma, in whatever order they come. A witness that
        shares fewer than eight places with any other one is a root without branches. Equal
        witnesses stand in a chain or a star without changes; who of them came first is not told.

    Raises:
        UnknownRecordError: The root or a pair of the evidence is not in the table.
    """
    row_of = {name: row for row, name in enumerate(table.names)}
    pairs = dict(evidence or {})
    for name in (*((root,) if root is not None else ()), *(one for pair in pairs for one in pair)):
        if name not in row_of:
            raise UnknownRecordError(f"{name!r} is none of the {len(row_of)} witnesses")
    grown, bridges = remove_bridges(grow_tree(table))
    odds = {(row_of[one], row_of[other]): value for (one, other), value in pairs.items()}
    roots = _root_trees(grown, odds, None if root is None else row_of[root])
    parents = {child: parent for tree in roots for child, parent in tree.parents.items()}
    seconds = (*_keep_forward(bridges, grown, parents), *find_seconds(grown, parents, bridges))
    names = _name_rows(grown, table.names)
    branches = [
        Branch(
            names[parent],
            names[child],
            float(grown.distances[parent, child]),
            tree.confidence[child],
        )
        for tree in roots
        for child, parent in tree.parents.items()
    ]
    mixtures = [
        Mixture(names[second.parent], names[second.child], second.readings) for second in seconds
    ]
    return Stemma(
        witnesses=table.names,
        unseen=tuple(names[row] for row in sorted(names) if row >= grown.witnesses),
        roots=tuple(names[tree.root] for tree in roots),
        branches=tuple(sorted(branches, key=lambda branch: branch.child)),
        mixtures=tuple(sorted(mixtures, key=lambda mixture: mixture.child)),
    )


def _root_trees(grown: Grown, odds: Mapping[Edge, float], root: int | None) -> list[Rooted]:
    """Every tree of the forest with a direction, the largest first."""
    found: list[Rooted] = []
    seen: set[int] = set()
    for row in range(grown.witnesses):
        if row not in seen:
            found.append(root_tree(grown, row, evidence=odds, root=root))
            seen.update((found[-1].root, *found[-1].parents))
    return sorted(found, key=lambda tree: (-len(tree.parents), tree.root))


def _keep_forward(
    seconds: Sequence[Second], grown: Grown, parents: Mapping[int, int]
) -> list[Second]:
    """Those that do not come from a descendant."""
    neighbors = list_neighbors(grown.edges, len(grown.readings))
    return [
        second
        for second in seconds
        if all(
            row != second.parent
            for row, _ in walk(neighbors, second.child, parents.get(second.child, -1))
        )
    ]


def _name_rows(grown: Grown, witnesses: tuple[str, ...]) -> dict[int, str]:
    """Names of witnesses, and new ones for the lost texts that stand in the tree."""
    names = dict(enumerate(witnesses))
    lost = sorted({end for edge in grown.edges for end in edge if end >= grown.witnesses})
    word = "unseen"
    while any(name.startswith(f"{word}-") for name in witnesses):
        word = f"{word}-text"
    return names | {row: f"{word}-{number}" for number, row in enumerate(lost, start=1)}
