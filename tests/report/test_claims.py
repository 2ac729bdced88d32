"""Claims in three parts."""

import pytest

from whence.records import Answer
from whence.report.anchors import Anchors
from whence.report.claims import ClaimsView, say_origins, view_claims
from whence.report.lookup import Lookup


@pytest.fixture
def views(cells: Answer, lookup: Lookup, anchors: Anchors) -> ClaimsView:
    """The claims of the example."""
    return view_claims(cells, lookup=lookup, anchors=anchors, describe=lambda one: one.claim.id)


def test_claims_come_in_three_parts(views: ClaimsView) -> None:
    """In several documents; in one with a source; without any source."""
    parts = (views.several, views.single, views.unsourced)

    assert [[one.number for one in part] for part in parts] == [[1, 2], [3], [4, 5]]


def test_a_claim_is_its_exact_words_with_their_place(cells: Answer, views: ClaimsView) -> None:
    """The text of a claim leads to the occurrence that says it so."""
    first = views.several[0]
    start = cells.claims[0].claim.occurrences[0].span.start

    assert first.text == cells.claims[0].claim.text
    assert first.href == f"#d1-s{start}"
    assert first.headline == "Claim-cells"


def test_every_number_leads_to_words(views: ClaimsView) -> None:
    """Documents lead to the words, the other counts to what stands behind them."""
    counts = [(one.number, one.what, one.href) for one in views.several[1].counts]

    assert counts == [
        ("2", "documents", "#c2-words"),
        ("2", "collections", "#c2-behind"),
        ("1-2", "originators", "#c2-behind"),
        ("1", "with stated first-hand access", "#c2-behind"),
    ]


def test_one_occurrence_needs_a_row_only(views: ClaimsView) -> None:
    """A row has its chain in a line and no picture."""
    row = views.single[0]

    assert (row.compact, row.picture) == (True, "")
    assert row.line.startswith("Free Valley Council →")
    assert views.several[0].picture


def test_a_denial_is_linked_from_both_sides(views: ClaimsView) -> None:
    """Who reads the claim learns of the denial."""
    assert ("is denied by", 3) in views.several[0].relations
    assert views.single[0].relations == (("denies", 1),)


def test_an_origin_that_is_not_stated_is_no_number(cells: Answer) -> None:
    """Own voice is no origin."""
    assert [say_origins(one) for one in cells.claims] == [
        "1",
        "1-2",
        "1",
        "not stated",
        "not stated",
    ]
