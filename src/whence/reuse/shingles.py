"""Shingles: runs of a few words as one hash, and the few of them that are kept.

Of every `WINDOW` neighboring runs the one with the smallest hash is kept (winnowing: Schleimer,
Wilkerson and Aiken, SIGMOD 2003). Two texts that share `GUARANTEED` words in a row have kept the
same run, wherever it stands.

- In: words of texts one after the other.
- Out: hashes and places.
- Not here: which texts share a run (`seeds`).
"""

import numpy as np
from numpy.typing import NDArray

from whence.reuse.words import Hashes, Offsets, mix

Places = NDArray[np.int32] | NDArray[np.int64]

SHINGLE = 5
WINDOW = 4
GUARANTEED = SHINGLE + WINDOW - 1
NONE = np.uint64(0xFFFFFFFFFFFFFFFF)
"""The hash where a text ends before the run does."""

# Words that are worked on at once, so that the columns between stay in the cache.
_BLOCK = 1 << 17
_INT32 = 2**31 - 1
_FACTORS = mix(np.arange(1, 64, dtype=np.uint64)) | np.uint64(1)


def hash_shingles(words: NDArray[np.uint32], bounds: Offsets, size: int = SHINGLE) -> Hashes:
    """One hash for the words from each place on; `NONE` where a text ends first.

    Args:
        words: Of all texts.
        bounds: First word of each text, and behind them the number of words.
        size: Words in a run.
    """
    shingles = np.zeros(len(words), dtype=np.uint64)
    wide = words.astype(np.uint64)
    for step in range(min(size, len(words))):
        shingles[: len(words) - step] += wide[step:] * _FACTORS[step]
    # The low bits of a sum of products are poor, the high ones good.
    shingles ^= shingles >> np.uint64(32)
    shingles *= _FACTORS[-1]
    for back in range(1, size):
        last = bounds[1:] - back
        shingles[last[last >= bounds[:-1]]] = NONE
    return shingles


def sort_repeated(hashes: Hashes) -> tuple[Offsets, Hashes]:
    """Rows whose hash stands in others too, by hash, equal ones in order of the rows.

    The row takes the place of the lowest bits of its hash, so that plain numbers are sorted, eight
    times as fast as rows by a key. What is left of a hash is returned beside each row.
    """
    bits = np.uint64(max(1, len(hashes)).bit_length())
    low = (np.uint64(1) << bits) - np.uint64(1)
    order = hashes & ~low
    for start in range(0, len(order), _BLOCK):
        part = order[start : start + _BLOCK]
        part |= np.arange(start, start + len(part), dtype=np.uint64)
    order.sort()
    same = (order[1:] ^ order[:-1]) <= low
    repeated = np.append(same, False)[: len(order)]
    repeated[1:] |= same
    order = order[np.flatnonzero(repeated)]
    rows = (order & low).view(np.int64)
    order >>= bits
    return rows, order


def winnow(shingles: Hashes) -> Offsets:
    """Places whose hash is the smallest of some `WINDOW` neighbors; equal ones are all kept.

    A text ends in `SHINGLE` - 1 places without a hash, no fewer than a window reaches over, so its
    neighbors in the columns never change what is kept of it.
    """
    edge = np.full(WINDOW - 1, NONE)
    lowest = np.concatenate((edge, shingles, edge))
    for extreme in (np.minimum, np.maximum):
        lowest = extreme(lowest[:-1], lowest[1:])
        lowest = extreme(lowest[:-2], lowest[2:])
    return np.flatnonzero((lowest == shingles) & (shingles != NONE))


def keep_shingles(words: NDArray[np.uint32], bounds: Offsets) -> tuple[Hashes, Places]:
    """The runs that are kept, block by block.

    They are written to columns that are large enough for all runs; memory that is never written is
    never taken.

    Args:
        words: Of all texts.
        bounds: First word of each text, and behind them the number of words.

    Returns:
        Hashes and places, in order of place.
    """
    hashes = np.empty(len(words), dtype=np.uint64)
    places: Places = np.empty(len(words), dtype=np.int32)
    if len(words) > _INT32:
        places = np.empty(len(words), dtype=np.int64)
    count = 0
    for low in range(0, len(words), _BLOCK):
        high = min(low + _BLOCK, len(words))
        left = max(0, low - WINDOW + 1)
        right = min(len(words), high + WINDOW + SHINGLE)
        inner = slice(
            np.searchsorted(bounds, left, side="right"),
            np.searchsorted(bounds, right, side="right"),
        )
        # The last runs of a text that goes on behind this block are cut short, but none of them
        # is near enough to matter.
        edges = np.append(0, bounds[inner] - left)
        shingles = hash_shingles(words[left:right], edges)
        kept = winnow(shingles) + left
        kept = kept[np.searchsorted(kept, low) : np.searchsorted(kept, high)]
        rows = slice(count, count + len(kept))
        places[rows], hashes[rows] = kept, shingles[kept - left]
        count = rows.stop
    return hashes[:count], places[:count]
