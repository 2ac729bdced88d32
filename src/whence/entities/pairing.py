"""Pairing: which entities of a pile are compared, and what is held of each pair.

Comparing every entity with every other would be slow and would merge by accident; only entities
that share a surname, a set of words, initials or a stated alias are looked at. Kinds must agree,
and a name that would fit several bearers joins none of them.

- In: the entities of a pile as they are now.
- Out: `Pair`.
- Not here: joining them (`merging`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from whence.entities.bodies import pair_misspelled, pair_same_words, pair_short_forms
from whence.entities.faces import DOUBTFUL, SAME_STORY, Face, Pair, Stories, make_pair, read_face
from whence.entities.folding import fold
from whence.entities.names import read_name
from whence.entities.people import (
    pair_full_names,
    pair_groups,
    pair_surname_alone,
    pair_surnames,
)
from whence.records import Entity, EntityId, EntityKind, IdentityState

# Share of the mentions of a name that one kind must have for the others to be slips.
_BY_FAR = 0.75


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
    faces = [read_face(entity) for entity in entities if entity.named]
    stories = Stories(faces)
    people = [face for face in faces if face.kind is EntityKind.PERSON]
    others = [face for face in faces if face.kind not in (EntityKind.PERSON, EntityKind.GROUP)]
    groups = [face for face in faces if face.kind is EntityKind.GROUP]
    pairs = (
        *pair_full_names(people, speakers, stories),
        *pair_surnames(people, stories),
        *pair_same_words(others, stories),
        *pair_short_forms(others, stories),
        *pair_misspelled(others, stories),
        *_pair_unknown(faces, stories),
        *_pair_mistaken(faces, stories),
        *pair_groups(groups),
    )
    shown = {face.id for face in faces if face.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)}
    return [
        pair
        for pair in pairs
        if pair.state is not IdentityState.POSSIBLE or {pair.a, pair.b} <= shown
    ]


def _pair_unknown(faces: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """Names of unknown kind with the only known kind, or the only surname, of the same words."""
    known: dict[tuple[str, ...], list[Face]] = defaultdict(list)
    surnames: dict[tuple[str, ...], list[Face]] = defaultdict(list)
    for face in faces:
        if face.kind not in (EntityKind.OTHER, EntityKind.GROUP):
            known[_words(face)].append(face)
        if face.kind is EntityKind.PERSON and not face.name.is_single:
            surnames[face.name.keys[-1:]].append(face)
    for face in faces:
        if face.kind is not EntityKind.OTHER:
            continue
        bearers = known.get(_words(face), [])
        usual = _most_frequent(bearers)
        if usual is not None:
            yield from _pair_words(face, usual, stories)
        elif not bearers:
            yield from pair_surname_alone(face, surnames.get(_words(face), []), stories)


def _most_frequent(bearers: Sequence[Face]) -> Face | None:
    """One of the kind that by far most mentions have; None if none has."""
    counts: dict[EntityKind, int] = defaultdict(int)
    for bearer in bearers:
        counts[bearer.kind] += len(bearer.entity.mentions)
    usual = next((one for one in counts if counts[one] > _BY_FAR * sum(counts.values())), None)
    return next((bearer for bearer in bearers if bearer.kind is usual), None)


def _pair_words(face: Face, bearer: Face, stories: Stories) -> Iterator[Pair]:
    if len(_words(face)) > 1 or stories.share(face, bearer):
        yield make_pair(face, bearer, IdentityState.SAME, SAME_STORY, "the same words elsewhere")
    else:
        yield make_pair(face, bearer, IdentityState.POSSIBLE, DOUBTFUL, "the same single word")


def _pair_mistaken(faces: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """Several words that are one name in one story, though its kind was judged differently."""
    first: dict[str, Face] = {}
    for face in faces:
        words = fold(face.entity.name)
        if " " not in words or face.kind in (EntityKind.OTHER, EntityKind.GROUP):
            continue
        known = first.setdefault(words, face)
        if known.kind is not face.kind and stories.share(known, face):
            why = "the same words in one story; their kind was judged differently"
            yield make_pair(known, face, IdentityState.SAME, SAME_STORY, why)


def _words(face: Face) -> tuple[str, ...]:
    return read_name(face.entity.name, EntityKind.OTHER).keys
