"""People paired: names of persons in different documents, and groups of them.

Given name and surname must agree; a surname alone joins the only full name that has it, and only in
one story. Two given names on one surname are two people, and that is said where both speak.

- In: faces of persons and of groups.
- Out: `faces.Pair`.
- Not here: how two names compare (`names`), bodies and places (`bodies`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from math import inf

from whence.entities.faces import (
    ACRONYM,
    DOUBTFUL,
    MOST_IN_BLOCK,
    MOST_SHOWN,
    POSSIBLE,
    SAME_NAME,
    SAME_STORY,
    Face,
    Pair,
    Stories,
    are_told_alike,
    are_two_genders,
    make_pair,
    measure_told,
)
from whence.entities.facts import (
    Conflict,
    Ties,
    doubt_pair,
    find_conflict,
    has_facts,
)
from whence.entities.likeness import (
    Likeness,
    compare_people,
    find_initials,
    near_keys,
    pet_forms,
)
from whence.entities.names import Name
from whence.entities.nearness import are_all_given, measure_change
from whence.entities.slips import coarse_keys, find_believed, may_be_slip
from whence.records import EntityId, EntityKind, IdentityState

_FITS = (Likeness.SAME, Likeness.PART)
_DOUBTED = (Likeness.OTHER, Likeness.NONE, Likeness.POSSIBLE)


def pair_full_names(
    people: Sequence[Face], speakers: Collection[EntityId], stories: Stories, ties: Ties
) -> Iterator[Pair]:
    """Full names of persons: equal, shorter, misspelled, swapped, or one surname of two.

    Args:
        people: Persons of the pile; those with a single name are passed over.
        speakers: Ids of those who are said to speak.
        stories: Of the pile.
        ties: Of the pile.

    Yields:
        SAME, POSSIBLE, and DIFFERENT for two speakers on one surname. POSSIBLE bars where what is
        stated of two conflicts though their names agree.
    """
    full = [face for face in people if not face.name.is_single]
    yield from _pair_alike(full, stories, ties)
    forms = _one_each(full)
    likeness = _compare_all(forms)
    yield from _pair_likeness(forms, likeness, stories)
    yield from _pair_rivals([face for face in full if face.id in speakers])
    yield from _pair_by_alias(people)


def _written(face: Face) -> tuple[object, ...]:
    return face.name.keys, face.name.suffix, face.name.patronym


def _pair_alike(people: Sequence[Face], stories: Stories, ties: Ties) -> Iterator[Pair]:
    """Link all that are written alike, each to the first, unless what is stated conflicts."""
    blocks: dict[object, list[Face]] = defaultdict(list)
    for face in people:
        blocks[_written(face)].append(face)
    for block in blocks.values():
        why = f"the same name: {block[0].name.text}"
        told = [face for face in block if has_facts(face)][:MOST_IN_BLOCK]
        conflicts = {
            (a.id, b.id): found
            for a, b in combinations(told, 2)
            if (found := find_conflict(a, b, ties))
        }
        if not conflicts:
            for face in block[1:]:
                yield make_pair(block[0], face, IdentityState.SAME, SAME_NAME, why)
            continue
        for a, b in combinations(block[:MOST_IN_BLOCK], 2):
            yield _judge_alike(a, b, conflicts, stories, why)


def _judge_alike(
    a: Face,
    b: Face,
    conflicts: Mapping[tuple[EntityId, EntityId], Conflict],
    stories: Stories,
    why: str,
) -> Pair:
    """Two of one name of which there are several bearers."""
    conflict = conflicts.get((a.id, b.id)) or conflicts.get((b.id, a.id))
    if conflict:
        return doubt_pair(make_pair(a, b, IdentityState.SAME, SAME_NAME, why), conflict)
    if (has_facts(a) and has_facts(b)) or stories.share(a, b):
        return make_pair(a, b, IdentityState.SAME, SAME_STORY, why)
    return make_pair(a, b, IdentityState.POSSIBLE, POSSIBLE, f"{why}; several may bear it")


def _one_each(people: Sequence[Face]) -> list[Face]:
    """One face for each way of writing; the first by id."""
    first: dict[object, Face] = {}
    for face in people:
        first.setdefault(_written(face), face)
    return list(first.values())


def _compare_all(forms: Sequence[Face]) -> dict[EntityId, dict[EntityId, Likeness]]:
    """For each form those that may be its bearer's too, and how they compare."""
    likeness: dict[EntityId, dict[EntityId, Likeness]] = {face.id: {} for face in forms}
    blocks: dict[object, list[Face]] = defaultdict(list)
    scripts = {face.name.script for face in forms}
    for face in forms:
        for key in _block_keys(face.name.keys):
            blocks[key].append(face)
        for key in coarse_keys(face.name):
            blocks[key].append(face)
        if len(scripts) > 1 and face.name.bones:
            blocks["bones", face.name.bones[0], face.name.bones[-1]].append(face)
    seen: set[tuple[EntityId, EntityId]] = set()
    for block in blocks.values():
        for a, b in combinations(block[:MOST_IN_BLOCK], 2):
            if (a.id, b.id) not in seen:
                seen.add((a.id, b.id))
                found = _compare(a.name, b.name)
                if found not in (Likeness.OTHER, Likeness.NONE):
                    likeness[a.id][b.id] = likeness[b.id][a.id] = found
    return likeness


