"""Building: the graph of one claim from what documents say about their sources.

Derivation is decided by claim and by span, never by article: one article may carry a wire story and
its own reporting side by side. The three rules of docs/origins.md are applied here: a derived
occurrence brings no collection of its own; undecided ties stay ties; the outlet's own voice is no
origin. A byline, a dateline or the name of an outlet is never an originator.

- In: a claim and `Known`.
- Out: `records.ClaimGraph`.
- Not here: counting (`count`).
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from whence.config import Settings
from whence.provenance.dropped import mark_dropped
from whence.provenance.known import Known
from whence.provenance.naming import tell_apart
from whence.provenance.people import People, find_people
from whence.provenance.texts import Texts, find_texts
from whence.provenance.ties import find_ties
from whence.records import (
    Claim,
    ClaimGraph,
    DerivationStatus,
    Edge,
    EdgeId,
    EdgeKind,
    NodeId,
    Span,
    Tie,
    make_id,
)


def build_graph(claim: Claim, known: Known, *, settings: Settings) -> ClaimGraph:
    """Draw the graph of one claim.

    Args:
        claim: With at least one occurrence.
        known: What the run knows of the pile.
        settings: From which confidence on a derivation counts as shown.

    Returns:
        Nodes, edges and ties sorted by id; each occurrence stands at its document, at its
        originator and at whoever passed it on.

    Raises:
        KeyError: The claim names a document, attribution or entity that `known` lacks.
    """
    texts = find_texts(claim, known, settings)
    people = find_people(claim, known, texts)
    edges = {edge.id: edge for edge in texts.edges}
    for edge in _tellings(people, texts):
        spans = {*edge.spans, *(edges[edge.id].spans if edge.id in edges else ())}
        edges[edge.id] = replace(edge, spans=tuple(sorted(spans)))
    nodes = {node.id: node for node in (*texts.nodes, *people.nodes)}
    graph = ClaimGraph(
        tuple(nodes[id_] for id_ in sorted(nodes)),
        tuple(edges[id_] for id_ in sorted(edges)),
        tuple(sorted({*find_ties(claim, known, people), *texts.ties}, key=_tie_key)),
    )
    return tell_apart(mark_dropped(graph, claim, known), known)


def _tie_key(tie: Tie) -> tuple[str, str, float, str]:
    return tie.a, tie.b, tie.confidence, tie.why


def _tellings(people: People, texts: Texts) -> Iterator[Edge]:
    """The edges from originators over relays and collections to the first texts."""
    for telling in people.tellings:
        firsts = texts.first_of[telling.occurrence]
        for line in telling.lines:
            for before, after in pairwise(line):
                yield _edge(before, after, EdgeKind.RELAYED, telling.spans, "told by one, said on")
            if telling.collection is None:
                for text in firsts:
                    yield _edge(line[-1], text, EdgeKind.ASSUMED, (), "no source is stated")
            else:
                yield _edge(line[-1], telling.collection, EdgeKind.TOLD, telling.spans, "said so")
        if telling.collection is not None:
            for text in firsts:
                why = "took the words down and printed them"
                yield _edge(telling.collection, text, EdgeKind.PUBLISHED, telling.spans, why)


def _edge(start: NodeId, end: NodeId, kind: EdgeKind, spans: tuple[Span, ...], why: str) -> Edge:
    id_ = EdgeId(make_id("edge", start, end, kind.value))
    return Edge(id_, start, end, kind, 1.0, DerivationStatus.FOLLOWED, spans, why)
