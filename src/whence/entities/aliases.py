"""Aliases: what the text itself says about names.

"The Free Valley Council (FVC)", "Karim Adel, also known as Abu Sami", "Mina (not her real name)":
the surest evidence that two names are one, or that a name is none, is a sentence that says so.

- In: the text, its names, their kinds.
- Out: `Stated`: pairs of names that are one, and names that are withheld or invented.
- Not here: aliases that must be known beforehand (`organizations.tsv`).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from whence.entities.folding import fold
from whence.entities.grouping import NameMention
from whence.entities.names import initials_of, is_acronym
from whence.entities.runs import Run
from whence.entities.stated import is_clipped, says_born, says_one, says_renamed
from whence.entities.tables import find_body, load_cues, load_nations, load_phrases
from whence.records import EntityKind

_BRACKET = re.compile(r"['’\"”]? \((?:the |or )?[“\"‘']?$", re.I)
_LONGEST_LINK = 70
_LONGEST_CLAUSE = 160
_SENTENCE_END = re.compile(r"[.!?]\s")
_REAL = re.compile(r",? \(?(?:real|full|civil|birth|maiden|given) name:? ")
# Behind an acronym between commas; an "and" there would make it one of a list.
_CLOSED = re.compile(r",(?! and\b| or\b)|\.(?:\s|$)")


@dataclass(frozen=True, slots=True)
class StatedPair:
    """Two runs, by index, that the text says are one, and how it says it."""

    a: int
    b: int
    why: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What a text says about its names.

    Attributes:
        pairs: In order of the first name.
        withheld: Starts of runs that are pseudonyms or first names given in place of the full one.
    """

    pairs: tuple[StatedPair, ...]
    withheld: frozenset[int]


def find_stated(text: str, runs: Sequence[Run], mentions: Sequence[NameMention]) -> Stated:
    """Find what a text says about its names.

    Args:
        text: The whole text.
        runs: The names, in order.
        mentions: The same names with their kinds.

    Returns:
        Pairs only of neighboring names whose kinds do not exclude each other.
    """
    pairs = []
    for at in range(len(runs) - 1):
        why = _link(text, runs[at], runs[at + 1]) or _renamed(text, runs, mentions, at)
        if why is not None and may_be_one(mentions[at].kind, mentions[at + 1].kind):
            pairs.append(StatedPair(at, at + 1, why))
    pairs.extend(_born(text, runs, mentions))
    return Stated(tuple(pairs), frozenset(_withheld(text, runs)))


def may_be_one(a: EntityKind, b: EntityKind) -> bool:
    """Whether two kinds do not exclude each other; a name of unknown kind is nobody's first."""
    return a is b or b is EntityKind.OTHER or (a is EntityKind.OTHER and b is not EntityKind.PLACE)


def _link(text: str, first: Run, second: Run) -> str | None:
    between = text[first.end : second.outer]
    if len(between) > _LONGEST_LINK or "\n" in between:
        return None
    if _BRACKET.fullmatch(between) and text[second.end : second.end + 2].rstrip("”\"’'")[:1] == ")":
        return _bracket_link(first, second)
    if between == ", " and is_acronym(second.text) and _CLOSED.match(text, second.end):
        return _bracket_link(first, second)
    is_one = says_one(between, text[second.end : second.end + 2])
    if is_one or load_phrases()["known_as"].fullmatch(between) or _REAL.fullmatch(between):
        return "the text says that both names are one"
    return None


def _renamed(
    text: str, runs: Sequence[Run], mentions: Sequence[NameMention], at: int
) -> str | None:
    """Two names of a body, one of them former."""
    first, second = runs[at], runs[at + 1]
    is_of_people = EntityKind.PERSON in (mentions[at].kind, mentions[at + 1].kind)
    between = text[first.end : second.outer]
    if is_of_people or len(between) > _LONGEST_LINK or not says_renamed(between):
        return None
    return "the text says that one is the other's former name"


def _born(text: str, runs: Sequence[Run], mentions: Sequence[NameMention]) -> Iterator[StatedPair]:
    """A birth name with the full name last before it in its sentence."""
    for at, run in enumerate(runs):
        start = max(0, run.outer - _LONGEST_CLAUSE)
        before = _SENTENCE_END.split(text[start : run.outer])[-1]
        if len(run.words) > 1 or not says_born(before):
            continue
        begin = run.outer - len(before)
        owners = [
            one
            for one in range(at)
            if runs[one].start >= begin
            and len(runs[one].words) > 1
            and mentions[one].kind in (EntityKind.PERSON, EntityKind.OTHER)
        ]
        if owners:
            yield StatedPair(owners[0], at, "the text says with which name she was born")


def _bracket_link(first: Run, second: Run) -> str | None:
    if is_clipped(second.text, first.text):
        return "the short form in brackets behind the name"
    for short, full in ((second, first), (first, second)):
        if not is_acronym(short.text) or len(full.words) < 2:
            continue
        letters = fold(short.text.replace(".", ""))
        is_body = any(fold(word) in load_cues() for word in full.words)
        is_start = letters[:1] == fold(full.words[0])[:1] or len(full.words) > 2
        is_free = find_body(short.text) is None and letters not in load_nations().places
        if letters in initials_of(full.text) or (is_body and is_start and is_free):
            return "the acronym in brackets behind the name"
    return None


def _withheld(text: str, runs: Sequence[Run]) -> Iterator[int]:
    phrases = load_phrases()
    for at, run in enumerate(runs):
        limit = runs[at + 1].outer if at + 1 < len(runs) else len(text)
        after = text[run.end : min(run.end + 130, limit)]
        before = text[max(0, run.outer - 80) : run.outer]
        is_single = len(run.words) == 1
        is_invented = phrases["real_name_after"].match(after) is not None
        is_invented = is_invented or phrases["withheld_before"].search(before) is not None
        if is_invented or (is_single and phrases["withheld_after"].match(after)):
            yield run.start
