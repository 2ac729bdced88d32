"""Numerals: what number words and digits are worth.

"Twenty-five", "2 1/2" and "a hundred thirty million" must mean the same number wherever they are
read. Digits and words mix in print ("1.5 million"), so both are read by one rule; what makes no
sense as one number ("two three") is refused, not guessed.

- In: the words of one number phrase, in order.
- Out: its value.
- Not here: which words of a sentence are a number, units, roundness (`quantities`, `times`).
"""

import re
from collections.abc import Sequence

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

CARDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_ONES)},
    **{word: 10 * value for value, word in enumerate(_TENS, start=2)},
}
"""Number words below a hundred."""

SCALES: dict[str, int] = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
"""Words that multiply what stands before them."""

_SHORT_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "tn": 10**12}
_UNITS_ORDINAL = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
    "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
).split()

ORDINALS: dict[str, int] = {
    **{word: value for value, word in enumerate(_UNITS_ORDINAL, start=1)},
    "thirtieth": 30,
}
"""Ordinal words; "twenty-first" is read from its two parts."""

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_DIGITS = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,15}(?:\.[0-9]+)?|\.[0-9]+")
_FRACTION = re.compile(r"([0-9]{1,3})/([0-9]{1,3})")
_FILLERS = frozenset(("and", "-", "–", "‑"))


def read_digits(word: str) -> float | None:
    """The value of one word of digits: "12", "1,200", "3.5", ".5", "1/2", "½".

    Args:
        word: One word without spaces.

    Returns:
        Its value, or None if it is not written in one of these ways with ASCII digits.
    """
    if _DIGITS.fullmatch(word):
        return float(word.replace(",", ""))
    fraction = _FRACTION.fullmatch(word)
    if fraction is not None and int(fraction[2]) > 0:
        return int(fraction[1]) / int(fraction[2])
    return _FRACTIONS.get(word)


def read_numeral(words: Sequence[str]) -> float | None:
    """The value of a number phrase.

    Args:
        words: Its words in any case, hyphens as words of their own: ["twenty", "-", "five"],
            ["2", "1/2"], ["a", "hundred", "thirty", "million"], ["half", "a", "million"].

    Returns:
        The value, or None if the words do not make one number.
    """
    reader = _Reader()
    for word in words:
        if not reader.take(word.lower()):
            return None
    return reader.value()


class _Reader:
    """Sums a number phrase word by word; a class because its steps share four figures."""

    def __init__(self) -> None:
        self.total = 0.0
        self.current: float | None = None
        self.room = 0.0
        self.smallest = float("inf")

    def take(self, word: str) -> bool:
        """Add one word; False if it cannot follow what came before."""
        if word in _FILLERS:
            return True
        if word in ("a", "an"):
            return self._take_article()
        if word == "half":
            return self._take_half()
        scale = SCALES.get(word) or _SHORT_SCALES.get(word)
        if scale is not None:
            return self._take_scale(scale)
        if word in CARDINALS:
            return self._take_small(float(CARDINALS[word]))
        digits = read_digits(word)
        return digits is not None and self._take_digits(digits)

    def value(self) -> float | None:
        """The sum, or None if no word had a value."""
        if self.current is None and self.total == 0:
            return None
        return self.total + (self.current or 0)

    def _take_article(self) -> bool:
        if self.current is None and self.total == 0:
            self.current, self.room = 1.0, 0.0
        return True

    def _take_half(self) -> bool:
        if self.current is None and self.total > 0:
            self.total += self.smallest / 2
            return True
        self.current = (self.current or 0) + 0.5
        self.room = 0.0
        return True

    def _take_scale(self, scale: int) -> bool:
        if scale == 100 and self.current is not None and self.current < 100:
            self.current, self.room = self.current * 100, 100.0
            return True
        if scale >= self.smallest:
            return False
        before = 1.0 if self.current is None else self.current
        if scale == 100:
            self.current, self.room = 100 * before, 100.0
            return self.current == 100
        self.total += before * scale
        self.current, self.room, self.smallest = None, 0.0, float(scale)
        return True

    def _take_small(self, value: float) -> bool:
        if self.current is not None and not (0 < value < self.room):
            return False
        self.current = (self.current or 0) + value
        self.room = 10.0 if value >= 20 and value % 10 == 0 else 0.0
        return True

    def _take_digits(self, value: float) -> bool:
        if self.current is not None and not (value < 1 and self.current % 1 == 0):
            return False
        if self.current is None and self.total > 0 and value >= self.smallest:
            return False
        self.current = (self.current or 0) + value
        self.room = 0.0
        return True
