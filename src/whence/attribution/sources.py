"""Sources: the words that name who is said to speak.

A wrong source accuses somebody, so each rule takes a noun phrase only where grammar ties it to the
cue, and the rules say which of them fired.

- In: a `Passage` and the frame of a cue in it.
- Out: `Source`, token numbers and the rule in words.
- Not here: which person that is (`entities`).
"""

from dataclasses import dataclass

from whence.attribution.passage import QUOTE, Passage
from whence.attribution.phrases import (
    begins_clause,
    find_verb,
    is_occasion,
    is_time,
    phrase_end,
    phrase_start,
    relative_start,
    verb_group,
)

_LONGEST_ASIDE = 45
# Participles that describe the noun before them, and are often taken for finite verbs.
_PARTICIPLES = frozenset(
    """aged named called identified known based held born accused charged wanted arrested killed
    injured wounded detained jailed convicted appointed elected employed displaced
    released published obtained compiled provided seen reviewed issued posted""".split()
)
_TIED_ASIDES = frozenset("of from at with in for".split())


@dataclass(frozen=True, slots=True)
class Source:
    """A source.

    Attributes:
        first: Its first token.
        end: Token behind its last.
        rule: The rule that found it, in words.
        shared: Whether it is the subject of another verb, which the cue shares.
    """

    first: int
    end: int
    rule: str
    shared: bool = False


def find_before(passage: Passage, first: int, start: int) -> Source | None:
    """The subject of the verb group that starts at `start`.

    Args:
        passage: Where it stands.
        first: First token of the sentence.
        start: First token of the verb group.

    Returns:
        The noun phrase with its apposition or relative clause, or None.
    """
    if start <= first:
        return None
    if passage.tags[start - 1] in ",-":
        return _before_aside(passage, first, start - 1)
    begin = phrase_start(passage, first, start)
    if first < begin < start:
        leads = passage.words[begin - 1] in ("in", "on", "at", "during", "via")
        if leads and is_occasion(passage, begin, start):
            return find_before(passage, first, begin - 1)
        if not leads and is_time(passage, begin, start):
            return find_before(passage, first, begin)
    longer = relative_start(passage, first, begin)
    if longer < begin:
        return Source(longer, start, "subject with its clause before the cue")
    if begin == start or passage.held[begin] != passage.held[start - 1]:
        return None
    longer = _with_place(passage, first, begin, start)
    if longer < begin:
        return Source(longer, start, "subject with its place before the cue")
    return Source(begin, start, "subject before the cue")


def _with_place(passage: Passage, first: int, begin: int, start: int) -> int:
    """Where the phrase starts if it is a place's second part: "a man from Brook, Ostland said"."""
    comma = begin - 1
    is_name = all(passage.tags[at] in "PC" for at in range(begin, start))
    if (
        not is_name
        or comma <= first
        or passage.tags[comma] != ","
        or passage.tags[comma - 1] != "P"
    ):
        return begin
    longer = phrase_start(passage, first, comma)
    ties = {"of", "in", "from", "at"} & set(passage.words[longer:comma])
    return longer if ties and begins_clause(passage, first, longer) else begin


def _before_aside(passage: Passage, first: int, closing: int) -> Source | None:
    """The phrase before asides: "Nadim Hale, 30, of Westbrook, said", "Hale - a baker - said"."""
    mark = passage.tags[closing]
    found = None
    at = closing
    for opening in range(closing - 1, max(first, closing - _LONGEST_ASIDE), -1):
        if passage.words[opening] == QUOTE or passage.tags[opening] in ";:":
            break
        if passage.tags[opening] != mark:
            continue
        if not _is_aside(passage, opening + 1, at):
            break
        at = opening
        begin = phrase_start(passage, first, opening)
        is_named = begin < opening and not is_time(passage, begin, opening)
        if is_named and passage.tags[opening - 1] != "Q" and begins_clause(passage, first, begin):
            found = (begin, opening)
    if found is None:
        return None
    begin, opening = found
    if _is_description(passage, opening + 1):
        return Source(begin, closing, "subject with apposition before the cue")
    return Source(begin, opening, "subject before an aside before the cue")


def _is_aside(passage: Passage, at: int, end: int) -> bool:
    """Whether the words between two commas describe the phrase before them."""
    if at >= end:
        return False
    verb = next((i for i in range(at, end) if _is_finite(passage, at, i)), end)
    relative = any(passage.tags[i] == "W" for i in range(at, min(verb, end)))
    return verb == end or relative or passage.words[at] in ("as", "when", "while", "after")


def _is_finite(passage: Passage, first: int, at: int) -> bool:
    """Whether a token is a finite verb, and not the participle of "a baker aged 61"."""
    if passage.tags[at] not in "VM":
        return False
    return passage.words[at] not in _PARTICIPLES or at == first or passage.tags[at - 1] not in "NP"


