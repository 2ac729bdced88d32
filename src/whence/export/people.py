"""People: who is said to have said what, and who is who, as JSON.

- In: `records.Attribution`, `records.Entity`, `records.Identity`.
- Out: the `attributions`, `entities` and `identities` of the contract.
- Not here: claims (`export.claims`).
"""

from whence.export.plain import (
    Json,
    from_circumstances,
    from_number,
    from_pairs,
    from_span,
    from_spans,
    from_texts,
    known,
)
from whence.records import Attribution, Entity, Identity


def from_attribution(attribution: Attribution) -> dict[str, Json]:
    """One attributed statement; its spans are pairs, as they all stand in its document.

    Args:
        attribution: The statement.

    Returns:
        An entry of `attributions`.
    """
    return {
        "id": attribution.id,
        "document": attribution.document,
        "kind": attribution.kind.value,
        "source": from_pairs(attribution.source),
        "cue": from_pairs(attribution.cue),
        "content": from_pairs(attribution.content),
        "within": attribution.within,
        "speaker": attribution.speaker,
        "channel": attribution.channel,
        "modality": attribution.modality.value,
        "polarity": attribution.polarity.value,
        "contact": attribution.contact.value,
        "contact_spans": from_spans(attribution.contact_spans),
        "access": attribution.access.value,
        "access_spans": from_spans(attribution.access_spans),
        "circumstances": from_circumstances(attribution.circumstances),
        "step": attribution.step,
        "detail": known(attribution.detail),
    }


def from_entity(entity: Entity) -> dict[str, Json]:
    """One person, body, place or group with every mention.

    Args:
        entity: The entity.

    Returns:
        An entry of `entities`.
    """
    mentions = sorted(entity.mentions, key=lambda one: (one.span, one.form.value, one.why))
    return {
        "id": entity.id,
        "kind": entity.kind.value,
        "name": known(entity.name),
        "aliases": from_texts(sorted(entity.aliases)),
        "named": entity.named,
        "members": from_texts(sorted(entity.members)),
        "mentions": [
            {**from_span(one.span), "form": one.form.value, "why": known(one.why)}
            for one in mentions
        ],
        "roles": from_texts(sorted(entity.roles)),
        "parts": from_texts(sorted(entity.parts)),
    }


def from_identity(identity: Identity) -> dict[str, Json]:
    """Whether two entities are one.

    Args:
        identity: What is held of the pair.

    Returns:
        An entry of `identities`.
    """
    return {
        "id": identity.id,
        "a": identity.a,
        "b": identity.b,
        "state": identity.state.value,
        "score": from_number(identity.score),
        "why": known(identity.why),
        "spans": from_spans(identity.spans),
        "by": identity.by,
    }
