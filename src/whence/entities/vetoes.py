"""Vetoes: what in two names, or around them, tells two bearers however much else is alike.

A pile tells of one story. Two brothers, two candidates, husband and wife share its place, its day
and its words, so that what is told alike never outweighs a difference in the names themselves.
Names that differ by more than tongues, papers and print exchange are two; and where one is spelled
otherwise *and* the one wins where the other loses, they are two as well.

- In: two faces that a rule would join or doubt.
- Out: `Verdict`; whether one body is a part of the other.
- Not here: bearers of the very same name (`facts`), how great a change is (`nearness`).
"""

import re
from enum import Enum
from math import inf

from whence.entities.faces import Face
from whence.entities.folding import find_key, fold
from whence.entities.likeness import Likeness, compare_people, is_fuller
from whence.entities.names import Name, is_acronym, read_name
from whence.entities.nearness import FREE, measure_change, measure_words
from whence.entities.shapes import is_vowel_apart
from whence.records import EntityKind

_NUMERAL = re.compile(r"(?<=\w )([IVX]{1,5}|[Jj]r|[Ss]r)\.?$")
_ARTICLE = re.compile(r"\b(?:al|el|a[nrsz]|abd\w*|b[ei]n|ibn|abu|abou)[- ]", re.I)
# What one of two cannot be if the other is it.
_OPPOSITES = tuple(
    frozenset(pair.split())
    for pair in (
        "won lost",
        "accused victim",
        "accused judge",
        "freed judge",
        "jailed judge",
        "dead alive",
        "dead jailed",
        "dead won",
        "dead lost",
        "convicted acquitted",
        "for against",
        "spouse dead",
    )
)
_KIN = frozenset(
    find_key(word)
    for word in """wife husband brother sister cousin uncle nephew widow widower twin rival
    namesake""".split()
)
# What a body that split off puts before the name, and who plays in a house of that name.
_SPLINTERS = frozenset("real new true free provisional reformed official united young".split())
_TROUPES = frozenset("company troupe players school academy orchestra".split())
_STAGES = frozenset("theatre theater opera ballet dance circus".split())
# A change that may stand beside a word for kin.
_SLIGHT = 0.35


class Verdict(Enum):
    """What a look at two names says: nothing, at most possibly one, or two."""

    NOTHING = ""
    DOUBT = "doubt"
    TWO = "two"


def judge_names(a: Face, b: Face) -> Verdict:
    """Whether two faces with unlike names must be two.

    Args:
        a: One of them.
        b: The other.

    Returns:
        TWO, DOUBT where only a vowel differs, or NOTHING, also for one name written alike; the
        same whichever comes first.
    """
    if _are_two_numbered(a.name.text, b.name.text):
        return Verdict.TWO
    if fold(a.name.text) == fold(b.name.text):
        return Verdict.NOTHING
    kinds = {a.kind, b.kind}
    if EntityKind.PERSON in kinds or kinds == {EntityKind.OTHER}:
        names = [read_name(face.name.text, EntityKind.PERSON) for face in (a, b)]
        if EntityKind.PERSON in kinds or min(len(name.words) for name in names) > 1:
            return _judge_people(a, b, names[0], names[1])
    return _judge_words(a.name, b.name)


def _are_two_numbered(a: str, b: str) -> bool:
    """Whether both names end in a numeral or a generation word, and not in the same."""
    found = [_NUMERAL.search(text) for text in (a, b)]
    ends = [fold(one[1]) for one in found if one]
    return len(ends) == 2 and ends[0] != ends[1]


def _judge_people(a: Face, b: Face, first: Name, second: Name) -> Verdict:
    if min(len(first.words), len(second.words)) < 2:
        return _judge_single(first, second)
    if _join(first) == _join(second):
        return Verdict.NOTHING
    if (first.patronym or second.patronym) and sorted(first.keys) == sorted(second.keys):
        return Verdict.TWO  # a father's name stands behind his son's
    change = measure_change(first, second)
    likeness = compare_people(first, second)
    if change == inf:
        is_kept = _is_kept(first, second, likeness) or is_fuller(first, second)
        return Verdict.NOTHING if is_kept or _is_stated(a, b) else Verdict.TWO
    if _are_opposite(a, b) or (change > _SLIGHT and _is_of_kin(a, b)):
        return Verdict.TWO
    is_clipped = len(first.words[0]) != len(second.words[0])  # Dimitris, Dimitrios
    is_doubted = not is_clipped and _differ_in_vowel(first, second)
    return Verdict.DOUBT if is_doubted else Verdict.NOTHING


