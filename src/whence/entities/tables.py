"""Tables: the small word lists that this room reads.

Names are told from common words, people from bodies and doctors from soldiers by lists that a
reader can open and correct. They are data files beside this module; `common.tsv` is made by
`genscripts/entity_words.py`, the others are kept by hand.

- In: the files of this folder.
- Out: lists and dictionaries, keys in lower case without diacritics where not said otherwise.
- Not here: how they are used.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache

from whence.entities.folding import fold
from whence.records import EntityKind
from whence.text.tables import read_table


class Gender(Enum):
    """What is known of a person's grammatical gender; it only ever forbids."""

    FEMALE = "f"
    MALE = "m"
    UNKNOWN = "-"


def may_be_one(a: Gender, b: Gender) -> bool:
    """Whether two genders do not exclude each other."""
    return a is b or Gender.UNKNOWN in (a, b)


@dataclass(frozen=True, slots=True)
class Role:
    """A word for what somebody is.

    Attributes:
        kind: PERSON, or GROUP for a word that always means several.
        specific: Whether it is an occupation that excludes others.
        sense: Occupations of one sense do not exclude each other (doctor and nurse).
        voice: Whether it means one who speaks for a body.
    """

    kind: EntityKind
    specific: bool
    sense: str
    voice: bool
    gender: Gender


@dataclass(frozen=True, slots=True)
class Title:
    """A word before a person's name; `role` is what it says of the person, or None."""

    gender: Gender
    role: str | None


@dataclass(frozen=True, slots=True)
class Body:
    """A known organization: its usual name, and whether it is an agency or another outlet."""

    name: str
    is_agency: bool
    is_outlet: bool


@dataclass(frozen=True, slots=True)
class Nations:
    """Countries, their cities and peoples.

    Attributes:
        places: Folded name of a country, state or large city to its usual name.
        peoples: Folded word for a people ("syrian") to the usual name of its country.
        lands: Folded name of a country, people or large city to the usual name of the country.
    """

    places: Mapping[str, str]
    peoples: Mapping[str, str]
    lands: Mapping[str, str]


def _rows(name: str, columns: int) -> tuple[tuple[str, ...], ...]:
    return read_table("whence.entities", name, columns=columns)


@cache
def load_common() -> frozenset[str]:
    """Words that are written in lower case nearly everywhere."""
    return frozenset(row[0] for row in _rows("common.tsv", 1))


@cache
def load_given() -> Mapping[str, Gender]:
    """Common given names; UNKNOWN where women and men carry it."""
    genders = {"m": Gender.MALE, "f": Gender.FEMALE}
    return {row[0]: genders.get(row[1], Gender.UNKNOWN) for row in _rows("given.tsv", 2)}


@cache
def load_cues() -> Mapping[str, str]:
    """Words inside a name that show its kind: "organization", "outlet" or "place"."""
    return {row[0]: row[1] for row in _rows("cues.tsv", 2)}


@cache
def load_roles() -> Mapping[str, Role]:
    """Words for what somebody is, singular; some have two words."""
    return {
        row[0]: Role(
            kind=EntityKind(row[1]),
            specific=row[2] == "work",
            sense=row[3],
            voice=row[2] == "voice",
            gender=Gender(row[4]),
        )
        for row in _rows("roles.tsv", 5)
    }


@cache
def load_titles() -> Mapping[str, Title]:
    """Words before a person's name, without their full stop."""
    return {
        row[0]: Title(Gender(row[1]), None if row[2] == "-" else row[2])
        for row in _rows("titles.tsv", 3)
    }


@cache
def load_idle() -> frozenset[str]:
    """Words that stand in texts of all kinds and tell no story."""
    return frozenset(row[0] for row in _rows("idle.tsv", 1))


@cache
def load_trades() -> Mapping[str, str]:
    """Words for what somebody does, in several scripts, to the field that it belongs to."""
    return {fold(word): field for field, words in _rows("trades.tsv", 2) for word in words.split()}


@cache
def load_bodies() -> Mapping[str, Body]:
    """Every name of a known organization, as written there, to what it is."""
    found: dict[str, Body] = {}
    for name, kind, aliases, _source in _rows("organizations.tsv", 4):
        body = Body(name, kind == "agency", kind in ("agency", "outlet"))
        for alias in (name, *filter(None, aliases.split(","))):
            found[alias] = body
    return found


def _fill(phrase: str, classes: Mapping[str, str]) -> str:
    """An expression with the classes of words that it names."""
    for name, words in classes.items():
        phrase = phrase.replace(name, words)
    return phrase


@cache
def load_phrases() -> Mapping[str, re.Pattern[str]]:
    """Lists of turns of phrase, each as one expression; case and kind of space do not matter."""
    lists: dict[str, list[str]] = {}
    classes: dict[str, str] = {}
    for name, phrase in _rows("phrases.tsv", 2):
        if name.startswith("="):
            classes[f"<{name[1:]}>"] = _fill(phrase, classes)
            continue
        phrase = _fill(phrase, classes)
        lists.setdefault(name, []).append(phrase.replace(" ", r"\s"))
    return {name: re.compile("|".join(phrases), re.IGNORECASE) for name, phrases in lists.items()}


@cache
def load_nations() -> Nations:
    """Countries, states and large cities, and the words for their peoples."""
    places: dict[str, str] = {}
    peoples: dict[str, str] = {}
    lands: dict[str, str] = {}
    for name, words, cities, aliases in _rows("nations.tsv", 4):
        for alias in (name, *filter(None, aliases.split(","))):
            places[fold(alias)] = lands[fold(alias)] = name
        for city in filter(None, cities.split(",")):
            places.setdefault(fold(city), city)
            lands.setdefault(fold(city), name)
        for people in filter(None, words.split(",")):
            peoples[fold(people)] = name
            lands.setdefault(fold(people), name)
    return Nations(places, peoples, lands)


def find_body(name: str) -> Body | None:
    """The known organization of that name; an acronym only in its own capitals.

    Args:
        name: As it stands in the text, with or without "the".

    Returns:
        The organization, or None if the name is not in the table.
    """
    known = load_bodies()
    bare = name[4:] if name[:4].lower() == "the " else name
    return known.get(bare) or known.get(bare.rstrip("."))
