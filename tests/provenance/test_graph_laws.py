"""The laws of the count over graphs drawn without any documents behind them.

A graph that a later room, or a person, draws must obey them as well as those that `build_graph`
makes: several originators a document, relays, unseen and seen parents, two parents, links that are
undecided, against time or in a circle, of any confidence, for all occurrences or for some.
"""

from dataclasses import replace
from itertools import pairwise

import networkx
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.provenance import OriginRule, count_origins
from whence.records import (
    ClaimGraph,
    DerivationStatus,
    Edge,
    EdgeId,
    EdgeKind,
    Node,
    NodeId,
    NodeKind,
    OriginInterval,
    Tie,
)

LAW = settings(max_examples=500, deadline=None)
PEOPLE = tuple(f"person {name}" for name in "ABCD")
UNSEEN = ("unseen wire", "unseen cable")
CONFIDENCES = (0.1, 0.3, 0.6, 0.9, 1.0)
FOLLOWED = DerivationStatus.FOLLOWED


def counted(graph: ClaimGraph, **rule: float) -> OriginInterval:
    """The interval of a graph."""
    return count_origins(graph, rule=OriginRule(**rule))


def node(name: str, *occurrences: int, stated: bool = True) -> Node:
    """A vertex whose kind is the first word of its name."""
    kinds = {"person": NodeKind.ORIGINATOR, "voice": NodeKind.ORIGINATOR}
    kind = kinds.get(name.split()[0]) or NodeKind(name.split()[0])
    return Node(NodeId(name), kind, name, name, occurrences, stated=stated)


def edge(
    start: str,
    end: str,
    kind: EdgeKind,
    *occurrences: int,
    confidence: float = 1.0,
    status: DerivationStatus = FOLLOWED,
) -> Edge:
    """A link between two vertices."""
    id_ = EdgeId(f"{start} > {end} {kind.value}")
    ends = NodeId(start), NodeId(end)
    return Edge(id_, *ends, kind, confidence, status, (), "drawn", occurrences=occurrences)


def joined(graph: ClaimGraph, nodes: list[Node], edges: list[Edge]) -> ClaimGraph:
    """A graph with more in it; a vertex that is there already gets more occurrences."""
    known = {item.id: item for item in graph.nodes}
    for item in nodes:
        before = known.get(item.id, item).occurrences
        known[item.id] = replace(item, occurrences=tuple(sorted({*before, *item.occurrences})))
    return replace(graph, nodes=tuple(known.values()), edges=(*graph.edges, *edges))


def occurrences_of(graph: ClaimGraph, name: str) -> tuple[int, ...]:
    """The occurrences at a vertex."""
    return next((item.occurrences for item in graph.nodes if item.id == name), ())


def documents_of(graph: ClaimGraph) -> list[str]:
    """The documents of a graph."""
    return sorted(item.id for item in graph.nodes if item.kind is NodeKind.DOCUMENT)


@st.composite
def with_document(draw: st.DrawFn, graph: ClaimGraph, name: str) -> ClaimGraph:
    """The graph with one more document, which says it once or twice, in any way."""
    first = 1 + max((i for item in graph.nodes for i in item.occurrences), default=-1)
    for index in range(first, first + draw(st.integers(1, 2))):
        collection = f"collection {index}"
        speaker = draw(st.sampled_from((*PEOPLE, f"voice {index}")))
        relay = draw(st.sampled_from((None, None, "relay R", "relay S")))
        line = [speaker, *([relay] if relay else []), collection, name]
        nodes = [node(one, index, stated=not one.startswith("voice")) for one in line]
        graph = joined(graph, nodes, [edge(a, b, EdgeKind.TOLD, index) for a, b in pairwise(line)])
    return graph


@st.composite
def with_parent(draw: st.DrawFn, graph: ClaimGraph, child: str) -> ClaimGraph:
    """The graph with one more text from which a document has, or may have, its words."""
    parent = draw(st.sampled_from((*documents_of(graph), *UNSEEN)))
    kind = draw(st.sampled_from((EdgeKind.REUSED, EdgeKind.CREDITED, EdgeKind.ASSUMED)))
    if parent == child or any(e.id == f"{parent} > {child} {kind.value}" for e in graph.edges):
        return graph
    status = draw(st.sampled_from((FOLLOWED, FOLLOWED, *DerivationStatus)))
    concerned: tuple[int, ...] = ()
    if draw(st.booleans()):
        here = draw(st.sets(st.sampled_from(occurrences_of(graph, child)), min_size=1))
        there = occurrences_of(graph, parent)
        concerned = (*here, *(draw(st.sets(st.sampled_from(there), min_size=1)) if there else ()))
    confidence = draw(st.sampled_from(CONFIDENCES))
    link = edge(parent, child, kind, *sorted(concerned), confidence=confidence, status=status)
    return joined(graph, [] if parent in documents_of(graph) else [node(parent)], [link])


