"""Shapes: how far two spellings of a word are from each other to the eye, or by a slip.

A scanned page turns "rn" into "m" and "l" into "1"; a typist leaves a letter out. Neither changes
how the word is meant to sound, so sound alone calls such words two. Each change has a price here:
little for letters that look alike, a whole step for any other.

- In: words, folded, in Latin letters.
- Out: a distance; a coarse form that all spellings of a name have in common.
- Not here: how words sound (`sounds`), which names are compared (`nearness`).
"""

import re
from functools import lru_cache
from math import inf

from rapidfuzz.distance import OSA

# Letters and pairs of letters that look alike in print, each side written as the second.
_LOOKS = (
    ("1", "l"),
    ("0", "o"),
    ("5", "s"),
    ("8", "b"),
    ("rn", "m"),
    ("nn", "m"),
    ("vv", "w"),
    ("cl", "d"),
    ("li", "h"),
    ("ii", "u"),
)
_LIKE = 0.4
_SLIP = 1.0
# A word shorter than this is another word with one letter changed.
_LEAST = 5
# What shows that a word comes from another alphabet, where papers choose its vowels.
_FOREIGN = re.compile(
    r"kh|gh|q|dh|zh|shch|dj|ou|aa|oo|iy|y[aeu]|^ab[du]|ull?ah|[uae]d?din|zad|pour|enko|ski|sky"
    r"|(?:ov|ev|off|ich|dze|bek|ian|awi|avi|ani)a?$"
)
_UMLAUT = re.compile(r"[aou]e")
_COARSE = str.maketrans(
    {
        **dict.fromkeys("bpf", "b"),
        **dict.fromkeys("mn", "m"),
        **dict.fromkeys("dtzs", "t"),
        **dict.fromkeys("gkqcjx", "k"),
        **dict.fromkeys("aeiouvwyh'’-", ""),
    }
)
_HISSED = tuple(
    pair.split()
    for pair in (
        "shch t",
        "tch t",
        "sch t",
        "sh t",
        "ch t",
        "ce te",
        "ci ti",
        "kh h",
        "rn m",
        "cz t",
        "zh k",
    )
)
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=50_000)
def measure_slip(a: str, b: str) -> float:
    """How much must be misread or mistyped to make one word of the other.

    Args:
        a: Folded, in Latin letters or digits.
        b: Likewise.

    Returns:
        0 for one word, little for letters that look alike, 1 for one letter left out or two
        swapped, infinite for more, for another letter, or in short words; the same whichever comes
        first.
    """
    if a == b:
        return 0.0
    if min(len(a), len(b)) < _LEAST:
        return inf
    first, second = _look(a), _look(b)
    if first == second:
        return _LIKE
    is_other_letter = len(a) == len(b) and sorted(a) != sorted(b)
    is_near = not is_other_letter and OSA.distance(a, b, score_cutoff=1) == 1
    return _SLIP if is_near and a[-1] == b[-1] and a[0] == b[0] else inf


@lru_cache(maxsize=50_000)
def is_vowel_apart(a: str, b: str) -> bool:
    """Whether two words differ in one vowel or a doubled end, and no other alphabet explains it.

    Args:
        a: Folded, in Latin letters.
        b: Likewise.

    Returns:
        True for "Castell" and "Castill"; False for "Khalid" and "Khaled", whose vowels are chosen
        by whoever spells them.
    """
    short, long = sorted((a, b), key=len)
    if long == short + short[-1:] and not _FOREIGN.search(a):
        return True
    left = [
        at
        for at, sign in enumerate(long)
        if sign in "aeiou" and long[:at] + long[at + 1 :] == short
    ]
    if left and not _FOREIGN.search(long) and not _UMLAUT.match(long[left[-1] - 1 :]):
        return True
    apart = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    if len(a) != len(b) or len(apart) != 1 or _FOREIGN.search(a) or _FOREIGN.search(b):
        return False
    return set(apart[0]) <= set("aeiou")


def _look(word: str) -> str:
    for pair, single in _LOOKS:
        word = word.replace(pair, single)
    return word


@lru_cache(maxsize=200_000)
def find_coarse(word: str) -> str:
    """What all spellings of a word have in common, coarser than its sound.

    Args:
        word: Folded, in Latin letters.

    Returns:
        Classes of its consonants; those that print or transliteration confuses are one class.
    """
    for spelling, sound in _HISSED:
        if spelling in word:
            word = word.replace(spelling, sound)
    return _DOUBLED.sub(r"\1", word.translate(_COARSE))
