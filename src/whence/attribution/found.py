"""Found: an attribution in offsets, before it is a record, and what two of them share.

Of "A patrol found fourteen rifles, a commander said" the reader sees two cues and may give both the
rifles. What the commander said is the whole clause, and the finding stands inside it.

- In: nothing but offsets.
- Out: `Found`.
- Not here: where they come from and how they become records (`finder`).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.records import Stretch

# Characters between a cue and its content.
_NEXT = 2


@dataclass(frozen=True, slots=True)
class Found:
    """An attribution in offsets, before it has an id."""

    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    rule: str
    asserts: bool = True


def widen_shared(found: Sequence[Found]) -> list[Found]:
    """Let a content that another attribution leads into begin where that one begins.

    Args:
        found: Outermost attributions in any order.

    Returns:
        The same in the same order; where two share the beginning of a content and one stands
        directly before it, the other's content takes it in, and it is left out: it is found again
        inside.
    """
    by_start: dict[int, list[Found]] = defaultdict(list)
    for item in found:
        by_start[item.content[0][0]].append(item)
    widened: dict[int, Found] = {}
    for place, group in by_start.items():
        inner = next((item for item in group if _leads_into(item, place)), None)
        if inner is None:
            continue
        begin = min(inner.source[0][0], inner.cue[0][0])
        for item in group:
            roles = (*item.source, *item.cue)
            if item is not inner and roles and all(b <= begin or place < a for a, b in roles):
                content = ((begin, item.content[0][1]), *item.content[1:])
                widened[id(item)] = replace(item, content=content)
                widened[id(inner)] = inner
    return [
        widened.get(id(item), item)
        for item in found
        if id(item) not in widened or widened[id(item)] is not item
    ]


def _leads_into(item: Found, place: int) -> bool:
    """Whether source and cue stand directly before an offset."""
    if not item.source or not item.cue:
        return False
    last = max(item.source[-1][1], item.cue[-1][1])
    return last <= place <= last + _NEXT
