"""Attribution: a document says that somebody said, wrote or believes something.

Source, cue and content are the field's three spans. Hearsay is an attribution within the content of
another. The speaker and the channel are filled in once names are resolved.

- In: nothing.
- Out: `Attribution`, `Circumstance` and the closed lists.
- Not here: who the speaker is (`records.entity`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.records.ids import AttributionId, DocumentId, EntityId, UnseenId
from whence.records.span import Span


class AttributionKind(Enum):
    """Whether the content stands in quotation marks, outside them, or partly."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Modality(Enum):
    """How the content is put forward."""

    SAID = "said"
    REPORTED = "reported"
    ALLEGED = "alleged"
    DENIED = "denied"
    DECLINED = "declined"
    BELIEVED = "believed"
    PLANNED = "planned"
    POSSIBLE = "possible"


class Polarity(Enum):
    """Whether it is asserted or negated."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Access(Enum):
    """How the speaker is said to know."""

    SAW = "saw"
    TOOK_PART = "took_part"
    HEARD = "heard"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Contact(Enum):
    """Whose contact with the speaker the words state.

    OWN: the document's own ("told this newspaper", "told me", "told" its own outlet).
    OTHER: another outlet's or agency's ("told Northwire", "Northwire reported").
    PUBLIC: open to all ("told a press conference", "in a statement", "in court").
    UNSTATED: nothing is said of it.
    """

    OWN = "own"
    OTHER = "other"
    PUBLIC = "public"
    UNSTATED = "unstated"


class CircumstanceKind(Enum):
    """What one must know about how the words were taken down."""

    CUSTODY = "custody"
    MINDER = "minder"
    ANONYMITY = "anonymity"
    PSEUDONYM = "pseudonym"
    PROMISE = "promise"
    CAVEAT = "caveat"


@dataclass(frozen=True, slots=True)
class Circumstance:
    """One circumstance of the collection, with the words that state it."""

    kind: CircumstanceKind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One attributed statement.

    Attributes:
        source: Spans of who is said to speak; empty when nobody is named.
        cue: Spans of the words that attribute; empty for a quotation that no cue claims.
        content: Spans of what was said, never empty.
        within: The attribution inside whose content this one stands (hearsay), else None.
        speaker: The entity behind `source`, once resolved; None when it cannot be told.
        channel: Who took the words down first, once resolved; None when not stated.
        contact: Whose contact with the speaker the words state.
        contact_spans: The words that state it.
        access_spans: The words that show `access`.
        step: Name and version of the step that found it.
        detail: The rules that fired, in words.
        asserts: Whether the content is put forward as a clause; False for the object of a deed or
            an attitude ("overturned the rule", "decided to leave", "is proud of the bridge").
    """

    id: AttributionId
    document: DocumentId
    kind: AttributionKind
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    modality: Modality
    polarity: Polarity
    step: str
    detail: str
    within: AttributionId | None = None
    speaker: EntityId | None = None
    channel: EntityId | UnseenId | None = None
    contact: Contact = Contact.UNSTATED
    contact_spans: tuple[Span, ...] = ()
    access: Access = Access.UNKNOWN
    access_spans: tuple[Span, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()
    asserts: bool = True
