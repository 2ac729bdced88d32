"""Signs: every character of a text as one byte that says what it is and how it is compared.

Two papers print the same sentence with other quotation marks, capitals, dashes or ligatures. Such
signs are folded away. Nearly all characters of news fold to one plain letter, digit or mark; they
become that byte. The few that fold to something else (ß, Greek, a hyphen that does not show) become
a byte that only says what they are, and are looked up where they stand.

- In: characters as numbers.
- Out: bytes; which bytes are letters, digits and marks; full folding of single signs and words.
- Not here: where words begin and end (`words`), where quotations do (`marks`).
"""

import functools
import unicodedata

import numpy as np
from numpy.typing import NDArray

Codes = NDArray[np.uint32] | NDArray[np.uint8]
Signs = NDArray[np.uint8]

BREAK, LETTER, DIGIT, MARK, APOSTROPHE, POINT = range(6)
# Bytes of signs that fold to no single plain one: letters and digits, signs within a word that do
# not count, and the curly marks that only open or only close (the single closing one may be an
# apostrophe and is read as one).
ODD_LETTER, ODD_DIGIT, ODD_MARK = 0x81, 0x82, 0x83
OPENING, CLOSING, SINGLE = 0x90, 0x91, 0x92
_OPENERS, _CLOSERS = "“„«", "”»"
_SAME_SIGN = {"’": "'", "‘": "'", "ʼ": "'", "＇": "'"}
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def fold_word(word: str) -> str:
    """The word as it is compared: no accents, no case, plain apostrophes."""
    if word.isascii():
        return word.lower()
    return "".join(fold_sign(ord(sign)) for sign in word)


@functools.cache
def fold_sign(code: int) -> str:
    """What one character is compared as; empty for signs that do not count."""
    sign = chr(code)
    if sign in _INVISIBLE:
        return ""
    sign = _SAME_SIGN.get(sign, sign)
    folded = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", sign).casefold())
    return "".join(part for part in folded if not unicodedata.combining(part))


def read_signs(codes: Codes) -> Signs:
    """One byte a character, capitals made small.

    Args:
        codes: Code points.

    Returns:
        A plain ASCII byte where the character folds to it and is of its class; else one of the
        bytes above 0x80, or a space for what only breaks words.
    """
    signs = codes.astype(np.uint8)
    high = np.flatnonzero(codes > 0x7F)
    if len(high):
        signs[high] = _look_up(codes[high])
    capital = (signs - np.uint8(ord("A"))) < 26
    signs |= capital.view(np.uint8) << np.uint8(5)
    return signs


def classify(signs: Signs) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which bytes are letters (or signs within words that do not count), and which are digits."""
    letters = (signs - np.uint8(ord("a"))) < 26
    letters |= signs == ODD_LETTER
    letters |= signs == ODD_MARK
    digits = (signs - np.uint8(ord("0"))) < 10
    digits |= signs == ODD_DIGIT
    return letters, digits


def class_of(code: int) -> int:
    """What a character is within or between words."""
    sign = chr(code)
    if sign.isdecimal():
        return DIGIT
    if sign.isalnum():
        return LETTER
    if sign in _INVISIBLE or unicodedata.category(sign) in ("Mn", "Mc", "Me"):
        return MARK
    if sign in "'’":
        return APOSTROPHE
    return POINT if sign in ".," else BREAK


def list_signs(codes: Codes) -> tuple[list[int], NDArray[np.int64]]:
    """The different characters of a text, and for each of its characters the row in this list."""
    present = np.zeros(int(codes.max(initial=0)) + 1, dtype=np.bool_)
    present[codes] = True
    kinds = np.flatnonzero(present)
    rows = np.zeros(int(kinds[-1]) + 1 if len(kinds) else 1, dtype=np.int64)
    rows[kinds] = np.arange(len(kinds))
    return kinds.tolist(), rows[codes]


def _look_up(codes: Codes) -> Signs:
    kinds, rows = list_signs(codes)
    return np.array([_sign_of(code) for code in kinds], dtype=np.uint8)[rows]


@functools.cache
def _sign_of(code: int) -> int:
    sign, kind = chr(code), class_of(code)
    if sign in _OPENERS:
        return OPENING
    if sign == "‘":
        return SINGLE
    if sign in _CLOSERS:
        return CLOSING
    if kind == BREAK:
        return ord(" ")
    if kind == MARK:
        return ODD_MARK
    folded = fold_sign(code)
    if len(folded) == 1 and folded.isascii() and class_of(ord(folded)) == kind:
        return ord(folded)
    return ODD_DIGIT if kind == DIGIT else ODD_LETTER
