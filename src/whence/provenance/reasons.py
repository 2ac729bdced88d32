"""Reasons: why an interval is open, in sentences that name what would have to be settled.

Of all weak links of a graph only those count here that make two origins of `max` one at `min`: a
tie of two people on these two ways, or a text on which both may rest.

- In: the graph, and pairs of origins that `max` tells apart and `min` does not.
- Out: sentences.
- Not here: the count (`count`), the sentence around it (`wording`).
"""

from collections.abc import Iterable, Iterator

from whence.provenance.routes import Level, Route
from whence.records import ClaimGraph, DerivationStatus, Edge


def find_reasons(
    graph: ClaimGraph,
    pairs: Iterable[tuple[Route, Route]],
    *,
    min_follows: float,
    max_follows: float,
) -> tuple[str, ...]:
    """Say why pairs of origins may be one.

    Args:
        graph: Of one claim.
        pairs: Ways as `min` sees them, with a common point.
        min_follows: Links of at least this confidence hold for `min`.
        max_follows: Those of at least this one hold for `max` as well, and need no reason.

    Returns:
        Each reason once, in order of the pairs.
    """
    pairs = list(pairs)
    if not pairs:
        return ()
    level = Level(graph, min_follows)
    names: dict[str, str] = {node.id: node.name for node in graph.nodes}
    weak = [
        (edge, level.climb.behind_edge(edge).points)
        for edge in (*level.followed, *level.tied)
        if edge.confidence < max_follows
    ]
    found: list[str] = []
    for one, other in pairs:
        ties = {
            point: tie
            for points in level.doubts.values()
            for point, tie in points.items()
            if point in one.passes & other.passes and tie.confidence < max_follows
        }
        reasons = [
            f"{names[tie.a]} and {names[tie.b]} may be one origin: {tie.why}"
            for _, tie in sorted(ties.items())
        ]
        reasons += (
            _say(edge, names)
            for edge, above in weak
            if _joins(edge, above, one.passes, other.passes, level)
        )
        found += reasons or _say_common(one, other, names)
    return tuple(dict.fromkeys(found))


def _joins(
    edge: Edge, above: frozenset[str], one: frozenset[str], other: frozenset[str], level: Level
) -> bool:
    """Whether an edge leads, on one of two ways, to what both pass."""
    if edge.status is not DerivationStatus.FOLLOWED:
        return bool(level.climb.knots(edge) & one & other)
    is_on_the_way = {level.same[edge.start], level.same[edge.end]} <= one | other
    return is_on_the_way and bool(above & one & other)


def _say(edge: Edge, names: dict[str, str]) -> str:
    if edge.status is DerivationStatus.FOLLOWED:
        return f"{names[edge.end]} may rest on {names[edge.start]}: {edge.why}"
    return f"{names[edge.end]} and {names[edge.start]} may have one text behind them: {edge.why}"


def _say_common(one: Route, other: Route, names: dict[str, str]) -> Iterator[str]:
    common = sorted(names[point] for point in one.passes & other.passes if point in names)
    if common:
        yield f"two of the origins may both rest on {' and '.join(common)}"
