"""Runs: from places that begin alike to the longest runs of equal words.

- In: words of texts one after the other; `Seeds`.
- Out: `Runs`, each once.
- Not here: small edits between two runs (`walks`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from whence.reuse.seeds import Seeds
from whence.reuse.shingles import SHINGLE
from whence.reuse.words import Flags, Hashes, Offsets

# Words compared at first, and the most cells of a table of comparisons.
_WIDTH = 16
# The same for looking back from a seed, which lies near the beginning of its run.
_BACK = 4
_CELLS = 1 << 19
# Bits of the numbers into which keys are packed.
_WIDEST = 64


@dataclass(frozen=True, slots=True)
class Runs:
    """Row i: `lengths[i]` words from `a[i]` on, of text `one[i]`, equal those from `b[i]` on, of
    text `other[i]`.
    """

    a: Offsets
    b: Offsets
    lengths: Offsets
    one: Offsets
    other: Offsets

    def take(self, rows: Offsets | Flags) -> "Runs":
        """Some rows."""
        return Runs(
            self.a[rows], self.b[rows], self.lengths[rows], self.one[rows], self.other[rows]
        )


def join_runs(parts: Sequence[Runs], order: Offsets | None = None) -> Runs:
    """The rows of several tables, one after the other, or in an order.

    Column by column, so that only one is held twice.
    """
    columns = []
    for name in ("a", "b", "lengths", "one", "other"):
        column = np.concatenate([getattr(part, name) for part in parts])
        columns.append(column if order is None else column[order])
    return Runs(*columns)


def extend_seeds(words: NDArray[np.uint32], bounds: Offsets, seeds: Seeds) -> Runs:
    """Find the longest run of equal words around each seed.

    Args:
        words: Of all texts.
        bounds: First word of each text, and behind them the number of words.
        seeds: Places that begin alike, perhaps.

    Returns:
        Runs of `SHINGLE` words or more, each once, sorted by the two texts, then by place.
    """
    in_a, in_b = seeds.a - bounds[seeds.one], seeds.b - bounds[seeds.other]
    back = count_equal(words, seeds.a, seeds.b, np.minimum(in_a, in_b), -1)
    one, other, a, b = sort_once(seeds.one, seeds.other, in_a - back, in_b - back)
    sizes = np.diff(bounds)
    room = np.minimum(sizes[one] - a, sizes[other] - b)
    a, b = a + bounds[one], b + bounds[other]
    ahead = count_equal(words, a, b, room, 1)
    return Runs(a, b, ahead, one, other).take(np.flatnonzero(ahead >= SHINGLE))


def count_equal(
    words: NDArray[np.uint32], a: Offsets, b: Offsets, room: Offsets, sign: int
) -> Offsets:
    """How many words are equal from the places on (before them if `sign` is -1).

    Args:
        words: Of all texts.
        a: Places.
        b: Places to compare with.
        room: The most that may be counted for each.
        sign: 1 or -1.
    """
    found = np.zeros(len(a), dtype=np.int64)
    rows, width = np.arange(len(a)), _WIDTH if sign > 0 else _BACK
    while len(rows):
        longer = []
        height = max(1, _CELLS // width)
        for low in range(0, len(rows), height):
            part = rows[low : low + height]
            equal = _compare(words, a, b, (part, found[part], room[part]), sign * width)
            found[part] += equal
            longer.append(part[equal == width])
        rows = np.concatenate(longer)
        width = min(2 * width, _CELLS)
    return found


def _compare(
    words: NDArray[np.uint32],
    a: Offsets,
    b: Offsets,
    front: tuple[Offsets, Offsets, Offsets],
    width: int,
) -> Offsets:
    """How many of the next words are equal, for some rows that have come so far."""
    rows, done, room = front
    moved = done if width > 0 else -done
    one = read_windows(words, a[rows] + moved, width)
    other = read_windows(words, b[rows] + moved, width)
    # Behind the last word stands one that differs.
    differs = np.ones((len(rows), abs(width) + 1), dtype=np.bool_)
    np.not_equal(one, other, out=differs[:, :-1])
    equal: Offsets = np.minimum(differs.argmax(axis=1), room - done)
    return equal


def read_windows(words: NDArray[np.uint32], places: Offsets, width: int) -> NDArray[np.uint32]:
    """The next words from each place on, a row a place; the last ones before it if negative.

    Words before a place are read backwards. Beyond the columns stands any word.
    """
    size = abs(width)
    low = places if width > 0 else places - size
    if len(words) < size:
        words = np.append(words, np.zeros(size, dtype=np.uint32))
    last = len(words) - size
    inside = np.minimum(np.maximum(low, 0), last)
    # One lump of bytes a word, each a look at the words from there on: numpy copies lumps at twice
    # the speed of rows.
    lumps = np.ndarray((last + 1,), f"V{4 * size}", words, 0, words.strides)
    found: NDArray[np.uint32] = lumps[inside].view(np.uint32).reshape(-1, size)
    for row in np.flatnonzero(inside != low).tolist():
        shift = int(low[row] - inside[row])
        found[row] = np.roll(found[row], -shift) if abs(shift) < size else 0
    return found if width > 0 else found[:, ::-1]


def sort_once(*keys: Offsets) -> list[Offsets]:
    """Rows of some keys, sorted by them, the first one first; of equal rows only one."""
    bits = [int(key.max(initial=0)).bit_length() for key in keys]
    if sum(bits) > _WIDEST:
        order = sort_rows(*keys)
        columns = [key[order] for key in keys]
        fresh = np.logical_or.reduce([key[1:] != key[:-1] for key in columns])
        rows = np.flatnonzero(np.append(True, fresh)[: len(order)])
        return [key[rows] for key in columns]
    packed = _pack(keys, bits)
    packed.sort()
    packed = packed[np.flatnonzero(np.append(True, packed[1:] != packed[:-1])[: len(packed)])]
    columns = []
    for size in bits[::-1]:
        columns.append((packed & np.uint64((1 << size) - 1)).astype(np.int64))
        packed >>= np.uint64(size)
    return columns[::-1]


def sort_rows(*keys: Offsets) -> Offsets:
    """The order of rows by some keys, the first one first; ties stay in order.

    As many keys as fit are packed into one number: sorting it costs an eighth of `lexsort`. Only
    rows that are equal in these are sorted by the others.
    """
    count = len(keys[0])
    if not count:
        return np.zeros(0, dtype=np.int64)
    bits = [int(key.max()).bit_length() for key in keys]
    room = _WIDEST - (count - 1).bit_length()
    fit = sum(total <= room for total in accumulate(bits))
    if fit < min(2, len(keys)):
        return np.lexsort(keys[::-1])
    packed = _pack(keys[:fit], bits)
    order = _sort_packed(packed)
    if fit < len(keys):
        values = packed[order]
        same = np.append(values[1:] == values[:-1], False)
        tied = same.copy()
        tied[1:] |= same[:-1]
        rows = np.flatnonzero(tied)
        ranks = np.cumsum(~same)[rows] - ~same[rows]
        part = order[rows]
        order[rows] = part[sort_rows(ranks, *(key[part] for key in keys[fit:]))]
    return order


def _sort_packed(packed: Hashes) -> Offsets:
    """The order of numbers that leave room for their rows; ties stay in order.

    Rows are mostly in order but for some; only these are sorted, then merged with the others.
    """
    late = packed < np.maximum.accumulate(packed)
    rows = np.flatnonzero(late)
    if not len(rows):
        return np.arange(len(packed))
    if 2 * len(rows) > len(packed):
        return _sort_all(packed)
    rows = rows[_sort_all(packed[rows])]
    early = np.flatnonzero(~late)
    at = np.searchsorted(packed[early], packed[rows], side="right") + np.arange(len(rows))
    order = np.empty(len(packed), dtype=np.int64)
    late[:] = False
    late[at] = True
    order[at] = rows
    order[~late] = early
    return order


def _sort_all(packed: Hashes) -> Offsets:
    bits = np.uint64((len(packed) - 1).bit_length())
    keyed = packed << bits
    keyed |= np.arange(len(packed), dtype=np.uint64)
    keyed.sort()
    keyed &= (np.uint64(1) << bits) - np.uint64(1)
    return keyed.view(np.int64)


def _pack(keys: Sequence[Offsets], bits: Sequence[int]) -> Hashes:
    """Keys, none negative, as one number a row."""
    packed = keys[0].astype(np.uint64)
    for key, size in zip(keys[1:], bits[1:], strict=False):
        packed <<= np.uint64(size)
        packed |= key.astype(np.uint64, copy=False)
    return packed
