"""Venues: where words were said that everybody could hear or read.

A rally, a courtroom, a tweet, a lawsuit: nobody's contact, open to all. The phrase must belong to
the saying itself. "Asked about a speech", "Lind spoke after Tarn had testified" and a statement of
which somebody tells name a place in which these words were not said.

- In: the scene, an attribution.
- Out: spans of phrases around its cue; the span of a public place or document.
- Not here: whom a speaker told (`channels`).
"""

import re
from collections.abc import Iterator, Sequence

from whence.entities.antecedents import Antecedents
from whence.entities.figures import Scene
from whence.entities.tables import load_phrases
from whence.records import Attribution, EntityKind, Span

# How far from the cue the words may stand that name the channel.
NEAR = 260
# Words that begin another clause, in which somebody else may speak or the place is another.
CLAUSE = re.compile(
    r"\b(?:but|while|whereas|who|whom|whose|which|after|before|when|since|because|if|whether|either"
    r"|although|though|(?:even|just) as|despite|where|until)\b|;",
    re.IGNORECASE,
)
_JOINT = re.compile(r"^\W*(?:but|and|yet)\b", re.IGNORECASE)
_POLL = re.compile(r"\b(?:polls?|polling|surveys?)\b", re.IGNORECASE)
_PUT_IN = re.compile(r"^ ?(?:after|before|when|while|as|where|since)\b[^,;]*,", re.IGNORECASE)
_PRONOUN = re.compile(r"it|they", re.IGNORECASE)
_BESIDE = 3
_LINE = 120
_SETTINGS = ("setting", "setting_posted", "setting_spoke", "setting_at")


class Around:
    """The words around one cue, without what is said."""

    def __init__(self, scene: Scene, near: Antecedents, attribution: Attribution) -> None:
        """Take the sentence of the cue, and no more than a few lines of it.

        Args:
            scene: Of the document.
            near: Tells what stands inside quotations.
            attribution: With a cue.
        """
        self.scene = scene
        self.near = near
        self.text = scene.prose.text
        self.attribution = attribution
        self.cue = sorted(attribution.cue)
        place = self.cue[0].start
        sentence = scene.sentence_at(place)
        self.start = max(sentence.start, place - NEAR) if sentence else place
        self.end = min(sentence.end, place + NEAR) if sentence else self.cue[-1].end
        # A cue is never quoted outside hearsay; if it looks so, a quotation mark is missing.
        self.is_marked = not near.is_quoted(place)

    def find(self, phrases: str) -> Iterator[Span]:
        """Phrases of one list that say something of this saying, in order of place."""
        for found in load_phrases()[phrases].finditer(self.text, self.start, self.end):
            span = Span(self.scene.prose.document, found.start(), found.end())
            if self.is_of_saying(span):
                yield span

    def is_of_saying(self, span: Span) -> bool:
        """Whether words stand outside all contents and quotations and in the clause of the cue."""
        if self.is_marked and self.near.is_quoted(span.start):
            return False
        if any(one.start < span.end and span.start < one.end for one in self.attribution.content):
            return False
        first, last = self.cue[0], self.cue[-1]
        if first.start <= span.start <= last.end + _BESIDE:
            return True
        if self.attribution.within is not None:
            return False
        source = min(self.attribution.source, default=first)
        if source.start <= span.start and span.end <= source.end:
            return True
        first = source if span.end <= source.start < first.start else first
        between = self._between(span, first, last)
        if span.end <= first.start:
            if ", and " in between:
                return False
            # "On air right after the speech, Adel said": the comma closes what hangs on the place.
            between = between.partition(",")[2] or between
            # "Later in court, after Tarn had spoken, Adel said": the clause ends before the name.
            if span.start - self.start <= _BESIDE:
                between = _PUT_IN.sub("", between)
        return CLAUSE.search(between) is None and self._begins_clause(span, first)

    def _begins_clause(self, span: Span, first: Span) -> bool:
        """Whether no word before a phrase makes it part of another clause than the cue's."""
        before = _JOINT.sub("", re.split(r"[,;—–]", self.text[self.start : span.start])[-1])
        if span.start < first.start and load_phrases()["opens_speaking"].match(
            before + self.text[span.start : span.end]
        ):
            return True
        return span.start > first.start or CLAUSE.search(before) is None

    def _between(self, span: Span, first: Span, last: Span) -> str:
        """The words from a phrase to the cue, without what is said."""
        start, end = (span.end, first.start) if span.start < first.start else (last.end, span.start)
        parts = []
        for content in sorted(self.attribution.content):
            if content.start < end and start < content.end:
                parts.append(self.text[start : max(start, content.start)])
                start = max(start, content.end)
        return " ".join((*parts, self.text[start : max(start, end)]))


def find_open_cue(around: Around) -> Span | None:
    """The verb of a cue that is itself open to all: "tweeted", "testified"."""
    for span in around.cue:
        found = load_phrases()["public_cue"].search(around.text, span.start, span.end)
        if found is not None:
            return Span(span.document, found.start(), found.end())
    return None


def find_venue(around: Around, speaker: int | None = None) -> Span | None:
    """The words that say that a saying was open to all.

    Args:
        around: The words around its cue.
        speaker: Index of the figure that speaks, or None; it may be a document ("it reads").

    Returns:
        A place beside it ("in court"), or the source itself if that is a document that anybody may
        read ("the lawsuit"); None if none says so.
    """
    # A wish or a deed is not uttered where it is told.
    cue = " ".join(around.text[span.start : span.end] for span in around.cue)
    is_said = around.attribution.asserts or load_phrases()["speech"].search(cue) is not None
    places = around.find("public") if is_said else iter(())
    place = next(places, None) or _find_document(around, speaker) or _find_ruling(around)
    return place or _find_before_which(around) or _find_signature(around)