def _compare(a: Name, b: Name) -> Likeness:
    found = compare_people(a, b)
    if found in _DOUBTED and measure_change(a, b) < inf:
        return Likeness.SLIP
    if a.keys[-1] == b.keys[-1] or a.keys[-2:] != b.keys[:-3:-1]:
        return found
    return Likeness.NONE if are_all_given(a.words[-2:]) else Likeness.POSSIBLE


def _block_keys(keys: tuple[str, ...]) -> Iterator[object]:
    """Names are compared that agree in the surname and the given name's first letter, or so."""
    given, surname = keys[0], keys[-1]
    letters = {*find_initials(given), *(form[:1] for form in pet_forms(given))}
    letters |= {keys[1][:1]} if len(given) == 1 and len(keys) > 2 else set()
    yield from ((surname, letter) for letter in sorted(letters))
    yield "".join(keys)
    if len(surname) > 3 and len(given) > 1:
        yield from ((given, near) for near in near_keys(surname))


def _pair_likeness(
    forms: Sequence[Face],
    likeness: Mapping[EntityId, Mapping[EntityId, Likeness]],
    stories: Stories,
) -> Iterator[Pair]:
    """Different full names that may be one bearer's."""
    fit = {
        one: {other for other, found in others.items() if found in _FITS} | {one}
        for one, others in likeness.items()
    }
    face_of = {face.id: face for face in forms}
    near = find_believed(face_of, likeness, stories)
    for a in forms:
        for other in sorted(likeness[a.id]):
            if other < a.id:
                continue
            b, found = face_of[other], likeness[a.id][other]
            if found in _FITS and fit[a.id] == fit[b.id]:
                why = "one name is the other's fuller form"
                yield make_pair(a, b, IdentityState.SAME, SAME_NAME, why)
            elif found in _FITS:
                why = "several fuller names would fit"
                yield make_pair(a, b, IdentityState.POSSIBLE, POSSIBLE, why)
            elif other in near[a.id] and near[a.id] == near[other]:
                why = "a pet form or another spelling, in one story"
                yield make_pair(a, b, IdentityState.SAME, SAME_STORY, why)
            elif other in near[a.id] or may_be_slip(a, b, found, stories):
                why = "the names differ in one detail"
                yield make_pair(a, b, IdentityState.POSSIBLE, POSSIBLE, why)


def _pair_rivals(speakers: Sequence[Face]) -> Iterator[Pair]:
    """Two who speak and have one surname but two given names."""
    blocks: dict[str, list[Face]] = defaultdict(list)
    for face in speakers:
        blocks[face.name.keys[-1]].append(face)
    for block in blocks.values():
        for a, b in combinations(block[:MOST_IN_BLOCK], 2):
            if compare_people(a.name, b.name) is Likeness.OTHER:
                why = "two given names on one surname"
                yield make_pair(a, b, IdentityState.DIFFERENT, 0.0, why)


