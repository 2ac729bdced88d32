"""Candidates: the stretches of a document that assert something.

A sentence is often wrapped: "the mayor told Northwire that the bridge was closed". What is asserted
about the world is the content; who said it belongs to the chain. This module takes the wrapping off
and keeps the exact words; what asserts nothing (questions, greetings, scraps) is left out.

- In: `records.Prose` of one document, its attributions and its values.
- Out: `Candidate`, one for each occurrence, in order.
- Not here: which of them say the same (`match`, `group`).
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from whence.claims.hedges import find_hedges, has_negation
from whence.claims.manner import Manner, find_manner
from whence.claims.weights import FUNCTION_WORDS
from whence.claims.wrapping import Piece, Touch, cut_pieces, find_touches
from whence.records import (
    Access,
    Attribution,
    AttributionKind,
    BlockKind,
    Modality,
    Occurrence,
    Polarity,
    Prose,
    Sentence,
    Span,
    TimeValue,
    Value,
    Voice,
)
from whence.text import Word, find_words

# Fewer words of content than this assert too little to be compared ("Get well soon, Tara!").
_FEWEST = 4
_FEWEST_BARE = 2
# Pronouns stand for someone and count like a name.
_ACTORS = frozenset("i we he she they".split())
# With one of these even a short content is a whole clause ("the bridge was closed").
_FINITE = frozenset(
    """is are was were am be been has have had will would can could may might must shall should do
    does did""".split()
)
# A run of more words than this is a list or a text without stops, no sentence.
_LONGEST = 400
# What stands beside an attribution is a candidate of its own only from this many on.
_FEWEST_BESIDE = 5
# What stands behind an attribution begins a clause with one of these; else it is the tail of one.
_JOINTS = frozenset("and but while although though after because".split())
_SPEECH = frozenset("said says told tells added adds wrote tweeted".split())
_MARKS = "\"'“”‘’«»`"
_OPENERS = "([$€£#@"
_CLOSERS = ")].!…%"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch that may be an occurrence.

    Attributes:
        words: Its words without those of the attribution that wraps it.
        kind: TITLE, STANDFIRST or BODY.
    """

    occurrence: Occurrence
    words: tuple[Word, ...]
    kind: BlockKind

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.occurrence.span


def find_candidates(
    prose: Prose, attributions: Sequence[Attribution], values: Sequence[Value]
) -> tuple[Candidate, ...]:
    """The stretches of one document that may be occurrences.

    Args:
        prose: Of the document.
        attributions: Of the same document, resolved, in any order.
        values: Of the same document, in any order.

    Returns:
        In order of their spans; none crosses a sentence. The innermost attribution is set. Where an
        attribution's content is too short to stand alone ("called it 'a disgrace'"), the whole
        saying is the occurrence. A deed or an attitude whose object is no clause wraps nothing.
    """
    attributions = [attribution for attribution in attributions if attribution.asserts]
    touches = find_touches(prose.sentences, attributions)
    valued = _by_sentence(prose.sentences, values)
    quoted = _quoted_in(prose.sentences, prose)
    unclosed = _quoted_in(prose.sentences, prose, is_closed=False)
    found: list[Candidate] = []
    for index, sentence in enumerate(prose.sentences):
        reader = _Reader(
            prose,
            sentence,
            touches.get(index, []),
            valued.get(index, []),
            quoted.get(index, []),
            unclosed.get(index, []),
        )
        found.extend(reader.read())
    return tuple(sorted(found, key=lambda candidate: candidate.span))


def make_candidate(
    prose: Prose, span: Span, attributions: Sequence[Attribution], values: Sequence[Value]
) -> Candidate | None:
    """The candidate at exact words that a person names, however short.

    Args:
        prose: Of the document.
        span: The words.
        attributions: Of the same document.
        values: Of the same document.

    Returns:
        With the innermost attribution whose content holds most of the words, or None where the
        span is not inside one paragraph of prose or holds no word.
    """
    inside = [
        paragraph
        for paragraph in prose.paragraphs
        if paragraph.start <= span.start and span.end <= paragraph.end
    ]
    words = find_words(prose.text, span.start, span.end)
    if not inside or not words:
        return None
    index = prose.paragraphs.index(inside[0])
    sentence = Sentence(span.start, span.end, index)
    touches = find_touches([sentence], attributions).get(0, [])
    owned = [piece for piece in cut_pieces(words, touches) if piece.owner is not None]
    owner = max(owned, key=lambda piece: len(piece.words)).owner if owned else None
    here = [value for value in values if value.span.overlaps(span)]
    quoted = _quoted_in([sentence], prose).get(0, [])
    reader = _Reader(prose, sentence, touches, here, quoted, ())
    return reader.make(Piece(owner, words), words, span)


