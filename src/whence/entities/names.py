"""Names: the parts of a name that must agree for two names to be one.

A person's name is a given name, perhaps others, and a surname; a body's name is a set of words
whose order varies ("Health Ministry", "Ministry of Health"). We cut off what is no part of it
(titles, roles, "the", "Inc.") and compare the keys of the rest, each kind by its own rule.

- In: a name as written, and its kind.
- Out: `Name`; whether two names agree.
- Not here: which names are compared with which (`grouping`, `merging`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from whence.entities.folding import find_key, fold
from whence.entities.tables import (
    find_body,
    load_cues,
    load_nations,
    load_roles,
    load_titles,
)
from whence.records import EntityKind

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[-’'&][^\W_]+)*[’']?")
_AFTER = re.compile(
    r"\s*(?:,(?!\s*(?:inc|corp|ltd|llc|jr|sr)\b)|\(|;|\bwho\b|\s[-–—]\s).*", re.I | re.S
)
_OWNED = re.compile(r"(?:['’]s|['’])$")
# Parts that stand between given name and surname and are often left out.
_PARTICLES = frozenset(
    """al el ad ar as ash an az ul bin ibn bint ben de del della di da das dos du des van von der
    den ter la le y e""".split()
)
_FATHER = frozenset(("bin", "ibn", "bint", "ben"))
_JOINED = frozenset(("abu", "umm", "abd", "abdul", "abdel"))
# Two names so common that their usual spellings must not look like two people.
_VARIANTS = {"muhamid": "muhamad", "muhamit": "muhamad", "ahmid": "ahmad", "usif": "usuf"}
_SUFFIXES = frozenset(("jr", "sr", "junior", "senior", "ii", "iii", "iv"))
# These tell a father from a son; the numerals are often left out.
_GENERATIONS = frozenset(("jr", "sr"))
_LEGAL = frozenset(
    """inc incorporated corp corporation co company ltd limited llc plc gmbh ag sa bv nv spa group
    holdings holding""".split()
)
_LONG = {"mt": "mount", "ft": "fort", "st": "saint", "dept": "department", "univ": "university"}
_LINKS = frozenset("the of for and in on to at a an & und et de la du des".split())
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


@dataclass(frozen=True, slots=True)
class Name:
    """A name cut into comparable parts.

    Attributes:
        text: The name as written, without titles and what follows it.
        keys: Key of each word that counts, in order; of a body without links and legal endings.
        suffix: "jr", "sr" or "".
        patronym: Whether a word like "bin" says whose son it is.
        canonical: Usual name of a known body or country, else "".
    """

    text: str
    keys: tuple[str, ...]
    suffix: str = ""
    patronym: bool = False
    canonical: str = ""

    @property
    def is_single(self) -> bool:
        """Whether only one word counts."""
        return len(self.keys) == 1


@lru_cache(maxsize=50_000)
def read_name(text: str, kind: EntityKind) -> Name:
    """Cut a name into its parts.

    Args:
        text: The name with or without title, role, article, or a description behind a comma.
        kind: Of its bearer; decides what is cut off.

    Returns:
        The parts. If cutting would leave nothing, every word counts.
    """
    bare = " ".join(_AFTER.sub("", text).split()) or " ".join(text.split())
    return _read_person(bare) if kind is EntityKind.PERSON else _read_body(bare, kind)


def _read_person(text: str) -> Name:
    found = list(_WORD.finditer(text))
    found = found[_name_start([word[0] for word in found]) :] or found
    folded = [fold(word[0]).rstrip("’'") for word in found]
    suffix = folded.pop() if len(folded) > 1 and folded[-1] in _SUFFIXES else ""
    suffix = {"junior": "jr", "senior": "sr"}.get(suffix, suffix)
    keys = _person_keys(folded)
    return Name(
        text=_shown(text, found),
        keys=keys or tuple(folded) or (fold(text),),
        suffix=suffix if suffix in _GENERATIONS else "",
        patronym=any(word in _FATHER for word in folded[1:-1]),
    )


def _person_keys(folded: list[str]) -> tuple[str, ...]:
    keys: list[str] = []
    joined = ""
    for index, word in enumerate(folded):
        is_middle = 0 < index < len(folded) - 1 or (index == 0 and word in _FATHER)
        if is_middle and word in _PARTICLES:
            continue
        key = find_key(word)
        key = joined + _VARIANTS.get(key, key)
        joined = ""
        if word in _JOINED and index < len(folded) - 1:
            joined = "abd" if word.startswith("abd") else word
        elif key:
            keys.append(key)
    return tuple(keys)


def _shown(text: str, found: Sequence[re.Match[str]]) -> str:
    """The name as written, without a possessive ending."""
    return _OWNED.sub("", text[found[0].start() : found[-1].end()]) if found else text


def _name_start(words: list[str]) -> int:
    """Index of the first word behind all titles, roles, common words and demonyms."""
    roles, titles, peoples = load_roles(), load_titles(), load_nations().peoples
    start = 0
    for index, word in enumerate(words[:-1]):
        folded = fold(word).rstrip("’'")
        is_title = folded in titles or folded.rstrip(".") in titles
        is_owner = _OWNED.search(word) is not None
        is_lower = word.islower() and folded not in _PARTICLES and folded not in _JOINED
        is_rank = index == 0 and 2 < len(word) < 5 and word.isupper() and not words[-1].isupper()
        if is_title or is_owner or is_lower or is_rank or folded in roles or folded in peoples:
            start = index + 1
    return start


def _read_body(text: str, kind: EntityKind) -> Name:
    found = list(_WORD.finditer(text))
    found = found[next((at for at, word in enumerate(found) if not word[0].islower()), 0) :]
    while len(found) > 1 and fold(found[0][0]) in ("the", "a", "an"):
        found = found[1:]
    shown = _shown(text, found)
    folded = [fold(word[0].replace(".", "")) for word in found]
    kept = [word for word in folded if word not in _LINKS]
    while len(kept) > 1 and kept[-1] in _LEGAL:
        kept.pop()
    keys = tuple(key for key in (find_key(_LONG.get(word, word)) for word in kept) if key)
    return Name(
        text=shown, keys=keys or tuple(folded) or (fold(text),), canonical=_canonical(shown, kind)
    )


def _canonical(text: str, kind: EntityKind) -> str:
    place = load_nations().places.get(fold(text), "") if _may_be_place(text, kind) else ""
    body = find_body(text) if kind is not EntityKind.PLACE else None
    return body.name if body else place


def _may_be_place(text: str, kind: EntityKind) -> bool:
    is_acronym = len(text.replace(".", "")) <= 3
    return kind in (EntityKind.PLACE, EntityKind.ORGANIZATION) and (
        not is_acronym or text.isupper()
    )


def initials_of(text: str) -> tuple[str, ...]:
    """The acronyms that a long name may have, lower case.

    Args:
        text: A name of several words.

    Returns:
        Initials without and with the small words, and both without legal endings; those of fewer
        than two letters are left out.
    """
    words = [word for part in _WORD.findall(text) for word in part.split("-") if word]
    folded = [fold(word) for word in words]
    large = [word for word in folded if word not in _LINKS]
    short = [word for word in large if word not in _LEGAL]
    options = {"".join(word[0] for word in kept) for kept in (folded, large, short)}
    return tuple(sorted(option for option in options if len(option) > 1))


def is_acronym(text: str) -> bool:
    """Whether a name is two to seven capitals, perhaps with full stops or digits."""
    bare = text.replace(".", "")
    return 2 <= len(bare) <= 7 and bare.isalnum() and bare.isupper() and not bare.isdigit()


@lru_cache(maxsize=50_000)
def is_generic(text: str) -> bool:
    """Whether a body's name would fit several bodies: "Interior Ministry", "Supreme Court"."""
    cues, peoples = load_cues(), load_nations().peoples
    words = [fold(word) for word in _WORD.findall(text)]
    kept = [word for word in words if word not in _LINKS]
    return bool(kept) and all(word in cues or word in peoples or word in _GENERIC for word in kept)


_GENERIC = frozenset(
    """interior health defence defense foreign justice education finance supreme high national state
    federal central city county general house senate public security affairs labour labor""".split()
)


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
