"""Occasions: how far a channel that the words state once reaches over a document.

"At a rally, Lind said" holds for what Lind says in the sentences that follow, and in the next
paragraphs too, until another time, place or outlet ends it. A headline and the first sentences take
the occasion that the same speaker's words below name, and "the bridge is safe, he said" may have
its statement only in the next sentence. Words of another time or place end it: who takes a talk
further than it went invents a contact.

- In: the scene, all attributions in order, their speakers, what each one states of itself.
- Out: `Channel` of each.
- Not here: what one sentence states (`channels`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from whence.entities.antecedents import Antecedents
from whence.entities.channels import Channel
from whence.entities.figures import Scene
from whence.entities.moments import Moments
from whence.entities.programmes import find_appearance
from whence.entities.publishers import own_outlet
from whence.entities.speakers import Found, place_of
from whence.entities.stages import (
    find_remarks,
    is_gathering,
    is_newly_named,
    is_reply,
    is_shared,
)
from whence.entities.tables import load_phrases
from whence.entities.venues import Around, find_interview, find_setting
from whence.records import Attribution, AttributionId, Contact, EntityKind

# Over how many paragraphs without a word of the speaker an occasion still holds.
_FAR = 6
# How many names may open a sentence before the one that it shows.
_OPENING = 4
# The paragraphs that may be headlines or a lead.
_LEAD = 2
# The last paragraph in which a gathering is what the whole document tells of.
_OPENS = 4
_SPEAKING = re.compile(
    r"[“\"'\s]*(?:also )?(?:speaking|talking|addressing|appearing)\b", re.IGNORECASE
)
_WRITTEN = re.compile(
    r"\b(?:tweet|tweets|tweeted|post|posted|book|memoir|twitter|facebook|ad|website|lawsuit"
    r"|complaint|affidavit|indictment)\b",
    re.IGNORECASE,
)
_THE_BODY = re.compile(r"the (?:agency|company|group|organi[sz]ation|office|bureau|firm)", re.I)
_VOICE = re.compile(r"\bspokes(?:man|woman|person)\b", re.IGNORECASE)
_ALSO = re.compile(r"\balso\b", re.IGNORECASE)
_UNSTATED = Channel(None, Contact.UNSTATED, ())


@dataclass(frozen=True, slots=True)
class _Held:
    """An occasion that holds for one figure: since which paragraph, on which days."""

    paragraph: int
    channel: Channel
    days: frozenset[str]
    present: bool
    past: bool = False
    home: bool = False


@dataclass(slots=True)
class _Talks:
    """What is known so far of whom each figure talked to.

    Attributes:
        held: For each figure the occasion of what it said last, while that holds.
        others: For each figure the last channel that is another outlet's.
        latest: The last of these, of whomever, and its paragraph.
    """

    held: dict[int, _Held] = field(default_factory=dict)
    others: dict[int, Channel] = field(default_factory=dict)
    latest: tuple[int, Channel] | None = None


def spread_occasions(
    scene: Scene,
    near: Antecedents,
    ordered: Sequence[Attribution],
    found: Mapping[AttributionId, Found],
    stated: Mapping[AttributionId, Channel],
) -> dict[AttributionId, Channel]:
    """Carry what some attributions state over to those that belong to the same occasion.

    Args:
        scene: All figures; the document's own outlet may be added to it.
        near: Tells paragraphs and quotations.
        ordered: All attributions by place.
        found: The speaker of each.
        stated: The channel that the words of each one state.

    Returns:
        One channel for each id. "In an interview", with nobody named, is the document's own contact
        unless an agency sent the document or the speaker is said to have talked to another outlet.
    """
    return _Spread(scene, near, ordered, found, stated).run()


class _Spread:
    """Goes over a document twice; a class because both ways share the sentences' words."""

    def __init__(
        self,
        scene: Scene,
        near: Antecedents,
        ordered: Sequence[Attribution],
        found: Mapping[AttributionId, Found],
        stated: Mapping[AttributionId, Channel],
    ) -> None:
        self.scene = scene
        self.near = near
        self.text = scene.prose.text
        self.ordered = ordered
        self.found = found
        self.channels = dict(stated)
        self.talks = _Talks()
        # How many sayings stand between each one and the end: nobody else may speak in between.
        self.voices: dict[AttributionId, int] = {}
        self.moments = Moments(scene, near, ordered)
        for one in ordered:
            speaker = found[one.id].figure
            channel = self._find_setting(one, speaker)
            if channel is not None and self.channels[one.id].contact is Contact.UNSTATED:
                self.channels[one.id] = channel
        self.stated = dict(self.channels)
        self.home: dict[int, _Held] = {}
        self.next_setting = 0

    def run(self) -> dict[AttributionId, Channel]:
        """Backwards first: a lead names its speaker before the occasion."""
        self._go_back()
        last: Attribution | None = None
        for one in self.ordered:
            speaker = self.found[one.id].figure
            if speaker is not None and one.within is None:
                self._set_up(one)
                if self.channels[one.id].contact is Contact.UNSTATED:
                    self.channels[one.id] = self._continue(one, speaker)
                if self.channels[one.id].contact is Contact.UNSTATED and last is not None:
                    self.channels[one.id] = self._join(last, one)
                last = one
            self._note(one, speaker)
        return self.channels

    def _go_back(self) -> None:
        """Give headlines, leads and the sentence before a statement the occasion that follows."""
        following: dict[int, Attribution] = {}
        by_name: dict[str, Attribution] = {}
        after: Attribution | None = None
        voices = 0
        for one in reversed(self.ordered):
            speaker = self.found[one.id].figure
            if one.within is not None:
                continue
            is_open = self.channels[one.id].contact is Contact.UNSTATED
            if is_open and speaker is not None and self.moments.is_uttered(one):
                remarks = find_remarks(self.scene, self.near, one, speaker)
                self.channels[one.id] = remarks or self.channels[one.id]
            if self.channels[one.id].contact is Contact.UNSTATED and speaker is not None:
                name = self.scene.figures[speaker].name
                # A surname in a headline may stand apart from the name in the text.
                other = following.get(speaker) or (
                    None if self.moments.paragraph(one) else by_name.get(name)
                )
                is_next = other is not None and self.voices[other.id] == voices
                if other is not None and is_next and self._belongs_to(one, other):
                    self.channels[one.id] = self.channels[other.id]
                elif after is not None and self._is_introduced(one, after, speaker):
                    self.channels[one.id] = self.channels[after.id]
            if speaker is not None:
                following[speaker] = by_name[self.scene.figures[speaker].name] = one
                voices += self.moments.is_uttered(one)
                self.voices[one.id] = voices
            after = one

    def _belongs_to(self, one: Attribution, other: Attribution) -> bool:
        """Whether words are of the occasion that the same speaker's next words name."""
        if self.channels[other.id].contact is Contact.UNSTATED:
            return False
        at = self.moments.paragraph(one)
        gap = self.moments.paragraph(other) - at
        is_head = self.stated[other.id] is not self.channels[other.id]
        if at == 0 and 0 < gap <= _FAR:
            return self._is_same_time(one, other, is_headline=True)
        if not (self.moments.is_uttered(one) and self._is_same_time(one, other)):
            return False
        if at <= _LEAD and gap <= _LEAD and is_head:
            return True
        # A body speaks in the announcement that it put out.
        speaker = self.found[one.id].figure
        is_body = (
            speaker is not None
            and self.scene.figures[speaker].kind is EntityKind.ORGANIZATION
            and self.channels[other.id].contact is Contact.PUBLIC
        )
        if is_body and gap <= _LEAD + 1:
            return not self._opens_anew(other)
        if any(
            _WRITTEN.search(self.moments.words([span])) for span in self.channels[other.id].spans
        ):
            return False
        is_beside = gap <= 1 and self.channels[other.id] is self.stated[other.id]
        return (is_beside or (at <= _LEAD and gap <= _LEAD)) and not self._opens_anew(other)

    def _opens_anew(self, other: Attribution) -> bool:
        """Whether a sentence begins with another occasion: "In an interview, she said"."""
        spans = self.channels[other.id].spans
        sentence = self.scene.sentence_at(place_of(other))
        if not spans or sentence is None or spans[0].start >= place_of(other):
            return False
        return _SPEAKING.match(self.text, sentence.start, sentence.end) is None

    def _is_introduced(self, one: Attribution, after: Attribution, speaker: int) -> bool:
        """Whether a described speaker is named below: "Speaking at a conference, NAME said"."""
        sentence = self.scene.sentence_at(place_of(after))
        body = EntityKind.ORGANIZATION
        if sentence is None:
            return False
        if self.scene.figures[speaker].named:
            is_that = self._is_voice_of(self.scene.figures[speaker].name, after)
            is_beside = self.moments.paragraph(after) - self.moments.paragraph(
                one
            ) <= 1 and self.moments.is_uttered(one)
            is_stated = self.stated[after.id].contact is Contact.PUBLIC
            is_body = self.scene.figures[speaker].kind in (body, EntityKind.OTHER)
            return is_that and is_beside and is_stated and is_body
        is_stated = self.channels[after.id].contact is not Contact.UNSTATED
        gap = self.moments.paragraph(after) - self.moments.paragraph(one)
        is_speaking = _SPEAKING.match(self.text, sentence.start, sentence.end) is not None
        return is_stated and gap <= 1 and is_speaking and self.moments.is_uttered(one)

    def _is_voice_of(self, name: str, after: Attribution) -> bool:
        """Whether "the agency" or a spokesman goes on for the body that spoke before."""
        source = self.moments.words(after.source)
        if _THE_BODY.fullmatch(source) is not None:
            return True
        found = _VOICE.search(source)
        return found is not None and (found.start() == 0 or name in source)

    def _is_same_time(
        self, one: Attribution, other: Attribution, *, is_headline: bool = False
    ) -> bool:
        """Whether nothing tells two sayings of one speaker apart in time."""
        if (
            self.moments.is_elsewhere(one)
            or self.moments.is_elsewhere(other, self.channels[other.id].spans)
            or self.moments.is_perfect(one)
        ):
            return False
        is_now = is_headline or self.moments.is_present(one) == self.moments.is_present(other)
        return is_now and not _differ(self.moments.days(one), self.moments.days(other))

    def _find_setting(self, one: Attribution, speaker: int | None) -> Channel | None:
        """What the sentence shows of the speaker's audience: "he said as he held a rally"."""
        at = self.scene.sentence_index(place_of(one))
        if at is None or speaker is None or not one.cue or one.within is not None:
            return None
        span = find_setting(self.scene, self.near, speaker, at)
        if span is None or self.moments.is_said(span) or self.moments.is_perfect(one):
            return None
        return Channel(None, Contact.PUBLIC, (span,))

    def _set_up(self, one: Attribution) -> None:
        """Note the places in which the sentences before show their first name: "Lind held a rally".

        Each sentence counts once: an occasion that another time has ended does not come back.
        """
        sentence = self.scene.sentence_index(place_of(one))
        for at in range(self.next_setting, -1 if sentence is None else sentence + 1):
            self.next_setting = at + 1
            held = self.scene.prose.sentences[at]
            runs = self.scene.runs_in(held.start, held.end)
            paragraph = self.near.paragraph(held.start)
            for speaker in dict.fromkeys(self.scene.owner[run] for run in runs[:_OPENING]):
                channel = self._find_shown(speaker, at)
                known = self.talks.held.get(speaker)
                if channel is not None and (known is None or known.paragraph < paragraph):
                    days = self.moments.days_in(held.start, held.end)
                    self._hold(speaker, _Held(paragraph, channel, days, present=False))

    def _hold(self, speaker: int, held: _Held) -> None:
        """Let an occasion hold for a speaker; one that opens the document is home to the rest."""
        self.talks.held[speaker] = held
        words = self.moments.words(held.channel.spans)
        if held.paragraph <= _OPENS and is_gathering(words):
            self.home.setdefault(speaker, replace(held, home=True))

    def _find_shown(self, speaker: int, sentence: int) -> Channel | None:
        """The place or the programme in which a sentence shows a speaker."""
        span = find_setting(self.scene, self.near, speaker, sentence)
        if span is not None and not self.moments.is_said(span):
            return Channel(None, Contact.PUBLIC, (span,))
        shown = find_appearance(self.scene, self.near, speaker, sentence)
        if shown is not None and not self.moments.is_said(shown[1]):
            return Channel(shown[0], Contact.OTHER, (shown[1],))
        return None

    def _continue(self, one: Attribution, speaker: int) -> Channel:
        """What was stated before, if it holds here; else what a bare interview says."""
        outside = self.moments.outside(one)
        talks, phrases = self.talks, load_phrases()
        if speaker in talks.others and phrases["same_interview"].search(outside):
            return talks.others[speaker]
        if talks.latest is not None and phrases["same_interview"].search(outside):
            is_near = self.moments.paragraph(one) - talks.latest[0] <= _LEAD + 1
            return talks.latest[1] if is_near and self.moments.is_uttered(one) else _UNSTATED
        if one.cue and speaker not in talks.others and self.scene.document.agency is None:
            interview = find_interview(Around(self.scene, self.near, one))
            if interview is not None:
                return Channel(own_outlet(self.scene), Contact.OWN, (interview,))
        if not self.moments.is_uttered(one):
            return _UNSTATED
        if talks.held.get(speaker) is not None and not self._is_still(one, talks.held[speaker]):
            talks.held.pop(speaker)
        for held in (talks.held.get(speaker), self.home.get(speaker)):
            if held is not None and self._holds(one, held):
                return held.channel
        return _UNSTATED

    def _is_still(self, one: Attribution, held: _Held) -> bool:
        """Whether no other time or place is named."""
        is_elsewhere = self.moments.is_elsewhere(one)
        return not is_elsewhere and not _differ(self.moments.days(one), held.days)

    def _holds(self, one: Attribution, held: _Held) -> bool:
        """Whether an occasion reaches to this saying; what opens a document reaches to its end."""
        if not self._is_still(one, held) or self.moments.is_perfect(one):
            return False
        if self.moments.is_present(one) and not held.present:
            return False
        if held.home:
            return True
        gap = self.moments.paragraph(one) - held.paragraph
        is_written = held.channel.contact is Contact.PUBLIC and any(
            _WRITTEN.search(self.moments.words([span])) for span in held.channel.spans
        )
        is_near = gap == 0 or (gap == 1 and self.moments.goes_on(one))
        return is_near or (gap <= _FAR and not is_written and not held.past)

    def _join(self, last: Attribution, one: Attribution) -> Channel:
        """A second speaker of one inquiry: "also said", or a name for the one who told."""
        channel = self.channels[last.id]
        speaker = self.found[last.id].figure
        is_stage = is_shared(self.moments.words(channel.spans))
        if speaker is None or (channel.contact is Contact.PUBLIC and not is_stage):
            return _UNSTATED
        gap = self.moments.paragraph(one) - self.moments.last_paragraph(last)
        is_past = self.moments.is_perfect(one) or self.moments.is_elsewhere(one)
        if gap > 1 or is_past or not self.moments.is_uttered(one) or not channel.spans:
            return _UNSTATED
        cue = self.moments.words(one.cue)
        if is_reply(cue) and (is_stage or channel.contact is Contact.OTHER):
            return channel
        is_also = _ALSO.search(cue) is not None and channel.contact is not Contact.PUBLIC
        is_named = is_newly_named(self.scene, one, speaker, self.found[one.id].figure)
        return channel if is_also or is_named else _UNSTATED

    def _note(self, one: Attribution, speaker: int | None) -> None:
        channel = self.channels[one.id]
        if speaker is None or channel.contact is Contact.UNSTATED:
            return
        known = self.talks.held.get(speaker)
        days = self.moments.days(one)
        if not days and known is not None and known.channel == channel:
            days = known.days
        past = self.moments.is_long_ago(one)
        if known is not None and known.channel == channel:
            past = past or known.past
        held = _Held(
            self.moments.last_paragraph(one), channel, days, self.moments.is_present(one), past=past
        )
        self._hold(speaker, held)
        if channel.contact is Contact.OTHER:
            self.talks.others[speaker] = channel
            self.talks.latest = self.moments.last_paragraph(one), channel


def _differ(a: frozenset[str], b: frozenset[str]) -> bool:
    """Whether the days named beside two sayings are others."""
    return bool(a and b) and not a & b
