"""Walks: from runs of equal words to passages, over small edits.

A shared run of words is the kernel of a longer copy in which an editor changed a word here and a
clause there. From the end of each run we walk on: after the last equal word we look a few words
ahead in both texts for the next two equal words, pay for what was skipped, and stop when what was
lost outweighs what was gained (the X-drop rule of BLAST: Altschul et al., JMB 1990, with words for
letters). A walk that comes upon another run hands over to it, so that each stretch of a text is
walked once. All walks go in step, so that the work is done on arrays.

- In: words of texts; `Runs`.
- Out: `Chains`, maximal passages with their equal words.
- Not here: whether a passage is long enough to mean anything (`passages`, `meaning`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.reuse.chains import Chains, gather_runs
from whence.reuse.runs import Runs, count_equal, read_windows, sort_rows
from whence.reuse.shingles import SHINGLE
from whence.reuse.words import Flags, Offsets

Words = NDArray[np.uint32]

# Words that may be skipped on either side before the next two equal ones.
_GAP = 10
# A walk ends when its score lies this far below its best: an equal word earns one, a skipped one
# costs one.
_DROP = 12
# A walk takes at most so many steps; by then it has met the next run of the same copy.
_STEPS = 200
# Words that are skipped by the usual edits, which are tried one by one.
_NEAR = 2
_USUAL = ((0, 1), (1, 0), (1, 1), (0, 2), (2, 0), (1, 2), (2, 1), (2, 2))
# Rows that look ahead at once, so that memory stays small.
_BLOCK = 8192
_FACTOR = np.uint32(0x9E3779B1)


@dataclass(frozen=True, slots=True)
class _Walked:
    """What walkers came upon.

    Attributes:
        rows: For each island of equal words, the walker.
        islands: Where it is.
        steps: The how manieth of its walker it is.
        best: How many islands each walker keeps when it met no other run.
        met: The run that each walker met, or -1.
        trimmed: How many words at the beginning of that run the walker had passed already.
    """

    rows: Offsets
    islands: Runs
    steps: Offsets
    best: Offsets
    met: Offsets
    trimmed: Offsets


def walk_runs(words: Words, bounds: Offsets, runs: Runs, still: Flags | None = None) -> Chains:
    """Chain runs, and extend the chains at both ends.

    Args:
        words: Of all texts.
        bounds: First word of each text, and behind them the number of words.
        runs: Sorted by the two texts and the places in them.
        still: Runs from which nobody need walk, such as page furniture.

    Returns:
        Passages. Those of one pair may cross or overlap where a text repeats itself.
    """
    if not len(runs.a):
        return Chains(runs, np.zeros(1, dtype=np.int64))
    walks = np.ones(len(runs.a), dtype=np.bool_) if still is None else ~still
    chains, heads = _chain_ahead(words, bounds, runs, walks)
    back = _walk_back(words, bounds, chains, walks[heads])
    kept = back.steps < back.best[back.rows]
    own = np.repeat(np.arange(len(chains)), np.diff(chains.firsts))
    parts = [(own, chains.runs), (back.rows[kept], back.islands.take(kept))]
    return gather_runs([*parts, *_find_single_words(words, chains)])


def _chain_ahead(words: Words, bounds: Offsets, runs: Runs, walks: Flags) -> tuple[Chains, Offsets]:
    """Walk ahead from all runs; return the chains, and the run that each begins with."""
    ahead = _walk_ahead(words, bounds, runs, walks)
    before = _choose_links(runs, ahead)
    linked = np.flatnonzero(before >= 0)
    keeps = np.full(len(runs.a), False)
    keeps[before[linked]] = True
    cut = np.zeros(len(runs.a), dtype=np.int64)
    cut[linked] = ahead.trimmed[before[linked]]
    heads = _find_heads(before)
    trimmed = Runs(runs.a + cut, runs.b + cut, runs.lengths - cut, runs.one, runs.other)
    kept = keeps[ahead.rows] | (ahead.steps < ahead.best[ahead.rows])
    chains = gather_runs([(heads, trimmed), (heads[ahead.rows[kept]], ahead.islands.take(kept))])
    return chains, np.flatnonzero(heads == np.arange(len(heads)))


def _walk_ahead(words: Words, bounds: Offsets, runs: Runs, walks: Flags) -> _Walked:
    ends = runs.a + runs.lengths, runs.b + runs.lengths
    room = (bounds[runs.one + 1] - ends[0]) * walks, bounds[runs.other + 1] - ends[1]
    known = (ends[0].astype(np.uint64) << np.uint64(32)) | ends[1].astype(np.uint64)
    order = np.argsort(known)
    return _walk(words, (runs, *ends), room, (known[order], order))


def _walk_back(words: Words, bounds: Offsets, chains: Chains, walks: Flags) -> _Walked:
    """Walk back from the beginning of each chain, but not into the chain before it."""
    one, other, a, b = chains.one, chains.other, chains.a, chains.b
    room_a, room_b = (a - bounds[one]) * walks, b - bounds[other]
    if len(one) > 1:
        end_a, end_b = chains.a_end[:-1], chains.b_end[:-1]
        behind = (one[1:] == one[:-1]) & (other[1:] == other[:-1])
        behind &= (end_a <= a[1:]) & (end_b <= b[1:])
        room_a[1:] = np.minimum(room_a[1:], np.where(behind, a[1:] - end_a, room_a[1:]))
        room_b[1:] = np.where(behind, b[1:] - end_b, room_b[1:])
    starts = Runs(a, b, np.zeros(len(a), np.int64), one, other)
    return _walk(words, (starts, a, b), (room_a, room_b), None)


def _walk(
    words: Words,
    fronts: tuple[Runs, Offsets, Offsets],
    rooms: tuple[Offsets, Offsets],
    known: tuple[NDArray[np.uint64], Offsets] | None,
) -> _Walked:
    """Let all fronts walk on, ahead if there are runs to be met there, else back."""
    runs, at_a, at_b = fronts
    sign = 1 if known else -1
    gone_a, gone_b = np.zeros(len(at_a), np.int64), np.zeros(len(at_a), np.int64)
    score, top, best = gone_a.copy(), gone_a.copy(), gone_a.copy()
    met, trimmed = np.full(len(at_a), -1, dtype=np.int64), gone_a.copy()
    rows = np.flatnonzero(np.minimum(*rooms) >= 2)
    found: list[tuple[Offsets, ...]] = []
    for step in range(_STEPS):
        a, b = at_a[rows] + sign * gone_a[rows], at_b[rows] + sign * gone_b[rows]
        room = rooms[0][rows] - gone_a[rows], rooms[1][rows] - gone_b[rows]
        skip_a, skip_b = _look_ahead(words, (a, b), room, sign)
        hit = np.flatnonzero(skip_a >= 0)
        skip_a, skip_b = skip_a[hit], skip_b[hit]
        rows, a, b = rows[hit], a[hit] + sign * skip_a, b[hit] + sign * skip_b
        left = np.minimum(room[0][hit] - skip_a, room[1][hit] - skip_b)
        equal = count_equal(words, a, b, left, sign)
        if equal.min(initial=2) < 2:  # Two pairs of words met by chance in one hash.
            hit = np.flatnonzero(equal >= 2)
            rows, a, b, equal = rows[hit], a[hit], b[hit], equal[hit]
            skip_a, skip_b = skip_a[hit], skip_b[hit]
        if not len(rows):
            break
        gone_a[rows] += skip_a + equal
        gone_b[rows] += skip_b + equal
        score[rows] += equal - np.maximum(skip_a, skip_b)
        if known:
            meets = _find_met(known, a + equal, b + equal)
            meets[equal < SHINGLE] = -1
            met[rows] = meets
            trimmed[rows] = np.where(meets >= 0, a - runs.a[meets], 0)
        on = met[rows] < 0
        low_a, low_b = (a, b) if sign > 0 else (a - equal, b - equal)
        found.append((rows[on], low_a[on], low_b[on], equal[on], np.full(int(on.sum()), step)))
        rows = rows[on]
        better = rows[score[rows] > top[rows]]
        top[better] = score[better]
        best[better] = step + 1
        rows = rows[score[rows] > top[rows] - _DROP]
    none = np.zeros(0, dtype=np.int64)
    table = [np.concatenate([none, *column]) for column in zip(*found, strict=True)] or [none] * 5
    of, a, b, equal, steps = table
    islands = Runs(a, b, equal, runs.one[of], runs.other[of])
    return _Walked(of, islands, steps, best, met, trimmed)


def _find_met(known: tuple[NDArray[np.uint64], Offsets], a: Offsets, b: Offsets) -> Offsets:
    """The runs that end at these places, or -1."""
    ends, order = known
    keys = (a.astype(np.uint64) << np.uint64(32)) | b.astype(np.uint64)
    at = np.minimum(np.searchsorted(ends, keys), len(ends) - 1)
    return np.where(ends[at] == keys, order[at], -1)


def _look_ahead(
    words: Words, places: tuple[Offsets, Offsets], rooms: tuple[Offsets, Offsets], sign: int
) -> tuple[Offsets, Offsets]:
    """How many words to skip on each side to come to two equal ones; -1 where there are none.

    The fewest on the side that skips more; then the fewest in all. Most edits skip very few, so
    all rows look that far, and only the others as far as they may.
    """
    ways = np.full(len(places[0]), -1, dtype=np.int64)
    rows = np.arange(len(ways))
    for gap, choose in ((_NEAR, _choose_usual), (_GAP, _choose_any)):
        for low in range(0, len(rows), _BLOCK):
            part = rows[low : low + _BLOCK]
            near_a = _twos_near(words, places[0][part], rooms[0][part], 0, sign * gap)
            near_b = _twos_near(words, places[1][part], rooms[1][part], 1, sign * gap)
            ways[part] = choose(near_a, near_b)
        rows = np.flatnonzero(ways < 0)
    return _SKIPS_A[ways], _SKIPS_B[ways]


def _choose_usual(near_a: Words, near_b: Words) -> Offsets:
    """The cheapest of the usual ways to skip that comes to equal hashes, or -1."""
    way = np.full(near_a.shape[1], -1, dtype=np.int64)
    for skip_a, skip_b in _USUAL[::-1]:
        way[near_a[skip_a] == near_b[skip_b]] = skip_a * (_GAP + 1) + skip_b
    return way


def _choose_any(near_a: Words, near_b: Words) -> Offsets:
    """The cheapest of all ways to skip that comes to equal hashes, or -1."""
    way = np.full(near_a.shape[1], -1, dtype=np.int64)
    equal = near_a[:, None, :] == near_b[None, :, :]
    some = np.flatnonzero(equal.any(axis=(0, 1)))
    ranked = equal[:, :, some].reshape(len(_CHEAPEST_FIRST), -1)[_CHEAPEST_FIRST]
    way[some] = _CHEAPEST_FIRST[ranked.argmax(axis=0)]
    return way


def _twos_near(words: Words, at: Offsets, room: Offsets, nothing: int, gap: int) -> Words:
    """Hashes of the next pairs of neighboring words, one row a distance up to the gap, backwards if
    it is negative; `nothing` beyond room.
    """
    steps = np.arange(abs(gap) + 1)[:, None]
    near = np.ascontiguousarray(read_windows(words, at, gap + (2 if gap > 0 else -2)).T)
    twos = near[:-1] * _FACTOR + near[1:]
    twos[steps + 2 > room] = nothing
    return twos


def _cheapest_first() -> Offsets:
    """All ways to skip words in two texts, as one number each, cheapest first."""
    ways = [(max(a, b), a + b, a, b) for a in range(_GAP + 1) for b in range(_GAP + 1)]
    return np.array([a * (_GAP + 1) + b for _, _, a, b in sorted(ways)], dtype=np.int64)


_CHEAPEST_FIRST = _cheapest_first()
# What each way skips on either side; the last entry, that of -1, stands for no way.
_SKIPS_A, _SKIPS_B = (
    np.append(skips, -1) for skips in np.divmod(np.arange((_GAP + 1) ** 2), _GAP + 1)
)


def _choose_links(runs: Runs, walked: _Walked) -> Offsets:
    """For each run the one whose walk met it, or -1; the nearest of several."""
    before = np.full(len(runs.a), -1, dtype=np.int64)
    rows = np.flatnonzero(walked.met >= 0)
    met = walked.met[rows]
    gaps = runs.a[met] - runs.a[rows] + runs.b[met] - runs.b[rows]
    order = sort_rows(met, gaps - gaps.min(initial=0))
    rows, met = rows[order], met[order]
    first = np.append(True, met[1:] != met[:-1])[: len(met)]
    before[met[first]] = rows[first]
    return before


def _find_heads(before: Offsets) -> Offsets:
    """The first run of the chain of each run."""
    heads = np.where(before >= 0, before, np.arange(len(before)))
    while True:
        further = heads[heads]
        if np.array_equal(further, heads):
            return heads
        heads = further


def _find_single_words(words: Words, chains: Chains) -> list[tuple[Offsets, Runs]]:
    """Equal words that stand alone between two others that were replaced."""
    runs = chains.runs
    end_a, end_b = (runs.a + runs.lengths)[:-1], (runs.b + runs.lengths)[:-1]
    gap = runs.a[1:] - end_a
    inner = gap == runs.b[1:] - end_b
    inner[chains.firsts[1:-1] - 1] = False
    of = np.repeat(np.arange(len(chains)), np.diff(chains.firsts))
    parts = []
    for step in range(1, _GAP):
        rows = np.flatnonzero(inner & (gap > step + 1))
        a, b = end_a[rows] + step, end_b[rows] + step
        equal = words[a] == words[b]
        rows, a, b = rows[equal], a[equal], b[equal]
        ones = np.ones(len(rows), dtype=np.int64)
        parts.append((of[rows], Runs(a, b, ones, runs.one[rows], runs.other[rows])))
    return parts
