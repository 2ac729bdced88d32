"""Likeness: whether two names of one kind can be one bearer's.

A person's given name and surname must agree, a body's words. Nothing is guessed from how much two
spellings have in common alone: the surest way to accuse the wrong man is to find his name similar.

- In: two names, read.
- Out: `Likeness`.
- Not here: how a name is read (`names`), which names are compared with which (`grouping`,
  `pairing`).
"""

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import cache

from rapidfuzz.distance import DamerauLevenshtein

from whence.entities.folding import find_key, fold
from whence.entities.names import Name, initials_of, is_acronym
from whence.entities.sounds import are_alike
from whence.entities.tables import Gender, load_given, load_nations, may_be_one
from whence.text.tables import read_table

# Consonants that given name and surname must have together to be told by them alone.
_LEAST_BONES = 5
# How keys write the letters that an initial may be.
_IN_KEYS = str.maketrans("eoyqcwx", "iuikkvk")
# What makes a woman's name of a man's, as keys: Daniel and Daniela are two.
_FEMININE = frozenset(("a", "i", "in", "ini", "ina", "it", "iti", "ita"))
# Letters that a body's name must have to be the same written together and apart.
_LEAST_JOINED = 8


class Likeness(Enum):
    """How two names of one kind compare.

    SAME: nothing speaks against one bearer. PART: one could be a shorter form of the other.
    SLIP: one could be a pet form or a misspelling of the other, which takes one story to believe.
    POSSIBLE: worth a look, never merged. OTHER: two bearers who share a surname. NONE: unrelated.
    """

    SAME = "same"
    PART = "part"
    SLIP = "slip"
    POSSIBLE = "possible"
    OTHER = "other"
    NONE = "none"


def compare_people(a: Name, b: Name) -> Likeness:
    """Compare two names of persons.

    Given name and surname must agree by key; other parts may be missing or initials. One of two
    given names left out, or a surname alone, is a part. A pet form or one wrong letter is a slip.
    Swapped order, and "Jr", "Sr" or "bin" on one side only, are possible. Two given names on one
    surname are other.

    Args:
        a: One name.
        b: The other.

    Returns:
        The likeness; the order of the arguments does not matter.
    """
    if a.is_single or b.is_single:
        return _compare_single(a, b)
    found = _compare_full(a, b)
    is_doubted = found in (Likeness.POSSIBLE, Likeness.OTHER, Likeness.NONE)
    is_spelling = is_doubted and (_sound_alike(a, b) or is_fuller(a, b))
    return Likeness.SLIP if is_spelling else found


def _compare_full(a: Name, b: Name) -> Likeness:
    if a.script is not b.script:
        return _compare_scripts(a, b)
    first, second = _drop_initial(a, b)
    if first[-1] != second[-1] or not _given_agree(first[0], second[0]):
        return _compare_unequal(a, b)
    if not _details_agree(a, b, first, second):
        return Likeness.OTHER
    if not _surely_one_generation(a, b):
        return Likeness.POSSIBLE
    return Likeness.SAME if first[0] == second[0] else Likeness.PART


def _sound_alike(a: Name, b: Name) -> bool:
    """Whether two names may be spellings of one by their sound, and nothing in them tells two."""
    is_told = a.suffix != b.suffix and "" not in (a.suffix, b.suffix)
    if is_told or not _surely_one_generation(a, b) or _are_two_given(a, b):
        return False
    first, second = sorted((a.words, b.words), key=len)
    if len(first) != len(a.keys) and len(first) != len(b.keys):
        return False
    if len(first) < 2 or min(len(first[0]), len(second[0])) < 2:
        return False
    middle = _is_among(first[1:-1], second[1:-1])
    is_pet = is_pet_form(find_key(first[0]), find_key(second[0]))
    given = () if is_pet else (first[0],), () if is_pet else (second[0],)
    return middle and are_alike((*given[0], first[-1]), (*given[1], second[-1]))


def is_fuller(a: Name, b: Name) -> bool:
    """Whether one name has one surname more than the other, or half of a surname less.

    Args:
        a: Of a person.
        b: Of a person.
    """
    return _is_surname_added(a, b) or _is_half_surname(a, b)


def _is_surname_added(a: Name, b: Name) -> bool:
    """Whether one name is the other and one more surname: the mother's, or the husband's."""
    short, full = sorted((a, b), key=lambda name: len(name.keys))
    return (
        2 <= len(short.keys) < len(full.keys)
        and (short.keys[0], short.keys[-1]) == (full.keys[0], full.keys[-2])
        and min(len(short.keys[0]), len(short.keys[-1])) > 1
        and _is_among(short.keys[1:-1], full.keys[1:-2])
        and _surely_one_generation(a, b)
        and not (short.suffix or full.suffix)
        and fold(full.text.split()[-1]) not in load_nations().places
    )


def _is_half_surname(a: Name, b: Name) -> bool:
    """Whether one surname is half of the other: "Sorel" of "Sorel-Zeck"."""
    if a.keys[:-1] != b.keys[:-1] or (a.suffix, a.patronym) != (b.suffix, b.patronym):
        return False
    halves = [set(name.words[-1].split("-")) if name.words else set() for name in (a, b)]
    return {len(halves[0]), len(halves[1])} == {1, 2} and bool(halves[0] & halves[1])


