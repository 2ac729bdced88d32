"""Alignment: how far two passages agree, over small edits, to the word.

A shared run of words is the kernel of a longer copy in which an editor changed a word here and a
clause there. From each run we walk outwards: after the last equal word we look a few words ahead
in both texts for the next two equal words, pay for what was skipped, and stop when what was lost
outweighs what was gained (the X-drop rule of BLAST: Altschul et al., JMB 1990, with words for
letters). All runs walk in step, so that the work is done on arrays.

- In: `Columns` and `Seeds`.
- Out: `Stretches`, maximal passages as words of the columns.
- Not here: whether a stretch is long enough to mean anything (`passages`, `meaning`).
"""

from dataclasses import dataclass

import numpy as np

from whence.reuse.columns import Columns
from whence.reuse.seeds import SHINGLE, Seeds
from whence.reuse.words import Flags, Hashes, Offsets, mix

# Words that may be skipped on either side before the next two equal ones.
_GAP = 10
# A walk ends when its score lies this far below its best: an equal word earns one, a skipped one
# costs one.
_DROP = 12
# Runs no further apart than this on either side are one chain from the start; saves walking.
_NEAR = 6
# A walk takes at most so many steps; by then it has met the next run of the same copy.
_STEPS = 200
# Rows that look ahead at once, so that memory stays small.
_BLOCK = 4096
_FACTOR = np.uint64(0xD1342543DE82EF95)


@dataclass(frozen=True, slots=True)
class Stretches:
    """Row i: words `a_start[i]` to `a_end[i]` beside `b_start[i]` to `b_end[i]`, ends exclusive."""

    a_start: Offsets
    a_end: Offsets
    b_start: Offsets
    b_end: Offsets


@dataclass(frozen=True, slots=True)
class _Front:
    """Places that walk, and how many words their documents have left in that direction."""

    a: Offsets
    b: Offsets
    room_a: Offsets
    room_b: Offsets


def align_seeds(columns: Columns, seeds: Seeds) -> Stretches:
    """Extend seeds to maximal passages.

    Args:
        columns: The pile.
        seeds: Places that begin alike.

    Returns:
        Passages that begin and end with equal words, sorted by the two documents and the places
        in them. Passages of one pair may cross or overlap where a text repeats itself.
    """
    aligner = _Aligner(columns)
    chains = _join_near(aligner.extend(seeds), columns.owners)
    a_end, b_end = aligner.walk(chains, forward=True)
    a_start, b_start = aligner.walk(chains, forward=False)
    return _merge(Stretches(a_start, a_end, b_start, b_end), columns.owners)


