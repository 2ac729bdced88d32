"""Latent: a text that nobody gave us and nobody credits, shown by what its children share.

Of three texts that came from one another, one stands between the other two: whatever two of them
have in common, it has as well. Where each of three lacks what the other two share, none of them is
the one between, and they came from a fourth. If that is in the pile we take it; else there was one
that we never saw, a press release perhaps. We say so only if all three miss much, for a text that
never was would be the worse error.

- In: ties, and the sides that third documents take.
- Out: groups of documents that one unseen text stands behind.
- Not here: texts that are credited (`parents`).
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from whence.records import DocumentId
from whence.reuse.circles import find_circles
from whence.reuse.family import Family
from whence.reuse.ties import Tie

_Ends = frozenset[DocumentId]
_Three = tuple[DocumentId, DocumentId, DocumentId]

# Words that each of three must lack of what the other two share. Lone readings are no proof: two
# copyists write "per cent" for "percent" without knowing each other. On generated cascades seven
# of seven such threes had one withheld text behind them; with ten words it was eight of nineteen.
LEAST = 16
# A text that lacks fewer than these may stand between and have been cut since.
_BETWEEN = 8


def find_latent(ties: Iterable[Tie], family: Family) -> list[tuple[DocumentId, ...]]:
    """Find documents that came from one text that is not in the pile.

    Args:
        ties: Those that credits do not explain.
        family: What third documents say of each two.

    Returns:
        Disjoint groups of three or more, each sorted, in order.
    """
    pairs: dict[_Ends, Tie] = {frozenset((tie.a, tie.b)): tie for tie in ties}
    related: dict[DocumentId, set[DocumentId]] = {}
    for three in _find_threes(pairs, family):
        if not any(_stands_between(id_, three, family) for id_ in _find_common(three, family)):
            for id_ in three:
                related.setdefault(id_, set()).update(three)
    return sorted(tuple(sorted(group)) for group in find_circles(related))


def _find_threes(pairs: Mapping[_Ends, Tie], family: Family) -> Iterator[_Three]:
    """Every three of which each lacks what the other two share."""
    for ends in sorted(pairs, key=sorted):
        a, b = sorted(ends)
        for c, sides in family.sides.get(ends, {}).items():
            if c < b or min(sides.words_a, sides.words_b) < LEAST:
                continue
            others = (frozenset((a, c)), frozenset((b, c)))
            if all(other in pairs for other in others) and _all_lack((a, b, c), family, LEAST):
                yield a, b, c


def _all_lack(three: _Three, family: Family, least: int) -> bool:
    return all(_lacks(one, three, family) >= least for one in three)


def _lacks(one: DocumentId, three: Iterable[DocumentId], family: Family) -> int:
    """How many words one of three lacks of what the other two have in common."""
    others = [id_ for id_ in three if id_ != one]
    found = []
    for other, third in (others, others[::-1]):
        sides = family.sides.get(frozenset((one, other)), {}).get(third)
        if sides is not None:
            found.append(sides.words_b if one < other else sides.words_a)
    return min(found, default=0)


def _find_common(three: _Three, family: Family) -> list[DocumentId]:
    """Documents near to all of three."""
    first = family.near(three[0])
    return [id_ for id_ in first if all(id_ in family.near(one) for one in three[1:])]


def _stands_between(id_: DocumentId, three: _Three, family: Family) -> bool:
    """Whether a document has whatever two of three share, so that it may be their parent."""
    return all(
        _lacks(id_, (id_, one, other), family) < _BETWEEN for one, other in combinations(three, 2)
    )
