"""Words: a text as columns of hashed words that know where they stand.

Two papers print the same sentence with other quotation marks, capitals, dashes or ligatures. We
fold such signs away, keep digits (a changed number must show), and turn each word into one number,
so that a pile can be compared with array operations. Words are cut exactly as `text.find_words`
cuts them (a test holds the two together), except that a combining accent or an invisible hyphen
does not break a word.

- In: a text and the stretches of it that are read.
- Out: `Words`, one row a word, offsets counted in the whole text.
- Not here: scripts without spaces, where `find_words` takes a whole run of signs as one word.
"""

import functools
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Offsets = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]
_Codes = NDArray[np.uint32]
_Classes = NDArray[np.uint8]

_BREAK, _LETTER, _DIGIT, _MARK, _APOSTROPHE, _POINT = range(6)
# Latin, Greek, Cyrillic, Hebrew, Arabic, Indic scripts and punctuation lie below; the rest is
# looked up sign by sign.
_TABLED = 0x3000
_SAME_SIGN = {"’": "'", "‘": "'", "ʼ": "'", "＇": "'"}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Later letters of a longer word all count alike; no news word is that long.
_LONGEST = 256


@dataclass(frozen=True, slots=True)
class Words:
    """Rows in order of the text: `hashes[i]` is the folded word at `starts[i]` to `ends[i]`."""

    hashes: Hashes
    starts: Offsets
    ends: Offsets


def read_words(text: str, stretches: Sequence[tuple[int, int]]) -> Words:
    """Cut stretches of a text into words and hash them.

    Args:
        text: The whole text.
        stretches: Disjoint (start, end), in order; no word crosses from one to the next.

    Returns:
        One row a word. Equal hashes mean equal words after folding (a chance meeting of two
        64-bit hashes apart).
    """
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    classes, breaks = _classes_within(codes, stretches)
    starts, ends = _cut(classes, breaks)
    if not len(starts):
        return Words(np.zeros(0, np.uint64), starts, ends)
    return Words(_hash(codes, starts, ends), starts, ends)


def fold_word(word: str) -> str:
    """The word as it is compared: no accents, no case, plain apostrophes."""
    if word.isascii():
        return word.lower()
    return "".join(_fold_sign(ord(sign)) for sign in word)