class _Aligner:
    """Answers "how many words are equal from here on" with a few array operations.

    `sums` holds a polynomial of all words before each place, so that two runs of any length are
    compared in one step; chance meetings are as rare as for single 64-bit hashes.
    """

    def __init__(self, columns: Columns) -> None:
        count = len(columns.hashes)
        factors = np.full(count + 1, _FACTOR, dtype=np.uint64)
        factors[0] = 1
        self.powers = np.cumprod(factors, dtype=np.uint64)
        self.sums = np.zeros(count + 1, dtype=np.uint64)
        np.cumsum(mix(columns.hashes) * self.powers[:-1], out=self.sums[1:])
        self.owners = columns.owners
        self.bounds = columns.bounds
        self.twos = columns.hashes.copy()
        self.twos[:-1] += mix(columns.hashes[1:])

    def extend(self, seeds: Seeds) -> Stretches:
        """Longest runs of equal words around the seeds, each once."""
        same = self._agree(seeds.a, seeds.b, np.full(len(seeds.a), SHINGLE))
        a, b = seeds.a[same], seeds.b[same]
        if not len(a):
            return Stretches(a, a, b, b)
        order = np.lexsort((a, a - b, self.owners[b], self.owners[a]))
        a, b = a[order], b[order]
        follows = (
            (self.owners[a[1:]] == self.owners[a[:-1]])
            & (self.owners[b[1:]] == self.owners[b[:-1]])
            & (a[1:] - b[1:] == a[:-1] - b[:-1])
        )
        follows &= self._agree(a[:-1], b[:-1], np.where(follows, a[1:] - a[:-1], 0))
        heads = np.flatnonzero(np.append(True, ~follows))
        tails = np.append(heads[1:], len(a)) - 1
        back = self._count(self._front(a[heads], b[heads], forward=False), forward=False)
        ahead = self._count(self._front(a[tails], b[tails], forward=True), forward=True)
        return Stretches(a[heads] - back, a[tails] + ahead, b[heads] - back, b[tails] + ahead)

    def walk(self, chains: Stretches, *, forward: bool) -> tuple[Offsets, Offsets]:
        """Where the ends of the chains (else their starts) come to rest."""
        front = self._front(chains.a_start, chains.b_start, forward=forward)
        if forward:
            done_a, done_b = chains.a_end - chains.a_start, chains.b_end - chains.b_start
        else:
            done_a = done_b = np.zeros(len(chains.a_start), dtype=np.int64)
        gone_a, gone_b = done_a.copy(), done_b.copy()
        score = np.zeros(len(gone_a), dtype=np.int64)
        best, best_a, best_b = score.copy(), gone_a.copy(), gone_b.copy()
        rows = np.arange(len(score))
        sign = 1 if forward else -1
        for _ in range(_STEPS):
            here = _advance(front, rows, gone_a[rows], gone_b[rows], sign)
            skip_a, skip_b = self._look_ahead(here, forward=forward)
            found = skip_a >= 0
            rows, skip_a, skip_b = rows[found], skip_a[found], skip_b[found]
            if not len(rows):
                break
            gone_a[rows] += skip_a
            gone_b[rows] += skip_b
            here = _advance(front, rows, gone_a[rows], gone_b[rows], sign)
            equal = self._count(here, forward=forward)
            gone_a[rows] += equal
            gone_b[rows] += equal
            score[rows] += equal - np.maximum(skip_a, skip_b)
            better = rows[score[rows] > best[rows]]
            best[better] = score[better]
            best_a[better], best_b[better] = gone_a[better], gone_b[better]
            rows = rows[score[rows] > best[rows] - _DROP]
        return chains.a_start + sign * best_a, chains.b_start + sign * best_b

    def _front(self, a: Offsets, b: Offsets, *, forward: bool) -> _Front:
        at = 1 if forward else 0
        edge_a, edge_b = self.bounds[self.owners[a] + at], self.bounds[self.owners[b] + at]
        return _Front(a, b, np.abs(edge_a - a), np.abs(edge_b - b))

    def _agree(self, a: Offsets, b: Offsets, lengths: Offsets) -> Flags:
        """Whether so many words from `a` and from `b` on are equal."""
        low, high = np.minimum(a, b), np.maximum(a, b)
        lengths = np.minimum(lengths, len(self.sums) - 1 - high)
        first = (self.sums[low + lengths] - self.sums[low]) * self.powers[high - low]
        same: Flags = first == self.sums[high + lengths] - self.sums[high]
        return same

    def _count(self, front: _Front, *, forward: bool) -> Offsets:
        """How many words are equal from the places on (or before them), within the documents."""
        known = np.zeros(len(front.a), dtype=np.int64)
        every = np.arange(len(front.a))
        rows, step = every, 1
        while len(rows):
            rows = self._grow(front, known, rows, step if forward else -step)
            step *= 2
        while step > 1:
            step //= 2
            self._grow(front, known, every, step if forward else -step)
        return known

    def _grow(self, front: _Front, known: Offsets, rows: Offsets, step: int) -> Offsets:
        """Add the size of `step` to `known` where so many further words are equal.

        A negative step looks back. Returns the rows that grew.
        """
        size = abs(step)
        room = np.minimum(front.room_a[rows], front.room_b[rows])
        rows = rows[known[rows] + size <= room]
        shift = known[rows] if step > 0 else -known[rows] - size
        same = self._agree(front.a[rows] + shift, front.b[rows] + shift, np.full(len(rows), size))
        rows = rows[same]
        known[rows] += size
        return rows

    def _look_ahead(self, front: _Front, *, forward: bool) -> tuple[Offsets, Offsets]:
        """How many words to skip on each side to come to two equal ones; -1 where there are none.

        The fewest on the side that skips more; then the fewest in all.
        """
        skip_a = np.full(len(front.a), -1, dtype=np.int64)
        skip_b = skip_a.copy()
        for low in range(0, len(front.a), _BLOCK):
            part = slice(low, low + _BLOCK)
            near_a = self._twos_near(front.a[part], front.room_a[part], 0, forward=forward)
            near_b = self._twos_near(front.b[part], front.room_b[part], 1, forward=forward)
            equal = (near_a[:, :, None] == near_b[:, None, :]).reshape(len(near_a), -1)
            ranked = equal[:, _CHEAPEST_FIRST]
            first = ranked.argmax(axis=1)
            hit = ranked[np.arange(len(ranked)), first]
            choice = _CHEAPEST_FIRST[first]
            skip_a[part] = np.where(hit, choice // (_GAP + 1), -1)
            skip_b[part] = np.where(hit, choice % (_GAP + 1), -1)
        return skip_a, skip_b

    def _twos_near(self, at: Offsets, room: Offsets, nothing: int, *, forward: bool) -> Hashes:
        """Hashes of the next pairs of neighbouring words, `nothing` behind the document's edge."""
        ahead = np.arange(_GAP + 1)
        places = at[:, None] + (ahead if forward else -ahead - 2)
        inside = ahead + 2 <= room[:, None]
        found = self.twos[np.where(inside, places, 0)] if len(self.twos) else places
        return np.where(inside, found, np.uint64(nothing))


def _cheapest_first() -> Offsets:
    """All ways to skip words in two texts, as one number each, cheapest first."""
    ways = [(max(a, b), a + b, a, b) for a in range(_GAP + 1) for b in range(_GAP + 1)]
    return np.array([a * (_GAP + 1) + b for _, _, a, b in sorted(ways)], dtype=np.int64)


_CHEAPEST_FIRST = _cheapest_first()


def _advance(front: _Front, rows: Offsets, by_a: Offsets, by_b: Offsets, sign: int) -> _Front:
    """These rows of the front, moved on."""
    return _Front(
        front.a[rows] + sign * by_a,
        front.b[rows] + sign * by_b,
        front.room_a[rows] - by_a,
        front.room_b[rows] - by_b,
    )


def _join_near(runs: Stretches, owners: Offsets) -> Stretches:
    """Chain runs of one pair that follow each other closely in both texts."""
    if not len(runs.a_start):
        return runs
    order = np.lexsort((runs.b_start, runs.a_start, owners[runs.b_start], owners[runs.a_start]))
    a, a_end = runs.a_start[order], runs.a_end[order]
    b, b_end = runs.b_start[order], runs.b_end[order]
    follows = (owners[a[1:]] == owners[a[:-1]]) & (owners[b[1:]] == owners[b[:-1]])
    for start, end in ((a, a_end), (b, b_end)):
        gaps = start[1:] - end[:-1]
        follows &= (gaps >= 0) & (gaps <= _NEAR)
    heads = np.flatnonzero(np.append(True, ~follows))
    tails = np.append(heads[1:], len(a)) - 1
    return Stretches(a[heads], a_end[tails], b[heads], b_end[tails])


def _merge(chains: Stretches, owners: Offsets) -> Stretches:
    """Make one of chains that walked into each other."""
    columns = (chains.a_start, chains.a_end, chains.b_start, chains.b_end)
    pairs = (owners[chains.a_start], owners[chains.b_start])
    table = np.unique(np.stack((*pairs, *columns), axis=1), axis=0) if len(pairs[0]) else None
    merged: list[list[int]] = []
    open_rows: list[list[int]] = []
    for row in table.tolist() if table is not None else ():
        open_rows = [old for old in open_rows if old[:2] == row[:2] and old[3] >= row[2]]
        if not any(_absorb(old, row) for old in open_rows):
            merged.append(row)
            open_rows.append(row)
    rows = np.array(sorted(merged), dtype=np.int64).reshape(-1, 6)
    return Stretches(rows[:, 2], rows[:, 3], rows[:, 4], rows[:, 5])


def _absorb(old: list[int], row: list[int]) -> bool:
    """Take into `old` a chain that lies within it or goes on where it ends; False if neither."""
    if not old[4] <= row[4] <= old[5]:
        return False
    if row[3] <= old[3] and row[5] <= old[5]:
        return True
    if row[3] >= old[3] and row[5] >= old[5]:
        old[3], old[5] = row[3], row[5]
        return True
    return False
