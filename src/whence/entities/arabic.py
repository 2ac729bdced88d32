"""Arabic names: where names stand in a text whose letters have no capitals.

Nothing marks a name in Arabic script but its words: a usual given name with what follows it, a
definite role before two words ("the doctor Fatima al-Zahra"), a word for a body with what it is
called. That finds the names that matter and little else; it is no parser of Arabic.

- In: the text of a paragraph.
- Out: stretches.
- Not here: names in letters that have capitals (`runs`).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from whence.entities.compounds import FATHER, JOINED
from whence.entities.tables import load_trades
from whence.text.tables import read_table

_WORD = re.compile(r"[\u0621-\u064a\u0671-\u06d3]+")
_ARTICLE = "\u0627\u0644"
_AND = "\u0648"
# Words of a person's name, and those behind the word for a body.
_LONGEST = 5
_MOST_BEHIND = 3


@cache
def _load_words() -> Mapping[str, frozenset[str]]:
    """By sort ("given", "body", "plain"): the words."""
    found: dict[str, set[str]] = {}
    for sort, words in read_table("whence.entities", "arabic.tsv", columns=2):
        found.setdefault(sort, set()).update(words.split())
    return {sort: frozenset(words) for sort, words in found.items()}


def find_arabic(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Find names in Arabic letters.

    Args:
        text: The whole text.
        start: First character to look at.
        end: Offset behind the last one.

    Yields:
        Start and end of each, in order, disjoint.
    """
    words = list(_WORD.finditer(text, start, end))
    at = 0
    while at < len(words):
        stretch = _phrase(words, at)
        size = _person_size(stretch) or _body_size(stretch)
        skipped = 0
        if not size and _is_role(stretch[0]):
            skipped, size = 1, _size_behind_role(stretch[1:])
        if size:
            yield words[at + skipped].start(), words[at + skipped + size - 1].end()
        at += skipped + size or 1


def _phrase(words: Sequence[re.Match[str]], at: int) -> list[str]:
    """The word and those that follow it with one space between."""
    phrase = [words[at][0]]
    for before, word in zip(
        words[at : at + _LONGEST], words[at + 1 : at + _LONGEST + 1], strict=False
    ):
        if word.start() != before.end() + 1 or word.string[before.end()] != " ":
            break
        phrase.append(word[0])
    return phrase


def _person_size(phrase: Sequence[str]) -> int:
    """How many words from a given name on are a person's name; 0 for none."""
    given = _load_words()["given"]
    if phrase[0] not in given and phrase[0] not in JOINED:
        return 0
    size, counted = 1, int(phrase[0] in given)
    for at, word in enumerate(phrase[1:], start=1):
        if word in JOINED or word in FATHER:
            continue
        is_surname = counted > 1 and phrase[at - 1] not in given and phrase[at - 1] not in FATHER
        if _is_plain(word) or (is_surname and not word.startswith(_ARTICLE)):
            break
        size, counted = at + 1, counted + 1
        if word.startswith(_ARTICLE):
            break
    return size if counted > 1 else 0


def _body_size(phrase: Sequence[str]) -> int:
    if phrase[0] not in _load_words()["body"]:
        return 0
    behind = 0
    for word in phrase[1 : _MOST_BEHIND + 1]:
        if _is_plain(word) or (behind and not word.startswith(_ARTICLE)):
            break
        behind += 1
    return behind + 1 if behind else 0


def _is_role(word: str) -> bool:
    return word.startswith(_ARTICLE) and word in load_trades()


def _size_behind_role(phrase: Sequence[str]) -> int:
    is_name = len(phrase) > 1 and not phrase[0].startswith(_ARTICLE)
    return 2 if is_name and not any(map(_is_plain, phrase[:2])) else 0


def _is_plain(word: str) -> bool:
    """Whether a word belongs to no name."""
    plain = _load_words()["plain"]
    return word in plain or (word.startswith(_AND) and word[1:] in plain) or word in load_trades()
