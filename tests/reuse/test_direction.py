"""Reasons, added up."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import DocumentId
from whence.reuse.clues import Clue
from whence.reuse.direction import SURE, WEIGHTS, weigh_clues

A, B = DocumentId("a"), DocumentId("b")
CLUES = st.lists(
    st.builds(
        lambda name, value: Clue(name, value, name),
        st.sampled_from(sorted(WEIGHTS)),
        st.floats(-2, 2),
    ),
    max_size=6,
)


@given(CLUES)
def test_the_same_for_either_order(clues: list[Clue]) -> None:
    """The documents exchanged and the signs turned give the same child with the same odds."""
    turned = [Clue(clue.name, -clue.value, clue.why) for clue in clues]

    found, other = weigh_clues(A, B, clues), weigh_clues(B, A, turned[::-1])

    assert (found.child, found.odds, set(found.why)) == (other.child, other.odds, set(other.why))


def test_nothing_tells_nothing() -> None:
    """Without a clue there is no child, and no confidence above an even chance."""
    found = weigh_clues(A, B, [])

    assert (found.child, found.confidence, found.is_sure) == (None, 0.5, False)


@pytest.mark.parametrize("name", ["later", "next day"])
def test_a_date_alone_is_enough(name: str) -> None:
    """Dates are wrong on one page in five, and a date that is not decides alone."""
    assert weigh_clues(A, B, [Clue(name, 1.0, "published later")]).is_sure


def test_reasons_that_disagree_leave_it_open() -> None:
    """The date says one thing and the text another; both are told."""
    date = Clue("later", 1.0, "published 3 days later")
    text = Clue("update", -1.0, "speaks of an update")

    found = weigh_clues(A, B, [date, text])

    assert found.child == A
    assert found.confidence < SURE
    assert found.why == (date.why, "against this: the other speaks of an update")


def test_an_open_direction_names_both_documents() -> None:
    """The likelier child first; whoever reads it need not guess which is the other."""
    clues = [
        Clue("end", 1.0, "stops where {other} goes on"),
        Clue("next day", -0.4, "published 1 day later"),
    ]

    found = weigh_clues(A, B, clues)
    turned = weigh_clues(A, B, [Clue("end", 0.1, "stops where {other} goes on"), clues[1]])

    assert found.why[0] == "it stops where the other goes on"
    assert found.describe("X", "Y") == (
        "for X as the copy of Y: it stops where the other goes on; "
        "against: the other was published 1 day later"
    )
    assert turned.describe("Y", "X") == "for Y as the copy of X: published 1 day later"


def test_a_faint_direction_is_told_by_what_speaks_for_it() -> None:
    """However little each reason counts, the strongest one may speak for the parent."""
    clues = [Clue("end", -0.3, "stops early"), Clue("lead", 0.2, "has a new lead")]

    found = weigh_clues(A, B, [*clues, Clue("company", 0.5, "stands with others")])

    assert (found.child, found.speaks, found.against) == (A, ("stands with others",), ())
