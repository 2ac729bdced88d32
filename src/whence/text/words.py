"""Words: where each word of a text begins and ends.

Every room that counts or compares words must cut them in the same way, so the rule stands here
once. A word is a run of letters and digits; an apostrophe between two letters, and a point or comma
between two digits, belongs to it. Punctuation is no word.

- In: a text and a stretch of it.
- Out: `Word` offsets, counted in the whole text.
- Not here: stems, numbers as values.
"""

import re
from dataclasses import dataclass

_WORD = re.compile(r"\d+(?:[.,]\d+)*(?:[^\W\d_]+)?|[^\W_]+(?:['’][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Word:
    """Characters `start` to `end` (exclusive) of the text."""

    start: int
    end: int


def find_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The words that stand between two offsets.

    Args:
        text: The whole text.
        start: First character to look at.
        end: Offset behind the last one.

    Returns:
        Words in order, disjoint; a word cut by `start` or `end` is returned as cut.
    """
    return tuple(Word(found.start(), found.end()) for found in _WORD.finditer(text, start, end))
