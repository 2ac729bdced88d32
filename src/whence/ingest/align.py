"""Align: find extracted text again among the lines of the page.

An extractor changes spaces, quotation marks and line breaks, and the same words may stand on the
page several times (a teaser above, a comment that quotes). The lines that carry the article are the
heaviest chain in which both orders agree: words in the page, words in the extraction.

- In: visible lines and extracted segments.
- Out: for each line how much of it was extracted, and the segments that no line carries.
- Not here: the extraction itself (`extract`), labels (`page`).
"""

import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

_WORD = re.compile(r"\w+")
# Words in a row that count as a meeting; as in the 4-word rule of extraction benchmarks.
_GRAM = 4
# Words that occur more often than this say nothing about where a line belongs.
_FREQUENT = 12
# At most this many places are tried for one line.
_PLACES = 4
# A line is carried when this share of its 4-word runs was extracted.
_CARRIED = 0.6
# Bonus for going on exactly where the line before ended: prefers the article to a scattered copy.
_ADJACENT = 2.0


@dataclass(frozen=True, slots=True)
class Missing:
    """An extracted segment that no line carries; it belongs behind line `after` (-1: first)."""

    text: str
    after: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which lines carry the extraction, and what is left of it."""

    carried: frozenset[int]
    missing: tuple[Missing, ...]


@dataclass(frozen=True, slots=True)
class _Place:
    """Line `line` may stand at words `start` to `end` of the extraction."""

    line: int
    start: int
    end: int
    weight: float


def align_lines(lines: Sequence[str], segments: Sequence[str]) -> Alignment:
    """The lines that carry the extracted segments, in one order.

    Args:
        lines: Visible lines in reading order.
        segments: Extracted segments in their order.

    Returns:
        Indexes of the lines; segments that fewer than half of their words place on a line.
        About n log n in the number of words.
    """
    words = [_cut_words(line) for line in lines]
    wanted = [word for segment in segments for word in _cut_words(segment)]
    places = _find_places(words, wanted)
    chain = _choose_chain(places)
    taken = [False] * len(wanted)
    for place in chain:
        taken[place.start : place.end] = [True] * (place.end - place.start)
    carried = {place.line for place in chain}
    carried |= _place_short_lines(words, wanted, chain, taken)
    return Alignment(frozenset(carried), _find_missing(segments, chain, taken))


def _cut_words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _find_places(lines: Sequence[list[str]], wanted: list[str]) -> list[_Place]:
    positions: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for start in range(len(wanted) - _GRAM + 1):
        listed = positions[tuple(wanted[start : start + _GRAM])]
        if len(listed) < _FREQUENT:
            listed.append(start)
    places = []
    for number, words in enumerate(lines):
        grams = len(words) - _GRAM + 1
        if grams < 1:
            continue
        hits: Counter[int] = Counter()
        found = 0
        for offset in range(grams):
            listed = positions.get(tuple(words[offset : offset + _GRAM]), [])
            found += bool(listed)
            hits.update(start - offset for start in listed)
        if found < _CARRIED * grams:
            continue
        best = sorted(hits.items(), key=lambda hit: (-hit[1], hit[0]))[:_PLACES]
        for start, count in best:
            end = min(len(wanted), start + len(words))
            places.append(_Place(number, max(0, start), end, count + _GRAM - 1))
    return places


def _choose_chain(places: Sequence[_Place]) -> list[_Place]:
    """The heaviest chain of places, later lines at later words.

    One frontier of (end, weight) is kept sorted in both, so each place costs a bisection.
    """
    ends: list[int] = [-1]
    weights: list[float] = [0.0]
    leads: list[int] = [-1]
    before: list[int] = []
    exact: dict[int, tuple[float, int]] = {}
    order = sorted(range(len(places)), key=lambda i: (places[i].line, places[i].start))
    before = [-1] * len(places)
    cursor = 0
    while cursor < len(order):
        line = places[order[cursor]].line
        scored = []
        while cursor < len(order) and places[order[cursor]].line == line:
            index = order[cursor]
            place = places[index]
            # Up to two words of overlap are forgiven: joined words, a repeated mark.
            at = bisect_right(ends, place.start + 2) - 1
            total, lead = weights[at], leads[at]
            weight, adjacent = exact.get(place.start, (-1.0, -1))
            if weight + _ADJACENT > total:
                total, lead = weight + _ADJACENT, adjacent
            before[index] = lead
            scored.append((place.end, total + place.weight, index))
            cursor += 1
        for end, total, index in scored:
            if total > exact.get(end, (-1.0, -1))[0]:
                exact[end] = (total, index)
            _push_frontier(ends, weights, leads, (end, total, index))
    chain = []
    at = leads[-1]
    while at >= 0:
        chain.append(places[at])
        at = before[at]
    return chain[::-1]


def _push_frontier(
    ends: list[int], weights: list[float], leads: list[int], new: tuple[int, float, int]
) -> None:
    end, total, index = new
    at = bisect_right(ends, end)
    if weights[at - 1] >= total:
        return
    last = at
    while last < len(ends) and weights[last] <= total:
        last += 1
    first = at - 1 if ends[at - 1] == end else at
    ends[first:last] = [end]
    weights[first:last] = [total]
    leads[first:last] = [index]


def _place_short_lines(
    lines: Sequence[list[str]], wanted: list[str], chain: Sequence[_Place], taken: list[bool]
) -> set[int]:
    """Lines of one to three words whose words stand between their neighbors'."""
    found = set()
    bounds = [(-1, 0), *((place.line, place.end) for place in chain)]
    nexts = [*((place.line, place.start) for place in chain), (len(lines), len(wanted))]
    for (line, low), (until, high) in zip(bounds, nexts, strict=True):
        cursor = low
        for number in range(line + 1, until):
            words = lines[number]
            if not words or len(words) >= _GRAM or cursor + len(words) > high:
                continue
            # What was extracted between two neighbors is short; look no further than 60 words.
            for start in range(cursor, min(high, cursor + 60) - len(words) + 1):
                if wanted[start : start + len(words)] == words:
                    cursor = start + len(words)
                    taken[start:cursor] = [True] * len(words)
                    found.add(number)
                    break
    return found


def _find_missing(
    segments: Sequence[str], chain: Sequence[_Place], taken: Sequence[bool]
) -> tuple[Missing, ...]:
    missing = []
    cursor = 0
    ends = [place.end for place in chain]
    for segment in segments:
        count = len(_cut_words(segment))
        covered = sum(taken[cursor : cursor + count])
        if count and covered < count / 2:
            at = bisect_right(ends, cursor + 1) - 1
            missing.append(Missing(segment, chain[at].line if at >= 0 else -1))
        cursor += count
    return tuple(missing)