def _is_among(short: Sequence[str], long: Sequence[str]) -> bool:
    """Whether the words of the one stand among those of the other, in order; initials agree."""
    if len(short) == len(long) or any(len(word) == 1 for word in short):
        return all(map(_inner_agree, short, long))
    rest = iter(long)
    return all(any(_inner_agree(word, other) for other in rest) for word in short)


def _inner_agree(a: str, b: str) -> bool:
    return _given_agree(a, b) or are_alike((a,), (b,))


def _compare_single(a: Name, b: Name) -> Likeness:
    if a.is_single and b.is_single:
        return Likeness.SAME if a.keys == b.keys else Likeness.NONE
    short, full = (a, b) if a.is_single else (b, a)
    if short.keys[0] == full.keys[-1]:
        return Likeness.PART
    return Likeness.POSSIBLE if short.keys[0] == full.keys[0] else Likeness.NONE


def _compare_scripts(a: Name, b: Name) -> Likeness:
    """Two scripts: all letters or all consonants of given name and surname must agree."""
    first, second = a.bones, b.bones
    if not first or not second or (first[0], first[-1]) != (second[0], second[-1]):
        return Likeness.NONE
    inner = first[1:-1], second[1:-1]
    if all(inner) and inner[0] != inner[1]:
        return Likeness.OTHER
    is_equal = (a.keys[0], a.keys[-1]) == (b.keys[0], b.keys[-1])
    is_long = len(first[0] + first[-1]) >= _LEAST_BONES and first[0] and first[-1]
    is_told = a.suffix == b.suffix and a.patronym == b.patronym
    return Likeness.SAME if (is_equal or is_long) and is_told else Likeness.POSSIBLE


def _drop_initial(a: Name, b: Name) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The keys, without an initial before the given name that only one of the two has."""
    long, short = sorted((a.keys, b.keys), key=len, reverse=True)
    is_extra = len(long) > max(2, len(short)) and len(long[0]) == 1 and long[1] == short[0]
    if not is_extra:
        return a.keys, b.keys
    return (a.keys[1:], b.keys) if a.keys is long else (a.keys, b.keys[1:])


def _details_agree(a: Name, b: Name, first: tuple[str, ...], second: tuple[str, ...]) -> bool:
    """Whether neither a middle name nor "Jr" against "Sr" tells the two apart."""
    middle = _is_among(*sorted((first[1:-1], second[1:-1]), key=len))
    return middle and (a.suffix == b.suffix or "" in (a.suffix, b.suffix))


def _surely_one_generation(a: Name, b: Name) -> bool:
    """Whether no word of one name alone makes it the father's or the son's.

    A numeral is often left out.
    """
    is_told = a.suffix != b.suffix and not {"jr", "sr"}.isdisjoint((a.suffix, b.suffix))
    return a.patronym == b.patronym and not is_told


def _compare_unequal(a: Name, b: Name) -> Likeness:
    if "".join(a.keys) == "".join(b.keys):
        same = a.suffix == b.suffix and a.patronym == b.patronym
        return Likeness.SAME if same else Likeness.POSSIBLE
    if sorted(a.keys) == sorted(b.keys):  # a father's name stands behind his son's
        return Likeness.OTHER if a.keys[-1] == b.keys[-1] else Likeness.POSSIBLE
    short, full = sorted((a.keys, b.keys), key=len)
    if len(short) < len(full) and full[-len(short) :] == short:
        return Likeness.POSSIBLE  # a surname of two words, with and without the given name
    if a.keys[-1] != b.keys[-1]:
        is_near = a.keys[0] == b.keys[0] and len(a.keys[0]) > 1 and _is_near(a.keys[-1], b.keys[-1])
        return _slip(a, b) if is_near else Likeness.NONE
    if _is_slip(a.keys[0], b.keys[0]) or is_pet_form(a.keys[0], b.keys[0]):
        return _slip(a, b)
    return Likeness.OTHER


def _slip(a: Name, b: Name) -> Likeness:
    if not _details_agree(a, b, a.keys, b.keys):
        return Likeness.OTHER if a.keys[-1] == b.keys[-1] else Likeness.NONE
    is_feminine = a.keys[-1] != b.keys[-1] and a.keys[-1].rstrip("a") == b.keys[-1].rstrip("a")
    is_other = (
        is_feminine
        or _is_derived(a.words[-1:], b.words[-1:])
        or not (a.keys[-1] == b.keys[-1] or _is_missing(a.keys[-1], b.keys[-1]))
    )
    sure = _surely_one_generation(a, b) and not is_other and not _are_two_given(a, b)
    return Likeness.SLIP if sure else Likeness.POSSIBLE


def _is_derived(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one surname is the other with an ending that makes another name: "Hadi", "Had"."""
    short, full = sorted((*a, *b) or ("", ""), key=len)
    return full in (f"{short}i", f"{short}y", f"{short}u", f"{short}o")