@st.composite
def with_loop(draw: st.DrawFn, graph: ClaimGraph) -> ClaimGraph:
    """The graph with two documents of which one or each cites the other, and nobody knows which.

    Other documents share a sentence with the first.
    """
    one, other, *others = draw(st.permutations(documents_of(graph)))
    ways = ((one, other), (other, one))[: draw(st.integers(1, 2))]
    loop = DerivationStatus.LOOP
    links = [edge(start, end, EdgeKind.CREDITED, status=loop) for start, end in ways]
    for name in others:
        ends = draw(st.permutations((one, name)))
        words = (draw(st.sampled_from(occurrences_of(graph, end))) for end in ends)
        status = draw(st.sampled_from(tuple(DerivationStatus)))
        links.append(edge(*ends, EdgeKind.REUSED, *sorted(words), status=status))
    known = {link.id for link in graph.edges}
    return joined(graph, [], [link for link in links if link.id not in known])


@st.composite
def loops(draw: st.DrawFn) -> ClaimGraph:
    """Four documents around a loop, in which everybody has another source."""
    names = [f"document {name}" for name in "abcd" for _ in range(draw(st.integers(1, 2)))]
    people = [node(f"person {index}", index) for index in range(len(names))]
    said = [node(name, index) for index, name in enumerate(names)]
    told = [edge(f"person {n}", name, EdgeKind.TOLD, n) for n, name in enumerate(names)]
    return draw(with_loop(joined(ClaimGraph((), ()), [*people, *said], told)))


@st.composite
def graphs(draw: st.DrawFn) -> ClaimGraph:
    """Up to four documents, each with up to two parents; people and texts that may be one."""
    graph = ClaimGraph((), ())
    names = [f"document {name}" for name in "abcd"[: draw(st.integers(1, 4))]]
    for name in names:
        graph = draw(with_document(graph, name))
    for name in names:
        for _ in range(draw(st.integers(0, 2))):
            graph = draw(with_parent(graph, name))
    if len(names) > 1 and draw(st.booleans()):
        graph = draw(with_loop(graph))
    ids = {item.id for item in graph.nodes}
    named = sorted(id_ for id_ in ids if id_.split()[0] in {"person", "relay"})
    missing = sorted(id_ for id_ in ids if id_.startswith("unseen"))
    pairs = [(a, b) for group in (named, missing) for a in group for b in group if a < b]
    chosen = draw(st.lists(st.sampled_from(pairs), max_size=3, unique=True)) if pairs else []
    ties = (Tie(a, b, draw(st.sampled_from(CONFIDENCES)), "may be one") for a, b in chosen)
    return replace(graph, ties=tuple(ties))


@given(graphs())
@LAW
def test_the_interval_has_bounds_and_a_group_for_each_origin(graph: ClaimGraph) -> None:
    """0 <= min <= max <= documents; no occurrence is left out of the groups."""
    found = counted(graph)

    assert 0 <= found.min <= found.max <= len(documents_of(graph))
    assert len(found.groups) == found.max
    everywhere = {i for item in graph.nodes for i in item.occurrences}
    assert {i for group in found.groups for i in group.occurrences} == everywhere


@given(graphs())
@LAW
def test_the_count_never_exceeds_the_maximum_flow(graph: ClaimGraph) -> None:
    """A flow with one unit a vertex may also join halves of two stories; we count no more."""
    known = {item.id: item for item in graph.nodes}
    flow = networkx.DiGraph()
    for item in known.values():
        flow.add_edge((item.id, "in"), (item.id, "out"), capacity=1)
        if item.kind is NodeKind.ORIGINATOR:
            flow.add_edge("source", (item.id, "in"), capacity=1)
        if item.kind is NodeKind.DOCUMENT:
            flow.add_edge((item.id, "out"), "sink", capacity=1)
    for link in graph.edges:
        flow.add_edge((link.start, "out"), (link.end, "in"), capacity=1)

    assert counted(graph).max <= networkx.maximum_flow_value(flow, "source", "sink")


@given(graphs(), st.randoms(use_true_random=False))
@LAW
def test_order_and_ids_never_matter(graph: ClaimGraph, chance: object) -> None:
    """The same graph in another order is the same; under other names it counts the same."""
    parts = [list(graph.nodes), list(graph.edges), list(graph.ties)]
    for part in parts:
        chance.shuffle(part)  # type: ignore[attr-defined]
    shuffled = ClaimGraph(*(tuple(part) for part in parts))
    order = sorted(item.id for item in graph.nodes)
    name = dict(zip(order, (NodeId(f"{9999 - n}") for n in range(len(order))), strict=True))
    renamed = ClaimGraph(
        tuple(replace(item, id=name[item.id]) for item in graph.nodes),
        tuple(replace(link, start=name[link.start], end=name[link.end]) for link in graph.edges),
        tuple(replace(tie, a=name[tie.a], b=name[tie.b]) for tie in graph.ties),
    )

    before, after = counted(graph), counted(renamed)

    assert counted(shuffled) == before
    assert (after.min, after.max, after.stated) == (before.min, before.max, before.stated)


