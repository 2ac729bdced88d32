"""Rest: the small pieces of a copy, once two texts are known to share more.

A sentence of six words says nothing about two texts that share no other. In a copy whose sentences
changed places it is one of them. So the words that no passage covers are searched again, within
each two texts that share a passage already, and for shorter runs.

- In: `Columns`, the passages found so far.
- Out: more passages.
- Not here: whether they weigh enough (`weight`).
"""

import numpy as np

from whence.reuse.chains import Chains, number_pairs
from whence.reuse.columns import Columns
from whence.reuse.runs import Runs, count_equal, sort_rows
from whence.reuse.shingles import NONE, hash_shingles, sort_repeated
from whence.reuse.weight import spread
from whence.reuse.words import Flags, Hashes, Offsets, mix

SHORTEST = 6
"""Words of the shortest run that is looked for."""

# Longer stretches between two passages hold something else than the pieces of the copy.
_LONGEST = 60
# Words before the first passage and behind the last one that are searched too.
_AROUND = 16
# Words of the first texts whose runs are compared at once.
_BLOCK = 1 << 16


class _Gaps:
    """Stretches of one side of each pair that no passage covers."""

    def __init__(self, pairs: Offsets, starts: Offsets, ends: Offsets) -> None:
        self.pairs, self.starts, self.ends = pairs, starts, ends

    def take(self, rows: Flags | slice) -> "_Gaps":
        """Some of them."""
        return _Gaps(self.pairs[rows], self.starts[rows], self.ends[rows])


def find_rest(columns: Columns, chains: Chains) -> Chains:
    """Look for runs of `SHORTEST` words in what passages leave uncovered.

    Args:
        columns: The pile.
        chains: Passages, sorted by the two texts and the places in them.

    Returns:
        Passages of one run each, sorted likewise; none overlaps one that was given on either side.
    """
    none = np.zeros(0, dtype=np.int64)
    if not len(chains):
        return Chains(Runs(none, none, none, none, none), np.zeros(1, dtype=np.int64))
    pairs = number_pairs(chains)
    one, other = chains.one, chains.other
    by_b = sort_rows(pairs, chains.b)
    left = _find_gaps(columns, pairs, one, (chains.a, chains.a_end))
    right = _find_gaps(columns, pairs, other, (chains.b[by_b], chains.b_end[by_b]))
    left = left.take(np.isin(left.pairs, right.pairs, kind="table"))
    right = right.take(np.isin(right.pairs, left.pairs, kind="table"))
    a, b, of_a, of_b = _match(columns, left, right)
    room = np.minimum(left.ends[of_a] - a, right.ends[of_b] - b)
    ahead = count_equal(columns.words, a, b, room, 1)
    room = np.minimum(a - left.starts[of_a], b - right.starts[of_b])
    back = count_equal(columns.words, a, b, np.where(ahead >= SHORTEST, room, 0), -1)
    first = np.searchsorted(pairs, left.pairs[of_a])
    runs = Runs(a - back, b - back, ahead + back, one[first], other[first])
    rows = np.flatnonzero(ahead >= SHORTEST)
    rows = rows[sort_rows(*(key[rows] for key in (runs.one, runs.other, runs.a, runs.b)))]
    same = (np.diff(runs.a[rows]) == 0) & (np.diff(runs.b[rows]) == 0)
    runs = runs.take(rows[np.append(True, ~same)[: len(rows)]])
    return Chains(runs, np.arange(len(runs.a) + 1))


