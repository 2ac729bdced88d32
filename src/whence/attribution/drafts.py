"""Drafts: the attributions of one sentence, before they become records.

Goes through the cues of a sentence from left to right and decides for each whether what was said
stands before it, behind it or around it. A cue inside the content of another is left alone here: it
is found when the inside of that content is read.

- In: a `Passage`, one of its sentences, the lexicon.
- Out: `Draft`, in tokens.
- Not here: quotations that no cue claims, records and ids (`finder`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.attribution.candidates import (
    HEARSAY_ADVERBS,
    TELLS,
    Candidate,
    Pair,
    find_candidates,
)
from whence.attribution.contents import (
    ends_speech,
    has_long_quotation,
    quoted_run,
    relative_end,
    reported_pieces,
    subordinate_end,
    trim_end,
    trim_start,
)
from whence.attribution.cues import Lexicon
from whence.attribution.frames import CLAUSES, After, Before
from whence.attribution.order import find_end, left_edge, stands_before, swallows
from whence.attribution.passage import QUOTE, Passage
from whence.attribution.phrases import begins_clause, phrase_start
from whence.attribution.sources import Source

_RELAYS = frozenset("quote cite".split())
# What may be said of somebody in the passive, before "as".
_DESCRIBES = frozenset("describe quote cite portray characterize regard".split())


@dataclass(slots=True)
class Draft:
    """An attribution in tokens of one passage; `rules` says in words why."""

    candidate: Candidate
    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: list[Pair]
    rules: list[str] = field(default_factory=list)


def read_unit(passage: Passage, unit: Pair, lexicon: Lexicon, *, least: float) -> list[Draft]:
    """The outermost attributions of one sentence.

    Args:
        passage: Where it stands.
        unit: Its first and end token.
        lexicon: Counts of cues.
        least: Smallest probability of a cue.

    Returns:
        In order of their cues; a draft may still lack its content, if that stands in the next
        sentence.
    """
    found = find_candidates(passage, unit, lexicon, least=least)
    outer = [item.word == "according" or stands_before(passage, item) for item in found]
    drafts: list[Draft] = []
    reached = unit[0]
    for at, candidate in enumerate(found):
        if candidate.frame.head < reached:
            continue
        later = found[at + 1 :]
        over = (item for item, is_outer in zip(later, outer[at + 1 :], strict=True) if is_outer)
        is_free = candidate.frame.start >= reached
        if is_free and any(swallows(passage, candidate, item) for item in over):
            continue
        draft = _read(passage, candidate, later, reached)
        if draft is None:
            continue
        drafts.append(draft)
        reached = max(reached, draft.cue[-1][1], *(end for _, end in draft.content or [(0, 0)]))
    return drafts


def _read(
    passage: Passage, candidate: Candidate, later: Sequence[Candidate], reached: int
) -> Draft | None:
    frame = candidate.frame
    if candidate.word in HEARSAY_ADVERBS:
        return _around(passage, candidate, later)
    if frame.after is After.BY:
        return _passive(passage, candidate)
    if candidate.word == "according":
        return _according(passage, candidate, reached)
    if stands_before(passage, candidate):
        return _before(passage, candidate, reached, later)
    if frame.passive and candidate.source is None:
        return _unnamed(passage, candidate, later)
    if not candidate.fits:
        return None
    return _behind(passage, candidate, later)


def _before(
    passage: Passage, candidate: Candidate, reached: int, later: Sequence[Candidate]
) -> Draft | None:
    edge = left_edge(candidate)
    begin = trim_start(passage, _aside_start(passage, candidate, reached), edge)
    end = trim_end(passage, begin, edge)
    content = [(begin, end)] if begin < end else []
    rule = "content before the cue"
    quoted = has_long_quotation(passage, begin, end)
    tail = _tail(passage, candidate, later, quoted=quoted)
    if tail:
        content.extend(tail)
        rule += " and behind it"
    if not content:
        return None
    draft = _draft(candidate, content, rule)
    draft.cue = ((candidate.frame.start, candidate.frame.head + 1),)
    return draft


def _aside_start(passage: Passage, candidate: Candidate, reached: int) -> int:
    """Where the content may begin: behind the dash if the cue ends an aside between dashes."""
    behind = candidate.frame.end
    if behind < candidate.frame.unit[1] and passage.tags[behind] == "-":
        for at in range(candidate.frame.start - 1, reached, -1):
            if passage.tags[at] == "-":
                return at + 1
    return reached


def _tail(
    passage: Passage, candidate: Candidate, later: Sequence[Candidate], *, quoted: bool
) -> list[Pair]:
    """What goes on behind '"...", she said'."""
    frame, source = candidate.frame, candidate.source
    end = frame.unit[1]
    at = max(frame.end, source.end if source is not None else 0)
    if frame.addressee is not None:
        at = max(at, frame.addressee[1])
    stop = later[0].frame.start if later else end
    for token in range(at, min(stop, end)):
        if passage.words[token] == QUOTE and (token == at or passage.tags[token - 1] in ",:;-"):
            return [(token, quoted_run(passage, token, end))]
    if quoted or at + 1 >= end or passage.tags[at] != "," or passage.tags[at + 1] in "GWC":
        return []
    return reported_pieces(passage, at + 1, min(stop, end), whole=True)


def _behind(passage: Passage, candidate: Candidate, later: Sequence[Candidate]) -> Draft | None:
    frame = candidate.frame
    begin = frame.at
    if candidate.source is None:
        return None
    end = _limit(passage, candidate, later)
    if frame.after is After.QUOTE:
        stop = quoted_run(passage, begin, end)
        is_over = ends_speech(passage, stop - 1) or stop >= end
        goes_on = not is_over and passage.tags[stop] not in ".,;:-)'"
        pieces = reported_pieces(passage, begin, end, whole=True) if goes_on else [(begin, stop)]
        return _draft(candidate, pieces, "quotation behind the cue")
    if frame.after in (After.END, After.COMMA, After.OTHER) or begin >= end:
        is_last = frame.at >= end or passage.tags[frame.at] in ".:"
        return _draft(candidate, [], "content in the next sentence") if is_last else None
    relays = candidate.lemma in _RELAYS and "as" in passage.words[begin:end]
    whole = relays or candidate.lemma == "say" or frame.after in CLAUSES
    pieces = reported_pieces(passage, begin, end, whole=whole)
    if not pieces:
        return None
    return _draft(candidate, pieces, f"content behind the cue ({frame.after.value})")


def _limit(passage: Passage, candidate: Candidate, later: Sequence[Candidate]) -> int:
    """The token that a content behind the cue cannot pass."""
    frame, source = candidate.frame, candidate.source
    begin = frame.at
    end = max(begin, find_end(passage, begin, frame.unit[1], later))
    if source is not None and source.first < begin:
        end = subordinate_end(passage, source.first, (begin, end), frame.unit[0])
        if passage.tags[source.first] == "W":
            end = relative_end(passage, begin, end)
    if frame.before is Before.POSSESSIVE:
        end = next((at for at in range(begin, end) if passage.tags[at] == ","), end)
    return end


def _unnamed(passage: Passage, candidate: Candidate, later: Sequence[Candidate]) -> Draft | None:
    """A passive that names nobody: "was told that", "it was reported that", "is said to"."""
    frame = candidate.frame
    if frame.after is After.AS and candidate.lemma not in _DESCRIBES:
        return None
    if frame.after in (After.TO, After.AS) and candidate.lemma not in TELLS:
        return _around(passage, candidate, later)
    if frame.after not in CLAUSES or frame.after is After.COLON:
        return None
    is_it = passage.words[frame.start - 1] == "it" if frame.start > frame.unit[0] else False
    if candidate.lemma not in TELLS and not is_it:
        return None
    end = find_end(passage, frame.at, frame.unit[1], later)
    pieces = reported_pieces(passage, frame.at, end, whole=True)
    return _draft(candidate, pieces, "passive cue that names nobody") if pieces else None


def _around(passage: Passage, candidate: Candidate, later: Sequence[Candidate]) -> Draft | None:
    """Content on both sides of the cue: "The guards [were reportedly] away"."""
    frame = candidate.frame
    first = frame.unit[0]
    is_adverb = candidate.word in HEARSAY_ADVERBS
    start = frame.head if is_adverb else frame.start
    end = find_end(passage, frame.end, frame.unit[1], later)
    begin = phrase_start(passage, first, start)
    if is_adverb:
        # Inside a phrase ("a reportedly ill-equipped climber") it says nothing of the clause.
        if start > first and passage.tags[start - 1] in "DCAI":
            return None
        begin = start
        while begin > first and not begins_clause(passage, first, begin):
            begin -= 1
    content = [(begin, start)] if begin < start else []
    behind = trim_start(passage, frame.end, end)
    content.extend(reported_pieces(passage, behind, end, whole=True))
    if not content or (frame.after is After.AS and not is_adverb and len(content) < 2):
        return None
    cue = (start, frame.end)
    return Draft(candidate, (), (cue,), content, ["no source is named", "content around the cue"])


def _passive(passage: Passage, candidate: Candidate) -> Draft | None:
    """What is said in the passive: "the plan was criticized by X", "he was told by X that"."""
    frame, source = candidate.frame, candidate.source
    if source is None:
        return None
    first, end = frame.unit
    at = source.end
    begin = phrase_start(passage, first, frame.start)
    subject = [(begin, frame.start)] if begin < frame.start else []
    if at < end and passage.words[at] in ("that", "as", "to", "if", "whether", QUOTE):
        rest = reported_pieces(passage, at, end, whole=True)
        content = rest if candidate.lemma in TELLS else [*subject, *rest]
    else:
        content = [] if candidate.lemma in TELLS else subject
    if not content:
        return None
    cue = (frame.start, frame.at + 1)
    return Draft(candidate, (_pair(source),), (cue,), content, [source.rule, "passive cue"])


def _according(passage: Passage, candidate: Candidate, reached: int) -> Draft | None:
    frame, source = candidate.frame, candidate.source
    if source is None:
        return None
    end = frame.unit[1]
    cue = (frame.head, frame.head + 2)
    before = trim_end(passage, reached, frame.head)
    begin = trim_start(passage, reached, before)
    if any(passage.tags[at] in "VM" or passage.words[at] == QUOTE for at in range(begin, before)):
        content = [(begin, before)]
    else:
        start = trim_start(passage, source.end, end)
        if start == source.end:
            return None
        content = reported_pieces(passage, start, end, whole=True)
    if not content:
        return None
    return Draft(candidate, (_pair(source),), (cue,), content, [source.rule, "according to"])


def _draft(candidate: Candidate, content: list[Pair], rule: str) -> Draft:
    source = candidate.source
    frame = candidate.frame
    rules = [source.rule if source is not None else "no source beside the cue", rule]
    pairs = (_pair(source),) if source is not None else ()
    # "had heard from guards": the word between belongs to the cue.
    is_next = source is not None and frame.end == source.first - 1
    return Draft(candidate, pairs, ((frame.start, frame.end + is_next),), content, rules)


def _pair(source: Source) -> Pair:
    return source.first, source.end
