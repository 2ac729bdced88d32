"""Windows: which words the reader sees at once, and which of them it answers for.

An encoder reads a few hundred pieces at a time. Windows are cut where paragraphs end, else where a
sentence may end, and see some words more on each side; every word is answered for by one window.

- In: words and how many pieces each has.
- Out: `Window`.
- Not here: the words themselves (`features`), reading them (`reader`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.models.features import Boundary, Shape


@dataclass(frozen=True, slots=True)
class Window:
    """Words [start, end) are read, words [first, last) are answered for."""

    start: int
    first: int
    last: int
    end: int


def cut_windows(
    sizes: Sequence[int],
    boundaries: Sequence[int],
    shapes: Sequence[int],
    *,
    most: int,
    margin: int,
) -> Iterator[Window]:
    """Cut words into windows.

    Args:
        sizes: Pieces of each word, at least 1.
        boundaries: `Boundary` before each word.
        shapes: `Shape` of each word.
        most: Most pieces that a window answers for; a longer word stands alone.
        margin: Most pieces that it sees on each side beyond them.

    Yields:
        Windows in order; together they answer for every word once.
    """
    first = 0
    while first < len(sizes):
        last = _find_last(sizes, boundaries, shapes, first, most)
        start, room = first, margin
        while start > 0 and sizes[start - 1] <= room:
            start -= 1
            room -= sizes[start]
        end, room = last, margin
        while end < len(sizes) and sizes[end] <= room:
            room -= sizes[end]
            end += 1
        yield Window(start, first, last, end)
        first = last


def _find_last(
    sizes: Sequence[int],
    boundaries: Sequence[int],
    shapes: Sequence[int],
    first: int,
    most: int,
) -> int:
    """Behind the last word of a window: a paragraph end, else a stop, else where it is full."""
    used, at = 0, first
    paragraph = sentence = 0
    while at < len(sizes) and used + sizes[at] <= most:
        used += sizes[at]
        at += 1
        if at == len(sizes) or boundaries[at] == Boundary.PARAGRAPH:
            paragraph = at
        elif shapes[at - 1] == Shape.STOP and boundaries[at] == Boundary.SPACE:
            sentence = at
    return paragraph or sentence or max(at, first + 1)
