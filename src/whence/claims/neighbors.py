"""Neighbors: which pairs of occurrences are worth a closer look.

Comparing every sentence with every other one would take hours on a large pile. Two occurrences
are looked at when they share a rare sign, when they share two signs of some rarity, or when a
passage that both documents share runs through both. Long lists of one sign are only followed to the
next few entries in an order that puts like beside like, so that the work grows with the pile
and not with its square.

- In: the profiles of the pile's distinct occurrences; reuses.
- Out: pairs of indexes.
- Not here: the decision (`match`).
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from whence.claims.match import Profile
from whence.records import DocumentId, Reuse, ReuseMeaning, Span

# Every pair of a list up to this long is looked at; of a longer one each entry and the next few.
_SHORT = 30
_NEXT = 8
_SINGLE_KEYS = 16
_PAIRED_KEYS = 6
# How far, in characters, a sentence may have moved inside a passage that was edited.
_DRIFT = 150
# Share of an occurrence that a passage must hold to cover it.
_HELD = 0.6


def find_neighbors(profiles: Sequence[Profile]) -> set[tuple[int, int]]:
    """Pairs that share rare signs.

    Args:
        profiles: Distinct occurrences.

    Returns:
        Pairs (i, j) of indexes with i < j.
    """
    lists: dict[object, list[int]] = defaultdict(list)
    for index, profile in enumerate(profiles):
        heavy = sorted(profile.weights, key=lambda key: (-profile.weights[key], key))
        for key in heavy[:_SINGLE_KEYS]:
            lists[key].append(index)
        for pair in combinations(sorted(heavy[:_PAIRED_KEYS]), 2):
            lists[pair].append(index)
    pairs: set[tuple[int, int]] = set()
    for found in lists.values():
        if len(found) > 1:
            pairs.update(_pairs_of(found, profiles))
    return pairs


def _pairs_of(found: Sequence[int], profiles: Sequence[Profile]) -> Iterator[tuple[int, int]]:
    if len(found) <= _SHORT:
        yield from combinations(found, 2)
        return
    alike = sorted(found, key=lambda index: (sorted(profiles[index].weights), index))
    for place, index in enumerate(alike):
        for other in alike[place + 1 : place + 1 + _NEXT]:
            yield (index, other) if index < other else (other, index)


def is_worth(a: Profile, b: Profile) -> bool:
    """Whether two neighbors share enough to be judged.

    Args:
        a: One profile.
        b: The other one.

    Returns:
        False if they share one sign only and have more: nothing can come of it. A pronoun that
        stands for a name counts as a sign.
    """
    shared = len(a.weights.keys() & b.weights.keys())
    few = min(len(a.weights), len(b.weights))
    return shared > 1 or shared == few or bool(a.signs.implied or b.signs.implied)


def find_covered(
    reuses: Sequence[Reuse], spans: Mapping[DocumentId, Sequence[tuple[Span, int]]]
) -> set[tuple[int, int]]:
    """Pairs through which a shared passage runs at about the same place.

    Args:
        reuses: Of the pile; boilerplate is passed over.
        spans: For each document its occurrences in order, each with the index of its profile.

    Returns:
        Pairs (i, j) of indexes with i < j.
    """
    starts = {document: [span.start for span, _ in listed] for document, listed in spans.items()}
    pairs: set[tuple[int, int]] = set()
    for reuse in reuses:
        if reuse.meaning is ReuseMeaning.BOILERPLATE:
            continue
        a, b = reuse.a, reuse.b
        scale = (b.end - b.start) / (a.end - a.start)
        in_b = _held(b, spans, starts)
        for span, i in _held(a, spans, starts):
            middle = b.start + ((span.start + span.end) / 2 - a.start) * scale
            for other, j in in_b:
                if other.start - _DRIFT > middle:
                    break
                if middle <= other.end + _DRIFT and i != j:
                    pairs.add((i, j) if i < j else (j, i))
    return pairs


def _held(
    passage: Span,
    spans: Mapping[DocumentId, Sequence[tuple[Span, int]]],
    starts: Mapping[DocumentId, Sequence[int]],
) -> list[tuple[Span, int]]:
    """Occurrences of which the passage holds enough."""
    listed = spans.get(passage.document, ())
    if not listed:
        return []
    at = bisect_left(starts[passage.document], passage.start)
    held = []
    for place in range(max(at - 2, 0), len(listed)):
        span, index = listed[place]
        if span.start >= passage.end:
            break
        shared = min(span.end, passage.end) - max(span.start, passage.start)
        if shared >= _HELD * (span.end - span.start):
            held.append((span, index))
    return held
