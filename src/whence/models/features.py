"""Features: what the encoder is told of each word beside its pieces.

The encoder reads lower case only and sees neither space nor lines. Three small features give back
what matters for attribution: the shape of a word, whether it stands inside quotation marks, and
what stands before it. They are the same in training and in use, because both take them from here.

- In: a text.
- Out: `Words`, parallel columns.
- Not here: pieces (`wordpiece`), windows (`windows`).
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

# A word with its apostrophes, or one mark; a final 's stands alone, so that a name ends before it.
# Possessive quantifiers never give a letter back, so the time is linear.
_WORD = re.compile(
    r"\w++(?:['’]\w++)*?(?=['’][sS]\b)|['’][sS]\b(?<=\w['’][sS])|\w++(?:['’]\w++)*+|[^\w\s]"
)
_OPENING, _CLOSING, _EITHER = frozenset("“„«"), frozenset("”»"), frozenset('"')
_SINGLE = frozenset("'‘’`")


class Shape(IntEnum):
    """What a word looks like."""

    LOWER = 0
    CAPITALIZED = 1
    UPPER = 2
    MIXED = 3
    INITIAL = 4
    DIGITS = 5
    ALPHANUMERIC = 6
    OPENING_MARK = 7
    CLOSING_MARK = 8
    DOUBLE_MARK = 9
    SINGLE_MARK = 10
    COMMA = 11
    STOP = 12
    COLON = 13
    DASH = 14
    BRACKET = 15
    OTHER = 16
    UNCASED = 17


class QuoteState(IntEnum):
    """Where a word stands to the double quotation marks of its paragraph."""

    OUTSIDE = 0
    INSIDE = 1
    OPENING = 2
    CLOSING = 3


class Boundary(IntEnum):
    """What stands before a word."""

    NONE = 0
    SPACE = 1
    PARAGRAPH = 2
    CUT = 3


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text as parallel columns, in order.

    Attributes:
        starts: Offset of the first character of each.
        ends: Offset behind the last.
        shapes: `Shape` of each.
        states: `QuoteState` of each.
        boundaries: `Boundary` before each; the first of a text has PARAGRAPH.
    """

    starts: Sequence[int]
    ends: Sequence[int]
    shapes: Sequence[int]
    states: Sequence[int]
    boundaries: Sequence[int]


def split_words(text: str) -> Words:
    """Cut a text into words and marks, with what they look like.

    Args:
        text: Any text.

    Returns:
        Its words; a text without any gives empty columns.
    """
    matches = list(_WORD.finditer(text))
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    forms = [match.group() for match in matches]
    boundaries = find_boundaries(text, starts, ends)
    return Words(
        starts,
        ends,
        [find_shape(form) for form in forms],
        find_states(forms, boundaries),
        boundaries,
    )


def find_shape(form: str) -> int:
    """The shape of one word or mark.

    Args:
        form: The word, as it stands in the text.

    Returns:
        A `Shape`.
    """
    if form[0].isalnum() or len(form) > 1:
        return _shape_of_word(form)
    return _MARKS.get(form, Shape.OTHER)


def _shape_of_word(form: str) -> int:
    if not any(char.isalpha() for char in form):
        return Shape.DIGITS
    if any(char.isdigit() for char in form):
        return Shape.ALPHANUMERIC
    if form.islower():
        return Shape.LOWER
    if form.isupper():
        return Shape.INITIAL if len(form) == 1 else Shape.UPPER
    if form[0].isupper() and not any(char.isupper() for char in form[1:]):
        return Shape.CAPITALIZED
    return Shape.MIXED if form.upper() != form.lower() else Shape.UNCASED


_MARKS = {
    **dict.fromkeys(_OPENING, Shape.OPENING_MARK),
    **dict.fromkeys(_CLOSING, Shape.CLOSING_MARK),
    **dict.fromkeys(_EITHER, Shape.DOUBLE_MARK),
    **dict.fromkeys(_SINGLE, Shape.SINGLE_MARK),
    **dict.fromkeys(".!?…", Shape.STOP),
    **dict.fromkeys(":;", Shape.COLON),
    **dict.fromkeys("-–—", Shape.DASH),
    **dict.fromkeys("()[]{}", Shape.BRACKET),
    ",": Shape.COMMA,
}


def find_boundaries(text: str, starts: Sequence[int], ends: Sequence[int]) -> list[int]:
    """What stands before each word: nothing, space, or the end of a paragraph.

    Args:
        text: The text.
        starts: Offsets of the words.
        ends: Offsets behind them.

    Returns:
        A `Boundary` for each word.
    """
    found = []
    last = -1
    for start, end in zip(starts, ends, strict=True):
        if last < 0 or "\n" in text[last:start]:
            found.append(Boundary.PARAGRAPH)
        else:
            found.append(Boundary.SPACE if start > last else Boundary.NONE)
        last = end
    return list(map(int, found))


def find_states(forms: Sequence[str], boundaries: Sequence[int]) -> list[int]:
    """Where each word stands to the quotation marks; every paragraph begins outside.

    Args:
        forms: The words.
        boundaries: What stands before each.

    Returns:
        A `QuoteState` for each word.
    """
    states = []
    inside = False
    for form, boundary in zip(forms, boundaries, strict=True):
        inside = inside and boundary != Boundary.PARAGRAPH
        if form in _OPENING or (form in _EITHER and not inside):
            inside = True
            states.append(QuoteState.OPENING)
        elif form in _CLOSING or form in _EITHER:
            inside = False
            states.append(QuoteState.CLOSING)
        else:
            states.append(QuoteState.INSIDE if inside else QuoteState.OUTSIDE)
    return list(map(int, states))