def _find_gaps(
    columns: Columns, pairs: Offsets, owners: Offsets, ends: tuple[Offsets, Offsets]
) -> _Gaps:
    """What lies between the passages of each pair, and a little around them."""
    starts, stops = ends
    width = len(columns.words) + 1
    reach = np.maximum.accumulate(pairs * width + stops) - pairs * width
    last = np.append(pairs[1:] != pairs[:-1], True)
    first = np.append(True, last[:-1])
    before = np.maximum(columns.bounds[owners[first]], starts[first] - _AROUND)
    behind = np.minimum(columns.bounds[owners[last] + 1], reach[last] + _AROUND)
    inner = np.flatnonzero(~last)
    low = np.concatenate((before, reach[inner], reach[last]))
    high = np.concatenate((starts[first], starts[inner + 1], behind))
    of = np.concatenate((pairs[first], pairs[inner], pairs[last]))
    wide = np.flatnonzero((high - low >= SHORTEST) & (high - low <= _LONGEST))
    wide = wide[sort_rows(of[wide])]
    return _Gaps(of[wide], low[wide], high[wide])


def _match(columns: Columns, left: _Gaps, right: _Gaps) -> list[Offsets]:
    """Places that begin alike in gaps of one pair, and the gaps: the last left, the first right.

    Pairs are taken in groups of about so many words, so that all fits the cache.
    """
    none = np.zeros(0, dtype=np.int64)
    found = [[none] * 4]
    sizes = np.bincount(left.pairs, left.ends - left.starts)
    groups = (np.cumsum(sizes) // _BLOCK)[left.pairs] if len(left.pairs) else none
    firsts = np.flatnonzero(np.append(True, groups[1:] != groups[:-1])[: len(groups)])
    edges = np.append(firsts, len(groups))
    others = np.append(np.searchsorted(right.pairs, left.pairs[firsts]), len(right.pairs))
    for row, base in enumerate(firsts.tolist()):
        border = int(others[row])
        one = left.take(slice(base, edges[row + 1]))
        other = right.take(slice(border, others[row + 1]))
        a, b, of_a, of_b = _match_group(columns, one, other)
        found.append([a, b, of_a + base, of_b + border])
    return [np.concatenate(part) for part in zip(*found, strict=True)]


def _match_group(
    columns: Columns, left: _Gaps, right: _Gaps
) -> tuple[Offsets, Offsets, Offsets, Offsets]:
    """The same for some pairs."""
    places, gaps, keys = [], [], []
    for side in (left, right):
        at, firsts = spread(side.starts, side.ends)
        gap = np.repeat(np.arange(len(firsts)), side.ends - side.starts)
        runs = hash_shingles(columns.words[at], np.append(firsts, len(at)), SHORTEST)
        full = np.flatnonzero(runs != NONE)
        at, gap = at[full], gap[full]
        places.append(at)
        gaps.append(gap)
        salt = mix(side.pairs.astype(np.uint64))
        keys.append(runs[full] + salt[gap])
    border = len(places[0])
    place, gap, key = (np.concatenate(part) for part in (places, gaps, keys))
    upper, lower = _find_borders(key, border)
    return place[upper], place[lower], gap[upper], gap[lower]


def _find_borders(keys: Hashes, border: int) -> tuple[Offsets, Offsets]:
    """Neighboring rows of one key of which only the first lies before the border."""
    both = _in_both(keys, border)
    rows, values = sort_repeated(keys[both])
    rows = both[rows]
    upper, lower = rows[:-1], rows[1:]
    meets = (values[1:] == values[:-1]) & (upper < border) & (lower >= border)
    return upper[meets], lower[meets]


def _in_both(keys: Hashes, border: int) -> Offsets:
    """Rows whose key may stand on both sides of the border: nearly all others are left out.

    A table of a few marks to a key is much quicker than sorting all keys.
    """
    bits = max(8, (4 * border).bit_length())
    sides = np.arange(border), np.arange(border, len(keys))
    heads = (keys >> np.uint64(64 - bits)).astype(np.int64)
    for _ in range(2):
        left, right = sides
        marked = np.zeros(1 << bits, dtype=np.bool_)
        marked[heads[left]] = True
        sides = right[marked[heads[right]]], left
    left, right = sides
    return np.concatenate((left, right))
