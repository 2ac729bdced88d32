"""Moments: what the words around a saying tell of when it was said, and whether it was uttered.

"He has said", "a week later", "on Friday" after "on Monday": such words set a saying apart from the
one before it, even if the same person speaks.

- In: the scene, all attributions of a document.
- Out: answers on single attributions.
- Not here: what follows for their channels (`occasions`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from whence.entities.antecedents import Antecedents
from whence.entities.figures import Scene
from whence.entities.speakers import place_of
from whence.entities.tables import load_phrases
from whence.entities.venues import NEAR
from whence.records import Attribution, AttributionKind, Span

# How far behind a cue the words stand that tell its time.
_CLOSE = 60
_PRONOUN = re.compile(r"(?:he|she|they|i|we)$", re.IGNORECASE)
_PERFECT = re.compile(
    r"\b(?:has|have|had|having|would|will|could|might|may|['’]ve)(?: (?:not|also|long|often|always"
    r"|repeatedly|previously|since|never|all|even|already|now|himself|herself))* ?$",
    re.IGNORECASE,
)
_PERFECT_CUE = re.compile(
    r"(?:has|have|had|will|would|could|might|may|['’]s(?! [^\W\d_]+ing\b))\b", re.IGNORECASE
)
_PRESENT = re.compile(
    r"\b(?:says|(?<!to )say|argues?|claims|insists?|promises|wants|maintains|believes?|thinks?"
    r"|calls|tells|describes|notes)\b",
    re.IGNORECASE,
)
_DAY = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)day|\b(?:today|yesterday|tonight)\b", re.IGNORECASE
)
_LOG = re.compile(r"\ball times\b|\blive (?:blog|updates)\b", re.IGNORECASE)
_TOP = 600
_NEVER = re.compile(r"n['’]t\b|\b(?:not|never|nor|declined|refused)\b", re.IGNORECASE)
_LONG_AGO = re.compile(
    r"\b(?:at the time|in the past|once|formerly|(?:years?|months|decades?) (?:ago|before|earlier)"
    r"|last (?:year|summer|spring|winter|fall|autumn)|in (?:early |late |mid-)?(?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december|\d{4}))\b",
    re.IGNORECASE,
)


class Moments:
    """The sentences of a document without what is said in them; asked about one saying each."""

    def __init__(
        self, scene: Scene, near: Antecedents, attributions: Sequence[Attribution]
    ) -> None:
        """Take the document.

        Args:
            scene: Of the document.
            near: Tells paragraphs.
            attributions: All of them; what any of them says counts for no moment.
        """
        self.scene = scene
        self.near = near
        self.text = scene.prose.text
        # A running log tells in the present what has just been said.
        self._is_log = _LOG.search(self.text, 0, _TOP) is not None
        self._contents = sorted(content for one in attributions for content in one.content)
        self._starts = [content.start for content in self._contents]

    def words(self, spans: Sequence[Span]) -> str:
        """The text of some spans."""
        return " ".join(self.text[span.start : span.end] for span in spans)

    def paragraph(self, one: Attribution) -> int:
        """The paragraph in which a saying begins."""
        return self.near.paragraph(place_of(one))

    def last_paragraph(self, one: Attribution) -> int:
        """The paragraph in which its words end."""
        return max(self.paragraph(one), self.near.paragraph(max(one.content).end - 1))

    def is_said(self, span: Span) -> bool:
        """Whether words stand inside what is said and do not open it: "issued [a statement]"."""
        at = bisect_left(self._starts, span.start + 1) - 1
        return at >= 0 and self._contents[at].start + 3 < span.start < self._contents[at].end

    def outside(self, one: Attribution, since: int = 0, until: int | None = None) -> str:
        """The sentence of an attribution without what is said in it by anybody.

        Args:
            one: The attribution.
            since: An offset to begin at.
            until: An offset to end at, or None.

        Returns:
            Its words, no more than a few lines of them.
        """
        place = place_of(one)
        sentence = self.scene.sentence_at(place)
        if sentence is None:
            return ""
        start = max(sentence.start, place - NEAR, since)
        end = min(sentence.end, place + NEAR, sentence.end if until is None else until)
        parts = []
        first, last = max(0, bisect_left(self._starts, start) - 3), bisect_left(self._starts, end)
        for content in self._contents[first:last]:
            if content.end > start:
                parts.append(self.text[start : max(start, content.start)])
                start = max(start, content.end)
        return " ".join((*parts, self.text[start : max(start, end)]))

    def days(self, one: Attribution) -> frozenset[str]:
        """The days of the week that its sentence names."""
        return frozenset(found[0].lower() for found in _DAY.finditer(self.outside(one)))

    def days_in(self, start: int, end: int) -> frozenset[str]:
        """The days of the week that a stretch names."""
        return frozenset(found[0].lower() for found in _DAY.finditer(self.text, start, end))

    def is_elsewhere(self, one: Attribution, apart: Sequence[Span] = ()) -> bool:
        """Whether the words up to the cue, and those close behind it, name another time.

        Args:
            one: The attribution.
            apart: Words that do not count, such as those that name its own place.

        Returns:
            True also for another place, and for a sentence that begins with "when".
        """
        end = max((span.end for span in (*one.cue, *one.source)), default=place_of(one))
        behind = re.split(r"[,;:—]", self.outside(one, end, end + _CLOSE))[0]
        words = self.outside(one, until=end) + behind
        for span in apart:
            words = words.replace(self.text[span.start : span.end], "")
        return load_phrases()["elsewhere"].search(words) is not None

    def is_long_ago(self, one: Attribution) -> bool:
        """Whether its sentence names a time so far back that nothing near it belongs to it."""
        return _LONG_AGO.search(self.outside(one)) is not None or self.is_perfect(one)

    def is_perfect(self, one: Attribution) -> bool:
        """Whether a cue speaks of other times: "has said", "would say"."""
        if not one.cue:
            return False
        cue = min(one.cue)
        before = self.text[max(0, cue.start - 30) : cue.start]
        is_own = _PERFECT_CUE.match(self.text, cue.start, cue.end) is not None
        return is_own or _PERFECT.search(before) is not None

    def is_present(self, one: Attribution) -> bool:
        """Whether a cue is of the present: an attitude as likely as an occasion."""
        return not self._is_log and _PRESENT.search(self.words(one.cue)) is not None

    def is_uttered(self, one: Attribution) -> bool:
        """Whether something is uttered: a quotation, or a verb of speech."""
        words = self.words(one.cue)
        if not one.cue or one.kind is AttributionKind.DIRECT:
            return one.asserts
        is_speech = load_phrases()["speech"].search(words) is not None
        return one.asserts and is_speech and _NEVER.search(words) is None

    def goes_on(self, one: Attribution) -> bool:
        """Whether the words say that a talk goes on over the end of a paragraph."""
        if not one.cue:
            return True
        is_quoted = one.kind is not AttributionKind.INDIRECT
        is_pronoun = _PRONOUN.match(self.words(one.source)) is not None
        goes_on = load_phrases()["goes_on"].search(self.words(one.cue)) is not None
        return goes_on or (is_quoted and is_pronoun)