def _pair_by_alias(people: Sequence[Face]) -> Iterator[Pair]:
    """A stated alias that is another's name; one word alone may be anybody's."""
    by_name: dict[tuple[str, ...], list[Face]] = defaultdict(list)
    for face in people:
        by_name[face.name.keys].append(face)
    for face in people:
        for alias in face.others:
            is_own = alias.keys[-1] == face.name.keys[-1]
            is_own = is_own or alias.keys[0] == face.name.keys[0]
            bearers = () if is_own else by_name.get(alias.keys, ())
            if not is_own and alias.is_single:
                yield from _pair_by_birth(face, alias, by_name)
            for bearer in bearers[:1]:
                why = f"a stated alias: {alias.text}"
                if " " in alias.text or are_told_alike(face, bearer):
                    yield make_pair(face, bearer, IdentityState.SAME, ACRONYM, why)
                elif bearer.id != face.id:
                    yield make_pair(face, bearer, IdentityState.POSSIBLE, POSSIBLE, why)


def _pair_by_birth(
    face: Face, alias: Name, by_name: Mapping[tuple[str, ...], Sequence[Face]]
) -> Iterator[Pair]:
    """A stated surname, with the given name: "Mina Sorel, née Adel" is Mina Adel."""
    for bearer in by_name.get((face.name.keys[0], alias.keys[0]), ())[:1]:
        if bearer.id != face.id and (measure_told(face, bearer) or 0) > 0:
            why = f"a stated surname: {alias.text}"
            yield make_pair(face, bearer, IdentityState.SAME, SAME_STORY, why)


def pair_surnames(people: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """Surnames alone, with the full names that have them and with each other.

    Args:
        people: Persons of the pile.
        stories: Of the pile.

    Yields:
        SAME only within one story, and with each other only where no full name has them.
    """
    full: dict[str, list[Face]] = defaultdict(list)
    alone: dict[str, list[Face]] = defaultdict(list)
    for face in people:
        if face.name.is_single:
            alone[face.name.keys[0]].append(face)
        else:
            full[face.name.keys[-1]].append(face)
    for surname in sorted(alone):
        bearers = full.get(surname, [])
        for face in alone[surname]:
            yield from pair_surname_alone(face, bearers, stories)
        block = alone[surname][:MOST_IN_BLOCK]
        for a, b in combinations(block, 2) if not bearers else ():
            if are_two_genders(a, b):
                continue
            if stories.meet(a, b) or are_told_alike(a, b):
                yield make_pair(
                    a, b, IdentityState.SAME, SAME_STORY, "the same surname in one story"
                )
            else:
                yield make_pair(a, b, IdentityState.POSSIBLE, DOUBTFUL, "the same surname alone")


def pair_surname_alone(face: Face, bearers: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """A surname, or a word that may be one, with the full names that have it.

    Args:
        face: The surname alone.
        bearers: All persons of the pile with this surname and a given name.
        stories: Of the pile.

    Yields:
        SAME with the only bearer in one story; else POSSIBLE with the first few.
    """
    bearers = [bearer for bearer in bearers if not are_two_genders(face, bearer)]
    sharing = [
        bearer
        for bearer in bearers[:MOST_IN_BLOCK]
        if stories.share(face, bearer) or are_told_alike(face, bearer)
    ]
    apart = [bearer for bearer in sharing if not bearer.documents & face.documents]
    is_unjudged = len(bearers) == 1 and face.kind is EntityKind.OTHER
    found = apart if len(apart) == 1 else sharing if is_unjudged else []
    for bearer in found:
        why = "the surname of the only full name that has it, in one story"
        yield make_pair(face, bearer, IdentityState.SAME, SAME_STORY, why)
    for bearer in () if found else (sharing or bearers)[:MOST_SHOWN]:
        why = "the surname alone, of several or in another story"
        yield make_pair(face, bearer, IdentityState.POSSIBLE, DOUBTFUL, why)


def pair_groups(groups: Sequence[Face]) -> Iterator[Pair]:
    """Groups of the same named members.

    Args:
        groups: Named groups, their members as they are now.

    Yields:
        SAME for groups with the same two or more members.
    """
    first: dict[tuple[EntityId, ...], Face] = {}
    for face in groups:
        if len(face.entity.members) < 2:
            continue
        known = first.setdefault(face.entity.members, face)
        if known.id != face.id:
            yield make_pair(known, face, IdentityState.SAME, SAME_NAME, "the same members")
