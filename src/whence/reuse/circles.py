"""Circles: which things lead back to themselves.

Two papers that credit each other say nothing about where the words came from. Such circles may run
through many documents; they are the strongly connected components of what leads where (Tarjan,
"Depth-first search and linear graph algorithms", 1972). We keep a list of open ways in place of his
recursion, so that a chain of any length can be followed.

- In: from each thing the things that it leads to.
- Out: groups of things that lead to each other.
- Not here: what a circle means (`drafts`).
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

T = TypeVar("T", bound=Hashable)


def find_circles(steps: Mapping[T, Iterable[T]]) -> list[frozenset[T]]:
    """Put together what leads to each other, in time proportional to the steps.

    Args:
        steps: From each thing to others, or to itself; what leads nowhere needs no entry.

    Returns:
        Every thing in exactly one group, alone where it is on no circle. A group stands after all
        that it leads to; the same input gives the same order.
    """
    number: dict[T, int] = {}  # in the order in which things are met
    low: dict[T, int] = {}  # the first thing not yet in a group that one leads back to
    waiting: list[T] = []  # met, not yet in a group
    circles: list[frozenset[T]] = []
    grouped: set[T] = set()

    def enter(thing: T) -> tuple[T, Iterator[T]]:
        number[thing] = low[thing] = len(number)
        waiting.append(thing)
        return thing, iter(steps.get(thing, ()))

    for start in steps:
        ways = [enter(start)] if start not in number else []
        while ways:
            here, further = ways[-1]
            there = next((one for one in further if one not in grouped), None)
            if there is None:
                ways.pop()
                if ways:
                    low[ways[-1][0]] = min(low[ways[-1][0]], low[here])
                if low[here] == number[here]:
                    circle = {waiting.pop()}
                    while here not in circle:
                        circle.add(waiting.pop())
                    circles.append(frozenset(circle))
                    grouped |= circle
            elif there in number:
                low[here] = min(low[here], number[there])
            else:
                ways.append(enter(there))
    return circles
