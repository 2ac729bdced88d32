"""Texts: what the search for shared passages reads and writes when there is no case around it.

An archive is texts with ids and little else; a table of what they share must be as plain, and small
enough for millions of rows. So both stand here as bare columns, without records.

- In: nothing.
- Out: `Text`, `Passages`, and the meaning of the small numbers in their columns.
- Not here: how passages are found (`search`).
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.records import ReuseKind, ReuseMeaning

KINDS: tuple[ReuseKind, ...] = tuple(ReuseKind)
"""What `Passages.kind` counts: 0 is the first."""

MEANINGS: tuple[ReuseMeaning, ...] = tuple(ReuseMeaning)
"""What `Passages.meaning` counts: 0 is the first."""


@dataclass(frozen=True, slots=True)
class Text:
    """One text of an archive.

    Attributes:
        id: Any name; two texts may bear the same.
        series: Who published it (the outlet); empty if unknown.
        day: Proleptic ordinal of the first day on which it can have appeared; None if unknown.
    """

    id: str
    text: str
    series: str = ""
    day: int | None = None


@dataclass(frozen=True, slots=True)
class Passages:
    """Row i: the texts `a[i]` and `b[i]` share a passage.

    Attributes:
        a: Row of the earlier text as given; of one day the one with the smaller id, of one id the
            one whose characters come first.
        b: Row of the other text.
        a_start: First character of the passage in the text as given.
        a_end: Character behind its last one.
        b_start: The same in the other text.
        b_end: Character behind the last one there.
        kind: Place in `KINDS`.
        meaning: Place in `MEANINGS`.
        similarity: Twice the equal words through the words of both passages, 0 to 1.
    """

    a: NDArray[np.int32]
    b: NDArray[np.int32]
    a_start: NDArray[np.int64]
    a_end: NDArray[np.int64]
    b_start: NDArray[np.int64]
    b_end: NDArray[np.int64]
    kind: NDArray[np.int8]
    meaning: NDArray[np.int8]
    similarity: NDArray[np.float32]

    def __len__(self) -> int:
        """How many passages there are."""
        return len(self.a)
