"""Listing: who is who in a pile, to be looked through by a person.

Whoever checks the persons of a pile wants the frequent ones first, each mention with the rule that
tied it, and beside each doubtful pair the words in which the two are named, to decide.

- In: `records.Answer`.
- Out: `Listing`.
- Not here: finding anyone (`entities`), how a list looks (`report`) or is written (`export`).
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from whence.records import (
    Answer,
    DocumentId,
    Entity,
    EntityId,
    Identity,
    IdentityState,
    Prose,
    Span,
)

_AROUND = 80
"""Characters on each side that are shown of words outside every sentence."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One entity of a list.

    Attributes:
        documents: How many mention it.
        ties: Why entities of single documents are this one: pairs in state SAME, sorted by id.
    """

    entity: Entity
    documents: int
    ties: tuple[Identity, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """Where one of a pair is named: the words, and the sentence around them."""

    entity: EntityId
    words: Span
    sentence: Span


@dataclass(frozen=True, slots=True)
class Doubt:
    """A pair that may be one.

    Attributes:
        contexts: For each side where it is named, `a` before `b`.
    """

    identity: Identity
    contexts: tuple[Context, ...]


@dataclass(frozen=True, slots=True)
class Listing:
    """Who is who.

    Attributes:
        answer: From which it is made.
        entities: Those in most documents first, then those mentioned most, then by name.
        doubts: Pairs in state POSSIBLE, those that are likeliest one first.
        different: Pairs in state DIFFERENT, sorted by id.
    """

    answer: Answer
    entities: tuple[Listed, ...]
    doubts: tuple[Doubt, ...]
    different: tuple[Identity, ...]


def list_entities(answer: Answer) -> Listing:
    """List the entities of an answer.

    Args:
        answer: What one run found.

    Returns:
        Every entity and every pair that may be one.
    """
    entities = {entity.id: entity for entity in answer.entities}
    owners = {part: one.id for one in answer.entities for part in (*one.parts, one.id)}
    ties: dict[EntityId, list[Identity]] = {}
    for identity in answer.identities:
        if identity.state is IdentityState.SAME and identity.a in owners:
            ties.setdefault(owners[identity.a], []).append(identity)
    listed = [
        Listed(
            entity,
            len({mention.span.document for mention in entity.mentions}),
            tuple(sorted(ties.get(entity.id, ()), key=lambda one: one.id)),
        )
        for entity in entities.values()
    ]
    proses = {prose.document: prose for prose in answer.proses}
    doubts = [
        Doubt(identity, _contexts(identity, entities, proses))
        for identity in answer.identities
        if identity.state is IdentityState.POSSIBLE
    ]
    different = (one for one in answer.identities if one.state is IdentityState.DIFFERENT)
    return Listing(
        answer,
        tuple(sorted(listed, key=_rank)),
        tuple(sorted(doubts, key=lambda one: (-one.identity.score, one.identity.id))),
        tuple(sorted(different, key=lambda one: one.id)),
    )


def _rank(listed: Listed) -> tuple[int, int, str, str]:
    entity = listed.entity
    return (-listed.documents, -len(entity.mentions), entity.name, entity.id)


def _contexts(
    identity: Identity,
    entities: Mapping[EntityId, Entity],
    proses: Mapping[DocumentId, Prose],
) -> tuple[Context, ...]:
    found = []
    for id_ in (identity.a, identity.b):
        mentions = {one.span for one in entities[id_].mentions} if id_ in entities else set()
        spans = [span for span in identity.spans if span in mentions]
        found += [Context(id_, span, _sentence(span, proses[span.document])) for span in spans]
    return tuple(found)


def _sentence(span: Span, prose: Prose) -> Span:
    """The sentence in which the words stand; what is around them where they stand in none."""
    at = bisect_right(prose.sentences, span.start, key=lambda sentence: sentence.start) - 1
    if at >= 0 and span.end <= prose.sentences[at].end:
        return Span(span.document, prose.sentences[at].start, prose.sentences[at].end)
    end = min(len(prose.text), span.end + _AROUND)
    return Span(span.document, max(0, span.start - _AROUND), end)
