"""Origins: how many independent voices stand behind one claim.

Repetition is not confirmation. Three outlets that printed the same agency interview are one voice;
this module folds such copies together and returns what is left, as an interval.

- In: the graph of one claim, built from attributions, credits, identities and derivations.
- Out: `records.OriginInterval`, with its groups, largest first.
- Not here: the plain counts (`parts`), finding the derivations, or judging whether a voice is to be
  believed.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from whence.provenance.packing import pack
from whence.provenance.reasons import find_reasons
from whence.provenance.routes import Route, find_routes
from whence.records import (
    Access,
    ClaimGraph,
    Node,
    NodeKind,
    OriginGroup,
    OriginInterval,
    make_id,
)

_FIRST_HAND = frozenset({Access.SAW, Access.TOOK_PART})


@dataclass(frozen=True, slots=True)
class OriginRule:
    """Which links each end of the interval follows (docs/origins.md).

    Attributes:
        min_follows: `min` merges and follows from this confidence on.
        max_follows: `max` does so from this one on; never below `min_follows`.
        merge_collectors: Count all collections of one collector as one.
    """

    min_follows: float = 0.2
    max_follows: float = 0.8
    merge_collectors: bool = False


@dataclass(frozen=True, slots=True)
class _Ends:
    """The routes at both ends, and those of `max` that were chosen."""

    cautious: tuple[Route, ...]
    generous: tuple[Route, ...]
    chosen: tuple[Route, ...]


def count_origins(graph: ClaimGraph, *, rule: OriginRule) -> OriginInterval:
    """Count the independent origins of one claim as an interval.

    The most occurrences of which no two pass a common originator, relay or text; `min` merges
    whatever could be the same and leaves out what has no visible source, `max` merges only what is
    shown to be the same.

    Args:
        graph: Originators, relays, collections, documents and unseen texts.
        rule: Confidences that each end follows; whether collectors are merged.

    Returns:
        0 <= min <= max <= number of documents, the groups of `max`, and for each pair that `min`
        merges the reason in words. The order of nodes and edges changes nothing.
    """
    graph = _in_order(graph)
    ends = _find_ends(graph, rule)
    low = len(pack([route.passes for route in ends.cautious]))
    is_open = low < len(ends.chosen)
    groups = _groups(graph, ends, is_open=is_open)
    first_hand = {
        name
        for route in ends.generous
        if route.stated
        for name in route.originators
        if _has_first_hand(graph, route)
    }
    return OriginInterval(
        min=low,
        max=len(ends.chosen),
        stated=any(route.stated for route in ends.generous),
        first_hand=len(first_hand),
        groups=tuple(sorted(groups, key=lambda g: (-len(g.occurrences), g.id))),
        reasons=_reasons(graph, ends, rule) if is_open else (),
    )


def _in_order(graph: ClaimGraph) -> ClaimGraph:
    """The same graph, its parts sorted, so that names and reasons come in one order."""
    return ClaimGraph(
        tuple(sorted(graph.nodes, key=lambda node: node.id)),
        tuple(sorted(graph.edges, key=lambda edge: edge.id)),
        tuple(sorted(graph.ties, key=lambda tie: (tie.a, tie.b, tie.confidence, tie.why))),
    )


def _find_ends(graph: ClaimGraph, rule: OriginRule) -> _Ends:
    merged = rule.merge_collectors
    cautious = find_routes(
        graph, follows=rule.min_follows, with_unstated=False, merge_collectors=merged
    )
    generous = find_routes(
        graph, follows=rule.max_follows, with_unstated=True, merge_collectors=merged
    )
    stated = [index for index, route in enumerate(generous) if route.stated]
    best = pack([route.passes for route in generous], preferred=stated)
    chosen = tuple(generous[index] for index in best)
    return _Ends(cautious, generous, chosen)


def _has_first_hand(graph: ClaimGraph, route: Route) -> bool:
    return any(
        node.kind is NodeKind.ORIGINATOR
        and route.occurrence in node.occurrences
        and node.access in _FIRST_HAND
        for node in graph.nodes
    )


def _groups(graph: ClaimGraph, ends: _Ends, *, is_open: bool) -> list[OriginGroup]:
    """The origins of `max`; where the interval is open, with those that `min` takes for one."""
    members: dict[int, list[int]] = {route.occurrence: [] for route in ends.chosen}
    for route in ends.generous:
        members[_nearest(route, ends.chosen).occurrence].append(route.occurrence)
    cautious = {route.occurrence: route for route in ends.cautious}
    ids = {route.occurrence: make_id("origin", *sorted(route.passes)) for route in ends.chosen}
    groups = []
    for route in ends.chosen:
        may_be = (
            ids[other.occurrence]
            for other in ends.chosen
            if is_open and other is not route and _may_be_one(route, other, cautious)
        )
        groups.append(
            OriginGroup(
                ids[route.occurrence],
                NodeKind.ORIGINATOR if route.stated else NodeKind.DOCUMENT,
                _name(graph, route),
                tuple(sorted(members[route.occurrence])),
                _why(graph, route, len(members[route.occurrence])),
                tuple(sorted(may_be)),
            )
        )
    return groups


def _nearest(route: Route, chosen: Sequence[Route]) -> Route:
    """The chosen route that this one belongs to: itself, or the one it shares most points with."""
    return min(
        chosen,
        key=lambda other: (
            other.occurrence != route.occurrence,
            -len(other.originators & route.originators),
            -len(other.passes & route.passes),
            sorted(other.passes),
        ),
    )


def _may_be_one(a: Route, b: Route, cautious: Mapping[int, Route]) -> bool:
    """Whether `min` does not tell the two apart: it ties them, or one has no stated source."""
    if a.occurrence not in cautious or b.occurrence not in cautious:
        return True
    return bool(cautious[a.occurrence].passes & cautious[b.occurrence].passes)


def _name(graph: ClaimGraph, route: Route) -> str:
    """The originator, and the text through which it came if that is another one."""
    at = [node for node in graph.nodes if route.occurrence in node.occurrences]
    who = " and ".join(node.name for node in at if node.kind is NodeKind.ORIGINATOR)
    relays = " and ".join(node.name for node in at if node.kind is NodeKind.RELAY)
    origins = [node for node in _roots(graph, route) if route.occurrence not in node.occurrences]
    passed_on = f", passed on by {relays}" if relays else ""
    through = f", through {' and '.join(node.name for node in origins)}" if origins else ""
    return f"{who}{passed_on}{through}"


def _roots(graph: ClaimGraph, route: Route) -> list[Node]:
    return [node for node in graph.nodes if node.id in route.roots]


def _why(graph: ClaimGraph, route: Route, size: int) -> str:
    if not route.stated:
        return "the document says so in its own voice and names no source"
    if size == 1:
        return "one occurrence with a source of its own"
    roots = [node for node in _roots(graph, route) if route.occurrence not in node.occurrences]
    if roots:
        return f"{size} occurrences that go back to {' and '.join(node.name for node in roots)}"
    return f"{size} occurrences that share this speaker or this text"


def _reasons(graph: ClaimGraph, ends: _Ends, rule: OriginRule) -> tuple[str, ...]:
    """Why `min` is smaller than `max`, a sentence for each cause."""
    cautious = {route.occurrence: route for route in ends.cautious}
    stated = [cautious[route.occurrence] for route in ends.chosen if route.stated]
    pairs = [(a, b) for a, b in combinations(stated, 2) if a.passes & b.passes]
    return (
        *find_reasons(graph, pairs, min_follows=rule.min_follows, max_follows=rule.max_follows),
        *(
            f"{_name(graph, route)}, so it adds nothing to the minimum"
            for route in ends.chosen
            if not route.stated
        ),
    )
