"""Seeds: pairs of places where two texts share a few words in a row.

Comparing every text with every other is hopeless. We look only where two texts kept the same run of
words (`shingles`). Unlike the usual cap, a run found in very many texts is not dropped (it may be
the wire story that everybody printed): each text is then paired with the two earliest and the two
just before it. Within one long copy every kept run would give the same pairs again; a run is
skipped where the run kept before it already pairs the same texts at the same distance.

- In: words of texts one after the other, in order of time.
- Out: `Seeds`, places in the columns.
- Not here: how far the likeness goes (`runs`, `walks`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.reuse.shingles import Places, keep_shingles, sort_repeated
from whence.reuse.words import Flags, Hashes, Offsets, mix

# Places of one run in one text that are looked at; a text that repeats itself stays linear.
_PLACES = 3
# A run kept at no more places than this is compared all against all.
_ALL_PAIRS = 48


@dataclass(frozen=True, slots=True)
class Seeds:
    """Row i: the words from `a[i]` of text `one[i]` and from `b[i]` of `other[i]` begin alike.

    `one` is earlier than `other`.
    """

    a: Offsets
    b: Offsets
    one: Offsets
    other: Offsets


@dataclass(frozen=True, slots=True)
class Kept:
    """Runs that were kept, in order of place.

    Attributes:
        hashes: Of each run.
        places: Its first word.
        owners: The text in which it stands.
    """

    hashes: Hashes
    places: Places
    owners: NDArray[np.int32]

    def before(self, rows: Offsets) -> Hashes:
        """A hash of the run kept before each in the same text, and of the words between.

        A text's first run gets a number of its own.
        """
        earlier = np.maximum(rows - 1, 0)
        gaps = (self.places[rows] - self.places[earlier]).astype(np.uint64)
        same = (self.owners[rows] == self.owners[earlier]) & (rows > 0)
        own = mix(rows.astype(np.uint64))
        return np.where(same, self.hashes[earlier] + mix(gaps), own)


@dataclass(frozen=True, slots=True)
class _Groups:
    """Rows of `Kept` that have one hash, group after group, in order of place within each."""

    rows: Offsets
    firsts: Offsets
    sizes: Offsets


def find_seeds(words: NDArray[np.uint32], bounds: Offsets) -> Seeds:
    """Find the places where two texts share a run of words.

    Args:
        words: Of all texts.
        bounds: First word of each text, and behind them the number of words.

    Returns:
        Pairs of places in two different texts, each once. A chance meeting of two hashes may be
        among them; `runs` checks every word.
    """
    kept = keep_runs(words, bounds)
    return pair_runs(kept)


def keep_runs(words: NDArray[np.uint32], bounds: Offsets) -> Kept:
    """The runs to look for in other texts."""
    hashes, places = keep_shingles(words, bounds)
    counts = np.diff(np.searchsorted(places, bounds.astype(places.dtype)))
    owners = np.repeat(np.arange(len(counts), dtype=np.int32), counts)
    return Kept(hashes, places, owners)


def pair_runs(kept: Kept, rows: Offsets | None = None) -> Seeds:
    """Pairs of places that begin with the same run.

    Args:
        kept: All runs.
        rows: Those of some hashes, in order; all rows of a hash or none. By default all.

    Returns:
        Pairs; those of several disjoint sets of rows taken together are those of all.
    """
    groups = _group(kept, rows)
    sizes = np.zeros(len(kept.places) + 1, dtype=np.int32)
    sizes[groups.rows] = np.repeat(groups.sizes, groups.sizes)
    groups = _skip_known(kept, groups, sizes)
    few = groups.sizes <= _ALL_PAIRS
    parts = [_pair_all(kept, _select(groups, few), sizes), _pair_star(kept, _select(groups, ~few))]
    a = np.concatenate([part[0] for part in parts])
    b = np.concatenate([part[1] for part in parts])
    one, other = kept.owners[a], kept.owners[b]
    apart = np.flatnonzero(one != other)
    one, other = one[apart].astype(np.int64), other[apart].astype(np.int64)
    at_a, at_b = (kept.places[rows[apart]].astype(np.int64) for rows in (a, b))
    return Seeds(at_a, at_b, one, other)


def _group(kept: Kept, rows: Offsets | None) -> _Groups:
    """Rows by hash; the first places of a run in each text, and groups that hold two texts."""
    order, keys = sort_repeated(kept.hashes if rows is None else kept.hashes[rows])
    fresh = np.append(True, keys[1:] != keys[:-1])[: len(keys)]
    rows = order if rows is None else rows[order]
    owners = kept.owners[rows]
    other = fresh.copy()
    other[1:] |= owners[1:] != owners[:-1]
    within = np.arange(len(rows)) - _latest(other)
    early = within < _PLACES
    texts = np.add.reduceat(other, np.flatnonzero(fresh), dtype=np.int64) if len(rows) else fresh
    early &= np.repeat(texts > 1, _sizes(fresh))
    group = (np.cumsum(fresh) - 1)[early]
    rows = rows[early]
    fresh = np.append(True, group[1:] != group[:-1])[: len(group)]
    return _Groups(rows, np.flatnonzero(fresh), _sizes(fresh))


def _skip_known(kept: Kept, groups: _Groups, sizes: NDArray[np.int32]) -> _Groups:
    """Leave out groups all of whose pairs the run before gives too.

    That is so if the run before is the same at the same distance in all, and is paired all against
    all, or in the same star because it stands nowhere else.
    """
    if not len(groups.rows):
        return groups
    rows = groups.rows
    before = kept.before(rows)
    same = before == np.repeat(before[groups.firsts], groups.sizes)
    sizes_before = sizes[rows - 1]
    whole = np.repeat(groups.sizes, groups.sizes)
    same &= (sizes_before > 0) & ((sizes_before <= _ALL_PAIRS) | (sizes_before == whole))
    known = np.logical_and.reduceat(same, groups.firsts)
    return _select(groups, ~known)


def _select(groups: _Groups, which: Flags) -> _Groups:
    sizes = groups.sizes[which]
    rows = groups.rows[np.repeat(which, groups.sizes)]
    return _Groups(rows, np.cumsum(sizes) - sizes, sizes)


def _pair_all(kept: Kept, groups: _Groups, sizes: NDArray[np.int32]) -> tuple[Offsets, Offsets]:
    """Every row of a group with every later one, but where the run before gives the same pair."""
    rows = groups.rows
    left = np.repeat(groups.firsts + groups.sizes, groups.sizes) - np.arange(len(rows))
    before = kept.before(rows)
    held = (sizes[rows - 1] > 0) & (sizes[rows - 1] <= _ALL_PAIRS)
    before = np.where(held, before, mix(rows.astype(np.uint64)))
    at = np.arange(len(rows))
    a, b = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for step in range(1, _ALL_PAIRS):
        at = at[left[at] > step]
        if not len(at):
            break
        fresh = at[before[at] != before[at + step]]
        a.append(rows[fresh])
        b.append(rows[fresh + step])
    return np.concatenate(a), np.concatenate(b)


def _pair_star(kept: Kept, groups: _Groups) -> tuple[Offsets, Offsets]:
    """Every text of a group with the first two of it and the two just before."""
    fresh = np.zeros(len(groups.rows), dtype=np.bool_)
    fresh[groups.firsts] = True
    other = fresh.copy()
    owners = kept.owners[groups.rows]
    other[1:] |= owners[1:] != owners[:-1]
    rows, fresh = groups.rows[other], fresh[other]
    firsts = _latest(fresh)
    ranks = np.arange(len(rows)) - firsts
    a, b = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for hub in (0, 1):
        later = np.flatnonzero(ranks > hub)
        a.append(rows[firsts[later] + hub])
        b.append(rows[later])
    for step in (1, 2):
        later = np.flatnonzero(ranks >= step + 2)
        a.append(rows[later - step])
        b.append(rows[later])
    return np.concatenate(a), np.concatenate(b)


def _latest(marks: Flags) -> Offsets:
    """For each row the last one so far that is marked; the first must be."""
    rows = np.arange(len(marks))
    latest: Offsets = np.maximum.accumulate(np.where(marks, rows, 0)) if len(marks) else rows
    return latest


def _sizes(fresh: Flags) -> Offsets:
    """How many rows each group has, given where groups begin."""
    return np.diff(np.append(np.flatnonzero(fresh), len(fresh)))