def _quoted_in(
    sentences: Sequence[Sentence], prose: Prose, *, is_closed: bool | None = None
) -> dict[int, list[Span]]:
    """For each sentence the quoted stretches that reach into it, cut to it."""
    starts = [sentence.start for sentence in sentences]
    quoted: dict[int, list[Span]] = {}
    quotations = (q for q in prose.quotations if is_closed in (None, q.closed))
    for quotation in quotations:
        for piece in quotation.pieces:
            index = max(bisect_right(starts, piece.start) - 1, 0)
            while index < len(sentences) and sentences[index].start < piece.end:
                start = max(piece.start, sentences[index].start)
                end = min(piece.end, sentences[index].end)
                if start < end:
                    quoted.setdefault(index, []).append(Span(prose.document, start, end))
                index += 1
    return quoted


def _by_sentence(sentences: Sequence[Sentence], values: Iterable[Value]) -> dict[int, list[Value]]:
    ordered = sorted(values, key=lambda value: (value.span, value.id))
    held: dict[int, list[Value]] = {}
    index = 0
    for value in ordered:
        while index < len(sentences) and sentences[index].end <= value.span.start:
            index += 1
        if index < len(sentences) and sentences[index].start <= value.span.start:
            held.setdefault(index, []).append(value)
    return held


