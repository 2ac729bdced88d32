"""People: who an occurrence goes back to, who passed it on, and who took it down.

The originator is the innermost speaker: *X says that Y said Z* makes Y the originator of Z and X
the relay. An outlet that "reported" is no speaker, and a byline is no originator; a reporter is one
only where the document speaks in the first person. Without any visible source the originator is
unknown, and each document has its own unknown one.

- In: a claim, `Known`, its texts.
- Out: `People`: nodes, and how each occurrence was told.
- Not here: who is who (`entities`, `ties`), texts (`texts`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.provenance.known import Known
from whence.provenance.texts import Texts
from whence.records import (
    Access,
    Attribution,
    Claim,
    Contact,
    DocumentId,
    EntityId,
    EntityKind,
    Node,
    NodeId,
    NodeKind,
    Span,
    make_id,
)

_NEAREST = (Access.SAW, Access.TOOK_PART, Access.HEARD, Access.INFERRED, Access.UNKNOWN)


@dataclass(frozen=True, slots=True)
class Telling:
    """How one occurrence was told.

    Attributes:
        lines: For each originator the vertices from it to the last relay.
        collection: Who took it down; None where no source is stated.
    """

    occurrence: int
    lines: tuple[tuple[NodeId, ...], ...]
    collection: NodeId | None
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class People:
    """The people of one claim; nodes include collections."""

    nodes: tuple[Node, ...]
    tellings: tuple[Telling, ...]


def find_people(claim: Claim, known: Known, texts: Texts) -> People:
    """Find the people behind each occurrence of a claim.

    Args:
        claim: With its occurrences.
        known: What the run knows of the pile.
        texts: Of the same claim; a collection belongs to the text that it was made for.

    Returns:
        One telling an occurrence, in order.
    """
    drawing = _Drawing(known, {node.id: node.name for node in texts.nodes})
    tellings = tuple(_tell(drawing, claim, index, texts) for index in range(len(claim.occurrences)))
    return People(tuple(drawing.nodes.values()), tellings)


def has_speaker(attribution: Attribution, known: Known) -> bool:
    """Whether somebody is said to speak.

    Args:
        attribution: Of a document.
        known: What the run knows of the pile.

    Returns:
        False for "reportedly", and for an outlet that only reported the words of others.
    """
    return bool(_speakers(attribution, known))


def _tell(drawing: "_Drawing", claim: Claim, index: int, texts: Texts) -> Telling:
    occurrence = claim.occurrences[index]
    chain = drawing.known.chain_of(occurrence.attribution)
    steps = [ids for ids in (_speakers(item, drawing.known) for item in chain) if ids]
    spans = tuple(sorted({span for item in chain for span in (*item.source, *item.cue)}))
    if not steps:
        unknown = drawing.add_unknown(occurrence.span.document, index)
        return Telling(index, ((unknown,),), None, spans)
    access = min(occurrence.access, chain[0].access, key=_NEAREST.index)
    originators = [drawing.add_person(who, NodeKind.ORIGINATOR, index, access) for who in steps[0]]
    relays = [
        drawing.add_person(who, NodeKind.RELAY, index, Access.UNKNOWN)
        for step in steps[1:]
        for who in step
        if who not in steps[0]
    ]
    last = relays[-1:] or originators
    collection = drawing.add_collection(chain, index, last, texts.first_of[index])
    lines = tuple((originator, *relays) for originator in originators)
    return Telling(index, lines, collection, spans)


@dataclass(frozen=True, slots=True)
class _Who:
    """A speaker: an entity, or the words of one that could not be resolved."""

    key: str
    name: str
    entity: EntityId | None


def _speakers(attribution: Attribution, known: Known) -> tuple[_Who, ...]:
    """Those who are said to speak; nobody for "reportedly" and for an outlet that reported."""
    if attribution.speaker is not None and _is_outlet(attribution, known):
        return ()
    if attribution.speaker is not None:
        entity = known.entity[attribution.speaker]
        members = entity.members if entity.kind is EntityKind.GROUP else ()
        return tuple(
            _Who(id_, known.entity[id_].name, id_) for id_ in (members or (attribution.speaker,))
        )
    if attribution.contact is Contact.OTHER and attribution.channel is not None:
        return ()
    if not attribution.source and attribution.cue:
        return ()
    text = known.document[attribution.document].text
    words = " ".join(text[span.start : span.end] for span in attribution.source)
    return (_Who(attribution.id, words or "a speaker who is not named", None),)


def _is_outlet(attribution: Attribution, known: Known) -> bool:
    """Whether the speaker takes the words of others down, and says nothing here of its own."""
    is_of_its_own = attribution.contact in {Contact.OWN, Contact.PUBLIC}
    return not is_of_its_own and attribution.speaker in known.takers


@dataclass(slots=True)
class _Drawing:
    """The people drawn so far."""

    known: Known
    text_names: Mapping[NodeId, str]
    nodes: dict[NodeId, Node] = field(default_factory=dict)

    def add_person(self, who: _Who, kind: NodeKind, index: int, access: Access) -> NodeId:
        """Draw a speaker, or add an occurrence to one."""
        id_ = NodeId(make_id(kind.value, who.key))
        before = self.nodes.get(id_, Node(id_, kind, who.entity, who.name))
        nearest = min(before.access, access, key=_NEAREST.index)
        occurrences = tuple(sorted({*before.occurrences, index}))
        self.nodes[id_] = replace(before, occurrences=occurrences, access=nearest)
        return id_

    def add_unknown(self, document: DocumentId, index: int) -> NodeId:
        """Draw the unknown source behind a document's own voice."""
        family = self.known.document[document].family
        id_ = NodeId(make_id("unstated", family))
        name = f"source not stated in {self.known.name_of(family)}"
        before = self.nodes.get(id_, Node(id_, NodeKind.ORIGINATOR, None, name, stated=False))
        self.nodes[id_] = replace(before, occurrences=(*before.occurrences, index))
        return id_

    def add_collection(
        self,
        chain: Sequence[Attribution],
        index: int,
        last: Sequence[NodeId],
        texts: Sequence[NodeId],
    ) -> NodeId:
        """Draw who took the words down: one of a speaker and a text."""
        id_ = NodeId(make_id("collection", *sorted(last), *sorted(texts)))
        channel = next((item.channel for item in reversed(chain) if item.channel), None)
        entity = self.known.entity.get(EntityId(channel)) if channel is not None else None
        teller = " and ".join(self.nodes[node].name for node in last)
        to = (
            entity.name if entity is not None else " and ".join(self.text_names[at] for at in texts)
        )
        before = self.nodes.get(id_)
        circumstances = {item for step in chain for item in step.circumstances}
        if before is not None:
            circumstances |= set(before.circumstances)
        self.nodes[id_] = Node(
            id_,
            NodeKind.COLLECTION,
            before.ref if before is not None and before.ref is not None else channel,
            before.name if before is not None and before.ref is not None else f"{teller} to {to}",
            tuple(sorted({*(before.occurrences if before is not None else ()), index})),
            circumstances=tuple(
                sorted(circumstances, key=lambda item: (item.kind.value, item.spans))
            ),
        )
        return id_
