"""Contacts: which channel holds for each saying of a document, one after the other.

"He told Northwire" stands once, and what he adds in the sentences that follow was told to Northwire
too. It holds in the same paragraph; in the next one if the words go on ("he added", a pronoun
before a quotation, a quotation without a cue); and for "in the interview" wherever it stands. Words
of another time or place end it: who takes a talk further than it went invents a contact.

- In: the scene, all attributions, their speakers.
- Out: `Channel` of each.
- Not here: what one sentence states (`channels`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from whence.entities.antecedents import Antecedents
from whence.entities.channels import Channel, find_channel, own_outlet
from whence.entities.figures import Scene
from whence.entities.reports import is_report_of
from whence.entities.speakers import Found, place_of
from whence.entities.tables import load_phrases
from whence.entities.venues import NEAR, Around
from whence.records import Attribution, AttributionId, AttributionKind, Contact, Span

_PRONOUN = re.compile(r"(?:he|she|they|i|we)$", re.IGNORECASE)
_UNSTATED = Channel(None, Contact.UNSTATED, ())


@dataclass(slots=True)
class _Talks:
    """What is known so far of whom each figure talked to.

    Attributes:
        last: For each figure the paragraph and channel of what it said last, while that holds.
        others: For each figure the last channel that is another outlet's.
    """

    last: dict[int, tuple[int, Channel]] = field(default_factory=dict)
    others: dict[int, Channel] = field(default_factory=dict)


def find_contacts(
    scene: Scene, attributions: Sequence[Attribution], found: Mapping[AttributionId, Found]
) -> dict[AttributionId, Channel]:
    """Find the channel of every attribution of a document.

    Args:
        scene: All figures; outlets without a name are added to it.
        attributions: In any order.
        found: The speaker of each.

    Returns:
        One channel for each id. An outlet that only reports is the channel of what it reports.
        "In an interview", with nobody named, is the document's own contact unless an agency sent
        the document or the speaker is said to have talked to another outlet.
    """
    near = Antecedents(scene)
    talks = _Talks()
    channels: dict[AttributionId, Channel] = {}
    for one in sorted(attributions, key=lambda one: (place_of(one), one.id)):
        speaker = found[one.id].figure
        if one.cue and is_report_of(scene, one, speaker) and speaker is not None:
            channels[one.id] = Channel(speaker, Contact.OTHER, one.source)
            continue
        channel = find_channel(scene, near, one, speaker)
        if channel.contact is Contact.UNSTATED and speaker is not None and one.within is None:
            channel = _continue(scene, near, one, speaker, talks)
        channels[one.id] = channel
        if speaker is not None and channel.contact is not Contact.UNSTATED:
            talks.last[speaker] = (near.paragraph(place_of(one)), channel)
            if channel.contact is Contact.OTHER:
                talks.others[speaker] = channel
    return channels


def _continue(
    scene: Scene, near: Antecedents, one: Attribution, speaker: int, talks: _Talks
) -> Channel:
    """What was stated before, if it holds here; else what a bare interview says."""
    outside = _outside(scene, one)
    phrases = load_phrases()
    if speaker in talks.others and phrases["same_interview"].search(outside):
        return talks.others[speaker]
    if one.cue and speaker not in talks.others and scene.document.agency is None:
        interview = _find_interview(scene, near, one)
        if interview is not None:
            return Channel(own_outlet(scene), Contact.OWN, (interview,))
    if speaker not in talks.last or not _is_saying(scene, one):
        return _UNSTATED
    paragraph, known = talks.last[speaker]
    if phrases["elsewhere"].search(outside):
        del talks.last[speaker]
        return _UNSTATED
    gap = near.paragraph(place_of(one)) - paragraph
    return known if gap == 0 or (gap == 1 and _goes_on(scene, one)) else _UNSTATED


def _outside(scene: Scene, one: Attribution) -> str:
    """The sentence of an attribution without what is said."""
    place = place_of(one)
    sentence = scene.sentence_at(place)
    if sentence is None:
        return ""
    start, end = max(sentence.start, place - NEAR), min(sentence.end, place + NEAR)
    parts = []
    for content in sorted(one.content):
        parts.append(scene.prose.text[start : max(start, min(content.start, end))])
        start = max(start, content.end)
    return " ".join((*parts, scene.prose.text[start : max(start, end)]))


def _is_saying(scene: Scene, one: Attribution) -> bool:
    """Whether something is uttered: a quotation, or a verb of speech."""
    words = _words(scene, one.cue)
    is_spoken = not one.cue or load_phrases()["speech"].search(words) is not None
    return one.asserts and is_spoken


def _goes_on(scene: Scene, one: Attribution) -> bool:
    """Whether the words say that a talk goes on over the end of a paragraph."""
    if not one.cue:
        return True
    is_quoted = one.kind is not AttributionKind.INDIRECT
    is_pronoun = _PRONOUN.match(_words(scene, one.source)) is not None
    goes_on = load_phrases()["goes_on"].search(_words(scene, one.cue)) is not None
    return goes_on or (is_quoted and is_pronoun)


def _words(scene: Scene, spans: Sequence[Span]) -> str:
    return " ".join(scene.prose.text[span.start : span.end] for span in spans)


def _find_interview(scene: Scene, near: Antecedents, one: Attribution) -> Span | None:
    """An interview of which is not said with whom, where it, or a cue beside it, speaks of this."""
    around = Around(scene, near, one)
    for span in around.find("interview"):
        after = scene.prose.text[span.end : min(around.end, span.end + 60)]
        behind = re.split(r"[,.;:“\"]", after)[0]
        if load_phrases()["interview_with"].search(behind) is None:
            return span
    return None
