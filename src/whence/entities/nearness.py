"""Nearness: how great a change makes the name of one person another's, and what that may mean.

Names of one bearer differ as tongues, papers and scanners write them; names of two differ as
parents choose them. The greater the change, the more must be told alike of both to believe in one
bearer; and two given names that are both usual are two, however near they sound.

- In: two names of persons, read.
- Out: the cost of the change; the points that must be told alike for it.
- Not here: what is told of whom (`settings`), names that agree by their keys (`likeness`).
"""

from collections.abc import Iterator, Sequence
from math import inf

from whence.entities.compounds import SURNAMES_FIRST
from whence.entities.edges import is_known_given, is_patronym
from whence.entities.folding import find_key
from whence.entities.likeness import is_pet_form, pet_forms
from whence.entities.names import Name
from whence.entities.scripts import Script
from whence.entities.shapes import find_coarse, measure_slip
from whence.entities.sounds import find_sound, measure_distance
from whence.entities.tables import Gender, load_given, may_be_one

_PET, _LEFT_OUT, _INITIAL = 0.4, 0.1, 0.2
_TURNED, _TURNED_UNSURE = 0.2, 1.0
# How far a word between given name and surname may be from its partner.
_INNER = 1.0
# What writing two words as one costs, and the letters that it takes to be believed.
_JOINED, _LEAST_JOINED = 0.3, 7
# Beyond this two usual given names are two names.
_SAME_GIVEN = 0.35
# For each count of points that are told alike: the greatest change that is one bearer's, and the
# greatest that may be.
_SURE = (0.05, 0.35, 0.75, 1.3, 1.5, 1.5)
_MAYBE = (0.3, 0.75, 1.3, 1.8, 2.0, 2.0)
# The cost of one letter that no tongue and no print explains: at most possible, unless the word is
# long, all else is equal and the letter is only missing.
FREE = 2.0
_LONG, _LONG_SLIP = 8, 1.0
# How far two spellings of one word may be apart by their sound, in one alphabet and in two.
_MOST, _MOST_ACROSS = 0.95, 1.3
# Letters of the longest usual given name that may be the start of another one, and short ones that
# are no one's.
_CLIPPED = 5
_WHOLE = frozenset(
    "ali amir abdul abdel jan jean jon hans karl marian anna ana maria mari eva jose juan".split()
)
# Spellings of Korean vowels.
_KOREAN = (("oo", "u"), ("eo", "o"), ("eu", "u"), ("ee", "i"), ("yi", "i"), ("ae", "e"))


def is_believed(cost: float, points: int) -> bool:
    """Whether so great a change is one bearer's if so much is told alike.

    Args:
        cost: Of the change.
        points: Told alike.
    """
    return cost <= _SURE[max(0, min(points, len(_SURE) - 1))]


def is_thinkable(cost: float, points: int) -> bool:
    """Whether so great a change may be one bearer's if so much is told alike.

    Args:
        cost: Of the change.
        points: Told alike.
    """
    return cost <= _MAYBE[max(0, min(points, len(_MAYBE) - 1))]


def measure_change(a: Name, b: Name) -> float:
    """How great a change makes one person's name the other.

    Args:
        a: One name, of two words or more.
        b: The other.

    Returns:
        0 for one sound; infinite where something in the names tells two. The same whichever comes
        first.
    """
    first, second = a.words, b.words
    if min(len(first), len(second)) < 2 or _are_two_generations(a, b):
        return inf
    if a.script is b.script is Script.LATIN and _are_two_syllables(first, second):
        return inf
    most = _MOST if a.script is b.script else _MOST_ACROSS
    straight = _measure_in_order(first, second, most)
    if straight == FREE and _is_long_slip(first, second):
        return _LONG_SLIP
    if straight < inf:
        return straight
    turned = min(_measure_in_order(one, second, most) for one in _turn(first))
    turned = min(turned, *(_measure_in_order(first, one, most) for one in _turn(second)))
    if turned == inf or are_all_given(first) or are_all_given(second):
        return inf
    is_sure = _is_order_known(first) or _is_order_known(second)
    return turned + (_TURNED if is_sure else _TURNED_UNSURE)


def measure_words(a: Name, b: Name) -> float:
    """How great a change makes the name of a body, a place or a thing another's.

    Args:
        a: One name.
        b: The other.

    Returns:
        The sum over its words in order, or that of the words written together; infinite for two
        names, and where numbers differ.
    """
    first, second = a.words, b.words
    if _digits(first) != _digits(second):
        return inf
    most = _MOST if a.script is b.script else _MOST_ACROSS
    pairs = zip(first, second, strict=False)
    apart = sum(measure_word(*pair, most) for pair in pairs) if len(first) == len(second) else inf
    joined = "".join(first), "".join(second)
    is_long = min(map(len, joined)) >= _LEAST_JOINED
    return min(apart, measure_word(*joined) + _JOINED if is_long else inf)


