"""Planted, the text around: made-up news of which nothing stands anywhere else.

Whoever says that made-up text was copied is wrong, so it must really be unlike everything: each
word follows the one before in some real article, but no six words in a row stand in any article or
twice in what was made. It has sentences, paragraphs and no quotation marks.

- In: real articles, a source of random numbers.
- Out: `Maker`.
- Not here: what is planted in it (`planted_copies`).
"""

import random
import re
from collections.abc import Sequence
from itertools import pairwise

# Words that made-up text may hold; a line of code in an article would be one long copied "word".
_PLAIN = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)?[,.;:!?]?")
_WORD = re.compile(r"\w+")
# No so many words in a row stand anywhere else.
RUN = 6
# Which runs are taken is kept in a table of bits: one run in some ten is wrongly held for taken
# when forty million are, which costs a word that would have done.
_BITS = 28
# A jump now and then, so that no long stretch of one article is walked again.
_JUMP = 0.1
_PARAGRAPH = 0.3
_TRIES = 50


class Maker:
    """Makes up text that reads like news from afar."""

    def __init__(self, articles: Sequence[str], rng: random.Random) -> None:
        """Learn which word follows which, and which runs of words are taken."""
        self._rng = rng
        self._after: dict[str, list[str]] = {}
        self._taken = bytearray(1 << (_BITS - 3))
        self._numbers: dict[str, int] = {}
        for article in articles:
            words = [word for word in article.split() if _PLAIN.fullmatch(word)]
            for word, following in pairwise(words):
                self._after.setdefault(word, []).append(following)
            self._take_all(_WORD.findall(article))
        self.words = sorted(self._after)

    def make(self, count: int) -> str:
        """So many words."""
        return " ".join(self._make(count)).replace("\n ", "\n")

    def _make(self, count: int) -> list[str]:
        made: list[str] = []
        run: tuple[int, ...] = ()
        while len(made) < count:
            word, run = self._choose(made[-1].rstrip() if made else None, run)
            # What ends a sentence may end its paragraph.
            ends = word[-1] in ".!?" and len(made) < count - 1 and self._rng.random() < _PARAGRAPH
            made.append(f"{word}\n\n" if ends else word)
        return made

    def _choose(self, before: str | None, run: tuple[int, ...]) -> tuple[str, tuple[int, ...]]:
        """The next word, and the run that ends with it."""
        following = self._after.get(before) if before is not None else None
        for _ in range(_TRIES):
            jump = following is None or len(following) < 2 or self._rng.random() < _JUMP
            word = self._rng.choice(self.words if jump or following is None else following)
            longer = (*run, *(self._number(part) for part in _WORD.findall(word)))[-RUN:]
            if len(longer) < RUN or self._take(longer):
                break
            following = None
        return word, longer

    def _number(self, word: str) -> int:
        return self._numbers.setdefault(word.casefold(), len(self._numbers))

    def _take_all(self, words: Sequence[str]) -> None:
        numbers = [self._number(word) for word in words]
        for at in range(len(numbers) - RUN + 1):
            self._take(tuple(numbers[at : at + RUN]))

    def _take(self, run: tuple[int, ...]) -> bool:
        """Take a run; False if it was taken."""
        place, bit = divmod(hash(run) & ((1 << _BITS) - 1), 8)
        taken = self._taken[place]
        self._taken[place] = taken | 1 << bit
        return not taken >> bit & 1
