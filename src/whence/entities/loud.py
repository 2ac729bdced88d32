"""Loud: names in a text that is nothing but a headline.

Where every word has a capital, capitals show no name; a body of text tells which words are one, but
a bare headline has none. There a name is what is left between words that are in every dictionary.

- In: a paragraph in capitals.
- Out: stretches.
- Not here: headlines above a text (`runs`).
"""

import re
from collections.abc import Iterator

from whence.entities.compounds import FATHER, JOINED, PARTICLES
from whence.entities.folding import fold
from whence.entities.tables import (
    load_common,
    load_cues,
    load_given,
    load_idle,
    load_nations,
    load_roles,
    load_titles,
    load_trades,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
_OWNED = re.compile(r"['’]S?$", re.I)
_ENDING = re.compile(r"(?:ies|es|s|ed|ing|er|ers)$")
_LONGEST = 5
_SURNAME_AT = 1


def find_loud_names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find names where every word has a capital.

    Args:
        text: The whole text.
        start: First character to look at.
        end: Offset behind the last one.

    Yields:
        Start and end of stretches of words that are no common ones, in order, disjoint; a word for
        a body or a place belongs to the name that it follows.
    """
    held: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        is_next = bool(held) and text[held[-1].end() : word.start()].isspace()
        folded = fold(_OWNED.sub("", word[0])).rstrip(".")
        is_linked = is_next and (folded in load_cues() or folded in PARTICLES)
        if not (is_next or not held):
            yield from _finish(held)
            held = []
        if is_linked or not _is_word(folded):
            held.append(word)
            continue
        yield from _finish(held)
        held = []
    yield from _finish(held)


def _finish(held: list[re.Match[str]]) -> Iterator[tuple[int, int]]:
    while held and fold(held[-1][0]) in PARTICLES:
        held = held[:-1]
    if held and fold(held[0][0]) in load_given():
        held = held[: _SURNAME_AT + 1]  # what follows is what he does
    if 0 < len(held) <= _LONGEST and len(held[0][0]) > 1:
        last = held[-1]
        yield held[0].start(), last.start() + len(_OWNED.sub("", last[0]))


def _is_word(folded: str) -> bool:
    """Whether a word is one of the language and not of a name."""
    if folded in load_given() or folded in JOINED or folded in FATHER or len(folded) == 1:
        return False
    if folded in load_nations().places:
        return False
    stems = {folded, _ENDING.sub("", folded), _ENDING.sub("e", folded)}
    lists = (load_common(), load_idle(), load_roles(), load_titles(), load_trades(), load_cues())
    is_people = folded in load_nations().peoples
    return is_people or any(stem in words for stem in stems for words in lists)
