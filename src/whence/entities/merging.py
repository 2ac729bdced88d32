"""Merging: which entities of different documents are one.

Two documents that write one full name mean one bearer unless kind, given name, "Jr" or a person's
decision says otherwise; a surname alone joins the only full name only where the documents share a
story; whatever remains is *possible* and shown, never merged. Merging goes in rounds until nothing
changes, each round looking only at the entities as they are then: so the order of the casts cannot
matter, and merging a merged cast changes nothing.

- In: casts of single documents, or merged ones; decisions.
- Out: one `records.Cast`.
- Not here: how two names compare (`names`), which pairs are looked at (`pairing`).
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.entities.faces import Pair
from whence.entities.facts import Background, Ties
from whence.entities.names import read_name
from whence.entities.pairing import pair_entities
from whence.entities.settings import join_settings
from whence.records import (
    Attribution,
    Cast,
    Entity,
    EntityId,
    EntityKind,
    Identity,
    IdentityId,
    IdentityState,
    Mention,
    MentionForm,
    Span,
    make_id,
)

_DECIDED = 1.0


def merge_casts(
    casts: Sequence[Cast],
    *,
    same: Collection[frozenset[EntityId]] = (),
    different: Collection[frozenset[EntityId]] = (),
    background: Background | None = None,
) -> Cast:
    """Merge the casts of a pile.

    Args:
        casts: Of single documents, or results of an earlier merge, in any order.
        same: Pairs of entities (ids of any of the casts, or parts of them) that a person says are
            one; they are merged whatever their names.
        different: Pairs that a person says are two; they stay apart even if `same` or a name
            would join them.
        background: Names that a person lists as one; documents that share words, between which
            nations that do not fit tell nobody apart; None for neither.

    Returns:
        Entities, identities and attributions sorted by id, attributions re-pointed. An identity
        SAME names the two parts that were joined; POSSIBLE and DIFFERENT name entities of the
        result.
    """
    known = {entity.id: entity for cast in casts for entity in cast.entities}
    given = {identity.id: identity for cast in casts for identity in cast.identities}
    pile = _Pile(known.values(), _apart(given.values(), different))
    attributions = {one.id: one for cast in casts for one in cast.attributions}
    said = _Said(tuple(attributions.values()), background or Background())
    pile.join_all(_decided(same))
    pairs = pile.pairs(said)
    while pile.join_all(pairs):
        pairs = pile.pairs(said)
    entities = pile.entities()
    found = _identities(pile, given.values(), pairs, different)
    return Cast(
        entities=tuple(sorted(entities.values(), key=lambda entity: entity.id)),
        identities=tuple(sorted(found, key=lambda identity: identity.id)),
        attributions=tuple(
            _repointed(attributions[one], pile.owner) for one in sorted(attributions)
        ),
    )


def _apart(
    given: Iterable[Identity], different: Collection[frozenset[EntityId]]
) -> frozenset[frozenset[EntityId]]:
    """Pairs that a person told apart, now or in an earlier merge."""
    earlier = {
        frozenset((one.a, one.b))
        for one in given
        if one.state is IdentityState.DIFFERENT and one.by == "decision"
    }
    return frozenset(earlier | set(different))


def _decided(same: Collection[frozenset[EntityId]]) -> list[Pair]:
    return [
        Pair(min(pair), max(pair), IdentityState.SAME, _DECIDED, "a person says so", "decision")
        for pair in sorted(same, key=sorted)
        if len(pair) == 2
    ]


@dataclass(frozen=True, slots=True)
class _Said:
    """What is said in the pile, and what is known besides."""

    attributions: tuple[Attribution, ...]
    background: Background


@dataclass(slots=True)
class _Pile:
    """Entities while they are merged.

    Attributes:
        owner: For each id ever known, also of parts, the id of the entity that holds it now.
        joined: Identities SAME, in the order in which they were found.
    """

    current: dict[EntityId, Entity]
    owner: dict[EntityId, EntityId]
    joined: dict[IdentityId, Identity]
    apart: frozenset[frozenset[EntityId]]

    def __init__(self, entities: Iterable[Entity], apart: frozenset[frozenset[EntityId]]) -> None:
        self.current = {entity.id: entity for entity in entities}
        self.owner = {}
        for entity in self.current.values():
            for part in (*entity.parts, entity.id):
                self.owner[part] = entity.id
        self.joined = {}
        self.apart = apart

    def entities(self) -> dict[EntityId, Entity]:
        """The entities as they are now."""
        return self.current

    def pairs(self, said: "_Said") -> list[Pair]:
        """What is held of the entities as they are now, surest first."""
        now = [_repointed(one, self.owner) for one in said.attributions]
        spoken = {one.speaker for one in now if one.speaker in self.current}
        ties = Ties(now, said.background.sharing)
        entities = sorted(self.current.values(), key=lambda one: one.id)
        pairs = pair_entities(
            entities, {one for one in spoken if one}, ties, said.background.aliases
        )
        return sorted(pairs, key=lambda pair: (-pair.score, pair.a, pair.b))

    def join_all(self, pairs: Sequence[Pair]) -> bool:
        """Join pairs in their order unless told apart; returns whether anything changed."""
        before = len(self.current)
        barred = {frozenset((pair.a, pair.b)) for pair in pairs if pair.bars}
        clusters = _Clusters(self, self.apart | barred)
        for pair in pairs:
            if pair.state is IdentityState.SAME:
                clusters.join(pair)
        self._rebuild(clusters)
        return len(self.current) != before

    def _rebuild(self, clusters: "_Clusters") -> None:
        merged = [ids for ids in clusters.members.values() if len(ids) > 1]
        for ids in merged:
            entity = _merge([self.current.pop(one) for one in sorted(ids)])
            self.current[entity.id] = entity
            for part in (*entity.parts, *ids, entity.id):
                self.owner[part] = entity.id
        if merged:
            self.owner = {part: self.owner.get(now, now) for part, now in self.owner.items()}
            self.current = {
                one: replace(
                    entity,
                    members=tuple(sorted({self.owner.get(part, part) for part in entity.members})),
                )
                for one, entity in self.current.items()
            }


class _Clusters:
    """Disjoint sets of ids that never hold a pair told apart."""

    def __init__(self, pile: _Pile, apart: frozenset[frozenset[EntityId]]) -> None:
        self.pile = pile
        self.root = {one: one for one in pile.current}
        self.members = {one: {one} for one in pile.current}
        self.against: dict[EntityId, set[EntityId]] = {}
        for pair in apart:
            owners = {pile.owner[one] for one in pair if one in pile.owner}
            if len(owners) == 2:
                a, b = owners
                self.against.setdefault(a, set()).add(b)
                self.against.setdefault(b, set()).add(a)

    def join(self, pair: Pair) -> None:
        owner = self.pile.owner
        if pair.a not in owner or pair.b not in owner:
            return
        a, b = self.root[owner[pair.a]], self.root[owner[pair.b]]
        if a == b or any(self.against.get(one, set()) & self.members[b] for one in self.members[a]):
            return
        large, small = sorted((a, b), key=lambda one: (-len(self.members[one]), one))
        for one in self.members[small]:
            self.root[one] = large
        self.members[large] |= self.members.pop(small)
        entities = [self.pile.current[owner[one]] for one in (pair.a, pair.b)]
        identity = _same(entities[0], entities[1], pair)
        self.pile.joined[identity.id] = identity


def _parts(entity: Entity) -> tuple[EntityId, ...]:
    return entity.parts or (entity.id,)


def _same(first: Entity, second: Entity, pair: Pair) -> Identity:
    a, b = sorted((min(_parts(first)), min(_parts(second))))
    return Identity(
        id=IdentityId(make_id("identity", a, b, IdentityState.SAME.value)),
        a=a,
        b=b,
        state=IdentityState.SAME,
        score=pair.score,
        why=pair.why,
        spans=tuple(sorted((*first_span(first), *first_span(second)))),
        by=pair.by,
    )


def first_span(entity: Entity) -> tuple[Span, ...]:
    """The first place where an entity is named, else mentioned; empty without any mention."""
    names = [one.span for one in entity.mentions if one.form is MentionForm.NAME]
    spans = names or [one.span for one in entity.mentions]
    return tuple(spans[:1])


def _merge(entities: Sequence[Entity]) -> Entity:
    parts = tuple(sorted({part for entity in entities for part in _parts(entity)}))
    names = {name for entity in entities for name in (entity.name, *entity.aliases)}
    kinds = [entity.kind for entity in entities for _ in _parts(entity)]
    kind = min(set(kinds), key=lambda one: (one is EntityKind.OTHER, -kinds.count(one), one.value))
    named = [entity.name for entity in entities if entity.named] or sorted(names)
    longest = max(named, key=lambda name: (len(read_name(name, kind).keys), len(name), name))
    mentions: dict[Span, Mention] = {}
    for mention in sorted(
        (mention for entity in entities for mention in entity.mentions),
        key=lambda one: (one.span, one.form.value, one.why),
    ):
        mentions.setdefault(mention.span, mention)
    return Entity(
        id=EntityId(make_id("entity", *parts)),
        kind=kind,
        name=longest,
        named=any(entity.named for entity in entities),
        aliases=tuple(sorted(names - {longest})),
        members=tuple(sorted({member for entity in entities for member in entity.members})),
        roles=tuple(sorted({role for entity in entities for role in entity.roles})),
        mentions=tuple(mentions[span] for span in sorted(mentions)),
        parts=parts,
        settings=join_settings(one for entity in entities for one in entity.settings),
    )


def _identities(
    pile: _Pile,
    given: Iterable[Identity],
    pairs: Iterable[Pair],
    different: Collection[frozenset[EntityId]],
) -> list[Identity]:
    found = dict(pile.joined)
    held: dict[frozenset[EntityId], Identity] = {}
    for pair in pairs:
        if pair.state is not IdentityState.SAME:
            _hold(held, _between(pile, pair))
    for identity in given:
        if identity.state is IdentityState.SAME:
            found[identity.id] = identity
        else:
            _hold(held, _moved(pile, identity))
    for told in different:
        owners = sorted({pile.owner[one] for one in told if one in pile.owner})
        if len(owners) == 2:
            pair = Pair(
                owners[0], owners[1], IdentityState.DIFFERENT, 0.0, "a person says so", "decision"
            )
            _hold(held, _between(pile, pair))
    found.update({identity.id: identity for identity in held.values()})
    return list(found.values())


def _hold(held: dict[frozenset[EntityId], Identity], identity: Identity | None) -> None:
    """Keep one identity a pair: a decision before a rule, different before possible."""
    if identity is None:
        return
    pair = frozenset((identity.a, identity.b))
    known = held.get(pair)
    if known is None or _rank(identity) < _rank(known):
        held[pair] = identity


def _rank(identity: Identity) -> tuple[bool, bool, float, str]:
    is_different = identity.state is IdentityState.DIFFERENT
    return (identity.by != "decision", not is_different, -identity.score, identity.why)


def _between(pile: _Pile, pair: Pair) -> Identity:
    a, b = sorted((pair.a, pair.b))
    spans = (*first_span(pile.current[a]), *first_span(pile.current[b]))
    return Identity(
        id=IdentityId(make_id("identity", a, b, pair.state.value)),
        a=a,
        b=b,
        state=pair.state,
        score=pair.score,
        why=pair.why,
        spans=tuple(sorted(spans)),
        by=pair.by,
    )


def _moved(pile: _Pile, identity: Identity) -> Identity | None:
    """A given identity between the entities that hold its two sides now; None if these are one."""
    a, b = sorted(pile.owner.get(one, one) for one in (identity.a, identity.b))
    if a == b:
        return None
    return replace(
        identity, id=IdentityId(make_id("identity", a, b, identity.state.value)), a=a, b=b
    )


def _repointed(attribution: Attribution, owner: Mapping[EntityId, EntityId]) -> Attribution:
    speaker, channel = attribution.speaker, attribution.channel
    if speaker is not None:
        speaker = owner.get(speaker, speaker)
    if channel is not None:
        channel = owner.get(EntityId(channel), EntityId(channel)) if channel in owner else channel
    return replace(attribution, speaker=speaker, channel=channel)
