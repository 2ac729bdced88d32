"""Speakers: who stands behind the source of each attribution.

In news the strongest sign for "he said" is continuity: the last one who was said to speak or stood
as the subject. We follow it only near by and only where gender and number allow it; a description
leads to somebody only if exactly one fits; two men who take turns in quotations without "said" stay
unresolved. An unnamed source is nobody's namesake and stays its own.

- In: the scene of a document and its attributions.
- Out: for each attribution the index of its figure, or None, with the reason.
- Not here: to whom the words were said (`channels`).
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from whence.entities.antecedents import Antecedent, Antecedents
from whence.entities.descriptions import (
    add_named,
    add_unnamed,
    find_described,
    find_owned_body,
    is_asked,
    is_capital,
)
from whence.entities.figures import Figure, Scene
from whence.entities.folding import fold
from whence.entities.ranking import Ranking, Watch
from whence.entities.roles import head_words
from whence.entities.signs import Asked, Measured
from whence.entities.sources import Source, SourceForm, read_source
from whence.entities.tables import Gender
from whence.entities.turns import Last, Turns, end_of
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    EntityKind,
    MentionForm,
    Span,
)

# How many contents that begin before a first person are looked at for the one around it.
_NEAR_CONTENTS = 8


@dataclass(frozen=True, slots=True)
class Found:
    """The figure behind a source and how it was found; `figure` None if it cannot be told."""

    figure: int | None
    why: str


def find_speakers(scene: Scene, attributions: Sequence[Attribution]) -> dict[AttributionId, Found]:
    """Find the speaker of every attribution of a document.

    Args:
        scene: The figures; unnamed speakers and groups are added to it, and mentions to figures.
        attributions: Of that document, in any order.

    Returns:
        One entry for each attribution.
    """
    finder = _Finder(scene, attributions)
    for attribution in finder.order:
        finder.found[attribution.id] = finder.find(attribution)
    return finder.found


def watch_speakers(
    scene: Scene, attributions: Sequence[Attribution], others: Sequence[Asked] = ()
) -> tuple[tuple[Asked, tuple[Measured, ...]], ...]:
    """What the ranker is asked in a document, and what it measures; to train it.

    Args:
        scene: As for `find_speakers`.
        attributions: Of that document.
        others: More to ask once all speakers are found.

    Returns:
        What was asked with each figure's numbers, in the order in which it was asked.
    """
    seen: list[tuple[Asked, tuple[Measured, ...]]] = []
    finder = _Finder(scene, attributions, lambda asked, rows: seen.append((asked, tuple(rows))))
    for attribution in finder.order:
        finder.found[attribution.id] = finder.find(attribution)
    for asked in others:
        is_quoted = finder.before.is_quoted(asked.span.start)
        rule = None
        if not asked.noun:
            rule = finder.before.person(asked.span.start, asked.gender, None).figure
        one = replace(asked, rule=None if is_quoted else rule)
        seen.append((one, finder.ranking.measure(one)))
    return tuple(seen)


def place_of(attribution: Attribution) -> int:
    """Where an attribution begins to be read: its source, else its cue, else its content."""
    spans = attribution.source or attribution.cue or attribution.content
    return min(span.start for span in spans)


class _Finder:
    """Finds speakers one by one; a class because each depends on those found before."""

    def __init__(
        self, scene: Scene, attributions: Sequence[Attribution], watch: Watch | None = None
    ) -> None:
        self.scene = scene
        self.text = scene.prose.text
        self.by_id = {attribution.id: attribution for attribution in attributions}
        self.order = sorted(attributions, key=lambda one: (self._depth(one), place_of(one), one.id))
        self.contents = sorted(
            (span.start, span.end, one.id) for one in attributions for span in one.content
        )
        self.content_starts = [start for start, _, _ in self.contents]
        self.found: dict[AttributionId, Found] = {}
        self.read: dict[Span, Found] = {}
        self.before = Antecedents(scene)
        contents = [span for one in attributions if one.within is None for span in one.content]
        self.ranking = Ranking(scene, self.before, contents, watch)
        self.turns = Turns(scene, self.before)
        self.previous: Attribution | None = None

    def _depth(self, attribution: Attribution) -> int:
        depth, seen = 0, {attribution.id}
        while attribution.within is not None and attribution.within in self.by_id:
            attribution = self.by_id[attribution.within]
            if attribution.id in seen:
                break
            seen.add(attribution.id)
            depth += 1
        return depth

    def find(self, attribution: Attribution) -> Found:
        """The speaker of one attribution; those that it may depend on are found already."""
        if attribution.source:
            found = self._from_source(attribution)
        elif attribution.cue:
            found = Found(None, "nobody is named as the source")
        else:
            found = self._continued(attribution)
        if attribution.within is None and self._around(attribution) is None:
            if found.figure is not None:
                is_quoted = attribution.kind is not AttributionKind.INDIRECT
                self.before.spoke(place_of(attribution), found.figure, quoted=is_quoted)
                self.turns.heard(attribution, found.figure)
            if not self._says_less(attribution):
                self.previous = attribution
        return found

    def _says_less(self, attribution: Attribution) -> bool:
        """Whether the one before has the same source and goes on for longer."""
        last, here = self.previous, place_of(attribution)
        return last is not None and place_of(last) == here and end_of(last) > end_of(attribution)

    def _from_source(self, attribution: Attribution) -> Found:
        spans = sorted(attribution.source)
        results = [self._from_span(attribution, span) for span in spans]
        figures = sorted({one.figure for one in results if one.figure is not None})
        if len(figures) > 1 and len(spans) > 1:
            span = Span(spans[0].document, spans[0].start, spans[-1].end)
            return Found(self._group(span, figures, others=False), "several are named together")
        return next((one for one in results if one.figure is not None), results[0])

    def _from_span(self, attribution: Attribution, span: Span) -> Found:
        """The figure of one span; two attributions that share a source share its figure."""
        if span not in self.read:
            self.read[span] = self._read_span(attribution, span)
        return self.read[span]

    def _read_span(self, attribution: Attribution, span: Span) -> Found:
        within = self.scene.runs_in(span.start, span.end)
        runs = [self.scene.runs[at] for at in within]
        kinds = [self.scene.figure_of(at).kind for at in within]
        source = read_source(self.text, span.start, span.end, runs, kinds)
        if source.form is SourceForm.NAMES:
            return self._named(span, source, within)
        if source.form is SourceForm.FIRST:
            return self._first_person(attribution, span)
        if source.form is SourceForm.SECOND:
            return Found(None, "the one who is spoken to")
        if source.form is SourceForm.DESCRIPTION:
            return self._described(attribution, span, source, within)
        return self._pronoun(attribution, span, source)

    def _named(self, span: Span, source: Source, within: range) -> Found:
        figures = sorted({self.scene.owner[within[at]] for at in source.names})
        if len(figures) > 1 or source.others:
            return Found(
                self._group(span, figures, others=source.others), "several are named together"
            )
        return Found(figures[0], "named as the source")

    def _group(self, span: Span, members: Sequence[int], *, others: bool) -> int:
        known = None if others else self.scene.grouped.get(tuple(members))
        if known is not None:
            self.scene.figures[known].mention(span, MentionForm.DESCRIPTION, "the same members")
            return known
        group = Figure(
            kind=EntityKind.GROUP,
            name=" ".join(self.text[span.start : span.end].split()),
            named=not others and all(self.scene.figures[at].named for at in members),
            first=span.start,
            plural=True,
            members=tuple(members),
        )
        group.mention(span, MentionForm.DESCRIPTION, "several are named together")
        at = self.scene.add(group)
        if not others:
            self.scene.grouped[tuple(members)] = at
        return at

    def _first_person(self, attribution: Attribution, span: Span) -> Found:
        if not self._is_quoted(span):
            return Found(self._author(span), "the first person outside quotations is the author")
        outer = self._around(attribution)
        speaker = self.found[outer.id].figure if outer is not None else None
        if speaker is None:
            return Found(None, "first person in a quotation whose speaker cannot be told")
        self.scene.figures[speaker].mention(
            span, MentionForm.PRONOUN, "first person in this speaker's quotation"
        )
        return Found(speaker, "first person in this speaker's quotation")

    def _around(self, attribution: Attribution) -> Attribution | None:
        """The attribution in whose content this one stands, if its speaker was looked for."""
        if attribution.within is not None and attribution.within in self.found:
            return self.by_id[attribution.within]
        place = place_of(attribution)
        last = bisect_right(self.content_starts, place)
        for start, end, holder in reversed(self.contents[max(0, last - _NEAR_CONTENTS) : last]):
            if start <= place < end and holder != attribution.id and holder in self.found:
                return self.by_id[holder]
        return None

    def _is_quoted(self, span: Span) -> bool:
        return self.before.is_quoted(span.start)

    def _author(self, span: Span) -> int:
        at = author_of(self.scene)
        self.scene.figures[at].mention(
            span, MentionForm.PRONOUN, "the first person outside quotations is the author"
        )
        return at

    def _pronoun(self, attribution: Attribution, span: Span, source: Source) -> Found:
        if source.form is SourceForm.RELATIVE:
            words = self.text[span.start : span.end].lower()
            found = self.before.relative(
                span.start, person=words in ("who", "whom", "himself", "herself")
            )
        elif source.form is SourceForm.SINGULAR:
            rule = self._person(attribution, span, source)
            found = self.ranking.choose(self._asked(attribution, span, source, rule.figure))
        elif self._is_quoted(span):
            return Found(None, "a pronoun inside a quotation")
        elif source.form is SourceForm.PLURAL:
            found = self.before.several(span.start)
        else:
            found = self.before.body(span.start)
        if found.figure is None:
            return Found(None, found.why)
        figure = self.scene.figures[found.figure]
        if figure.gender is Gender.UNKNOWN:
            figure.gender = source.gender
        figure.mention(span, MentionForm.PRONOUN, found.why)
        return Found(found.figure, found.why)

    def _asked(
        self, attribution: Attribution, span: Span, source: Source, rule: int | None
    ) -> Asked:
        """What the ranker is asked about a source."""
        quoted = self._is_quoted(span)
        outer = self._around(attribution)
        around = self.found[outer.id].figure if outer is not None else None
        head = source.head
        words = head_words(self.text[span.start : span.end])
        is_pronoun = source.form is SourceForm.SINGULAR
        return Asked(
            span=span,
            gender=source.gender,
            contents=attribution.content,
            cues=attribution.cue,
            outer=None if quoted else around,
            barred=around if quoted else None,
            depth=min(3, self._depth(attribution) + (outer is not None)),
            rule=rule,
            head="" if head is None else head.role,
            peoples=() if head is None else head.peoples,
            noun="" if is_pronoun or not words else fold(words[-1]),
            words=frozenset() if is_pronoun else self._longer_words(span, words[-1:]),
            tail=not is_pronoun and len(self.text[span.start : span.end].split()) > len(words) + 1,
            definite=source.definite,
        )

    def _longer_words(self, span: Span, heads: Sequence[str]) -> frozenset[str]:
        words = (word.strip(".,;:’'“”\"") for word in self.text[span.start : span.end].split())
        return frozenset(fold(word) for word in words if len(word) > 3 and word not in heads)

    def _person(self, attribution: Attribution, span: Span, source: Source) -> Antecedent:
        """To whom "he" leads; inside reported speech to its speaker unless it names somebody."""
        barred = self._barred(attribution, span)
        outer = None if self._is_quoted(span) else self._around(attribution)
        if outer is None:
            found = self.before.person(span.start, source.gender, barred)
            return self._sure_in_sentence(span, found)
        begin = min(place_of(outer), *(content.start for content in outer.content))
        speaker = self.found[outer.id].figure
        if self.before.has_person_between(begin, span.start, speaker):
            return Antecedent(None, "a pronoun in reported speech that names another person before")
        if speaker is not None and not self.before.fits(speaker, source.gender):
            return Antecedent(None, "a pronoun in reported speech that is not its speaker")
        return Antecedent(speaker, "the speaker of the reported speech around it")

    def _sure_in_sentence(self, span: Span, found: Antecedent) -> Antecedent:
        """No antecedent where its own sentence names somebody else before the pronoun."""
        sentence = self.scene.sentence_at(span.start)
        last = self.before.last_spoken(span.start)
        if sentence is None or last is None or not sentence.start <= last < span.start:
            return found
        if self.before.has_person_between(last, span.start, found.figure):
            return Antecedent(None, "the sentence names another person before this pronoun")
        return found

    def _barred(self, attribution: Attribution, span: Span) -> int | None:
        """In a quotation "he" is not the one who is quoted."""
        outer = self._around(attribution) if self._is_quoted(span) else None
        return self.found[outer.id].figure if outer is not None else None

    def _described(
        self, attribution: Attribution, span: Span, source: Source, within: range
    ) -> Found:
        force = find_owned_body(self.scene, span, within)
        if force is not None:
            return Found(force, "named as the source")
        bearer = self.scene.by_surname(self.text[span.start : span.end])
        if bearer is not None:
            self.scene.figures[bearer].mention(span, MentionForm.NAME, "the surname of this person")
            return Found(bearer, "named as the source")
        known = find_described(self.scene, self.before, span, source)
        outer = self._around(attribution)
        around = None if outer is None else self.found[outer.id].figure
        # Nobody describes himself so: "the minister said the minister of health agreed".
        if known is not None and known != around:
            why = "the only one who is described so"
            self.scene.figures[known].mention(span, MentionForm.DESCRIPTION, why)
            return Found(known, why)
        if is_asked(source, self.text[span.start : span.end]):
            meant = self.ranking.choose(self._asked(attribution, span, source, None))
            if meant.figure is not None and meant.figure != around:
                figure = self.scene.figures[meant.figure]
                figure.mention(span, MentionForm.DESCRIPTION, meant.why)
                return Found(meant.figure, meant.why)
        if source.head is None and is_capital(self.text[span.start : span.end]):
            return Found(add_named(self.scene, span), "named as the source")
        at = add_unnamed(self.scene, self.before, span, source)
        return Found(at, "an unnamed source of this document")

    def _continued(self, attribution: Attribution) -> Found:
        """The speaker of a quotation that no cue claims, where it is unmistakable."""
        if attribution.within is not None:
            return Found(None, "a quotation that nobody is said to speak")
        said = self.previous
        last = None if said is None else Last.of(self.text, said, self.found[said.id].figure)
        turn = self.turns.find(place_of(attribution), end_of(attribution), last)
        return Found(turn.figure, turn.why)


def author_of(scene: Scene) -> int:
    """The figure of the one who wrote the document, added when first needed.

    Args:
        scene: Of the document.

    Returns:
        Its index. With one author on the byline it bears that name; with none or several it is
        unnamed.
    """
    if "author" in scene.described:
        return scene.described["author"]
    authors = scene.document.authors
    name = authors[0] if len(authors) == 1 else "the author"
    named = next(
        (
            at
            for at, figure in enumerate(scene.figures)
            if figure.named and figure.kind is EntityKind.PERSON and figure.name == name
        ),
        None,
    )
    if named is None:
        kind = EntityKind.GROUP if len(authors) > 1 else EntityKind.PERSON
        figure = Figure(kind=kind, name=name, named=len(authors) == 1, first=-1)
        figure.roles.add("author")
        named = scene.add(figure)
    scene.described["author"] = named
    return named