@dataclass(frozen=True, slots=True)
class _Reader:
    """One sentence with what reaches into it."""

    prose: Prose
    sentence: Sentence
    touches: Sequence[Touch]
    values: Sequence[Value]
    quoted: Sequence[Span]
    unclosed: Sequence[Span]

    def read(self) -> Iterator[Candidate]:
        """Candidates of the sentence, in no order."""
        text, sentence = self.prose.text, self.sentence
        if text[sentence.start : sentence.end].rstrip(_MARKS + " )").endswith("?"):
            return
        words = find_words(text, sentence.start, sentence.end)
        if len(words) > _LONGEST:
            return
        alone, wrapped = [], {}
        for piece in cut_pieces(words, self.touches):
            owner = piece.owner
            manner = self._manner(owner)
            if owner is not None and manner in (Manner.DENIED, Manner.WHOLE):
                wrapped[owner.id] = owner
            elif self._stands_alone(piece):
                alone.append(self.make(self._without_that(piece)))
            elif owner is not None:
                wrapped[owner.id] = owner
        yield from alone
        for owner in wrapped.values():
            for candidate in self._saying(owner, words):
                if not any(candidate.span.overlaps(other.span) for other in alone):
                    alone.append(candidate)
                    yield candidate

    def _manner(self, owner: Attribution | None) -> Manner:
        """PLAIN too where the cue stands in another sentence of a long quotation."""
        if owner is None:
            return Manner.PLAIN
        cues = [self.prose.text[cue.start : cue.end] for cue in owner.cue if self._is_here(cue)]
        if not cues and owner.modality is not Modality.DENIED:
            return Manner.PLAIN
        return find_manner(owner, cues)

    def _stands_alone(self, piece: Piece) -> bool:
        """Whether the words assert something without those around them."""
        size = self._size(piece.words)
        if self._is_cut_wrong(piece):
            return False
        if piece.owner is None and self.touches:
            first = piece.words[0]
            starts = self.prose.text[first.start : first.end].lower() in _JOINTS
            opens = first.start - self.sentence.start <= 1
            return size >= _FEWEST_BESIDE and (opens or starts)
        plain = {self.prose.text[word.start : word.end].lower() for word in piece.words}
        fewest = _FEWEST - 1 if piece.owner is None else _FEWEST_BARE
        return size >= _FEWEST or (size >= fewest and bool(plain & _FINITE))

    def _is_cut_wrong(self, piece: Piece) -> bool:
        """Whether a mark that was never closed made words of the outlet look quoted."""
        words = piece.words
        plain = [self.prose.text[word.start : word.end].lower() for word in words]
        is_open = any(
            mark.start <= words[0].start and words[-1].end <= mark.end for mark in self.unclosed
        )
        return plain[0] in _SPEECH or (is_open and any(word in _SPEECH for word in plain))

    def _without_that(self, piece: Piece) -> Piece:
        """A content begins behind the "that" which ties it to its cue."""
        first = piece.words[0]
        is_that = self.prose.text[first.start : first.end] == "that"
        return Piece(piece.owner, piece.words[1:]) if piece.owner and is_that else piece

    def _saying(self, owner: Attribution, words: Sequence[Word]) -> Iterator[Candidate]:
        """The whole saying, wrapping and content, where the content alone asserts nothing."""
        own = [touch for touch in self.touches if touch.attribution.id == owner.id]
        if not any(touch.wraps for touch in own):
            return
        start = min(touch.start for touch in own)
        end = max(touch.end for touch in own)
        held = tuple(word for word in words if start <= word.start < end)
        if self._size(held) < _FEWEST:
            return
        content = tuple(word for word in held if self._is_content(word, own))
        is_denial = owner.modality is Modality.DENIED and content
        yield self.make(Piece(owner, content if is_denial else held), held)

    def _is_content(self, word: Word, own: Sequence[Touch]) -> bool:
        wrapped = {
            touch.wraps for touch in own if touch.start < word.end and word.start < touch.end
        }
        return wrapped == {False}

    def make(self, piece: Piece, held: Sequence[Word] = (), span: Span | None = None) -> Candidate:
        """The candidate of a piece that stands at more words, or at the very span, if given."""
        owner, held = piece.owner, held or piece.words
        span = span or self._hull(held)
        hedges = self._hedges(piece)
        occurrence = Occurrence(
            span=self._with_hedges(span, owner, hedges),
            attribution=owner.id if owner is not None else None,
            speaker=owner.speaker if owner is not None else None,
            channel=owner.channel if owner is not None else None,
            modality=owner.modality if owner is not None else Modality.SAID,
            polarity=self._polarity(piece),
            access=owner.access if owner is not None else Access.UNKNOWN,
            voice=self._voice(piece, held),
            values=tuple(value.id for value in self._values(piece.words)),
            hedges=hedges,
        )
        kind = self.prose.paragraphs[self.sentence.paragraph].kind
        return Candidate(occurrence, piece.words, kind)

    def _size(self, words: Iterable[Word]) -> int:
        """How many words say something, or 0 if hardly one is more than a number or a time.

        A date line ("Posted on Friday, 3 March") asserts nothing; "she left on Friday" does.
        """
        times = [value.span for value in self.values if isinstance(value, TimeValue)]
        plain = [self.prose.text[word.start : word.end].lower() for word in words]
        full = [
            (word not in FUNCTION_WORDS or word in _ACTORS) and not word[0].isdigit()
            for word in plain
        ]
        bare = sum(
            1
            for word, written, is_full in zip(words, plain, full, strict=True)
            if is_full
            and written not in _ACTORS
            and not any(span.start < word.end and word.start < span.end for span in times)
        )
        return sum(full) if bare >= _FEWEST_BARE else 0

    def _hull(self, words: Sequence[Word]) -> Span:
        """From the first word to the last, with the marks that stand around all of them."""
        text, sentence = self.prose.text, self.sentence
        start, end = words[0].start, words[-1].end
        while start > sentence.start and text[start - 1] in _OPENERS:
            start -= 1
        while end < sentence.end and text[end] in _CLOSERS:
            end += 1
        for piece in self.quoted:
            if piece.start <= start and end <= piece.end:
                beside = text[piece.start : start] + text[end : piece.end]
                if not any(character.isalnum() for character in beside):
                    start, end = piece.start, piece.end
        return Span(self.prose.document, start, end)

    def _values(self, words: Sequence[Word]) -> list[Value]:
        return [
            value
            for value in self.values
            if any(value.span.start < word.end and word.start < value.span.end for word in words)
        ]

    def _hedges(self, piece: Piece) -> tuple[Span, ...]:
        """Hedges inside the piece, and the cue that weakens it from outside."""
        text, document = self.prose.text, self.prose.document
        found = {Span(document, word.start, word.end) for word in find_hedges(text, piece.words)}
        if piece.owner is not None and self._manner(piece.owner) is Manner.DOUBTED:
            found.update(cue for cue in piece.owner.cue if self._is_here(cue))
        return tuple(sorted(found))

    def _is_here(self, span: Span) -> bool:
        return self.sentence.start <= span.start and span.end <= self.sentence.end

    def _with_hedges(self, span: Span, owner: Attribution | None, hedges: Sequence[Span]) -> Span:
        """The span with the hedges outside it and, where a cue weakens it, with who says so."""
        parts = [span, *hedges]
        if owner is not None and any(not span.contains(hedge) for hedge in hedges):
            parts.extend(source for source in owner.source if self._is_here(source))
        start, end = min(part.start for part in parts), max(part.end for part in parts)
        return Span(self.prose.document, start, end)

    def _polarity(self, piece: Piece) -> Polarity:
        if piece.owner is not None and piece.owner.polarity is Polarity.NEGATIVE:
            return Polarity.NEGATIVE
        negated = has_negation(self.prose.text, piece.words)
        return Polarity.NEGATIVE if negated else Polarity.POSITIVE

    def _voice(self, piece: Piece, held: Sequence[Word]) -> Voice:
        if piece.owner is None:
            return Voice.OUTLET
        if piece.owner.kind is AttributionKind.INDIRECT:
            return Voice.REPORTED
        quoted = sum(
            1
            for word in held
            if any(mark.start <= word.start and word.end <= mark.end for mark in self.quoted)
        )
        return Voice.QUOTED if 2 * quoted >= len(held) else Voice.REPORTED
