"""Small worlds for the room of provenance: who said one thing to whom, and who copied whom.

A world is a list of voices (places where a document makes the claim) and of links between texts;
`claim_and_known` turns it into the records that the pipeline would hand over. All are invented.
"""

from dataclasses import dataclass, field, replace
from datetime import date

from whence.provenance import Known
from whence.records import (
    Access,
    Attribution,
    AttributionId,
    AttributionKind,
    Basis,
    Block,
    BlockKind,
    Circumstance,
    CircumstanceKind,
    Claim,
    ClaimId,
    Contact,
    DateInterval,
    Derivation,
    DerivationId,
    DerivationStatus,
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Identity,
    IdentityId,
    IdentityState,
    Modality,
    Occurrence,
    Polarity,
    Reuse,
    ReuseId,
    ReuseKind,
    ReuseMeaning,
    Span,
    Unseen,
    UnseenId,
    UnseenKind,
    Voice,
)

ROOM = 100  # characters a voice takes in its document


@dataclass(frozen=True)
class Says:
    """One place where a document makes the claim.

    `speakers` is innermost first: the originator, then those who passed it on. A name that begins
    with "a " is an unnamed speaker of this document alone, "" one that could not be resolved, and
    "A and B" a group with two known members. `inner` is whose contact with the originator a
    relay states. A channel that begins with "a " has no name either.
    """

    document: str
    speakers: tuple[str, ...] = ()
    contact: Contact = Contact.UNSTATED
    channel: str | None = None
    access: Access = Access.UNKNOWN
    inner: Contact = Contact.UNSTATED
    circumstances: tuple[CircumstanceKind, ...] = ()


@dataclass(frozen=True)
class Link:
    """`child` took it from `parent`, a document or (with a leading "?") an unseen text.

    `voices` are the numbers of the child's voices that it covers, with their sources and contact
    words, taken from as many of the parent's; None is the whole document. `share` cuts off the end
    of each.
    """

    child: str
    parent: str
    basis: Basis = Basis.REUSE
    status: DerivationStatus = DerivationStatus.FOLLOWED
    confidence: float = 0.9
    voices: tuple[int, ...] | None = None
    share: float = 1.0


@dataclass(frozen=True)
class World:
    """Voices, links, names that may be one, and documents that are versions of one article.

    `shared` are the pairs of voices that print the same words; None: those that links of reuse
    join, in order. `days` are the days that unseen texts are said to be of.
    """

    voices: tuple[Says, ...]
    links: tuple[Link, ...] = ()
    possible: frozenset[frozenset[str]] = frozenset()
    same: frozenset[frozenset[str]] = frozenset()
    versions: dict[str, str] = field(default_factory=dict)
    dates: dict[str, int] = field(default_factory=dict)
    shared: tuple[tuple[int, int], ...] | None = None
    days: dict[str, str] = field(default_factory=dict)

    def plus(self, *voices: Says, links: tuple[Link, ...] = ()) -> "World":
        """The same world with more in it."""
        return replace(self, voices=(*self.voices, *voices), links=(*self.links, *links))

    @property
    def names(self) -> tuple[str, ...]:
        """Documents that speak or are copied, sorted."""
        parents = {link.parent for link in self.links if not link.parent.startswith("?")}
        children = {link.child for link in self.links}
        return tuple(sorted({voice.document for voice in self.voices} | parents | children))

    def family(self, document: str) -> str:
        """The document that stands for all versions of this one."""
        return self.versions.get(document, document)

    def numbers(self, document: str) -> tuple[int, ...]:
        """The numbers of a document's voices."""
        return tuple(n for n, voice in enumerate(self.voices) if voice.document == document)


def key_of(voice: Says, name: str) -> EntityId:
    """Unnamed speakers belong to their document; named ones to the world."""
    return EntityId(f"{name} of {voice.document}" if name.startswith("a ") else name)


def claim_and_known(world: World) -> tuple[Claim, Known]:
    """The records of a world."""
    attributions: list[Attribution] = []
    entities: dict[EntityId, Entity] = {}
    occurrences = tuple(
        _occurrence(number, voice, attributions, entities)
        for number, voice in enumerate(world.voices)
    )
    size = (len(world.voices) + 1) * ROOM
    unseen = sorted({link.parent for link in world.links if link.parent[0] == "?"})
    known = Known(
        documents=tuple(_document(world, name, size) for name in world.names),
        attributions=tuple(attributions),
        entities=tuple(entities.values()),
        identities=tuple(_identities(world, entities)),
        reuses=tuple(_reuse(world, a, b) for a, b in shared_voices(world)),
        unseen=tuple(_unseen(world, name) for name in unseen),
        derivations=tuple(_derivation(world, link, n) for n, link in enumerate(world.links)),
    )
    return Claim(ClaimId("claim"), "words", (), occurrences), known


