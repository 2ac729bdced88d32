"""Known: what a run knows of the whole pile, looked up by id.

- In: the records of a run.
- Out: `Known`, with look-ups that are built once.
- Not here: any decision.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from whence.records import (
    Attribution,
    AttributionId,
    Contact,
    Derivation,
    DerivationId,
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Identity,
    Reuse,
    ReuseMeaning,
    Span,
    Unseen,
    UnseenId,
)

_STORY = 0.5  # share of an article's attributed words from which a credit is for the story


def _overlap(content: Sequence[Span], covers: Sequence[Span]) -> bool:
    """Whether two runs of spans, each in order, share a character; one pass over both."""
    at = 0
    for span in content:
        while at < len(covers) and covers[at].end <= span.start:
            at += 1
        if at < len(covers) and covers[at].overlaps(span):
            return True
    return False


@dataclass(frozen=True)
class Known:
    """Everything that a claim's graph may rest on, in any order."""

    documents: tuple[Document, ...]
    attributions: tuple[Attribution, ...] = ()
    entities: tuple[Entity, ...] = ()
    identities: tuple[Identity, ...] = ()
    reuses: tuple[Reuse, ...] = ()
    unseen: tuple[Unseen, ...] = ()
    derivations: tuple[Derivation, ...] = ()

    @cached_property
    def document(self) -> dict[DocumentId, Document]:
        """Documents by id."""
        return {document.id: document for document in self.documents}

    @cached_property
    def attribution(self) -> dict[AttributionId, Attribution]:
        """Attributions by id."""
        return {attribution.id: attribution for attribution in self.attributions}

    @cached_property
    def entity(self) -> dict[EntityId, Entity]:
        """Entities by id."""
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def unseen_text(self) -> dict[UnseenId, Unseen]:
        """Unseen texts by id."""
        return {unseen.id: unseen for unseen in self.unseen}

    @cached_property
    def parents_of(self) -> dict[DocumentId, tuple[Derivation, ...]]:
        """For each document of a family the derivations in which the family is the child."""
        found: dict[DocumentId, list[Derivation]] = defaultdict(list)
        for derivation in sorted(self.derivations, key=lambda item: item.id):
            found[self.family(derivation.child)].append(derivation)
        return {family: tuple(items) for family, items in found.items()}

    @cached_property
    def attributions_of(self) -> dict[DocumentId, tuple[Attribution, ...]]:
        """The attributions of each document."""
        found: dict[DocumentId, list[Attribution]] = defaultdict(list)
        for attribution in sorted(self.attributions, key=lambda item: item.id):
            found[attribution.document].append(attribution)
        return {document: tuple(items) for document, items in found.items()}

    @cached_property
    def takers(self) -> frozenset[str]:
        """Outlets and agencies: whoever is somewhere said to have been told by others.

        A person is none: who leads a talk on air may have seen something too.
        """
        people = {entity.id for entity in self.entities if entity.kind is EntityKind.PERSON}
        return frozenset(
            attribution.channel
            for attribution in self.attributions
            if attribution.channel is not None
            and attribution.contact is Contact.OTHER
            and attribution.channel not in people
        )

    @cached_property
    def groups_of(self) -> dict[EntityId, tuple[EntityId, ...]]:
        """For each member of groups with known members, the groups."""
        found: dict[EntityId, list[EntityId]] = defaultdict(list)
        for entity in sorted(self.entities, key=lambda item: item.id):
            for member in entity.members if entity.kind is EntityKind.GROUP else ():
                found[member].append(entity.id)
        return {member: tuple(groups) for member, groups in found.items()}

    @cached_property
    def identity(self) -> dict[frozenset[EntityId], Identity]:
        """Identities by pair: a person's decision before a rule's."""
        ordered = sorted(self.identities, key=lambda item: (item.by == "decision", item.id))
        return {frozenset((identity.a, identity.b)): identity for identity in ordered}

    @cached_property
    def reused_pairs(self) -> frozenset[frozenset[DocumentId]]:
        """Pairs of families that share a passage which is no page furniture."""
        return frozenset(
            frozenset((self.family(reuse.a.document), self.family(reuse.b.document)))
            for reuse in self.reuses
            if reuse.meaning is not ReuseMeaning.BOILERPLATE
        )

    @cached_property
    def passages(self) -> dict[tuple[DocumentId, DocumentId], tuple[Reuse, ...]]:
        """Passages that two documents share and that are no page furniture, in both orders."""
        found: dict[tuple[DocumentId, DocumentId], list[Reuse]] = defaultdict(list)
        for reuse in sorted(self.reuses, key=lambda item: item.id):
            if reuse.meaning is not ReuseMeaning.BOILERPLATE:
                found[reuse.a.document, reuse.b.document].append(reuse)
                found[reuse.b.document, reuse.a.document].append(reuse)
        return {pair: tuple(items) for pair, items in found.items()}

    @cached_property
    def _copied(self) -> dict[DocumentId, tuple[Span, ...]]:
        """What each document shares with another article by copying."""
        found: dict[DocumentId, set[Span]] = defaultdict(set)
        for reuse in self.reuses:
            if reuse.meaning is ReuseMeaning.COPYING and self.family(
                reuse.a.document
            ) != self.family(reuse.b.document):
                found[reuse.a.document].add(reuse.a)
                found[reuse.b.document].add(reuse.b)
        return {document: tuple(sorted(spans)) for document, spans in found.items()}

    def is_copied(self, words: Span) -> bool:
        """Whether these words stand, at least in part, in a passage of another article as well."""
        return any(span.overlaps(words) for span in self._copied.get(words.document, ()))

    @cached_property
    def _credited(self) -> dict[DerivationId, tuple[frozenset[EntityId], float]]:
        """For each credit its speakers, and its share of what the child attributes."""
        found = {}
        for derivation in self.derivations:
            speakers, inside, everything = set(), 0, 0
            for attribution in self.attributions_of.get(derivation.child, ()):
                size = sum(span.end - span.start for span in attribution.content)
                everything += size
                if _overlap(attribution.content, derivation.covers):
                    inside += size
                    if attribution.speaker is not None:
                        speakers.add(attribution.speaker)
            found[derivation.id] = (frozenset(speakers), inside / everything if everything else 0.0)
        return found

    def credited_speakers(self, derivation: Derivation) -> frozenset[EntityId]:
        """Speakers whose words a derivation covers."""
        return self._credited[derivation.id][0]

    def is_story_credit(self, derivation: Derivation) -> bool:
        """Whether a credit covers the article, or at least half of what the article attributes."""
        return not derivation.covers or self._credited[derivation.id][1] >= _STORY

    def family(self, document: DocumentId) -> DocumentId:
        """The version that stands for all versions of this document."""
        return self.document[document].family

    def family_of(self, parent: str) -> DocumentId | None:
        """The family of a parent that may be an unseen text, which has none."""
        document = self.document.get(DocumentId(parent))
        return None if document is None else document.family

    def name_of(self, document: DocumentId) -> str:
        """What people call a document: its outlet, else the end of its path."""
        found = self.document[document]
        return found.outlet or found.path.replace("\\", "/").rsplit("/", 1)[-1]

    def chain_of(self, innermost: AttributionId | None) -> Sequence[Attribution]:
        """The attributions around an occurrence, innermost first."""
        chain: list[Attribution] = []
        at = innermost
        while at is not None and all(item.id != at for item in chain):
            attribution = self.attribution[at]
            chain.append(attribution)
            at = attribution.within
        return chain
