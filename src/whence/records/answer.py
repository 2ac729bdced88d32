"""Answer: everything that one run found about a pile.

- In: nothing.
- Out: `Answer`, `AnsweredClaim`.
- Not here: how it is shown (`report`) or written (`export`).
"""

from dataclasses import dataclass

from whence.config import Settings
from whence.records.attribution import Attribution
from whence.records.claim import Claim, NearMiss
from whence.records.derivation import Derivation, Unseen
from whence.records.document import Document
from whence.records.entity import Entity, Identity
from whence.records.ids import UnseenId
from whence.records.judgement import Decision, Unfit
from whence.records.origin import ClaimGraph, Counts, OriginInterval
from whence.records.passage import Reuse
from whence.records.problem import Problem
from whence.records.prose import Prose
from whence.records.value import Value


@dataclass(frozen=True, slots=True)
class AnsweredClaim:
    """A claim with its graph and its counts."""

    claim: Claim
    graph: ClaimGraph
    counts: Counts
    origins: OriginInterval


@dataclass(frozen=True, slots=True)
class Wanted:
    """An unseen text and how many claims' counts it would settle."""

    unseen: UnseenId
    claims: int


@dataclass(frozen=True, slots=True)
class Answer:
    """What one run found; every tuple sorted by id, documents by path.

    Attributes:
        version: Version of Whence that made it.
        proses: What was read of each document, in the order of `documents`.
        claims: Those in several documents first, then the others, then those without any source.
        wanted: Unseen texts, those that would settle most counts first.
    """

    version: str
    settings: Settings
    documents: tuple[Document, ...]
    proses: tuple[Prose, ...]
    problems: tuple[Problem, ...]
    reuses: tuple[Reuse, ...]
    unseen: tuple[Unseen, ...]
    derivations: tuple[Derivation, ...]
    attributions: tuple[Attribution, ...]
    entities: tuple[Entity, ...]
    identities: tuple[Identity, ...]
    values: tuple[Value, ...]
    claims: tuple[AnsweredClaim, ...]
    near_misses: tuple[NearMiss, ...]
    wanted: tuple[Wanted, ...]
    applied: tuple[Decision, ...] = ()
    unfit: tuple[Unfit, ...] = ()