def _occurrence(
    number: int,
    voice: Says,
    attributions: list[Attribution],
    entities: dict[EntityId, Entity],
) -> Occurrence:
    """The occurrence of a voice; its attributions and who speaks are added to the lists."""
    document, at = DocumentId(voice.document), number * ROOM
    span = Span(document, at, at + 50)
    channel = None
    if voice.channel:
        channel = EntityId(voice.channel)
        named = not voice.channel.startswith("a ")
        entities[channel] = Entity(channel, EntityKind.ORGANIZATION, voice.channel, named=named)
    steps = list(voice.speakers) or ([""] if voice.channel else [])
    within: AttributionId | None = None
    for depth in reversed(range(len(steps))):
        is_outermost = depth == len(steps) - 1
        said = Attribution(
            AttributionId(f"attribution {number} {depth}"),
            document,
            AttributionKind.INDIRECT,
            (Span(document, at + 51, at + 55),),
            (Span(document, at + 56, at + 60),),
            (span,),
            Modality.SAID,
            Polarity.POSITIVE,
            "test/1",
            "by hand",
            within=within,
            speaker=_entity(voice, steps[depth], entities),
            channel=channel if is_outermost or voice.inner is not Contact.UNSTATED else None,
            contact=voice.contact if is_outermost else voice.inner,
            contact_spans=(Span(document, at + 61, at + 70),) if is_outermost else (),
            access=voice.access if depth == 0 else Access.UNKNOWN,
            circumstances=tuple(Circumstance(kind, (span,)) for kind in voice.circumstances),
        )
        attributions.append(said)
        within = said.id
    first = attributions[-1] if steps else None
    return Occurrence(
        span,
        first.id if first else None,
        first.speaker if first else None,
        None,
        Modality.SAID,
        Polarity.POSITIVE,
        voice.access,
        Voice.REPORTED if voice.speakers else Voice.OUTLET,
    )


def _entity(voice: Says, name: str, entities: dict[EntityId, Entity]) -> EntityId | None:
    """The speaker of this name, added to the entities with its members."""
    if not name:
        return None
    id_ = key_of(voice, name)
    if id_ in entities and entities[id_].kind is EntityKind.ORGANIZATION:
        return id_  # an outlet that is told things and reports them
    names = name.split(" and ") if " and " in name else []
    members = tuple(
        member for one in names if (member := _entity(voice, one, entities)) is not None
    )
    kind = EntityKind.GROUP if members else EntityKind.PERSON
    entities[id_] = Entity(id_, kind, name, named=not name.startswith("a "), members=members)
    return id_


def _unseen(world: World, name: str) -> Unseen:
    return Unseen(
        UnseenId(name),
        UnseenKind.DISPATCH,
        f"dispatch of {name[1:]}",
        agency=name[1:].split()[0],
        occasion=world.days.get(name),
    )


def _document(world: World, name: str, size: int) -> Document:
    day = world.dates.get(name)
    when = date.fromordinal(738_000 + day) if day is not None else None
    published = DateInterval(when.isoformat(), when, when) if when is not None else None
    return Document(
        DocumentId(name),
        f"{name}.txt",
        "x " * (size // 2),
        (Block(BlockKind.BODY, 0, size),),
        DocumentId(world.versions.get(name, name)),
        outlet=name,
        published=published,
    )


def _derivation(world: World, link: Link, number: int) -> Derivation:
    child = DocumentId(link.child)
    voices = world.numbers(link.child) if link.voices is None else link.voices
    held = round(ROOM * link.share)
    covers = tuple(Span(child, n * ROOM, n * ROOM + held) for n in voices)
    parent = () if link.parent[0] == "?" else (DocumentId(link.parent),)
    across = world.numbers(link.parent)[: None if link.voices is None else len(link.voices)]
    there = tuple(Span(parent[0], n * ROOM, (n + 1) * ROOM) for n in across if parent)
    is_whole_credit = link.voices is None and link.basis is Basis.CREDIT
    return Derivation(
        DerivationId(f"{link.child} {link.parent} {link.basis.value} {number}"),
        child,
        UnseenId(link.parent) if link.parent[0] == "?" else DocumentId(link.parent),
        link.status,
        link.basis,
        link.confidence,
        (f"{link.child} has it from {link.parent}",),
        (*covers, *there),
        () if is_whole_credit else covers,
        "test/1",
    )


def shared_voices(world: World) -> tuple[tuple[int, int], ...]:
    """Pairs of voices that print the same words, smaller number first."""
    if world.shared is not None:
        return world.shared
    pairs = set()
    for link in world.links:
        if link.basis is Basis.REUSE and link.parent[0] != "?":
            here = world.numbers(link.child) if link.voices is None else link.voices
            there = world.numbers(link.parent)
            pairs |= {(min(two), max(two)) for two in zip(here, there, strict=False)}
    return tuple(sorted(pairs))


def _reuse(world: World, a: int, b: int) -> Reuse:
    one, two = (
        Span(DocumentId(world.voices[n].document), n * ROOM, (n + 1) * ROOM) for n in (a, b)
    )
    return Reuse(
        ReuseId(f"{a} {b}"),
        min(one, two),
        max(one, two),
        ReuseKind.VERBATIM,
        ReuseMeaning.COPYING,
        1.0,
        "test/1",
        "by hand",
    )


def _identities(world: World, entities: dict[EntityId, Entity]) -> list[Identity]:
    found = []
    for state, pairs in (
        (IdentityState.POSSIBLE, world.possible - world.same),
        (IdentityState.SAME, world.same),
    ):
        for pair in sorted(pairs, key=sorted):
            one, two = sorted(pair)
            for a in sorted(id_ for id_ in entities if entities[id_].name == one or id_ == one):
                for b in sorted(id_ for id_ in entities if entities[id_].name == two or id_ == two):
                    id_ = IdentityId(f"{a} {b} {state.value}")
                    found.append(Identity(id_, a, b, state, 0.5, "they may be one", ()))
    return found
