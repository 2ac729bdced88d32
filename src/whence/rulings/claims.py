"""Claims: which decisions about claims took effect, read off the claims themselves.

- In: rulings, the claims that were found under them.
- Out: `Ruled`.
- Not here: joining and parting occurrences (the room `claims`).
"""

from collections.abc import Iterable

from whence.records import Claim, DecisionKind, Span, Unfit
from whence.rulings.tied import Ruled, Rulings, in_line


def rule_claims(rulings: Rulings, claims: Iterable[Claim]) -> Ruled:
    """Say which decisions about claims took effect.

    Args:
        rulings: What a person decided.
        claims: Of the pile, found with these rulings.

    Returns:
        Every decision about a claim once, as applied or as unfit.
    """
    known = tuple(claims)
    applied, unfit = [], []
    for decision, span in rulings.added:
        if _claims_at(span, known):
            applied.append(decision)
        else:
            unfit.append(
                Unfit(decision, "these words cannot be a claim: they are not article text")
            )
    for decision, a, b in rulings.pairs:
        at_a, at_b = _claims_at(a, known), _claims_at(b, known)
        if not at_a or not at_b:
            unfit.append(Unfit(decision, "one of the two passages is in no claim"))
        elif bool(at_a & at_b) == (decision.kind is DecisionKind.DIFFERENT_CLAIM):
            unfit.append(Unfit(decision, "another decision says otherwise of these passages"))
        else:
            applied.append(decision)
    return in_line(applied, unfit)


def _claims_at(span: Span, claims: Iterable[Claim]) -> set[str]:
    return {
        claim.id
        for claim in claims
        if any(occurrence.span.overlaps(span) for occurrence in claim.occurrences)
    }
