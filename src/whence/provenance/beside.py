"""Beside: what an occurrence rests on through texts that have the same words.

Two things follow from shared words, whoever had them first. An occurrence without a source rests on
the speaker whom a text beside it names. And where nobody can say which of two texts took the words
from the other, each may rest on the other, on its article and on its speaker; `min` assumes that it
does. Otherwise an article with two witnesses and a text that shares the words of one of them would
pass for two origins, though the second may have been copied out of the first.

Why `min` stays a lower bound: whichever direction is the true one, every point that an occurrence
then passes is among its points here; so occurrences that are disjoint here are so in truth.

- In: vertices, and edges between texts that hold at one level of caution.
- Out: for each occurrence the vertices to add.
- Not here: what an occurrence passes by itself (`routes`).
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import pairwise, product

from whence.provenance.joining import join_pairs
from whence.records import Edge, EdgeKind, Node, NodeId, NodeKind

_PEOPLE = frozenset({NodeKind.ORIGINATOR, NodeKind.RELAY})
# An occurrence of the claim; or a document through which words passed and that has none.
_Place = int | NodeId


def find_speakers(
    nodes: Mapping[NodeId, Node], edges: Iterable[Edge]
) -> Mapping[int, frozenset[NodeId]]:
    """The speakers behind occurrences that name none, by the texts next to them.

    Args:
        nodes: All vertices by id.
        edges: Between texts, with or without a direction; it makes no difference.

    Returns:
        Only occurrences that have one; a chain of unsourced ones is followed to its ends.
    """
    people = _people_at(nodes.values())
    steps = [
        (one, other)
        for edge in edges
        for one, other in product(*_ends(edge, nodes))
        if isinstance(one, int) and isinstance(other, int)
    ]
    circle = join_pairs((one, other) for one, other in steps if not {one, other} & people.keys())
    found: dict[_Place, set[NodeId]] = {}
    bare: set[int] = set()
    for pair in steps:
        for one, other in (pair, pair[::-1]):
            if one not in people:
                bare.add(one)
                found.setdefault(circle.get(one, one), set()).update(people.get(other, ()))
    speakers = {one: frozenset(found[circle.get(one, one)]) for one in bare}
    return {one: ids for one, ids in speakers.items() if ids}


def find_possible(
    nodes: Mapping[NodeId, Node], *, followed: Iterable[Edge], tied: Iterable[Edge]
) -> Mapping[int, frozenset[NodeId]]:
    """All that an occurrence rests on in one of the directions that the words may have gone.

    Args:
        nodes: All vertices by id.
        followed: Edges between texts that have a direction.
        tied: Those that have none: undecided, against time, or in a circle.

    Returns:
        For each occurrence the texts and stated speakers of all occurrences from which its words
        may come, its own included. Whoever passes for the first to have words rests on what those
        who reused them may rest on: he may have copied them, and his date may be wrong.
    """
    people = _people_at(nodes.values())
    ends = [_ends(edge, nodes) for edge in tied]
    circle = join_pairs(pair for first, last in ends for pair in pairwise([*first, *last]))
    above: dict[_Place, set[_Place]] = {}
    points: dict[_Place, set[NodeId]] = {}
    below: dict[_Place, set[_Place]] = {}
    for edge in followed:
        parents, children = _ends(edge, nodes)
        if edge.kind is EdgeKind.REUSED:
            for parent in parents:
                below.setdefault(parent, set()).update(children)
        for child in children:
            points.setdefault(circle.get(child, child), set()).add(edge.start)
            above.setdefault(circle.get(child, child), set()).update(
                circle.get(parent, parent) for parent in parents
            )
    for place in below:
        tied_below = {circle[one] for one in _reach(place, below) if one in circle}
        above.setdefault(circle.get(place, place), set()).update(tied_below)
    for node in nodes.values():
        if node.kind is NodeKind.DOCUMENT:
            places: tuple[_Place, ...] = (*node.occurrences, node.id)
            for place in places:
                found = points.setdefault(circle.get(place, place), set())
                found |= {node.id, *people.get(place, ())}
    return {
        place: frozenset().union(*(points[one] for one in _reach(circle.get(place, place), above)))
        for node in nodes.values()
        if node.kind is NodeKind.DOCUMENT
        for place in node.occurrences
    }


def _ends(edge: Edge, nodes: Mapping[NodeId, Node]) -> tuple[list[_Place], list[_Place]]:
    """The places that an edge joins; none at an unseen text."""
    start, end = (_places(nodes[id_], edge.occurrences) for id_ in (edge.start, edge.end))
    return start, end


def _places(node: Node, concerned: Collection[int]) -> list[_Place]:
    if node.kind is not NodeKind.DOCUMENT:
        return []
    if not node.occurrences:
        return [node.id]
    return [i for i in node.occurrences if not concerned or i in concerned] or [node.id]


def _people_at(nodes: Iterable[Node]) -> dict[_Place, set[NodeId]]:
    """The stated speakers and relays of each occurrence that has any."""
    found: dict[_Place, set[NodeId]] = {}
    for node in nodes:
        if node.kind in _PEOPLE and node.stated:
            for occurrence in node.occurrences:
                found.setdefault(occurrence, set()).add(node.id)
    return found


def _reach(place: _Place, above: Mapping[_Place, Collection[_Place]]) -> Iterator[_Place]:
    """A place and everything upstream of it, each once."""
    seen = {place}
    queue = [place]
    while queue:
        here = queue.pop()
        yield here
        queue.extend(further := set(above.get(here, ())) - seen)
        seen |= further
