"""Witnesses: texts that carry the same passages, word beside word.

Who copied whom shows in the places where copies differ. A place is one word slot of the common
text; each text that carries it has a reading there, which may be that the word is left out. A text
that took only part of the story says nothing about the rest: such places are blank, and two texts
are compared only where both have something to say.

- In: texts and the stretches that pairs of them share; or readings that are aligned already.
- Out: `Table`.
- Not here: who copied whom (`stemma`), finding the stretches (`passages`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein

from whence.errors import RecordError
from whence.records import Span
from whence.reuse.words import Words, fold_word, read_words

Readings = NDArray[np.int32]
Flags = NDArray[np.bool_]

BLANK = -1
LEFT_OUT = 0
# So many places in a row without a word are a part that was never taken, not words left out.
GAP = 12
# Words of which so many letters in a hundred are the same, or all but one, are nearly one word.
_NEARLY = 70

_Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Table:
    """What each witness reads at each place.

    Attributes:
        names: The witnesses, sorted.
        readings: A row a witness, a column a place in order of the text. Equal numbers above 0 in
            one column mean the same word, 0 that there is none, -1 that the witness is blank.
        slips: Whether a reading looks like a slip that anybody would mend: it is nearly the word
            of more other witnesses.
    """

    names: tuple[str, ...]
    readings: Readings
    slips: Flags

    def __post_init__(self) -> None:
        """Refuse names that repeat or do not fit the rows."""
        if len(set(self.names)) != len(self.names) or len(self.names) != len(self.readings):
            raise RecordError(f"{len(self.readings)} rows need as many different names")


def make_table(rows: Mapping[str, Sequence[str | None]]) -> Table:
    """A table from readings that are aligned already.

    Args:
        rows: For each witness its word at each place, "" for none, None for a blank.

    Returns:
        Places where nobody has a word are dropped. `GAP` and more places in a row without a word
        are blank.

    Raises:
        RecordError: The rows differ in length.
    """
    names = tuple(sorted(rows))
    sizes = {len(rows[name]) for name in names}
    if len(sizes) > 1:
        raise RecordError(f"rows of {min(sizes)} and of {max(sizes)} places are not aligned")
    codes = np.full((len(names), sizes.pop() if sizes else 0), LEFT_OUT, dtype=np.int32)
    slips = np.zeros(codes.shape, dtype=np.bool_)
    for place in range(codes.shape[1]):
        words = [rows[name][place] for name in names]
        kinds = sorted({word for word in words if word})
        code_of = {word: code for code, word in enumerate(kinds, start=1)}
        found = [BLANK if word is None else code_of.get(word, LEFT_OUT) for word in words]
        codes[:, place] = found
        slips[:, place] = np.isin(found, [code_of[word] for word in _find_slips(words)])
    held = (codes > 0).any(axis=0)
    return Table(names, _blank_gaps(codes[:, held], ends=False), slips[:, held])


def collate(texts: Mapping[str, str], shared: Iterable[tuple[Span, Span]]) -> Table:
    """Lay texts beside each other, word by word, along the stretches that they share.

    The text that shares most words gives the first places; then comes, time and again, the one
    that shares most with those that are laid. Within a stretch equal words take one place, and
    words that replace each other too.

    Args:
        texts: By name (the `document` of the spans).
        shared: Pairs of stretches that are alike, in any order; both in `texts`.

    Returns:
        All the texts, those that share nothing with blank rows. The order of the arguments
        changes nothing.
    """
    names = tuple(sorted(texts))
    row_of = {name: row for row, name in enumerate(names)}
    words = [read_words(texts[name], [(0, len(texts[name]))]) for name in names]
    links: list[dict[int, list[tuple[_Pair, _Pair]]]] = [{} for _ in names]
    for a, b in sorted((min(pair), max(pair)) for pair in shared):
        one, other = row_of[a.document], row_of[b.document]
        if one != other:
            left, right = _rows_in(words[one], a), _rows_in(words[other], b)
            links[one].setdefault(other, []).append((left, right))
            links[other].setdefault(one, []).append((right, left))
    laid = _Laid(words)
    waiting = {row for row in range(len(names)) if links[row]}
    near: Counter[int] = Counter({row: _size(links[row]) for row in waiting})
    while waiting:
        row = min(waiting, key=lambda row: (-near[row], row))
        if not laid.order:
            near.clear()
        waiting.discard(row)
        laid.add(row, links[row])
        for other, pairs in links[row].items():
            near[other] += sum(end - start for (start, end), _ in pairs)
    readings, slips = laid.to_readings(tuple(texts[name] for name in names))
    return Table(names, _blank_gaps(readings, ends=True), slips)


@dataclass(slots=True)
class _Laid:
    """The places so far, as a chain, and which of them each word of a text took."""

    words: Sequence[Words]
    order: dict[int, int] = field(default_factory=dict)
    back: dict[int, int] = field(default_factory=dict)
    taken: dict[int, dict[int, int]] = field(default_factory=dict)
    places: int = 0
    _last: int = -1

    def add(self, row: int, links: Mapping[int, Sequence[tuple[_Pair, _Pair]]]) -> None:
        """Lay one text beside those that are laid; words without a like get places of their own."""
        found: dict[int, int] = {}
        used: set[int] = set()
        known = [
            (start - end, other, (start, end), theirs)
            for other, pairs in links.items()
            for (start, end), theirs in pairs
            if other in self.taken
        ]
        for _, other, mine, theirs in sorted(known):
            for word, like in self._align(row, other, mine, theirs):
                place = self.taken[other].get(like)
                if place is not None and word not in found and place not in used:
                    found[word] = place
                    used.add(place)
        covered = sorted(
            {at for pairs in links.values() for mine, _ in pairs for at in range(*mine)}
        )
        first = next((found[word] for word in covered if word in found), None)
        before = self._last if first is None else self.back[first]
        for word in covered:
            if word not in found:
                found[word] = self._insert(before)
            before = found[word]
        self.taken[row] = found

    def _align(self, row: int, other: int, mine: _Pair, theirs: _Pair) -> Iterable[_Pair]:
        """Words of both stretches that stand for each other."""
        one = self.words[row].hashes[slice(*mine)].tolist()
        two = self.words[other].hashes[slice(*theirs)].tolist()
        for step in Levenshtein.opcodes(one, two):
            if step.tag in {"equal", "replace"}:
                yield from zip(
                    range(mine[0] + step.src_start, mine[0] + step.src_end),
                    range(theirs[0] + step.dest_start, theirs[0] + step.dest_end),
                    strict=False,
                )

    def _insert(self, before: int) -> int:
        """A new place behind another one; before all if that is -1."""
        place, following = self.places, self.order.get(before, -1)
        self.places += 1
        self.order[place], self.back[place] = following, before
        self.order[before] = place
        if following < 0:
            self._last = place
        else:
            self.back[following] = place
        return place

    def to_readings(self, texts: Sequence[str]) -> tuple[Readings, Flags]:
        """Readings and slips, places in their order."""
        column: dict[int, int] = {}
        place = self.order.get(-1, -1)
        while place >= 0:
            column[place] = len(column)
            place = self.order.get(place, -1)
        codes = np.full((len(self.words), len(column)), LEFT_OUT, dtype=np.int32)
        seen: dict[_Pair, int] = {}
        written: list[list[str | None]] = [[None] * len(texts) for _ in column]
        for row in sorted(self.taken):
            hashes = self.words[row].hashes.tolist()
            for word, place in sorted(self.taken[row].items()):
                code = seen.setdefault((place, hashes[word]), len(seen) + 1)
                codes[row, column[place]] = code
                start, end = self.words[row].starts[word], self.words[row].ends[word]
                written[column[place]][row] = fold_word(texts[row][start:end])
        slips = np.zeros(codes.shape, dtype=np.bool_)
        for at, words in enumerate(written):
            near = _find_slips(words)
            slips[:, at] = [word in near for word in words]
        return codes, slips


def _find_slips(words: Iterable[str | None]) -> set[str]:
    """The words of one place that are nearly a word of more witnesses."""
    counts = Counter(word for word in words if word)
    return {
        word
        for word, count in counts.items()
        if any(other > count and _is_nearly(word, like) for like, other in counts.items())
    }


def _is_nearly(word: str, other: str) -> bool:
    differ = Levenshtein.distance(word, other)
    return differ <= 1 or 100 * differ <= (100 - _NEARLY) * max(len(word), len(other))


def _rows_in(words: Words, span: Span) -> _Pair:
    """First and last (exclusive) word that lie in a span."""
    return (
        int(np.searchsorted(words.starts, span.start)),
        int(np.searchsorted(words.ends, span.end, side="right")),
    )


def _size(links: Mapping[int, Sequence[tuple[_Pair, _Pair]]]) -> int:
    return sum(end - start for pairs in links.values() for (start, end), _ in pairs)


def _blank_gaps(codes: Readings, *, ends: bool) -> Readings:
    """Mask long runs without a word; with `ends` also what lies outside the first and last word."""
    masked = codes.copy()
    for row in masked:
        held = np.flatnonzero(row > 0)
        edges = [-1, *held.tolist(), len(row)]
        for before, after in pairwise(edges):
            is_outside = before < 0 or after == len(row)
            if after - before - 1 >= GAP or not held.size or (ends and is_outside):
                row[before + 1 : after] = BLANK
    return masked
