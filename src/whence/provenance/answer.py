"""Answer: the graph, the counts and the headline of one claim, its rival values told apart.

Only occurrences that say the same count together. Where documents give rival values, each value has
its own origins and the headline is that of the value with most; values that changed on the way from
one text to another are rewriting and get no origins of their own.

- In: a claim and `Known`.
- Out: `records.AnsweredClaim`; unseen texts by how many counts they would settle.
- Not here: the rule itself (`count`, `routes`).
"""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations

from whence.config import Settings
from whence.provenance.build import build_graph
from whence.provenance.climb import KNOT
from whence.provenance.count import OriginRule, count_origins
from whence.provenance.known import Known
from whence.provenance.occasions import find_occasions
from whence.provenance.parts import count_parts
from whence.provenance.routes import Route, find_routes
from whence.records import (
    AnsweredClaim,
    Claim,
    ClaimGraph,
    Disagreement,
    DisagreementKind,
    EdgeId,
    NodeKind,
    OriginInterval,
    UnseenId,
    Wanted,
)

# Differences that need not be rival values: they say the same less exactly, or of another thing.
_SAME_VALUE = frozenset(
    {
        DisagreementKind.ROUNDING,
        DisagreementKind.VAGUER,
        DisagreementKind.CONVERSION,
        DisagreementKind.REWRITING,
    }
)
# Slots that are no part of what is claimed; two speakers who say the same differ in who they are.
_NO_VALUE = frozenset({"hedge", "modality", "speaker"})

_ANY = 1e-9  # follows every link, however weak


def answer_claim(claim: Claim, known: Known, *, settings: Settings) -> AnsweredClaim:
    """Answer for one claim.

    Args:
        claim: With its occurrences and the differences found between them.
        known: What the run knows of the pile.
        settings: Which links each end of the interval follows.

    Returns:
        The claim with origins in each rival value, its graph, the plain counts and the headline.
    """
    rule = OriginRule(settings.min_follows, settings.max_follows, settings.merge_collectors)
    graph = build_graph(claim, known, settings=settings)
    routes = find_routes(graph, follows=rule.max_follows, with_unstated=True)
    disagreements = tuple(
        _judge(disagreement, graph, routes, rule) for disagreement in claim.disagreements
    )
    return AnsweredClaim(
        replace(claim, disagreements=disagreements),
        graph,
        count_parts(graph, rule=rule, occasions=find_occasions(claim, known, graph)),
        _headline(graph, disagreements, rule),
    )


def _judge(
    disagreement: Disagreement, graph: ClaimGraph, routes: Sequence[Route], rule: OriginRule
) -> Disagreement:
    """Tell rewriting from rival values, and count the origins of each rival value."""
    texts = {n.id for n in graph.nodes if n.kind in {NodeKind.DOCUMENT, NodeKind.UNSEEN}}
    passed = {
        route.occurrence: frozenset(p for p in route.passes if p in texts or p.startswith(KNOT))
        for route in routes
    }
    sides = [value.occurrences for value in disagreement.values]
    pairs = [(a, b) for one, two in combinations(sides, 2) for a in one for b in two]
    joined = bool(pairs) and all(
        passed.get(a, frozenset()) & passed.get(b, frozenset()) for a, b in pairs
    )
    if joined:
        edge = _edge_between(graph, [index for side in sides for index in side])
        return replace(disagreement, kind=DisagreementKind.REWRITING, edge=edge)
    if not _is_rival(disagreement):
        return disagreement
    values = tuple(
        replace(value, origins=count_origins(_only(graph, value.occurrences), rule=rule).max)
        for value in disagreement.values
    )
    return replace(disagreement, values=values)


def _is_rival(disagreement: Disagreement) -> bool:
    return disagreement.kind not in _SAME_VALUE and disagreement.slot not in _NO_VALUE


def _edge_between(graph: ClaimGraph, occurrences: Collection[int]) -> EdgeId | None:
    """The edge on which the value changed: between two documents, else from a common parent."""
    at = {node.id for node in graph.nodes if set(node.occurrences) & set(occurrences)}
    texts = {n.id for n in graph.nodes if n.kind in {NodeKind.DOCUMENT, NodeKind.UNSEEN}}
    edges = [edge for edge in graph.edges if edge.start in texts and edge.end in at & texts]
    between = [edge for edge in edges if edge.start in at]
    return next((edge.id for edge in (*between, *edges)), None)


def _headline(
    graph: ClaimGraph, disagreements: Sequence[Disagreement], rule: OriginRule
) -> OriginInterval:
    """The interval of the version with most origins.

    A difference that only may be a rival value (LOOK) narrows `min` to the best version and leaves
    `max` as it is: the occurrences may say the same after all.
    """
    sure, narrow = (_best(graph, disagreements, rule, sure=is_sure) for is_sure in (True, False))
    whole = count_origins(sure, rule=rule)
    best = whole if narrow == sure else count_origins(narrow, rule=rule)
    if best.min >= whole.min:
        return whole
    reason = "documents give different values, and only those with the same value count together"
    return replace(whole, min=best.min, reasons=(*whole.reasons, reason))


def _best(
    graph: ClaimGraph, disagreements: Sequence[Disagreement], rule: OriginRule, *, sure: bool
) -> ClaimGraph:
    """The graph without the occurrences of smaller versions."""
    for disagreement in disagreements:
        is_look = disagreement.kind is DisagreementKind.LOOK
        if not _is_rival(disagreement) or (sure and is_look):
            continue
        sides = [set(value.occurrences) for value in disagreement.values]
        everyone = {index for node in graph.nodes for index in node.occurrences}
        versions = [
            _only(graph, everyone.difference(*(other for other in sides if other is not side)))
            for side in sides
        ]
        graph = max(versions, key=lambda version: _size(version, rule))
    return graph


def _size(graph: ClaimGraph, rule: OriginRule) -> tuple[int, int, int]:
    found = count_origins(graph, rule=rule)
    return found.min, found.max, len({index for node in graph.nodes for index in node.occurrences})


def _only(graph: ClaimGraph, occurrences: Collection[int]) -> ClaimGraph:
    """The same graph, attested by these occurrences alone."""
    kept = set(occurrences)
    nodes = tuple(
        replace(node, occurrences=tuple(i for i in node.occurrences if i in kept))
        for node in graph.nodes
    )
    return replace(graph, nodes=nodes)


def rank_unseen(claims: Sequence[AnsweredClaim]) -> tuple[Wanted, ...]:
    """Rank the texts that are not in the pile by how many counts they would settle.

    Args:
        claims: All answered claims.

    Returns:
        Unseen texts, most claims first, then by id. A claim counts for a text that stands behind it
        if its interval is open, or if all that is known of it came through that text.
    """
    settled: Counter[UnseenId] = Counter()
    for answered in claims:
        vertices: dict[UnseenId, set[str]] = {}
        for node in answered.graph.nodes:
            if node.kind is NodeKind.UNSEEN and node.ref is not None:
                vertices.setdefault(UnseenId(node.ref), set()).add(node.id)
        is_open = answered.origins.min < answered.origins.max
        routes = find_routes(answered.graph, follows=_ANY, with_unstated=True)
        for id_, ids in vertices.items():
            alone = len(routes) > 1 and all(ids & route.passes for route in routes)
            settled[id_] += is_open or alone
    ranked = sorted((-claims_, id_) for id_, claims_ in settled.items() if claims_)
    return tuple(Wanted(id_, -count) for count, id_ in ranked)
