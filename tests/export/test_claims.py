"""Claims and near misses as JSON."""

from whence.export.claims import from_claim, from_near_miss
from whence.records import Answer


def test_occurrences_keep_their_order(cells: Answer) -> None:
    """Disagreements and groups index occurrences, so their order is the claim's."""
    claim = cells.claims[0].claim

    found = from_claim(cells.claims[0])

    assert [one["start"] for one in found["occurrences"]] == [
        one.span.start for one in claim.occurrences
    ]
    assert found["disagreements"][0]["values"][0]["occurrences"] == [0, 2]


def test_slots_are_listed_by_name(cells: Answer) -> None:
    """A slot keeps the words of the occurrence that fills it."""
    found = from_claim(cells.claims[0])

    assert found["slots"]["who"][0]["text"] == "Black Harvest"


def test_a_near_miss_is_two_passages_and_a_reason(cells: Answer) -> None:
    """What was left apart can be looked at."""
    found = from_near_miss(cells.near_misses[0])

    assert found["why"] == "too few words in common"
    assert found["a"]["document"] != found["b"]["document"]
