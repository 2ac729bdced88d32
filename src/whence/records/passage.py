"""Passage: words that two documents share. It has no direction.

- In: nothing.
- Out: `Reuse`, `ReuseKind`, `ReuseMeaning`.
- Not here: who took it from whom (`records.derivation`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.records.ids import ReuseId
from whence.records.span import Span


class ReuseKind(Enum):
    """How alike the two passages are."""

    VERBATIM = "verbatim"
    EDITED = "edited"
    ABRIDGED = "abridged"
    REORDERED = "reordered"
    PARAPHRASE = "paraphrase"


class ReuseMeaning(Enum):
    """What the likeness means: copied text, one speaker quoted by both, or page furniture."""

    COPYING = "copying"
    QUOTATION = "quotation"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Reuse:
    """One passage of document `a.document` beside one of `b.document`; `a` sorts before `b`.

    Attributes:
        similarity: Share of equal words in the alignment, 0 to 1.
        step: Name and version of the step that found it.
        detail: What was seen, in words.
    """

    id: ReuseId
    a: Span
    b: Span
    kind: ReuseKind
    meaning: ReuseMeaning
    similarity: float
    step: str
    detail: str
