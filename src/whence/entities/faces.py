"""Faces: what is compared of an entity, and what a comparison says.

- In: entities of a pile.
- Out: `Face`, `Stories`, `Pair`.
- Not here: which pairs are judged, and how (`people`, `bodies`, `pairing`).
"""

from collections import defaultdict
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from itertools import product

from whence.entities.folding import fold
from whence.entities.listed import Aliases
from whence.entities.names import Name, read_name
from whence.entities.settings import measure_shared
from whence.entities.tables import load_nations
from whence.records import DocumentId, Entity, EntityId, EntityKind, IdentityState

# What names in common weigh besides the pair that is judged: those that every story may name
# (agencies, the United Nations), and all others; what makes one story, and what one beyond doubt.
_KNOWN, _OTHER = 1, 2
_STORY, _CLOSE = 2, 4
# Documents of an entity that are looked at for a common story; entities compared within one block.
_MOST_DOCUMENTS = 20
MOST_IN_BLOCK = 60
# Possible bearers of one short name that are shown.
MOST_SHOWN = 4
# Settings of an entity that are compared; points that two must share to be told alike.
_MOST_SETTINGS = 8
ALIKE = 4
_NEARLY_ALIKE = 3

LISTED = 0.98
SAME_NAME = 0.95
SAME_STORY = 0.85
ACRONYM = 0.9
POSSIBLE = 0.5
DOUBTFUL = 0.3


@dataclass(frozen=True, slots=True)
class Pair:
    """What is held of two entities, how strongly it speaks for one, and why.

    Attributes:
        bars: Whether it keeps the two apart even if others could link them.
    """

    a: EntityId
    b: EntityId
    state: IdentityState
    score: float
    why: str
    by: str = "rule"
    bars: bool = False


@dataclass(frozen=True, slots=True)
class Face:
    """An entity with what is compared of it.

    Attributes:
        name: Its name, read.
        others: Its aliases, read, in the order of their text.
        documents: In which it is mentioned.
        listed: The usual name of the group in which a person lists it, or empty.
    """

    entity: Entity
    name: Name
    others: tuple[Name, ...]
    documents: frozenset[DocumentId]
    listed: str = ""

    @property
    def id(self) -> EntityId:
        """Id of the entity."""
        return self.entity.id

    @property
    def kind(self) -> EntityKind:
        """Kind of the entity."""
        return self.entity.kind


def read_face(entity: Entity, aliases: Aliases | None = None) -> Face:
    """Read what is compared of an entity.

    Args:
        entity: As it is now.
        aliases: Names that a person lists as one; None for none.

    Returns:
        Its face. A name that is listed is known by the usual name of its group.
    """
    names = sorted({entity.name, *entity.aliases})
    read = {name: read_name(name, entity.kind) for name in names}
    listed = _find_listed(entity, names, aliases) if aliases is not None else ""
    return Face(
        entity=entity,
        name=replace(read[entity.name], canonical=listed) if listed else read[entity.name],
        listed=listed,
        others=tuple(read[name] for name in names if name != entity.name),
        documents=frozenset(mention.span.document for mention in entity.mentions),
    )


def _find_listed(entity: Entity, names: Sequence[str], aliases: Aliases) -> str:
    """The group of its name, else of the first alias that has one, by its usual name."""
    for name in (entity.name, *names):
        group = aliases.find(name, entity.kind)
        if group is not None:
            return group.name
    return ""


