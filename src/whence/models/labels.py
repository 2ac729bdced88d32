"""Labels: what the heads of the reader may say of a word, and which sequences are possible.

Spans are written word by word as begin, inside, end and single (BIOES), so that both ends of a span
are said aloud.

- In: nothing.
- Out: the lists of labels, the tables of possible neighbours, buckets of distance.
- Not here: the best sequence (`decode`).
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

ROLES = ("source", "cue", "content")
KINDS = ("person", "organization", "place")


def spell_labels(kinds: Sequence[str]) -> tuple[str, ...]:
    """Labels for spans of these kinds: O first, then B, I, E and S of each.

    Args:
        kinds: Kinds of span.

    Returns:
        4 labels a kind, and O.
    """
    return ("O", *(f"{place}-{kind}" for kind in kinds for place in "BIES"))


TAG_LABELS = spell_labels(ROLES)
NAME_LABELS = spell_labels(KINDS)
LINK_LABELS = spell_labels(("source", "content"))

# Distance of a word to a cue in words: 0 inside it, then 1, 2, 3, 4, 5-6, 7-9 ... on each side.
_EDGES = (1, 2, 3, 4, 5, 7, 10, 14, 20, 28, 40, 56, 80, 112)
DISTANCES = 2 * len(_EDGES) + 1


def find_distances(words: int, first: int, last: int) -> NDArray[np.int64]:
    """The bucket of the distance of each word to a cue.

    Args:
        words: How many words the window has.
        first: The first word of the cue.
        last: Its last word.

    Returns:
        [words]: 0 inside the cue, 1 to 14 before it, 15 to 28 behind it.
    """
    places = np.arange(words)
    before = np.searchsorted(_EDGES, first - places, side="right")
    behind = np.searchsorted(_EDGES, places - last, side="right")
    return np.where(behind > 0, behind + len(_EDGES), before)


def find_neighbours(labels: Sequence[str]) -> NDArray[np.bool_]:
    """Which label may follow which.

    Args:
        labels: Labels as `spell_labels` gives them.

    Returns:
        [labels + 1, labels + 1]: row may be followed by column; the last row is the start of a
        sequence, the last column its end.
    """
    count = len(labels)
    table = np.zeros((count + 1, count + 1), dtype=np.bool_)
    for row, before in enumerate((*labels, "O")):
        for column, after in enumerate((*labels, "O")):
            is_open = before[0] in "BI"
            goes_on = after[0] in "IE"
            same = before[1:] == after[1:]
            table[row, column] = (same and goes_on) if is_open else not goes_on
    return table
