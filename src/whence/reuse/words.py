"""Words: texts as columns of hashed words that know where they stand.

Each word becomes one number, so that a pile can be compared with array operations; digits are kept
(a changed number must show). Words are cut exactly as `text.find_words` cuts them (a test holds the
two together), except that a combining accent or an invisible hyphen does not break a word.

- In: pieces of text; no word crosses from one to the next.
- Out: `Words`, one row a word; `Marks`, the signs that quotations are read from.
- Not here: how single signs are folded (`signs`); scripts without spaces, where `find_words` takes
  a whole run of signs as one word.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from whence.reuse.signs import (
    ODD_LETTER,
    ODD_MARK,
    OPENING,
    SINGLE,
    Codes,
    Signs,
    classify,
    fold_sign,
    fold_word,
    list_signs,
    read_signs,
)

__all__ = ["Flags", "Hashes", "Marks", "Offsets", "Words", "cut_pieces", "fold_word", "mix"]

Offsets = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Flags = NDArray[np.bool_]

# Signs of a word that are read at once.
_BLOCK = 8
# A longer word is folded sign by sign.
_PLAIN = 64
_MASKS = np.array([(1 << (8 * size)) - 1 for size in range(_BLOCK + 1)], dtype=np.uint64)
_STEP = 0x9E3779B97F4A7C15
_GAP = "\n"
# Without this bit a point is a comma.
_NO_TWO = np.uint8(0xFF ^ (ord(".") ^ ord(",")))

CAPITAL, FIGURE = np.uint8(1), np.uint8(2)
"""How a word is written, in `Words.looks`."""


@dataclass(frozen=True, slots=True)
class Words:
    """Rows in order of the text: `hashes[i]` is the folded word at `starts[i]` to `ends[i]`.

    `looks[i]` says how it is written: `CAPITAL`, `FIGURE` (it holds a digit), both or neither.
    """

    hashes: Hashes
    starts: Offsets
    ends: Offsets
    looks: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Marks:
    """Quotation marks, apostrophes and line ends, in order: `signs[i]` stands at `places[i]`.

    `before[i]` and `behind[i]` are the signs beside it.
    """

    places: Offsets
    signs: Signs
    before: Signs
    behind: Signs


def read_words(text: str, stretches: Sequence[tuple[int, int]]) -> Words:
    """Cut stretches of a text into words and hash them.

    Args:
        text: The whole text.
        stretches: Disjoint (start, end), in order; no word crosses from one to the next.

    Returns:
        One row a word. Equal hashes mean equal words after folding (a chance meeting of two
        64-bit hashes apart).
    """
    words, _ = cut_pieces([text[start:end] for start, end in stretches])
    lengths = np.array([end - start + len(_GAP) for start, end in stretches], dtype=np.int64)
    firsts = np.cumsum(lengths) - lengths
    piece = np.searchsorted(firsts, words.starts, side="right") - 1
    shift = (np.array([start for start, _ in stretches], dtype=np.int64) - firsts)[piece]
    return Words(words.hashes, words.starts + shift, words.ends + shift, words.looks)


def cut_pieces(pieces: Sequence[str]) -> tuple[Words, Marks]:
    """Cut pieces of text into words, all in one go.

    Args:
        pieces: In any scripts.

    Returns:
        Words and marks; offsets count the characters of all pieces, each followed by one more.
    """
    joined = _GAP.join((*pieces, ""))
    codes: Codes
    if joined.isascii():
        codes = np.frombuffer(joined.encode("ascii"), dtype=np.uint8)
    else:
        codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    signs = read_signs(codes)
    letters, digits = classify(signs)
    starts, ends = _cut(signs, letters, digits)
    looks = _look(codes, letters, digits, starts)
    words = Words(_hash(codes, signs, starts, ends), starts, ends, looks)
    return words, _find_marks(signs)


def mix(values: Hashes) -> Hashes:
    """Scatter numbers over 64 bits, one to one (the finisher of splitmix64)."""
    values = values ^ (values >> np.uint64(30))
    values *= np.uint64(0xBF58476D1CE4E5B9)
    values ^= values >> np.uint64(27)
    values *= np.uint64(0x94D049BB133111EB)
    values ^= values >> np.uint64(31)
    return values


def _find_marks(signs: Signs) -> Marks:
    found = (signs == ord('"')) | (signs == ord("\n"))
    found |= (signs >= OPENING) & (signs <= SINGLE)
    found |= signs == ord("'")
    places = np.flatnonzero(found)
    last = len(signs) - 1
    before = np.where(places > 0, signs[places - 1], np.uint8(ord("\n")))
    behind = np.where(places < last, signs[np.minimum(places + 1, last)], np.uint8(ord("\n")))
    return Marks(places, signs[places], before, behind)


def _cut(signs: Signs, letters: Flags, digits: Flags) -> tuple[Offsets, Offsets]:
    """Starts and ends of the words, by the rule of `text.find_words`."""
    solid = np.zeros(len(signs) + 1, dtype=np.bool_)
    np.logical_or(letters, digits, out=solid[1:])
    edges = np.flatnonzero(solid[1:] ^ solid[:-1])
    starts, ends = edges[0::2], edges[1::2]
    if len(starts):
        starts, ends = _without_bare_marks(signs, starts, ends)
    if not len(starts):
        return starts, ends
    rows, turns, of_turn = _find_delicate(signs, letters, digits, starts, ends)
    if not len(rows):
        return starts, ends
    joined, lettered = _find_joints(signs, digits, starts[rows], ends[rows])
    splits = turns[~lettered[np.searchsorted(rows, of_turn)]]
    begins, stops = np.ones(len(starts), np.bool_), np.ones(len(starts), np.bool_)
    begins[rows[joined]] = False
    stops[rows[joined] - 1] = False
    starts, ends = starts[begins], ends[stops]
    if len(splits):
        starts = np.insert(starts, np.searchsorted(starts, splits), splits)
        ends = np.insert(ends, np.searchsorted(ends, splits), splits)
    return starts, ends


def _without_bare_marks(signs: Signs, starts: Offsets, ends: Offsets) -> tuple[Offsets, Offsets]:
    """Let each run begin with a letter or digit; drop those that hold none."""
    marks = np.flatnonzero(signs == ODD_MARK)
    rows = np.searchsorted(starts, marks)
    bare = rows[(rows < len(starts)) & (starts[np.minimum(rows, len(starts) - 1)] == marks)]
    if not len(bare):
        return starts, ends
    first = starts.copy()
    while len(bare):
        first[bare] += 1
        bare = bare[first[bare] < ends[bare]]
        bare = bare[signs[first[bare]] == ODD_MARK]
    kept = first < ends
    return first[kept], ends[kept]


def _find_delicate(
    signs: Signs, letters: Flags, digits: Flags, starts: Offsets, ends: Offsets
) -> tuple[Offsets, Offsets, Offsets]:
    """Runs that may be joined or split: sorted rows; where digits follow letters, and their rows.

    Few words of a text hold an apostrophe, a decimal point or digits, so only these are looked at.
    """
    solid = letters | digits
    joints = (signs == ord("'")) | ((signs & _NO_TWO) == ord(","))
    joints[1:] &= solid[:-1]
    joints[:-1] &= solid[1:]
    joints[[0, -1]] = False
    between = np.flatnonzero(joints)
    left = np.searchsorted(ends, between)
    left = left[(left < len(ends) - 1)]
    left = left[(starts[left + 1] - ends[left]) == 1]
    turns = np.flatnonzero(digits[1:] & letters[:-1]) + 1
    of_turn = np.searchsorted(starts, turns, side="right") - 1
    inside = (of_turn >= 0) & (turns > starts[of_turn]) & (turns < ends[of_turn])
    turns, of_turn = turns[inside], of_turn[inside]
    delicate = np.zeros(len(starts) + 1, dtype=np.bool_)
    for rows in (left, left + 1, of_turn):
        delicate[rows] = True
    return np.flatnonzero(delicate), turns, of_turn


def _look(codes: Codes, letters: Flags, digits: Flags, starts: Offsets) -> NDArray[np.uint8]:
    """Which words begin with a capital, and which hold a digit."""
    first = codes[starts]
    looks = ((first - ord("A")) < 26).view(np.uint8) * CAPITAL
    high = np.flatnonzero(first > 0x7F)
    looks[high] = [CAPITAL * chr(code).isupper() for code in first[high].tolist()]
    looks |= digits[starts].view(np.uint8) * FIGURE
    turns = np.flatnonzero(digits[1:] & letters[:-1]) + 1
    looks[np.searchsorted(starts, turns, side="right") - 1] |= FIGURE
    return looks


def _find_joints(
    signs: Signs, digits: Flags, starts: Offsets, ends: Offsets
) -> tuple[Flags, Flags]:
    """Which runs go on with the word before them, and which belong to a word that began in letters.

    "don't" is one word and so is "1,200"; but "7'a" and "b1.5" are two.
    """
    separators = np.full(len(starts), ord(" "), dtype=np.uint8)
    near = starts[1:] - ends[:-1] == 1
    separators[1:] = np.where(near, signs[ends[:-1]], separators[1:])
    digit_first = digits[starts]
    after_apostrophe = separators == ord("'")
    after_point = (separators == ord(".")) | (separators == ord(","))
    rows = np.arange(len(starts))
    leads = np.maximum.accumulate(np.where(digit_first & after_apostrophe, 0, rows))
    lettered = ~digit_first[leads]
    before_lettered = np.append(False, lettered[:-1])
    before_digit = np.append(False, digits[ends[:-1] - 1])
    by_apostrophe = after_apostrophe & before_lettered
    by_point = after_point & ~before_lettered & digit_first & before_digit
    return by_apostrophe | by_point, lettered


def _hash(codes: Codes, signs: Signs, starts: Offsets, ends: Offsets) -> Hashes:
    """One number a word: its folded signs in blocks of eight, scattered and added up."""
    lengths = ends - starts
    padded = np.append(signs, np.zeros(_BLOCK, np.uint8))
    # One lump of bytes a sign, each a look at the signs from there on.
    eights = np.ndarray((len(signs),), f"V{_BLOCK}", padded, 0, (1,))
    hashes = eights[starts].view(np.uint64)
    hashes &= _MASKS[np.minimum(lengths, _BLOCK)]
    hashes = mix(hashes)
    rows = np.flatnonzero(lengths > _BLOCK)
    for block in range(1, _PLAIN // _BLOCK):
        if not len(rows):
            break
        left = lengths[rows] - block * _BLOCK
        part = eights[starts[rows] + block * _BLOCK].view(np.uint64)
        part &= _MASKS[np.minimum(left, _BLOCK)]
        hashes[rows] += mix(part + _salt(block))
        rows = rows[left > _BLOCK]
    odd = lengths > _PLAIN
    if codes.dtype != np.uint8:
        places = np.flatnonzero((signs - ODD_LETTER) <= ODD_MARK - ODD_LETTER)
        within = np.searchsorted(starts, places, side="right") - 1
        within = within[(within >= 0) & (places < ends[within])] if len(starts) else within[:0]
        odd[within] = True
    rows = np.flatnonzero(odd)
    if len(rows):
        hashes[rows] = _hash_odd(codes, starts[rows], lengths[rows])
    return hashes


def _salt(block: int) -> np.uint64:
    return np.uint64(block * _STEP & (2**64 - 1))


def _hash_odd(codes: Codes, starts: Offsets, lengths: Offsets) -> Hashes:
    """The same number for words that are long or hold signs which fold to no plain one."""
    firsts = np.cumsum(lengths) - lengths
    at = np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths)
    signs, lengths = _fold(codes[at].astype(np.uint32), lengths)
    firsts = np.cumsum(lengths) - lengths
    places = np.arange(len(signs)) - np.repeat(firsts, lengths)
    values = signs.astype(np.uint64)
    values = np.where(signs > 0x7F, mix(values), values)
    turn = (places % _BLOCK * _BLOCK).astype(np.uint64)
    values = (values << turn) | np.where(turn > 0, values >> (np.uint64(64) - turn), np.uint64(0))
    heads = np.flatnonzero(places % _BLOCK == 0)
    blocks = np.add.reduceat(values, heads) if len(heads) else values
    steps = (places[heads] // _BLOCK).astype(np.uint64) * np.uint64(_STEP)
    sums = np.zeros(len(lengths), dtype=np.uint64)
    counts = -(-lengths // _BLOCK)
    full = counts > 0
    if full.any():
        sums[full] = np.add.reduceat(mix(blocks + steps), (np.cumsum(counts) - counts)[full])
    return sums


def _fold(signs: Codes, lengths: Offsets) -> tuple[Codes, Offsets]:
    """The folded signs of all words one after the other, and how many each word has now."""
    kinds, rows = list_signs(signs)
    folded = [fold_sign(code) for code in kinds]
    sizes = np.array([len(text) for text in folded], dtype=np.int64)
    counts = sizes[rows]
    # The folded signs of all kinds one after the other, and where each kind begins in them.
    spelled = np.array([ord(sign) for text in folded for sign in text], dtype=np.uint32)
    firsts = (np.cumsum(sizes) - sizes)[rows]
    ends = np.cumsum(counts)
    steps = np.arange(int(ends[-1]) if len(ends) else 0) - np.repeat(ends - counts, counts)
    spread = spelled[np.repeat(firsts, counts) + steps]
    words = np.repeat(np.arange(len(lengths)), lengths)
    return spread, np.bincount(words, weights=counts, minlength=len(lengths)).astype(np.int64)
