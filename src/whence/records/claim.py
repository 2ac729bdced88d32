"""Claim: one assertion, and every place where a document makes it.

- In: nothing.
- Out: `Claim`, `Occurrence`, `Disagreement`, `Relation`, `NearMiss`.
- Not here: how many origins it has (`records.origin`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.records.attribution import Access, Modality, Polarity
from whence.records.ids import AttributionId, ClaimId, EdgeId, EntityId, UnseenId, ValueId
from whence.records.span import Span


class Voice(Enum):
    """Whose words they are: quoted, another's in the outlet's words, or the outlet's own."""

    QUOTED = "quoted"
    REPORTED = "reported"
    OUTLET = "outlet"


class DisagreementKind(Enum):
    """What a difference between two occurrences is. LOOK means: a person must look."""

    CONTRADICTION = "contradiction"
    SCOPE = "scope"
    UPDATE = "update"
    ROUNDING = "rounding"
    VAGUER = "vaguer"
    CONVERSION = "conversion"
    DEFINITION = "definition"
    DENIAL = "denial"
    REWRITING = "rewriting"
    LOOK = "look"


class RelationKind(Enum):
    """How a claim relates to another one."""

    ELABORATES = "elaborates"
    DENIES = "denies"
    SAME_EVENT = "same_event"


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place where a document makes the claim.

    Attributes:
        attribution: The innermost attribution whose content holds it; None in the outlet's voice.
        hedges: Words that weaken it, such as "reportedly" or "about", where they stand.
    """

    span: Span
    attribution: AttributionId | None
    speaker: EntityId | None
    channel: EntityId | UnseenId | None
    modality: Modality
    polarity: Polarity
    access: Access
    voice: Voice
    values: tuple[ValueId, ...] = ()
    hedges: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Slot:
    """One slot of a claim (who, did, whom, where, when, how_many) in an occurrence's own words."""

    name: str
    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class RivalValue:
    """One of the values that occurrences give for a slot; `occurrences` index the claim's."""

    value: str
    low: float | None
    high: float | None
    occurrences: tuple[int, ...]
    origins: int | None = None


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Occurrences of one claim that differ in a slot (date, number, name, polarity, hedge)."""

    slot: str
    kind: DisagreementKind
    values: tuple[RivalValue, ...]
    edge: EdgeId | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """This claim stands in a relation to another one."""

    to: ClaimId
    kind: RelationKind


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion.

    Attributes:
        text: The words of one occurrence, hedge kept.
        occurrences: At least one; in order of their spans.
        denies: The claim that this one denies.
        why: For each occurrence but the first-joined, why it was taken in, in words.
    """

    id: ClaimId
    text: str
    slots: tuple[Slot, ...]
    occurrences: tuple[Occurrence, ...]
    disagreements: tuple[Disagreement, ...] = ()
    denies: ClaimId | None = None
    relations: tuple[Relation, ...] = ()
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NearMiss:
    """Two passages that were considered as one claim and left apart, and why."""

    a: Span
    b: Span
    why: str
