"""Links: what ties documents to each other and to texts that we do not have, as JSON.

- In: `records.Reuse`, `records.Unseen`, `records.Derivation`, `records.Wanted`.
- Out: the `reuses`, `unseen`, `derivations` and `wanted` of the contract.
- Not here: the graph of one claim (`export.graphs`).
"""

from whence.export.plain import Json, from_number, from_span, from_spans, from_texts, known
from whence.records import Derivation, Reuse, Unseen, Wanted


def from_reuse(reuse: Reuse) -> dict[str, Json]:
    """One passage beside its like.

    Args:
        reuse: Words that two documents share.

    Returns:
        An entry of `reuses`.
    """
    return {
        "id": reuse.id,
        "a": from_span(reuse.a),
        "b": from_span(reuse.b),
        "kind": reuse.kind.value,
        "meaning": reuse.meaning.value,
        "similarity": from_number(reuse.similarity),
        "step": reuse.step,
        "detail": known(reuse.detail),
    }


def from_unseen(unseen: Unseen) -> dict[str, Json]:
    """One text that is not in the pile.

    Args:
        unseen: The text, known only through others.

    Returns:
        An entry of `unseen`.
    """
    return {
        "id": unseen.id,
        "kind": unseen.kind.value,
        "name": known(unseen.name),
        "entity": unseen.entity,
        "agency": known(unseen.agency),
    }


def from_derivation(derivation: Derivation) -> dict[str, Json]:
    """One document that took from another text.

    Args:
        derivation: The tie with its direction.

    Returns:
        An entry of `derivations`.
    """
    return {
        "id": derivation.id,
        "child": derivation.child,
        "parent": derivation.parent,
        "status": derivation.status.value,
        "confidence": from_number(derivation.confidence),
        "evidence": from_texts(derivation.evidence),
        "spans": from_spans(derivation.spans),
        "basis": derivation.basis.value,
        "covers": from_spans(derivation.covers),
        "step": derivation.step,
    }


def from_wanted(wanted: Wanted) -> dict[str, Json]:
    """One unseen text that would settle counts.

    Args:
        wanted: The text and how many counts it would settle.

    Returns:
        An entry of `wanted`.
    """
    return {"unseen": wanted.unseen, "claims": wanted.claims}
