"""Bodies paired: organizations, places and other things in different documents.

The same words in any order are one body, unless the name would fit several; an acronym or a short
form joins the only long name that it can stand for, in its story or in the pile.

- In: faces of organizations, places and things.
- Out: `faces.Pair`.
- Not here: how a name is read (`names`), persons (`people`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from whence.entities.cutting import is_common
from whence.entities.faces import (
    ACRONYM,
    MOST_IN_BLOCK,
    MOST_SHOWN,
    POSSIBLE,
    SAME_NAME,
    SAME_STORY,
    Face,
    Pair,
    Stories,
    are_told_alike,
    make_pair,
    may_be_told_alike,
)
from whence.entities.folding import fold
from whence.entities.likeness import Likeness, compare_bodies, near_keys
from whence.entities.names import initials_of, is_acronym, is_generic, legal_form
from whence.entities.tables import load_nations
from whence.records import EntityId, EntityKind, IdentityState

# Share of the mentions of all long forms that one must have for a short form far from them.
_USUAL = 0.6
# Letters of a stated name of one word.
_LEAST_ALIAS = 5
# Documents that must name a long form for it to be what a short one means in any story.
_SHOWN = 3
# What stands behind the name of a firm in that of a part of it, behind a town's in its team's.
_BRANCHES = frozenset(
    """direct direkt online digital international europe asia africa america nederland deutschland
    iberia italia polska rus capital ventures leasing logistics academy foundation museum youth
    women juniors reserves energy media labs studios renewables retail rovers wanderers lions tigers
    eagles hawks bulls wolves sharks stars athletic rangers albion dynamos""".split()
)


def pair_same_words(bodies: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """Bodies, places and other things with the same words or one known name.

    Args:
        bodies: Of the pile, no persons.
        stories: Of the pile.

    Yields:
        SAME; for a name that would fit several bodies only within one story, else POSSIBLE, and
        nothing between documents of different countries.
    """
    blocks: dict[object, list[Face]] = defaultdict(list)
    for face in bodies:
        words = face.name.canonical or tuple(sorted(face.name.keys))
        blocks[face.kind.value, words].append(face)
    for block in blocks.values():
        first, name = block[0], block[0].name
        is_vague = first.kind is EntityKind.OTHER and name.is_single
        needs_story = not name.canonical and (is_generic(name.text) or is_vague)
        if not needs_story:
            for face in block[1:]:
                yield make_pair(
                    first, face, IdentityState.SAME, SAME_NAME, f"the same name: {name.text}"
                )
            continue
        for a, b in combinations(block[:MOST_IN_BLOCK], 2):
            if stories.share(a, b, close=True):
                yield make_pair(a, b, IdentityState.SAME, SAME_STORY, "the same name in one story")
            elif not stories.are_abroad(a, b):
                yield make_pair(
                    a, b, IdentityState.POSSIBLE, POSSIBLE, "a name that several may bear"
                )


def pair_short_forms(bodies: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """Acronyms and short forms of bodies with the long forms of other documents.

    Args:
        bodies: Of the pile, no persons.
        stories: Of the pile.

    Yields:
        SAME with the only long form; POSSIBLE with the first few of several.
    """
    longer: dict[object, dict[EntityId, Face]] = defaultdict(dict)
    for face in bodies:
        for key in _long_keys(face):
            longer[key][face.id] = face
    for face in bodies:
        if face.kind is EntityKind.PLACE or face.name.canonical:
            continue
        for key, why, needs_story in _short_keys(face):
            owners = [owner for owner in longer.get(key, {}).values() if owner.id != face.id]
            if len(owners) > MOST_IN_BLOCK:
                break  # what fits so many stands for none of them
            yield from _pair_owners(face, owners, why, stories if needs_story else None)
            if owners:
                break


def pair_misspelled(bodies: Sequence[Face], stories: Stories) -> Iterator[Pair]:
    """Bodies and places whose names differ by one letter, in one story.

    Args:
        bodies: Of the pile, no persons.
        stories: Of the pile.

    Yields:
        SAME where nobody else is as near; else POSSIBLE.
    """
    blocks: dict[object, list[Face]] = defaultdict(list)
    for face in bodies:
        if not face.name.canonical:
            for key in near_keys("".join(face.name.keys)):
                blocks[face.kind.value, key].append(face)
    near: dict[EntityId, dict[EntityId, Face]] = defaultdict(dict)
    for block in blocks.values():
        forms = {face.name.keys: face for face in reversed(block)}
        for a, b in combinations(
            sorted(forms.values(), key=lambda face: face.id)[:MOST_IN_BLOCK], 2
        ):
            is_slip = compare_bodies(a.name, b.name) is Likeness.SLIP
            if is_slip and (stories.share(a, b) or are_told_alike(a, b)):
                near[a.id][b.id] = b
                near[b.id][a.id] = a
    for one in sorted(near):
        for other in sorted(near[one]):
            if one < other:
                is_only = len(near[one]) == len(near[other]) == 1
                state = IdentityState.SAME if is_only else IdentityState.POSSIBLE
                score = SAME_STORY if is_only else POSSIBLE
                sides = near[other][one], near[one][other]
                yield make_pair(*sides, state, score, "one letter differs, in one story")


def pair_stated(bodies: Sequence[Face]) -> Iterator[Pair]:
    """Bodies with those of other documents whose name the text states as theirs, too.

    Args:
        bodies: Of the pile, no persons.

    Yields:
        SAME for an alias of several words, or of one that is long and no common word.
    """
    by_name: dict[tuple[str, ...], list[Face]] = defaultdict(list)
    for face in bodies:
        by_name[face.name.keys].append(face)
    for face in bodies:
        for alias in face.others:
            is_short = alias.is_single and (
                len(alias.text) < _LEAST_ALIAS or is_common(fold(alias.text))
            )
            is_own = alias.keys == face.name.keys or is_generic(alias.text) or is_short
            for bearer in () if is_own else by_name.get(alias.keys, ())[:1]:
                if bearer.id != face.id and not bearer.documents & face.documents:
                    why = f"a name that the text states as its other one: {alias.text}"
                    yield make_pair(face, bearer, IdentityState.SAME, ACRONYM, why)


def _pair_owners(
    face: Face, owners: Sequence[Face], why: str, stories: Stories | None
) -> Iterator[Pair]:
    if is_generic(face.name.text) and stories is not None:
        owners = [one for one in owners if not stories.are_abroad(face, one)]
    owners = [one for one in owners if not _are_two_firms(face, one)]
    found = _choose_owner(face, owners, stories)
    if found is not None:
        yield make_pair(face, found, IdentityState.SAME, ACRONYM, why)
        return
    near = [one for one in owners if stories is None or stories.share(face, one)]
    for owner in (near or owners)[:MOST_SHOWN]:
        yield make_pair(face, owner, IdentityState.POSSIBLE, POSSIBLE, f"{why}; several or far")


def _are_two_firms(a: Face, b: Face) -> bool:
    """Whether each is named with its legal form, and these are two: a firm and its daughter."""
    first, second = (legal_form(face.name.text) for face in (a, b))
    return bool(first and second) and first != second


def _choose_owner(face: Face, owners: Sequence[Face], stories: Stories | None) -> Face | None:
    """The only long form in the story, or the one that the pile means nearly always."""
    near = [one for one in owners if stories is None or stories.share(face, one)]
    apart = [one for one in near if not one.documents & face.documents]
    if len(apart) == 1:
        return apart[0]
    if len(owners) == 1 and near:
        return owners[0]
    if not owners or is_generic(face.name.text):
        return None
    counts = [len(one.entity.mentions) for one in owners]
    most = max(counts)
    usual = owners[counts.index(most)]
    is_usual = most >= _USUAL * sum(counts)
    is_shown = len(usual.documents) >= _SHOWN or may_be_told_alike(face, usual)
    return usual if is_usual and is_shown else None


def _long_keys(face: Face) -> Iterator[object]:
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
        yield "words", face.kind.value, face.name.keys[1:]
    if len(face.name.keys) > 1 and face.kind is EntityKind.ORGANIZATION and not _is_branch(face):
        yield "words", face.kind.value, face.name.keys[:-1]
        if not is_generic(face.name.text.split()[0]):
            yield "words", face.kind.value, face.name.keys[:1]


def _is_branch(face: Face) -> bool:
    """Whether the last word makes it a part of the body that is called by the others."""
    last = fold(face.name.text.split()[-1])
    is_wing = "–" in face.name.text or face.name.text.endswith(")")
    return is_wing or last in _BRANCHES or last in load_nations().places


def _short_keys(face: Face) -> Iterator[tuple[object, str, bool]]:
    if is_acronym(face.name.text):
        letters = fold(face.name.text.replace(".", ""))
        yield ("acronym", letters), "an acronym that another document states", False
        why = "the initials of the only long name in the pile that has them"
        yield ("initials", letters), why, len(letters) < 3
    if not (face.name.is_single and is_common(fold(face.name.text))):
        kinds = {face.kind, EntityKind.ORGANIZATION}
        if face.kind is EntityKind.OTHER and len(face.name.keys) > 1:
            kinds.discard(EntityKind.ORGANIZATION)  # a school may be called after anybody
        for kind in sorted(kinds, key=lambda kind: kind.value):
            yield ("words", kind.value, face.name.keys), "a short form, in one story", True
