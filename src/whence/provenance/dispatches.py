"""Dispatches: whether an agency that several documents credit sent them one text or two.

Documents that share a passage, or quote the same speaker out of the credited text, printed the same
dispatch; so did a document that names no speaker. Where two name different speakers and nothing
ties them, `max` may count two dispatches, and `min` counts one.

- In: which documents credit which unseen text.
- Out: for each of these documents the vertex of its dispatch; ties between vertices of one text.
- Not here: which credit applies to which occurrence (`parents`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from whence.provenance.known import Known
from whence.records import (
    Contact,
    Derivation,
    DocumentId,
    EntityId,
    Node,
    NodeId,
    NodeKind,
    Tie,
    UnseenId,
    make_id,
)

_PERHAPS_ONE = 0.5


@dataclass(frozen=True, slots=True)
class Dispatches:
    """The vertices of unseen texts; `vertex` is keyed by unseen text and crediting family."""

    vertex: Mapping[tuple[UnseenId, DocumentId], Node]

    def ties(self) -> tuple[Tie, ...]:
        """Ties between the vertices of one unseen text."""
        by_text: dict[UnseenId, set[NodeId]] = {}
        names = {}
        for (unseen, _), node in self.vertex.items():
            by_text.setdefault(unseen, set()).add(node.id)
            names[node.id] = node.name
        return tuple(
            Tie(a, b, _PERHAPS_ONE, f"both are {names[a]}; it may be one text or two")
            for vertices in by_text.values()
            for a, b in combinations(sorted(vertices), 2)
        )


def find_dispatches(known: Known, credits: Iterable[Derivation]) -> Dispatches:
    """Tell apart, or join, the unseen texts that documents credit.

    Args:
        known: What the run knows of the pile.
        credits: Derivations from unseen texts, each child's own.

    Returns:
        A vertex for every pair of unseen text and child.
    """
    children: dict[UnseenId, dict[DocumentId, set[EntityId]]] = {}
    for derivation in credits:
        if derivation.parent not in known.unseen_text:
            continue
        unseen = UnseenId(derivation.parent)
        family = known.family(derivation.child)
        speakers = children.setdefault(unseen, {}).setdefault(family, set())
        speakers |= _credited_speakers(derivation, known)
    vertex = {}
    for unseen, families in children.items():
        for group in _groups(families, known):
            id_ = NodeId(make_id("unseen", unseen, min(group)))
            node = Node(id_, NodeKind.UNSEEN, unseen, known.unseen_text[unseen].name)
            vertex.update({(unseen, family): node for family in group})
    return Dispatches(vertex)


def _credited_speakers(derivation: Derivation, known: Known) -> set[EntityId]:
    """Named speakers whose words the child has from the credited text."""
    return {
        attribution.speaker
        for attribution in known.attributions_of.get(derivation.child, ())
        if attribution.speaker is not None
        and attribution.contact is not Contact.OWN
        and known.entity[attribution.speaker].named
    }


def _groups(
    families: Mapping[DocumentId, set[EntityId]], known: Known
) -> tuple[frozenset[DocumentId], ...]:
    groups: list[set[DocumentId]] = []
    for family in sorted(families, key=lambda family: (not families[family], family)):
        if not families[family] and groups:
            groups[0].add(family)
            continue
        near = [
            group
            for group in groups
            if any(
                frozenset((family, other)) in known.reused_pairs
                or families[family] & families[other]
                for other in group
            )
        ]
        joined = {family}.union(*near)
        groups = [group for group in groups if group not in near] + [joined]
    return tuple(frozenset(group) for group in groups)
