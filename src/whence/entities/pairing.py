"""Pairing: which entities of a pile are compared, and what is held of each pair.

Comparing every entity with every other would be slow and would merge by accident; only entities
that share a surname, a set of words, initials or a stated alias are looked at. Kinds must agree,
and a name that would fit several bearers joins none of them.

- In: the entities of a pile as they are now.
- Out: `Pair`.
- Not here: joining them (`merging`).
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from whence.entities.folding import fold
from whence.entities.names import (
    Likeness,
    Name,
    compare_people,
    initials_of,
    is_acronym,
    is_generic,
    read_name,
)
from whence.entities.tables import load_nations
from whence.records import DocumentId, Entity, EntityId, EntityKind, IdentityState

# Names in common that make two documents one story, besides the pair that is judged.
_SHARED = 2
# Documents of an entity that are looked at for a common story; entities compared within one block.
_MOST_DOCUMENTS = 20
_MOST_IN_BLOCK = 60
# Possible bearers of one short name that are shown.
_MOST_SHOWN = 4

_SAME_NAME = 0.95
_SAME_STORY = 0.85
_ACRONYM = 0.9
_POSSIBLE = 0.5
_DOUBTFUL = 0.3


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
class _Face:
    """An entity with what is compared of it."""

    entity: Entity
    name: Name
    others: tuple[Name, ...]
    documents: frozenset[DocumentId]

    @property
    def id(self) -> EntityId:
        return self.entity.id

    @property
    def kind(self) -> EntityKind:
        return self.entity.kind


def pair_entities(entities: Sequence[Entity], speakers: Collection[EntityId]) -> list[Pair]:
    """Judge the pairs of entities that share a name or part of it.

    Args:
        entities: Of one pile, sorted by id.
        speakers: Ids of those who are said to speak; only for two of them is it worth saying that
            one surname has two bearers.

    Returns:
        Pairs in no fixed order; SAME ones may be joined in any order of their score. POSSIBLE only
        among persons and bodies.
    """
    faces = [_face(entity) for entity in entities if entity.named]
    stories = _Stories(faces)
    people = [face for face in faces if face.kind is EntityKind.PERSON]
    others = [face for face in faces if face.kind not in (EntityKind.PERSON, EntityKind.GROUP)]
    groups = [face for face in faces if face.kind is EntityKind.GROUP]
    pairs = (
        *_pair_full(people, speakers),
        *_pair_singles(people, stories),
        *_pair_bodies(others, stories),
        *_pair_short(others, stories),
        *_pair_unknown(faces, stories),
        *_pair_mistaken(faces, stories),
        *_pair_groups(groups),
    )
    shown = {face.id for face in faces if face.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)}
    return [
        pair
        for pair in pairs
        if pair.state is not IdentityState.POSSIBLE or {pair.a, pair.b} <= shown
    ]


def _face(entity: Entity) -> _Face:
    names = sorted({entity.name, *entity.aliases})
    read = {name: read_name(name, entity.kind) for name in names}
    return _Face(
        entity=entity,
        name=read[entity.name],
        others=tuple(read[name] for name in names if name != entity.name),
        documents=frozenset(mention.span.document for mention in entity.mentions),
    )


class _Stories:
    """Which documents tell one story: those that share names, countries aside."""

    def __init__(self, faces: Iterable[_Face]) -> None:
        places = load_nations().places
        self.names: dict[DocumentId, set[EntityId]] = defaultdict(set)
        for face in faces:
            if fold(face.name.text) not in places:
                for document in face.documents:
                    self.names[document].add(face.id)

    def share(self, a: _Face, b: _Face) -> bool:
        """Whether a document of one and a document of the other tell one story."""
        own = {a.id, b.id}
        for first in sorted(a.documents)[:_MOST_DOCUMENTS]:
            for second in sorted(b.documents)[:_MOST_DOCUMENTS]:
                common = self.names[first] & self.names[second]
                if first == second or len(common - own) >= _SHARED:
                    return True
        return False


def _pair(a: _Face, b: _Face, state: IdentityState, score: float, why: str) -> Pair:
    first, second = sorted((a.id, b.id))
    return Pair(first, second, state, score, why)


def _pair_full(people: Sequence[_Face], speakers: Collection[EntityId]) -> Iterator[Pair]:
    """Full names of persons: equal, shorter, misspelled, swapped, or one surname of two."""
    by_surname: dict[str, list[_Face]] = defaultdict(list)
    swapped: dict[tuple[str, ...], list[_Face]] = defaultdict(list)
    for face in people:
        if not face.name.is_single:
            by_surname[face.name.keys[-1]].append(face)
            swapped[tuple(sorted(face.name.keys))].append(face)
    for block in by_surname.values():
        yield from _pair_alike(block, lambda face: face.name)
        yield from _pair_surname(_one_each(block), speakers)
    for block in swapped.values():
        for a, b in combinations(_one_each(block)[:_MOST_IN_BLOCK], 2):
            if a.name.keys != b.name.keys and a.name.keys[-1] != b.name.keys[-1]:
                yield _pair(
                    a, b, IdentityState.POSSIBLE, _DOUBTFUL, "the same names in another order"
                )
    yield from _pair_by_alias(people)


def _pair_alike(block: Sequence[_Face], key: Callable[[_Face], Name]) -> Iterator[Pair]:
    """Link all that are written alike, each to the first."""
    first: dict[object, _Face] = {}
    for face in block:
        name = key(face)
        parts = (name.keys, name.suffix, name.patronym, name.canonical)
        if parts in first:
            yield _pair(
                first[parts], face, IdentityState.SAME, _SAME_NAME, f"the same name: {name.text}"
            )
        else:
            first[parts] = face


def _one_each(block: Sequence[_Face]) -> list[_Face]:
    """One face for each way of writing; the first by id."""
    first: dict[object, _Face] = {}
    for face in block:
        first.setdefault((face.name.keys, face.name.suffix, face.name.patronym), face)
    return list(first.values())


def _pair_surname(block: Sequence[_Face], speakers: Collection[EntityId]) -> Iterator[Pair]:
    """Different full names on one surname."""
    block = block[:_MOST_IN_BLOCK]
    likeness = {(a.id, b.id): compare_people(a.name, b.name) for a, b in combinations(block, 2)}
    for a, b in combinations(block, 2):
        found = likeness[a.id, b.id]
        if found in (Likeness.SAME, Likeness.PART):
            if _is_only_fit(a, b, block, likeness):
                yield _pair(
                    a, b, IdentityState.SAME, _SAME_NAME, "one name is the other's fuller form"
                )
            else:
                yield _pair(
                    a, b, IdentityState.POSSIBLE, _POSSIBLE, "several fuller names would fit"
                )
        elif found is Likeness.POSSIBLE:
            yield _pair(a, b, IdentityState.POSSIBLE, _POSSIBLE, "the names differ in one detail")
        elif found is Likeness.OTHER and {a.id, b.id} <= set(speakers):
            yield _pair(a, b, IdentityState.DIFFERENT, 0.0, "two given names on one surname")


def _is_only_fit(
    a: _Face,
    b: _Face,
    block: Sequence[_Face],
    likeness: dict[tuple[EntityId, EntityId], Likeness],
) -> bool:
    """Whether all in the block that fit one of the two fit each other too."""
    fit = (Likeness.SAME, Likeness.PART)

    def agree(x: _Face, y: _Face) -> bool:
        pair = (x.id, y.id) if (x.id, y.id) in likeness else (y.id, x.id)
        return x.id == y.id or likeness[pair] in fit

    return all(agree(a, c) == agree(b, c) for c in block)


def _pair_by_alias(people: Sequence[_Face]) -> Iterator[Pair]:
    """A stated alias of two words or more that is another's name."""
    by_name: dict[tuple[str, ...], list[_Face]] = defaultdict(list)
    for face in people:
        by_name[face.name.keys].append(face)
    for face in people:
        for alias in face.others:
            is_own = alias.keys[-1] == face.name.keys[-1]
            is_whole = " " in alias.text and not is_own
            bearers = by_name.get(alias.keys, []) if is_whole else []
            for bearer in bearers[:1]:
                yield _pair(
                    face, bearer, IdentityState.SAME, _ACRONYM, f"a stated alias: {alias.text}"
                )


