"""Thinning: as many undecided ties of a large family as hold it together, and not each two's.

Forty reprints without a date are 780 pairs that say one thing: they are of one story. In a large
group two documents need no tie of their own where both are tied to several others for the same
words. A small group is left as it is: there every pair can be read, and each tie is one more proof.

- In: ties without a direction.
- Out: those that are told.
- Not here: which ties have a direction (`kin`).
"""

from collections.abc import Iterable, Mapping, Sequence

from whence.records import DocumentId
from whence.reuse.circles import find_circles
from whence.reuse.ties import Tie, WordCounts, subtract_spans

# Groups of up to so many documents keep all their ties.
_SMALL = 12
# So many others must hold two documents together: a claim may be missed in one of them.
_HOLDERS = 2
# Fewer words that nobody holds are not worth a tie.
_LEAST_OWN = 8

_Near = Mapping[DocumentId, Mapping[DocumentId, Tie]]


def thin_ties(ties: Sequence[Tie], counts: WordCounts) -> list[Tie]:
    """Leave out ties of large groups that others make needless.

    Args:
        ties: Without a direction, in any order.
        counts: Of the pile.

    Returns:
        The others, in the order given. A tie is left out if both its documents keep ties, at least
        as strong and for all its words but a few, to two documents with greater ids: an undecided
        derivation has the smaller id for child, so from both ends the way leads up to the same.
    """
    large = _find_large(ties)
    near: dict[DocumentId, dict[DocumentId, Tie]] = {}
    kept: set[tuple[DocumentId, DocumentId]] = set()
    for tie in sorted(ties, key=lambda tie: (tie.b, tie.a), reverse=True):
        if tie.a in large and _is_held(tie, near, counts):
            continue
        near.setdefault(tie.a, {})[tie.b] = tie
        kept.add((tie.a, tie.b))
    return [tie for tie in ties if (tie.a, tie.b) in kept]


def _find_large(ties: Iterable[Tie]) -> set[DocumentId]:
    """The documents of large groups."""
    near: dict[str, list[str]] = {}
    for tie in ties:
        near.setdefault(tie.a, []).append(tie.b)
        near.setdefault(tie.b, []).append(tie.a)
    groups = (ids for ids in find_circles(near) if len(ids) > _SMALL)
    return {DocumentId(id_) for ids in groups for id_ in ids}


def _is_held(tie: Tie, near: _Near, counts: WordCounts) -> bool:
    """Whether enough others are tied to both ends for the same words."""
    ends = (tie.a, tie.b)
    one, other = (near.get(end, {}) for end in ends)
    held = 0
    for holder in sorted(one.keys() & other.keys()):
        held += all(_has_words(near[end][holder], tie, end, counts) for end in ends)
        if held == _HOLDERS:
            return True
    return False


def _has_words(kept: Tie, tie: Tie, end: DocumentId, counts: WordCounts) -> bool:
    """Whether a tie that is kept says of one document what another one would say."""
    left = subtract_spans(tie.spans[end], kept.spans[end])
    return kept.strength >= tie.strength and counts.count(left) < _LEAST_OWN
