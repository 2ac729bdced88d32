"""Edits: changed words that make sense one way only.

"Reportedly" goes in copying and hardly ever comes; "today" becomes "on Tuesday" and then
"yesterday"; a count of the dead rises. Each passage that two documents share is set word against
word, and what differs is read.

- In: two pages side by side.
- Out: clues, signed as in `clues`; the places where the two differ.
- Not here: how much a clue counts (`direction`).
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from whence.reuse.changes import HEDGES
from whence.reuse.clues import Clue, Seen

# When something happened, as told by a text that came out soon after; a higher number is later.
_DAY_WORDS = {
    **dict.fromkeys(("today", "tonight", "now", "currently"), 0),
    **dict.fromkeys("monday tuesday wednesday thursday friday saturday sunday".split(), 1),
    **dict.fromkeys(("yesterday", "earlier"), 2),
}
# "X reported" and "about forty" are no doubt about what is said.
_DOUBT = HEDGES - frozenset("about claimed claims could may might reported some".split())
_LARGEST = 2.0
# Longer differences are new sentences, not other words for the same.
_SHORT = 6
# Longest passages that are compared whole, words between two cuts of longer ones at least, and
# how many equal words in a row mark a cut.
_WHOLE = 2000
_PART = 500
_RUN = 5


@dataclass(frozen=True, slots=True)
class Place:
    """One place where two passages differ.

    Attributes:
        a: First and end row of the words that only the first page has there.
        b: The same of the second.
    """

    a: tuple[int, int]
    b: tuple[int, int]


def find_places(seen: Seen) -> list[Place]:
    """Where the passages of two pages differ, in order.

    Args:
        seen: The two pages.

    Returns:
        Each has words on one side at least. What lies outside the passages is no difference.
    """
    places: list[Place] = []
    for one, other in seen.tie.pairs:
        from_a, to_a = seen.a.rows(one)
        from_b, to_b = seen.b.rows(other)
        words_a, words_b = seen.a.folded[from_a:to_a], seen.b.folded[from_b:to_b]
        if not words_a or not words_b or words_a == words_b:
            continue
        for (at_a, end_a), (at_b, end_b) in _cut(words_a, words_b):
            for step in Indel.opcodes(words_a[at_a:end_a], words_b[at_b:end_b]):
                if step.tag != "equal":
                    place = Place(
                        (from_a + at_a + step.src_start, from_a + at_a + step.src_end),
                        (from_b + at_b + step.dest_start, from_b + at_b + step.dest_end),
                    )
                    places = _append(places, place)
    return places


def _cut(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Parts of two passages; long ones are cut at words that each has in one place only."""
    at_a = at_b = 0
    for cut_a, cut_b in _find_anchors(a, b) if max(len(a), len(b)) > _WHOLE else ():
        if cut_b >= at_b and max(cut_a - at_a, cut_b - at_b) >= _PART:
            yield (at_a, cut_a), (at_b, cut_b)
            at_a, at_b = cut_a, cut_b
    yield (at_a, len(a)), (at_b, len(b))


def _find_anchors(a: Sequence[str], b: Sequence[str]) -> list[tuple[int, int]]:
    """Rows of equal runs that stand once on either side, as many as cross nowhere."""
    once = [
        {gram: row for gram, row in rows.items() if counts[gram] == 1}
        for rows, counts in map(_read_runs, (a, b))
    ]
    pairs = sorted((row, once[1][gram]) for gram, row in once[0].items() if gram in once[1])
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, row) in enumerate(pairs):
        at = bisect_left(ends, row)
        ends[at : at + 1] = [row]
        last[at : at + 1] = [index]
        before.append(last[at - 1] if at else -1)
    chain: list[tuple[int, int]] = []
    at = last[-1] if last else -1
    while at >= 0:
        chain.append(pairs[at])
        at = before[at]
    return chain[::-1]


def _read_runs(
    words: Sequence[str],
) -> tuple[dict[tuple[str, ...], int], Counter[tuple[str, ...]]]:
    """The last row of each run of some words, and how often it stands there."""
    grams = [tuple(words[row : row + _RUN]) for row in range(len(words) - _RUN + 1)]
    return {gram: row for row, gram in enumerate(grams)}, Counter(grams)


def _append(places: list[Place], place: Place) -> list[Place]:
    """Add a place; a deletion and an insertion at one spot are one replacement."""
    last = places[-1] if places else None
    if last is not None and last.a[1] == place.a[0] and last.b[1] == place.b[0]:
        places[-1] = Place((last.a[0], place.a[1]), (last.b[0], place.b[1]))
    else:
        places.append(place)
    return places


def find_edits(seen: Seen, places: Sequence[Place]) -> list[Clue]:
    """What the changed words show.

    Args:
        seen: The two pages.
        places: Where they differ.

    Returns:
        Clues with a value other than 0; opposite for the pages exchanged.
    """
    if not places:
        return []
    return [clue for clue in _by_words(seen, places) if clue.value]


def _by_words(seen: Seen, places: Sequence[Place]) -> Iterator[Clue]:
    hedges = days = numbers = 0
    for place in places:
        a, b = seen.a.folded[slice(*place.a)], seen.b.folded[slice(*place.b)]
        hedges += _count_hedges(b) - _count_hedges(a)
        if max(len(a), len(b)) <= _SHORT:
            days += _compare_days(a, b)
            numbers += _compare_numbers(a, b)
    yield Clue("hedge", _limit(hedges), "lacks words of doubt that {other} has")
    yield Clue("day", _limit(days), "tells the day as a later text does")
    yield Clue("number", max(-1, min(1, numbers)), "has the higher figures")


def _limit(value: float) -> float:
    return max(-_LARGEST, min(_LARGEST, value))


def _count_hedges(words: Sequence[str]) -> int:
    return sum(word in _DOUBT for word in words)


def _compare_days(a: Sequence[str], b: Sequence[str]) -> int:
    """1 if the first tells the day as a later text, -1 if the second does, else 0."""
    first, second = ({_DAY_WORDS[word] for word in words if word in _DAY_WORDS} for words in (a, b))
    if len(first) != 1 or len(second) != 1:
        return 0
    return (min(first) > min(second)) - (min(first) < min(second))


def _compare_numbers(a: Sequence[str], b: Sequence[str]) -> int:
    """1 if the first has a higher figure at a place where each has one, -1 if a lower."""
    first, second = ([int(word) for word in words if _is_figure(word)] for words in (a, b))
    if len(first) != 1 or len(second) != 1:
        return 0
    return (first[0] > second[0]) - (first[0] < second[0])


def _is_figure(word: str) -> bool:
    return word.isascii() and word.isdigit() and len(word) < 10