def _pair_singles(people: Sequence[_Face], stories: _Stories) -> Iterator[Pair]:
    """Surnames alone, with the full names that have them and with each other."""
    full: dict[str, list[_Face]] = defaultdict(list)
    alone: dict[str, list[_Face]] = defaultdict(list)
    for face in people:
        if face.name.is_single:
            alone[face.name.keys[0]].append(face)
        else:
            full[face.name.keys[-1]].append(face)
    for surname in sorted(alone):
        bearers = full.get(surname, [])
        for face in alone[surname]:
            yield from _pair_surname_alone(face, bearers, stories)
        block = alone[surname][:_MOST_IN_BLOCK]
        for a, b in combinations(block, 2) if not bearers else ():
            if stories.share(a, b):
                yield _pair(a, b, IdentityState.SAME, _SAME_STORY, "the same surname in one story")
            else:
                yield _pair(a, b, IdentityState.POSSIBLE, _DOUBTFUL, "the same surname alone")


def _pair_surname_alone(face: _Face, bearers: Sequence[_Face], stories: _Stories) -> Iterator[Pair]:
    sharing = [bearer for bearer in bearers[:_MOST_IN_BLOCK] if stories.share(face, bearer)]
    if len(bearers) == 1 and sharing:
        yield _pair(
            face,
            bearers[0],
            IdentityState.SAME,
            _SAME_STORY,
            "the surname of the only full name in the pile that has it, in one story",
        )
        return
    for bearer in (sharing or bearers)[:_MOST_SHOWN]:
        yield _pair(
            face, bearer, IdentityState.POSSIBLE, _DOUBTFUL, "the surname alone; several or far"
        )


