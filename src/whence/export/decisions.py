"""Decisions: what a person decided, and what no longer fits, as JSON.

- In: `records.Decision`, `records.Unfit`.
- Out: the `applied` and `unfit` of the contract.
- Not here: reading or applying a decisions file (`case`).
"""

from whence.export.plain import Json, known
from whence.records import Decision, Unfit


def from_decision(decision: Decision) -> dict[str, Json]:
    """One line of a decisions file.

    Args:
        decision: The decision.

    Returns:
        An entry of `applied`.
    """
    return {
        "line": decision.line,
        "kind": decision.kind.value,
        "document": decision.document,
        "words": known(decision.words),
        "other_document": known(decision.other_document),
        "other_words": known(decision.other_words),
        "value": known(decision.value),
        "at": decision.at,
        "other_at": decision.other_at,
    }


def from_unfit(unfit: Unfit) -> dict[str, Json]:
    """One decision that no longer fits, and why.

    Args:
        unfit: The decision and the reason.

    Returns:
        An entry of `unfit`.
    """
    return {**from_decision(unfit.decision), "why": unfit.why}
