"""Spellings paired: bodies, places and things whose names differ only in how they are written.

Joined or apart ("Sealark", "Sea Lark"), in two tongues' spellings or in two scripts, under one
stated acronym: none of these is sure by itself, and the kind is often judged differently. So all
need documents that tell the same of both.

- In: faces of all kinds.
- Out: `faces.Pair`.
- Not here: persons (`people`), the same words (`bodies`).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from math import inf

from whence.entities.faces import (
    MOST_IN_BLOCK,
    SAME_STORY,
    Face,
    Pair,
    are_told_alike,
    are_two_tongues,
    make_pair,
    measure_told,
)
from whence.entities.folding import fold
from whence.entities.names import is_acronym, large_words
from whence.entities.nearness import is_believed, measure_words
from whence.entities.shapes import find_coarse
from whence.entities.sounds import measure_distance
from whence.entities.stated import is_loose_acronym
from whence.records import EntityKind, IdentityState

# Letters that a name written together and apart must have.
_LEAST = 7
# Points that two must share of whom one acronym is stated.
_LITTLE = 2
# How far two spellings of a name of several words may be apart in two scripts.
_SLIGHT = 0.7


def pair_spellings(faces: Sequence[Face]) -> Iterator[Pair]:
    """Names that are written differently, or share an acronym, where the same is told of both.

    Args:
        faces: Of the pile; two persons are passed over.

    Yields:
        SAME.
    """
    blocks: dict[tuple[str, str], list[Face]] = defaultdict(list)
    for face in faces:
        if face.kind is EntityKind.GROUP or face.name.canonical:
            continue
        for key in sorted(_keys(face)):
            blocks[key].append(face)
    for (sort, _), block in blocks.items():
        if sort == "letters" and not any(is_acronym(face.name.text) for face in block):
            continue
        for a, b in combinations(block[:MOST_IN_BLOCK], 2):
            is_of_people = a.kind is b.kind is EntityKind.PERSON and sort != "alias"
            if is_of_people or not _may_be_one(a, b, sort):
                continue
            is_stated = sort == "acronym" and (measure_told(a, b) or 0) >= _LITTLE
            is_near = sort == "sound" and is_believed(measure_words(a.name, b.name), _points(a, b))
            is_alike = sort != "sound" and are_told_alike(a, b)
            if is_stated or is_near or is_alike or _is_spelled_out(a, b):
                why = "another spelling, and the same is told of both"
                yield make_pair(a, b, IdentityState.SAME, SAME_STORY, why)


def _keys(face: Face) -> set[tuple[str, str]]:
    acronyms = {
        ("acronym", fold(name.text.replace(".", "")))
        for name in (face.name, *face.others)
        if is_acronym(name.text) and face.kind is not EntityKind.PERSON
    }
    if is_acronym(face.name.text):
        letters = fold(face.name.text.replace(".", ""))
        return {*acronyms, ("letters", f"{letters[0]}{letters[-1]}")}
    large = large_words(face.name.text)
    if len(large) > 1 and face.kind is not EntityKind.PERSON:
        acronyms.add(("letters", f"{large[0][0]}{large[-1][0]}"))
    own = fold(face.name.text)
    nicknames = {fold(name.text) for name in face.others} - set(own.split())
    aliases = {("alias", name) for name in (*nicknames, own) if " " not in name and len(name) > 3}
    return {*acronyms, *aliases, ("sound", find_coarse("".join(face.name.words)))}


def _points(a: Face, b: Face) -> int:
    """What is told alike of two; another tongue tells little."""
    is_foreign = a.name.script is not b.name.script
    return (measure_told(a, b) or 0) + (_LITTLE if is_foreign else are_two_tongues(a, b))


def _is_spelled_out(a: Face, b: Face) -> bool:
    """Whether a long name is the very same in two scripts, or two words of it nearly are."""
    first, second = ("".join(face.name.words) for face in (a, b))
    is_long = min(len(first), len(second)) >= _LEAST
    most = _SLIGHT if len(a.name.words) == len(b.name.words) > 1 else 0
    is_other_script = a.name.script is not b.name.script
    return is_other_script and is_long and measure_distance(first, second) <= most


def _are_letters_of(short: Face, full: Face) -> bool:
    if not is_acronym(short.name.text):
        return False
    letters = fold(short.name.text.replace(".", ""))
    return is_loose_acronym(letters, large_words(full.name.text))


def _may_be_one(a: Face, b: Face, sort: str) -> bool:
    if sort == "acronym":
        return True
    if sort == "letters":
        return _are_letters_of(a, b) or _are_letters_of(b, a)
    if sort == "alias":
        return a.name.is_single is not b.name.is_single
    if fold(a.name.text) == fold(b.name.text):
        return False  # not how it is written tells these apart
    return measure_words(a.name, b.name) < inf
