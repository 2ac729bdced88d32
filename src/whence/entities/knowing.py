"""Knowing: how a speaker is said to know what is said.

"I saw" is another thing than "I was told", and a mayor who announces what the town has decided
knows it otherwise than one who has an opinion. Access is stated with the words that show it; an
opinion, a forecast and everything that shows nothing of the kind is unknown.

- In: an attribution, its speaker.
- Out: `Knowing`.
- Not here: how the words came about (`circumstances`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.entities.figures import Scene
from whence.entities.tables import Gender, load_phrases, may_be_one
from whence.records import Access, Attribution, AttributionKind, EntityKind, Span

# How much of a content is read: what a long speech comes to later says little of the whole.
_LONGEST = 600
_LEAD = 160
_IF = re.compile(r"\b(?:if|that|what|where|how|whether|unless)\s(?:\w+\s)?$", re.IGNORECASE)
_FUTURE = re.compile(r"['’]ll\b|['’]s\b|\s(?:will|would|plans?|planned|is|are|intends?)\b", re.I)
_I = re.compile(r"(?:I|we|me|us|my|our)(?:['’]\w+)?$", re.IGNORECASE)
_SPACE = re.compile(r"\s")
_COMMON = re.compile(r"we(?:['’]ve|\shave|\sall)\b.{0,12}\b(?:seen|witnessed|watched)$", re.I)
_DONE = re.compile(r"\s(?:was|were|been)\s")
_DOING = re.compile(r"(?:\s(?:is|are|was|were|am|been))?\s")


@dataclass(frozen=True, slots=True)
class Knowing:
    """How a speaker is said to know, with the words that show it."""

    access: Access
    spans: tuple[Span, ...]


_NOTHING = Knowing(Access.UNKNOWN, ())


def find_access(scene: Scene, attribution: Attribution, speaker: int | None) -> Knowing:
    """Find how the speaker is said to know.

    Being told goes before having seen, as it is what the words rest on; then what the speaker
    did, as far as the words say it of the speaker: "I" or "we" in a quotation, or the subject with
    which reported speech begins, if it can be the speaker's.

    Args:
        scene: Of the document.
        attribution: Whose words; one that asserts nothing (a wish, a deed) shows no access.
        speaker: Index of its figure, or None.

    Returns:
        UNKNOWN without spans unless words in the content, the source or the cue show it.
    """
    if not attribution.asserts:
        return _NOTHING
    finder = _Finder(scene, attribution, speaker)
    for find in (finder.heard, finder.saw, finder.by_source, finder.inferred, finder.took_part):
        found = find()
        if found is not None:
            return found
    return _NOTHING


class _Finder:
    """Searches one attribution; a class because the rules share its subjects."""

    def __init__(self, scene: Scene, attribution: Attribution, speaker: int | None) -> None:
        self.scene = scene
        self.text = scene.prose.text
        self.attribution = attribution
        self.speaker = speaker
        self.is_direct = attribution.kind is AttributionKind.DIRECT
        self.phrases = load_phrases()
        self.subjects = list(self._find_subjects())

    def heard(self) -> Knowing | None:
        """The speaker was told, by its own words, by its description or by the cue."""
        return (
            self._by_self(Access.HEARD, "heard_self")
            or self._by_self(Access.HEARD, "told_self", _DONE)
            or self._in_content(Access.HEARD, "heard")
            or self._in(Access.HEARD, "source_heard", self.attribution.source)
            or self._heard_by_cue()
        )

    def _heard_by_cue(self) -> Knowing | None:
        """The cue says it: "he had learned that"; not how to do a thing, nor of whom."""
        content = min(self.attribution.content)
        if self.phrases["not_told"].match(self.text, content.start, content.end):
            return None
        return self._in(Access.HEARD, "cue_heard", self.attribution.cue)

    def saw(self) -> Knowing | None:
        """The speaker perceived it."""
        return self._by_self(Access.SAW, "saw_self") or self._in_content(Access.SAW, "saw")

    def by_source(self) -> Knowing | None:
        """The source is a witness, or one who was part of it."""
        source = self.attribution.source
        return self._in(Access.SAW, "source_saw", source) or self._in(
            Access.TOOK_PART, "source_took_part", source
        )

    def inferred(self) -> Knowing | None:
        """The speaker concludes: by the cue, or by "must have" and its like."""
        concluded = self._in(Access.INFERRED, "cue_inferred", self.attribution.cue)
        believed = self._in(Access.INFERRED, "cue_believed", self.attribution.cue)
        negated = self._in(Access.INFERRED, "cue_negated", self.attribution.cue)
        if negated is not None or self._is_opinion():
            believed = None
        # "He concluded" before a quotation is only the end of a speech.
        if negated is not None or self.is_direct or (concluded is not None and self._is_judged()):
            concluded = None
        return concluded or believed or self._in_content(Access.INFERRED, "inferred")

    def _is_judged(self) -> bool:
        """Whether what is concluded is an opinion; an estimate may be of what is to come."""
        cue = " ".join(self.text[one.start : one.end] for one in self.attribution.cue).lower()
        return "estimat" not in cue and "speculat" not in cue and self._is_opinion()

    def took_part(self) -> Knowing | None:
        """The speaker tells of its own deeds or decisions."""
        return (
            self._by_self(Access.TOOK_PART, "deed")
            or self._by_self(Access.TOOK_PART, "undergone", _DONE)
            or self._by_self(Access.TOOK_PART, "deed_ing", _DOING)
            or self._admitted()
            or self._announced()
        )

    def _announced(self) -> Knowing | None:
        """A decision of the speaker's own body: "announced that it would close"."""
        shown = self._in(Access.TOOK_PART, "cue_announced", self.attribution.cue)
        content = min(self.attribution.content)
        is_own = any(_FUTURE.match(self.text, one.end, content.end) for one in self.subjects)
        deed = self.phrases["own_deed"].match(self.text, content.start, content.end)
        return shown if is_own or deed is not None else None

    def _admitted(self) -> Knowing | None:
        """A deed that is admitted: "confessed to planting"."""
        shown = self._in(Access.TOOK_PART, "cue_admitted", self.attribution.cue)
        content = min(self.attribution.content)
        gerund = self.phrases["gerund"].match(self.text, content.start, content.end)
        return shown if gerund is not None else None

    def _is_opinion(self) -> bool:
        """Whether a belief is of what should or will be, or of what one thinks of a thing."""
        content = min(self.attribution.content)
        bounds = (content.start, min(content.end, content.start + _LEAD))
        is_past = self.phrases["past"].search(self.text, *bounds) is not None
        return not is_past or self.phrases["modal"].search(self.text, *bounds) is not None

    def _find_subjects(self) -> Iterator[Span]:
        """The subjects that are the speaker, in order; the one of "if I had" is none."""
        for content in self.attribution.content:
            end = min(content.end, content.start + _LEAD)
            opening = self.phrases["subject"].match(self.text, content.start, end)
            is_reported = content == min(self.attribution.content) and not self.is_direct
            if opening is not None and is_reported and self._may_be_speaker(opening["who"]):
                yield Span(content.document, *opening.span("who"))
            yield from self._own_body(content)
            for found in self.phrases["first_person"].finditer(self.text, content.start, end):
                before = self.text[max(content.start, found.start() - 20) : found.start()]
                if _IF.search(before) is None:
                    yield Span(content.document, *found.span())

    def _own_body(self, content: Span) -> Iterator[Span]:
        """The speaker's own name, or what the speaker is one of, at the opening of a content."""
        opening = self.phrases["own_body"].match(self.text, content.start, content.end)
        if opening is not None and any(
            self.phrases["body_source"].search(self.text, one.start, one.end)
            for one in self.attribution.source
        ):
            yield Span(content.document, *opening.span("who"))
        for run in self.scene.runs_in(content.start, min(content.end, content.start + _LEAD))[:1]:
            name = self.scene.runs[run]
            before = self.text[content.start : name.outer].strip(" “\"'‘").lower()
            is_own = self.speaker is not None and self.scene.owner[run] == self.speaker
            if is_own and before in ("", "that", "the", "that the"):
                yield Span(content.document, name.start, name.end)

    def _may_be_speaker(self, pronoun: str) -> bool:
        """Whether a pronoun agrees with the speaker's kind."""
        if self.speaker is None:
            return False
        figure = self.scene.figures[self.speaker]
        if pronoun.lower() in ("he", "she"):
            gender = Gender.MALE if pronoun.lower() == "he" else Gender.FEMALE
            is_self = figure.kind is EntityKind.PERSON and may_be_one(figure.gender, gender)
            return is_self and not figure.plural and not self._speaks_of_others()
        is_body = figure.kind is EntityKind.ORGANIZATION and not figure.plural
        return is_body or pronoun.lower() != "it"

    def _speaks_of_others(self) -> bool:
        """Whether "he" is hardly the source: "I" am not he, and a lawyer speaks for another."""
        words = " ".join(self.text[one.start : one.end] for one in self.attribution.source)
        is_voice = self.phrases["voice_source"].search(words) is not None
        return is_voice or _I.match(words.strip()) is not None

    def _by_self(
        self, access: Access, name: str, between: re.Pattern[str] | None = None
    ) -> Knowing | None:
        """A predicate that follows the speaker's own subject."""
        for subject in self.subjects:
            aux = self.phrases["aux_be" if between else "aux"].match(self.text, subject.end)
            start = aux.end() if aux is not None else subject.end
            gap = (between or _SPACE).match(self.text, start)
            if gap is None:
                continue
            found = self.phrases[name].match(self.text, gap.end(), gap.end() + _LEAD)
            words = self.text[subject.start : found.end()] if found is not None else ""
            # "We have seen" is what everybody knows.
            if found is not None and not _COMMON.match(words):
                return Knowing(access, (Span(subject.document, subject.start, found.end()),))
        return None

    def _in_content(self, access: Access, name: str) -> Knowing | None:
        """Words anywhere in what is said that only the speaker can mean."""
        return self._in(access, name, self.attribution.content)

    def _in(self, access: Access, name: str, spans: tuple[Span, ...]) -> Knowing | None:
        """The first words of a list in some spans that are no part of a name."""
        for span in spans:
            end = min(span.end, span.start + _LONGEST)
            for found in self.phrases[name].finditer(self.text, span.start, end):
                if not self.scene.runs_over(found.start(), found.end()):
                    return Knowing(access, (Span(span.document, *found.span()),))
        return None
