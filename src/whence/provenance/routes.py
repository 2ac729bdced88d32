"""Routes: the way of each occurrence from its originator to the page, as the points it passes.

An occurrence rests on its originator, on everyone who passed the words on, on the article that
prints it and on every text from which that article took it. If one of these points fails, the
occurrence is worth nothing. Two occurrences are independent if they pass no common point; that is
Menger's vertex-disjointness, restricted to ways that some document really attests, so that no path
is put together from halves of two stories.

Why merging never raises a count: a tie, an accepted derivation or an accepted identity only adds
points to routes, or makes two points one; so routes that were in conflict stay in conflict, and a
largest set of disjoint routes can only shrink. Joining vertices in an ordinary flow network lacks
this property (it can open a path that nobody attests).

Two vertices that are shown to be the same are one point. Two that only may be the same stay two,
and both routes pass a doubt: a point of that pair alone. So an official who may be Orlin or Fenn
does not make Orlin and Fenn one person; whoever he is, two people have spoken.

- In: a `records.ClaimGraph` and the confidence from which on links are followed.
- Out: `Route`, one for each occurrence that has an originator; `find_doubts`.
- Not here: choosing among routes (`packing`), or building the graph (`build`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from whence.provenance.beside import find_possible, find_speakers
from whence.provenance.climb import Climb
from whence.records import (
    ClaimGraph,
    DerivationStatus,
    Edge,
    Node,
    NodeId,
    NodeKind,
    Tie,
)

_TEXTS = frozenset({NodeKind.DOCUMENT, NodeKind.UNSEEN})
_PEOPLE = frozenset({NodeKind.ORIGINATOR, NodeKind.RELAY})


@dataclass(frozen=True, slots=True)
class Route:
    """The way of one occurrence.

    Attributes:
        occurrence: Index of the claim's occurrence.
        originators: The merged originators, usually one; several for a group of known members.
        roots: The merged texts at the beginning of the way through texts.
        passes: All points that it depends on.
        stated: Whether a document says who the originator is.
        derived: Whether the way leads through another text than the document itself.
    """

    occurrence: int
    originators: frozenset[str]
    roots: frozenset[str]
    passes: frozenset[str]
    stated: bool
    derived: bool


def merge_same(graph: ClaimGraph) -> Mapping[NodeId, NodeId]:
    """The vertices that are shown to be one.

    Args:
        graph: Of one claim.

    Returns:
        For every vertex the smallest id of those it is one with.
    """
    shown = [(tie.a, tie.b) for tie in graph.ties if tie.confidence >= 1]
    return _merge((node.id for node in graph.nodes), shown)


def find_doubts(graph: ClaimGraph, *, follows: float) -> Mapping[str, Mapping[str, Tie]]:
    """For each merged vertex the pairs in which it may be the other one, by their points.

    Args:
        graph: Of one claim.
        follows: Ties of at least this confidence count; one of 1 is no doubt but a merger.

    Returns:
        Only vertices that have a doubt.
    """
    same = merge_same(graph)
    found: dict[str, dict[str, Tie]] = {}
    for tie in sorted(graph.ties, key=lambda tie: -tie.confidence):
        low, high = sorted((same[tie.a], same[tie.b]))
        if follows <= tie.confidence < 1 and low != high:
            for end in (low, high):
                found.setdefault(end, {}).setdefault(f"either {low} {high}", tie)
    return found


def find_routes(
    graph: ClaimGraph, *, follows: float, with_unstated: bool, merge_collectors: bool = False
) -> tuple[Route, ...]:
    """The routes of a graph at one level of caution.

    Args:
        graph: Of one claim.
        follows: Links and ties of at least this confidence hold; a lower number merges more.
        with_unstated: Whether occurrences in the outlet's own voice have a route; without them
            the routes are those of `min`, on which every direction of an undecided tie is held for
            possible.
        merge_collectors: Whether all collections by one collector are one point.

    Returns:
        In order of occurrence.
    """
    level = Level(graph, follows)
    routes = []
    for occurrence in sorted(level.at):
        route = level.route(
            occurrence, merge_collectors=merge_collectors, is_cautious=not with_unstated
        )
        if route is not None and (route.stated or with_unstated):
            routes.append(route)
    return tuple(routes)


class Level:
    """The graph at one level of caution: who is merged, and which texts are tied or followed."""

    def __init__(self, graph: ClaimGraph, follows: float) -> None:
        self.nodes: Mapping[NodeId, Node] = {node.id: node for node in graph.nodes}
        texts = [edge for edge in graph.edges if self._joins_texts(edge)]
        held = [edge for edge in texts if edge.confidence >= follows]
        self.followed = [edge for edge in held if edge.status is DerivationStatus.FOLLOWED]
        self.tied = [edge for edge in held if edge.status is not DerivationStatus.FOLLOWED]
        self.same = merge_same(graph)
        self.doubts = find_doubts(graph, follows=follows)
        self.climb = Climb(self.followed, self.tied, self.same)
        self.at: dict[int, list[Node]] = {}
        for node in graph.nodes:
            for occurrence in node.occurrences:
                self.at.setdefault(occurrence, []).append(node)

    def _joins_texts(self, edge: Edge) -> bool:
        return {self.nodes[edge.start].kind, self.nodes[edge.end].kind} <= _TEXTS

    @cached_property
    def speakers(self) -> Mapping[int, frozenset[NodeId]]:
        """Those whom the texts beside an unsourced occurrence name."""
        return find_speakers(self.nodes, (*self.tied, *self.followed))

    @cached_property
    def possible(self) -> Mapping[int, frozenset[NodeId]]:
        """What each occurrence may rest on, whatever the direction of undecided ties."""
        return find_possible(self.nodes, followed=self.followed, tied=self.tied)

    def route(self, occurrence: int, *, merge_collectors: bool, is_cautious: bool) -> Route | None:
        """The way of one occurrence, or None if no document and originator attest it."""
        at = self.at[occurrence]
        originators = [node for node in at if node.kind is NodeKind.ORIGINATOR]
        documents = [node for node in at if node.kind is NodeKind.DOCUMENT]
        if not originators or not documents:
            return None
        passes: set[str] = {self.same[node.id] for node in at if node.kind in _PEOPLE}
        is_stated = all(node.stated for node in originators)
        if not is_stated:
            passes |= {self.same[id_] for id_ in self.speakers.get(occurrence, ())}
        if is_cautious:
            passes |= {self.same[id_] for id_ in self.possible.get(occurrence, ())}
        if merge_collectors:
            passes |= {
                f"collector {node.ref}"
                for node in at
                if node.kind is NodeKind.COLLECTION and node.ref is not None
            }
        texts, roots = self._texts(documents, occurrence)
        here: set[str] = {self.same[node.id] for node in at}
        return Route(
            occurrence,
            frozenset(self.same[node.id] for node in originators),
            frozenset(roots),
            frozenset(passes | texts).union(
                *(self.doubts.get(id_, ()) for id_ in passes | texts | here)
            ),
            is_stated,
            not texts <= here,
        )

    def _texts(self, documents: Iterable[Node], occurrence: int) -> tuple[set[str], set[str]]:
        """The points of the texts that an occurrence passes, and the texts at the beginning."""
        points: set[str] = set()
        roots: set[str] = set()
        for node in documents:
            text = self.same[node.id]
            behind = self.climb.behind(text, occurrence)
            points |= {text, *behind.points}
            roots |= behind.roots
            if roots and text in behind.points:
                roots.add(text)  # a way that comes back may have begun here as well
        return points, roots or points


def _merge(
    ids: Iterable[NodeId], pairs: Iterable[tuple[NodeId, NodeId]]
) -> Mapping[NodeId, NodeId]:
    """The smallest id of each merged group, by member."""
    parent: dict[NodeId, NodeId] = {id_: id_ for id_ in ids}

    def find(id_: NodeId) -> NodeId:
        while parent[id_] != id_:
            parent[id_] = parent[parent[id_]]
            id_ = parent[id_]
        return id_

    for a, b in pairs:
        low, high = sorted((find(a), find(b)))
        parent[high] = low
    return {id_: find(id_) for id_ in parent}