def _is_description(passage: Passage, at: int) -> bool:
    if passage.words[at] in _TIED_ASIDES:
        return not is_occasion(passage, at + 1, at + 8)
    return passage.tags[at] in "DANPQW"


def find_after(passage: Passage, at: int, end: int) -> Source | None:
    """The phrase that begins at `at`: "said Nadim Hale, a baker", "according to the ministry".

    Args:
        passage: Where it stands.
        at: Token where the phrase must begin.
        end: End token of the sentence.

    Returns:
        The noun phrase with its apposition or relative clause, or None.
    """
    if at >= end or passage.words[at] in ("that", "there"):
        return None
    stop = phrase_end(passage, at, end)
    if stop == at or passage.tags[stop - 1] not in "NPUQW)DA":
        return None
    longer = _describing_end(passage, stop, end)
    rule = "phrase behind the cue" if longer == stop else "phrase with description behind the cue"
    return Source(at, longer, rule)


def _describing_end(passage: Passage, stop: int, end: int) -> int:
    """End token of the apposition or clause that describes the phrase ending at `stop`."""
    if stop + 1 >= end:
        return stop
    word, tag = passage.words[stop], passage.tags[stop]
    if tag in "EA" and passage.tags[stop + 1] in "IT":
        longer = phrase_end(passage, stop + 2, end)
        return longer if longer > stop + 2 else stop
    if word in ("who", "whose") or (tag == "," and passage.words[stop + 1] in ("who", "whose")):
        return _clause_stop(passage, stop + 1, end)
    is_then = passage.words[stop + 1] in ("then", "now", "formerly")
    if tag != "," or (passage.tags[stop + 1] not in "DANPQ" and not is_then):
        return stop
    closing = _clause_stop(passage, stop + 1, end)
    if find_verb(passage, stop + 1, closing) < closing or closing - stop > _LONGEST_ASIDE:
        return stop
    is_last = closing >= end or passage.tags[closing] in ".;,:" or passage.words[closing] == QUOTE
    if not is_last:
        return stop
    if closing < end and passage.tags[closing] == "," and passage.tags[closing - 1] == "Q":
        return _describing_end(passage, closing, end)
    return closing


def _clause_stop(passage: Passage, at: int, end: int) -> int:
    for token in range(at, end):
        if passage.tags[token] in ",;:." and passage.words[token] != QUOTE:
            is_initial = passage.words[token] == "." and len(passage.words[token - 1]) == 1
            if not is_initial:
                return token
        if passage.words[token] == QUOTE:
            return token
    return end


def find_reference(passage: Passage, at: int, end: int) -> Source | None:
    """The source behind "according to", with all that describes it.

    Args:
        passage: Where it stands.
        at: Token where the phrase must begin.
        end: End token of the sentence.

    Returns:
        The phrase up to the end of its clause, or None.
    """
    found = find_after(passage, at, end)
    if found is None:
        return None
    stop = found.end
    while stop < min(end, found.end + _LONGEST_ASIDE):
        tag = passage.tags[stop]
        if tag in ",;:.-(" or passage.words[stop] == QUOTE:
            break
        if _is_finite(passage, at, stop) and not _has_relative(passage, found.end, stop):
            break
        stop += 1
    return Source(at, stop, "phrase behind 'according to'")


def _has_relative(passage: Passage, first: int, end: int) -> bool:
    return any(passage.tags[at] in "WEU" or passage.words[at] == "that" for at in range(first, end))


def find_shared(passage: Passage, first: int, start: int) -> Source | None:
    """The subject of the nearest verb before `start`, which the cue shares ("met her and said").

    Args:
        passage: Where it stands.
        first: First token of the sentence.
        start: First token of the verb group without a subject of its own.

    Returns:
        That verb's subject, or None.
    """
    for token in range(start - 1, max(first, start - _LONGEST_ASIDE), -1):
        if passage.words[token] == QUOTE or passage.tags[token] in ";:":
            return None
        if passage.tags[token] != "V" or passage.held[token]:
            continue
        found = find_before(passage, first, verb_group(passage, first, token))
        if found is None or passage.tags[found.first] == "W":
            continue
        if begins_clause(passage, first, found.first):
            return Source(
                found.first, found.end, "subject shared with the verb before", shared=True
            )
    return None


def find_owner(passage: Passage, first: int, head: int) -> Source | None:
    """Whose statement a noun is: "the ministry's claim that", "his belief that"."""
    if head - 1 < first:
        return None
    if passage.tags[head - 1] == "S":
        begin = phrase_start(passage, first, head - 1)
        return Source(begin, head - 1, "owner of the noun") if begin < head - 1 else None
    return Source(head - 1, head, "owner of the noun")
