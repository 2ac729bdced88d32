"""Titles: a passage is cut where a title or standfirst ends, for a title is a text of its own.

- In: `Columns`, `Chains`.
- Out: `Chains`.
- Not here: where titles end (`columns`, from the document's blocks).
"""

from itertools import pairwise

import numpy as np

from whence.reuse.chains import Chains, join_chains
from whence.reuse.columns import Columns
from whence.reuse.runs import Runs
from whence.reuse.words import Flags, Offsets

_Run = tuple[int, int, int]


def cut_at_titles(columns: Columns, chains: Chains) -> Chains:
    """Cut passages where the title ends on either side.

    Args:
        columns: The pile.
        chains: Passages.

    Returns:
        The same, sorted, with the parts of passages that were cut.
    """
    cuts = columns.cuts
    crossed = _are_crossed(cuts, chains.a, chains.a_end)
    crossed |= _are_crossed(cuts, chains.b, chains.b_end)
    if not crossed.any():
        return chains
    parts = [chains.take(np.flatnonzero(~crossed))]
    for row in np.flatnonzero(crossed).tolist():
        one = chains.take(np.array([row]))
        inner = [_between(cuts, one.a, one.a_end), _between(cuts, one.b, one.b_end)]
        columns_of = (one.runs.a, one.runs.b, one.runs.lengths)
        rows = list(zip(*(column.tolist() for column in columns_of), strict=True))
        pieces = _split(rows, inner[0], inner[1])
        table = np.array([run for piece in pieces for run in piece], dtype=np.int64)
        sides = (np.full(len(table), int(side[0])) for side in (one.one, one.other))
        firsts = np.cumsum([0, *map(len, pieces)])
        parts.append(Chains(Runs(table[:, 0], table[:, 1], table[:, 2], *sides), firsts))
    return join_chains(parts)[0]


def _are_crossed(cuts: Offsets, starts: Offsets, ends: Offsets) -> Flags:
    """Whether a cut lies within each passage, not at its edge."""
    found: Flags = np.searchsorted(cuts, ends, "left") > np.searchsorted(cuts, starts, "right")
    return found


def _between(cuts: Offsets, starts: Offsets, ends: Offsets) -> set[int]:
    inside = (cuts > starts[0]) & (cuts < ends[0])
    return set(cuts[inside].tolist())


def _split(runs: list[_Run], cuts_a: set[int], cuts_b: set[int]) -> list[list[_Run]]:
    """The runs of a passage, in groups between which a cut lies."""
    pieces: list[list[_Run]] = [[]]
    for a, b, length in runs:
        ends = {cut - a for cut in cuts_a} | {cut - b for cut in cuts_b}
        places = sorted({0, length} | {end for end in ends if 0 <= end < length})
        if pieces[-1] and _is_parted(pieces[-1][-1], (a, b), cuts_a, cuts_b):
            pieces.append([])
        for low, high in pairwise(places):
            if low > 0:
                pieces.append([])
            pieces[-1].append((a + low, b + low, high - low))
    return pieces


def _is_parted(before: _Run, run: tuple[int, int], cuts_a: set[int], cuts_b: set[int]) -> bool:
    """Whether a cut lies between the end of one run and the beginning of the next."""
    end_a, end_b = before[0] + before[2], before[1] + before[2]
    return any(end_a <= cut <= run[0] for cut in cuts_a) or any(
        end_b <= cut <= run[1] for cut in cuts_b
    )
