"""Graphs: the picture behind one claim's count, as JSON.

- In: `records.ClaimGraph`, `records.OriginInterval`, `records.Counts`.
- Out: the `graph`, `origins` and `counts` of one claim.
- Not here: drawing it (`report`).
"""

from whence.export.plain import (
    Json,
    from_circumstances,
    from_number,
    from_range,
    from_spans,
    from_texts,
    known,
)
from whence.records import ClaimGraph, Counts, Edge, Node, OriginGroup, OriginInterval, Tie


def from_graph(graph: ClaimGraph) -> dict[str, Json]:
    """Vertices, edges and ties, each sorted by id.

    Args:
        graph: The graph of one claim.

    Returns:
        The `graph` of a claim.
    """
    ties = sorted(graph.ties, key=lambda tie: (tie.a, tie.b, tie.why, tie.confidence))
    return {
        "nodes": [_from_node(node) for node in sorted(graph.nodes, key=lambda node: node.id)],
        "edges": [_from_edge(edge) for edge in sorted(graph.edges, key=lambda edge: edge.id)],
        "ties": [_from_tie(tie) for tie in ties],
    }


def from_origins(origins: OriginInterval) -> dict[str, Json]:
    """The interval with the groups of `max` and why `min` is smaller.

    Args:
        origins: How many independent origins stand behind the claim.

    Returns:
        The `origins` of a claim; groups in the order given, largest first.
    """
    return {
        "min": origins.min,
        "max": origins.max,
        "stated": origins.stated,
        "first_hand": origins.first_hand,
        "groups": [_from_group(group) for group in origins.groups],
        "reasons": from_texts(origins.reasons),
    }


def from_counts(counts: Counts) -> dict[str, Json]:
    """The three plain counts.

    Args:
        counts: Documents, collections and originators.

    Returns:
        The `counts` of a claim.
    """
    return {
        "documents": counts.documents,
        "collections": from_range(counts.collections),
        "originators": from_range(counts.originators),
    }


def _from_node(node: Node) -> dict[str, Json]:
    return {
        "id": node.id,
        "kind": node.kind.value,
        "ref": known(node.ref),
        "name": known(node.name),
        "circumstances": from_circumstances(node.circumstances),
        "occurrences": [*sorted(node.occurrences)],
        "access": node.access.value,
        "stated": node.stated,
    }


def _from_edge(edge: Edge) -> dict[str, Json]:
    return {
        "id": edge.id,
        "from": edge.start,
        "to": edge.end,
        "kind": edge.kind.value,
        "confidence": from_number(edge.confidence),
        "time": known(edge.time),
        "status": edge.status.value,
        "spans": from_spans(edge.spans),
        "why": known(edge.why),
    }


def _from_tie(tie: Tie) -> dict[str, Json]:
    return {
        "a": tie.a,
        "b": tie.b,
        "confidence": from_number(tie.confidence),
        "why": known(tie.why),
        "spans": from_spans(tie.spans),
    }


def _from_group(group: OriginGroup) -> dict[str, Json]:
    return {
        "id": group.id,
        "kind": group.kind.value,
        "name": known(group.name),
        "occurrences": [*sorted(group.occurrences)],
        "why": known(group.why),
        "may_be": from_texts(sorted(group.may_be)),
    }
