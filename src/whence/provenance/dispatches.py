"""Dispatches: whether an agency that several documents credit sent them one text or two.

Documents that share a passage, or quote the same speaker out of the credited text, printed the same
dispatch. A document that names no speaker may have printed any of them, so it rests on all. Where
two name different speakers and nothing ties them, `max` may count two dispatches, and `min` counts
one; so it does for all unseen texts of one agency, unless they state different days, and for an
unseen text and an article of that agency in the pile.

- In: which documents credit which unseen text.
- Out: for each of these documents the vertices of its dispatch; ties between texts of one agency.
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


def tie_dispatches(
    nodes: Iterable[Node], known: Known, *, told: Mapping[NodeId, EntityId]
) -> tuple[Tie, ...]:
    """Ties between texts of one agency that may be one.

    Args:
        nodes: Documents and unseen texts of a claim.
        known: What the run knows of the pile.
        told: For unseen texts that are no record: the outlet, named or not, that was told.

    Returns:
        For `min` only. Two documents that are in the pile are never one; an unseen text of an
        outlet without a name may be any unseen text.
    """
    ordered = sorted(nodes, key=lambda node: node.id)
    publishers = {node.id: _publisher(node, known, told) for node in ordered}
    return tuple(
        Tie(a.id, b.id, _PERHAPS_ONE, f"both come from {name}; it may be one text or two")
        for a, b in combinations(ordered, 2)
        if NodeKind.UNSEEN in {a.kind, b.kind}
        and (name := _common_name(publishers[a.id], publishers[b.id]))
    )


@dataclass(frozen=True, slots=True)
class _Publisher:
    """Who published a text.

    Attributes:
        names: As they are compared; none for an outlet without a name.
        day: The day on which an unseen text is said to have been published.
    """

    shown: str
    names: frozenset[str]
    is_seen: bool
    day: str | None


def _publisher(node: Node, known: Known, told: Mapping[NodeId, EntityId]) -> _Publisher:
    unseen = known.unseen_text.get(UnseenId(str(node.ref)))
    body = unseen.entity if unseen is not None else told.get(node.id)
    entity = known.entity.get(body) if body is not None else None
    written: list[str | None] = []
    if entity is not None and entity.named:
        written += [entity.name, *entity.aliases]
    if unseen is not None:
        written.append(unseen.agency)
    is_seen = node.kind is NodeKind.DOCUMENT
    if is_seen:
        written.append(known.document[DocumentId(str(node.ref))].outlet)
    names = [name for name in written if name]
    shown = [*names, *([entity.name] if entity is not None else ()), node.name][0]
    compared = frozenset(name.casefold().removeprefix("the ") for name in names)
    return _Publisher(shown, compared, is_seen, unseen.occasion if unseen is not None else None)


def _common_name(a: _Publisher, b: _Publisher) -> str | None:
    """The outlet that both may come from, if there is one."""
    if a.day is not None and b.day is not None and a.day != b.day:
        return None
    if a.names & b.names:
        return a.shown
    if a.is_seen or b.is_seen or (a.names and b.names):
        return None
    return b.shown if a.names else a.shown


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
