"""Decisions tied to words, and their outcomes, come out in a fixed order."""

import pytest

from whence.records import Decision, DecisionKind, DocumentId, Span, Unfit
from whence.rulings import Ruled, Rulings, join_ruled, say_lines

HERE, THERE = Span(DocumentId("a"), 0, 4), Span(DocumentId("b"), 2, 6)


def on(line: int, kind: DecisionKind = DecisionKind.SAME_CLAIM) -> Decision:
    """A decision on a line."""
    return Decision(line, kind, "a")


def test_pairs_of_a_kind_come_sorted_and_once() -> None:
    """Lines that say the same are one pair."""
    other = DecisionKind.DIFFERENT_CLAIM
    rulings = Rulings(
        pairs=(
            (on(3), THERE, HERE),
            (on(2), HERE, THERE),
            (on(4), HERE, THERE),
            (on(5, other), HERE, HERE),
        )
    )

    assert rulings.spans_of(DecisionKind.SAME_CLAIM) == ((HERE, THERE), (THERE, HERE))


def test_added_claims_and_occurrences_are_added_alike() -> None:
    """An occurrence is at the first of its two passages."""
    occurrence = on(2, DecisionKind.ADD_OCCURRENCE)
    rulings = Rulings(pairs=((occurrence, THERE, HERE),), added=((on(3), HERE), (on(4), HERE)))

    assert rulings.spans_to_add() == (HERE, THERE)


def test_outcomes_are_joined_in_order_of_lines() -> None:
    """Whatever room they come from."""
    joined = join_ruled(
        [Ruled((on(5),), (Unfit(on(4), "no"),)), Ruled((on(2),), (Unfit(on(3), "no"),))]
    )

    assert [one.line for one in joined.applied] == [2, 5]
    assert [one.decision.line for one in joined.unfit] == [3, 4]


@pytest.mark.parametrize(
    ("lines", "said"),
    [([7], "line 7"), ([7, 3, 7], "lines 3 and 7"), ([4, 2, 3], "lines 2, 3 and 4")],
)
def test_lines_are_said(lines: list[int], said: str) -> None:
    """In order, each once."""
    assert say_lines(on(line) for line in lines) == said