def _is_long_slip(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one long word alone differs."""
    apart = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    return len(a) == len(b) and len(apart) == 1 and min(map(len, apart[0])) >= _LONG


def _are_two_syllables(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether names of one syllable a sign differ in a letter: there every syllable is a word."""
    if not all(words[0] in SURNAMES_FIRST or words[-1] in SURNAMES_FIRST for words in (a, b)):
        return False
    first, second = (sorted(_spell_syllables(word) for word in words) for words in (a, b))
    return first != second and len(a) == len(b)


def _spell_syllables(word: str) -> str:
    word = word.replace("-", "").replace("'", "").replace("’", "")
    for spelling, vowel in _KOREAN:
        word = word.replace(spelling, vowel)
    return word


def _digits(words: Sequence[str]) -> list[str]:
    return [word for word in words if any(sign.isdigit() for sign in word)]


def measure_word(a: str, b: str, most: float = _MOST) -> float:
    """How great a change makes one word of a name the other, to the ear or to the eye.

    Args:
        a: Folded, in Latin letters.
        b: Likewise.
        most: How far two spellings may be apart by their sound.

    Returns:
        0 for one sound; infinite for two words.
    """
    if a == b:
        return 0.0
    heard = measure_distance(_bare(a, b), _bare(b, a))
    if heard <= most:
        return heard
    seen = measure_slip(a.replace("-", ""), b.replace("-", ""))
    return FREE if 1 <= seen < inf else seen


def _bare(word: str, other: str) -> str:
    """A word without an article that is written together with it, where the other has none."""
    is_article = word[:2] in ("al", "el") and len(word) > len("almut") and other[:2] != word[:2]
    return word[2:].lstrip("-") if is_article else word


def _are_two_generations(a: Name, b: Name) -> bool:
    is_told = a.suffix != b.suffix and bool({a.suffix, b.suffix} & {"jr", "sr"})
    is_numbered = a.suffix != b.suffix and "" not in (a.suffix, b.suffix)
    return is_told or is_numbered


def _measure_in_order(a: Sequence[str], b: Sequence[str], most: float) -> float:
    """Given name with given name, surname with surname; what stands between may be left out."""
    given = _measure_given(a[0], b[0], most)
    surname = _measure_surname(a[-1], b[-1], most) if given < inf else inf
    if surname == inf:
        return inf
    short, long = sorted((a[1:-1], b[1:-1]), key=len)
    return given + surname + _measure_middle(list(short), list(long))


def _measure_middle(short: Sequence[str], long: Sequence[str]) -> float:
    cost = _LEFT_OUT * (len(long) - len(short))
    rest = iter(long)
    for word in short:
        near = (_measure_inner(word, other) for other in rest)
        cost += next((found for found in near if found <= _INNER), inf)
    return cost


def _measure_inner(a: str, b: str) -> float:
    if min(len(a), len(b)) == 1:
        return _INITIAL if a[0] == b[0] else inf
    return measure_word(a, b)


def _measure_given(a: str, b: str, most: float) -> float:
    """Two usual given names are one only if they are nearly one sound, or one is the pet form."""
    if a == b:
        return 0.0
    if min(len(a), len(b)) == 1:
        return _INITIAL if a[0] == b[0] else inf
    keys = find_key(a), find_key(b)
    if keys[0] == keys[1]:
        return 0.0
    if is_pet_form(*keys):
        return _PET if _is_start(a, b) and not _is_her_name(a, b) else inf
    cost = measure_word(a, b, most)
    if cost >= FREE and min(len(a), len(b)) < _LONG:
        return inf
    has_glide = ["E" in find_sound(word) for word in (a, b)]
    if has_glide[0] is not has_glide[1] and min(len(a), len(b)) < _CLIPPED:
        return inf  # Said, Saad
    known = [load_given().get(word) for word in (a, b)]
    if is_patronym(a) or is_patronym(b) or None in known:
        return cost if not _is_her_name(a, b) else inf
    is_one = may_be_one(known[0] or Gender.UNKNOWN, known[1] or Gender.UNKNOWN)
    is_hardened = find_coarse(a) == find_coarse(b) and _vowels(a) == _vowels(b)  # Murat, Murad
    return cost if is_one and (cost <= _SAME_GIVEN or is_hardened) else inf


def _vowels(word: str) -> str:
    return "".join(sign for sign in find_sound(word) if sign in "aeiouE")


def _is_her_name(a: str, b: str) -> bool:
    """Whether one given name is the other with the ending that makes it a woman's."""
    short, long = sorted((find_sound(a), find_sound(b)), key=len)
    return long in (f"{short}a", f"{short}ia", f"{short}e", f"{short}ina", f"{short}ine")


def _is_start(a: str, b: str) -> bool:
    """Whether one given name is the other's listed pet form, or begins it and is no whole one."""
    short, long = sorted((a, b), key=len)
    if find_key(short) in pet_forms(find_key(long)):
        return True
    is_usual = None not in map(load_given().get, (a, b))
    most = _CLIPPED if is_usual or short[-1] in "aeiou" else len(short)
    return long.startswith(short) and short not in _WHOLE and len(short) <= most


def _measure_surname(a: str, b: str, most: float) -> float:
    cost = measure_word(a, b, most)
    short, long = sorted((a, b), key=len)
    if long in (f"{short}a", f"{short}i", f"{short}ya"):
        return inf  # hers and his, or another name
    return cost


def _turn(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """The surname first, as half of the world writes it; or all the other way round."""
    yield (*words[1:], words[0])
    yield tuple(reversed(words))


def _is_order_known(words: Sequence[str]) -> bool:
    """Whether it shows which word is the given name."""
    first, last = words[0], words[-1]
    is_first = first in SURNAMES_FIRST or last in SURNAMES_FIRST
    return is_first or is_known_given(first) is not is_known_given(last)


def are_all_given(words: Sequence[str]) -> bool:
    """Whether both ends of a name are given names: then a father's name stands behind his son's.

    Args:
        words: Folded, at least one.
    """
    ends = words[0], words[-1]
    return all(is_known_given(word) and word not in SURNAMES_FIRST for word in ends)
