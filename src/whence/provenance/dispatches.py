"""Dispatches: whether an agency that several documents credit sent them one text or two.

Documents that share a passage, or quote the same speaker out of the credited text, printed the same
dispatch. A document that names no speaker may have printed any of them, so it rests on all. Where
two name different speakers and nothing ties them, `max` may count two dispatches; `min` counts one
(`agencies`).

- In: which documents credit which unseen text.
- Out: for each of these documents the vertices of its dispatch.
- Not here: which credit applies to which occurrence (`parents`).
"""

from collections.abc import Iterable, Mapping

from whence.provenance.known import Known
from whence.records import (
    Contact,
    Derivation,
    DocumentId,
    EntityId,
    Node,
    NodeId,
    NodeKind,
    UnseenId,
    make_id,
)


def find_dispatches(
    known: Known, credits: Iterable[Derivation]
) -> dict[tuple[UnseenId, DocumentId], tuple[Node, ...]]:
    """Tell apart, or join, the unseen texts that documents credit.

    Args:
        known: What the run knows of the pile.
        credits: Derivations from unseen texts, each child's own; others are passed over.

    Returns:
        For every pair of unseen text and crediting family the vertices it rests on, usually one.
    """
    children: dict[UnseenId, dict[DocumentId, set[EntityId]]] = {}
    for derivation in credits:
        if derivation.parent not in known.unseen_text:
            continue
        unseen = UnseenId(derivation.parent)
        family = known.family(derivation.child)
        speakers = children.setdefault(unseen, {}).setdefault(family, set())
        speakers |= _credited_speakers(derivation, known)
    found = {}
    for unseen, families in children.items():
        vertices = {}
        for group in _groups(families, known):
            id_ = NodeId(make_id("unseen", unseen, min(group)))
            node = Node(id_, NodeKind.UNSEEN, unseen, known.unseen_text[unseen].name)
            vertices.update(dict.fromkeys(group, (node,)))
        everything = tuple(sorted({node for (node,) in vertices.values()}, key=lambda n: n.id))
        found.update({(unseen, family): vertices.get(family, everything) for family in families})
    return found


def _credited_speakers(derivation: Derivation, known: Known) -> set[EntityId]:
    """Named speakers whose words the child has from the credited text."""
    return {
        attribution.speaker
        for attribution in known.attributions_of.get(derivation.child, ())
        if attribution.speaker is not None
        and attribution.contact is not Contact.OWN
        and known.entity[attribution.speaker].named
        and (not derivation.covers or attribution.speaker in known.credited_speakers(derivation))
    }


def _groups(
    families: Mapping[DocumentId, set[EntityId]], known: Known
) -> tuple[frozenset[DocumentId], ...]:
    """Families that printed one text; without those that name nobody and share no passage."""
    groups: list[set[DocumentId]] = []
    for family in sorted(families, key=lambda family: (not families[family], family)):
        near = [
            group
            for group in groups
            if any(
                frozenset((family, other)) in known.reused_pairs
                or families[family] & families[other]
                for other in group
            )
        ]
        if near or families[family] or not groups:
            groups = [group for group in groups if group not in near] + [{family}.union(*near)]
    return tuple(frozenset(group) for group in groups)
