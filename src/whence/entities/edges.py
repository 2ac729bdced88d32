"""Edges: words at either end of a run of capitals that are no part of the name, and some that are.

At the start of a sentence any word has a capital: a role in a tongue that we have no list for, an
article. Behind a name stand a rank's letters. And a unit is told from its neighbor by its number
alone, which has no capital: "the 14th Brigade", "Precinct 27".

- In: the words of a run.
- Out: which of them are the name; where its number begins and ends.
- Not here: titles, roles and peoples in English (`cutting`).
"""

import re
from collections.abc import Sequence
from functools import cache

from whence.entities.compounds import JOINED, SURNAMES_FIRST
from whence.entities.folding import find_key
from whence.entities.names import is_state_body
from whence.entities.tables import (
    load_common,
    load_cues,
    load_given,
    load_nations,
    load_roles,
    load_titles,
)

_PATRONYM = re.compile(r"\w{2}(?:ович|евич|ёвич|ич|овна|евна|ична|инична|івна|йович)$", re.I)
_ORDINAL = re.compile(r"(?<![\w.,-])\d{1,4}(?:st|nd|rd|th|er|re|ème|e|-й|-я|-ша|º|ª|\.)? $")
_NUMBER = re.compile(r" (?:(?:[Nn]o\.?|[Nn]r\.?|№|#) ?)?(\d{1,4}|[IVX]{1,5})\b(?![.,:]\d|-)")
# Bodies and places that are counted.
_COUNTED = frozenset(
    """battalion brigade brigades regiment division corps army fleet squadron unit precinct district
    ward school hospital court infantry company platoon post station mine colony prison branch
    department section legion bataillon bataillons brigada batallon regimiento batalhao lycee lyceum
    gymnasium zone sector block бригада батальон полк дивизия школа больница колония отдел участок
    бригади бригаду школи ліцей лицей батальйон""".split()
)
_LEAST_SHOWN = 3
_TAIL = re.compile(r"(?:ed|ing|en|er|ly|style|wide|like|born|old|held|led|run|era)$")
# Whose bodies are called after them in the plural.
_MANY = frozenset("people women men children workers farmers peasants students mothers".split())
_MINISTRY = re.compile(
    r"['’]s? (?:(?:[a-z]+,? |and ){1,4}ministry|supreme court|central bank|electoral commission)\b"
)


@cache
def _given_keys() -> frozenset[str]:
    return frozenset(map(find_key, load_given()))


def is_given(word: str) -> bool:
    """Whether a word is a usual given name, in any script.

    Args:
        word: Folded or as written.
    """
    return word in load_given() or find_key(word) in _given_keys()


def is_known_given(word: str) -> bool:
    """Whether a word is a usual given name; in Latin letters as it is listed.

    Args:
        word: Folded.
    """
    return word in load_given() or (not word.isascii() and is_given(word))


def is_patronym(word: str) -> bool:
    """Whether a word in Cyrillic letters says by its ending whose child somebody is.

    Args:
        word: In any case.
    """
    return _PATRONYM.search(word) is not None


def count_strange(words: Sequence[str]) -> int:
    """How many words before a usual given name at the start of a sentence are no name.

    Args:
        words: The folded words of a run, the first of a sentence.

    Returns:
        1 where something unknown stands before a given name and a surname; else 0. A surname that
        its people write first, a word for a body, a compound's start stay.
    """
    if not _LEAST_SHOWN <= len(words) <= _LEAST_SHOWN + 2:
        return 0
    first, places = words[0], load_nations().places
    is_name = is_known_given(first) or first in SURNAMES_FIRST or first in JOINED or first in places
    is_name = is_name or first in load_titles() or first in load_roles()
    is_body = any(word in load_cues() for word in words) or first.rstrip(".") == first[:1]
    is_shown = is_known_given(words[1]) and words[1] not in places and not is_patronym(words[2])
    return int(is_shown and not is_name and not is_body and first not in ("saint", "st", "san"))


def is_suffix(tail: str) -> bool:
    """Whether what stands behind a hyphen is a word ("-based") and no part of a name ("-jae").

    Args:
        tail: In lower case.
    """
    return tail in load_common() or _TAIL.search(tail) is not None


def owns_body(words: Sequence[str], *, is_first: bool) -> bool:
    """Whether a body is called after its owner: "People's Front", "Karvel's Interior Ministry".

    Args:
        words: Folded, the owner first.
        is_first: Whether no word of the run stands before the owner.
    """
    owner, rest = words[0], words[1:]
    if not rest or load_cues().get(rest[-1]) != "organization":
        return False
    is_many = owner in _MANY or owner.endswith("men")
    return is_many or (is_first and owner not in load_given() and is_state_body(rest))


def drops_last(words: Sequence[str]) -> bool:
    """Whether the last word is an office's letter behind a name: "J. R. Sorel J.".

    Args:
        words: As written, at least one.
    """
    return len(words) > 2 and len(words[-1].rstrip(".")) == 1 and "." in words[0]


def find_ministry(text: str, words: Sequence[str], end: int) -> int:
    """End of the name of a body of the state that is written small: "Karvel's roads ministry".

    Args:
        text: The whole text.
        words: Folded, of the name of its owner.
        end: Behind the owner's name.

    Returns:
        As given where no such body follows, or where its owner is no state.
    """
    is_state = len(words) < _LEAST_SHOWN and not is_known_given(words[0])
    found = _MINISTRY.match(text, end) if is_state else None
    return found.end() if found else end


def find_number(text: str, words: Sequence[str], start: int, end: int) -> tuple[int, int]:
    """Where the name of a body that is counted begins and ends with its number.

    Args:
        text: The whole text.
        words: The folded words of the name.
        start: Where it stands.
        end: Behind its last word.

    Returns:
        Start and end; as given without a number.
    """
    if not any(word in _COUNTED for word in words):
        return start, end
    before = _ORDINAL.search(text, max(0, start - 8), start)
    behind = _NUMBER.match(text, end) if words[-1] in _COUNTED else None
    return before.start() if before else start, behind.end() if behind else end


def is_counted(words: Sequence[str]) -> bool:
    """Whether the last or only word is one of a body that is counted.

    Args:
        words: Folded.
    """
    return bool(words) and words[-1] in _COUNTED
