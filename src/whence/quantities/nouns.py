"""Nouns: what a number counts.

"Twelve armed men in masks" counts men. Without a grammar of English we take the words behind the
number up to one that ends a noun phrase, and of these the first plural; for a single thing the last
word. What this cannot tell is left open rather than guessed.

- In: tokens behind a number.
- Out: the noun, singular and lower case, and where it ends.
- Not here: units (`units`).
"""

from dataclasses import dataclass
from functools import cache

from whence.quantities.tokens import PACKAGE, find_letters
from whence.text.patterns import Tokens
from whence.text.tables import read_table

# Irregular plurals, and words that are plural without an ending.
_PLURALS = {
    "people": "person",
    "persons": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "policemen": "policeman",
    "policewomen": "policewoman",
    "gunmen": "gunman",
    "firemen": "fireman",
    "fishermen": "fisherman",
    "servicemen": "serviceman",
    "lawmen": "lawman",
    "crewmen": "crewman",
    "wives": "wife",
    "lives": "life",
    "knives": "knife",
    "wolves": "wolf",
    "thieves": "thief",
    "shelves": "shelf",
    "loaves": "loaf",
    "leaves": "leaf",
    "halves": "half",
    "feet": "foot",
    "teeth": "tooth",
    "mice": "mouse",
    "geese": "goose",
    "police": "police",
    "troops": "troop",
    "personnel": "personnel",
    "staff": "staff",
    "cattle": "cattle",
    "sheep": "sheep",
    "fish": "fish",
    "aircraft": "aircraft",
    "spacecraft": "spacecraft",
    "cases": "case",
    "houses": "house",
    "buses": "bus",
    "phases": "phase",
    "purchases": "purchase",
    "nurses": "nurse",
    "horses": "horse",
    "causes": "cause",
    "responses": "response",
    "criteria": "criterion",
    "movies": "movie",
    "zombies": "zombie",
    "cookies": "cookie",
    "caches": "cache",
    "headaches": "headache",
    "series": "series",
    "species": "species",
    "crises": "crisis",
    "analyses": "analysis",
}
# Words in -s that are one thing, or none.
_SINGULARS = frozenset(
    """business process access class loss boss bus gas press mass cross status virus campus plus
    minus sales sports arms news politics yes us his this its as is was has does always perhaps
    thus less across various previous numerous serious dangerous famous""".split()
)
_MODIFIERS = ("ed", "ing", "ly")
# Behind a noun, words with these endings are its verb or belong to it.
_CLOSING = ("ed", "ly")
_REACH = 6
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Noun:
    """A counted noun; `end` is the token behind it."""

    lemma: str
    end: int


@cache
def stops() -> frozenset[str]:
    """Words that end a noun phrase.

    Returns:
        In lower case.
    """
    return frozenset(row[0] for row in read_table(PACKAGE, "stops.tsv", columns=1))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural noun.

    Args:
        word: Lower case.

    Returns:
        True for known plurals and for words in -s that are not known as something else.
    """
    if word in _PLURALS:
        return True
    if word in _SINGULARS or len(word) < _SHORTEST or not word.endswith("s"):
        return False
    return not word.endswith(("ss", "us", "is"))


def to_singular(word: str) -> str:
    """The singular of a plural noun, by rule where no exception is known.

    Args:
        word: Lower case.

    Returns:
        The singular; a word that is no plural comes back as it is.
    """
    if word in _PLURALS:
        return _PLURALS[word]
    if not is_plural(word):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zes", "ches", "shes", "oes")):
        return word[:-2]
    return word[:-1]


def find_noun(tokens: Tokens, start: int, *, is_one: bool) -> Noun | None:
    """The noun that a number counts.

    Args:
        tokens: Of the paragraph.
        start: First token behind the number; "of the" before the noun is passed over.
        is_one: Whether the number is one, so that the noun stands in the singular.

    Returns:
        The head noun, or None if none can be told.
    """
    words = tokens.words
    letters = find_letters()
    joints = (letters["DASH"], letters["NUM"])
    inside = {
        letters[kind]
        for kind in ("LOWER", "CAP", "SPAN", "UNIT", "POINTS", "STREET", "ORDWORD", "PART")
    }
    last: Noun | None = None
    for index in range(start, min(len(words), start + _REACH)):
        word = words[index].lower()
        if last is not None and tokens.kinds[index] in joints:
            continue
        if last is not None and tokens.kinds[index] == letters["JUNK"] and word.endswith("s"):
            return Noun(f"{last.lemma}-{word[:-1]}", index + 1)
        if tokens.kinds[index] not in inside or word in stops():
            break
        if last is not None and (word.endswith(_CLOSING) or _is_new_name(tokens, index)):
            break
        if is_plural(word) and not (is_one and index == start):
            return None if is_one else _last_plural(tokens, index)
        last = Noun(word, index + 1)
    if not is_one or last is None or last.lemma.endswith(_MODIFIERS):
        return None
    return last


def _is_new_name(tokens: Tokens, index: int) -> bool:
    """Whether a capital behind a small noun begins a clause ("one place Orla knew")."""
    words = tokens.words
    return words[index][0].isupper() and words[index - 1][0].islower()


def _last_plural(tokens: Tokens, index: int) -> Noun:
    """The last of plurals in a row ("plainclothes officers"): a plural has no verb in -s."""
    words = tokens.words
    while index + 1 < len(words) and words[index + 1].islower() and is_plural(words[index + 1]):
        index += 1
    return Noun(to_singular(words[index].lower()), index + 1)


def skip_partitive(tokens: Tokens, start: int) -> int:
    """The token behind "of", "of the", "of his" at a place.

    Args:
        tokens: Of the paragraph.
        start: Where "of" may stand.

    Returns:
        Index of the first token of the noun phrase; `start` itself if there is no "of".
    """
    letters = find_letters()
    if start >= len(tokens.words) or tokens.kinds[start] != letters["OF"]:
        return start
    after = start + 1
    if after < len(tokens.words) and tokens.kinds[after] == letters["THE"]:
        after += 1
    return after
