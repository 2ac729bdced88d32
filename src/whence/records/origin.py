"""Origin: the graph of one claim and the number of independent roots behind it.

- In: nothing.
- Out: `ClaimGraph`, `Node`, `Edge`, `OriginInterval`, `OriginGroup`, `Counts`, `Range`.
- Not here: the rule that counts (`provenance`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.errors import RecordError, UnknownRecordError
from whence.records.attribution import Access, Circumstance
from whence.records.derivation import DerivationStatus
from whence.records.ids import EdgeId, NodeId
from whence.records.span import Span


class NodeKind(Enum):
    """What a vertex of the graph is."""

    ORIGINATOR = "originator"
    RELAY = "relay"
    COLLECTION = "collection"
    DOCUMENT = "document"
    UNSEEN = "unseen"


class EdgeKind(Enum):
    """How it got from one vertex to the next."""

    TOLD = "told"
    RELAYED = "relayed"
    PUBLISHED = "published"
    CREDITED = "credited"
    REUSED = "reused"
    ASSUMED = "assumed"


@dataclass(frozen=True, slots=True)
class Node:
    """One vertex.

    Attributes:
        ref: Id of the entity, document or unseen text that it stands for; None if there is none.
        occurrences: Indexes of the claim's occurrences that it stands for.
        access: For an originator: how it is said to know.
        stated: False for the unknown source behind an occurrence in the outlet's own voice.
    """

    id: NodeId
    kind: NodeKind
    ref: str | None
    name: str
    occurrences: tuple[int, ...] = ()
    access: Access = Access.UNKNOWN
    circumstances: tuple[Circumstance, ...] = ()
    stated: bool = True


@dataclass(frozen=True, slots=True)
class Edge:
    """The way from `start` to `end`, with the words that prove it.

    Attributes:
        time: ISO date or EDTF of when it happened, or None.
        spans: The words that state it.
        why: The reason in a sentence.
        occurrences: Indexes of the claim's occurrences that came this way; empty means all of those
            at its ends.
    """

    id: EdgeId
    start: NodeId
    end: NodeId
    kind: EdgeKind
    confidence: float
    status: DerivationStatus
    spans: tuple[Span, ...]
    why: str
    time: str | None = None
    occurrences: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Tie:
    """Two vertices that may be, or are, one (names, unnamed speakers, unseen texts, loops).

    `confidence` 1 means shown to be the same; `min` merges from `min_follows` on, `max` from
    `max_follows` on.
    """

    a: NodeId
    b: NodeId
    confidence: float
    why: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimGraph:
    """The directed graph of one claim; nodes, edges and ties sorted by id."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    ties: tuple[Tie, ...] = ()

    def __post_init__(self) -> None:
        """Refuse an edge or a tie that names a vertex the graph lacks."""
        known = {node.id for node in self.nodes}
        for edge in self.edges:
            if edge.start not in known or edge.end not in known:
                raise UnknownRecordError(f"edge {edge.id} names a vertex that the graph lacks")
        for tie in self.ties:
            if tie.a not in known or tie.b not in known:
                raise UnknownRecordError(f"a tie names a vertex that the graph lacks: {tie.why}")


@dataclass(frozen=True, slots=True)
class Range:
    """A number that is known to lie from `min` to `max`, both included."""

    min: int
    max: int

    def __post_init__(self) -> None:
        """Refuse bounds in the wrong order."""
        if not 0 <= self.min <= self.max:
            raise RecordError(f"a range needs 0 <= min <= max, not {self.min}..{self.max}")


@dataclass(frozen=True, slots=True)
class OriginGroup:
    """One origin of `max`.

    Attributes:
        kind: Kind of the root vertex.
        name: For people, such as "interview of Karim Adel by Northwire".
        occurrences: Indexes of the claim's occurrences that lead back to it.
        why: Why these are one, in a sentence.
        may_be: Ids of the groups that it may be one with; this is why `min` < `max`.
    """

    id: str
    kind: NodeKind
    name: str
    occurrences: tuple[int, ...]
    why: str
    may_be: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OriginInterval:
    """How many independent origins stand behind the claim.

    Attributes:
        stated: False if nothing but the outlets' own voice stands behind it.
        first_hand: Originators with asserted first-hand access (saw, took part).
        groups: The origins of `max`, largest first, then by id.
        reasons: For each pair that `min` merges and `max` does not: why, in a sentence.
    """

    min: int
    max: int
    stated: bool
    first_hand: int
    groups: tuple[OriginGroup, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """The three plain counts beside the headline."""

    documents: int
    collections: Range
    originators: Range
