"""Stems: the plain form under which two spellings of a word are one.

"Robbers stole" and "a robber stealing" speak of the same thing. The rules are few and light: a
stem that goes too far joins words that only look alike, and a wrong join is worse here than a
missed one. Suffix stripping after Porter (1980), without his derivational steps.

- In: one word.
- Out: its stem, lower case.
- Not here: synonyms, meaning.
"""

import re
from functools import lru_cache

_VOWEL = re.compile(r"[aeiouy]")
_DOUBLE = re.compile(r"([bdgkmnprtv])\1$")

# Frequent forms that no suffix rule reaches.
_IRREGULAR = {
    "women": "woman",
    "men": "man",
    "children": "child",
    "shot": "shoot",
    "found": "find",
    "took": "take",
    "taken": "take",
    "gave": "give",
    "given": "give",
    "went": "go",
    "gone": "go",
    "won": "win",
    "lost": "lose",
    "held": "hold",
    "stole": "steal",
    "stolen": "steal",
    "broke": "break",
    "broken": "break",
    "fled": "flee",
    "fell": "fall",
    "fallen": "fall",
    "struck": "strike",
    "sent": "send",
    "sold": "sell",
    "bought": "buy",
    "caught": "catch",
    "brought": "bring",
    "fought": "fight",
    "began": "begin",
    "begun": "begin",
    "became": "become",
    "came": "come",
    "wrote": "write",
    "written": "write",
    "spoke": "speak",
    "spoken": "speak",
    "rose": "rise",
    "risen": "rise",
    "led": "lead",
    "met": "meet",
    "paid": "pay",
    "built": "build",
    "beaten": "beat",
    "died": "die",
    "dying": "die",
    "saw": "see",
    "seen": "see",
    "drove": "drive",
    "driven": "drive",
    "chose": "choose",
    "chosen": "choose",
    "said": "say",
    "told": "tell",
}
_UNCHANGED = frozenset("news series species politics economics".split())


@lru_cache(maxsize=65536)
def find_stem(word: str) -> str:
    """The stem of a word.

    Args:
        word: As written, in any case; a possessive ending is dropped.

    Returns:
        Lower case; never empty for a word with a letter or digit.
    """
    plain = word.lower().replace("’", "'")
    if plain.endswith(("'s", "s'")):
        plain = plain[: -2 if plain.endswith("'s") else -1] or plain
    plain = _IRREGULAR.get(plain, plain)
    if len(plain) <= 3 or plain in _UNCHANGED or not plain.isalpha():
        return plain
    return _without_ending(_without_plural(plain))


def _without_plural(word: str) -> str:
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "zes", "ches", "shes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word


def _without_ending(word: str) -> str:
    if word.endswith("ied"):
        return word[:-3] + "y"
    for ending in ("ed", "ing"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            return _without_e(_DOUBLE.sub(r"\1", rest))
    if word.endswith("ly") and len(word) > 5:
        word = word[:-2]
    return _without_e(word)


def _without_e(word: str) -> str:
    word = word[:-1] if word.endswith("e") and len(word) > 3 else word
    if len(word) > 5 and word.endswith("our"):
        return word[:-3] + "or"
    return word[:-1] + "er" if word.endswith("tr") and len(word) > 4 else word
