"""Meaning: what it says about two texts that they share a passage.

Two papers that quote the same sentence of a speech have both heard the speaker; neither copied the
other. Two pages of one outlet that end in the same appeal to subscribe share page furniture. Only
what is left is copying. When unsure we say copying: a tie that is none makes the count of origins
too low, a missing tie makes it too high, and too high is the harmful error.

- In: `Columns`, passages of it.
- Out: `Verdicts`.
- Not here: whether a passage is long enough (`weight`), who copied (`descent`).
"""

import functools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.records import ReuseMeaning
from whence.reuse.chains import Chains
from whence.reuse.columns import Columns
from whence.reuse.edges import EDGE, Edges, find_edges
from whence.reuse.runs import Runs
from whence.reuse.shingles import SHINGLE, hash_shingles
from whence.reuse.standing import TRIGGERS, Standing, find_standing
from whence.reuse.texts import MEANINGS
from whence.reuse.weight import are_among, hash_words, spread
from whence.reuse.words import Flags, Offsets

# Equal words outside quotation marks that may stand in a row ("the mayor said on Monday") without
# making a shared quotation a copy, and their largest share.
_CUE_WORDS = 5
_CUE_SHARE = 0.25
# Share of a passage's runs that must be repeated lines.
_REPEATED = 0.8
# Words of the longest passage that one standing phrase marks as furniture; two phrases mark twice
# as long ones. A phrase that may be news marks by itself only a passage of few words, or one that
# ends both texts, but for a word or two.
_CUED = 30
_FEW = 12
_NEAR_END = 2
# Words that are looked at at once, so that the columns between stay in the cache.
_BLOCK = 1 << 17
WHYS = (
    "",
    "nearly all equal words stand within quotation marks of both",
    "a standing phrase of web pages",
    "stands as page furniture elsewhere",
    "closes several documents of this outlet",
    "opens several documents of this outlet",
)
"""The reasons in words that `Verdicts.why` counts; empty for copying."""
_MEANS = np.array(
    [MEANINGS.index(ReuseMeaning.COPYING), MEANINGS.index(ReuseMeaning.QUOTATION)]
    + [MEANINGS.index(ReuseMeaning.BOILERPLATE)] * 4,
    dtype=np.int8,
)
_COPYING, _QUOTED, _CUED_BOTH, _FURNITURE, _CLOSES, _OPENS = range(6)


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What passages mean, as places in `WHYS`."""

    why: NDArray[np.int8]

    @property
    def meaning(self) -> NDArray[np.int8]:
        """Places in `texts.MEANINGS`."""
        return _MEANS[self.why]

    @property
    def alone(self) -> Flags:
        """Which verdicts hold only if the two texts share nothing that is copied."""
        alone: Flags = (self.why >= _CLOSES) | (self.why == _CUED_BOTH)
        return alone


class Judge:
    """Judges the passages of one pile; it keeps what the pages of each outlet have in common."""

    def __init__(self, columns: Columns) -> None:
        self._columns = columns
        self._opening = find_edges(columns, closing=False)
        self._closing = find_edges(columns, closing=True)
        self._triggers = _find_triggers(columns.words)

    def is_furniture(self, runs: Runs) -> Flags:
        """Which runs are what an outlet opens or closes its pages with, and nothing more."""
        alone = Chains(runs, np.arange(len(runs.a) + 1))
        found = _are_edges(self._columns, self._opening, alone)
        return found | _are_edges(self._columns, self._closing, alone)

    def judge(self, chains: Chains) -> Verdicts:
        """Say what passages mean.

        Args:
            chains: Passages of the pile.

        Returns:
            Boilerplate before quotation before copying.
        """
        columns = self._columns
        why = np.where(_are_quoted(columns, chains), np.int8(_QUOTED), np.int8(_COPYING))
        why[_are_edges(columns, self._opening, chains)] = _OPENS
        why[_are_edges(columns, self._closing, chains)] = _CLOSES
        why[_are_furniture(columns, chains)] = _FURNITURE
        why[_are_cued(columns, self._triggers, chains)] = _CUED_BOTH
        return Verdicts(why)


def _are_cued(columns: Columns, triggers: Offsets, chains: Chains) -> Flags:
    """Which short passages hold a standing phrase on both sides."""
    short = np.maximum(chains.a_end - chains.a, chains.b_end - chains.b) <= 2 * _CUED
    cued: Flags = short.copy()
    for owners, starts, ends in (
        (chains.one, chains.a, chains.a_end),
        (chains.other, chains.b, chains.b_end),
    ):
        rows = np.flatnonzero(cued)
        cued[:] = False
        if not len(rows):
            break
        next_one = np.searchsorted(triggers, starts[rows])
        rows = rows[np.append(triggers, len(columns.words))[next_one] < ends[rows]]
        begins, stops = columns.starts[starts[rows]], columns.end_of(ends[rows] - 1)
        sides = zip(owners[rows].tolist(), begins.tolist(), stops.tolist(), strict=True)
        parts = [columns.texts[owner][begin:stop] for owner, begin, stop in sides]
        standing_of = {part: find_standing(part) for part in set(parts)}
        sizes = (ends[rows] - starts[rows]).tolist()
        is_last = (columns.bounds[owners[rows] + 1] - ends[rows] <= _NEAR_END).tolist()
        found = zip(parts, sizes, is_last, strict=True)
        cued[rows] = [_is_cued(standing_of[part], size, last) for part, size, last in found]
    return cued


def _is_cued(standing: Standing, size: int, is_last: bool) -> bool:
    """Whether standing phrases make a passage furniture."""
    is_enough = standing.is_sure or standing.count > 1 or size <= _FEW or is_last
    return is_enough and not standing.is_news and standing.count * _CUED >= size


def _find_triggers(words: NDArray[np.uint32]) -> Offsets:
    """Places where a standing phrase may begin, or has begun just before."""
    first, pairs, alone = _trigger_words()
    found = [np.zeros(0, dtype=np.int64)]
    for low in range(0, len(words), _BLOCK):
        places = low + np.flatnonzero(are_among(words[low : low + _BLOCK], first))
        here, behind = words[places], words[np.minimum(places + 1, len(words) - 1)]
        known = are_among(here * np.uint32(31) + behind, pairs)
        found.append(places[known | (here == alone)])
    return np.concatenate(found)


@functools.cache
def _trigger_words() -> tuple[NDArray[np.uint32], NDArray[np.uint32], np.uint32]:
    """First words of the triggers, both words in one number, and the word that stands alone."""
    phrases = [hash_words(phrase) for phrase in TRIGGERS.split(";")]
    alone = hash_words("copyright")[0]
    first = np.concatenate([phrase[:1] for phrase in phrases])
    second = np.concatenate([phrase[1:2] for phrase in phrases])
    return np.unique(np.append(first, alone)), np.unique(first * np.uint32(31) + second), alone


def _are_furniture(columns: Columns, chains: Chains) -> Flags:
    """Which passages of two bodies are known as page furniture."""
    found = np.zeros(len(chains), dtype=np.bool_)
    if not len(columns.furniture):
        return found
    shingles = hash_shingles(columns.words, columns.bounds)
    at = np.minimum(np.searchsorted(columns.furniture, shingles), len(columns.furniture) - 1)
    hits = np.append(0, np.cumsum(columns.furniture[at] == shingles))
    found[:] = True
    for starts, ends in ((chains.a, chains.a_end), (chains.b, chains.b_end)):
        count = ends - starts - SHINGLE + 1
        found &= count > 0
        rows = np.flatnonzero(found)
        low = starts[rows]
        found[rows] = hits[low + count[rows]] - hits[low] >= _REPEATED * count[rows]
    found &= ~columns.is_title(chains.a) & ~columns.is_title(chains.b)
    return found


def _are_edges(columns: Columns, edges: Edges, chains: Chains) -> Flags:
    """Which are a short part of two texts of one outlet that opens or closes many of its texts."""
    one, other = chains.one, chains.other
    sizes = np.diff(columns.bounds)
    series = columns.series
    found: Flags = (series[one] == series[other]) & (series[one] != 0)
    for owners, starts, ends in (
        (one, chains.a, chains.a_end),
        (other, chains.b, chains.b_end),
    ):
        count = ends - starts - SHINGLE + 1
        found &= (count > 0) & (ends - starts <= EDGE) & (2 * (ends - starts) <= sizes[owners])
        rows = np.flatnonzero(found)
        known = edges.count(owners[rows], starts[rows], count[rows])
        found[rows] = known >= _REPEATED * count[rows]
    return found


def _are_quoted(columns: Columns, chains: Chains) -> Flags:
    """Whether the equal words are quoted on both sides, but for a few that bring them in.

    A quotation whose end was not found counts if the other side closes it.
    """
    quoted = columns.quoted
    needed = (1 - _CUE_SHARE) * chains.equal
    found: Flags = quoted.count(chains.a_end) - quoted.count(chains.a) >= needed
    rows = np.flatnonzero(found)
    rows = rows[quoted.count(chains.b_end[rows]) - quoted.count(chains.b[rows]) >= needed[rows]]
    found[:] = False
    if not len(rows):
        return found
    part = chains.take(rows)
    runs = part.runs
    sizes = part.equal
    firsts = np.cumsum(sizes) - sizes
    sure_a, maybe_a = quoted.read(spread(runs.a, runs.a + runs.lengths)[0])
    sure_b, maybe_b = quoted.read(spread(runs.b, runs.b + runs.lengths)[0])
    free = ~((sure_a & maybe_b) | (maybe_a & sure_b))
    share = np.add.reduceat(free, firsts, dtype=np.int64) / sizes
    longest = np.maximum.reduceat(_streaks(free, firsts), firsts)
    found[rows] = (longest <= _CUE_WORDS) & (share <= _CUE_SHARE)
    return found


def _streaks(free: Flags, firsts: Offsets) -> Offsets:
    """How many marked words stand in a row up to each one, counted anew at each of `firsts`."""
    at = np.arange(len(free))
    stops = np.where(free, -1, at)
    stops[firsts] = np.where(free[firsts], firsts - 1, firsts)
    return at - np.maximum.accumulate(stops)