def _join(name: Name) -> tuple[str, str, bool]:
    """A name written together, and what tells generations."""
    return "".join(name.words).replace("-", ""), name.suffix, name.patronym


def _is_kept(a: Name, b: Name, likeness: Likeness) -> bool:
    """Whether two names agree in all their words, or in another order."""
    near = sum(one != other for one, other in zip(a.keys, b.keys, strict=False))
    is_one_off = len(a.keys) == len(b.keys) and near == 1 and a.script is b.script
    return likeness in (Likeness.SAME, Likeness.PART) or (
        likeness is Likeness.POSSIBLE and not is_one_off
    )


def _is_stated(a: Face, b: Face) -> bool:
    """Whether a text gives one of them the other's surname, or the other's whole name."""
    return any(
        alias.keys[-1] == other.name.keys[-1] and alias.keys[-1] != face.name.keys[-1]
        for face, other in ((a, b), (b, a))
        for alias in face.others
    )


def _judge_single(a: Name, b: Name) -> Verdict:
    if len(a.words) != 1 or len(b.words) != 1:
        return Verdict.NOTHING
    return Verdict.TWO if measure_words(a, b) >= FREE else Verdict.NOTHING


def _judge_words(a: Name, b: Name) -> Verdict:
    """Names of bodies and places that differ in the letters of a word."""
    if is_part(a, b):
        return Verdict.TWO
    if len(a.keys) != len(b.keys) or sorted(a.keys) == sorted(b.keys):
        return Verdict.DOUBT if _differ_in_vowel(a, b) else Verdict.NOTHING
    if is_acronym(a.text) and is_acronym(b.text):
        return Verdict.TWO
    near = sum(one != other for one, other in zip(a.keys, b.keys, strict=True))
    is_apart = near == 1 and not (is_acronym(a.text) or is_acronym(b.text))
    return Verdict.TWO if is_apart and measure_words(a, b) >= FREE else Verdict.NOTHING


def is_part(a: Name, b: Name) -> bool:
    """Whether the name of one body is that of a part, a daughter or a splinter of the other.

    Args:
        a: One name.
        b: The other.
    """
    return _is_daughter(a, b) or _is_daughter(b, a)


def _is_daughter(mother: Name, other: Name) -> bool:
    words, size = [fold(word) for word in mother.text.split()], len(mother.keys)
    its = [fold(word) for word in other.text.split()]
    if not words or not its:
        return False
    if its[1:] == words and its[0] in _SPLINTERS:
        return True
    if its[:-1] == words and its[-1] in _TROUPES and words[-1] in _STAGES:
        return True
    is_group = words[-1] in ("group", "holding", "holdings")
    return is_group and len(other.keys) > size and other.keys[:size] == mother.keys


def _differ_in_vowel(a: Name, b: Name) -> bool:
    """Whether all that differs is one vowel that no transliteration explains."""
    if a.script is not b.script or len(a.words) != len(b.words) or _ARTICLE.search(a.text + b.text):
        return False
    apart = [pair for pair in zip(a.words, b.words, strict=True) if pair[0] != pair[1]]
    return len(apart) == 1 and is_vowel_apart(*apart[0])


def _are_opposite(a: Face, b: Face) -> bool:
    """Whether one is told of as what the other's fate or part excludes."""
    first, second = (
        {
            mark.removeprefix("part ")
            for one in face.entity.settings
            for mark in one.marks
            if mark.startswith("part ")
        }
        for face in (a, b)
    )
    return any(
        {one, other} == pair for pair in _OPPOSITES for one in first for other in second
    ) and first.isdisjoint(second)


def _is_of_kin(a: Face, b: Face) -> bool:
    """Whether a text tells of somebody's kin beside one of the names."""
    return any(_KIN & one.words for face in (a, b) for one in face.entity.settings)
