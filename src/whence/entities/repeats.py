"""Repeats: quotations that a document shows twice.

A page prints again, larger and without "she said", what it has quoted already. Whoever was quoted
then speaks the second time too.

- In: quotations whose speaker is known, in order; then one that no cue claims.
- Out: the figure that spoke the same words before, or None.
- Not here: the same words in other documents (`reuse`).
"""

import re

_WORD = re.compile(r"[^\W_]+")
# So many words in a row, and this share of all such rows, make it the same quotation.
_ROW = 5
_MOST = 0.6


class Repeats:
    """Remembers who was quoted with which words; a class because they are indexed once."""

    def __init__(self) -> None:
        self._said: dict[tuple[str, ...], int | None] = {}

    def note(self, words: str, figure: int) -> None:
        """Remember a quotation; words that two have said are nobody's."""
        for row in _rows(words):
            known = self._said.setdefault(row, figure)
            if known != figure:
                self._said[row] = None

    def find(self, words: str) -> int | None:
        """Who has said these words before.

        Args:
            words: A quotation.

        Returns:
            The figure whose noted words hold its first five words and most of the rest, else None.
        """
        rows = _rows(words)
        first = self._said.get(rows[0]) if rows else None
        known = sum(self._said.get(row) == first for row in rows)
        return first if first is not None and known > _MOST * len(rows) else None


def _rows(words: str) -> list[tuple[str, ...]]:
    found = _WORD.findall(words.lower())
    return [tuple(found[at : at + _ROW]) for at in range(len(found) - _ROW + 1)]
