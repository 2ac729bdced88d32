"""Finder: every attribution of a document, hearsay inside hearsay included.

Reads each paragraph, then the inside of each content that it found, and again, three levels deep:
what somebody says that another one said is as much an attribution as what the outlet reports.

- In: `records.Prose`.
- Out: `records.Attribution`.
- Not here: speakers, channels, access (`entities`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from whence.attribution.cues import Lexicon, read_lexicon
from whence.attribution.drafts import Draft, read_unit
from whence.attribution.frames import After
from whence.attribution.headings import find_heading
from whence.attribution.modality import find_modality, find_polarity
from whence.attribution.passage import (
    LONG_QUOTATION,
    Passage,
    Piece,
    find_pieces,
    outermost,
    read_passage,
)
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    BlockKind,
    Modality,
    Polarity,
    Prose,
    Sentence,
    Span,
    make_id,
)
from whence.text import find_words

STEP = "attribution.rules/1"
DEEPEST = 3
# Smallest probability of a cue; on the training articles .45 finds 44.2 % at 79.1 % right, .55
# finds 43.4 % at 80.5 %.
LEAST = 0.5
LEAST_TITLE = 0.8
Stretch = tuple[int, int]
# Frames of speech rather than of a mere mention; a quotation that follows goes on with it.
_SPEAKS = frozenset({After.THAT, After.CLAUSE, After.END, After.WH, After.COMMA})


def find_attributions(prose: Prose) -> tuple[Attribution, ...]:
    """Find who is said to have said what.

    Args:
        prose: What is read of one document.

    Returns:
        In order of the first character of cue, source or content, an outer attribution before those
        within it. Speaker, channel, contact, access and circumstances are left at their defaults.
    """
    return Finder(prose, read_lexicon(), LEAST).find()


@dataclass(slots=True)
class Found:
    """An attribution in offsets, before it has an id."""

    source: list[Stretch]
    cue: list[Stretch]
    content: list[Stretch]
    draft: Draft | None
    passage: Passage | None
    rules: list[str]


class Finder:
    """Reads one document; a class because all steps share its quotations and sentences."""

    def __init__(self, prose: Prose, lexicon: Lexicon, least: float) -> None:
        self.prose = prose
        self.lexicon = lexicon
        self.least = least
        self.pieces = find_pieces(prose.text, prose.quotations)
        self.begins = [piece.start for piece in self.pieces]
        self.sentences = prose.sentences
        self.sentence_starts = [sentence.start for sentence in prose.sentences]
        self.claimed: set[int] = set()
        self.taken: set[Stretch] = set()

    def find(self) -> tuple[Attribution, ...]:
        """All attributions, in order."""
        found: list[Attribution] = []
        waiting: Found | None = None
        speakers: set[str] = set()
        body = [item for item in self.prose.paragraphs if item.kind is BlockKind.BODY]
        others = [item for item in self.prose.paragraphs if item.kind is not BlockKind.BODY]
        # The body first: a headline may name before a colon only whom the text below quotes.
        for paragraph in [*body, *others]:
            stretch = (paragraph.start, paragraph.end)
            least = self.least if paragraph.kind is BlockKind.BODY else LEAST_TITLE
            item = self._heading(stretch, paragraph.kind, speakers)
            if item is not None:
                items, waiting = [item], None
            else:
                items, waiting = self._read(stretch, least=least, waiting=waiting)
            for item in items:
                speakers.update(self._last_words(item.source))
                found.extend(self._records(item, None, depth=0))
        for item in self._unclaimed():
            found.extend(self._records(item, None, depth=0))
        return tuple(sorted(found, key=_order))

    def _heading(
        self, stretch: Stretch, kind: BlockKind, speakers: Collection[str]
    ) -> Found | None:
        if ":" not in self.prose.text[stretch[0] : stretch[0] + 300]:
            return None
        passage = self._passage(stretch)
        heading = find_heading(passage, is_title=kind is BlockKind.TITLE, speakers=speakers)
        if heading is None:
            return None
        spans = [
            [(passage.starts[first], passage.ends[end - 1])]
            for first, end in (heading.source, heading.cue, heading.content)
        ]
        return Found(spans[0], spans[1], spans[2], None, None, [heading.rule])

    def _last_words(self, spans: Sequence[Stretch]) -> Iterator[str]:
        for start, end in spans:
            words = find_words(self.prose.text, max(start, end - 40), end)
            if words:
                yield self.prose.text[words[-1].start : words[-1].end].lower()

    def _read(
        self, stretch: Stretch, *, least: float, waiting: Found | None
    ) -> tuple[list[Found], Found | None]:
        """The outermost attributions of a stretch, and one whose content must follow it."""
        passage = self._passage(stretch)
        found: list[Found] = []
        last: Found | None = None
        for unit in passage.units:
            drafts = read_unit(passage, unit, self.lexicon, least=least)
            if not drafts:
                last = self._goes_on(passage, unit, last)
                continue
            items = [_to_found(passage, draft) for draft in drafts]
            found.extend(item for item in items if item.content)
            last = _speaker_at_end(passage, items)
        if waiting is not None and 0 in passage.quotations:
            spoken = (passage.starts[0], passage.ends[0])
            if not any(spoken in item.content for item in found):
                waiting.content = [spoken]
                found.append(waiting)
        waits = last is not None and not last.content and _ends_with_colon(passage)
        return found, last if waits else None

    def _goes_on(self, passage: Passage, unit: Stretch, last: Found | None) -> Found | None:
        """Give a sentence that is only a quotation to the attribution before it."""
        tokens = [at for at in range(*unit) if passage.tags[at] not in ".,;:-')"]
        if last is None or not tokens or any(at not in passage.quotations for at in tokens):
            return None
        if not last.content or not last.source:
            return None
        last.content.extend((passage.starts[at], passage.ends[at]) for at in tokens)
        last.rules.append("and the quotation that follows in the paragraph")
        return last

    def _passage(self, stretch: Stretch) -> Passage:
        text = self.prose.text
        first = max(0, bisect_right(self.sentence_starts, stretch[0]) - 1)
        last = bisect_left(self.sentence_starts, stretch[1])
        inside: Sequence[Sentence] = self.sentences[first:last]
        return read_passage(text, stretch, inside, outermost(self.pieces, self.begins, stretch))

    def _unclaimed(self) -> Iterator[Found]:
        """Quotations of some length that no attribution holds."""
        paragraphs = self.prose.paragraphs
        begins = [paragraph.start for paragraph in paragraphs]
        for index, quotation in enumerate(self.prose.quotations):
            if quotation.depth > 0 or index in self.claimed:
                continue
            spans = [(piece.start, piece.end) for piece in quotation.pieces]
            words = sum(len(find_words(self.prose.text, *span)) for span in spans)
            holder = paragraphs[bisect_right(begins, spans[0][0]) - 1]
            in_title = holder.kind is BlockKind.TITLE
            if words < LONG_QUOTATION or in_title or _is_name(self.prose.text, spans[0]):
                continue
            yield Found([], [], spans, None, None, ["a quotation that no cue claims"])

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
        for span in attribution.content:
            stretch = self._inside(span)
            inner, _ = self._read(stretch, least=self.least, waiting=None)
            for item in inner:
                yield from self._records(item, attribution, depth=depth + 1)

    def _inside(self, content: Span) -> Stretch:
        """What stands inside a content: without the marks, if one quotation is all of it."""
        at = bisect_left(self.begins, content.start)
        if at == len(self.pieces) or self.pieces[at][:2] != (content.start, content.end):
            return content.start, content.end
        closed = self.prose.quotations[self.pieces[at].number].closed
        return content.start + 1, content.end - 1 if closed else content.end

    def _record(self, found: Found, outer: Attribution | None) -> Attribution | None:
        document = self.prose.document
        content = self._snap(found.content, outer)
        if not content or (outer is None and self._is_repeated(content)):
            return None
        self.taken.update(content if outer is None else ())
        spans = [
            tuple(Span(document, *pair) for pair in sorted(pairs))
            for pairs in (found.source, found.cue, content)
        ]
        modality, polarity = Modality.SAID, Polarity.POSITIVE
        if found.draft is not None and found.passage is not None:
            candidate = found.draft.candidate
            group = found.passage.words[candidate.frame.start : candidate.frame.end]
            modality = find_modality(candidate.lemma, group, passive=candidate.frame.passive)
            polarity = find_polarity(modality, group)
        name = make_id("attribution", document, *spans, outer.id if outer is not None else "")
        return Attribution(
            id=AttributionId(name),
            document=document,
            kind=self._kind(content),
            source=spans[0],
            cue=spans[1],
            content=spans[2],
            modality=modality,
            polarity=polarity,
            step=STEP,
            detail="; ".join(found.rules),
            within=outer.id if outer is not None else None,
        )

    def _snap(self, content: Sequence[Stretch], outer: Attribution | None) -> list[Stretch]:
        """Close each quotation that the content opens, and claim it.

        A quotation over several paragraphs is taken whole by the first attribution that claims it.
        """
        bounds = [(span.start, span.end) for span in outer.content] if outer is not None else None
        snapped: set[Stretch] = set()
        for start, end in content:
            low = bisect_left(self.begins, start)
            for piece in self.pieces[low : bisect_left(self.begins, end)]:
                if bounds is None or any(a <= start and piece.end <= b for a, b in bounds):
                    end = max(end, piece.end)
                if bounds is None:
                    snapped.update(self._claim(piece.number))
            snapped.add((start, end))
        return sorted(_disjoint(snapped))

    def _is_repeated(self, content: Sequence[Stretch]) -> bool:
        """Whether all of it is already held: the end of a long quotation, with "she said" again."""
        return all(piece in self.taken for piece in content)

    def _claim(self, number: int) -> Iterator[Stretch]:
        """The pieces of a quotation over several paragraphs that nobody has claimed yet."""
        quotation = self.prose.quotations[number]
        is_new = number not in self.claimed
        self.claimed.add(number)
        if is_new and len(quotation.pieces) > 1 and quotation.depth == 0:
            yield from ((span.start, span.end) for span in quotation.pieces)

    def _kind(self, content: Sequence[Stretch]) -> AttributionKind:
        """Whether quotation marks hold all of the content, some or none."""
        held = total = 0
        for start, end in content:
            total += end - start
            low = bisect_left(self.begins, start)
            reached = start
            for at in range(low, bisect_left(self.begins, end)):
                piece: Piece = self.pieces[at]
                if piece.start >= reached and piece.end <= end:
                    held += piece.end - piece.start
                    reached = piece.end
        if held == 0:
            return AttributionKind.INDIRECT
        return AttributionKind.DIRECT if total - held <= 2 * len(content) else AttributionKind.MIXED


def _to_found(passage: Passage, draft: Draft) -> Found:
    source, cue, content = (
        [(passage.starts[first], passage.ends[end - 1]) for first, end in pairs]
        for pairs in (draft.source, draft.cue, draft.content)
    )
    return Found(source, cue, content, draft, passage, draft.rules)


def _speaker_at_end(passage: Passage, items: Sequence[Found]) -> Found | None:
    """The attribution of a sentence that a quotation in the next sentence goes on."""
    for item in reversed(items):
        content = item.draft.content if item.draft is not None else []
        if not content or any(first in passage.quotations for first, _ in content):
            return item
    last = items[-1].draft
    return items[-1] if last is not None and last.candidate.frame.after in _SPEAKS else None


def _ends_with_colon(passage: Passage) -> bool:
    return bool(passage.tags) and passage.tags[-1] == ":"


def _is_name(text: str, span: Stretch) -> bool:
    """Whether quoted words are set like the title of a work: each word with a capital."""
    words = [text[word.start : word.end] for word in find_words(text, *span)]
    long = [word for word in words if len(word) > 3]
    return bool(long) and all(word[0].isupper() or word[0].isdigit() for word in long)


def _disjoint(pairs: set[Stretch]) -> Iterator[Stretch]:
    reached = -1
    for start, end in sorted(pairs, key=lambda pair: (pair[0], -pair[1])):
        if start >= reached:
            yield start, end
            reached = end


def _order(attribution: Attribution) -> tuple[int, int]:
    """By place; in a stable sort an outer one, found first, stays before those inside it."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    return min(span.start for span in spans), -max(span.end for span in attribution.content)
