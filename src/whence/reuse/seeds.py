"""Seeds: pairs of places where two documents share a few words in a row.

Comparing every text with every other is hopeless. We hash each run of `SHINGLE` words, keep the
smallest hash of every `WINDOW` neighbours (winnowing: Schleimer, Wilkerson and Aiken, SIGMOD 2003)
and look only where two documents kept the same one. Any `GUARANTEED` words in a row that two
documents share are found. Unlike the usual cap, a run found in very many documents is not dropped
(it may be the wire story that everybody printed): each document is then paired with the two
earliest and the two just before it.

- In: `Columns`.
- Out: `Seeds`, places in the columns.
- Not here: how far the likeness goes (`align`).
"""

from dataclasses import dataclass

import numpy as np

from whence.reuse.columns import Columns
from whence.reuse.words import Flags, Hashes, Offsets, mix

SHINGLE = 5
WINDOW = 4
GUARANTEED = SHINGLE + WINDOW - 1
# Places of one run in one document that are looked at; a text that repeats itself stays linear.
_PLACES = 3
# A run kept at no more places than this is compared all against all.
_ALL_PAIRS = 48
_NONE = np.uint64(0xFFFFFFFFFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Seeds:
    """Row i: the words from `a[i]` and `b[i]` on begin alike; `a` is in the earlier document."""

    a: Offsets
    b: Offsets


def find_seeds(columns: Columns) -> Seeds:
    """Find the places where two documents share a run of words.

    Args:
        columns: The pile.

    Returns:
        Pairs of places in two different documents, sorted and without repeats. A chance meeting
        of two hashes may be among them; `align` checks every word.
    """
    shingles = hash_shingles(columns.hashes, columns.bounds)
    kept = winnow(shingles)
    bits = np.uint64(max(1, len(shingles)).bit_length())
    keys = np.sort((shingles[kept] >> bits << bits) | kept.astype(np.uint64))
    places = (keys & ((np.uint64(1) << bits) - np.uint64(1))).astype(np.int64)
    groups = _number(keys >> bits)
    places, groups = _cap_repeats(places, groups, columns.owners)
    a, b = _pair(places, groups, columns.owners)
    width = np.uint64(len(shingles) + 1)
    pairs = np.unique(a.astype(np.uint64) * width + b.astype(np.uint64))
    return Seeds((pairs // width).astype(np.int64), (pairs % width).astype(np.int64))


def hash_shingles(hashes: Hashes, bounds: Offsets) -> Hashes:
    """One hash for the words from each place on; the highest value where a document ends first."""
    shingles = np.zeros(len(hashes), dtype=np.uint64)
    for step in range(min(SHINGLE, len(hashes))):
        factor = mix(np.array([step + 1], dtype=np.uint64)) | np.uint64(1)
        shingles[: len(hashes) - step] += hashes[step:] * factor
    shingles = mix(shingles)
    for back in range(1, SHINGLE):
        last = bounds[1:] - back
        shingles[last[last >= bounds[:-1]]] = _NONE
    return shingles


def winnow(shingles: Hashes) -> Offsets:
    """Places whose hash is the smallest of some `WINDOW` neighbours; equal ones are all kept.

    A document ends in `SHINGLE` - 1 places without a hash, no fewer than a window reaches over, so
    its neighbours in the columns never change what is kept of it.
    """
    padded = np.concatenate((np.full(WINDOW - 1, _NONE), shingles, np.full(WINDOW - 1, _NONE)))
    if len(shingles) == 0:
        return np.zeros(0, dtype=np.int64)
    lowest = np.lib.stride_tricks.sliding_window_view(padded, WINDOW).min(axis=1)
    highest = np.lib.stride_tricks.sliding_window_view(lowest, WINDOW).max(axis=1)
    return np.flatnonzero((highest == shingles) & (shingles != _NONE))


def _number(values: Hashes) -> Offsets:
    """0 for the first run of equal values, 1 for the next, and so on."""
    return (
        np.cumsum(np.append(False, values[1:] != values[:-1]))
        if len(values)
        else values.astype(np.int64)
    )


def _ranks(groups: Offsets) -> Offsets:
    """How many rows of the same group stand before each row."""
    firsts = np.flatnonzero(np.append(True, groups[1:] != groups[:-1]))[: len(groups)]
    lengths = np.diff(np.append(firsts, len(groups)))
    return np.arange(len(groups)) - np.repeat(firsts, lengths)


def _cap_repeats(places: Offsets, groups: Offsets, owners: Offsets) -> tuple[Offsets, Offsets]:
    """Keep the first places of a run in each document, and groups that hold two documents."""
    if not len(places):
        return places, groups
    within = groups * (len(owners) + 1) + owners[places]
    kept = _ranks(within) < _PLACES
    places, groups = places[kept], groups[kept]
    several = np.zeros(int(groups[-1]) + 1, dtype=np.bool_)
    several[groups[1:][_next_differs(places, groups, owners)]] = True
    kept = several[groups]
    return places[kept], groups[kept]


def _next_differs(places: Offsets, groups: Offsets, owners: Offsets) -> Flags:
    """Whether the next row is of the same group and another document."""
    owner = owners[places]
    differs: Flags = (groups[1:] == groups[:-1]) & (owner[1:] != owner[:-1])
    return differs


def _pair(places: Offsets, groups: Offsets, owners: Offsets) -> tuple[Offsets, Offsets]:
    """All pairs of small groups, a star of large ones."""
    if not len(places):
        return places, places
    sizes = np.bincount(groups)[groups]
    small = sizes <= _ALL_PAIRS
    found = [_at_distance(places[small], groups[small], step) for step in range(1, _ALL_PAIRS)]
    large, group = places[~small], groups[~small]
    if len(large):
        # In a large group the first place in each document must do.
        first = _ranks(group * (len(owners) + 1) + owners[large]) == 0
        large, group = large[first], group[first]
        found += [_at_distance(large, group, step) for step in (1, 2)]
        ranks = _ranks(group)
        for step in (0, 1):
            hub = np.arange(len(large)) - ranks + step
            later = ranks > step
            found.append((large[hub[later]], large[later]))
    a = np.concatenate([pair[0] for pair in found])
    b = np.concatenate([pair[1] for pair in found])
    apart = owners[a] != owners[b]
    return a[apart], b[apart]


def _at_distance(places: Offsets, groups: Offsets, step: int) -> tuple[Offsets, Offsets]:
    """Pairs of rows of one group that stand `step` rows apart."""
    same = groups[step:] == groups[: len(groups) - min(step, len(groups))]
    return places[: len(same)][same], places[step:][same]
