"""Frames: what stands before and after a word that may attribute.

"Found" attributes in "the panel found that ...", not in "police found the car". How often a word is
a cue is therefore counted apart for each frame, and the frame also says where the content lies.

- In: a `Passage`, the bounds of a sentence in it, a token.
- Out: `Frame`.
- Not here: counts (`cues`).
"""

from dataclasses import dataclass
from enum import Enum

from whence.attribution.passage import QUOTE, Passage
from whence.attribution.phrases import (
    BE,
    NEGATIONS,
    SUBJECT_PRONOUNS,
    find_verb,
    phrase_end,
    phrase_start,
    relative_start,
    skip_adjuncts,
    verb_group,
)

_WH = frozenset("whether how why what who where when which if".split())
# Pronouns that cannot be the subject of a clause.
_OBJECTS = frozenset("him them me us himself herself themselves itself".split())
_PARTICLES = frozenset("out up on for about to of at with from into against off down over".split())
_LONGEST_ASIDE = 12
_SPEAKABLE = frozenset("NPUQADSW)")


class After(Enum):
    """What follows the word and what stands between."""

    THAT = "that"
    QUOTE = "quote"
    COLON = "colon"
    TO = "to"
    WH = "wh"
    CLAUSE = "clause"
    AS = "as"
    ING = "ing"
    NOUN = "noun"
    BY = "by"
    PREPOSITION = "prep"
    COMMA = "comma"
    END = "end"
    OTHER = "other"


# What follows the cue and is a clause, which may go on behind a comma.
CLAUSES = frozenset({After.THAT, After.CLAUSE, After.WH, After.COLON})
# Behind these, what was said follows the cue, whatever stands before the subject.
_CLOSED = frozenset({After.THAT, After.CLAUSE, After.TO, After.BY, After.WH})


_BY_WORD = {
    **dict.fromkeys(_WH, After.WH),
    **dict.fromkeys(_OBJECTS, After.NOUN),
    **dict.fromkeys(SUBJECT_PRONOUNS, After.CLAUSE),
    "that": After.THAT,
    "as": After.AS,
    "by": After.BY,
}


class Before(Enum):
    """What stands before the word's verb group."""

    SUBJECT = "subject"
    QUOTE = "quote"
    COMMA = "comma"
    AND = "and"
    START = "start"
    POSSESSIVE = "possessive"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Frame:
    """One word that may attribute, in its surroundings.

    Attributes:
        unit: First and end token of its sentence.
        head: The word's token.
        start: First token of its verb group.
        end: Token behind the cue, its particle included.
        at: Token where what follows begins, behind addressee and adjuncts.
        addressee: First and end token of whom it was said to, or None.
        passive: Whether a form of "be" stands before a participle.
        negated: Whether a negation stands in the verb group.
        edge: What stands before the subject, where the content may stand before it: "quote",
            "comma" or "".
    """

    unit: tuple[int, int]
    head: int
    start: int
    end: int
    at: int
    after: After
    before: Before
    addressee: tuple[int, int] | None
    passive: bool
    negated: bool
    edge: str = ""

    @property
    def key(self) -> str:
        """Name under which the frame is counted."""
        told = "+to" if self.addressee is not None else ""
        voice = "be-" if self.passive else ""
        edge = f"-{self.edge}" if self.edge else ""
        return f"{voice}{self.before.value}{edge}:{self.after.value}{told}"


def read_frame(passage: Passage, unit: tuple[int, int], head: int, *, has_addressee: bool) -> Frame:
    """The frame of one word.

    Args:
        passage: Where it stands.
        unit: First and end token of its sentence.
        head: The word's token.
        has_addressee: Whether the word takes one ("told reporters that").

    Returns:
        Its frame.
    """
    first, end = unit
    is_noun = passage.tags[head] in "NP"
    start = head if is_noun else verb_group(passage, first, head)
    group = passage.words[start:head]
    passive = passage.tags[head] in "EV" and any(word in BE for word in group)
    behind, at, addressee = head + 1, head + 1, None
    if has_addressee and not passive:
        stop = _addressee_end(passage, head + 1, end)
        if stop > head + 1:
            addressee = (head + 1, stop)
            at = stop
    elif _has_particle(passage, behind, end):
        behind += 1
    by_whom = passive and at < end and passage.words[at] == "by"
    skipped = at if by_whom else skip_adjuncts(passage, at, end)
    after, at = _read_after(passage, skipped, end)
    if after in (After.OTHER, After.PREPOSITION, After.NOUN) and behind > head + 1:
        after, at = After.PREPOSITION, behind
    else:
        behind = head + 1
    if behind < end and passage.words[behind] == "out":
        behind += 1
    before = _read_before(passage, first, start, is_noun=is_noun)
    is_open = before is Before.SUBJECT and after not in _CLOSED
    return Frame(
        unit,
        head,
        start,
        behind,
        at,
        after,
        before,
        addressee,
        passive,
        any(word in NEGATIONS for word in group),
        _edge(passage, first, start) if is_open else "",
    )