def _pair_bodies(bodies: Sequence[_Face], stories: _Stories) -> Iterator[Pair]:
    """Bodies, places and other things with the same words or one known name."""
    blocks: dict[object, list[_Face]] = defaultdict(list)
    for face in bodies:
        words = face.name.canonical or tuple(sorted(face.name.keys))
        blocks[face.kind.value, words].append(face)
    for block in blocks.values():
        first, name = block[0], block[0].name
        is_vague = first.kind is EntityKind.OTHER and name.is_single
        needs_story = not name.canonical and (is_generic(name.text) or is_vague)
        if not needs_story:
            for face in block[1:]:
                yield _pair(
                    first, face, IdentityState.SAME, _SAME_NAME, f"the same name: {name.text}"
                )
            continue
        for a, b in combinations(block[:_MOST_IN_BLOCK], 2):
            if stories.share(a, b):
                yield _pair(a, b, IdentityState.SAME, _SAME_STORY, "the same name in one story")
            else:
                yield _pair(a, b, IdentityState.POSSIBLE, _POSSIBLE, "a name that several may bear")


def _pair_short(bodies: Sequence[_Face], stories: _Stories) -> Iterator[Pair]:
    """Acronyms and short forms of bodies with the long forms of other documents."""
    longer: dict[object, dict[EntityId, _Face]] = defaultdict(dict)
    for face in bodies:
        for key in _long_keys(face):
            longer[key][face.id] = face
    for face in bodies:
        if face.kind is EntityKind.PLACE or face.name.canonical:
            continue
        for key, why, needs_story in _short_keys(face):
            owners = [owner for owner in longer.get(key, {}).values() if owner.id != face.id]
            yield from _pair_owners(face, owners, why, stories if needs_story else None)
            if owners:
                break