class Stories:
    """Which documents tell one story: those that share names, countries aside.

    A document may know by surname whom another calls in full. So names are shared that end in one
    word, if all in the pile that end in it may be one.

    Attributes:
        names: For each document the keys of the names in it.
        known: Those keys that nearly every story names.
        lands: For each document the countries of places and peoples in it.
    """

    def __init__(self, faces: Sequence[Face]) -> None:
        places = load_nations().places
        self.lands = _find_lands(faces)
        self.names: dict[DocumentId, set[object]] = defaultdict(set)
        self.known: set[object] = {face.name.canonical for face in faces if face.name.canonical}
        bearers: dict[object, set[tuple[str, ...]]] = defaultdict(set)
        told = [face for face in faces if fold(face.name.text) not in places]
        for face in told:
            if not face.name.is_single:
                bearers[_key(face)].add(face.name.keys)
        for face in told:
            key = _key(face)
            if face.kind is not EntityKind.PERSON or len(bearers[key]) < 2:
                for document in face.documents:
                    self.names[document].add(key)
            elif not face.name.is_single:
                for document in face.documents:
                    self.names[document].add(face.name.keys)

    def meet(self, short: Face, full: Face) -> bool:
        """Whether a short form may join a long one: one story, but not one document.

        Within a document the grouping has already judged, with more to go by.
        """
        return not short.documents & full.documents and self.share(short, full)

    def share(self, a: Face, b: Face, *, close: bool = False) -> bool:
        """Whether a document of one and a document of the other tell one story.

        Args:
            a: One side.
            b: The other.
            close: Whether two names in common are wanted, and not only one.
        """
        if a.documents & b.documents:
            return True
        own = {_key(a), _key(b), a.name.keys, b.name.keys}
        wanted = _CLOSE if close else _STORY
        return any(
            self._weigh(self.names[first] & self.names[second], own) >= wanted
            for first in sorted(a.documents)[:_MOST_DOCUMENTS]
            for second in sorted(b.documents)[:_MOST_DOCUMENTS]
            if not self.names[first].isdisjoint(self.names[second])
        )

    def are_abroad(self, a: Face, b: Face) -> bool:
        """Whether the documents of both name countries, and none in common."""
        first, second = (
            {land for document in face.documents for land in self.lands.get(document, ())}
            for face in (a, b)
        )
        return bool(first and second) and first.isdisjoint(second)

    def _weigh(self, common: AbstractSet[object], own: AbstractSet[object]) -> int:
        return sum(_KNOWN if key in self.known else _OTHER for key in common if key not in own)


def _find_lands(faces: Sequence[Face]) -> dict[DocumentId, set[str]]:
    """For each document the countries that its names and roles tell of."""
    lands = load_nations().lands
    found: dict[DocumentId, set[str]] = defaultdict(set)
    for face in faces:
        words = (fold(face.name.text), *face.entity.roles)
        told = {lands[word] for word in words if word in lands}
        for document in face.documents if told else ():
            found[document] |= told
    return found


def _key(face: Face) -> object:
    """What stands for a name where only some of its words do."""
    if face.kind in (EntityKind.PERSON, EntityKind.OTHER):
        return face.name.keys[-1]
    return face.name.canonical or face.name.keys


def measure_told(a: Face, b: Face) -> int | None:
    """How much what is told around the names of two has in common, at most.

    Args:
        a: One of them.
        b: The other.

    Returns:
        The points of the two settings that share most; None where nothing is known of either.
    """
    pairs = product(a.entity.settings[:_MOST_SETTINGS], b.entity.settings[:_MOST_SETTINGS])
    return max((measure_shared(*pair) for pair in pairs), default=None)


def are_told_alike(a: Face, b: Face) -> bool:
    """Whether a document of one and a document of the other tell the same things of them.

    Args:
        a: One of them.
        b: The other.

    Returns:
        True for several rare words or names in common.
    """
    points = measure_told(a, b)
    return points is not None and points >= _NEARLY_ALIKE


def are_two_tongues(a: Face, b: Face) -> bool:
    """Whether the two are told of in different languages, so that few words can be shared.

    Args:
        a: One of them.
        b: The other.
    """
    first, second = ({one.tongue for one in face.entity.settings} - {""} for face in (a, b))
    return bool(first and second) and first.isdisjoint(second)


def are_two_genders(a: Face, b: Face) -> bool:
    """Whether one is told of as a woman, the other as a man.

    Args:
        a: One of them.
        b: The other.
    """
    first, second = (
        {sign for one in face.entity.settings for sign in one.genders} for face in (a, b)
    )
    return bool(first and second) and first.isdisjoint(second)


def may_be_told_alike(a: Face, b: Face) -> bool:
    """Whether nothing shows that two are told of in two stories.

    Args:
        a: One of them.
        b: The other.

    Returns:
        True also where nothing is known of what is told of one.
    """
    return measure_told(a, b) is None or are_told_alike(a, b)


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
