"""Contradictions: "these are one" where other lines say, perhaps by detours, "these are two".

A is B, B is C, and A is not C cannot all hold. A wrong merge accuses the wrong man, so what keeps
apart holds, and of what joins the shortest ways between the two are given up; all at once, so that
no line goes before another because it stands higher in the file.

- In: pairs that are said to be one, pairs that are said to be two.
- Out: the joining pairs that cannot hold, each with the parting pairs that it would break.
- Not here: who the pairs are (`rulings.entities`).
"""

from collections import defaultdict, deque
from collections.abc import Collection, Iterable, Mapping

from whence.records import EntityId

Two = frozenset[EntityId]
"""Two entities, in no order."""


def find_contradicted(
    same: Collection[Two], different: Collection[Two], *, firm: Collection[Two] = ()
) -> dict[Two, frozenset[Two]]:
    """Find the joining pairs that contradict parting ones.

    As long as a way of joining pairs leads from one side of a parting pair to the other, the pairs
    on all shortest such ways are given up.

    Args:
        same: Pairs that are said to be one.
        different: Pairs that are said to be two.
        firm: Further joining pairs, free of contradictions, that are never given up.

    Returns:
        For each pair of `same` that is given up the parting pairs that speak against it; empty
        where nothing contradicts.
    """
    found: dict[Two, set[Two]] = defaultdict(set)
    while True:
        links = _links([*(pair for pair in same if pair not in found), *firm])
        hit = [
            (pair, apart)
            for apart in different
            if len(apart) == 2
            for pair in _on_the_way(links, *sorted(apart))
            if pair not in firm
        ]
        if not hit:
            return {pair: frozenset(against) for pair, against in found.items()}
        for pair, apart in hit:
            found[pair].add(apart)


def join_pairs(same: Iterable[Two]) -> dict[EntityId, frozenset[EntityId]]:
    """Everybody with all that they are joined with, by whatever detour.

    Args:
        same: Pairs that are said to be one.

    Returns:
        For each entity of the pairs the whole group, itself included.
    """
    links = _links(same)
    groups: dict[EntityId, frozenset[EntityId]] = {}
    for one in links:
        if one not in groups:
            group = frozenset(_steps(links, one))
            groups |= dict.fromkeys(group, group)
    return groups


def _links(pairs: Iterable[Two]) -> Mapping[EntityId, frozenset[EntityId]]:
    links: dict[EntityId, set[EntityId]] = defaultdict(set)
    for pair in pairs:
        if len(pair) == 2:
            a, b = pair
            links[a].add(b)
            links[b].add(a)
    return {one: frozenset(others) for one, others in links.items()}


def _on_the_way(
    links: Mapping[EntityId, frozenset[EntityId]], start: EntityId, end: EntityId
) -> list[Two]:
    """The pairs on any shortest way from one to the other; none if no way leads there."""
    from_start = _steps(links, start)
    if end not in from_start:
        return []
    from_end = _steps(links, end)
    length = from_start[end]
    return [
        frozenset((one, other))
        for one, steps in from_start.items()
        for other in links.get(one, frozenset())
        if steps + 1 + from_end[other] == length
    ]


def _steps(links: Mapping[EntityId, frozenset[EntityId]], start: EntityId) -> dict[EntityId, int]:
    """How many pairs away everything is that can be reached."""
    steps = {start: 0}
    waiting = deque([start])
    while waiting:
        at = waiting.popleft()
        for other in links.get(at, frozenset()):
            if other not in steps:
                steps[other] = steps[at] + 1
                waiting.append(other)
    return steps
