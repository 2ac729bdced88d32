"""Origins: what is counted as one origin and why, step by step.

- In: the graph and the interval of one claim.
- Out: views for the templates.
- Not here: the rule (`provenance`), the picture (`report.picture`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.records import (
    Access,
    AnsweredClaim,
    ClaimGraph,
    DerivationStatus,
    Edge,
    Node,
    NodeKind,
    Span,
    Tie,
)
from whence.report.anchors import Anchors, Words
from whence.report.chain import STAGES
from whence.report.lookup import Lookup
from whence.report.wording import say, show_line


@dataclass(frozen=True, slots=True)
class GroupView:
    """One origin of the larger count; `may_be` names those it may be one with."""

    number: int
    name: str
    kind: str
    why: str
    may_be: tuple[str, ...]
    occurrences: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class VertexView:
    """An originator, relay, collection or unseen text with the words that show it."""

    name: str
    kind: str
    note: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class StepView:
    """One edge in words."""

    start: str
    kind: str
    end: str
    status: str
    confidence: str
    time: str
    why: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class TieView:
    """Two vertices that may be, or are, one."""

    a: str
    b: str
    effect: str
    why: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class CircumstanceView:
    """A circumstance of a collection with the words that state it."""

    text: str
    of: str
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class OriginsView:
    """Everything behind the count of one claim."""

    groups: tuple[GroupView, ...]
    reasons: tuple[str, ...]
    vertices: tuple[VertexView, ...]
    steps: tuple[StepView, ...]
    ties: tuple[TieView, ...]
    circumstances: tuple[CircumstanceView, ...]
    hrefs: Mapping[str, str]


def view_origins(answered: AnsweredClaim, *, lookup: Lookup, anchors: Anchors) -> OriginsView:
    """What stands behind the count of one claim.

    Args:
        answered: The claim with its graph and interval.
        lookup: Records by id, and the settings.
        anchors: Hands out links.

    Returns:
        The views; `hrefs` says for each vertex where its words stand, if they do.
    """
    graph = answered.graph
    names: dict[str, str] = {
        node.id: show_line(node.name) or lookup.name(node.ref) or "no name" for node in graph.nodes
    }
    spans = _find_spans(answered, lookup)
    return OriginsView(
        groups=tuple(_view_groups(answered)),
        reasons=tuple(show_line(reason) for reason in answered.origins.reasons),
        vertices=tuple(_view_vertices(graph, names, spans, anchors)),
        steps=tuple(_view_steps(graph, names, lookup, anchors)),
        ties=tuple(_view_tie(tie, names, lookup, anchors) for tie in graph.ties),
        circumstances=tuple(_view_circumstances(graph, names, anchors)),
        hrefs={id_: anchors.link(min(found)) for id_, found in spans.items() if found},
    )


def _find_spans(answered: AnsweredClaim, lookup: Lookup) -> Mapping[str, set[Span]]:
    """For each vertex the words that show it: of its steps, of the source that names it."""
    spans: defaultdict[str, set[Span]] = defaultdict(set)
    for edge in answered.graph.edges:
        spans[edge.start].update(edge.spans)
        spans[edge.end].update(edge.spans)
    for node in answered.graph.nodes:
        for index in node.occurrences:
            if index >= len(answered.claim.occurrences):
                continue
            occurrence = answered.claim.occurrences[index]
            if node.kind is NodeKind.DOCUMENT:
                spans[node.id] = {occurrence.span}
            elif not spans[node.id]:
                attribution = lookup.attributions.get(occurrence.attribution or "")
                spans[node.id].update(() if attribution is None else attribution.source)
    return spans


def _view_groups(answered: AnsweredClaim) -> Iterable[GroupView]:
    names = {group.id: show_line(group.name) or "no name" for group in answered.origins.groups}
    numbers = {group.id: at for at, group in enumerate(answered.origins.groups, start=1)}
    for group in answered.origins.groups:
        may_be = (f"{numbers[other]}: {names[other]}" for other in group.may_be if other in names)
        yield GroupView(
            numbers[group.id],
            names[group.id],
            say(group.kind),
            show_line(group.why).rstrip("."),
            tuple(may_be),
            tuple(index + 1 for index in sorted(group.occurrences)),
        )


def _view_vertices(
    graph: ClaimGraph, names: Mapping[str, str], spans: Mapping[str, set[Span]], anchors: Anchors
) -> Iterable[VertexView]:
    """Originators, relays and collections, in the order of the picture."""
    order = (NodeKind.ORIGINATOR, NodeKind.RELAY, NodeKind.COLLECTION, NodeKind.UNSEEN)
    shown = [node for node in graph.nodes if node.kind in order]
    for node in sorted(shown, key=lambda one: (order.index(one.kind), names[one.id], one.id)):
        words = anchors.quote_all(spans.get(node.id, ()))
        yield VertexView(names[node.id], say(node.kind), _to_note(node), words)


def _to_note(node: Node) -> str:
    if node.kind is not NodeKind.ORIGINATOR:
        return ""
    if not node.stated:
        return "no source is named"
    if node.access is Access.UNKNOWN:
        return "how they know is not stated"
    return say(node.access)


def _view_steps(
    graph: ClaimGraph, names: Mapping[str, str], lookup: Lookup, anchors: Anchors
) -> Iterable[StepView]:
    """Every edge, from the left of the picture to its right."""
    stages = {node.id: STAGES[node.kind] for node in graph.nodes}

    def order(edge: Edge) -> tuple[int, int, str, str, str]:
        ends = (names[edge.start], names[edge.end])
        return (stages[edge.start], stages[edge.end], *ends, edge.id)

    for edge in sorted(graph.edges, key=order):
        yield StepView(
            names[edge.start],
            say(edge.kind),
            names[edge.end],
            _say_effect(edge, lookup),
            f"{edge.confidence:.2f}",
            show_line(edge.time or ""),
            show_line(edge.why),
            anchors.quote_all(edge.spans),
        )


def _say_effect(edge: Edge, lookup: Lookup) -> str:
    """Whether a count follows a step, by the settings of the run."""
    if edge.status is not DerivationStatus.FOLLOWED:
        return say(edge.status)
    if edge.confidence < lookup.settings.min_follows:
        return "too weak to be followed"
    if edge.confidence < lookup.settings.max_follows:
        return "followed in the smaller number only"
    return say(edge.status)


def _view_tie(tie: Tie, names: Mapping[str, str], lookup: Lookup, anchors: Anchors) -> TieView:
    if tie.confidence >= lookup.settings.max_follows:
        effect = "counted as one"
    elif tie.confidence >= lookup.settings.min_follows:
        effect = "counted as one in the smaller number only"
    else:
        effect = "counted apart"
    words = anchors.quote_all(tie.spans)
    return TieView(names[tie.a], names[tie.b], effect, show_line(tie.why), words)


def _view_circumstances(
    graph: ClaimGraph, names: Mapping[str, str], anchors: Anchors
) -> Iterable[CircumstanceView]:
    """Each kind of circumstance once, with everything it is stated of."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    spans: defaultdict[str, set[Span]] = defaultdict(set)
    for node in graph.nodes:
        for one in node.circumstances:
            of[say(one.kind)].add(names[node.id])
            spans[say(one.kind)].update(one.spans)
    for text in sorted(of):
        yield CircumstanceView(text, "; ".join(sorted(of[text])), anchors.quote_all(spans[text]))
