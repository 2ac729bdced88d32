"""Likeness of two lines: what they share beyond what the event itself forces on both.

Two people who saw one fire both write "fire", "roof" and the name of the street. If both also write
that smashed windows were "suffered", and nobody else who tells of that fire does, one of them has
read the other, or both have read a third. So a shared word counts by how rare it is in news, and by
how few of the other documents of the same event hold it; a set phrase counts little more than one
word.

- In: two lines, and the words of the other documents of the event.
- Out: `Likeness`.
- Not here: which lines are compared (`paraphrase`).
"""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from rapidfuzz.distance import Indel

from whence.reuse.paraphrase_lines import Line
from whence.reuse.paraphrase_stems import weigh_stem

# A word of this weight or less (one sentence in twenty holds it) is never odd; one that weighs so
# much more (one in a thousand) is as odd as words get.
_COMMON = 3.0
_RANGE = 4.0
# Of other documents on an event, one in four is assumed to hold any word that two of them share.
_ASSUMED = 4
# What a further word of a set phrase adds.
_IN_PHRASE = 0.35
# Words so near to each other in both lines make a phrase.
_NEXT = 2


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two lines share.

    Attributes:
        share: Twice the weight of common signs through the weight of both lines, 0 to 1.
        odd: Weight of the free words that they share beyond what the event forces.
        order: How far these stand in the same order, 0 to 1.
        words: These words (stems), the oddest first.
        others: How many other documents of the event were asked.
    """

    share: float
    odd: float
    order: float
    words: tuple[str, ...]
    others: int


def compare_lines(a: Line, b: Line, others: Sequence[Set[str]]) -> Likeness:
    """Compare two lines.

    Args:
        a: Of one document.
        b: Of another.
        others: The stems of each other document that tells of the event.

    Returns:
        The same for either order of the lines.
    """
    free = sorted(a.free.keys() & b.free.keys())
    weights = {stem: _weigh_odd(stem, others) for stem in free}
    in_order = [sorted(free, key=line.free.__getitem__) for line in (a, b)]
    return Likeness(
        share=find_share(a, b),
        odd=math.fsum(_weigh_phrase(phrase, weights) for phrase in _join_phrases(free, a, b)),
        order=Indel.normalized_similarity(*in_order),
        words=tuple(sorted(free, key=lambda stem: (-weights[stem], stem))),
        others=len(others),
    )


def find_share(a: Line, b: Line) -> float:
    """How much of two lines is common.

    Args:
        a: Of one document.
        b: Of another.

    Returns:
        Twice the weight of common signs through the weight of both, 0 to 1.
    """
    common = math.fsum(weigh_stem(sign) for sign in a.signs & b.signs)
    whole = a.weight + b.weight
    return 2 * common / whole if whole else 0.0


def _weigh_odd(stem: str, others: Sequence[Set[str]]) -> float:
    """How little the event forces a word: 0 for a common one or one that all have."""
    held = sum(stem in stems for stems in others)
    rare = math.log((len(others) + _ASSUMED) / (held + 1))
    return max(0.0, rare) * min(1.0, max(0.0, (weigh_stem(stem) - _COMMON) / _RANGE))


def _join_phrases(free: Sequence[str], a: Line, b: Line) -> list[list[str]]:
    """The words, those together that stand next to each other in both lines."""
    phrases: list[list[str]] = []
    for stem in free:
        near = [phrase for phrase in phrases if any(_is_next(one, stem, a, b) for one in phrase)]
        apart = [phrase for phrase in phrases if phrase not in near]
        phrases = [*apart, [stem, *(one for phrase in near for one in phrase)]]
    return phrases


def _is_next(one: str, other: str, a: Line, b: Line) -> bool:
    """Whether two words follow each other closely, in the same order in both lines."""
    steps = (a.free[other] - a.free[one], b.free[other] - b.free[one])
    return all(0 < step <= _NEXT for step in steps) or all(0 < -step <= _NEXT for step in steps)


def _weigh_phrase(phrase: Sequence[str], weights: Mapping[str, float]) -> float:
    most = max(weights[stem] for stem in phrase)
    return most + _IN_PHRASE * (math.fsum(weights[stem] for stem in phrase) - most)
