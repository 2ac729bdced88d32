"""Edges: runs of words with which an outlet opens or closes its pages.

A footer stands under every page of a paper. It shows by repetition: the same run of words at the
same end of several texts of one outlet.

- In: `Columns`.
- Out: `Edges`, which answers how many such runs a passage holds.
- Not here: what a shared passage means (`meaning`).
"""

from dataclasses import dataclass

import numpy as np

from whence.reuse.columns import Columns
from whence.reuse.furniture import mark_repeated
from whence.reuse.shingles import NONE, hash_shingles
from whence.reuse.words import Offsets, mix

# Texts of an outlet that must have a run at their end; fewer may be one story printed again. A
# story in many versions opens alike, so far more texts must begin with what is no news.
_CLOSING = 4
_OPENING = 16
# The last words of a text, or the first.
EDGE = 80


@dataclass(frozen=True, slots=True)
class Edges:
    """Which runs of words near an end of each text open or close several texts of its outlet.

    Attributes:
        firsts: Place of the first word near that end, for each text.
        rows: Row of that word below.
        hits: How many of the runs before each row are repeated ones.
    """

    firsts: Offsets
    rows: Offsets
    hits: Offsets

    def count(self, owners: Offsets, places: Offsets, lengths: Offsets) -> Offsets:
        """How many repeated runs begin in so many words from each place on."""
        low = places - self.firsts[owners]
        size = np.diff(self.rows)[owners]
        start = self.rows[owners] + np.clip(low, 0, size)
        end = self.rows[owners] + np.clip(low + lengths, 0, size)
        found: Offsets = self.hits[end] - self.hits[start]
        return found


def find_edges(columns: Columns, *, closing: bool) -> Edges:
    """Look for what the texts of each outlet end in, or else begin with."""
    low, high = columns.bounds[:-1], columns.bounds[1:]
    if closing:
        low = np.maximum(low, high - EDGE)
    else:
        high = np.minimum(high, low + EDGE)
    least = _CLOSING if closing else _OPENING
    _, which, pages = np.unique(columns.series, return_inverse=True, return_counts=True)
    many = (columns.series != 0) & (pages[which] >= least)
    counts = np.where(many, high - low, 0)
    rows = np.append(0, np.cumsum(counts))
    places = np.arange(int(rows[-1])) + np.repeat(low - rows[:-1], counts)
    owners = np.repeat(np.arange(len(counts)), counts)
    # Runs are hashed where they stand: each of these pieces is read on to its end, no further.
    shingles = hash_shingles(columns.words[places], rows)
    salted = mix(shingles + mix(columns.series.astype(np.uint64))[owners])
    known = mark_repeated(salted, owners, least) & (shingles != NONE)
    return Edges(low, rows, np.append(0, np.cumsum(known)))
