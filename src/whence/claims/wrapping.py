"""Wrapping: which words of a sentence belong to whom.

In "a nurse, he said, had told him that the well was poisoned" the last words are the nurse's, those
before are his, and "he said" belongs to nobody: it wraps. Each word gets the innermost attribution
that touches it, so that nested hearsay comes off layer by layer.

- In: the words of one sentence and the attributions that touch it.
- Out: `Piece`: consecutive words of one owner.
- Not here: what a piece asserts (`candidates`).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.records import Attribution, AttributionId, Sentence, Span
from whence.text import Word


@dataclass(frozen=True, slots=True)
class Touch:
    """A span of an attribution that reaches into a sentence; `wraps` for source and cue."""

    attribution: Attribution
    depth: int
    start: int
    end: int
    wraps: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one owner; `owner` is None for the outlet's own voice."""

    owner: Attribution | None
    words: tuple[Word, ...]


def find_touches(
    sentences: Sequence[Sentence], attributions: Sequence[Attribution]
) -> dict[int, list[Touch]]:
    """For each sentence the spans of attributions that reach into it.

    Args:
        sentences: Of one document, in order.
        attributions: Of the same document, in any order.

    Returns:
        Index of the sentence to its touches, outermost first, ties by attribution id and start.
    """
    starts = [sentence.start for sentence in sentences]
    by_id = {attribution.id: attribution for attribution in attributions}
    touches: dict[int, list[Touch]] = defaultdict(list)
    for attribution in sorted(attributions, key=lambda found: found.id):
        depth = _depth(attribution, by_id)
        for spans, wraps in (
            (attribution.content, False),
            (attribution.source, True),
            (attribution.cue, True),
        ):
            for span in spans:
                touch = Touch(attribution, depth, span.start, span.end, wraps)
                for index in _reached(span, starts, sentences):
                    touches[index].append(touch)
    for found in touches.values():
        found.sort(key=lambda touch: (touch.depth, touch.attribution.id, touch.wraps, touch.start))
    return touches


def _depth(attribution: Attribution, by_id: Mapping[AttributionId, Attribution]) -> int:
    seen = {attribution.id}
    outer = attribution.within
    while outer is not None and outer in by_id and outer not in seen:
        seen.add(outer)
        outer = by_id[outer].within
    return len(seen)


def _reached(span: Span, starts: Sequence[int], sentences: Sequence[Sentence]) -> list[int]:
    index = max(bisect_right(starts, span.start) - 1, 0)
    reached = []
    while index < len(sentences) and sentences[index].start < span.end:
        if span.start < sentences[index].end:
            reached.append(index)
        index += 1
    return reached


def cut_pieces(words: Sequence[Word], touches: Sequence[Touch]) -> list[Piece]:
    """Cut a sentence into pieces by who owns the words.

    Args:
        words: Of the sentence, in order.
        touches: Of the sentence, outermost first; the last that holds a word decides.

    Returns:
        Pieces in order of their first word. Words that wrap are in none. Stretches of one owner
        that only its own wrapping parts ("'We,' he said, 'are here'") are one piece.
    """
    pieces: list[Piece] = []
    wrapped_by: Attribution | None = None
    for word in words:
        touch = _innermost(word, touches)
        if touch is not None and touch.wraps:
            wrapped_by = touch.attribution
            continue
        owner = touch.attribution if touch is not None else None
        last = pieces[-1] if pieces else None
        follows = wrapped_by is None or (owner is not None and wrapped_by.id == owner.id)
        if last is not None and _id(last.owner) == _id(owner) and follows:
            pieces[-1] = Piece(owner, (*last.words, word))
        else:
            pieces.append(Piece(owner, (word,)))
        wrapped_by = None
    return pieces


def _innermost(word: Word, touches: Sequence[Touch]) -> Touch | None:
    for touch in reversed(touches):
        if touch.start < word.end and word.start < touch.end:
            return touch
    return None


def _id(owner: Attribution | None) -> AttributionId | None:
    return owner.id if owner is not None else None
