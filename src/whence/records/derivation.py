"""Derivation: a document took something from another one, or from a text that we do not have.

- In: nothing.
- Out: `Derivation`, `Unseen` and their closed lists.
- Not here: shared words without a direction (`records.passage`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.records.ids import DerivationId, DocumentId, EntityId, UnseenId
from whence.records.span import Span


class UnseenKind(Enum):
    """What the text is that is not in the pile."""

    DISPATCH = "dispatch"
    INTERVIEW = "interview"
    STATEMENT = "statement"
    DOCUMENT = "document"


class DerivationStatus(Enum):
    """Whether the derivation is followed, or why it stays a tie."""

    FOLLOWED = "followed"
    UNDECIDED = "undecided"
    AGAINST_TIME = "against_time"
    LOOP = "loop"


class Basis(Enum):
    """What a derivation rests on: a credit in words, reused words, or likeness in other words."""

    CREDIT = "credit"
    REUSE = "reuse"
    PARAPHRASE = "paraphrase"


@dataclass(frozen=True, slots=True)
class Unseen:
    """A text that documents credit or share and that is not in the pile.

    Attributes:
        name: For people, such as "dispatch of Northwire (not in the pile)".
        entity: The agency or outlet behind it, once resolved.
        agency: Its name as credited, for telling two agencies apart before names are resolved.
        occasion: The day that its credits state, such as "3 march"; two texts of one agency that
            state different days are told apart.
    """

    id: UnseenId
    kind: UnseenKind
    name: str
    entity: EntityId | None = None
    agency: str | None = None
    occasion: str | None = None


@dataclass(frozen=True, slots=True)
class Derivation:
    """`child` took words or news from `parent`.

    Attributes:
        covers: Parts of the child that came this way; empty for a credit of the whole story.
        spans: The words that prove it, in child or parent.
        evidence: The reasons, a sentence each.
        confidence: 0 to 1.
    """

    id: DerivationId
    child: DocumentId
    parent: DocumentId | UnseenId
    status: DerivationStatus
    basis: Basis
    confidence: float
    evidence: tuple[str, ...]
    spans: tuple[Span, ...]
    covers: tuple[Span, ...]
    step: str
