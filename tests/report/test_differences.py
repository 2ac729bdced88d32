"""Differences and passages left apart."""

from dataclasses import replace

from whence.records import Answer, NearMiss, Span
from whence.report.anchors import Anchors
from whence.report.differences import view_differences, view_misses
from whence.report.lookup import Lookup


def test_values_stand_side_by_side(cells: Answer, lookup: Lookup) -> None:
    """Each value with its documents and its origins, and where it changed."""
    (found,) = view_differences(cells.claims[0], lookup)

    assert found.slot == "how many"
    assert found.step == "between dispatch of Northwire (not in the pile) and Tolvek Portal"
    assert [(one.value, one.origins) for one in found.values] == [
        ("three towns", "1 origin"),
        ("four towns", "no origins of its own are counted"),
    ]
    assert found.values[0].occurrences == ((1, "The Merrin Daily"), (3, "Lanterna"))


def test_a_near_miss_stands_at_its_claim(cells: Answer, anchors: Anchors) -> None:
    """The passage left out is shown beside the claim that it was compared with."""
    found = view_misses(cells.near_misses, cells.claims, anchors=anchors)

    (miss,) = found[1]
    assert miss.other.text == "We left men behind in every town"
    assert (miss.claim, miss.why) == (None, "too few words in common")


def test_a_near_miss_of_two_claims_stands_at_both(cells: Answer, anchors: Anchors) -> None:
    """Each side names the other's claim."""
    spans = [cells.claims[number].claim.occurrences[0].span for number in (0, 1)]
    miss = NearMiss(spans[0], spans[1], "other event")

    found = view_misses((miss,), cells.claims, anchors=anchors)

    assert (found[1][0].claim, found[2][0].claim) == (2, 1)


def test_a_near_miss_without_claim_is_kept(cells: Answer, anchors: Anchors) -> None:
    """Nothing considered is lost."""
    document = cells.documents[0].id
    miss = NearMiss(Span(document, 0, 4), Span(document, 7, 13), "no claim")

    found = view_misses((miss,), cells.claims, anchors=anchors)

    assert list(found) == [None]


def test_a_value_equal_to_its_amount_is_said_once(cells: Answer, lookup: Lookup) -> None:
    """The figure in brackets adds something or is left out."""
    answered = cells.claims[0]
    one = answered.claim.disagreements[0]
    rival = replace(one.values[0], value="3")
    claim = replace(answered.claim, disagreements=(replace(one, values=(rival,)),))

    (found,) = view_differences(replace(answered, claim=claim), lookup)

    assert (found.values[0].value, found.values[0].amount) == ("3", "")
