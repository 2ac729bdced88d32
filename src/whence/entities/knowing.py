"""Knowing: how a speaker is said to know what is said.

"I saw" is another thing than "I was told", and a mayor who announces what the town has decided
knows it otherwise than one who has an opinion. Access is stated with the words that show it; an
opinion, a forecast and everything that shows nothing of the kind is unknown.

- In: an attribution, its speaker.
- Out: `Knowing`; `carry_sight` for what a witness tells next.
- Not here: which subjects are the speaker (`selves`), how the words came about (`circumstances`).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from whence.entities.figures import Scene
from whence.entities.selves import Telling, is_insider, read_selves
from whence.entities.tables import load_phrases
from whence.records import Access, Attribution, AttributionId, AttributionKind, EntityId, Span

# How much of a content is read: what a long speech comes to later says little of the whole.
_LONGEST = 600
_LEAD = 160
# How far behind a witness's words its next ones still tell of the same.
_NEXT = 400
_FUTURE = re.compile(r"['’]ll\b|['’]s\b|\s(?:will|would|plans?|planned|is|are|intends?)\b", re.I)
_TO = re.compile(r"[“\"'‘]?to\s", re.IGNORECASE)
# What hangs on a source's head: "a baker, who read the poll".
_HANGING = re.compile(r",|\b(?:who|whose|which|that)\b")
_SPACE = re.compile(r"\s")
_COMMON = re.compile(r"we(?:['’]ve|\shave|\sall)\b.{0,12}\b(?:seen|witnessed|watched)$", re.I)
_DONE = re.compile(r"\s(?:was|were|been)\s")
_DOING = re.compile(r"(?:\s(?:is|are|am|was|were|been))?\s")


@dataclass(frozen=True, slots=True)
class Knowing:
    """How a speaker is said to know, with the words that show it."""

    access: Access
    spans: tuple[Span, ...]


_NOTHING = Knowing(Access.UNKNOWN, ())


def find_access(scene: Scene, attribution: Attribution, speaker: int | None) -> Knowing:
    """Find how the speaker is said to know.

    Of several sentences the first that shows something decides. Being told goes before having seen,
    as it is what the words rest on; then what the speaker did, as far as the words say it of the
    speaker: "I" or "we" in a quotation, the subject with which reported speech begins, if it can be
    the speaker's, or the speaker's body and people.

    Args:
        scene: Of the document.
        attribution: Whose words; one that asserts nothing (a wish) shows no access unless the cue
            says it: what is perceived, a decision.
        speaker: Index of its figure, or None.

    Returns:
        UNKNOWN without spans unless words in the content, the source or the cue show it.
    """
    finder = _Finder(scene, attribution, speaker)
    if not attribution.asserts:
        return finder.saw_by_cue() or finder.decided() or _NOTHING
    told = finder.first_told()
    has_sensed = told is not None and told.access in (Access.HEARD, Access.SAW)
    return (
        finder.heard_by_others()
        or (told if has_sensed else None)
        or finder.saw_by_cue()
        or finder.by_source()
        or finder.inferred_by_cue()
        or told
        or finder.took_part_by_cue()
        or _NOTHING
    )


def carry_sight(text: str, attributions: Iterable[Attribution]) -> Mapping[AttributionId, Knowing]:
    """Find what a witness tells after words that show the seeing.

    Args:
        text: Of the document.
        attributions: Of it, with speakers and access.

    Returns:
        For attributions without an access of their own that tell what happened within 400
        characters behind one of the same speaker that is SAW, that access with its words.
    """
    carried: dict[AttributionId, Knowing] = {}
    seen: dict[EntityId, tuple[int, tuple[Span, ...]]] = {}
    for one in sorted(attributions, key=lambda one: (min(one.content), one.id)):
        if one.speaker is None or one.within is not None:
            continue
        last = seen.pop(one.speaker, None)
        is_next = last is not None and min(one.content).start - last[0] <= _NEXT
        if one.access is Access.SAW:
            seen[one.speaker] = (max(one.content).end, one.access_spans)
        elif last is not None and is_next and _tells(text, one):
            carried[one.id] = Knowing(Access.SAW, last[1])
            seen[one.speaker] = (max(one.content).end, last[1])
    return carried


def _tells(text: str, attribution: Attribution) -> bool:
    """Whether the words tell what happened, and nothing else shows how that is known."""
    content = min(attribution.content)
    bounds = (content.start, min(content.end, content.start + _LEAD))
    phrases = load_phrases()
    is_open = attribution.asserts and attribution.access is Access.UNKNOWN
    is_past = phrases["past"].search(text, *bounds) is not None
    return is_open and is_past and phrases["modal"].search(text, *bounds) is None


class _Finder:
    """Searches one attribution; a class because the rules share its sentences."""

    def __init__(self, scene: Scene, attribution: Attribution, speaker: int | None) -> None:
        self.scene = scene
        self.text = scene.prose.text
        self.attribution = attribution
        self.is_direct = attribution.kind is AttributionKind.DIRECT
        self.phrases = load_phrases()
        self.is_insider = is_insider(scene, attribution, speaker)
        self.tellings = read_selves(scene, attribution, speaker)

    def first_told(self) -> Knowing | None:
        """What the first sentence shows that shows anything."""
        for at, telling in enumerate(self.tellings):
            found = self._heard(telling) or self._saw(telling) or self._did(telling, at == 0)
            if found is not None:
                return found
        return None

    def _heard(self, telling: Telling) -> Knowing | None:
        """The speaker was told, or it only tells what others told."""
        indirect = self.attribution.kind is AttributionKind.INDIRECT
        return (
            self._by_self(telling, Access.HEARD, "heard_self")
            or self._by_self(telling, Access.HEARD, "told_self", _DONE)
            or self._within(telling, Access.HEARD, "heard")
            # In a quotation "they told us"; outside one "us" is the author.
            or (None if indirect else self._within(telling, Access.HEARD, "told_me"))
            or (self._opens(telling, Access.HEARD, "told_others") if indirect else None)
        )

    def _saw(self, telling: Telling) -> Knowing | None:
        """The speaker perceived it, or perceived nothing."""
        return (
            self._by_self(telling, Access.SAW, "saw_self")
            or self._by_self(telling, Access.SAW, "unseen")
            or self._within(telling, Access.SAW, "saw")
        )

    def _did(self, telling: Telling, is_first: bool) -> Knowing | None:
        """It concludes, or tells of its own deeds: what comes first in the sentence."""
        found = [
            self._within(telling, Access.INFERRED, "inferred"),
            self._opens(telling, Access.INFERRED, "evidence"),
            self._by_self(telling, Access.TOOK_PART, "deed"),
            self._by_self(telling, Access.TOOK_PART, "undergone", _DONE),
            self._by_self(telling, Access.TOOK_PART, "deed_ing", _DOING),
            self._by_self(telling, Access.TOOK_PART, "own_state"),
            self._by_self(telling, Access.TOOK_PART, "undone"),
            self._by_self(telling, Access.TOOK_PART, "own_said"),
            self._by_self(telling, Access.TOOK_PART, "own_mood", _DOING),
        ]
        if self.is_insider and is_first:
            found.append(self._opens(telling, Access.TOOK_PART, "own_service"))
            found.append(self._opens(telling, Access.TOOK_PART, "own_passive"))
        known = [one for one in found if one is not None]
        return min(known, key=lambda one: one.spans, default=None)

    def heard_by_others(self) -> Knowing | None:
        """The source or the cue says it: "he had learned that"; not how to do a thing."""
        source = self._in(Access.HEARD, "source_heard", self.attribution.source)
        content = min(self.attribution.content)
        if self.phrases["not_told"].match(self.text, content.start, content.end):
            return source
        if self.phrases["sound"].match(self.text, content.start, content.end):
            return source
        return source or self._in(Access.HEARD, "cue_heard", self.attribution.cue)

    def saw_by_cue(self) -> Knowing | None:
        """The cue is a perception: "saw a light", "heard a shot"; not "saw it as a threat"."""
        content = min(self.attribution.content)
        is_judged = any(
            self.phrases["not_seen"].match(self.text, one.start, one.end)
            for one in self.attribution.content
        )
        if is_judged or not self.attribution.source:
            return None
        for what, cue in (("sound", "cue_sound"), ("touch", "cue_touch")):
            sensed = self._in(Access.SAW, cue, self.attribution.cue)
            is_thing = self.phrases[what].match(self.text, content.start, content.end) is not None
            if sensed is not None and is_thing:
                return sensed
        return self._in(Access.SAW, "cue_saw", self.attribution.cue)

    def by_source(self) -> Knowing | None:
        """The source is a witness who tells what happened, or one who was part of it."""
        source = self.attribution.source
        content = min(self.attribution.content)
        bounds = (content.start, min(content.end, content.start + _LEAD))
        has_event = self.phrases["event"].search(self.text, *bounds) is not None
        is_open = has_event and _tells(self.text, self.attribution)
        return (
            self._in(Access.SAW, "source_saw", source)
            or self._in(Access.TOOK_PART, "source_took_part", source)
            or (self._in(Access.SAW, "source_near", source) if is_open else None)
        )

    def inferred_by_cue(self) -> Knowing | None:
        """The source examined or counted, or the cue says that it concludes."""
        cue = self.attribution.cue
        concluded = self._in(Access.INFERRED, "cue_inferred", cue)
        believed = self._in(Access.INFERRED, "cue_believed", cue)
        negated = self._in(Access.INFERRED, "cue_negated", cue)
        many = self._in(Access.INFERRED, "many_source", self.attribution.source)
        if negated is not None or many is not None or self._is_opinion():
            believed = None
        # "He concluded" before a quotation is only the end of a speech.
        if negated is not None or self.is_direct or (concluded is not None and self._is_judged()):
            concluded = None
        return self._examined() or concluded or believed

    def _examined(self) -> Knowing | None:
        """The source is a poll or a study, or those who made one and found something."""
        heads = tuple(
            Span(one.document, one.start, max(one.start + 1, one.start + len(head)))
            for one in self.attribution.source
            for head in [_HANGING.split(self.text[one.start : one.end])[0]]
        )
        counted = self._in(Access.INFERRED, "source_counted", heads)
        has_found = self._in(Access.INFERRED, "cue_examined", self.attribution.cue) is not None
        examined = self._in(Access.INFERRED, "source_examined", heads) if has_found else None
        return counted or examined

    def _is_judged(self) -> bool:
        """Whether what is concluded is an opinion; an estimate may be of what is to come."""
        cue = " ".join(self.text[one.start : one.end] for one in self.attribution.cue).lower()
        return "estimat" not in cue and "speculat" not in cue and self._is_opinion()

    def took_part_by_cue(self) -> Knowing | None:
        """The cue tells of a decision or an admitted deed of the speaker's own."""
        return self.decided() or self._admitted() or self._announced()

    def decided(self) -> Knowing | None:
        """A decision taken or refused: "refuses to release the papers"."""
        shown = self._in(Access.TOOK_PART, "cue_decided", self.attribution.cue)
        content = min(self.attribution.content)
        is_deed = _TO.match(self.text, content.start, content.end) is not None
        words = self.text[max(0, content.start - 4) : content.start]
        return shown if shown is not None and (is_deed or words.strip() == "to") else None

    def _announced(self) -> Knowing | None:
        """A decision of the speaker's own body: "announced that it would close"."""
        shown = self._in(Access.TOOK_PART, "cue_announced", self.attribution.cue)
        content = min(self.attribution.content)
        subjects = [one for telling in self.tellings for one in telling.subjects]
        is_own = any(_FUTURE.match(self.text, one.end, content.end) for one in subjects)
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

    def _by_self(
        self,
        telling: Telling,
        access: Access,
        name: str,
        between: re.Pattern[str] = _SPACE,
    ) -> Knowing | None:
        """A predicate that follows the speaker's own subject."""
        for subject in telling.subjects:
            aux = self.phrases["aux" if between is _SPACE else "aux_be"].match(
                self.text, subject.end
            )
            gap = between.match(self.text, subject.end if aux is None else aux.end())
            if gap is None:
                continue
            found = self.phrases[name].match(self.text, gap.end(), gap.end() + _LEAD)
            words = self.text[subject.start : found.end()] if found is not None else ""
            # "We have seen" is what everybody knows.
            if found is not None and not _COMMON.match(words):
                return Knowing(access, (Span(subject.document, subject.start, found.end()),))
        return None

    def _opens(self, telling: Telling, access: Access, name: str) -> Knowing | None:
        """Words with which a sentence begins."""
        found = self.phrases[name].match(self.text, telling.start, telling.end)
        span = None if found is None else Span(self.attribution.document, *found.span())
        return None if span is None else Knowing(access, (span,))

    def _within(self, telling: Telling, access: Access, name: str) -> Knowing | None:
        """Words anywhere in a sentence that only the speaker can mean."""
        span = Span(self.attribution.document, telling.start, telling.end)
        return self._in(access, name, (span,))

    def _in(self, access: Access, name: str, spans: tuple[Span, ...]) -> Knowing | None:
        """The first words of a list in some spans that are no part of a name."""
        for span in spans:
            end = min(span.end, span.start + _LONGEST)
            for found in self.phrases[name].finditer(self.text, span.start, end):
                if not self.scene.runs_over(found.start(), found.end()):
                    return Knowing(access, (Span(span.document, *found.span()),))
        return None