def find_which(around: Around) -> Span | None:
    """The words before "in which he said", a line of them at most.

    Args:
        around: The words around its cue.

    Returns:
        None if the saying stands in no such clause.
    """
    place = min(around.attribution.source, default=around.cue[0]).start
    found = load_phrases()["in_which"].search(around.text[around.start : place])
    if found is None:
        return None
    end = around.start + found.start()
    return Span(around.cue[0].document, max(around.start, end - _LINE), end)


def _find_before_which(around: Around) -> Span | None:
    """The place before "in which he said"."""
    before = find_which(around)
    if before is None:
        return None
    found = load_phrases()["venue"].search(around.text, before.start, before.end)
    return None if found is None else Span(before.document, *found.span())


def _find_ruling(around: Around) -> Span | None:
    """A court that rules does so before all."""
    phrases = load_phrases()
    cue = " ".join(around.text[one.start : one.end] for one in around.cue)
    for span in around.attribution.source:
        is_court = phrases["court"].match(around.text[span.start : span.end]) is not None
        if is_court and phrases["rules"].search(cue):
            return span
    return None


def _find_signature(around: Around) -> Span | None:
    """A post that its writer's handle signs: "It rains. — Lind (@lind)"."""
    behind = max(one.end for one in around.attribution.content)
    found = load_phrases()["signed"].match(around.text[behind : behind + _LINE])
    if found is None:
        return None
    return Span(around.cue[0].document, behind + found.start("by"), behind + found.end())


def find_interview(around: Around) -> Span | None:
    """An interview of which is not said with whom.

    Args:
        around: The words around a cue.

    Returns:
        The words, where the sentence or a cue beside it speaks of this saying; else None.
    """
    for span in around.find("interview"):
        after = around.text[span.end : min(around.end, span.end + 60)]
        behind = re.split(r"[,.;:“\"]", after)[0]
        if load_phrases()["interview_with"].search(behind) is None:
            return span
    return None


def find_setting(scene: Scene, near: Antecedents, speaker: int, sentence: int) -> Span | None:
    """The words of a sentence that show a speaker before an audience: "Lind held a rally".

    Args:
        scene: Of the document.
        near: Tells what stands inside quotations.
        speaker: Index of a figure.
        sentence: Index of the sentence.

    Returns:
        The words of the place; None unless the figure is the sentence's first name.
    """
    held = scene.prose.sentences[sentence]
    end = min(held.end, held.start + NEAR)
    runs = scene.runs_in(held.start, end)
    if not runs or near.is_quoted(held.start):
        return None
    opening = _find_opening(scene, speaker, held.start, runs)
    if opening is not None or scene.owner[runs[0]] != speaker:
        return opening
    name = scene.runs[runs[0]]
    for phrases in _SETTINGS:
        found = load_phrases()[phrases].search(scene.prose.text, name.end, end)
        if phrases == "setting_at" and found and not _is_host(scene, speaker, name.end, found):
            continue
        if found and not CLAUSE.search(scene.prose.text[held.start : found.start()]):
            return Span(scene.prose.document, *found.span("place"))
    return None


def _is_host(scene: Scene, speaker: int, start: int, found: re.Match[str]) -> bool:
    """Whether the speaker acts at a place, and is not one of those who came to hear somebody."""
    runs = scene.runs_in(start, found.end())
    is_alone = all(
        scene.owner[run] == speaker or scene.figure_of(run).kind is not EntityKind.PERSON
        for run in runs
    )
    words = scene.prose.text[start : found.end()]
    return is_alone and load_phrases()["attends"].search(words) is None


def _find_opening(scene: Scene, speaker: int, start: int, runs: Sequence[int]) -> Span | None:
    """The place with which a sentence opens: "At a rally in Vell, Lind"."""
    people = (run for run in runs if scene.figure_of(run).kind is EntityKind.PERSON)
    first = next(people, None)
    if first is None or scene.owner[first] != speaker:
        return None
    found = load_phrases()["opening"].search(scene.prose.text[start : scene.runs[first].outer])
    if found is None or CLAUSE.search(found[0]):
        return None
    return Span(scene.prose.document, start + found.start("place"), start + found.end("place"))


def _name_document(around: Around, words: str, start: int, speaker: int | None) -> str:
    """What "it" or "which" stands for, if that is no name; other words as they are."""
    if _PRONOUN.fullmatch(words) and speaker is not None:
        figure = around.scene.figures[speaker]
        return words if figure.named else figure.name
    if words.lower() in ("which", "that"):
        found = load_phrases()["relative_document"].search(around.text, around.start, start)
        return (
            words if found is None else re.split(r"\b(?:of|in|by|with|from|to) ", found["what"])[-1]
        )
    return words


def _find_document(around: Around, speaker: int | None) -> Span | None:
    for source in around.attribution.source:
        words = around.text[source.start : min(source.end, source.start + NEAR)]
        words = _name_document(around, words, source.start, speaker)
        # "Vellnet, the largest website" is no document.
        words = re.split(r", (?:the|an?) ", words)[0]
        found = load_phrases()["document"].search(words)
        if found is None:
            continue
        outlets = (
            around.scene.figure_of(run).outlet
            for run in around.scene.runs_in(source.start, source.end)
        )
        if not any(outlets) or _POLL.search(words):
            return source
    return None
