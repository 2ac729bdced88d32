"""Faces: what is compared of an entity, and what a comparison says.

- In: entities of a pile.
- Out: `Face`, `Stories`, `Pair`.
- Not here: which pairs are judged, and how (`people`, `bodies`, `pairing`).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from whence.entities.folding import fold
from whence.entities.names import Name, read_name
from whence.entities.tables import load_nations
from whence.records import DocumentId, Entity, EntityId, EntityKind, IdentityState

# Names in common that make two documents one story, besides the pair that is judged.
_SHARED = 2
# Documents of an entity that are looked at for a common story; entities compared within one block.
_MOST_DOCUMENTS = 20
MOST_IN_BLOCK = 60
# Possible bearers of one short name that are shown.
MOST_SHOWN = 4

SAME_NAME = 0.95
SAME_STORY = 0.85
ACRONYM = 0.9
POSSIBLE = 0.5
DOUBTFUL = 0.3


@dataclass(frozen=True, slots=True)
class Pair:
    """What is held of two entities, how strongly it speaks for one, and why."""

    a: EntityId
    b: EntityId
    state: IdentityState
    score: float
    why: str
    by: str = "rule"


@dataclass(frozen=True, slots=True)
class Face:
    """An entity with what is compared of it.

    Attributes:
        name: Its name, read.
        others: Its aliases, read, in the order of their text.
        documents: In which it is mentioned.
    """

    entity: Entity
    name: Name
    others: tuple[Name, ...]
    documents: frozenset[DocumentId]

    @property
    def id(self) -> EntityId:
        """Id of the entity."""
        return self.entity.id

    @property
    def kind(self) -> EntityKind:
        """Kind of the entity."""
        return self.entity.kind


def read_face(entity: Entity) -> Face:
    """Read what is compared of an entity.

    Args:
        entity: As it is now.

    Returns:
        Its face.
    """
    names = sorted({entity.name, *entity.aliases})
    read = {name: read_name(name, entity.kind) for name in names}
    return Face(
        entity=entity,
        name=read[entity.name],
        others=tuple(read[name] for name in names if name != entity.name),
        documents=frozenset(mention.span.document for mention in entity.mentions),
    )


class Stories:
    """Which documents tell one story: those that share names, countries aside.

    Attributes:
        names: For each document the ids of the entities that it names.
    """

    def __init__(self, faces: Iterable[Face]) -> None:
        places = load_nations().places
        self.names: dict[DocumentId, set[EntityId]] = defaultdict(set)
        for face in faces:
            if fold(face.name.text) not in places:
                for document in face.documents:
                    self.names[document].add(face.id)

    def meet(self, short: Face, full: Face) -> bool:
        """Whether a short form may join a long one: one story, but not one document.

        Within a document the grouping has already judged, with more to go by.
        """
        return not short.documents & full.documents and self.share(short, full)

    def share(self, a: Face, b: Face) -> bool:
        """Whether a document of one and a document of the other tell one story."""
        own = {a.id, b.id}
        for first in sorted(a.documents)[:_MOST_DOCUMENTS]:
            for second in sorted(b.documents)[:_MOST_DOCUMENTS]:
                common = self.names[first] & self.names[second]
                if first == second or len(common - own) >= _SHARED:
                    return True
        return False


def make_pair(a: Face, b: Face, state: IdentityState, score: float, why: str) -> Pair:
    """A pair by a rule, its sides sorted by id.

    Args:
        a: One side.
        b: The other.
        state: What is held.
        score: How strongly it speaks for one, 0 to 1.
        why: The reason in words.

    Returns:
        The pair.
    """
    first, second = sorted((a.id, b.id))
    return Pair(first, second, state, score, why)
