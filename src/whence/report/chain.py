"""Chain: the graph of one claim as boxes and arrows that a page has room for.

Documents that came the same way and lead nowhere are drawn as one box when there are many of them;
the list of words beside the picture names each.

- In: `records.ClaimGraph`.
- Out: `Chain` for the picture, and the same as one line of words.
- Not here: where the boxes stand (`report.layout`), how they look (`report.picture`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.records import Access, ClaimGraph, DerivationStatus, Edge, Node, NodeKind
from whence.report.layout import find_layout
from whence.report.lookup import Lookup, dated
from whence.report.wording import count, say, show_line

STAGES = {
    NodeKind.ORIGINATOR: 0,
    NodeKind.RELAY: 1,
    NodeKind.COLLECTION: 2,
    NodeKind.UNSEEN: 3,
    NodeKind.DOCUMENT: 4,
}
UNSEEN = " (not in the pile)"  # stands over the column, and the box is dashed
ALIKE = 6  # so many documents of one way are drawn one by one
NAMED = 40  # so many names fit into the words behind a joined box
LARGEST = 60  # boxes; a larger picture is not legible and its steps are listed in words


@dataclass(frozen=True, slots=True)
class Box:
    """One box; `stated` is False for a source that nobody names."""

    id: str
    kind: NodeKind
    name: str
    caption: str
    title: str
    stated: bool = True
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Arrow:
    """One arrow; dashed where the step is not decided or too weak for the larger count."""

    start: str
    end: str
    dashed: bool
    title: str


@dataclass(frozen=True, slots=True)
class Link:
    """Two boxes that may be, or are, one."""

    a: str
    b: str
    title: str


@dataclass(frozen=True, slots=True)
class Chain:
    """What the picture shows."""

    boxes: tuple[Box, ...]
    arrows: tuple[Arrow, ...]
    links: tuple[Link, ...]


def to_chain(graph: ClaimGraph, lookup: Lookup, hrefs: Mapping[str, str]) -> Chain:
    """Boxes and arrows of one claim.

    Args:
        graph: The graph of the claim.
        lookup: Records by id.
        hrefs: For each vertex where its words stand, if they do.

    Returns:
        Boxes sorted by id, arrows once per pair; equal documents joined where there are many.
    """
    joined = _join_alike(graph)
    by_id: dict[str, Node] = {node.id: node for node in graph.nodes}
    boxes = {}
    for node in graph.nodes:
        into = joined.get(node.id, node.id)
        if into == node.id:
            boxes[into] = to_box(node, lookup, hrefs.get(node.id))
    for into in set(joined.values()):
        members = [by_id[id_] for id_ in joined if joined[id_] == into]
        boxes[into] = _to_joined_box(into, members, lookup)
    arrows: dict[tuple[str, str], Arrow] = {}
    for edge in sorted(graph.edges, key=lambda edge: (-edge.confidence, edge.id)):
        arrow = to_arrow(edge, by_id, lookup)
        pair = (joined.get(edge.start, edge.start), joined.get(edge.end, edge.end))
        arrows.setdefault(pair, Arrow(*pair, arrow.dashed, arrow.title))
    least = lookup.settings.min_follows
    links = [
        Link(tie.a, tie.b, show_line(tie.why))
        for tie in graph.ties
        if tie.a != tie.b and tie.confidence >= least
    ]
    return Chain(
        tuple(boxes[id_] for id_ in sorted(boxes)),
        tuple(arrows[pair] for pair in sorted(arrows)),
        tuple(sorted(links, key=lambda link: (link.a, link.b, link.title))),
    )


def to_box(node: Node, lookup: Lookup, href: str | None) -> Box:
    """The box of one vertex.

    Args:
        node: The vertex.
        lookup: Records by id.
        href: Where its words stand.

    Returns:
        The box with a short caption and a full title.
    """
    name = show_line(node.name) or lookup.name(node.ref) or "no name"
    caption = say(node.kind)
    if node.kind is NodeKind.DOCUMENT and (document := lookup.documents.get(node.ref or "")):
        caption = dated(document)
    elif node.kind is NodeKind.ORIGINATOR and not node.stated:
        caption = "not stated"
    elif node.kind is NodeKind.ORIGINATOR and node.access is not Access.UNKNOWN:
        caption = say(node.access)
    elif node.kind is NodeKind.UNSEEN and (unseen := lookup.unseen.get(node.ref or "")):
        caption = say(unseen.kind)
    elif node.circumstances:
        kinds = sorted({one.kind.value for one in node.circumstances})
        caption = ", ".join(kinds)
    title = f"{name} ({caption})"
    if node.kind is NodeKind.UNSEEN:
        name = name.removesuffix(UNSEEN) or name
    return Box(node.id, node.kind, name, caption, title, node.stated, href)


def to_arrow(edge: Edge, nodes: Mapping[str, Node], lookup: Lookup) -> Arrow:
    """The arrow of one edge.

    Args:
        edge: The edge.
        nodes: Vertices of its graph by id.
        lookup: Records by id, and the settings.

    Returns:
        The arrow; its title says the step and the reason.
    """
    start, end = (show_line(nodes[id_].name) for id_ in (edge.start, edge.end))
    undecided = edge.status is not DerivationStatus.FOLLOWED
    weak = edge.confidence < lookup.settings.max_follows
    title = f"{start} → {end}: {say(edge.kind)}, {say(edge.status)}. {show_line(edge.why)}"
    return Arrow(edge.start, edge.end, undecided or weak, title)


def to_line(graph: ClaimGraph) -> str:
    """The chain of a claim as one line, for claims that need no picture.

    Args:
        graph: The graph of the claim.

    Returns:
        Names from left to right, joined by arrows; what stands side by side is joined by "+".
    """
    names: dict[str, str] = {node.id: show_line(node.name) for node in graph.nodes}
    stages: dict[str, int] = {node.id: STAGES[node.kind] for node in graph.nodes}
    layout = find_layout(stages, [(edge.start, edge.end) for edge in graph.edges])
    columns = ([names[id_] for id_ in column if names.get(id_)] for column in layout.columns)
    return " → ".join(" + ".join(column) for column in columns if column)


def _join_alike(graph: ClaimGraph) -> dict[str, str]:
    """For each document that is drawn together with others: the id of their box."""
    busy = {edge.start for edge in graph.edges} | {tie.a for tie in graph.ties}
    busy |= {tie.b for tie in graph.ties}
    came: defaultdict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for edge in graph.edges:
        came[edge.end].append((edge.start, edge.kind.value, edge.status.value))
    alike: defaultdict[tuple[tuple[str, str, str], ...], list[str]] = defaultdict(list)
    for node in graph.nodes:
        if node.kind is NodeKind.DOCUMENT and node.id not in busy:
            alike[tuple(sorted(came[node.id]))].append(node.id)
    return {
        id_: f"~joined-{members[ALIKE]}"
        for members in alike.values()
        if len(members) > ALIKE + 1
        for id_ in members[ALIKE:]
    }


def _to_joined_box(id_: str, members: Sequence[Node], lookup: Lookup) -> Box:
    names = [show_line(node.name) or lookup.name(node.ref) or "no name" for node in members]
    title = ", ".join(names[:NAMED]) + (" and others" if len(names) > NAMED else "")
    name = count(len(members), "more document")
    return Box(id_, NodeKind.DOCUMENT, name, "came the same way", title)
