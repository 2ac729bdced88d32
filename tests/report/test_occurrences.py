"""Exact words with what is known of them."""

from dataclasses import replace

import pytest

from whence.records import Access, Answer, QuantityValue, TimeValue
from whence.report.anchors import Anchors
from whence.report.lookup import Lookup
from whence.report.occurrences import (
    OccurrenceView,
    say_amount,
    say_value,
    view_occurrence,
)


def view(
    answer: Answer, claim: int, index: int, lookup: Lookup, anchors: Anchors
) -> OccurrenceView:
    """One occurrence of the example."""
    own = answer.claims[claim].claim
    return view_occurrence(own, index, name="c1", lookup=lookup, anchors=anchors)


def test_words_are_exact_and_in_context(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """Before, words and after are the document's text, unbroken."""
    found = view(cells, 0, 2, lookup, anchors)

    assert found.exact == "his group prepares cells in three towns"
    assert found.before + found.exact + found.after in cells.documents[2].text


def test_context_stays_in_its_paragraph(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """Furniture beside the words is no context."""
    found = view(cells, 0, 0, lookup, anchors)

    assert (found.before, "Daren" in found.after) == ("", False)


def test_facts_carry_the_words_that_show_them(
    cells: Answer, lookup: Lookup, anchors: Anchors
) -> None:
    """Speaker, channel, voice, access, modality and hedge, each with its words."""
    facts = {fact.label: fact for fact in view(cells, 0, 0, lookup, anchors).facts}

    assert facts["said by"].text == "Daren Oskel"
    assert [one.text for one in facts["said by"].words] == ["a captured fighter", "told"]
    assert facts["told to"].text == "Northwire"
    assert facts["how they know"].text == "took part"
    assert [one.text for one in facts["weakened by"].words] == ["reportedly"]
    assert facts["number"].text == "3 (town)"


def test_unknown_facts_are_left_out(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """The outlet's own voice has no speaker, and none is made up."""
    found = view(cells, 3, 0, lookup, anchors)

    assert [fact.label for fact in found.facts] == ["whose words"]
    assert found.byline == ""


def test_denials_say_so(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """A negated occurrence is never shown as a plain statement."""
    found = view(cells, 2, 0, lookup, anchors)

    facts = {fact.label: fact.text for fact in found.facts}
    assert facts["put as"] == "denied, negated"
    assert found.byline == "Free Valley Council (denied)"


def test_access_is_shown_only_where_stated(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """Unknown access is not a fact."""
    claim = cells.claims[0].claim
    known = replace(claim.occurrences[1], access=Access.UNKNOWN)
    claim = replace(claim, occurrences=(claim.occurrences[0], known))

    found = view_occurrence(claim, 1, name="c1", lookup=lookup, anchors=anchors)

    assert "how they know" not in [fact.label for fact in found.facts]


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (3, 3, "3"),
        (3, 5, "3 to 5"),
        (200, None, "at least 200"),
        (None, 1000, "at most 1,000"),
        (None, None, ""),
    ],
)
def test_amounts_may_be_open(low: float | None, high: float | None, words: str) -> None:
    """An open end is said, not filled."""
    assert say_amount(low, high) == words


def test_values_say_what_they_can_mean(cells: Answer) -> None:
    """A vague time is said from its first to its last day."""
    time = next(one for one in cells.values if isinstance(one, TimeValue))
    number = next(one for one in cells.values if isinstance(one, QuantityValue))

    assert say_value(time) == "16 March 2024 to 17 March 2024"
    assert say_value(replace(number, approximate=True)) == "about 3 (town)"
