"""Claims: each assertion with its occurrences, counts and differences, as JSON.

- In: `records.AnsweredClaim`, `records.NearMiss`.
- Out: the `claims` and `near_misses` of the contract.
- Not here: the graph of a claim (`export.graphs`).
"""

from whence.export.graphs import from_counts, from_graph, from_origins
from whence.export.plain import Json, from_number, from_span, from_spans, from_texts
from whence.records import (
    AnsweredClaim,
    Claim,
    Disagreement,
    NearMiss,
    Occurrence,
    RivalValue,
    Slot,
)


def from_claim(answered: AnsweredClaim) -> dict[str, Json]:
    """One claim with everything that stands behind it.

    Args:
        answered: The claim, its graph and its counts.

    Returns:
        An entry of `claims`; occurrences keep their order, because other parts index them.
    """
    claim = answered.claim
    relations = sorted(claim.relations, key=lambda one: (one.to, one.kind.value))
    return {
        "id": claim.id,
        "text": claim.text,
        "slots": _from_slots(claim),
        "denies": claim.denies,
        "relations": [{"to": one.to, "kind": one.kind.value} for one in relations],
        "occurrences": [_from_occurrence(one) for one in claim.occurrences],
        "counts": from_counts(answered.counts),
        "origins": from_origins(answered.origins),
        "graph": from_graph(answered.graph),
        "disagreements": [_from_disagreement(one) for one in claim.disagreements],
        "why": from_texts(claim.why),
    }


def from_near_miss(miss: NearMiss) -> dict[str, Json]:
    """Two passages left apart, and why.

    Args:
        miss: The pair.

    Returns:
        An entry of `near_misses`.
    """
    return {"a": from_span(miss.a), "b": from_span(miss.b), "why": miss.why}


def _from_slots(claim: Claim) -> dict[str, Json]:
    return {
        name: [_from_slot(slot) for slot in claim.slots if slot.name == name]
        for name in sorted({slot.name for slot in claim.slots})
    }


def _from_slot(slot: Slot) -> dict[str, Json]:
    return {"text": slot.text, "spans": from_spans(slot.spans)}


def _from_occurrence(occurrence: Occurrence) -> dict[str, Json]:
    return {
        **from_span(occurrence.span),
        "attribution": occurrence.attribution,
        "speaker": occurrence.speaker,
        "channel": occurrence.channel,
        "modality": occurrence.modality.value,
        "polarity": occurrence.polarity.value,
        "access": occurrence.access.value,
        "voice": occurrence.voice.value,
        "values": from_texts(sorted(occurrence.values)),
        "hedges": from_spans(occurrence.hedges),
    }


def _from_disagreement(disagreement: Disagreement) -> dict[str, Json]:
    return {
        "slot": disagreement.slot,
        "kind": disagreement.kind.value,
        "edge": disagreement.edge,
        "values": [_from_rival(rival) for rival in disagreement.values],
    }


def _from_rival(rival: RivalValue) -> dict[str, Json]:
    return {
        "value": rival.value,
        "low": from_number(rival.low),
        "high": from_number(rival.high),
        "occurrences": [*sorted(rival.occurrences)],
        "origins": rival.origins,
    }
