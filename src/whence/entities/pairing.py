"""Pairing: which entities of a pile are compared, and what is held of each pair.

Comparing every entity with every other would be slow and would merge by accident; only entities
that share a surname, a set of words, initials or a stated alias are looked at. Kinds must agree,
and a name that would fit several bearers joins none of them.

- In: the entities of a pile as they are now.
- Out: `Pair`.
- Not here: joining them (`merging`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from whence.entities.bodies import (
    pair_misspelled,
    pair_same_words,
    pair_short_forms,
    pair_stated,
)
from whence.entities.faces import (
    ACRONYM,
    DOUBTFUL,
    LISTED,
    POSSIBLE,
    SAME_STORY,
    Face,
    Pair,
    Stories,
    make_pair,
    read_face,
)
from whence.entities.facts import (
    Ties,
    are_two_seats,
    doubt_pair,
    find_conflict,
    find_place_conflict,
)
from whence.entities.folding import fold
from whence.entities.listed import Aliases
from whence.entities.names import is_generic, read_name
from whence.entities.people import (
    pair_full_names,
    pair_groups,
    pair_surname_alone,
    pair_surnames,
)
from whence.entities.scripts import Script
from whence.entities.spellings import pair_spellings
from whence.entities.tables import load_cues, load_given, load_nations
from whence.entities.vetoes import Verdict, is_part, judge_names
from whence.records import Entity, EntityId, EntityKind, IdentityState

# Words of the longest name that may be a person's.
_LONGEST = 6
# Share of the mentions of a name that one kind must have for the others to be slips.
_BY_FAR = 0.75


def pair_entities(
    entities: Sequence[Entity],
    speakers: Collection[EntityId],
    ties: Ties,
    aliases: Aliases | None = None,
) -> list[Pair]:
    """Judge the pairs of entities that share a name or part of it.

    Args:
        entities: Of one pile, sorted by id.
        speakers: Ids of those who are said to speak; only for two of them is it worth saying that
            one surname has two bearers.
        ties: Which documents share words or channels.
        aliases: Names that a person lists as one; None for none.

    Returns:
        Pairs in no fixed order; SAME ones may be joined in any order of their score. POSSIBLE only
        among persons and bodies.
    """
    faces = [read_face(entity, aliases) for entity in entities if entity.named]
    stories = Stories(faces)
    people = [face for face in faces if face.kind is EntityKind.PERSON]
    others = [face for face in faces if face.kind not in (EntityKind.PERSON, EntityKind.GROUP)]
    groups = [face for face in faces if face.kind is EntityKind.GROUP]
    pairs = (
        *_pair_listed(faces),
        *_pair_people([*people, *_read_as_people(others)], speakers, stories, ties),
        *pair_surnames(people, stories),
        *pair_same_words(others, stories),
        *pair_short_forms(others, stories),
        *pair_misspelled(others, stories),
        *pair_stated(others),
        *pair_spellings(faces),
        *_pair_unknown(faces, stories),
        *_pair_mistaken(faces, stories),
        *pair_groups(groups),
    )
    shown = {face.id for face in faces if face.kind in (EntityKind.PERSON, EntityKind.ORGANIZATION)}
    face_of = {face.id: face for face in faces}
    return [
        pair
        for pair in (_check(pair, face_of, ties) for pair in pairs)
        if pair is not None
        and (pair.state is not IdentityState.POSSIBLE or _is_shown(pair, shown, face_of))
    ]


def _is_shown(pair: Pair, shown: Collection[EntityId], face_of: Mapping[EntityId, Face]) -> bool:
    """Whether a doubt is about persons and bodies, one of which may be of unknown kind."""
    others = [face_of[one] for one in (pair.a, pair.b) if one not in shown]
    return not others or (len(others) == 1 and any(_read_as_people(others)))


def _check(pair: Pair, face_of: Mapping[EntityId, Face], ties: Ties) -> Pair | None:
    """The pair, or only possible where what is stated of the two conflicts; None for two."""
    if pair.state is IdentityState.DIFFERENT or pair.score == LISTED:
        return pair
    a, b = face_of[pair.a], face_of[pair.b]
    verdict = judge_names(a, b) if pair.score != ACRONYM else Verdict.NOTHING
    is_seated = is_generic(a.name.text) and are_two_seats(a, b)
    if verdict is Verdict.TWO or is_seated or is_part(a.name, b.name):
        return None
    if pair.state is not IdentityState.SAME:
        return pair
    if verdict is Verdict.DOUBT:
        why = f"{pair.why}; but a vowel differs"
        return replace(pair, state=IdentityState.POSSIBLE, score=POSSIBLE, why=why)
    is_stated = pair.score == ACRONYM and EntityKind.PERSON not in (a.kind, b.kind)
    is_place = is_stated or not (_may_be_person(a) or _may_be_person(b))
    conflict = find_place_conflict(a, b) if is_place else find_conflict(a, b, ties)
    return pair if conflict is None else doubt_pair(pair, conflict)


def _may_be_person(face: Face) -> bool:
    return face.kind is EntityKind.PERSON or any(_read_as_people([face]))


def _pair_listed(faces: Sequence[Face]) -> Iterator[Pair]:
    """Names that a person lists as one, each with the first."""
    first: dict[str, Face] = {}
    for face in faces:
        known = first.setdefault(face.listed, face)
        if face.listed and known.id != face.id:
            why = f"a person lists both names as {face.listed}"
            yield make_pair(known, face, IdentityState.SAME, LISTED, why)


def _pair_people(
    people: Sequence[Face], speakers: Collection[EntityId], stories: Stories, ties: Ties
) -> Iterator[Pair]:
    """Full names, at least one of each pair known to be a person's."""
    known = {face.id for face in people if face.kind is EntityKind.PERSON}
    ordered = sorted(people, key=lambda face: (face.kind is not EntityKind.PERSON, face.id))
    pairs = pair_full_names(ordered, speakers, stories, ties)
    return (pair for pair in pairs if not known.isdisjoint((pair.a, pair.b)))


def _read_as_people(faces: Sequence[Face]) -> Iterator[Face]:
    """Names of unknown kind that a person may have: two words or more, none a body's or a place's.

    What stands before them in another script ("Governor") is not known as a role: then the last two
    words are the name.
    """
    cues, nations = load_cues(), load_nations()
    for face in faces:
        words = [fold(word) for word in face.entity.name.split()]
        rest = words[1:] if words and words[0] in load_given() else words
        is_other = any(word in cues or word in nations.places for word in rest)
        if face.kind is not EntityKind.OTHER or not 1 < len(words) < _LONGEST or is_other:
            continue
        name = read_name(face.entity.name, EntityKind.PERSON)
        if name.script is not Script.LATIN and len(words) > 2:
            name = read_name(" ".join(face.entity.name.split()[-2:]), EntityKind.PERSON)
        if not name.is_single:
            yield replace(face, name=name)


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
    if bearer.kind is EntityKind.PERSON and _are_two_generations(face, bearer):
        return
    if len(_words(face)) > 1 or stories.share(face, bearer):
        yield make_pair(face, bearer, IdentityState.SAME, SAME_STORY, "the same words elsewhere")
    else:
        yield make_pair(face, bearer, IdentityState.POSSIBLE, DOUBTFUL, "the same single word")


def _are_two_generations(face: Face, bearer: Face) -> bool:
    """Whether a word that tells father from son stands behind one of the two."""
    first, second = (read_name(one.entity.name, EntityKind.PERSON) for one in (face, bearer))
    return first.suffix != second.suffix


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