def _are_two_given(a: Name, b: Name) -> bool:
    """Whether both given names are known ones, of two genders or no forms of each other."""
    words = [fold(name.text.split()[0]) if name.text.split() else "" for name in (a, b)]
    genders = [load_given().get(word) for word in words]
    if words[0] == words[1] or None in genders:
        return False
    apart = not may_be_one(genders[0] or Gender.UNKNOWN, genders[1] or Gender.UNKNOWN)
    is_one = is_pet_form(a.keys[0], b.keys[0]) or are_alike(a.words[:1], b.words[:1])
    return apart or not is_one


def is_pet_form(a: str, b: str) -> bool:
    """Whether one key of a given name is a short or pet form of the other: "Stan", "Bob"."""
    short, full = sorted((a, b), key=len)
    is_start = len(short) > 2 and full.startswith(short) and full[len(short) :] not in _FEMININE
    return is_start or short in pet_forms(full)


def pet_forms(given: str) -> tuple[str, ...]:
    """Keys of the pet forms of a given name that do not begin it, and of the names behind one."""
    return _load_pets().get(given, ())


@cache
def _load_pets() -> Mapping[str, tuple[str, ...]]:
    """For each key of a given name those of its forms, both ways."""
    found: dict[str, set[str]] = {}
    for full, forms in read_table("whence.entities", "pets.tsv", columns=2):
        for form in forms.split():
            found.setdefault(find_key(full), set()).add(find_key(form))
            found.setdefault(find_key(form), set()).add(find_key(full))
    return {key: tuple(sorted(forms - {key})) for key, forms in found.items()}


def _given_agree(a: str, b: str) -> bool:
    if a == b or min(len(a), len(b)) > 1:
        return a == b
    return bool(find_initials(a) & find_initials(b))


def find_initials(key: str) -> frozenset[str]:
    """First letters that agree with those of another name: an initial is not yet spelled as a key.

    Args:
        key: Of a given name, or one letter.

    Returns:
        One letter; two for an initial that keys write otherwise.
    """
    first = key[:1]
    return frozenset((first, first.translate(_IN_KEYS))) if len(key) == 1 else frozenset((first,))


def _is_slip(a: str, b: str) -> bool:
    """Whether two keys of five letters or more differ by one letter that is not the last.

    A letter left out or two in the wrong order; one instead of another makes another name too
    often.
    """
    if min(len(a), len(b)) < 5 or a[0] != b[0] or a.startswith(b) or b.startswith(a):
        return False
    return a[:-1] != b[:-1] and _is_missing(a, b)


def _is_missing(a: str, b: str) -> bool:
    is_near = DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1
    return is_near and (len(a) != len(b) or sorted(a) == sorted(b))


def _is_near(a: str, b: str) -> bool:
    """Whether two keys of four letters or more differ by one letter, wherever it stands."""
    near = DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1
    return near and min(len(a), len(b)) >= 4


def _is_misspelled(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether one word of four letters or more differs by one letter; a digit is no letter."""
    apart = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    if len(a) != len(b) or len(apart) != 1 or min(len("".join(a)), len("".join(b))) < 5:
        return False
    first, second = apart[0]
    is_feminine = len(a) == 1 and _stem_of_her(first) == _stem_of_her(second)
    return f"{first}{second}".isalpha() and _is_near(first, second) and not is_feminine


def _stem_of_her(key: str) -> str:
    """A surname without the ending that tells a woman's from a man's."""
    return key[:-1] if key.endswith("a") else key.removesuffix("i")


def near_keys(key: str) -> Iterator[str]:
    """What two keys have in common that differ by one letter: the key, and it less each letter."""
    yield key
    yield from {key[:at] + key[at + 1 :] for at in range(len(key))}


def compare_bodies(a: Name, b: Name) -> Likeness:
    """Compare two names of organizations, places or other things.

    Args:
        a: One name.
        b: The other.

    Returns:
        SAME for the same words in any order, or written together, or one known body; PART if one
        name begins or ends the other, or is its acronym; SLIP for one spelling error; else NONE.
    """
    if a.canonical or b.canonical:
        if a.canonical and b.canonical:
            return Likeness.SAME if a.canonical == b.canonical else Likeness.NONE
        if a.keys == b.keys:
            return Likeness.SAME
    elif sorted(a.keys) == sorted(b.keys):
        return Likeness.SAME
    if is_short_form(a, b) or is_short_form(b, a) or _stands_for(a, b) or _stands_for(b, a):
        return Likeness.PART
    first, second = "".join(a.keys), "".join(b.keys)
    if first == second and len(first) >= _LEAST_JOINED:
        return Likeness.SAME
    return Likeness.SLIP if _is_misspelled(a.keys, b.keys) else Likeness.NONE


def is_short_form(short: Name, full: Name) -> bool:
    """Whether the words of one name begin or end the other one."""
    size = len(short.keys)
    if not 0 < size < len(full.keys):
        return False
    return full.keys[:size] == short.keys or full.keys[-size:] == short.keys


def _stands_for(short: Name, full: Name) -> bool:
    return (
        is_acronym(short.text)
        and len(full.keys) > 1
        and fold(short.text.replace(".", "")) in initials_of(full.text)
    )
