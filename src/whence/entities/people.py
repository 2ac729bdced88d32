"""People paired: names of persons in different documents, and groups of them.

Given name and surname must agree; a surname alone joins the only full name that has it, and only in
one story. Two given names on one surname are two people, and that is said where both speak.

- In: faces of persons and of groups.
- Out: `faces.Pair`.
- Not here: how two names compare (`names`), bodies and places (`bodies`).
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from itertools import combinations

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
    make_pair,
)
from whence.entities.likeness import Likeness, compare_people
from whence.records import EntityId, IdentityState


def pair_full_names(people: Sequence[Face], speakers: Collection[EntityId]) -> Iterator[Pair]:
    """Full names of persons: equal, shorter, misspelled, swapped, or one surname of two.

    Args:
        people: Persons of the pile; those with a single name are passed over.
        speakers: Ids of those who are said to speak.

    Yields:
        SAME, POSSIBLE, and DIFFERENT for two speakers on one surname.
    """
    by_surname: dict[str, list[Face]] = defaultdict(list)
    swapped: dict[tuple[str, ...], list[Face]] = defaultdict(list)
    for face in people:
        if not face.name.is_single:
            by_surname[face.name.keys[-1]].append(face)
            swapped[tuple(sorted(face.name.keys))].append(face)
    for block in by_surname.values():
        yield from _pair_alike(block)
        yield from _pair_surname(_one_each(block), speakers)
    for block in swapped.values():
        for a, b in combinations(_one_each(block)[:MOST_IN_BLOCK], 2):
            if a.name.keys != b.name.keys and a.name.keys[-1] != b.name.keys[-1]:
                yield make_pair(
                    a, b, IdentityState.POSSIBLE, DOUBTFUL, "the same names in another order"
                )
    yield from _pair_by_alias(people)


def _pair_alike(block: Sequence[Face]) -> Iterator[Pair]:
    """Link all that are written alike, each to the first."""
    first: dict[object, Face] = {}
    for face in block:
        name = face.name
        known = first.setdefault((name.keys, name.suffix, name.patronym), face)
        if known.id != face.id:
            why = f"the same name: {name.text}"
            yield make_pair(known, face, IdentityState.SAME, SAME_NAME, why)


def _one_each(block: Sequence[Face]) -> list[Face]:
    """One face for each way of writing; the first by id."""
    first: dict[object, Face] = {}
    for face in block:
        first.setdefault((face.name.keys, face.name.suffix, face.name.patronym), face)
    return list(first.values())


def _pair_surname(block: Sequence[Face], speakers: Collection[EntityId]) -> Iterator[Pair]:
    """Different full names on one surname."""
    block = block[:MOST_IN_BLOCK]
    likeness = {(a.id, b.id): compare_people(a.name, b.name) for a, b in combinations(block, 2)}
    for a, b in combinations(block, 2):
        found = likeness[a.id, b.id]
        if found in (Likeness.SAME, Likeness.PART):
            if _is_only_fit(a, b, block, likeness):
                yield make_pair(
                    a, b, IdentityState.SAME, SAME_NAME, "one name is the other's fuller form"
                )
            else:
                yield make_pair(
                    a, b, IdentityState.POSSIBLE, POSSIBLE, "several fuller names would fit"
                )
        elif found is Likeness.POSSIBLE:
            yield make_pair(
                a, b, IdentityState.POSSIBLE, POSSIBLE, "the names differ in one detail"
            )
        elif found is Likeness.OTHER and {a.id, b.id} <= set(speakers):
            yield make_pair(a, b, IdentityState.DIFFERENT, 0.0, "two given names on one surname")


def _is_only_fit(
    a: Face,
    b: Face,
    block: Sequence[Face],
    likeness: dict[tuple[EntityId, EntityId], Likeness],
) -> bool:
    """Whether all in the block that fit one of the two fit each other too."""
    fit = (Likeness.SAME, Likeness.PART)

    def agree(x: Face, y: Face) -> bool:
        pair = (x.id, y.id) if (x.id, y.id) in likeness else (y.id, x.id)
        return x.id == y.id or likeness[pair] in fit

    return all(agree(a, c) == agree(b, c) for c in block)


def _pair_by_alias(people: Sequence[Face]) -> Iterator[Pair]:
    """A stated alias of two words or more that is another's name."""
    by_name: dict[tuple[str, ...], list[Face]] = defaultdict(list)
    for face in people:
        by_name[face.name.keys].append(face)
    for face in people:
        for alias in face.others:
            is_own = alias.keys[-1] == face.name.keys[-1]
            is_whole = " " in alias.text and not is_own
            bearers = by_name.get(alias.keys, []) if is_whole else []
            for bearer in bearers[:1]:
                yield make_pair(
                    face, bearer, IdentityState.SAME, ACRONYM, f"a stated alias: {alias.text}"
                )


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
            if stories.meet(a, b):
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
    sharing = [bearer for bearer in bearers[:MOST_IN_BLOCK] if stories.share(face, bearer)]
    if len(bearers) == 1 and sharing and stories.meet(face, bearers[0]):
        why = "the surname of the only full name in the pile that has it, in one story"
        yield make_pair(face, bearers[0], IdentityState.SAME, SAME_STORY, why)
        return
    for bearer in (sharing or bearers)[:MOST_SHOWN]:
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
