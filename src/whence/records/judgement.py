"""Judgement: what a person decided about a link, a name, a date, an outlet or a claim.

A decision names documents by path or id and passages by their exact words, so that it can be
written by hand and still fits when the program becomes better.

- In: nothing.
- Out: `Decision`, `DecisionKind`, `Unfit`.
- Not here: how a decisions file is read and applied (`case`).
"""

from dataclasses import dataclass
from enum import Enum


class DecisionKind(Enum):
    """What can be decided."""

    SAME_ENTITY = "same_entity"
    DIFFERENT_ENTITY = "different_entity"
    SPLIT_ENTITY = "split_entity"
    SPLIT_MENTION = "split_mention"
    RENAME_ENTITY = "rename_entity"
    SAME_CLAIM = "same_claim"
    DIFFERENT_CLAIM = "different_claim"
    ACCEPT_EDGE = "accept_edge"
    REJECT_EDGE = "reject_edge"
    SET_DATE = "set_date"
    SET_OUTLET = "set_outlet"
    ADD_CLAIM = "add_claim"
    ADD_OCCURRENCE = "add_occurrence"


@dataclass(frozen=True, slots=True)
class Decision:
    """One line of a decisions file.

    Attributes:
        line: Line number in the file, from 1.
        document: Path (or its end) or id of the document; for an edge the child.
        words: Exact words in it, or None.
        other_document: The second document; for an edge the parent (or the unseen text's name).
        other_words: Exact words in the second document, or None.
        value: The date (EDTF), outlet or name to set.
        at: Where in the document's text the words begin; None where they stand only once, or where
            it does not matter which is meant.
        other_at: The same for the second document.
    """

    line: int
    kind: DecisionKind
    document: str
    words: str | None = None
    other_document: str | None = None
    other_words: str | None = None
    value: str | None = None
    at: int | None = None
    other_at: int | None = None


@dataclass(frozen=True, slots=True)
class Unfit:
    """A decision that no longer fits, and why."""

    decision: Decision
    why: str
