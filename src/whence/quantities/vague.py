"""Vague numbers: how much room "about", "nearly" and "dozens" leave.

Every such word becomes an interval, so that "about 200" and "dozens" can be compared with 120. The
words stand in `hedges.tsv` and `rooms.tsv`, each with its reason; the shares stand here. They are
wide on purpose: a difference is called one only when no usual reading explains it.

- In: a number and the words beside it.
- Out: lowest and highest value.
- Not here: which words are a number (`grammar`).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from whence.quantities.tokens import PACKAGE
from whence.text.tables import read_table

# "About 200" was rounded to its last figure that is no zero: half of that, and never less than a
# tenth of the number, because people round more than they write; but at most a quarter.
_HALF = 0.5
_SHARE = 0.1
_MOST = 0.25

# "A dozen" and "a hundred" are used for what is near them.
_ROUND_WORD = 0.15

_LONGEST_HEDGE = 3


@dataclass(frozen=True, slots=True)
class Room:
    """Lowest and highest value; None where it is open. `why` names the words that opened it."""

    low: float | None
    high: float | None
    is_approximate: bool = False
    why: str = ""


@cache
def _hedges() -> dict[tuple[str, ...], str]:
    rows = read_table(PACKAGE, "hedges.tsv", columns=3)
    return {tuple(words.split()): kind for words, kind, _ in rows}


@cache
def _hedge_ends() -> frozenset[str]:
    return frozenset(words[-1] for words in _hedges())


@cache
def _rooms() -> dict[str, tuple[float, float]]:
    rows = read_table(PACKAGE, "rooms.tsv", columns=4)
    return {words: (float(low), float(high)) for words, low, high, _ in rows}


def find_hedge_before(words: Sequence[str]) -> tuple[str, ...]:
    """The longest hedge at the end of the words before a number.

    Args:
        words: As written; only the last few are looked at.

    Returns:
        Its words in lower case, or ().
    """
    if not words or words[-1].lower() not in _hedge_ends():
        return ()
    for length in range(_LONGEST_HEDGE, 0, -1):
        tail = tuple(word.lower() for word in words[-length:])
        if len(tail) == length and tail in _hedges():
            return tail
    return ()


def find_hedge_after(words: Sequence[str]) -> tuple[str, ...]:
    """A hedge at the beginning of the words behind a number ("or more", "or so").

    Args:
        words: As written; only the first two are looked at.

    Returns:
        Its words in lower case, or ().
    """
    head = tuple(word.lower() for word in words[:2])
    if len(head) == 2 and head[0] == "or" and head in _hedges():
        return head
    return ("plus",) if head[:1] == ("+",) else ()


def make_room(low: float, high: float, hedge: tuple[str, ...]) -> Room:
    """The interval of a number or range with a hedge.

    Args:
        low: The number, or the lower one of a range.
        high: The same number, or the upper one.
        hedge: As found beside it, or ().

    Returns:
        The interval with the hedge in words.
    """
    kind = _hedges().get(hedge, "")
    why = f"“{' '.join(hedge)}”" if hedge else ""
    if kind == "over":
        return Room(low, None, why=why)
    if kind == "most":
        return Room(None, high, why=why)
    if kind == "under":
        return Room(low - _spread(low), high, is_approximate=True, why=why)
    if kind == "about":
        return Room(low - _spread(low), high + _spread(high), is_approximate=True, why=why)
    return Room(low, high)


def make_word_room(words: str, *, times: float = 1.0) -> Room | None:
    """The interval of a vague number word.

    Args:
        words: Such as "dozens", "tens of thousands", "few".
        times: What it multiplies ("several thousand": 1000).

    Returns:
        The interval, or None if the words are not in the table.
    """
    room = _rooms().get(words)
    if room is None:
        return None
    is_exact = room[0] == room[1]
    return Room(room[0] * times, room[1] * times, not is_exact, f"“{words}”")


def round_room(value: float) -> Room:
    """The interval of a round word ("a dozen", "a hundred").

    Args:
        value: Its usual value.

    Returns:
        The value and what is near it.
    """
    spread = _ROUND_WORD * value
    return Room(math.ceil(value - spread), math.floor(value + spread), True, "a round word")


def _spread(value: float) -> float:
    """Half of the last figure that is no zero, between a tenth and a quarter of the value."""
    size = abs(value)
    if size == 0:
        return 0.0
    if size != int(size):
        decimals = len(f"{size:.6f}".rstrip("0").partition(".")[2])
        place = 10.0**-decimals
    else:
        digits = f"{int(size)}"
        place = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return min(_MOST * size, max(_HALF * place, _SHARE * size))