def mix(values: Hashes) -> Hashes:
    """Scatter numbers over 64 bits, one to one (the finisher of splitmix64)."""
    values = (values ^ (values >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    values = (values ^ (values >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    return values ^ (values >> np.uint64(31))


def _fold_sign(code: int) -> str:
    sign = chr(code)
    if sign in _INVISIBLE:
        return ""
    sign = _SAME_SIGN.get(sign, sign)
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    return "".join(part for part in folded if not unicodedata.combining(part))


def _class_of(code: int) -> int:
    sign = chr(code)
    if sign.isdecimal():
        return _DIGIT
    if sign.isalnum():
        return _LETTER
    if sign in _INVISIBLE or unicodedata.category(sign) in ("Mn", "Mc", "Me"):
        return _MARK
    if sign in "'’":
        return _APOSTROPHE
    return _POINT if sign in ".," else _BREAK


@functools.cache
def _class_table() -> _Classes:
    return np.array([_class_of(code) for code in range(_TABLED)], dtype=np.uint8)


@functools.cache
def _fold_table() -> tuple[NDArray[np.uint32], _Classes]:
    """For each sign its first folded sign and how many it folds to."""
    folded = [_fold_sign(code) for code in range(_TABLED)]
    first = np.array([ord(signs[0]) if signs else 0 for signs in folded], dtype=np.uint32)
    return first, np.array([len(signs) for signs in folded], dtype=np.uint8)


@functools.cache
def _powers() -> Hashes:
    factors = np.full(_LONGEST, 0x9E3779B97F4A7C15, dtype=np.uint64)
    factors[0] = 1
    return np.cumprod(factors, dtype=np.uint64)


def _classes_within(codes: _Codes, stretches: Sequence[tuple[int, int]]) -> tuple[_Classes, Flags]:
    """What each sign is (everything outside the stretches breaks), and where a stretch begins."""
    classes = np.zeros(len(codes), dtype=np.uint8)
    breaks = np.zeros(len(codes) + 1, dtype=np.bool_)
    table = _class_table()
    for start, end in stretches:
        part = codes[start:end]
        classes[start:end] = table[np.minimum(part, _TABLED - 1)]
        breaks[start] = True
    high = np.flatnonzero(codes >= _TABLED)
    if len(high):
        kinds, which = np.unique(codes[high], return_inverse=True)
        inside = np.zeros(len(codes), dtype=np.bool_)
        for start, end in stretches:
            inside[start:end] = True
        found = np.array([_class_of(int(code)) for code in kinds], dtype=np.uint8)[which]
        classes[high] = np.where(inside[high], found, _BREAK)
    return classes, breaks


def _cut(classes: _Classes, breaks: Flags) -> tuple[Offsets, Offsets]:
    """Starts and ends of the words, by the rule of `text.find_words`."""
    solid = (classes >= _LETTER) & (classes <= _MARK)
    before = np.zeros(len(solid) + 1, dtype=np.bool_)
    before[1:] = solid
    starts = np.flatnonzero(solid & (~before[:-1] | breaks[:-1]))
    after = np.append(solid[1:], False) & ~breaks[1:]
    ends = np.flatnonzero(solid & ~after) + 1
    starts, ends = _without_bare_marks(classes, starts, ends)
    if not len(starts):
        return starts, ends
    joined, lettered = _find_joints(classes, breaks, starts, ends)
    splits = _find_splits(classes, starts, ends, lettered)
    starts = np.sort(np.concatenate((starts[~joined], splits)))
    ends = np.sort(np.concatenate((ends[~np.append(joined[1:], False)], splits)))
    return starts, ends


def _without_bare_marks(
    classes: _Classes, starts: Offsets, ends: Offsets
) -> tuple[Offsets, Offsets]:
    """Let each run begin with a letter or digit; drop those that hold none."""
    if not len(starts) or not (classes == _MARK).any():
        return starts, ends
    carriers = np.flatnonzero((classes == _LETTER) | (classes == _DIGIT))
    first = np.append(carriers, len(classes))[np.searchsorted(carriers, starts)]
    kept = first < ends
    return first[kept], ends[kept]


def _find_joints(
    classes: _Classes, breaks: Flags, starts: Offsets, ends: Offsets
) -> tuple[Flags, Flags]:
    """Which runs go on with the word before them, and which belong to a word that began in letters.

    "don't" is one word and so is "1,200"; but "7'a" and "b1.5" are two.
    """
    separators = np.zeros(len(starts), dtype=np.uint8)
    near = (starts[1:] - ends[:-1] == 1) & ~breaks[starts[1:]] & ~breaks[ends[:-1]]
    separators[1:] = np.where(near, classes[ends[:-1]], _BREAK)
    digit_first = classes[starts] == _DIGIT
    after_apostrophe = separators == _APOSTROPHE
    rows = np.arange(len(starts))
    leads = np.maximum.accumulate(np.where(digit_first & after_apostrophe, 0, rows))
    lettered = ~digit_first[leads]
    before_lettered = np.append(False, lettered[:-1])
    before_digit = np.append(False, classes[ends[:-1] - 1] == _DIGIT)
    by_apostrophe = after_apostrophe & before_lettered
    by_point = (separators == _POINT) & ~before_lettered & digit_first & before_digit
    return by_apostrophe | by_point, lettered


def _find_splits(classes: _Classes, starts: Offsets, ends: Offsets, lettered: Flags) -> Offsets:
    """Where a word that began in digits ends because digits follow its letters ("3rd2")."""
    before = (classes[:-1] == _LETTER) | (classes[:-1] == _MARK)
    turns = np.flatnonzero((classes[1:] == _DIGIT) & before) + 1
    if not len(turns):
        return turns
    runs = np.searchsorted(starts, turns, side="right") - 1
    inside = (runs >= 0) & (turns > starts[runs]) & (turns < ends[runs])
    return turns[inside & ~lettered[runs]]


def _hash(codes: _Codes, starts: Offsets, ends: Offsets) -> Hashes:
    """One number a word: a polynomial over its folded signs, scattered."""
    lengths = ends - starts
    firsts = np.cumsum(lengths) - lengths
    at = np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths)
    signs, lengths = _fold(codes[at], lengths)
    firsts = np.cumsum(lengths) - lengths
    places = np.arange(len(signs)) - np.repeat(firsts, lengths)
    values = mix(signs.astype(np.uint64) + np.uint64(0x9E3779B97F4A7C15))
    values *= _powers()[np.minimum(places, _LONGEST - 1)]
    sums = np.zeros(len(lengths), dtype=np.uint64)
    full = lengths > 0
    sums[full] = np.add.reduceat(values, firsts[full]) if full.any() else 0
    return mix(sums)


def _fold(signs: _Codes, lengths: Offsets) -> tuple[_Codes, Offsets]:
    """The folded signs of all words one after the other, and how many each word has now."""
    first, count = _fold_table()
    low = np.minimum(signs, _TABLED - 1)
    folded, counts = first[low], count[low]
    odd = np.flatnonzero((counts != 1) | (signs >= _TABLED))
    if not len(odd):
        return folded, lengths
    kinds, which = np.unique(signs[odd], return_inverse=True)
    expanded = [_fold_sign(int(code)) for code in kinds]
    counts = counts.astype(np.int64)
    counts[odd] = np.array([len(text) for text in expanded], dtype=np.int64)[which]
    words = np.repeat(np.arange(len(lengths)), lengths)
    places = np.cumsum(counts) - counts
    spread = np.repeat(folded, counts)
    for at, kind in zip(odd.tolist(), which.tolist(), strict=True):
        for step, sign in enumerate(expanded[kind]):
            spread[places[at] + step] = ord(sign)
    return spread, np.bincount(words, weights=counts, minlength=len(lengths)).astype(np.int64)
