"""Packing: the largest number of routes of which no two pass the same point.

This is where the headline is computed: how many people, interviews or articles would have to fail
before nothing is left. The problem is a maximum independent set; claims have few routes and most
fall to the reductions below, so it is solved exactly.

- In: for each route the set of points that it passes.
- Out: the indexes of a largest set of disjoint routes.
- Not here: what a route is (`routes`).
"""

from collections.abc import Sequence


def pack(routes: Sequence[frozenset[str]]) -> tuple[int, ...]:
    """Choose as many pairwise disjoint routes as possible.

    A route that passes all points of another one can always be exchanged for it, so only smallest
    routes compete; what remains is solved by branching on the route with most conflicts, with free
    routes and those with one conflict taken at once.

    Args:
        routes: The points of each; an empty set conflicts with nothing.

    Returns:
        Indexes in ascending order; among equally large choices the same one whatever the order of
        the routes.
    """
    order = sorted(range(len(routes)), key=lambda i: (len(routes[i]), sorted(routes[i]), i))
    kept: list[int] = []
    for index in order:
        if not any(routes[other] <= routes[index] for other in kept):
            kept.append(index)
    points = [routes[index] for index in kept]
    conflicts = {
        a: frozenset(b for b in range(len(kept)) if b != a and points[a] & points[b])
        for a in range(len(kept))
    }
    return tuple(sorted(kept[rank] for rank in _largest(conflicts)))


def _largest(conflicts: dict[int, frozenset[int]]) -> list[int]:
    """A largest independent set of a graph given as neighbours by vertex."""
    left = dict(conflicts)
    chosen: list[int] = []
    while left:
        easy = min(left, key=lambda vertex: (len(left[vertex]), vertex))
        if len(left[easy]) > 1:
            break
        chosen.append(easy)
        left = _without(left, left[easy] | {easy})
    if not left:
        return chosen
    parts = _components(left)
    if len(parts) > 1:
        return chosen + [vertex for part in parts for vertex in _largest(part)]
    busiest = max(left, key=lambda vertex: (len(left[vertex]), -vertex))
    taken = [busiest, *_largest(_without(left, left[busiest] | {busiest}))]
    skipped = _largest(_without(left, frozenset({busiest})))
    return chosen + (taken if len(taken) >= len(skipped) else skipped)


def _without(
    conflicts: dict[int, frozenset[int]], gone: frozenset[int]
) -> dict[int, frozenset[int]]:
    return {vertex: near - gone for vertex, near in conflicts.items() if vertex not in gone}


def _components(conflicts: dict[int, frozenset[int]]) -> list[dict[int, frozenset[int]]]:
    found, seen = [], set[int]()
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
