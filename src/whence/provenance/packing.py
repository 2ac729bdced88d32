"""Packing: the largest number of routes of which no two pass the same point.

This is where the headline is computed: how many people, interviews or articles would have to fail
before nothing is left. The problem is a maximum independent set; claims have few routes and most
fall to the reductions below, so it is solved exactly.

- In: for each route the set of points that it passes.
- Out: the indexes of a largest set of disjoint routes.
- Not here: what a route is (`routes`).
"""

from collections.abc import Collection, Mapping, Sequence

_Conflicts = Mapping[int, frozenset[int]]


def pack(routes: Sequence[frozenset[str]], *, preferred: Collection[int] = ()) -> tuple[int, ...]:
    """Choose as many pairwise disjoint routes as possible.

    A route that passes all points of another one can always be exchanged for it, so only smallest
    routes compete; what remains is solved by branching on the route with most conflicts.

    Args:
        routes: The points of each; an empty set conflicts with nothing.
        preferred: Indexes to choose rather than others where the number stays the same.

    Returns:
        Indexes in ascending order; among equally good choices the same one whatever the order of
        the routes.
    """
    order = sorted(range(len(routes)), key=lambda i: (len(routes[i]), sorted(routes[i]), i))
    weight = [len(routes) + 1 + (index in preferred) for index in range(len(routes))]
    kept: list[int] = []
    for index in order:
        if not any(
            routes[other] <= routes[index] and weight[other] >= weight[index] for other in kept
        ):
            kept.append(index)
    points = [routes[index] for index in kept]
    conflicts = {
        a: frozenset(b for b in range(len(kept)) if b != a and points[a] & points[b])
        for a in range(len(kept))
    }
    chosen = _heaviest(conflicts, [weight[index] for index in kept])
    return tuple(sorted(kept[rank] for rank in chosen))


def _heaviest(conflicts: _Conflicts, weight: Sequence[int]) -> list[int]:
    """A heaviest independent set of a graph given as neighbours by vertex."""
    left = _reduce(conflicts, weight)
    chosen = [vertex for vertex, near in left.items() if not near]
    left = {vertex: near for vertex, near in left.items() if near}
    if not left:
        return chosen
    parts = _components(left)
    if len(parts) > 1:
        return chosen + [vertex for part in parts for vertex in _heaviest(part, weight)]
    busiest = max(left, key=lambda vertex: (len(left[vertex]), -vertex))
    taken = [busiest, *_heaviest(_without(left, left[busiest] | {busiest}), weight)]
    skipped = _heaviest(_without(left, frozenset({busiest})), weight)
    best = max((taken, skipped), key=lambda choice: sum(weight[vertex] for vertex in choice))
    return chosen + best


def _reduce(conflicts: _Conflicts, weight: Sequence[int]) -> _Conflicts:
    """Drop each vertex that a neighbour can stand for: one of no less weight and no other foe."""
    left = dict(conflicts)
    queue = sorted(left)
    waiting = set(queue)
    while queue:
        vertex = queue.pop()
        waiting.discard(vertex)
        if vertex not in left:
            continue
        foes = left[vertex]
        if any(weight[foe] >= weight[vertex] and left[foe] - {vertex} <= foes for foe in foes):
            del left[vertex]
            left.update({foe: left[foe] - {vertex} for foe in foes})
            again = frozenset().union(*(left[foe] for foe in foes)) - waiting
            queue.extend(sorted(again))
            waiting |= again
    return left


def _without(conflicts: _Conflicts, gone: frozenset[int]) -> _Conflicts:
    return {vertex: near - gone for vertex, near in conflicts.items() if vertex not in gone}


def _components(conflicts: _Conflicts) -> list[_Conflicts]:
    found: list[_Conflicts] = []
    seen: set[int] = set()
    for start in sorted(conflicts):
        if start in seen:
            continue
        part, queue = {start}, [start]
        while queue:
            for near in conflicts[queue.pop()] - part:
                part.add(near)
                queue.append(near)
        seen |= part
        found.append({vertex: conflicts[vertex] for vertex in sorted(part)})
    return found
