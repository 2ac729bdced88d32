"""Finder: every attribution of a document, hearsay inside hearsay included.

The reader finds cues with their sources and contents. Around it stand the rules that need no
learning: a content closes the quotations that it opens, a transcript names its speakers in
capitals, a quotation that no cue claims is speech all the same. Then the inside of each content is
read again, three levels deep: what somebody says that another one said is as much an attribution
as what the outlet reports.

- In: `records.Prose`, the reader of `models`.
- Out: `records.Attribution`.
- Not here: speakers, channels, access (`entities`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from operator import attrgetter

from whence.attribution.found import Found, widen_shared
from whence.attribution.headings import find_headline, find_transcript
from whence.attribution.hedges import find_hedged, is_hedged_deed
from whence.attribution.modality import (
    find_modality,
    find_polarity,
    is_passive,
    is_perception,
    is_speech,
)
from whence.attribution.quotes import LEAST_WORDS, Quotes
from whence.attribution.repairs import (
    cut_out,
    find_content_before,
    find_heard_from,
    find_quoted_as,
    find_signature,
    find_told_by,
    find_withheld,
    is_by_sentence,
    is_run_in_heading,
    is_signature_below,
    is_wish_for_silence,
    keep_paragraph,
)
from whence.models import ReadAttribution, Reader, read_reader
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    BlockKind,
    Modality,
    Polarity,
    Prose,
    Span,
    Stretch,
    make_id,
)
from whence.text import find_words, is_foreign

STEP = "attribution.reader/1"
DEEPEST = 3
# A content of fewer words holds no hearsay of its own.
LEAST_INSIDE = 4
# Paragraphs with a speaker in capitals that make a transcript.
LEAST_TURNS = 2
_TITLING = frozenset("titled entitled headlined".split())


def find_attributions(prose: Prose, reader: Reader | None = None) -> tuple[Attribution, ...]:
    """Find who is said to have said what.

    Args:
        prose: What is read of one document.
        reader: The model; None for the one that ships.

    Returns:
        In order of the first character of cue, source or content, an outer attribution before those
        within it. Speaker, channel, contact, access and circumstances are left at their defaults.

    Raises:
        DataError: The weights of the reader are missing or changed.
    """
    return Finder(prose, reader or read_reader()).find()


def find_inside(
    prose: Prose, content: Sequence[Stretch], reader: Reader | None = None
) -> tuple[Attribution, ...]:
    """Find hearsay inside a content that is known from elsewhere, as `find_attributions` does.

    Args:
        prose: What is read of the document.
        content: Stretches of the content, in order; each is read by itself.
        reader: The model; None for the one that ships.

    Returns:
        Those inside it and those inside them, none reaching beyond the stretches, in the order of
        `find_attributions`; empty for a content without stretches.

    Raises:
        DataError: The weights of the reader are missing or changed.
    """
    return Finder(prose, reader or read_reader()).find_inside(content)


def record_marked(
    prose: Prose,
    marked: Sequence[Mapping[str, Sequence[Sequence[int]]]],
    reader: Reader | None = None,
) -> tuple[Attribution, ...]:
    """Record attributions that people marked as those that are found are recorded.

    Args:
        prose: What is read of the document.
        marked: Of each attribution the [start, end] pairs of "source", "cue" and "content"; the
            first two may be empty.
        reader: The model; None for the one that ships.

    Returns:
        In the order of `find_attributions`, none inside another; one without content is left out.
    """
    finder = Finder(prose, reader or read_reader())
    records = []
    for item in marked:
        source, cue, content = (
            tuple(sorted((start, end) for start, end in item[role]))
            for role in ("source", "cue", "content")
        )
        finder.taken.clear()
        record = finder._record(Found(source, cue, content, "marked by people"), None)
        if record is not None:
            records.append(record)
    return tuple(sorted(records, key=_order))


class Finder:
    """Reads one document; a class because all steps share its quotations."""

    def __init__(self, prose: Prose, reader: Reader) -> None:
        self.prose = prose
        self.reader = reader
        self.quotes = Quotes(prose)
        self.taken: set[Stretch] = set()
        self.verbs: list[int] = []
        self.by_sentence = is_by_sentence(prose)

    def find(self) -> tuple[Attribution, ...]:
        """All attributions, in order; none in a text that is plainly not English."""
        if is_foreign(self.prose.text):
            return ()
        found: list[Attribution] = []
        # A chain, not a list: what nobody claims is known once the others are recorded.
        for item in chain(self._outermost(), self._unclaimed()):
            found.extend(self._records(item, None, depth=0))
        return tuple(sorted(found, key=_order))

    def find_inside(self, content: Sequence[Stretch]) -> tuple[Attribution, ...]:
        """All attributions inside a given content, in order."""
        record = self._record(Found((), (), tuple(content), "a given content"), None)
        if record is None:
            return ()
        given = tuple(Span(self.prose.document, *pair) for pair in content)
        outer = replace(record, content=given)
        found: list[Attribution] = []
        for item in self._inside(outer):
            found.extend(self._records(item, outer, depth=1))
        return tuple(sorted(found, key=_order))

    def _outermost(self) -> list[Found]:
        """What the reader finds in the paragraphs, and who speaks before a colon alone."""
        text, paragraphs = self.prose.text, self.prose.paragraphs
        found: list[Found] = []
        spoken: list[Stretch] = []
        for paragraph in paragraphs:
            parts = find_transcript(text, paragraph.start, paragraph.end)
            if parts is not None:
                source, colon, content = parts
                found.append(Found((source,), (colon,), (content,), "a name before a colon"))
                spoken.append((paragraph.start, paragraph.end))
        if len(spoken) < LEAST_TURNS:
            # A single paragraph that opens with capitals and a colon has a dateline or a topic.
            found, spoken = [], []
        starts = [start for start, _ in spoken]
        stretches = [(item.start, item.end) for item in paragraphs]
        reading = self.reader.read(text, stretches)
        self.verbs = sorted(reading.verbs)
        for item in reading.attributions:
            at = bisect_right(starts, item.cue[0][0]) - 1
            if at < 0 or item.cue[0][0] >= spoken[at][1]:
                found.extend(self._repaired(item))
        found.extend(self._headlines(found))
        found = self._with_withheld(widen_shared(found))
        found.extend(self._hedged(found))
        return sorted(found, key=lambda item: (item.cue, item.content))

    def _headlines(self, found: Sequence[Found]) -> Iterator[Found]:
        """Speakers of headlines in which nothing was found."""
        text = self.prose.text
        sources = [text[item.source[-1][0] : item.source[-1][1]] for item in found if item.source]
        speakers = {words[-1].lower().strip(",.") for words in map(str.split, sources) if words}
        cues = sorted(item.cue[0][0] for item in found if item.cue)
        for paragraph in self.prose.paragraphs:
            if paragraph.kind is not BlockKind.TITLE:
                continue
            at = bisect_left(cues, paragraph.start)
            if at < len(cues) and cues[at] < paragraph.end:
                continue
            parts = find_headline(text, paragraph.start, paragraph.end, speakers)
            if parts is not None:
                yield Found((parts[0],), (parts[1],), (parts[2],), "a speaker beside a colon")

    def _with_withheld(self, found: Sequence[Found]) -> list[Found]:
        """Sources whose names are withheld, where the reader saw only that they are."""
        kept = list(found)
        for sentence in self.prose.sentences:
            parts = find_withheld(self.prose.text, sentence.start, sentence.end)
            if parts is None:
                continue
            source, cue, content = parts
            rivals = [item for item in kept if item.cue and item.cue[0][0] == cue[0]]
            if all(not item.source or item.source[0][0] >= cue[1] for item in rivals):
                kept = [item for item in kept if item not in rivals]
                kept.append(Found((source,), (cue,), (content,), "a source that is withheld"))
        return kept

    def _hedged(self, found: Sequence[Found]) -> Iterator[Found]:
        """Clauses that an adverb puts down to nobody, where nothing else is found."""
        taken = [pair for item in found for pair in (*item.cue, *item.content)]
        for cue, content in find_hedged(self.prose.text, self.prose.sentences, taken):
            yield Found((), (cue,), tuple(content), "a hedge that names nobody")

    def _unclaimed(self) -> Iterator[Found]:
        """Quotations that no content holds, headlines aside."""
        text, paragraphs = self.prose.text, self.prose.paragraphs
        begins = [paragraph.start for paragraph in paragraphs]
        for spans in self.quotes.unclaimed():
            holder = paragraphs[bisect_right(begins, spans[-1][0]) - 1]
            if holder.kind is BlockKind.TITLE:
                continue
            signed = find_signature(text, spans[-1][1], holder)
            below = bisect_right(begins, spans[-1][0])
            ends = not text[spans[-1][1] : holder.end].strip()
            if signed is None and ends and below < len(paragraphs):
                signed = find_signature(text, paragraphs[below].start, paragraphs[below])
            source = () if signed is None else (signed,)
            yield Found(source, (), tuple(spans), "a quotation that no cue claims")

    def _repaired(self, item: ReadAttribution) -> Iterator[Found]:
        """What the reader found, as the rules know better; nothing where no content is left."""
        text = self.prose.text
        paragraphs = self.prose.paragraphs
        source, cue, content = (
            keep_paragraph(text, role, item.cue, paragraphs, by_sentence=self.by_sentence)
            for role in (item.source, item.cue, item.content)
        )
        rule = f"the reader ({item.score:.2f})"
        words = self._words(cue)
        if not item.content and is_speech(words):
            at = bisect_right(self.prose.sentences, cue[0][0], key=attrgetter("start")) - 1
            begin = self.prose.sentences[at].start if at >= 0 else 0
            content = find_content_before(text, begin, source, cue)
            rule += ", the clause before it"
        if not content or is_wish_for_silence(text, content):
            return
        if is_run_in_heading(text, source, cue, self.prose.paragraphs):
            return
        if is_signature_below(text, cue, content, self.prose.paragraphs):
            cue, rule = [], rule + ", signed below"
        heard = find_heard_from(text, cue, content)
        if heard is not None:
            cue, source = [*cue[:-1], heard[0]], [heard[1]]
            rule += ", heard from"
        passive = find_told_by(text, cue, content) or find_quoted_as(text, cue, content)
        if passive is not None:
            cue, source, content = [*cue[:-1], passive[0]], [passive[1]], passive[2]
            rule += ", in the passive"
        words = self._words(cue)
        if self._is_none(words, content):
            return
        if is_passive(words) and source and source[-1][1] <= cue[0][0]:
            source, rule = [], rule + ", the subject of a passive does not speak"
        content, parted = self.quotes.split(content, self._sentence(item.cue[0][0]))
        for stretch in parted:
            yield Found(tuple(source), (), (stretch,), "a quotation beside reported speech")
        asserts = self._is_clause(content) or is_speech(words)
        asserts = asserts and not is_perception(words)
        yield Found(tuple(source), tuple(cue), tuple(content), rule, asserts)

    def _is_none(self, words: str, content: Sequence[Stretch]) -> bool:
        """Whether a cue only tells of a reported deed or gives a title, which it then claims."""
        if words.lower() in _TITLING:
            self.quotes.close(content, None)
            return True
        return is_hedged_deed(words) and not is_speech(words)

    def _sentence(self, place: int) -> Stretch:
        """The sentence that holds an offset."""
        at = bisect_right(self.prose.sentences, place, key=attrgetter("start")) - 1
        sentence = self.prose.sentences[max(0, at)]
        return sentence.start, sentence.end

    def _words(self, pieces: Sequence[Stretch]) -> str:
        return " ".join(self.prose.text[start:end] for start, end in pieces)

    def _is_clause(self, content: Sequence[Stretch]) -> bool:
        """Whether a finite verb stands in it, or enough quoted words to be speech."""
        for start, end in content:
            at = bisect_left(self.verbs, start)
            if at < len(self.verbs) and self.verbs[at] < end:
                return True
        kind = self.quotes.kind(content)
        words = sum(len(find_words(self.prose.text, *piece)) for piece in content)
        return kind is AttributionKind.DIRECT and words >= LEAST_WORDS

    def _records(
        self, found: Found, outer: Attribution | None, *, depth: int
    ) -> Iterator[Attribution]:
        """The record of what was found, then those inside its content."""
        attribution = self._record(found, outer)
        if attribution is None:
            return
        yield attribution
        if depth >= DEEPEST:
            return
        for item in self._inside(attribution):
            yield from self._records(item, attribution, depth=depth + 1)

    def _inside(self, attribution: Attribution) -> Iterator[Found]:
        """What is found in each piece of a content, each read by itself."""
        text = self.prose.text
        for span in attribution.content:
            stretch = self.quotes.inside((span.start, span.end))
            if len(find_words(text, *stretch)) < LEAST_INSIDE:
                continue
            reading = self.reader.read(text, [stretch])
            if not self.verbs:
                self.verbs = sorted(reading.verbs)
            for item in reading.attributions:
                if not _overlap(item.cue, attribution.cue):
                    yield from self._repaired(item)

    def _record(self, found: Found, outer: Attribution | None) -> Attribution | None:
        document = self.prose.document
        within = [(span.start, span.end) for span in outer.content] if outer is not None else None
        others = (*found.source, *found.cue)
        content = self.quotes.close(cut_out(found.content, others), within, others)
        if not content:
            return None
        if outer is None and all(piece in self.taken for piece in content):
            # The end of a long quotation, with "she said" again.
            return None
        self.taken.update(content if outer is None else ())
        spans = [
            tuple(Span(document, *pair) for pair in sorted(pairs))
            for pairs in (found.source, found.cue, content)
        ]
        words = self._words(found.cue)
        modality, polarity = Modality.SAID, Polarity.POSITIVE
        if words:
            modality = find_modality(words)
            polarity = find_polarity(words, modality)
        name = make_id("attribution", document, *spans, outer.id if outer is not None else "")
        return Attribution(
            id=AttributionId(name),
            document=document,
            kind=self.quotes.kind(content),
            source=spans[0],
            cue=spans[1],
            content=spans[2],
            modality=modality,
            polarity=polarity,
            step=STEP,
            detail=found.rule,
            asserts=found.asserts,
            within=outer.id if outer is not None else None,
        )


def _overlap(pieces: Sequence[Stretch], spans: Sequence[Span]) -> bool:
    return any(start < span.end and span.start < end for start, end in pieces for span in spans)


def _order(attribution: Attribution) -> tuple[int, int]:
    """By place; in a stable sort an outer one, found first, stays before those inside it."""
    spans: Sequence[Span] = (*attribution.source, *attribution.cue, *attribution.content)
    return min(span.start for span in spans), -max(span.end for span in attribution.content)
