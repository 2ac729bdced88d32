"""Dropped: what a copy leaves out of how the words came about.

One paper writes that he spoke in a cell and that nothing could be verified; the next one prints his
words alone. The count is the same, the weight is not. So each step to a document says which
circumstances, stated in the text it came from or in another copy of it, the document does not
repeat.

- In: the graph of a claim, the claim, `Known`.
- Out: the graph; steps with what is not repeated in their reason, and the words that state it.
- Not here: finding circumstances (`entities`), any weighing.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.provenance.known import Known
from whence.records import (
    CircumstanceKind,
    Claim,
    ClaimGraph,
    Edge,
    EdgeKind,
    Node,
    NodeId,
    NodeKind,
    Span,
)

_COPIES = frozenset({EdgeKind.REUSED, EdgeKind.CREDITED})
_TEXTS = frozenset({NodeKind.DOCUMENT, NodeKind.UNSEEN})


@dataclass(frozen=True, slots=True)
class _Stated:
    """A circumstance that an occurrence states, and of whom."""

    kind: CircumstanceKind
    spans: tuple[Span, ...]
    tellers: frozenset[NodeId]


def mark_dropped(graph: ClaimGraph, claim: Claim, known: Known) -> ClaimGraph:
    """Say at each step to a document which circumstances it does not repeat.

    A circumstance is missed only if the document gives the words to the same originator, or to
    nobody. Of a text that is not in the pile we know what the documents state that came from it;
    whether they repeat or add it cannot be told, and the reason says only what is not repeated.

    Args:
        graph: Of the claim.
        claim: With its occurrences.
        known: With the attributions.

    Returns:
        The same graph but for the reasons and spans of such steps; time is linear in the edges and
        what the texts at their starts state.
    """
    nodes = {node.id: node for node in graph.nodes}
    tellers = _find_tellers(graph)
    stated = _find_stated(claim, known, tellers)
    upstream = {
        node.id: _of(node, stated) for node in graph.nodes if node.kind is NodeKind.DOCUMENT
    }
    copies = [edge for edge in graph.edges if _is_copy(edge, nodes)]
    here = {edge.end: list(upstream[edge.end]) for edge in copies}
    for edge in copies:
        if nodes[edge.start].kind is NodeKind.UNSEEN:
            upstream.setdefault(edge.start, []).extend(here[edge.end])
    marked = {
        edge.id: _mark(edge, upstream.get(edge.start, []), here[edge.end], said_by)
        for edge in copies
        for said_by in [_tellers_of(nodes[edge.end], tellers)]
    }
    return replace(graph, edges=tuple(marked.get(edge.id, edge) for edge in graph.edges))


def _is_copy(edge: Edge, nodes: Mapping[NodeId, Node]) -> bool:
    is_between_texts = nodes[edge.start].kind in _TEXTS
    return edge.kind in _COPIES and is_between_texts and nodes[edge.end].kind is NodeKind.DOCUMENT


def _find_tellers(graph: ClaimGraph) -> dict[int, frozenset[NodeId]]:
    """The originators of each occurrence, by its index."""
    tellers: dict[int, set[NodeId]] = {}
    for node in graph.nodes:
        if node.kind is NodeKind.ORIGINATOR and node.stated:
            for index in node.occurrences:
                tellers.setdefault(index, set()).add(node.id)
    return {index: frozenset(found) for index, found in tellers.items()}


def _find_stated(
    claim: Claim, known: Known, tellers: Mapping[int, frozenset[NodeId]]
) -> dict[int, list[_Stated]]:
    """What each occurrence states, by its index."""
    return {
        index: [
            _Stated(one.kind, one.spans, tellers.get(index, frozenset()))
            for item in known.chain_of(occurrence.attribution)
            for one in item.circumstances
        ]
        for index, occurrence in enumerate(claim.occurrences)
    }


def _of(node: Node, stated: Mapping[int, Sequence[_Stated]]) -> list[_Stated]:
    return [one for index in node.occurrences for one in stated.get(index, ())]


def _tellers_of(text: Node, tellers: Mapping[int, frozenset[NodeId]]) -> frozenset[NodeId]:
    """The originators to whom a text gives the words."""
    return frozenset().union(*(tellers.get(index, frozenset()) for index in text.occurrences))


def _mark(
    edge: Edge, above: Sequence[_Stated], here: Sequence[_Stated], tellers: frozenset[NodeId]
) -> Edge:
    """The step with what is not repeated."""
    missed = list(_missed(above, here, tellers))
    if not missed:
        return edge
    kinds = [kind for kind in CircumstanceKind if any(one.kind is kind for one in missed)]
    names = ", ".join(kind.value for kind in kinds)
    spans = {*edge.spans, *(span for one in missed for span in one.spans)}
    return replace(edge, why=f"{edge.why}; not repeated: {names}", spans=tuple(sorted(spans)))


def _missed(
    above: Sequence[_Stated], here: Sequence[_Stated], tellers: frozenset[NodeId]
) -> Iterator[_Stated]:
    repeated = {one.kind for one in here}
    for one in above:
        if one.kind not in repeated and (not tellers or one.tellers & tellers):
            yield one
