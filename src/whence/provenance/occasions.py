"""Occasions: which collections are, or may be, one, for a release is one however many print it.

What was said in public ("in a statement", "told a press conference") was said once for all who
were there, so it is one collection of that speaker in however many papers it stands. Who states
contact of his own was there himself, and has a collection of his own beside that of another who
does. Where one of two papers does not say so, it may have been there with the other, if it quotes
the same speaker: speakers who only may be one have two collections, unless one of them spoke in
public. Versions of one article have one between them for each speaker, whoever else prints the
words of one version, unless he told another outlet.

- In: a claim, `Known`, the claim's graph.
- Out: ties between collections.
- Not here: the number (`parts`), or the headline, in which collections are no points (`routes`).
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, product

from whence.provenance.copied import pair_copied
from whence.provenance.known import Known
from whence.provenance.people import has_speaker
from whence.provenance.routes import merge_same
from whence.records import (
    AttributionId,
    Claim,
    ClaimGraph,
    Contact,
    DocumentId,
    Node,
    NodeId,
    NodeKind,
    Tie,
)

_MAY_BE = 0.5  # for `min` only
_SEPARATE = frozenset({Contact.OWN, Contact.OTHER})


@dataclass(frozen=True, slots=True)
class _Collection:
    """A collection of the graph: who told it, and whose contact the words state."""

    id: NodeId
    tellers: frozenset[NodeId]
    contacts: frozenset[Contact]


def find_occasions(claim: Claim, known: Known, graph: ClaimGraph) -> tuple[Tie, ...]:
    """Find the collections of a claim that are, or may be, one.

    Args:
        claim: With its occurrences.
        known: What the run knows of the pile.
        graph: Of the same claim.

    Returns:
        Ties between collections: of confidence 1 for public words of one speaker, for his words in
        two versions of one article and for words of one collection that were copied, at most as
        sure as their speakers are one for the others.
    """
    same = merge_same(graph)
    collections = [
        _Collection(
            node.id,
            frozenset(same[edge.start] for edge in graph.edges if edge.end == node.id),
            frozenset(_contact(claim.occurrences[i].attribution, known) for i in node.occurrences),
        )
        for node in graph.nodes
        if node.kind is NodeKind.COLLECTION
    ]
    sure = _sureness(graph, same)
    compared = (_compare(one, two, sure) for one, two in combinations(collections, 2))
    return (
        *(tie for tie in compared if tie is not None),
        *_find_copied(claim, known, graph.nodes),
        *_find_versions(claim, known, graph.nodes, {one.id: one.tellers for one in collections}),
    )


def _contact(innermost: AttributionId | None, known: Known) -> Contact:
    """Whose contact with the last one who passed the words on is stated: the nearest one."""
    chain = known.chain_of(innermost)
    last = max((n for n, item in enumerate(chain) if has_speaker(item, known)), default=0)
    stated = (item.contact for item in chain[last:] if item.contact is not Contact.UNSTATED)
    return next(stated, Contact.UNSTATED)


def _sureness(graph: ClaimGraph, same: Mapping[NodeId, NodeId]) -> dict[frozenset[NodeId], float]:
    """How sure it is that two merged vertices are one, by pair."""
    found: dict[frozenset[NodeId], float] = {}
    for tie in graph.ties:
        pair = frozenset((same[tie.a], same[tie.b]))
        found[pair] = max(tie.confidence, found.get(pair, 0.0))
    return found


def _compare(
    one: _Collection, two: _Collection, sure: Mapping[frozenset[NodeId], float]
) -> Tie | None:
    if one.contacts | two.contacts <= _SEPARATE:
        return None
    confidence = 1.0 if one.tellers == two.tellers else _shared(one, two, sure)
    if not confidence:
        return None
    if one.contacts == two.contacts == {Contact.PUBLIC}:
        return Tie(one.id, two.id, confidence, "the words were said in public, once for all")
    if confidence < 1 and Contact.PUBLIC not in one.contacts | two.contacts:
        return None
    confidence = min(_MAY_BE, confidence)
    return Tie(one.id, two.id, confidence, "both may have taken it down on one occasion")


def _shared(one: _Collection, two: _Collection, sure: Mapping[frozenset[NodeId], float]) -> float:
    """How sure it is that some of those who told it are the same."""
    if one.tellers & two.tellers:
        return _MAY_BE
    pairs = product(one.tellers, two.tellers)
    return max((sure.get(frozenset(pair), 0.0) for pair in pairs), default=0.0)


def _find_copied(claim: Claim, known: Known, nodes: tuple[Node, ...]) -> Iterator[Tie]:
    """Whoever prints the same place of one text has it from the same occasion."""
    at = _find_collections(nodes)
    for copied in pair_copied(claim, known):
        if copied.a in at and copied.b in at and at[copied.a] != at[copied.b]:
            confidence = 1.0 if copied.is_shown else _MAY_BE
            why = "both documents print the same words of one text"
            yield Tie(at[copied.a], at[copied.b], confidence, why)


def _find_versions(
    claim: Claim,
    known: Known,
    nodes: tuple[Node, ...],
    tellers: Mapping[NodeId, frozenset[NodeId]],
) -> Iterator[Tie]:
    """Versions of one article have what one speaker said from one occasion."""
    at = _find_collections(nodes)
    found: dict[tuple[DocumentId, frozenset[NodeId]], dict[NodeId, set[DocumentId]]] = {}
    for index, id_ in sorted(at.items()):
        occurrence = claim.occurrences[index]
        if _contact(occurrence.attribution, known) is not Contact.OTHER:
            document = occurrence.span.document
            versions = found.setdefault((known.family(document), tellers[id_]), {})
            versions.setdefault(id_, set()).add(document)
    for versions in found.values():
        for one, two in combinations(sorted(versions), 2):
            if len(versions[one] | versions[two]) > 1:
                yield Tie(one, two, 1.0, "both are versions of one article")


def _find_collections(nodes: tuple[Node, ...]) -> dict[int, NodeId]:
    """The collection at which each occurrence stands that has one."""
    return {
        index: node.id
        for node in nodes
        if node.kind is NodeKind.COLLECTION
        for index in node.occurrences
    }
