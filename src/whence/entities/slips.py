"""Slips: whether two names that differ a little are one bearer's, by what is told of both.

A pet form, another spelling, a letter misread: each is believed if the two documents tell enough
of the same, and the more differs, the more is asked.

- In: faces of persons whose names are near.
- Out: whom each is believed to be.
- Not here: how great a change is (`nearness`), names that agree (`people`).
"""

from collections.abc import Iterator, Mapping
from math import inf

from whence.entities.faces import Face, Stories, are_two_tongues, may_be_told_alike, measure_told
from whence.entities.facts import have_two_trades
from whence.entities.likeness import Likeness, is_fuller, is_pet_form
from whence.entities.names import Name
from whence.entities.nearness import is_believed, is_thinkable, measure_change
from whence.entities.shapes import find_coarse
from whence.records import EntityId

_FITS = (Likeness.SAME, Likeness.PART)
# What a surname more or half of one costs, as a change.
_ADDED = 0.3
# Points that names in common are worth where nothing else is told alike.
_SHARED = 3
# Points that are granted to two scripts, whose texts cannot share words.
_FOREIGN = 2


def coarse_keys(name: Name) -> Iterator[object]:
    """Keys of a full name that all its spellings have, its words in any order.

    Args:
        name: Of a person.

    Yields:
        One for its ends, one for each other surname with the given name; none for a single word.
    """
    words = name.words
    if len(words) < 2:
        return
    ends = [(words[0], words[-1]), *((words[0], half) for half in words[-1].split("-")[:-1])]
    if len(words) > 2:
        ends += [(words[-2], words[-1]), (words[0], words[-2])]
    ends += [(a.replace("g", "h"), b.replace("g", "h")) for a, b in ends if "g" in a + b]
    yield from {("coarse", *sorted(map(find_coarse, pair))) for pair in ends}


def find_believed(
    face_of: Mapping[EntityId, Face],
    likeness: Mapping[EntityId, Mapping[EntityId, Likeness]],
    stories: Stories,
) -> dict[EntityId, set[EntityId]]:
    """Whom each is believed to be.

    Args:
        face_of: By id.
        likeness: For each those that are near, and how.
        stories: Of the pile.

    Returns:
        For each itself, those whose names fit, and those whose change of name is small enough.
    """
    return {
        one: {one}
        | {
            other
            for other, found in others.items()
            if found in _FITS or _is_believed(face_of[one], face_of[other], found, stories)
        }
        for one, others in likeness.items()
    }


def may_be_slip(a: Face, b: Face, found: Likeness, stories: Stories) -> bool:
    """Whether two near names are worth a look.

    Args:
        a: One of them.
        b: The other.
        found: How their names compare.
        stories: Of the pile.
    """
    if have_two_trades(a, b, strictly=True):
        return False  # two near names, two trades
    if found is not Likeness.SLIP or measure_told(a, b) is None:
        return may_be_told_alike(a, b)
    return is_thinkable(_cost(a, b), _points(a, b, stories))


def _is_believed(a: Face, b: Face, found: Likeness, stories: Stories) -> bool:
    if found is not Likeness.SLIP or have_two_trades(a, b, strictly=True):
        return False
    if a.documents & b.documents and not is_pet_form(a.name.keys[0], b.name.keys[0]):
        return False
    return is_believed(_cost(a, b), _points(a, b, stories))


def _cost(a: Face, b: Face) -> float:
    change = measure_change(a.name, b.name)
    return _ADDED if change == inf and is_fuller(a.name, b.name) else change


def _points(a: Face, b: Face, stories: Stories) -> int:
    """What is told alike of two; names in common count, and another tongue tells little."""
    points = max(measure_told(a, b) or 0, _SHARED * stories.share(a, b))
    is_foreign = a.name.script is not b.name.script
    return points + (_FOREIGN if is_foreign else are_two_tongues(a, b))
