"""Records: the shared data types, one concept a module.

Frozen data without behaviour but its own invariants, so that no algorithm hides in the data and
every room speaks of the same things.

- In: nothing.
- Out: every record, by name.
- Not here: anything that computes.
"""

from whence.records.answer import (
    Answer,
    AnsweredClaim,
    Wanted,
)
from whence.records.attribution import (
    Access,
    Attribution,
    AttributionKind,
    Circumstance,
    CircumstanceKind,
    Contact,
    Modality,
    Polarity,
)
from whence.records.claim import (
    Claim,
    Disagreement,
    DisagreementKind,
    NearMiss,
    Occurrence,
    Relation,
    RelationKind,
    RivalValue,
    Slot,
    Voice,
)
from whence.records.comparison import (
    Agreement,
    Comparison,
)
from whence.records.derivation import (
    Basis,
    Derivation,
    DerivationStatus,
    Unseen,
    UnseenKind,
)
from whence.records.document import (
    Block,
    BlockDetail,
    BlockKind,
    DateInterval,
    Document,
    Evidence,
    Sighting,
)
from whence.records.entity import (
    Cast,
    Entity,
    EntityKind,
    Identity,
    IdentityState,
    Mention,
    MentionForm,
    Setting,
)
from whence.records.ids import (
    AttributionId,
    ClaimId,
    DerivationId,
    DocumentId,
    EdgeId,
    EntityId,
    IdentityId,
    NodeId,
    ReuseId,
    UnseenId,
    ValueId,
    make_id,
)
from whence.records.judgement import (
    Decision,
    DecisionKind,
    Unfit,
)
from whence.records.origin import (
    ClaimGraph,
    Counts,
    Edge,
    EdgeKind,
    Node,
    NodeKind,
    OriginGroup,
    OriginInterval,
    Range,
    Tie,
)
from whence.records.passage import (
    Reuse,
    ReuseKind,
    ReuseMeaning,
)
from whence.records.problem import (
    Problem,
)
from whence.records.prose import (
    Paragraph,
    Prose,
    Quotation,
    Sentence,
)
from whence.records.span import (
    Span,
    Stretch,
)
from whence.records.value import (
    QuantityValue,
    TimeKind,
    TimeValue,
    Value,
)

__all__ = [
    "Access",
    "Agreement",
    "Answer",
    "AnsweredClaim",
    "Attribution",
    "AttributionId",
    "AttributionKind",
    "Basis",
    "Block",
    "BlockDetail",
    "BlockKind",
    "Cast",
    "Circumstance",
    "CircumstanceKind",
    "Claim",
    "ClaimGraph",
    "ClaimId",
    "Comparison",
    "Contact",
    "Counts",
    "DateInterval",
    "Decision",
    "DecisionKind",
    "Derivation",
    "DerivationId",
    "DerivationStatus",
    "Disagreement",
    "DisagreementKind",
    "Document",
    "DocumentId",
    "Edge",
    "EdgeId",
    "EdgeKind",
    "Entity",
    "EntityId",
    "EntityKind",
    "Evidence",
    "Identity",
    "IdentityId",
    "IdentityState",
    "Mention",
    "MentionForm",
    "Modality",
    "NearMiss",
    "Node",
    "NodeId",
    "NodeKind",
    "Occurrence",
    "OriginGroup",
    "OriginInterval",
    "Paragraph",
    "Polarity",
    "Problem",
    "Prose",
    "QuantityValue",
    "Quotation",
    "Range",
    "Relation",
    "RelationKind",
    "Reuse",
    "ReuseId",
    "ReuseKind",
    "ReuseMeaning",
    "RivalValue",
    "Sentence",
    "Setting",
    "Sighting",
    "Slot",
    "Span",
    "Stretch",
    "Tie",
    "TimeKind",
    "TimeValue",
    "Unfit",
    "Unseen",
    "UnseenId",
    "UnseenKind",
    "Value",
    "ValueId",
    "Voice",
    "Wanted",
    "make_id",
]
