"""Shared: the passages of a pile that are worth telling, with what they mean.

Here the steps meet: words to seeds, seeds to runs, runs to passages; then everything that may be
chance is left out.

- In: `Columns`.
- Out: `Shared`, as columns.
- Not here: records (`passages`), rows for bare texts (`search`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.records import ReuseMeaning
from whence.reuse.chains import Chains, join_chains, number_pairs
from whence.reuse.columns import Columns
from whence.reuse.kinds import Kinds, find_inner, find_kinds
from whence.reuse.meaning import Judge, Verdicts
from whence.reuse.rest import SHORTEST, find_rest
from whence.reuse.runs import Runs, extend_seeds
from whence.reuse.seeds import find_seeds
from whence.reuse.texts import MEANINGS
from whence.reuse.titles import cut_at_titles
from whence.reuse.walks import walk_runs
from whence.reuse.weight import (
    FREE,
    FREE_BESIDE,
    FREE_WITHIN,
    LEAST,
    LEAST_BESIDE,
    LEAST_SIMILAR,
    MUCH,
    are_heavy,
)
from whence.reuse.words import Flags, Offsets

_COPYING = MEANINGS.index(ReuseMeaning.COPYING)


@dataclass(frozen=True, slots=True)
class Shared:
    """Passages, sorted by the two texts and the places in them."""

    chains: Chains
    verdicts: Verdicts
    kinds: Kinds


def find_shared(columns: Columns) -> Shared:
    """Find what the texts of a pile share.

    Any `shingles.GUARANTEED` (8) words in a row that two texts share are seen, and extended over
    small edits. Reported are passages of 16 equal words or more; shorter ones down to 10 if enough
    of their words are neither names nor numbers nor grammar (`weight`); down to 7 beside a longer
    one of the same two texts.
    """
    seeds = find_seeds(columns.words, columns.bounds)
    return keep_shared(columns, extend_seeds(columns.words, columns.bounds, seeds))


def keep_shared(columns: Columns, runs: Runs) -> Shared:
    """From the runs of some pairs of texts to the passages worth telling.

    Args:
        columns: The pile.
        runs: Of all passages of these pairs, sorted by the two texts and the places in them.
    """
    judge = Judge(columns)
    still = judge.is_furniture(runs)
    chains = cut_at_titles(columns, walk_runs(columns.words, columns.bounds, runs, still))
    length_a, length_b = chains.a_end - chains.a, chains.b_end - chains.b
    equal = chains.equal
    alike = 2 * equal >= LEAST_SIMILAR * (length_a + length_b)
    chains = chains.take(np.flatnonzero(alike & (equal >= LEAST_BESIDE)))
    pairs = number_pairs(chains)
    heavy = _weigh(columns, chains, FREE, LEAST)
    rows = np.flatnonzero(_any_of(pairs, heavy))
    chains, heavy, pairs = chains.take(rows), heavy[rows], pairs[rows]
    verdicts = judge.judge(chains)
    copied = _any_of(pairs, heavy & (verdicts.meaning == _COPYING))
    heavy |= copied & _weigh(columns, chains, FREE_BESIDE, LEAST_BESIDE)
    why = np.where(copied & verdicts.alone, np.int8(0), verdicts.why)
    rows = np.flatnonzero(heavy)
    chains, why, copied = chains.take(rows), why[rows], copied[rows]
    chains, why = _with_rest(columns, judge, (chains, why), copied)
    rows = np.flatnonzero(~find_inner(chains))
    chains, why = chains.take(rows), why[rows]
    return Shared(chains, Verdicts(why), find_kinds(chains))


def _with_rest(
    columns: Columns, judge: Judge, found: tuple[Chains, NDArray[np.int8]], copied: Flags
) -> tuple[Chains, NDArray[np.int8]]:
    """Add the small pieces of what was copied in pieces, where these are many words in all."""
    chains, why = found
    pairs = number_pairs(chains)
    count = np.bincount(pairs)[pairs] if len(pairs) else pairs
    words = np.bincount(pairs, weights=chains.equal)[pairs] if len(pairs) else pairs
    rest = find_rest(columns, chains.take(np.flatnonzero(copied & (count > 1) & (words >= MUCH))))
    rest = rest.take(np.flatnonzero(_weigh(columns, rest, FREE_WITHIN, SHORTEST)))
    verdicts = judge.judge(rest)
    joined, order = join_chains([chains, rest])
    return joined, np.append(why, np.where(verdicts.alone, np.int8(0), verdicts.why))[order]


def _any_of(pairs: Offsets, marks: Flags) -> Flags:
    """Whether any passage of the same two texts is marked."""
    if not len(pairs):
        return marks
    found = np.zeros(int(pairs[-1]) + 1, dtype=np.bool_)
    found[pairs[marks]] = True
    some: Flags = found[pairs]
    return some


def _weigh(columns: Columns, chains: Chains, free: int, least: int) -> Flags:
    """Which passages are too heavy for chance, on either side."""
    equal = chains.equal
    heavy = np.zeros(len(chains), dtype=np.bool_)
    for starts, ends in ((chains.a, chains.a_end), (chains.b, chains.b_end)):
        heavy |= are_heavy(columns, starts, ends, equal, (least, free))
    return heavy
