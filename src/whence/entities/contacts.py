"""Contacts: which channel holds for each saying of a document, one after the other.

Each saying first states its own channel, as far as its sentence does; then occasions are carried on
to the sayings that belong to them. "He told Northwire" stands once, and what he adds in the
sentences that follow was told to Northwire too.

- In: the scene, all attributions, their speakers.
- Out: `Channel` of each.
- Not here: what one sentence states (`channels`), how far it reaches (`occasions`).
"""

from collections.abc import Mapping, Sequence

from whence.entities.antecedents import Antecedents
from whence.entities.channels import Channel, find_channel
from whence.entities.figures import Scene
from whence.entities.occasions import spread_occasions
from whence.entities.programmes import find_programme
from whence.entities.publishers import contact_of
from whence.entities.reports import find_report, is_outlets_own, is_report_of
from whence.entities.speakers import Found, place_of
from whence.entities.venues import Around
from whence.records import Attribution, AttributionId, Contact


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
    """
    near = Antecedents(scene)
    ordered = sorted(attributions, key=lambda one: (place_of(one), one.id))
    stated: dict[AttributionId, Channel] = {}
    for one in ordered:
        speaker = found[one.id].figure
        is_report = one.cue and is_report_of(scene, one, speaker)
        if is_report and speaker is not None:
            span = find_report(scene, one) or one.source
            stated[one.id] = Channel(speaker, Contact.OTHER, span)
        else:
            stated[one.id] = _find_stated(scene, near, one, speaker)
    return spread_occasions(scene, near, ordered, found, stated)


def _find_stated(scene: Scene, near: Antecedents, one: Attribution, speaker: int | None) -> Channel:
    """What the sentence states: a hearer or a venue, else a programme, else the speaking outlet."""
    channel = find_channel(scene, near, one, speaker)
    if channel.contact is not Contact.UNSTATED or not one.cue or one.within is not None:
        return channel
    programme = find_programme(Around(scene, near, one))
    if programme is not None:
        return Channel(programme[0], Contact.OTHER, (programme[1],))
    if speaker is not None and is_outlets_own(scene, one, speaker):
        return Channel(speaker, contact_of(scene, scene.figures[speaker]), one.source)
    return channel
