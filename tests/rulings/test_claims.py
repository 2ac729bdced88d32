"""Which decisions about claims took effect is read off the claims."""

import pytest

import answers as made_answers
from whence.records import Decision, DecisionKind, Span
from whence.rulings import Rulings, rule_claims

CELLS = made_answers.sleeper_cells()
CLAIMS = [answered.claim for answered in CELLS.claims]
SHARED = next(claim for claim in CLAIMS if len(claim.occurrences) > 1)
ONE, TWO = (occurrence.span for occurrence in SHARED.occurrences[:2])
OTHER = next(
    c.occurrences[0].span for c in CLAIMS if not any(o.span.overlaps(ONE) for o in c.occurrences)
)
NOWHERE = Span(ONE.document, 10**6, 10**6 + 4)


@pytest.mark.parametrize(
    ("kind", "a", "b", "is_applied"),
    [
        (DecisionKind.SAME_CLAIM, ONE, TWO, True),
        (DecisionKind.SAME_CLAIM, ONE, OTHER, False),
        (DecisionKind.DIFFERENT_CLAIM, ONE, TWO, False),
        (DecisionKind.DIFFERENT_CLAIM, ONE, OTHER, True),
        (DecisionKind.SAME_CLAIM, ONE, NOWHERE, False),
        (DecisionKind.ADD_OCCURRENCE, ONE, TWO, True),
    ],
)
def test_a_pair_took_effect_if_the_claims_show_it(
    kind: DecisionKind, a: Span, b: Span, is_applied: bool
) -> None:
    """Every decision is told once, as applied or with the reason."""
    outcome = rule_claims(Rulings(pairs=((Decision(2, kind, "a"), a, b),)), CLAIMS)

    assert (len(outcome.applied), len(outcome.unfit)) == ((1, 0) if is_applied else (0, 1))


def test_an_added_claim_that_is_none_is_told() -> None:
    """Words outside the article cannot be a claim."""
    line = Decision(2, DecisionKind.ADD_CLAIM, "a")

    assert rule_claims(Rulings(added=((line, ONE),)), CLAIMS).applied == (line,)
    assert "not article text" in rule_claims(Rulings(added=((line, NOWHERE),)), CLAIMS).unfit[0].why
