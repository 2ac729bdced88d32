"""Amounts: what a number phrase says before it becomes a record, and what all kinds share.

- In: `Phrase`.
- Out: `Amount`; the hedge, the numbers and the "of" of a phrase.
- Not here: single kinds of phrases (`counts`, `measures`).
"""

from dataclasses import dataclass

from whence.quantities.nouns import find_noun, skip_partitive
from whence.quantities.tokens import find_letters
from whence.quantities.vague import Room, find_hedge_after, find_hedge_before
from whence.text.numerals import SCALES, read_numeral
from whence.text.patterns import Phrase

_SHORT_SCALES = {
    "k": 1e3,
    "m": 1e6,
    "mm": 1e6,
    "mn": 1e6,
    "mln": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "tn": 1e12,
}


@dataclass(frozen=True, slots=True)
class Amount:
    """What a phrase means; tokens `start` to `end` are its words, hedge and unit included."""

    room: Room
    unit: str | None
    of: str | None
    rule: str
    confidence: float
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Hedged:
    """The hedge beside a phrase, and the tokens of both."""

    hedge: tuple[str, ...]
    start: int
    end: int


def find_hedge(phrase: Phrase) -> Hedged:
    """The hedge before a phrase, or else behind it.

    Args:
        phrase: Any number phrase.

    Returns:
        The hedge, () if there is none, with the tokens that hold it and the phrase.
    """
    words = phrase.tokens.words
    before = find_hedge_before(words[max(0, phrase.start - 3) : phrase.start])
    if before:
        return Hedged(before, phrase.start - len(before), phrase.end)
    after = find_hedge_after(words[phrase.end : phrase.end + 2])
    return Hedged(after, phrase.start, phrase.end + len(after))


def read_numbers(phrase: Phrase) -> tuple[float, float] | None:
    """The number of a phrase, or both ends of a range, a scale shared ("10 to 15 million").

    Args:
        phrase: With a part "num", and "high" for a range.

    Returns:
        Lower and upper end, equal for one number; None if the words make no number or the range
        does not rise.
    """
    low = read_value(phrase.words("num"))
    if low is None:
        return None
    high_words = phrase.words("high")
    if not high_words:
        return low, low
    high = read_value(high_words)
    if high is None:
        return None
    scale = _last_scale(high_words)
    if scale and not _last_scale(phrase.words("num")) and low < high / scale:
        low *= scale
    return (low, high) if low < high else None


def read_value(words: tuple[str, ...]) -> float | None:
    """The value of number words, short scales ("5m") included.

    Args:
        words: Lower case.

    Returns:
        The value, or None.
    """
    joined = [word.replace(" ", "") for word in words]
    if len(joined) > 1 and joined[-1] in ("m", "mm", "b"):
        joined[-1] = "bn" if joined[-1] == "b" else "mn"
    if joined and joined[0] in ("a", "an") and len(joined) == 1:
        return 1.0
    return read_numeral(joined)


def _last_scale(words: tuple[str, ...]) -> float | None:
    found = SCALES.get(words[-1]) or _SHORT_SCALES.get(words[-1])
    return float(found) if found is not None else None


def counted_of(phrase: Phrase, end: int) -> str | None:
    """The noun behind "of": "two tonnes of cocaine", "12 percent of the voters".

    A length of time or way "of the" something ("the first two months of the year") counts nothing.

    Args:
        phrase: The number phrase.
        end: The token behind it.

    Returns:
        The noun, or None.
    """
    after = skip_partitive(phrase.tokens, end)
    if after == end or (phrase.rule == "measure" and after > end + 1):
        return None
    if phrase.tokens.words[after : after + 1] and phrase.tokens.words[after].endswith("ing"):
        return None
    noun = find_noun(phrase.tokens, after, is_one=False)
    if noun is not None:
        return noun.lemma
    single = find_noun(phrase.tokens, after, is_one=True)
    return single.lemma if single is not None else None


def is_year(phrase: Phrase) -> bool:
    """Whether the number could be a year: four digits without a comma, from 1800 to 2099.

    Args:
        phrase: With a part "num".

    Returns:
        True for such digits, whatever stands beside them.
    """
    start, end = phrase.groups["num"]
    return end - start == 1 and phrase.tokens.kinds[start] == find_letters()["YEARNUM"]
