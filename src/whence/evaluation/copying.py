"""Copying: an invented text, copied by hands whose errors we know.

To choose a method one needs traditions of which the true tree is known, many of them, and none that
the method will be judged by. So a text of made-up words is copied and copied again: words are left
out, added, mistaken for others or misspelled, some places more easily than others and often in the
same way; some copyists mend what is plainly a slip, and some copy a part from a second text. Then
copies are lost, and others lose a part of their text.

- In: a random number generator.
- Out: `Tradition`.
- Not here: how well a tree is found (`tradition`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import log
from random import Random

_ONSETS = "b d f g h k l m n p r s t v z br dr kl st tr".split()
_VOWELS = "a e i o u ai ou".split()
_COPIES = (10, 25)
_PLACES = (400, 1000)
# Share of places where the first text has no word but a copyist may add one.
_OPEN = 0.12
# A copyist errs at one in fifty places, some of them thrice as often and some a third.
_ERRORS, _SPREAD, _MOST = 0.02, 0.6, 0.08
# What an error is: a word left out, misspelled, or (the rest) another one.
_LEFT_OUT, _MISSPELLED = 0.25, 0.4
# Errors that others may make in the same way; in how many ways a place invites them.
_LIKELY, _WAYS = 0.35, 3
# Up to this part of the slips is mended by a copyist; some mend none.
_MENDED = 0.8
# Copyists that use a second text, for a stretch or here and there; texts lost; texts damaged.
_MIXED, _IN_STRETCH = 0.12, 0.6
_DAMAGED = 0.2


@dataclass(frozen=True, slots=True)
class Tradition:
    """What is left of an invented text, and how it came about.

    Attributes:
        rows: For each text that is left its word at each place, "" for none, None where damaged.
        parents: For each copy ever made the one it was copied from; the first has None.
        seconds: For those that are left and used a second text which one.
    """

    rows: Mapping[str, Sequence[str | None]]
    parents: Mapping[str, str | None]
    seconds: Mapping[str, str]


@dataclass(slots=True)
class _Desk:
    """What every copyist of one tradition has before them."""

    rng: Random
    first: list[str]
    ease: list[float]
    likely: list[list[str]]
    slips: list[set[str]] = field(default_factory=list)


def invent_tradition(rng: Random, *, mixed: float = _MIXED, lost: float = 0.5) -> Tradition:
    """Copy an invented text ten to twenty-five times.

    Args:
        rng: For everything that is drawn.
        mixed: Share of copyists that use a second text.
        lost: Up to this part of all copies is lost; six are always left.

    Returns:
        A tradition whose copies are named "w00", "w01" and so on, in the order of copying.
    """
    desk = _open_desk(rng)
    count = rng.randint(*_COPIES)
    names = [f"w{number:02}" for number in range(count)]
    texts = [desk.first]
    parents: dict[str, str | None] = {names[0]: None}
    seconds: dict[str, str] = {}
    for number in range(1, count):
        recent = max(0, number - 1 - int(rng.expovariate(0.4)))
        model = rng.randrange(number) if rng.random() < 0.6 else recent
        text = texts[model]
        if number > 3 and rng.random() < mixed:
            second = rng.choice([other for other in range(number) if other != model])
            text = _mix(text, texts[second], rng)
            seconds[names[number]] = names[second]
        texts.append(_copy(text, desk))
        parents[names[number]] = names[model]
    gone = min(round(count * rng.uniform(0, lost)), count - 6)
    left = sorted(set(range(count)) - set(rng.sample(range(count), gone)))
    return Tradition(
        rows={names[number]: _damage(texts[number], rng) for number in left},
        parents=parents,
        seconds={names[one]: seconds[names[one]] for one in left if names[one] in seconds},
    )


def _open_desk(rng: Random) -> _Desk:
    places = rng.randint(*_PLACES)
    first = ["" if rng.random() < _OPEN else _make_word(rng) for _ in range(places)]
    ease = [rng.gammavariate(0.6, 1 / 0.6) for _ in range(places)]
    likely = [[_make_word(rng) for _ in range(_WAYS)] for _ in range(places)]
    return _Desk(rng, first, ease, likely, [set() for _ in range(places)])


def _make_word(rng: Random) -> str:
    return "".join(
        rng.choice(_ONSETS) + rng.choice(_VOWELS) for _ in range(rng.choice((1, 2, 2, 3)))
    )


def _mix(text: list[str], second: Sequence[str], rng: Random) -> list[str]:
    """A text of which a stretch, or words here and there, come from another one."""
    mixed, size = list(text), len(text)
    if rng.random() < _IN_STRETCH:
        length = int(size * rng.uniform(0.15, 0.45))
        start = rng.randrange(size - length)
        mixed[start : start + length] = second[start : start + length]
        return mixed
    share = rng.uniform(0.15, 0.4)
    return [
        other if rng.random() < share else word for word, other in zip(mixed, second, strict=True)
    ]


def _copy(text: Sequence[str], desk: _Desk) -> list[str]:
    """One copy with the errors of its copyist."""
    rng = desk.rng
    rate = min(_MOST, rng.lognormvariate(log(_ERRORS), _SPREAD))
    mending = rng.uniform(0, _MENDED)
    copied = list(text)
    for place, word in enumerate(text):
        if word in desk.slips[place] and rng.random() < mending:
            copied[place] = desk.first[place]
        elif rng.random() < rate * desk.ease[place]:
            copied[place] = _err(word, place, desk)
    return copied


def _err(word: str, place: int, desk: _Desk) -> str:
    """What stands in a copy where its copyist erred."""
    rng = desk.rng
    what = rng.random()
    way = rng.randrange(_WAYS) if rng.random() < _LIKELY else None
    if not word or what >= _LEFT_OUT + _MISSPELLED:
        return _make_word(rng) if way is None else desk.likely[place][way]
    if what < _LEFT_OUT:
        return ""
    # A likely slip always falls on the same letter, so that others make it, too.
    letter = rng.randrange(len(word)) if way is None else way % len(word)
    sign = rng.choice("abdefgiklmnoprstuvz") if way is None else "aeo"[way]
    slip = word[:letter] + sign + word[letter + 1 :]
    if slip != word:
        desk.slips[place].add(slip)
    return slip


def _damage(text: Sequence[str], rng: Random) -> list[str | None]:
    """What is left of a text; one in five loses a part."""
    left: list[str | None] = list(text)
    if rng.random() < _DAMAGED:
        length = int(len(left) * rng.uniform(0.05, 0.5))
        start = rng.randrange(len(left) - length)
        left[start : start + length] = [None] * length
    return left
