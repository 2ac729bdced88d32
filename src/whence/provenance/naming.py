"""Naming: names that tell two things of one graph apart.

"A senior official and a senior official may be one" helps nobody. Where two things of a graph have
one name, each gets the outlets in which it stands, and two articles of one outlet their titles.

- In: the graph of a claim, and `Known`.
- Out: the same graph; nodes have one name only if they stand for the same.
- Not here: the names themselves (`people`, `texts`).
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from whence.provenance.known import Known
from whence.provenance.routes import merge_same
from whence.records import ClaimGraph, DocumentId, Node, NodeId, NodeKind

_LONGEST = 60  # characters of a title
_SHOWN = 2  # outlets that are named
_PEOPLE = frozenset({NodeKind.ORIGINATOR, NodeKind.RELAY})


def tell_apart(graph: ClaimGraph, known: Known) -> ClaimGraph:
    """Give nodes of one name names that differ.

    Args:
        graph: Of one claim.
        known: With titles and paths of documents.

    Returns:
        The graph with longer names where they are needed. Two nodes that are shown to be the same
        person keep one name.
    """
    same = merge_same(graph)
    articles = {node.id: node for node in graph.nodes if node.kind is NodeKind.DOCUMENT}
    found = _extend(articles.values(), same, lambda node: _title(node, known))
    places = _Places(graph, same, found)
    people = [
        node if node.stated else replace(node, name=f"source not stated{places.say(node, ' in ')}")
        for node in graph.nodes
        if node.kind in _PEOPLE
    ]
    unseen = (node for node in graph.nodes if node.kind is NodeKind.UNSEEN)
    taken = (node for node in graph.nodes if node.kind is NodeKind.COLLECTION)
    found |= _extend(people, same, lambda node: places.say(node, " (in ", ")"))
    found |= _extend(unseen, same, lambda node: places.say(node, ", credited by "))
    found |= _extend(taken, same, lambda node: places.say(node, " (in ", ")"))
    return replace(graph, nodes=tuple(replace(n, name=found[n.id]) for n in graph.nodes))


@dataclass(frozen=True, slots=True)
class _Places:
    """The articles in which the things of a graph stand, by their names."""

    graph: ClaimGraph
    same: Mapping[NodeId, NodeId]
    names: Mapping[NodeId, str]

    def say(self, node: Node, before: str, after: str = "") -> str:
        """The articles of a node, and of those that are shown to be the same."""
        alike = {id_ for id_ in self.same if self.same[id_] == self.same[node.id]}
        indexes = {i for other in self.graph.nodes if other.id in alike for i in other.occurrences}
        articles = {edge.end for edge in self.graph.edges if edge.start in alike}
        articles |= {n.id for n in self.graph.nodes if indexes.intersection(n.occurrences)}
        names = sorted({self.names[id_] for id_ in articles if id_ in self.names})
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        return f"{before}{' and '.join(names[:_SHOWN])}{more}{after}" if names else ""


def _title(node: Node, known: Known) -> str:
    document = known.document[DocumentId(str(node.ref))]
    title = " ".join((document.title or "").split())
    if len(title) > _LONGEST:
        title = title[:_LONGEST].rpartition(" ")[0] + " …"
    return f", “{title}”" if title else f", {document.path.replace(chr(92), '/').split('/')[-1]}"


def _extend(
    nodes: Iterable[Node], same: Mapping[NodeId, NodeId], more: Callable[[Node], str]
) -> dict[NodeId, str]:
    """The name of each node; where another thing has it, too, with more, and then a number."""
    ordered = sorted(nodes, key=lambda node: node.id)
    found = {node.id: node.name for node in ordered}
    for extend in (more, None):
        by_name: dict[str, list[NodeId]] = {}
        for node in ordered:
            things = by_name.setdefault(found[node.id].casefold(), [])
            if same[node.id] not in things:
                things.append(same[node.id])
        for node in ordered:
            things = by_name[found[node.id].casefold()]
            if len(things) > 1:
                number = f" ({things.index(same[node.id]) + 1})"
                found[node.id] += extend(node) if extend is not None else number
    return found
