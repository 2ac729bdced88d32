"""Near documents: those that may tell of one event, because they share names and numbers.

Who compares every sentence of a pile with every other one waits for ever, and finds likeness where
there is none. Only documents that name the same people, places and figures, within days of each
other where the days are known, are looked at.

- In: the names and numbers of each document, and its dates.
- Out: for each document its nearest.
- Not here: sentences (`paraphrase`).
"""

import math
from collections import Counter
from collections.abc import Mapping, Set
from dataclasses import dataclass

from whence.records import Document, DocumentId

# Published within so many days; an undated document fits everywhere (like `stories`).
_DAYS = 10
# So many names or numbers in common, which weigh so much: three that all have weigh 2.
_LEAST = 3
_WEIGHT = 2.0
# A name of more documents leads to too many pairs, unless the pile is small.
_COMMON = 100
# The nearest of a document that are looked at.
_NEAREST = 20


@dataclass(frozen=True, slots=True)
class Near:
    """Documents that are near each other.

    Attributes:
        of: For each document those near it, whichever of the two counts the other among its
            nearest.
    """

    of: Mapping[DocumentId, Set[DocumentId]]

    def pairs(self) -> list[tuple[DocumentId, DocumentId]]:
        """Each pair once, sorted."""
        return sorted((one, other) for one in self.of for other in self.of[one] if one < other)


def find_near(
    documents: Mapping[DocumentId, Document], names: Mapping[DocumentId, Set[str]]
) -> Near:
    """Find the documents that share names and numbers.

    Args:
        documents: The pile, by id.
        names: For each document its names and numbers.

    Returns:
        Up to twenty for each document, by the weight of what they share (rare names weigh more),
        then by id, and those which it is near to.
    """
    holders: dict[str, list[DocumentId]] = {}
    for id_ in sorted(names):
        for name in names[id_]:
            holders.setdefault(name, []).append(id_)
    shared = {id_: _weigh_shared(id_, names, holders, documents) for id_ in sorted(names)}
    near: dict[DocumentId, set[DocumentId]] = {id_: set() for id_ in names}
    for id_, weights in shared.items():
        ranked = sorted(weights, key=lambda other: (-weights[other], other))
        for other in ranked[:_NEAREST]:
            near[id_].add(other)
            near[other].add(id_)
    return Near(near)


def _weigh_shared(
    id_: DocumentId,
    names: Mapping[DocumentId, Set[str]],
    holders: Mapping[str, list[DocumentId]],
    documents: Mapping[DocumentId, Document],
) -> dict[DocumentId, float]:
    """What the names that a document shares with each other one weigh; if enough, and in time."""
    weights: dict[DocumentId, float] = {}
    counts: Counter[DocumentId] = Counter()
    for name in sorted(names[id_]):
        others = holders[name]
        if len(others) <= _COMMON:
            weight = math.log(1 + len(names) / len(others))
            counts.update(others)
            for other in others:
                weights[other] = weights.get(other, 0.0) + weight
    return {
        other: weight
        for other, weight in weights.items()
        if other != id_
        and counts[other] >= _LEAST
        and weight >= _WEIGHT
        and _are_near(documents[id_], documents[other])
    }


def _are_near(one: Document, other: Document) -> bool:
    """Whether the two may have been published within some days of each other."""
    a, b = one.published, other.published
    if a is None or b is None:
        return True
    return max(a.earliest, b.earliest).toordinal() - min(a.latest, b.latest).toordinal() <= _DAYS