def _pair_owners(
    face: _Face, owners: Sequence[_Face], why: str, stories: _Stories | None
) -> Iterator[Pair]:
    sharing = [one for one in owners if stories is None or stories.share(face, one)]
    if len(owners) == 1 and sharing:
        yield _pair(face, owners[0], IdentityState.SAME, _ACRONYM, why)
        return
    for owner in (sharing or owners)[:_MOST_SHOWN]:
        yield _pair(face, owner, IdentityState.POSSIBLE, _POSSIBLE, f"{why}; several or far")


def _long_keys(face: _Face) -> Iterator[object]:
    if face.kind is EntityKind.PLACE:
        return
    for name in (face.name, *face.others):
        if name.keys == face.name.keys or not is_acronym(name.text):
            continue
        yield "acronym", fold(name.text.replace(".", ""))
    if len(face.name.keys) > 1:
        for letters in initials_of(face.name.text):
            yield "initials", letters
        yield "words", face.kind.value, face.name.keys[-1:]
    if len(face.name.keys) > 1 and face.kind is EntityKind.ORGANIZATION:
        yield "words", face.kind.value, face.name.keys[:-1]
        yield "words", face.kind.value, face.name.keys[1:]
        if not is_generic(face.name.text.split()[0]):
            yield "words", face.kind.value, face.name.keys[:1]


def _short_keys(face: _Face) -> Iterator[tuple[object, str, bool]]:
    if is_acronym(face.name.text):
        letters = fold(face.name.text.replace(".", ""))
        yield ("acronym", letters), "an acronym that another document states", False
        why = "the initials of the only long name in the pile that has them"
        yield ("initials", letters), why, len(letters) < 3
    yield ("words", face.kind.value, face.name.keys), "a short form, in one story", True


def _pair_unknown(faces: Sequence[_Face], stories: _Stories) -> Iterator[Pair]:
    """Names of unknown kind with the only known kind, or the only surname, of the same words."""
    known: dict[tuple[str, ...], list[_Face]] = defaultdict(list)
    surnames: dict[tuple[str, ...], list[_Face]] = defaultdict(list)
    for face in faces:
        if face.kind not in (EntityKind.OTHER, EntityKind.GROUP):
            known[_words(face)].append(face)
        if face.kind is EntityKind.PERSON and not face.name.is_single:
            surnames[face.name.keys[-1:]].append(face)
    for face in faces:
        if face.kind is not EntityKind.OTHER:
            continue
        bearers = known.get(_words(face), [])
        if len({bearer.kind for bearer in bearers}) == 1:
            yield from _pair_words(face, bearers[0], stories)
        elif not bearers:
            yield from _pair_surname_alone(face, surnames.get(_words(face), []), stories)


def _pair_words(face: _Face, bearer: _Face, stories: _Stories) -> Iterator[Pair]:
    if len(_words(face)) > 1 or stories.share(face, bearer):
        yield _pair(face, bearer, IdentityState.SAME, _SAME_STORY, "the same words elsewhere")
    else:
        yield _pair(face, bearer, IdentityState.POSSIBLE, _DOUBTFUL, "the same single word")


def _pair_mistaken(faces: Sequence[_Face], stories: _Stories) -> Iterator[Pair]:
    """Several words that are one name in one story, though its kind was judged differently."""
    first: dict[str, _Face] = {}
    for face in faces:
        words = fold(face.entity.name)
        if " " not in words or face.kind in (EntityKind.OTHER, EntityKind.GROUP):
            continue
        known = first.setdefault(words, face)
        if known.kind is not face.kind and stories.share(known, face):
            why = "the same words in one story; their kind was judged differently"
            yield _pair(known, face, IdentityState.SAME, _SAME_STORY, why)


def _words(face: _Face) -> tuple[str, ...]:
    return read_name(face.entity.name, EntityKind.OTHER).keys


def _pair_groups(groups: Sequence[_Face]) -> Iterator[Pair]:
    """Groups of the same named members."""
    first: dict[tuple[EntityId, ...], _Face] = {}
    for face in groups:
        if len(face.entity.members) < 2:
            continue
        known = first.setdefault(face.entity.members, face)
        if known.id != face.id:
            yield _pair(known, face, IdentityState.SAME, _SAME_NAME, "the same members")
