"""Layout: where the boxes of a chain picture stand.

Stages go from left to right (who said it, who passed it on, who took it down, the documents). A
text that comes from another one of its stage stands further right. Long arrows get a lane of their
own, so that they do not run behind boxes that they have nothing to do with. The method is the usual
layered one (Sugiyama, Tagawa and Toda 1981), with the layers given by the stages.

- In: boxes with their stage, arrows.
- Out: columns of boxes and lanes, in order.
- Not here: sizes and drawing (`report.picture`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter
from itertools import pairwise

DEEPEST = 3  # further steps within one stage share a column, or the picture gets too wide
SWEEPS = 4  # more changed nothing in the pictures of the example pile


@dataclass(frozen=True, slots=True)
class Layout:
    """Columns from left to right.

    Attributes:
        columns: Ids of boxes and lanes, top to bottom.
        ways: For each arrow, in the order given, the ids it passes, both ends included.
        stages: The stage of each column.
    """

    columns: tuple[tuple[str, ...], ...]
    ways: tuple[tuple[str, ...], ...]
    stages: tuple[int, ...]


def find_layout(stages: Mapping[str, int], arrows: Sequence[tuple[str, str]]) -> Layout:
    """Place boxes in columns and rows.

    Args:
        stages: For each box its stage, 0 at the left.
        arrows: Start and end of each; loops and arrows backwards are allowed.

    Returns:
        The layout, the same for the same input whatever the order of `stages`.
    """
    depths = _find_depths(stages, arrows)
    keys = sorted({(stages[box], depths[box]) for box in stages})
    column_of = {box: keys.index((stages[box], depths[box])) for box in stages}
    columns: list[list[str]] = [[] for _ in keys]
    for box in sorted(stages):
        columns[column_of[box]].append(box)
    ways = []
    for number, (start, end) in enumerate(arrows):
        lanes = [f"\x00lane-{number}-{at}" for at in range(column_of[start] + 1, column_of[end])]
        for offset, lane in enumerate(lanes, start=column_of[start] + 1):
            columns[offset].append(lane)
        ways.append((start, *lanes, end))
    _order_rows(columns, ways)
    return Layout(tuple(map(tuple, columns)), tuple(ways), tuple(stage for stage, _ in keys))


def _find_depths(stages: Mapping[str, int], arrows: Sequence[tuple[str, str]]) -> dict[str, int]:
    """How many steps a box stands behind the first of its stage; boxes of a loop share a column."""
    after: dict[str, set[str]] = {box: set() for box in stages}
    for start, end in arrows:
        if stages[start] == stages[end]:
            after[start].add(end)
    reached = {box: _reach(box, after) for box in stages}
    loop_of = {a: frozenset(b for b in reached[a] if a in reached[b]) for a in stages}
    before: dict[frozenset[str], set[frozenset[str]]] = {loop: set() for loop in loop_of.values()}
    for start, ends in after.items():
        for end in ends - loop_of[start]:
            before[loop_of[end]].add(loop_of[start])
    depths: dict[frozenset[str], int] = {}
    for loop in TopologicalSorter(before).static_order():
        depths[loop] = min(max((depths[one] for one in before[loop]), default=-1) + 1, DEEPEST)
    return {box: depths[loop_of[box]] for box in stages}


def _reach(box: str, after: Mapping[str, Iterable[str]]) -> set[str]:
    """What can be reached from a box, itself included; a picture has few boxes."""
    reached = {box}
    waiting = [box]
    while waiting:
        further = set(after[waiting.pop()]) - reached
        reached |= further
        waiting.extend(further)
    return reached


def _order_rows(columns: list[list[str]], ways: Iterable[Sequence[str]]) -> None:
    """Order each column by the middle of what its boxes are joined to, back and forth."""
    joined: defaultdict[str, list[str]] = defaultdict(list)
    for way in ways:
        for start, end in pairwise(way):
            joined[start].append(end)
            joined[end].append(start)
    for sweep in range(SWEEPS):
        forward = sweep % 2 == 0
        order = range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1)
        for at in order:
            beside = _heights(columns[at - 1 if forward else at + 1])
            own = _heights(columns[at])
            means = {box: _mean(box, joined[box], beside, own) for box in columns[at]}
            columns[at] = [box for _, box in sorted((mean, box) for box, mean in means.items())]


def _heights(column: Sequence[str]) -> dict[str, float]:
    """Where each stands in its column, 0 to 1."""
    return {box: (row + 0.5) / len(column) for row, box in enumerate(column)}


def _mean(
    box: str, joined: Sequence[str], beside: Mapping[str, float], own: Mapping[str, float]
) -> float:
    """The middle of what a box is joined to there, else in its own column, else its own place."""
    places = [beside[other] for other in joined if other in beside]
    places = places or [own[other] for other in joined if other in own]
    return sum(places) / len(places) if places else own[box]