@given(st.one_of(graphs(), loops()), st.data())
@LAW
def test_accepting_never_raises_and_rejecting_never_lowers(
    graph: ClaimGraph, data: st.DataObject
) -> None:
    """A tie of people or texts, or a derivation of any status."""
    texts = {item.id for item in graph.nodes if item.kind.value in {"document", "unseen"}}
    links = [n for n, link in enumerate(graph.edges) if {link.start, link.end} <= texts]
    options = [*(("edge", n) for n in links), *(("tie", n) for n in range(len(graph.ties)))]
    if not options:
        return
    kind, at = data.draw(st.sampled_from(options))
    whole = graph.edges if kind == "edge" else graph.ties
    without, accepted = (
        replace(graph, **{f"{kind}s": (*whole[:at], *put, *whole[at + 1 :])})
        for put in ((), (replace(whole[at], confidence=1.0),))
    )

    low, before, high = counted(accepted), counted(graph), counted(without)

    assert low.min <= before.min <= high.min
    assert low.max <= before.max <= high.max


@given(st.one_of(graphs(), loops()), st.data())
@LAW
def test_to_give_a_tie_a_direction_never_raises_max(graph: ClaimGraph, data: st.DataObject) -> None:
    """Whichever of the two it is, `max` held it for possible (for `min`: decision 7)."""
    texts = {item.id for item in graph.nodes if item.kind.value in {"document", "unseen"}}
    tied = [
        n
        for n, link in enumerate(graph.edges)
        if {link.start, link.end} <= texts and link.status is not FOLLOWED
    ]
    if not tied:
        return
    at = data.draw(st.sampled_from(tied))
    link = replace(graph.edges[at], confidence=1.0, status=FOLLOWED)
    if data.draw(st.booleans()):
        link = replace(link, start=link.end, end=link.start)

    decided = replace(graph, edges=(*graph.edges[:at], link, *graph.edges[at + 1 :]))

    assert counted(decided).max <= counted(graph).max


@given(graphs(), st.sampled_from((0.2, 0.5, 0.8)), st.sampled_from((0.2, 0.5, 0.8)))
@LAW
def test_following_weaker_links_never_raises(graph: ClaimGraph, one: float, other: float) -> None:
    """A lower threshold merges more, at either end."""
    low, high = sorted((one, other))

    assert counted(graph, min_follows=low).min <= counted(graph, min_follows=high).min
    weak, strong = (counted(graph, min_follows=0.2, max_follows=at) for at in (low, high))
    assert weak.max <= strong.max


@given(st.one_of(graphs(), loops()), st.data())
@LAW
def test_a_copy_never_adds_an_origin(graph: ClaimGraph, data: st.DataObject) -> None:
    """It repeats who spoke or drops it, keeps the credits or loses them, and is tied or derived."""
    copied = data.draw(st.sampled_from(documents_of(graph)))
    old = occurrences_of(graph, copied)
    first = 1 + max(i for item in graph.nodes for i in item.occurrences)
    twin = {index: first + n for n, index in enumerate(old)}
    kept = [index for index in old if data.draw(st.booleans())]
    nodes = [node("document copy", *twin.values())]
    nodes += [node(f"voice {twin[i]}", twin[i], stated=False) for i in old if i not in kept]
    nodes += [
        replace(item, occurrences=(twin[index],))
        for item in graph.nodes
        for index in set(item.occurrences).intersection(kept)
        if item.kind in {NodeKind.ORIGINATOR, NodeKind.RELAY}
    ]
    credits = [
        edge(
            link.start,
            "document copy",
            EdgeKind.CREDITED,
            *(twin[index] for index in link.occurrences if index in twin),
            confidence=link.confidence,
        )
        for link in graph.edges
        if link.end == copied and link.kind is EdgeKind.CREDITED and data.draw(st.booleans())
    ]
    status = data.draw(st.sampled_from(tuple(DerivationStatus)))
    way = edge(copied, "document copy", EdgeKind.REUSED, confidence=0.95, status=status)

    before, after = counted(graph), counted(joined(graph, nodes, [way, *credits]))

    assert after.min <= before.min
    assert after.max <= before.max


@given(graphs(), st.data())
@LAW
def test_a_new_document_adds_at_most_one_and_nothing_by_its_own_voice(
    graph: ClaimGraph, data: st.DataObject
) -> None:
    """However many witnesses it brings, and whatever it took from whom."""
    first = 1 + max(i for item in graph.nodes for i in item.occurrences)
    voice = [node("document new", first), node(f"voice {first}", first, stated=False)]
    unsourced = joined(graph, voice, [])
    sourced = data.draw(with_document(graph, "document new"))
    for _ in range(data.draw(st.integers(0, 2))):
        unsourced = data.draw(with_parent(unsourced, "document new"))
        sourced = data.draw(with_parent(sourced, "document new"))

    before = counted(graph)

    assert counted(unsourced).min <= before.min
    assert max(counted(unsourced).max, counted(sourced).max) <= before.max + 1
