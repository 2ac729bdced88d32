"""Comparison: how two values stand to each other.

"Surrendered in January" and "surrendered two months ago" agree once both are intervals; "about 200"
and "120" do not. The answer is never a bare yes or no: its reason is kept in words.

- In: nothing.
- Out: `Comparison`, `Agreement`.
- Not here: how values are compared (`times`, `quantities`), or which of two is right.
"""

from dataclasses import dataclass
from enum import Enum


class Agreement(Enum):
    """How the first value stands to the second.

    AGREE: they mean the same.
    CONTAINS: the first leaves more room and the second lies in it (the second adds detail).
    WITHIN: the same with the sides changed.
    OVERLAPS: both can be true at once, and each also allows what the other excludes.
    DISJOINT: both cannot be true of one thing.
    INCOMPARABLE: other units, other things counted, or nothing fixed on one side.
    """

    AGREE = "agree"
    CONTAINS = "contains"
    WITHIN = "within"
    OVERLAPS = "overlaps"
    DISJOINT = "disjoint"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for two values, with the reason in words."""

    agreement: Agreement
    why: str
