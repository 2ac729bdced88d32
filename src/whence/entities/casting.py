"""Casting: who appears in one document, and who speaks to whom in it.

The steps in order: names, their kinds, their groups; then the speaker of each attribution, the
channel, the circumstances, the access. Each is a module of its own; here they meet.

- In: one document, its prose, its attributions.
- Out: `records.Cast` of that document.
- Not here: other documents (`merging`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from whence.entities.channels import Channel
from whence.entities.circumstances import find_circumstances
from whence.entities.contacts import find_contacts
from whence.entities.figures import Scene, finish_figures, set_scene
from whence.entities.kinds import judge_kinds
from whence.entities.knowing import carry_sight, find_access
from whence.entities.reports import is_report_of
from whence.entities.runs import find_runs
from whence.entities.speakers import Found, find_speakers, place_of
from whence.models import ReadName
from whence.records import (
    Access,
    Attribution,
    AttributionId,
    Cast,
    Document,
    Entity,
    EntityKind,
    Identity,
    IdentityId,
    IdentityState,
    Prose,
    make_id,
)

_DOUBTED = 0.4


def find_entities(
    document: Document,
    prose: Prose,
    attributions: Sequence[Attribution],
    names: Sequence[ReadName] = (),
) -> Cast:
    """Find who appears in a document and who stands behind each attribution.

    A source that is only an outlet ("Northwire reported that") is the channel, with the contact
    OTHER, and no speaker: a reporter is no originator. Where the words of contact stand once
    ("told Northwire"), they hold while the talk goes on (`contacts`).

    Args:
        document: The document.
        prose: What is read of it.
        attributions: Those of this document, in any order.
        names: Names that the reader sees in it (`find_names`).

    Returns:
        Entities and attributions of this document, sorted by id; identities only for short names
        that several long ones could own.
    """
    runs = find_runs(prose)
    sources = [span for attribution in attributions for span in attribution.source]
    scene = set_scene(document, prose, runs, judge_kinds(prose, runs, sources, names), sources)
    found = find_speakers(scene, attributions)
    channels = find_contacts(scene, attributions, found)
    speakers = {
        one.id: None if _is_report(scene, one, found[one.id]) else found[one.id].figure
        for one in attributions
    }
    used = [at for at in speakers.values() if at is not None]
    used += [channel.figure for channel in channels.values() if channel.figure is not None]
    entities = finish_figures(scene, used)
    heard = _voices(scene, attributions, speakers)
    filled = [
        _fill(
            _with_words(scene, one, found[one.id], heard),
            speakers[one.id],
            channels[one.id],
            entities,
        )
        for one in attributions
    ]
    carried = carry_sight(prose.text, filled)
    filled = [
        replace(one, access=carried[one.id].access, access_spans=carried[one.id].spans)
        if one.id in carried
        else one
        for one in filled
    ]
    return Cast(
        entities=tuple(sorted(entities.values(), key=lambda entity: entity.id)),
        identities=_doubts(scene, entities),
        attributions=tuple(sorted(filled, key=lambda one: one.id)),
    )


def _is_report(scene: Scene, attribution: Attribution, found: Found) -> bool:
    return bool(attribution.cue) and is_report_of(scene, attribution, found.figure)


def _voices(
    scene: Scene,
    attributions: Sequence[Attribution],
    speakers: Mapping[AttributionId, int | None],
) -> dict[int, set[int]]:
    """For each sentence, by index, who speaks in it."""
    heard: dict[int, set[int]] = {}
    for one in attributions:
        at = scene.sentence_index(place_of(one))
        speaker = speakers[one.id]
        if at is not None and one.within is None and speaker is not None:
            heard.setdefault(at, set()).add(speaker)
    return heard


def _with_words(
    scene: Scene, attribution: Attribution, found: Found, heard: Mapping[int, set[int]]
) -> Attribution:
    """The attribution with access and circumstances, and how its speaker was found."""
    knowing = find_access(scene, attribution, found.figure)
    keeps = attribution.access is not Access.UNKNOWN
    return replace(
        attribution,
        access=attribution.access if keeps else knowing.access,
        access_spans=attribution.access_spans if keeps else knowing.spans,
        circumstances=find_circumstances(scene, attribution, heard),
        detail="; ".join(filter(None, (attribution.detail, f"speaker: {found.why}"))),
    )


def _fill(
    attribution: Attribution, speaker: int | None, channel: Channel, entities: Mapping[int, Entity]
) -> Attribution:
    return replace(
        attribution,
        speaker=None if speaker is None else entities[speaker].id,
        channel=None if channel.figure is None else entities[channel.figure].id,
        contact=channel.contact,
        contact_spans=channel.spans,
    )


def _doubts(scene: Scene, entities: Mapping[int, Entity]) -> tuple[Identity, ...]:
    identities = []
    for doubt in scene.doubts:
        short, full = entities.get(doubt.short), entities.get(doubt.full)
        if short is None or full is None or short.kind is not EntityKind.PERSON:
            continue
        a, b = sorted((short.id, full.id))
        identities.append(
            Identity(
                id=IdentityId(make_id("identity", a, b, IdentityState.POSSIBLE.value)),
                a=a,
                b=b,
                state=IdentityState.POSSIBLE,
                score=_DOUBTED,
                why=f"“{short.name}” may be {full.name}: {doubt.why}",
                spans=(short.mentions[0].span, full.mentions[0].span),
            )
        )
    return tuple(sorted(identities, key=lambda identity: identity.id))
