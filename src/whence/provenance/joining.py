"""Joining: the groups into which pairs join things.

- In: pairs of whatever can be compared.
- Out: for each member one that stands for its group.
- Not here: what the things are.
"""

from collections.abc import Hashable, Iterable
from typing import TypeVar

_Thing = TypeVar("_Thing", bound=Hashable)


def join_pairs(pairs: Iterable[tuple[_Thing, _Thing]]) -> dict[_Thing, _Thing]:
    """Join pairs to groups.

    Args:
        pairs: Of which both belong together; a thing may be its own pair.

    Returns:
        For each thing in a pair one member of its group, the same for all of them; which one
        depends on the order of the pairs.
    """
    head: dict[_Thing, _Thing] = {}
    members: dict[_Thing, list[_Thing]] = {}
    for pair in pairs:
        for thing in pair:
            head.setdefault(thing, thing)
            members.setdefault(thing, [thing])
        large, small = sorted((head[pair[0]], head[pair[1]]), key=lambda one: -len(members[one]))
        if large != small:
            for thing in members[small]:
                head[thing] = large
            members[large] += members[small]
    return head
