"""Selves: the words with which a speaker means itself, its body or its people.

A police officer who says "we arrested two men", "police arrested two men" or "two men were
arrested" tells of one deed of his own body; a passer-by who says the last two does not. Whose deed
it is stands in the subject of the main clause, so that is what is looked for, sentence by sentence,
and the speaker's description tells which nouns can be its own.

- In: an attribution, its speaker.
- Out: `Telling`s: the first sentences of what is said, with the subjects that are the speaker.
- Not here: what is told of the subjects (`knowing`).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whence.entities.figures import Figure, Scene
from whence.entities.tables import Gender, load_phrases, may_be_one
from whence.records import Attribution, AttributionKind, EntityKind, Span

# How much of a content is read: what a long speech comes to later says little of the whole.
_LONGEST = 600
_LEAD = 200
_MOST = 3
_STOP = re.compile(r"[.!?][”’\"']*\s+(?=[“‘\"'A-Z\[(])")
_QUOTES = " \n\t“”‘’\"'[]("
_I = re.compile(r"(?:I|we|me|us|my|our)(?:['’]\w+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence of what is said.

    Attributes:
        start: Where it begins, quotation marks left out.
        end: Where it ends.
        subjects: Spans that mean the speaker and are the subject of a main clause, in order.
    """

    start: int
    end: int
    subjects: tuple[Span, ...]


def read_selves(scene: Scene, attribution: Attribution, speaker: int | None) -> tuple[Telling, ...]:
    """Read the first sentences of a content.

    Args:
        scene: Of the document.
        attribution: Whose content.
        speaker: Index of its figure, or None.

    Returns:
        At most three sentences of at most 600 characters together, in order.
    """
    reader = _Reader(scene, attribution, speaker)
    return tuple(
        Telling(start, end, tuple(reader.find_subjects(start, end, is_first=at == 0)))
        for at, (start, end) in enumerate(_sentences(scene, attribution))
    )


def is_insider(scene: Scene, attribution: Attribution, speaker: int | None) -> bool:
    """Whether the speaker is a body, or one who speaks or decides for it.

    Args:
        scene: Of the document.
        attribution: Whose source.
        speaker: Index of its figure, or None.

    Returns:
        True for an organization and for spokesmen, police, officers, heads and managers.
    """
    return _Reader(scene, attribution, speaker).is_insider


def _sentences(scene: Scene, attribution: Attribution) -> Iterator[tuple[int, int]]:
    """The first sentences of a content, without the quotation marks before them."""
    text, left, count = scene.prose.text, _LONGEST, 0
    for content in attribution.content:
        end = min(content.end, content.start + left)
        start = content.start
        left -= end - start
        while start < end and count < _MOST:
            stop = _STOP.search(text, start, end)
            last = end if stop is None else stop.end()
            while start < last and text[start] in _QUOTES:
                start += 1
            if start < last:
                count += 1
                yield start, last
            start = last


class _Reader:
    """Reads one attribution; a class because the rules share what the speaker is."""

    def __init__(self, scene: Scene, attribution: Attribution, speaker: int | None) -> None:
        self.scene = scene
        self.text = scene.prose.text
        self.attribution = attribution
        self.speaker = speaker
        self.figure: Figure | None = None if speaker is None else scene.figures[speaker]
        self.phrases = load_phrases()
        self.source = " ".join(self.text[one.start : one.end] for one in attribution.source)
        self.is_body = self._is_like("body_source")
        self.is_voice = self._is_like("voice_source")
        is_organization = self.figure is not None and self.figure.kind is EntityKind.ORGANIZATION
        self.is_insider = is_organization or self.is_body or self._is_like("insider_source")

    def find_subjects(self, start: int, end: int, *, is_first: bool) -> Iterator[Span]:
        """The subjects of one sentence that are the speaker."""
        document = self.attribution.document
        lead = min(end, start + _LEAD)
        is_direct = self.attribution.kind is AttributionKind.DIRECT
        opening = self.phrases["subject"].match(self.text, start, lead)
        is_reported = is_first and not is_direct
        if opening is not None and is_reported and self._may_be_speaker(opening["who"]):
            yield Span(document, *opening.span("who"))
        if is_first:
            yield from self._own_body(start, lead)
        for found in self.phrases["first_person"].finditer(self.text, start, lead):
            before = self.text[start : found.start()]
            if not before or self.phrases["before_main"].search(before) is not None:
                yield Span(document, *found.span())

    def _own_body(self, start: int, end: int) -> Iterator[Span]:
        """The speaker's own name, body or people, at the opening of a sentence."""
        document = self.attribution.document
        rules = (("own_body", self.is_body), ("own_group", self.is_insider), ("own_people", True))
        for which, holds in rules:
            found = self.phrases[which].match(self.text, start, end) if holds else None
            if found is None or (which == "own_group" and not self._is_called(found["who"])):
                continue
            if which != "own_people" or self._owns(found["whose"]):
                yield Span(document, *found.span("who"))
        for run in self.scene.runs_in(start, end)[:1]:
            name = self.scene.runs[run]
            before = self.text[start : name.outer].strip(" “\"'‘").lower()
            is_own = self.speaker is not None and self.scene.owner[run] == self.speaker
            if is_own and before in ("", "that", "the", "that the"):
                yield Span(document, name.start, name.end)

    def _is_called(self, noun: str) -> bool:
        """Whether the speaker's description has the noun: "a spokesman for the ministry"."""
        called = "" if self.figure is None else " ".join((self.figure.name, *self.figure.roles))
        return noun.lower() in f"{self.source} {called}".lower()

    def _owns(self, whose: str) -> bool:
        """Whether "its" people are the speaker's: "our" in its own mouth, else by agreement."""
        if whose.lower() in ("our", "my"):
            return True
        is_direct = self.attribution.kind is AttributionKind.DIRECT
        return not is_direct and whose.lower() in ("its", "their") and self.is_insider

    def _may_be_speaker(self, pronoun: str) -> bool:
        """Whether a pronoun agrees with the speaker's kind."""
        if self.figure is None:
            return False
        is_one = self.figure.kind is EntityKind.PERSON and not self.figure.plural
        if pronoun.lower() in ("he", "she"):
            gender = Gender.MALE if pronoun.lower() == "he" else Gender.FEMALE
            is_self = is_one and may_be_one(self.figure.gender, gender)
            # A lawyer speaks for another, and "I" am not he.
            return is_self and not self.is_voice and _I.match(self.source.strip()) is None
        if pronoun.lower() == "it":
            is_body = self.figure.kind is EntityKind.ORGANIZATION and not self.figure.plural
            return is_body or (self.is_voice and self.is_insider)
        return not is_one or self.is_insider

    def _is_like(self, name: str) -> bool:
        """Whether the source or what the document calls the speaker is in a list."""
        known = "" if self.figure is None else " / ".join(sorted(self.figure.roles))
        pattern = self.phrases[name]
        return pattern.search(self.source) is not None or pattern.search(known) is not None