def _has_particle(passage: Passage, at: int, end: int) -> bool:
    """Whether the word behind the verb belongs to it ("called for"), and is no "to" of a verb."""
    if at >= end or passage.words[at] not in _PARTICLES or passage.tags[at] not in "IRT":
        return False
    return passage.tags[at] != "T" or at + 1 >= end or not _is_bare(passage, at + 1)


def _edge(passage: Passage, first: int, start: int) -> str:
    begin = relative_start(passage, first, phrase_start(passage, first, start))
    if begin <= first:
        return ""
    if passage.words[begin - 1] == QUOTE:
        return "quote"
    if passage.tags[begin - 1] != ",":
        return ""
    is_quote = begin - 2 >= first and passage.words[begin - 2] == QUOTE
    return "quote" if is_quote else "comma"


def _read_after(passage: Passage, at: int, end: int) -> tuple[After, int]:
    """What follows, and where it begins."""
    if at >= end or passage.tags[at] in ".;)":
        return After.END, at
    word, tag = passage.words[at], passage.tags[at]
    if tag in ",-":
        if at + 1 < end and passage.words[at + 1] == QUOTE:
            return After.QUOTE, at + 1
        behind = _behind_aside(passage, at, end)
        return (After.THAT, behind) if behind > at else (After.COMMA, at)
    if tag == ":":
        is_quote = at + 1 < end and passage.words[at + 1] == QUOTE
        return (After.QUOTE if is_quote else After.COLON), at + 1
    if word == QUOTE:
        return After.QUOTE, at
    return _read_word_after(passage, at, end), at


def _behind_aside(passage: Passage, at: int, end: int) -> int:
    """The "that" behind an aside which begins at `at` ("said, through a lawyer, that")."""
    for closing in range(at + 1, min(end - 1, at + _LONGEST_ASIDE)):
        if passage.tags[closing] == passage.tags[at]:
            return closing + 1 if passage.words[closing + 1] == "that" else at
    return at


def _read_word_after(passage: Passage, at: int, end: int) -> After:
    word, tag = passage.words[at], passage.tags[at]
    if word == "that" and not any(tag in "VM" for tag in passage.tags[at + 1 : end]):
        return After.NOUN
    if word in _BY_WORD:
        return _BY_WORD[word]
    if word == "not" and at + 1 < end and passage.tags[at + 1] == "T":
        return After.TO
    if tag == "T":
        return After.TO if at + 1 < end and _is_bare(passage, at + 1) else After.PREPOSITION
    if word == "there" or tag in "DANPUQRE":
        verb = find_verb(passage, at, end)
        if at < verb < end or _has_verb_behind_aside(passage, at, end):
            return After.CLAUSE
        behind = phrase_end(passage, at, end)
        if at < behind < end and passage.words[behind] == QUOTE and not passage.held[at]:
            return After.CLAUSE
        return After.NOUN if tag in "DANPUQ" else After.OTHER
    if tag == "G":
        return After.ING
    return After.PREPOSITION if tag == "I" else After.OTHER


def _has_verb_behind_aside(passage: Passage, at: int, end: int) -> bool:
    """Whether the phrase gets its verb behind an aside: "the meeting, long planned, was"."""
    opening = phrase_end(passage, at, end)
    if opening >= end or passage.tags[opening] != ",":
        return False
    for closing in range(opening + 1, min(end - 1, opening + _LONGEST_ASIDE)):
        if passage.tags[closing] == ",":
            return passage.tags[closing + 1] in "VM"
    return False


def _is_bare(passage: Passage, at: int) -> bool:
    after = passage.tags[at + 1] if at + 1 < len(passage.tags) else ""
    return passage.tags[at] == "B" or (passage.tags[at] == "R" and after == "B")


def _read_before(passage: Passage, first: int, start: int, *, is_noun: bool) -> Before:
    if start == first:
        return Before.START
    word, tag = passage.words[start - 1], passage.tags[start - 1]
    if word == QUOTE:
        return Before.QUOTE
    if is_noun:
        is_owner = tag == "S" or word in ("his", "her", "their", "its", "my", "our", "your")
        return Before.POSSESSIVE if is_owner else Before.OTHER
    if tag in ",-":
        before = passage.words[start - 2] if start - 2 >= first else ""
        return Before.QUOTE if before == QUOTE else Before.COMMA
    if tag == "C":
        return Before.AND
    has_clause = tag in "EBR" and relative_start(passage, first, start) < start
    return Before.SUBJECT if tag in _SPEAKABLE or has_clause else Before.OTHER


def _addressee_end(passage: Passage, at: int, end: int) -> int:
    """Token behind the person spoken to, or `at` if none is named."""
    if at >= end or passage.words[at] in ("that", "to", "of"):
        return at
    if passage.tags[at] == "U" and passage.words[at] not in ("he", "she", "they", "we", "i"):
        return at + 1
    stop = phrase_end(passage, at, end)
    verb = find_verb(passage, at, end)
    if verb <= stop and passage.tags[at] == "U":
        return at
    return at + 1 if verb == stop and stop > at + 1 else stop
