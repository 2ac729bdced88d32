"""Cutting: mentions that a person takes out of an entity of one document.

Two brothers of one surname become one figure when a page is read; a person sees which "Adel" is
the other brother. The mentions that are named move to an entity of their own, with the statements
whose source they are; what was tied to them as a pronoun stays until it is named, too.

- In: the casts of single documents, mentions to move, the texts.
- Out: the casts with the new entities.
- Not here: keeping the two apart afterwards (`rulings.splits`).
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import (
    Attribution,
    Cast,
    DocumentId,
    Entity,
    EntityId,
    MentionForm,
    Span,
    make_id,
)


@dataclass(frozen=True, slots=True)
class Cut:
    """Mentions that leave an entity; all of one document, fewer than it has."""

    origin: EntityId
    spans: frozenset[Span]

    @property
    def id(self) -> EntityId:
        """Of the entity that they become, from what they were part of and where they stand."""
        places = (f"{span.start}-{span.end}" for span in sorted(self.spans))
        return EntityId(make_id("entity", self.origin, "split", *places))


def cut_casts(
    casts: Sequence[Cast], cuts: Collection[Cut], texts: Mapping[DocumentId, str]
) -> tuple[Cast, ...]:
    """Move mentions into entities of their own.

    Args:
        casts: Of single documents.
        cuts: What to move; no mention twice.
        texts: The documents' texts, for the names of the new entities.

    Returns:
        The casts in the same order. A new entity is named by its longest name, keeps the kind, and
        has no roles, because nobody can tell whose they are; statements whose source or contact
        stands at a moved mention are its own.
    """
    by_origin: dict[EntityId, list[Cut]] = {}
    for cut in sorted(cuts, key=lambda one: one.id):
        by_origin.setdefault(cut.origin, []).append(cut)
    return tuple(_cut_cast(cast, by_origin, texts) if by_origin else cast for cast in casts)


def _cut_cast(
    cast: Cast, by_origin: Mapping[EntityId, Sequence[Cut]], texts: Mapping[DocumentId, str]
) -> Cast:
    entities: list[Entity] = []
    for entity in cast.entities:
        cuts = by_origin.get(entity.id, ())
        moved = frozenset(span for cut in cuts for span in cut.spans)
        entities += [_taken(entity, cut, texts) for cut in cuts]
        entities.append(_left(entity, moved, texts) if cuts else entity)
    return replace(
        cast,
        entities=tuple(sorted(entities, key=lambda entity: entity.id)),
        attributions=tuple(_repointed(one, by_origin) for one in cast.attributions),
    )


def _taken(entity: Entity, cut: Cut, texts: Mapping[DocumentId, str]) -> Entity:
    mentions = tuple(one for one in entity.mentions if one.span in cut.spans)
    names = _names(entity, cut.spans, texts)
    words = [_words(one.span, texts) for one in mentions]
    shown = max(names or words, key=lambda name: (len(name), name))
    return Entity(
        id=cut.id,
        kind=entity.kind,
        name=shown,
        named=entity.named and bool(names),
        aliases=tuple(sorted(names - {shown})),
        mentions=mentions,
    )


def _left(entity: Entity, moved: frozenset[Span], texts: Mapping[DocumentId, str]) -> Entity:
    """What stays; names that only the moved mentions had go with them."""
    mentions = tuple(one for one in entity.mentions if one.span not in moved)
    stayed = _names(entity, {one.span for one in mentions}, texts)
    gone = _names(entity, moved, texts) - stayed
    names = ({entity.name, *entity.aliases} - gone) or stayed or {_words(mentions[0].span, texts)}
    shown = entity.name if entity.name in names else max(names, key=lambda one: (len(one), one))
    return replace(entity, name=shown, aliases=tuple(sorted(names - {shown})), mentions=mentions)


def _names(entity: Entity, spans: Collection[Span], texts: Mapping[DocumentId, str]) -> set[str]:
    return {
        _words(one.span, texts)
        for one in entity.mentions
        if one.form is MentionForm.NAME and one.span in spans
    }


def _words(span: Span, texts: Mapping[DocumentId, str]) -> str:
    return " ".join(texts[span.document][span.start : span.end].split())


def _repointed(
    attribution: Attribution, by_origin: Mapping[EntityId, Sequence[Cut]]
) -> Attribution:
    speaker, channel = attribution.speaker, attribution.channel
    for cut in by_origin.get(EntityId(speaker or ""), ()):
        if _touches(cut, attribution.source):
            speaker = cut.id
    for cut in by_origin.get(EntityId(channel or ""), ()):
        if _touches(cut, attribution.contact_spans):
            channel = cut.id
    return replace(attribution, speaker=speaker, channel=channel)


def _touches(cut: Cut, spans: Collection[Span]) -> bool:
    return any(span.overlaps(moved) for span in spans for moved in cut.spans)
