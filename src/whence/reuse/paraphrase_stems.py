"""Stems for paraphrase: the form of a word in which two tellings of one thing meet.

"Firefighters fought" and "a firefighter fighting" should meet; that two words which only look alike
meet as well costs little here, since many must. Endings of inflection go, nothing more.

How common a stem is in English news says how little it means that two sentences hold it.

- In: a folded word; the table `frequent.tsv`, which `genscripts/reuse_words.py` makes.
- Out: its stem, and what a stem weighs.
- Not here: folding (`words`), what a story makes of it (`paraphrase_likeness`).
"""

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from whence.errors import DataError
from whence.text.numerals import CARDINALS, SCALES
from whence.text.tables import read_table

_MILLION = 1_000_000
# A stem that the table lacks stands in fewer sentences than its rarest one.
_RARE = 150
_SHORTEST = 3
_VOWELS = frozenset("aeiouy")
_DOUBLED = frozenset(("bb", "dd", "gg", "mm", "nn", "pp", "rr", "tt"))
# A number word has no ending: "five" must stay the figure that it is.
_NUMBERS = frozenset((*CARDINALS, *SCALES, "dozen"))
_IRREGULAR = {
    "began": "begin",
    "begun": "begin",
    "broke": "break",
    "broken": "break",
    "brought": "bring",
    "came": "come",
    "children": "child",
    "died": "die",
    "dying": "die",
    "fallen": "fall",
    "fell": "fall",
    "fled": "flee",
    "fought": "fight",
    "found": "find",
    "gave": "give",
    "given": "give",
    "held": "hold",
    "left": "leave",
    "men": "man",
    "sent": "send",
    "shot": "shoot",
    "stole": "steal",
    "stolen": "steal",
    "struck": "strike",
    "taken": "take",
    "took": "take",
    "went": "go",
    "women": "woman",
    "won": "win",
}


@lru_cache(maxsize=65536)
def stem_word(word: str) -> str:
    """Take the endings of inflection off a word.

    Args:
        word: Folded.

    Returns:
        The stem; never empty for a word with a sign in it. A number word stays as it is, but for
        the "s" of "hundreds".
    """
    word = word.removesuffix("'s").removesuffix("s'") or word
    if word.removesuffix("s") in _NUMBERS:
        return word.removesuffix("s")
    word = _IRREGULAR.get(word, word)
    if len(word) <= _SHORTEST or not word.isalpha():
        return word
    if word.endswith("ies"):
        word = word[:-3] + "y"
    elif word.endswith(("sses", "xes", "ches", "shes")):
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    return _without_ending(word)


@lru_cache(maxsize=65536)
def weigh_stem(stem: str) -> float:
    """How little common a stem is in English news.

    Args:
        stem: Made by `stem_word`.

    Returns:
        Minus the natural logarithm of the share of sentences that hold it: about .5 for "the",
        8.8 for a stem that the table lacks.
    """
    return -math.log(_read_shares().get(stem, _RARE) / _MILLION)


@cache
def _read_shares() -> Mapping[str, int]:
    rows = read_table("whence.reuse", "frequent.tsv", columns=2)
    for stem, count in rows:
        if not stem or not count.isdigit() or not int(count):
            raise DataError(f"frequent.tsv of whence.reuse: no stem with its count: {stem!r}")
    return {stem: int(count) for stem, count in rows}


def _without_ending(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ing", "ed", "ly"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= _SHORTEST and _VOWELS & set(rest):
            return _without_e(rest[:-1] if rest[-2:] in _DOUBLED else rest)
    return _without_e(word)


def _without_e(word: str) -> str:
    return word[:-1] if word.endswith("e") and len(word) > _SHORTEST else word
