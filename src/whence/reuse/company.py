"""Company: what third documents say of two that share words.

Where two texts differ and a third has the reading of the one, the other has changed it; where the
third shares more with the one than the other does, the other has cut. So whoever keeps company with
all the rest stands nearer to what they all came from (the "third witness" of textual criticism: it
says who stands at the edge, and that is the copy more often than not, but not at the root).

- In: two pages side by side, the places where they differ, pages that share words with both.
- Out: clues, signed as in `clues`; `Sides` by third document.
- Not here: trees over all places (`stemma`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import log
from operator import gt

from whence.records import DocumentId
from whence.reuse.clues import Clue, Seen, compare_counts
from whence.reuse.edits import Place
from whence.reuse.pages import Page
from whence.reuse.ties import Tie

# Longer differences are not found again in a third text as they stand.
_LONGEST = 6


@dataclass(frozen=True, slots=True)
class Third:
    """A page that shares words with both of two, and the ties by which it does."""

    page: Page
    with_a: Tie
    with_b: Tie


@dataclass(frozen=True, slots=True)
class Sides:
    """With which of two documents a third one goes where they differ.

    Attributes:
        readings_a: Places at which it reads as the first.
        readings_b: As the second.
        words_a: Words that it shares with the first and that the second lacks.
        words_b: With the second, lacking in the first.
    """

    readings_a: int
    readings_b: int
    words_a: int
    words_b: int


def take_sides(
    seen: Seen, places: Sequence[Place], thirds: Sequence[Third]
) -> dict[DocumentId, Sides]:
    """Ask each third document with which of two it goes.

    Args:
        seen: The two pages.
        places: Where they differ.
        thirds: Others that share words with both.

    Returns:
        Sides by third document.
    """
    readings = [
        (first, second)
        for place in places
        if max(place.a[1] - place.a[0], place.b[1] - place.b[0]) <= _LONGEST
        and (first := _reading(seen.a, *place.a))
        and (second := _reading(seen.b, *place.b))
    ]
    found: dict[DocumentId, Sides] = {}
    for third in thirds:
        line = third.page.line
        has = [(first in line, second in line) for first, second in readings]
        found[third.page.document.id] = Sides(
            sum(first and not second for first, second in has),
            sum(second and not first for first, second in has),
            _count_alone(seen.a, third.with_a, seen.marks[0], seen.b),
            _count_alone(seen.b, third.with_b, seen.marks[1], seen.a),
        )
    return found


def ask_thirds(sides: Iterable[Sides]) -> list[Clue]:
    """What third documents show of two.

    Args:
        sides: Of each.

    Returns:
        Clues with a value other than 0; opposite for the pages exchanged.
    """
    found = list(sides)
    if not found:
        return []
    with_a, with_b = (sum(getattr(one, f"readings_{side}") for one in found) for side in "ab")
    reading = log((with_b / len(found) + 1) / (with_a / len(found) + 1))
    words_a, words_b = (max(getattr(one, f"words_{side}") for one in found) for side in "ab")
    clues = [
        Clue("reading", reading, "differs where further documents agree with {other}"),
        Clue(
            "company",
            compare_counts(words_b, words_a),
            "lacks words that {other} and further documents have",
        ),
    ]
    return [clue for clue in clues if clue.value]


def _count_alone(page: Page, tie: Tie, marks: bytearray, other: Page) -> int:
    """Words of a page that a third one shares and that another does not hold."""
    with_third = page.mark(tie.spans[page.document.id])
    rows = [row for row, is_alone in enumerate(map(gt, with_third, marks)) if is_alone]
    return sum(page.grams[row] not in other.gram_set for row in rows)


def _reading(page: Page, first: int, end: int) -> str:
    """The words of a place with one equal word on either side; empty at the edge of a text."""
    if first == 0 or end >= len(page.folded):
        return ""
    return f" {' '.join(page.folded[first - 1 : end + 1])} "
