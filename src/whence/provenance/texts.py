"""Texts: the vertices of documents and unseen texts, and the edges between them.

- In: a claim and `Known`.
- Out: `Texts`: nodes, edges and ties between texts, and for each occurrence its first texts.
- Not here: which derivation holds for which words (`parents`), who spoke (`people`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from whence.config import Settings
from whence.provenance.dispatches import Dispatches, find_dispatches
from whence.provenance.known import Known
from whence.provenance.parents import Parent, find_parents
from whence.records import (
    Basis,
    Claim,
    Derivation,
    DerivationStatus,
    DocumentId,
    Edge,
    EdgeId,
    EdgeKind,
    Node,
    NodeId,
    NodeKind,
    Tie,
    UnseenId,
    make_id,
)


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of one claim.

    Attributes:
        first_of: For each occurrence the texts in which its words were first printed.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ties: tuple[Tie, ...]
    first_of: Mapping[int, tuple[NodeId, ...]]


def find_texts(claim: Claim, known: Known, settings: Settings) -> Texts:
    """Find the texts behind each occurrence of a claim.

    Args:
        claim: With its occurrences.
        known: What the run knows of the pile.
        settings: From `max_follows` on a derivation is taken as shown.

    Returns:
        Every document family with an occurrence is a node, as is every text upstream.
    """
    parents = {
        index: find_parents(occurrence, known) for index, occurrence in enumerate(claim.occurrences)
    }
    parents = _narrow(parents, claim, known)
    upstream = _upstream({p.derivation for found in parents.values() for p in found}, claim, known)
    derivations = [p.derivation for found in parents.values() for p in found] + upstream
    drawing = _Drawing(known, find_dispatches(known, derivations))
    for index, occurrence in enumerate(claim.occurrences):
        drawing.add_document(known.family(occurrence.span.document), index)
    for index, found in parents.items():
        for parent in found:
            drawing.add_edge(parent, (index, *_tied_with(parent, claim, known)))
    for derivation in upstream:
        why = "; ".join(derivation.evidence)
        kind = EdgeKind.CREDITED if derivation.basis is Basis.CREDIT else EdgeKind.REUSED
        parent = Parent(derivation, kind, derivation.confidence, derivation.status, why)
        drawing.add_edge(parent, ())
    first_of = {
        index: tuple(
            drawing.vertex(p.derivation.parent, p.derivation.child).id
            for p in found
            if p.status is DerivationStatus.FOLLOWED and p.confidence >= settings.max_follows
        )
        or (document_vertex(known, known.family(claim.occurrences[index].span.document)).id,)
        for index, found in parents.items()
    }
    nodes, edges = tuple(drawing.nodes.values()), tuple(drawing.edges.values())
    ties = tuple(
        tie
        for tie in drawing.dispatches.ties()
        if tie.a in drawing.nodes and tie.b in drawing.nodes
    )
    return Texts(nodes, edges, ties, first_of)


def document_vertex(known: Known, family: DocumentId) -> Node:
    """The vertex of a document family, without occurrences.

    Args:
        known: What the run knows of the pile.
        family: Id of the version that stands for all.

    Returns:
        A node whose id depends on the family alone.
    """
    id_ = NodeId(make_id("document", family))
    return Node(id_, NodeKind.DOCUMENT, family, known.name_of(family))


def _narrow(
    parents: Mapping[int, tuple[Parent, ...]], claim: Claim, known: Known
) -> dict[int, tuple[Parent, ...]]:
    """Of several assumed routes keep those that carry the claim, if any does."""
    carrying = {
        str(parent.derivation.parent)
        for found in parents.values()
        for parent in found
        if parent.kind is not EdgeKind.ASSUMED
    } | {str(known.family(occurrence.span.document)) for occurrence in claim.occurrences}
    narrowed = {}
    for index, found in parents.items():
        assumed = [parent for parent in found if parent.kind is EdgeKind.ASSUMED]
        keep = [parent for parent in assumed if str(parent.derivation.parent) in carrying]
        chosen = keep or assumed
        narrowed[index] = tuple(
            parent for parent in found if parent.kind is not EdgeKind.ASSUMED or parent in chosen
        )
    return narrowed


def _upstream(held: set[Derivation], claim: Claim, known: Known) -> list[Derivation]:
    """Derivations of texts that carry no occurrence themselves but stand behind one that does."""
    with_occurrence = {known.family(occurrence.span.document) for occurrence in claim.occurrences}
    found: list[Derivation] = []
    queue = [d.parent for d in held if d.parent not in known.unseen_text]
    seen: set[str] = set()
    while queue:
        family = known.family(DocumentId(queue.pop()))
        if family in with_occurrence or family in seen:
            continue
        seen.add(family)
        for derivation in known.parents_of.get(family, ()):
            if derivation.basis is Basis.CREDIT and derivation.covers:
                continue
            found.append(derivation)
            if derivation.parent not in known.unseen_text:
                queue.append(derivation.parent)
    return sorted(found, key=lambda derivation: derivation.id)


def _tied_with(parent: Parent, claim: Claim, known: Known) -> tuple[int, ...]:
    """The occurrences at the other end that these words concern, too."""
    if parent.derivation.parent in known.unseen_text:
        return ()
    other = known.family(DocumentId(parent.derivation.parent))
    there = [
        index
        for index, occurrence in enumerate(claim.occurrences)
        if known.family(occurrence.span.document) == other
    ]
    covered = [
        index
        for index in there
        if any(claim.occurrences[index].span.overlaps(span) for span in parent.derivation.spans)
    ]
    return tuple(covered or there)


@dataclass(slots=True)
class _Drawing:
    """The part of the graph that is drawn so far."""

    known: Known
    dispatches: Dispatches
    nodes: dict[NodeId, Node] = field(default_factory=dict)
    edges: dict[EdgeId, Edge] = field(default_factory=dict)

    def vertex(self, parent: str, child: DocumentId) -> Node:
        """The vertex of a parent as its child has it."""
        if parent in self.known.unseen_text:
            return self.dispatches.vertex[UnseenId(parent), self.known.family(child)]
        return document_vertex(self.known, self.known.family(DocumentId(parent)))

    def add_document(self, family: DocumentId, occurrence: int) -> None:
        """Draw a document with one more occurrence."""
        node = document_vertex(self.known, family)
        before = self.nodes.get(node.id, node).occurrences
        self.nodes[node.id] = replace(node, occurrences=(*before, occurrence))

    def add_edge(self, parent: Parent, occurrences: tuple[int, ...]) -> None:
        """Draw a derivation; of one that is there already, more occurrences or confidence."""
        derivation = parent.derivation
        start = self.vertex(derivation.parent, derivation.child)
        end = document_vertex(self.known, self.known.family(derivation.child))
        for node in (start, end):
            self.nodes.setdefault(node.id, node)
        if start.id == end.id:
            return
        id_ = EdgeId(make_id("edge", derivation.id, start.id, end.id, parent.kind.value))
        before = self.edges.get(id_)
        concerned = {*occurrences, *(before.occurrences if before is not None else ())}
        child = self.known.document[derivation.child]
        self.edges[id_] = Edge(
            id_,
            start.id,
            end.id,
            parent.kind,
            max(parent.confidence, before.confidence if before is not None else 0.0),
            parent.status,
            derivation.spans,
            parent.why,
            child.published.edtf if child.published is not None else None,
            tuple(sorted(concerned)) if occurrences else (),
        )
