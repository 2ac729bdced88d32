"""Texts: the vertices of documents and unseen texts, and the edges between them.

- In: a claim and `Known`.
- Out: `Texts`: nodes, edges and ties between texts, and for each occurrence its first texts.
- Not here: which derivation holds for which words (`parents`), who spoke (`people`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from whence.config import Settings
from whence.provenance.agencies import is_text_of, tie_texts
from whence.provenance.dispatches import find_dispatches
from whence.provenance.known import Known
from whence.provenance.parents import Parent, find_own_contact, find_parents, take_upstream
from whence.records import (
    Attribution,
    Claim,
    Contact,
    Derivation,
    DerivationStatus,
    DocumentId,
    Edge,
    EdgeId,
    EdgeKind,
    EntityId,
    Node,
    NodeId,
    NodeKind,
    Occurrence,
    Tie,
    UnseenId,
    make_id,
)

_TOLD = 0.9  # confidence of a text that a document says exists


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
    upstream = _upstream({p.derivation for found in parents.values() for p in found}, claim, known)
    held = [*(parent for found in parents.values() for parent in found), *upstream]
    drawing = _Drawing(known, find_dispatches(known, [parent.derivation for parent in held]))
    for index, occurrence in enumerate(claim.occurrences):
        drawing.add_document(known.family(occurrence.span.document), index)
    for index, found in parents.items():
        for parent in found:
            drawing.add_edges(parent, (index, *_tied_with(parent, claim, known)))
    for parent in upstream:
        drawing.add_edges(parent, ())
    first_of = {}
    for index, found in parents.items():
        occurrence = claim.occurrences[index]
        shown = [
            parent.derivation
            for parent in found
            if parent.status is DerivationStatus.FOLLOWED
            and parent.confidence >= settings.max_follows
        ]
        firsts = {vertex.id for derivation in shown for vertex in drawing.vertices(derivation)}
        told = _find_told(occurrence, shown, known)
        if told is not None:
            firsts.add(drawing.add_told(told, index))
        own = document_vertex(known, known.family(occurrence.span.document)).id
        first_of[index] = tuple(sorted(firsts)) or (own,)
    nodes = tuple(drawing.nodes.values())
    ties = tie_texts(nodes, known, told=drawing.told)
    return Texts(nodes, tuple(drawing.edges.values()), ties, first_of)


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


def _upstream(held: Iterable[Derivation], claim: Claim, known: Known) -> list[Parent]:
    """What stands behind texts that carry no occurrence themselves but gave words to one that does.

    Where a text has several parents, those that gave it these very words surely stand behind them;
    the others may.
    """
    with_occurrence = {known.family(occurrence.span.document) for occurrence in claim.occurrences}
    found: dict[str, Parent] = {}
    queue = [item for item in held if item.parent not in known.unseen_text]
    while queue:
        below = queue.pop()
        family = known.family(DocumentId(below.parent))
        if family in with_occurrence:
            continue
        for derivation in known.parents_of.get(family, ()):
            parent = take_upstream(derivation, below)
            before = found.get(derivation.id)
            if before is not None and before.confidence >= parent.confidence:
                continue
            found[derivation.id] = parent
            if derivation.parent not in known.unseen_text:
                queue.append(derivation)
    return [found[id_] for id_ in sorted(found)]


def _find_told(
    occurrence: Occurrence, shown: Iterable[Derivation], known: Known
) -> Attribution | None:
    """The attribution which says that another outlet took the words down, nearest to the speaker.

    Such words have a text behind them even where no credit could be tied to one ("told a news
    agency"); None where one is.
    """
    chain = known.chain_of(occurrence.attribution)
    others = (item for item in chain if item.contact is Contact.OTHER and item.channel is not None)
    told = next(others, None)
    if told is None or find_own_contact(chain) is not None:
        return None
    outlet = EntityId(str(told.channel))
    return None if any(is_text_of(one.parent, outlet, known) for one in shown) else told


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
    dispatches: Mapping[tuple[UnseenId, DocumentId], tuple[Node, ...]]
    nodes: dict[NodeId, Node] = field(default_factory=dict)
    edges: dict[EdgeId, Edge] = field(default_factory=dict)
    told: dict[NodeId, EntityId] = field(default_factory=dict)

    def vertices(self, derivation: Derivation) -> tuple[Node, ...]:
        """The parent of a derivation, as its child has it."""
        family = self.known.family(derivation.child)
        if derivation.parent in self.known.unseen_text:
            return self.dispatches[UnseenId(derivation.parent), family]
        return (document_vertex(self.known, self.known.family(DocumentId(derivation.parent))),)

    def add_document(self, family: DocumentId, occurrence: int) -> None:
        """Draw a document with one more occurrence."""
        node = document_vertex(self.known, family)
        before = self.nodes.get(node.id, node).occurrences
        self.nodes[node.id] = replace(node, occurrences=(*before, occurrence))

    def add_edges(self, parent: Parent, occurrences: tuple[int, ...]) -> None:
        """Draw a derivation; of one that is there already, more occurrences."""
        derivation = parent.derivation
        end = document_vertex(self.known, self.known.family(derivation.child))
        for start in self.vertices(derivation):
            if start.id == end.id:
                continue
            for node in (start, end):
                self.nodes.setdefault(node.id, node)
            parts = (derivation.id, start.id, end.id, parent.kind.value, parent.confidence)
            id_ = EdgeId(make_id("edge", *parts))
            before = self.edges.get(id_)
            concerned = {*occurrences, *(before.occurrences if before is not None else ())}
            child = self.known.document[derivation.child]
            self.edges[id_] = Edge(
                id_,
                start.id,
                end.id,
                parent.kind,
                parent.confidence,
                parent.status,
                derivation.spans,
                min(parent.why, before.why if before is not None else parent.why),
                child.published.edtf if child.published is not None else None,
                tuple(sorted(concerned)) if occurrences else (),
            )

    def add_told(self, said: Attribution, index: int) -> NodeId:
        """Draw the unseen text of the outlet that was told, one for each article that says so."""
        family = self.known.family(said.document)
        channel = EntityId(str(said.channel))
        entity = self.known.entity.get(channel)
        id_ = NodeId(make_id("told", channel, family))
        self.told[id_] = channel
        name = f"text of {entity.name if entity is not None else channel} (not in the pile)"
        self.nodes[id_] = Node(id_, NodeKind.UNSEEN, None, name)
        end = document_vertex(self.known, family)
        edge_id = EdgeId(make_id("edge", id_, end.id, EdgeKind.CREDITED.value))
        before = self.edges.get(edge_id)
        self.edges[edge_id] = Edge(
            edge_id,
            id_,
            end.id,
            EdgeKind.CREDITED,
            _TOLD,
            DerivationStatus.FOLLOWED,
            tuple(sorted({*said.contact_spans, *(before.spans if before is not None else ())})),
            "the words were told to another outlet, whose text is not in the pile",
            occurrences=(*(before.occurrences if before is not None else ()), index),
        )
        return id_
