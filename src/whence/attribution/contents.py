"""Contents: the words that say what was said.

What is quoted is taken to the closing mark; what is reported runs from behind the cue to the end of
its clause, or stands before ", she said". An aside of the outlet inside it ("who won in May,") is
left out, so that a content may come in pieces.

- In: a `Passage`, token bounds.
- Out: token bounds of the pieces.
- Not here: who said it (`sources`).
"""

from whence.attribution.passage import QUOTE, QUOTE_TAG, Passage
from whence.attribution.phrases import find_verb

Pair = tuple[int, int]
_ASIDES = frozenset("which who whose whom".split())
_SUBORDINATORS = frozenset("if when as while although though after because since before".split())
_LONGEST_ASIDE = 25


def reported_pieces(passage: Passage, begin: int, end: int, *, whole: bool) -> list[Pair]:
    """The pieces of what is reported from `begin` on.

    Args:
        passage: Where it stands.
        begin: First token of the content.
        end: Token that it cannot pass.
        whole: Whether it is a clause, which may go on behind a comma; else a phrase.

    Returns:
        In order, without closing marks; empty if nothing is left.
    """
    pieces: list[Pair] = []
    start = at = begin
    while at < end:
        tag = passage.tags[at]
        if tag == ";" or (at > begin and _turns_away(passage, at, end)):
            break
        if tag == QUOTE_TAG and _speech_ends(passage, at, end):
            at += 1
            break
        if not whole and at > begin and _phrase_ends(passage, at, end):
            break
        if tag == ",":
            behind = _behind_aside(passage, at, end)
            if behind > at:
                pieces.append((start, trim_end(passage, start, at)))
                start = at = behind
                continue
            if _clause_ends(passage, at, end):
                break
        at += 1
    pieces.append((start, trim_end(passage, start, at)))
    return [(first, last) for first, last in pieces if first < last]


def _behind_aside(passage: Passage, comma: int, end: int) -> int:
    """Token behind the closing comma of ", who ..., " if the clause goes on there."""
    if comma + 1 >= end or passage.words[comma + 1] not in _ASIDES:
        return comma
    for at in range(comma + 2, min(end - 1, comma + _LONGEST_ASIDE)):
        if passage.tags[at] == "," and passage.tags[at + 1] in "VM":
            return at + 1
    return comma


def _clause_ends(passage: Passage, comma: int, end: int) -> bool:
    """Whether the outlet goes on in its own voice behind this comma."""
    if comma + 1 >= end:
        return True
    word = passage.words[comma + 1]
    if word in _ASIDES or word == "according":
        return True
    return word == "but" and find_verb(passage, comma + 2, end) < end


def _turns_away(passage: Passage, at: int, end: int) -> bool:
    """Whether the subject of the cue takes up again: "but would not", '"..." and told'."""
    if passage.tags[at] != "C" or at + 1 >= end:
        return False
    if passage.words[at - 1] == QUOTE:
        return passage.tags[at + 1] in "VGM"
    group = passage.words[at + 1 : at + 3]
    return passage.words[at] == "but" and group[-1] in ("not", "n't")


def _speech_ends(passage: Passage, at: int, end: int) -> bool:
    """Whether a new clause follows a quotation with a comma inside its marks."""
    behind = at + 1
    if behind >= end or not ends_speech(passage, at):
        return False
    return passage.tags[behind] in "DPUN" and find_verb(passage, behind, end) < end


def _phrase_ends(passage: Passage, at: int, end: int) -> bool:
    """Whether a phrase ends here: at a comma, or at "and" before another verb."""
    if passage.tags[at] == ",":
        return passage.words[at - 1] != QUOTE
    if passage.tags[at] != "C":
        return False
    if passage.words[at] == "but":
        return True
    after = at + 1
    while after < end and passage.tags[after] == "R":
        after += 1
    return after < end and passage.tags[after] == "V"


def subordinate_end(passage: Passage, clause: int, bounds: Pair, first: int) -> int:
    """Where a clause that begins with "if" or "when" gives way to the main clause.

    Args:
        passage: Where it stands.
        clause: Token where the clause's subject begins.
        bounds: First token of the content and the token that it cannot pass.
        first: First token of the sentence.

    Returns:
        The comma before the main clause, or the end of the bounds.
    """
    begin, end = bounds
    if clause <= first or passage.words[clause - 1] not in _SUBORDINATORS:
        return end
    for at in range(begin, end):
        if passage.tags[at] == "," and find_verb(passage, at + 1, end) < end:
            return at
    return end


def relative_end(passage: Passage, begin: int, end: int) -> int:
    """Where a content inside ", who said ...," ends: at the comma before the main verb."""
    for at in range(begin, end - 1):
        if passage.tags[at] == "," and passage.tags[at + 1] in "VM":
            return at
    return end


def trim_end(passage: Passage, begin: int, end: int) -> int:
    """The end without full stops, commas and stray marks."""
    while end > begin and passage.tags[end - 1] in ".,;:-" and passage.words[end - 1] != QUOTE:
        is_initial = passage.words[end - 1] == "." and len(passage.words[end - 2]) == 1
        if is_initial and end - 2 > begin and passage.tags[end - 2] == "P":
            break
        end -= 1
    return end


def trim_start(passage: Passage, begin: int, end: int) -> int:
    """The start without commas and stray marks."""
    while begin < end and passage.tags[begin] in ".,;:-)" and passage.words[begin] != QUOTE:
        begin += 1
    return begin


def quoted_run(passage: Passage, at: int, end: int) -> int:
    """End token of quotations that follow each other from `at`: "A" and "B"."""
    stop = at + 1
    while stop + 1 < end and passage.words[stop + 1] == QUOTE:
        if passage.tags[stop] not in ",C" and passage.words[stop] != "...":
            break
        stop += 2
    return stop


def ends_speech(passage: Passage, at: int) -> bool:
    """Whether a long quotation ends with a comma or stop inside its marks: the speech is over."""
    inner = passage.text[passage.starts[at] : passage.ends[at]].rstrip("”’\"'» ")
    return inner[-1:] in (",", ".", "!", "?")


def has_long_quotation(passage: Passage, begin: int, end: int) -> bool:
    """Whether a quotation of several words stands between the two tokens."""
    return any(begin <= token < end for token in passage.quotations)
