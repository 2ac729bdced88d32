"""Sounds: how far two spellings of a word are from each other to the ear.

Transliteration spells one sound in several ways: Yusef and Yousuf, Grigori and Hryhoriy. What each
such change costs stands here: little between letters that papers exchange, a whole step for
everything else. So Ahmad is Ahmed, but Hassan is not Hussein, Martin not Merton.

- In: words of a name in Latin letters.
- Out: a distance, `are_alike`.
- Not here: which names are compared (`likeness`, `bodies`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from math import inf

_TURKIC = frozenset("əğışƏĞİŞ")
_AZERI = frozenset("əƏ")
_HISSED = str.maketrans({"ş": "sh", "Ş": "Sh", "ç": "ch", "Ç": "Ch"})
# Spellings of one sound, longer ones first; the capital stands for the sound.
_SPELLED = (
    ("aoui", "avi"),
    ("oua", "va"),
    ("shch", "C"),
    ("tch", "C"),
    ("sch", "C"),
    ("dzh", "J"),
    ("sh", "C"),
    ("ch", "C"),
    ("zh", "J"),
    ("dj", "J"),
    ("kh", "K"),
    ("gh", "K"),
    ("ph", "f"),
    ("th", "T"),
    ("dh", "D"),
    ("dz", "d"),
    ("ck", "k"),
    ("x", "ks"),
    ("j", "J"),
    ("w", "v"),
    ("ou", "u"),
    ("oo", "u"),
    ("oe", "o"),
    ("ue", "u"),
    ("ee", "i"),
    ("ea", "i"),
    ("ie", "i"),
    ("ai", "E"),
    ("ay", "E"),
    ("ei", "E"),
    ("ey", "E"),
    ("ae", "E"),
    ("yo", "o"),
    ("io", "o"),
    ("ye", "e"),
    ("ya", "a"),
    ("ia", "a"),
    ("yu", "u"),
    ("iu", "u"),
)
# What Russian, Ukrainian and Belarusian write differently at the end of a word.
_ENDS = (
    (re.compile(r"iyy?(?:a|e)h?$"), "i"),
    (re.compile(r"eh$"), "a"),
    (re.compile(r"(?<=[aeiouy])ya$"), ""),
    (re.compile(r"(?:i?yi?|ii|yj|ij)$"), "i"),
    (re.compile(r"(?<=[kn])ou$"), "ov"),
    (re.compile(r"iv(?=ka$|$)"), "ov"),
    (re.compile(r"(?<=[b-df-hj-np-tvxz])[yij]ov(?=a?$)"), "ev"),
)
_SOFT_C = re.compile(r"c(?=[eiy])")
_QU = re.compile(r"qu(?=[aeio])")
_GLIDE = re.compile(r"^y(?=[aeiou])")
_SLAVIC_J = re.compile(r"(?<=[^aeioudhnr])j(?=[aou])|(?<=[lnr])j(?=[aou])|(?<=[aeiou])j$")
_DOUBLED = re.compile(r"(.)\1+")
_SILENT_H = re.compile(r"(?<=[aeE])h$")
_NO_SOUND = re.compile(r"[^A-Za-z]")
_VOWELS = frozenset("aeiouE")
_ENDINGS = frozenset("aiou")
# Letters that stand for each other cheaply.
_CLOSE = tuple(
    frozenset(pair)
    for pair in "ae ei ou ao eu aE eE iE gk gh gq kq kK gK hK qK sz fv gJ dJ ts Dz DT Ts".split()
)
# Letters of Arabic and Ethiopic that papers write with one letter or two.
_CLOSEST = (frozenset("Dd"), frozenset("Tt"))
_ROUGHLY = str.maketrans("gqKhzvJstTDd", "kkkkkfkkkkkk")
_SMALLEST, _SMALL, _VOWEL, _STEP = 0.1, 0.3, 0.5, 1.0
_WORD_MOST, _NAME_MOST = 0.7, 1.3
# What is farther apart is not measured to its end.
_FARTHEST = 1.5


def spell_turkic(text: str) -> str:
    """A text with the letters of Turkish and Azeri that Latin ones hide, as papers write them.

    Args:
        text: A name as written.

    Returns:
        "c" as "j", "ş" as "sh", in Azeri "q" as "g" and "x" as "kh"; unchanged without letters of
        these tongues.
    """
    if _TURKIC.isdisjoint(text):
        return text
    text = text.replace("c", "j").replace("C", "J").translate(_HISSED)
    if _AZERI.isdisjoint(text):
        return text
    return text.replace("q", "g").replace("Q", "G").replace("x", "kh").replace("X", "Kh")


@lru_cache(maxsize=50_000)
def find_sound(word: str) -> str:
    """What a word sounds like.

    Args:
        word: Folded, in Latin letters.

    Returns:
        One sign a sound; empty if the word has no letter.
    """
    for pattern, ending in _ENDS:
        word = pattern.sub(ending, word) if len(word) > 4 else word
    word = _SLAVIC_J.sub("", _GLIDE.sub("", _QU.sub("k", word)))
    for spelling, sound in _SPELLED:
        word = word.replace(spelling, sound)
    word = _SOFT_C.sub("s", word).replace("c", "k")
    word = _NO_SOUND.sub("", word.replace("y", "i"))
    return _SILENT_H.sub("", _DOUBLED.sub(r"\1", word))


@lru_cache(maxsize=100_000)
def measure_distance(a: str, b: str) -> float:
    """How much must be changed to make one word sound like the other.

    Args:
        a: Folded, in Latin letters.
        b: Likewise.

    Returns:
        0 for one sound; the same whichever comes first. Infinite where it is more than any two
        words that are alike may differ.
    """
    first, second = find_sound(a), find_sound(b)
    leaving = _costs_of_leaving(second)
    row = [0.0, *accumulate(leaving)]
    for at, (one, gone) in enumerate(zip(first, _costs_of_leaving(first), strict=True)):
        above, row = row, [row[0] + gone]
        is_last = at == len(first) - 1
        for to, other in enumerate(second):
            change = 0.0
            if one != other:
                change = _cost_of_change(one, other, is_end=is_last and to == len(second) - 1)
            row.append(min(above[to] + change, above[to + 1] + gone, row[to] + leaving[to]))
        if min(row) > _FARTHEST:
            return inf
    return row[-1] if row[-1] <= _FARTHEST else inf


@lru_cache(maxsize=50_000)
def find_skeleton(word: str) -> str:
    """What all spellings of a word have in common: only such words need be compared.

    Args:
        word: Folded, in Latin letters.

    Returns:
        Its consonants, those that stand for each other written alike.
    """
    sounds = find_sound(word).translate(_ROUGHLY)
    return _DOUBLED.sub(r"\1", "".join(sign for sign in sounds if sign not in _VOWELS))


def are_alike(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether two names may be spellings of one.

    Args:
        a: Words of one name, folded, in Latin letters.
        b: Words of the other.

    Returns:
        True if they have as many words and each sounds like its partner.
    """
    if len(a) != len(b) or not a:
        return False
    total = 0.0
    for pair in zip(a, b, strict=True):
        apart = measure_distance(*pair)
        total += apart
        if apart > _WORD_MOST or total > _NAME_MOST:
            return False
    return True


@lru_cache(maxsize=50_000)
def _costs_of_leaving(word: str) -> tuple[float, ...]:
    """Of each sign of a word; a last vowel may be all that tells her name from his."""
    costs = [_VOWEL if sign in _VOWELS else _STEP for sign in word]
    if word and word[-1] in _ENDINGS:
        costs[-1] = _STEP
    return tuple(costs)


def _cost_of_change(a: str, b: str, *, is_end: bool) -> float:
    if a == b:
        return 0.0
    if is_end and not _ENDINGS.isdisjoint((a, b)):
        return _STEP  # Karima and Karime, Jonny and Jonna
    pair = frozenset((a, b))
    return _SMALLEST if pair in _CLOSEST else _SMALL if pair in _CLOSE else _STEP
