"""Runs: from places that begin alike to the longest runs of equal words.

- In: words of texts one after the other; `Seeds`.
- Out: `Runs`, each once.
- Not here: small edits between two runs (`walks`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

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
_LOW = np.uint64(0xFFFFFFFF)


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


def join_runs(parts: Sequence[Runs]) -> Runs:
    """The rows of several tables, one after the other."""
    return Runs(
        np.concatenate([part.a for part in parts]),
        np.concatenate([part.b for part in parts]),
        np.concatenate([part.lengths for part in parts]),
        np.concatenate([part.one for part in parts]),
        np.concatenate([part.other for part in parts]),
    )


def extend_seeds(words: NDArray[np.uint32], bounds: Offsets, seeds: Seeds) -> Runs:
    """Find the longest run of equal words around each seed.

    Args:
        words: Of all texts.
        bounds: First word of each text, and behind them the number of words.
        seeds: Places that begin alike, perhaps.

    Returns:
        Runs of `SHINGLE` words or more, each once, sorted by the two texts, then by place.
    """
    room = np.minimum(seeds.a - bounds[seeds.one], seeds.b - bounds[seeds.other])
    back = count_equal(words, seeds.a, seeds.b, room, -1)
    a, b = _once(seeds.a - back, seeds.b - back)
    one = np.searchsorted(bounds, a, side="right") - 1
    other = np.searchsorted(bounds, b, side="right") - 1
    ahead = count_equal(words, a, b, np.minimum(bounds[one + 1] - a, bounds[other + 1] - b), 1)
    runs = Runs(a, b, ahead, one, other).take(np.flatnonzero(ahead >= SHINGLE))
    return runs.take(sort_rows(runs.one, runs.other))


def _once(a: Offsets, b: Offsets) -> tuple[Offsets, Offsets]:
    """Each pair of places once, sorted."""
    packed = (a.astype(np.uint64) << np.uint64(32)) | b.astype(np.uint64)
    packed.sort()
    packed = packed[np.append(True, packed[1:] != packed[:-1])[: len(packed)]]
    return (packed >> np.uint64(32)).astype(np.int64), (packed & _LOW).astype(np.int64)


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
    differs = one != other
    first = differs.argmax(axis=1)
    first = np.where(differs[np.arange(len(rows)), first], first, abs(width))
    equal: Offsets = np.minimum(first, room - done)
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


def sort_rows(*keys: NDArray[np.integer]) -> Offsets:
    """The order of rows by some keys, the first one first; ties stay in order.

    Keys are packed into one number where they fit: sorting it costs an eighth of `lexsort`.
    """
    count = len(keys[0])
    if not count:
        return np.zeros(0, dtype=np.int64)
    bits = [int(key.max()).bit_length() for key in keys]
    row_bits = (count - 1).bit_length()
    if sum(bits) + row_bits <= 64:
        packed = _pack(keys, bits) << np.uint64(row_bits)
        packed |= np.arange(count, dtype=np.uint64)
        packed.sort()
        return (packed & np.uint64((1 << row_bits) - 1)).astype(np.int64)
    if sum(bits) <= 64:
        return np.argsort(_pack(keys, bits), kind="stable")
    return np.lexsort(keys[::-1])


def _pack(keys: tuple[NDArray[np.integer], ...], bits: list[int]) -> Hashes:
    packed = np.zeros(len(keys[0]), dtype=np.uint64)
    for key, size in zip(keys, bits, strict=True):
        packed = (packed << np.uint64(size)) | key.astype(np.uint64)
    return packed
