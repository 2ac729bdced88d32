"""Parts: the three plain counts that stand beside the headline.

They say what the headline leaves out: how often it is printed, how often it was taken down, and by
how many it was said. Like the headline they are laws before they are numbers: a copy of whatever
kind adds a document and nothing else.

- In: the graph of one claim, and which of its collections may be one.
- Out: `records.Counts`.
- Not here: the headline (`count`), which collections may be one (`occasions`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from whence.provenance.climb import KNOT
from whence.provenance.count import OriginRule
from whence.provenance.packing import pack
from whence.provenance.routes import Route, find_doubts, find_routes, merge_same
from whence.records import (
    ClaimGraph,
    Counts,
    DerivationStatus,
    NodeId,
    NodeKind,
    Range,
    Tie,
)

_TEXTS = frozenset({NodeKind.DOCUMENT, NodeKind.UNSEEN})
_Points = frozenset[str]
_Doubts = Mapping[str, Mapping[str, Tie]]


def count_parts(graph: ClaimGraph, *, rule: OriginRule, occasions: Sequence[Tie] = ()) -> Counts:
    """Count documents, collections and originators.

    Collections are counted as the headline is, by occurrences that have no common point: here the
    collection itself and, for `max`, the text at the beginning of the way, for `min` every text on
    it. So what rests on two beginnings is no third collection beside them.

    Args:
        graph: Of one claim.
        rule: As for `count_origins`.
        occasions: Ties between collections.

    Returns:
        Documents that make the claim (versions of one article once), collections and originators.
        What has no visible source adds to `max` only: an originator if it rests on nobody who is
        named, a collection if nothing at all is stated.
    """
    cautious = find_routes(graph, follows=rule.min_follows, with_unstated=False)
    generous = find_routes(graph, follows=rule.max_follows, with_unstated=True)
    stated = [route for route in generous if route.stated]
    named = sorted({name for route in stated for name in route.originators})
    unsourced = len(pack([route.passes for route in _find_bare(graph, generous, rule)]))
    low, high = _collect(graph, (cautious, stated), rule, occasions)
    documents = sum(
        node.kind is NodeKind.DOCUMENT and bool(node.occurrences) for node in graph.nodes
    )
    doubts = find_doubts(graph, follows=rule.min_follows)
    return Counts(
        documents,
        Range(low, high if stated else unsourced),
        Range(
            len(pack([_doubted({name}, doubts) for name in named])),
            len(named) + unsourced,
        ),
    )


def _find_bare(graph: ClaimGraph, routes: Sequence[Route], rule: OriginRule) -> list[Route]:
    """The unsourced routes that rest on nothing which a sourced one rests on, and on no circle.

    Who only cites somebody who cites him has taken nothing down, and nor has whoever is joined
    with these two: nobody can tell him from a copy of them.
    """
    known = frozenset().union(*(route.passes for route in routes if route.stated))
    edges = [edge for edge in graph.edges if edge.confidence >= rule.max_follows]
    texts = {node.id for node in graph.nodes if node.kind in _TEXTS}
    ties = (Tie(e.start, e.end, 1.0, e.why) for e in edges if {e.start, e.end} <= texts)
    joined = merge_same(replace(graph, ties=(*graph.ties, *ties)))
    circles = {joined[e.start] for e in edges if e.status is DerivationStatus.LOOP}
    at = _at(graph, NodeKind.DOCUMENT, merge_same(graph))
    return [
        route
        for route in routes
        if not route.stated
        and known.isdisjoint(route.passes - at[route.occurrence])
        and circles.isdisjoint(joined[NodeId(id_)] for id_ in at[route.occurrence])
    ]


def _at(graph: ClaimGraph, kind: NodeKind, same: Mapping[NodeId, NodeId]) -> dict[int, _Points]:
    """The merged vertices of one kind at which each occurrence stands."""
    found: dict[int, _Points] = {}
    for node in graph.nodes:
        if node.kind is kind:
            for index in node.occurrences:
                found[index] = found.get(index, frozenset()) | {same[node.id]}
    return found


def _collect(
    graph: ClaimGraph,
    ends: tuple[Sequence[Route], Sequence[Route]],
    rule: OriginRule,
    occasions: Sequence[Tie],
) -> tuple[int, int]:
    """The fewest and the most collections, from the routes of `min` and those of `max`."""
    tied = replace(graph, ties=(*graph.ties, *occasions))
    same = merge_same(tied)
    none: _Points = frozenset()
    taken = _at(graph, NodeKind.COLLECTION, same)
    at = _at(graph, NodeKind.DOCUMENT, same)
    most = {
        route.occurrence: _find_beginnings(route, at[route.occurrence])
        | taken.get(route.occurrence, none)
        for route in ends[1]
    }
    texts = frozenset(same[node.id] for node in graph.nodes if node.kind in _TEXTS)
    fewest = {
        route.occurrence: most[route.occurrence] | _knots(route) | (route.passes & texts)
        for route in ends[0]
    }
    weak = find_doubts(tied, follows=rule.min_follows)
    strong = find_doubts(tied, follows=rule.max_follows)
    return len(pack(_doubt(fewest, taken, weak))), len(pack(_doubt(most, taken, strong)))


def _find_beginnings(route: Route, here: _Points) -> _Points:
    """The texts in which the words may have been printed first; of tied ones each may be it."""
    knots = _knots(route)
    return route.roots | knots | here if knots else route.roots


def _knots(route: Route) -> _Points:
    return frozenset(point for point in route.passes if point.startswith(KNOT))


def _doubt(
    points: Mapping[int, _Points], taken: Mapping[int, _Points], doubts: _Doubts
) -> list[_Points]:
    """The points of each occurrence, and each doubt whether one of them is another one.

    What may be another text for one occurrence of a collection may be so for all: a copy does not
    rid the words of a doubt.
    """
    own = {index: _doubted(here, doubts) for index, here in points.items()}
    shared: dict[str, _Points] = {}
    for index, here in points.items():
        for collection in taken.get(index, ()):
            shared[collection] = shared.get(collection, frozenset()) | (own[index] - here)
    return [
        here.union(*(shared[collection] for collection in taken.get(index, ())))
        for index, here in own.items()
    ]


def _doubted(points: Iterable[str], doubts: _Doubts) -> _Points:
    points = frozenset(points)
    return points.union(*(doubts.get(point, ()) for point in points))
