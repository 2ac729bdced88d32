"""Crowd: what it costs to tell very many invented people and bodies apart.

Names are made of syllables, surnames as unevenly frequent as real ones, some of them shortened,
misspelled or left to the surname alone. How fast they are told apart depends on the machine, so the
time is shown in seconds of one processor.

- In: a number and a seed.
- Out: seconds.
- Not here: whether the right names are told apart (`identity`, `pairs`).
"""

from collections.abc import Iterator
from random import Random
from time import process_time

from whence.entities import NameMention, group_marked, merge_casts
from whence.records import DocumentId, EntityKind, Span

_ONSETS = "b d f g h j k l m n p r s t v z br dr kr st tr sh".split()
_VOWELS = "a e i o u".split()
_ENDS = ("", "", "n", "r", "l", "s", "m", "k")
_BODIES = "Council Foods Party Bank Union Institute Front Group Society Hospital".split()
_IN_DOCUMENT = 20
_GIVEN, _SURNAMES = 2_000, 30_000
# Every so-manieth name is a body's; a shortened name; a misspelled one; a surname alone.
_BODY, _SHORT, _MISSPELLED, _ALONE = 4, 15, 21, 35


def measure_crowd(names: int, *, seed: int = 4) -> float:
    """Seconds of processor time that merging takes.

    Args:
        names: How many distinct names there are, in documents of twenty names each.
        seed: For the names.

    Returns:
        Seconds, without making the names and grouping those of each document.
    """
    made = list(_make_names(names, Random(seed)))
    casts = [
        group_marked(_to_mentions(made[at : at + _IN_DOCUMENT], f"{at:08}"))
        for at in range(0, names, _IN_DOCUMENT)
    ]
    begun = process_time()
    merge_casts(casts)
    return process_time() - begun


def measure_throng(people: int, *, seed: int = 4) -> float:
    """Seconds of processor time that one document with very many people takes.

    Args:
        people: How many distinct names stand in it.
        seed: For the names.

    Returns:
        Seconds for grouping them and merging the cast.
    """
    mentions = _to_mentions(list(_make_names(people, Random(seed))), "one")
    begun = process_time()
    merge_casts([group_marked(mentions)])
    return process_time() - begun


def _make_names(number: int, random: Random) -> Iterator[tuple[str, EntityKind]]:
    """Distinct names with their kinds, in an order that mixes them."""
    given = [_make_word(random, 2) for _ in range(_GIVEN)]
    surnames = [_make_word(random, 3) for _ in range(_SURNAMES)]
    seen: set[str] = set()
    while len(seen) < number:
        at = len(seen)
        surname = surnames[int(_SURNAMES * random.random() ** 3)]
        kind = EntityKind.PERSON if at % _BODY else EntityKind.ORGANIZATION
        name = f"{random.choice(given)} {surname}"
        if kind is EntityKind.ORGANIZATION:
            name = f"{_make_word(random, 2)} {surname} {random.choice(_BODIES)}"
        elif at % _ALONE == 0:
            name = surname
        elif at % _SHORT == 0:
            name = f"{name[0]}. {surname}"
        elif at % _MISSPELLED == 0:
            name = name[:-2] + name[-1]
        if name not in seen:
            seen.add(name)
            yield name, kind


def _make_word(random: Random, syllables: int) -> str:
    letters = (
        random.choice(_ONSETS) + random.choice(_VOWELS) + random.choice(_ENDS)
        for _ in range(syllables)
    )
    return "".join(letters).capitalize()


def _to_mentions(names: list[tuple[str, EntityKind]], document: str) -> list[NameMention]:
    """One mention a name, one behind the other."""
    mentions, at = [], 0
    for name, kind in names:
        span = Span(DocumentId(document), at, at + len(name))
        mentions.append(NameMention(span, name, kind))
        at += len(name) + 1
    return mentions
