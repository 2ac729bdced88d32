"""Order: which cue of a sentence claims which part of it.

"Hale said he was there, police said" is what the police said; "Hale said he was there, adding that
it rained" is said twice by Hale. The rules here settle such cases before contents are cut.

- In: the candidates of one sentence.
- Out: whether the content stands before a cue, whether a later cue swallows an earlier one, where a
  later cue ends the content of an earlier one.
- Not here: the contents themselves (`drafts`).
"""

from collections.abc import Sequence

from whence.attribution.candidates import Candidate, is_hearsay
from whence.attribution.frames import After, Before
from whence.attribution.passage import QUOTE, Passage
from whence.attribution.phrases import find_verb

_SUBORDINATORS = frozenset(
    """if when while although though after because since before even despite as once until
    unless""".split()
)
_TURNS = frozenset("and but while though although".split())


def stands_before(passage: Passage, candidate: Candidate) -> bool:
    """Whether what was said stands before the source and cue.

    Args:
        passage: Where the sentence stands.
        candidate: The cue.

    Returns:
        True for '"...," she said', "..., she said" and '"...," said the mayor'.
    """
    frame, source = candidate.frame, candidate.source
    first = frame.unit[0]
    if source is None:
        return frame.before is Before.QUOTE
    if source.first > frame.head:
        return not is_hearsay(passage, frame)
    at = source.first - 1
    if at < first or source.shared or passage.tags[source.first] == "W":
        return False
    if passage.words[at] == QUOTE or (at > first and passage.words[at - 1] == QUOTE):
        return frame.after not in (After.THAT, After.CLAUSE)
    if passage.tags[at] != ",":
        return False
    if frame.after is After.COMMA:
        return True
    takes_phrase = frame.after is After.PREPOSITION and candidate.fits
    is_open = frame.after in (After.END, After.PREPOSITION, After.OTHER)
    return is_open and not takes_phrase and _is_statement(passage, first, at)


def _is_statement(passage: Passage, first: int, end: int) -> bool:
    """Whether a main clause stands there, and not only "Even though she went" or "On Monday"."""
    if passage.words[first] in _SUBORDINATORS:
        commas = (at for at in range(first, end) if passage.tags[at] == ",")
        return any(find_verb(passage, comma + 1, end) < end for comma in commas)
    return any(tag in "VM" for tag in passage.tags[first:end])


def swallows(passage: Passage, inner: Candidate, outer: Candidate) -> bool:
    """Whether a later cue claims all that stands before it, an earlier cue included.

    Args:
        passage: Where the sentence stands.
        inner: The earlier cue.
        outer: The later one.

    Returns:
        True for "Hale said he was there, police said".
    """
    if outer.word == "according":
        behind = outer.source.end if outer.source is not None else 0
        is_last = behind >= outer.frame.unit[1] or passage.tags[behind] in ".;"
        return is_last and passage.tags[outer.frame.head - 1] in ",'"
    if not stands_before(passage, outer):
        return False
    is_before = stands_before(passage, inner)
    if is_before and outer.frame.after is not After.END:
        return False
    for at in range(inner.frame.head, left_edge(outer)):
        is_apart = passage.words[at] == QUOTE and passage.tags[at - 1] in ",:;-C"
        is_turn = is_before and passage.words[at] in _TURNS
        if passage.tags[at] == ";" or is_apart or is_turn:
            return False
    return True


def left_edge(candidate: Candidate) -> int:
    """The first token of source and cue."""
    source = candidate.source
    start = candidate.frame.start
    return min(start, source.first) if source is not None else start


def find_end(passage: Passage, begin: int, end: int, later: Sequence[Candidate]) -> int:
    """Where a later cue of the same sentence ends the content that begins at `begin`.

    Args:
        passage: Where the sentence stands.
        begin: First token of the content.
        end: Token that it cannot pass.
        later: The cues behind its own, in order.

    Returns:
        The first such token, or `end`.
    """
    return min([end, *(_break_before(passage, begin, other, end) for other in later)])


def _break_before(passage: Passage, begin: int, other: Candidate, end: int) -> int:
    frame, source = other.frame, other.source
    if frame.start <= begin or passage.words[frame.start] == "as":
        return end
    if source is not None and source.first < begin < source.end:
        return source.end
    is_participle = passage.tags[frame.head] == "G"
    if frame.before is Before.AND or (frame.before is Before.COMMA and is_participle):
        return frame.start - 1
    if frame.before is Before.QUOTE and is_participle:
        return frame.start
    if source is None or not begin < source.first - 1 < frame.start:
        return end
    turn = source.first - 1
    is_turn = passage.words[turn] in _TURNS and passage.tags[turn - 1] == ","
    return turn - 1 if is_turn else end
