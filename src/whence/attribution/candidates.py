"""Candidates: the words of a sentence that may attribute, each with its source.

A word is a candidate if it is a cue often enough where it stands so; grammar then shows its source,
and what only looks like speech is dropped.

- In: a `Passage`, one of its sentences, the lexicon.
- Out: `Candidate`.
- Not here: the content (`drafts`).
"""

from collections.abc import Sequence
from dataclasses import dataclass

from whence.attribution.checks import fits_phrase, is_fit
from whence.attribution.cues import Lexicon
from whence.attribution.frames import CLAUSES, After, Before, Frame, read_frame
from whence.attribution.passage import Passage
from whence.attribution.phrases import AUXILIARIES
from whence.attribution.sources import (
    Source,
    find_after,
    find_before,
    find_owner,
    find_reference,
    find_shared,
)

HEARSAY_ADVERBS = frozenset("reportedly allegedly purportedly supposedly ostensibly".split())
# The subject of these, when passive, is told; what it is told is the content.
TELLS = frozenset("tell inform ask warn assure advise remind notify brief".split())
OWNERS = frozenset("his her their its our my your".split())
# Behind a quotation even a rare verb before a name is a cue: '"...", thundered the mayor'.
LEAST_BESIDE = 0.3
# Verbs that may stand before their subject without a quotation ("..., said the mayor").
_INVERTS = frozenset("said says say wrote writes added adds".split())
# Participles whose subject feels: "is concerned that". The subject of others does not speak.
_FEELS = frozenset(
    """concerned worried convinced pleased disappointed surprised shocked determined committed
    opposed alarmed thrilled honored honoured satisfied encouraged outraged saddened
    delighted""".split()
)
_HEARS = frozenset("heard hears hear hearing learned learnt learns learn".split())
Pair = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A word that is a cue with some probability, and where it stands.

    Attributes:
        source: Found by grammar, or None.
        fits: Whether what stands behind it can be its content.
    """

    frame: Frame
    word: str
    lemma: str
    chance: float
    source: Source | None
    fits: bool


def find_candidates(
    passage: Passage, unit: Pair, lexicon: Lexicon, *, least: float
) -> list[Candidate]:
    """Words of a sentence that are cues with at least some probability.

    Args:
        passage: Where the sentence stands.
        unit: Its first and end token.
        lexicon: Counts of cues.
        least: Smallest probability.

    Returns:
        In order, each with its source if grammar shows one.
    """
    found: list[Candidate] = []
    for at in range(*unit):
        if passage.held[at] or not may_attribute(passage, at):
            continue
        word = passage.words[at]
        entry = lexicon.entries.get(word)
        told = entry is not None and entry.addressee
        frame = read_frame(passage, unit, at, has_addressee=told)
        if frame.passive and is_relayed(passage, at):
            continue
        lemma = entry.lemma if entry is not None else word
        is_told = frame.after is After.BY and lemma in TELLS
        is_sure = is_told or word in HEARSAY_ADVERBS or is_hearsay(passage, frame)
        chance = 1.0 if is_sure else lexicon.chance(word, frame.key)
        beside = frame.before is Before.QUOTE and frame.after is After.NOUN
        if chance < (min(least, LEAST_BESIDE) if beside else least):
            continue
        source = _find_source(passage, frame, found)
        if is_sure or is_fit(passage, frame, lexicon, source):
            fits = frame.after in CLAUSES or fits_phrase(passage, frame, lexicon)
            found.append(Candidate(frame, word, lemma, chance, source, fits))
    return found


def may_attribute(passage: Passage, at: int) -> bool:
    """Whether a token can be the head of a cue: a main verb, an owned noun, a hearsay adverb."""
    tag, word = passage.tags[at], passage.words[at]
    if tag in "VBGE":
        return word not in AUXILIARIES
    if tag == "R":
        return word in HEARSAY_ADVERBS
    if tag != "N" or at == 0:
        return False
    return passage.tags[at - 1] == "S" or passage.words[at - 1] in OWNERS


def is_hearsay(passage: Passage, frame: Frame) -> bool:
    """Whether the words were "heard from" somebody: he who told is the source."""
    behind = frame.head + 1
    if passage.words[frame.head] not in _HEARS or behind >= frame.unit[1]:
        return False
    return passage.words[behind] == "from" and frame.after in CLAUSES


def is_relayed(passage: Passage, head: int) -> bool:
    """Whether "quoted" is followed by "as saying", which is then the cue."""
    if passage.words[head] not in ("quoted", "cited"):
        return False
    behind = zip(passage.words[head:], passage.tags[head + 1 : head + 10], strict=False)
    return any(word == "as" and tag == "G" for word, tag in behind)


def _find_source(passage: Passage, frame: Frame, earlier: Sequence[Candidate]) -> Source | None:
    """The source that grammar shows, by the cue's own construction or by its place."""
    first, end = frame.unit
    if frame.before is Before.POSSESSIVE and passage.tags[frame.head] == "N":
        return find_owner(passage, first, frame.head)
    if passage.words[frame.head] == "according":
        return find_reference(passage, frame.head + 2, end)
    if frame.after is After.BY:
        return find_after(passage, frame.at + 1, end)
    if is_hearsay(passage, frame):
        return find_after(passage, frame.head + 2, end)
    if passage.words[frame.start] == "as":
        return find_before(passage, first, frame.start)
    if frame.passive and passage.words[frame.head] not in _FEELS:
        return None
    return _find_subject(passage, frame, earlier)


def _find_subject(passage: Passage, frame: Frame, earlier: Sequence[Candidate]) -> Source | None:
    """The subject: beside the cue, behind it ("said X"), or shared with the verb before."""
    first, end = frame.unit
    found = None
    inverts = _may_invert(passage, frame)
    if frame.before is Before.QUOTE and inverts:
        found = find_after(passage, frame.at, end)
    elif frame.before is Before.SUBJECT:
        return find_before(passage, first, frame.start)
    elif frame.before is Before.COMMA and passage.tags[frame.head] != "G":
        found = find_before(passage, first, frame.start)
        if found is None and inverts:
            found = find_after(passage, frame.at, end)
    is_participle = frame.before is Before.COMMA and passage.tags[frame.head] == "G"
    is_active = passage.tags[frame.head] in "VG" or frame.start < frame.head
    if found is not None or not (is_participle or (is_active and frame.before is Before.AND)):
        return found
    if earlier and earlier[-1].source is not None:
        shared = earlier[-1].source
        return Source(shared.first, shared.end, "source shared with the cue before", shared=True)
    return find_shared(passage, first, frame.start)


def _may_invert(passage: Passage, frame: Frame) -> bool:
    """Whether the source may stand behind the cue: '"...", said X'."""
    if frame.passive or frame.start != frame.head or passage.tags[frame.head] not in "VEB":
        return False
    if frame.before is Before.QUOTE:
        return frame.after in (After.NOUN, After.CLAUSE, After.WH)
    if frame.after is not After.NOUN or passage.words[frame.head] not in _INVERTS:
        return False
    return passage.tags[frame.at] not in "UR"
