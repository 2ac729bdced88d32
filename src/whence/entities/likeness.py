"""Likeness: whether two names of one kind can be one bearer's.

A person's given name and surname must agree, a body's words. Nothing is guessed from how much two
spellings have in common alone: the surest way to accuse the wrong man is to find his name similar.

- In: two names, read.
- Out: `Likeness`.
- Not here: how a name is read (`names`), which names are compared with which (`grouping`,
  `pairing`).
"""

from enum import Enum

from rapidfuzz.distance import DamerauLevenshtein

from whence.entities.folding import find_key, fold
from whence.entities.names import Name, initials_of, is_acronym

# Keys of given names with pet forms that do not begin them; any such pair is only possible.
_PET_FORMS = {
    find_key(full): tuple(map(find_key, forms.split()))
    for full, forms in (
        ("william", "bill billy will liam"),
        ("robert", "bob bobby bert"),
        ("richard", "dick rick ricky rich"),
        ("james", "jim jimmy jamie"),
        ("john", "jack johnny"),
        ("jonathan", "jon"),
        ("michael", "mike mick mickey"),
        ("anthony", "tony"),
        ("edward", "ted ned eddie"),
        ("theodore", "ted"),
        ("charles", "chuck charlie"),
        ("henry", "harry hank"),
        ("joseph", "joe"),
        ("thomas", "tom tommy"),
        ("lawrence", "larry"),
        ("gerald", "jerry"),
        ("jeremiah", "jerry"),
        ("francis", "frank"),
        ("andrew", "drew andy"),
        ("alexander", "sasha sandy"),
        ("elizabeth", "betty liz beth lisa eliza"),
        ("margaret", "peggy meg maggie"),
        ("katherine", "kate katie kathy"),
        ("rebecca", "becky"),
        ("barbara", "barb babs"),
        ("deborah", "debbie deb"),
        ("patricia", "trish tricia"),
        ("susan", "sue suzy"),
    )
}


class Likeness(Enum):
    """How two names of one kind compare.

    SAME: nothing speaks against one bearer. PART: one could be a shorter form of the other.
    POSSIBLE: worth a look, never merged. OTHER: two bearers who share a surname. NONE: unrelated.
    """

    SAME = "same"
    PART = "part"
    POSSIBLE = "possible"
    OTHER = "other"
    NONE = "none"


def compare_people(a: Name, b: Name) -> Likeness:
    """Compare two names of persons.

    Given name and surname must agree by key; other parts may be missing or initials. One of two
    given names left out, or a surname alone, is a part. Swapped order, one spelling error, and
    "Jr", "Sr" or "bin" on one side only are possible. Two given names on one surname are other.

    Args:
        a: One name.
        b: The other.

    Returns:
        The likeness; the order of the arguments does not matter.
    """
    if a.is_single or b.is_single:
        return _compare_single(a, b)
    if a.keys[-1] != b.keys[-1] or not _given_agree(a.keys[0], b.keys[0]):
        return _compare_unequal(a, b)
    if a.suffix != b.suffix or a.patronym != b.patronym:
        return Likeness.OTHER if a.suffix and b.suffix else Likeness.POSSIBLE
    if not _middle_agree(a.keys[1:-1], b.keys[1:-1]):
        return Likeness.OTHER
    return Likeness.SAME if a.keys[0] == b.keys[0] else Likeness.PART


def _compare_single(a: Name, b: Name) -> Likeness:
    if a.is_single and b.is_single:
        return Likeness.SAME if a.keys == b.keys else Likeness.NONE
    short, full = (a, b) if a.is_single else (b, a)
    if short.keys[0] == full.keys[-1]:
        return Likeness.PART
    return Likeness.POSSIBLE if short.keys[0] == full.keys[0] else Likeness.NONE


def _compare_unequal(a: Name, b: Name) -> Likeness:
    if sorted(a.keys) == sorted(b.keys) or "".join(a.keys) == "".join(b.keys):
        return Likeness.POSSIBLE
    short, full = sorted((a.keys, b.keys), key=len)
    if len(short) < len(full) and full[-len(short) :] == short:
        return Likeness.POSSIBLE  # a surname of two words, with and without the given name
    if a.keys[-1] == b.keys[-1]:
        is_near = _is_slip(a.keys[0], b.keys[0]) or _is_pet_form(a.keys[0], b.keys[0])
        return Likeness.POSSIBLE if is_near else Likeness.OTHER
    if a.keys[0] == b.keys[0] and len(a.keys[0]) > 1 and _is_near(a.keys[-1], b.keys[-1]):
        return Likeness.POSSIBLE
    return Likeness.NONE


def _is_pet_form(a: str, b: str) -> bool:
    """Whether one given name is a short or pet form of the other: "Stan", "Bob"."""
    short, full = sorted((a, b), key=len)
    return (len(short) > 2 and full.startswith(short)) or short in _PET_FORMS.get(full, ())


def _given_agree(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[:1] == b[:1])


def _middle_agree(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return not a or not b or all(map(_given_agree, a, b))


def _is_slip(a: str, b: str) -> bool:
    """Whether two keys of five letters or more differ by one letter that is not the last."""
    if min(len(a), len(b)) < 5 or a[0] != b[0] or a.startswith(b) or b.startswith(a):
        return False
    return a[:-1] != b[:-1] and DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1


def _is_near(a: str, b: str) -> bool:
    """Whether two keys of four letters or more differ by one letter, wherever it stands."""
    near = DamerauLevenshtein.distance(a, b, score_cutoff=1) == 1
    return near and min(len(a), len(b)) >= 4


def compare_bodies(a: Name, b: Name) -> Likeness:
    """Compare two names of organizations, places or other things.

    Args:
        a: One name.
        b: The other.

    Returns:
        SAME for the same words in any order or one known body; PART if one name begins or ends
        the other, or is its acronym; POSSIBLE for one spelling error; else NONE.
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
    return Likeness.POSSIBLE if _is_slip("".join(a.keys), "".join(b.keys)) else Likeness.NONE


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
