"""Documents with what is known of them."""

from dataclasses import replace

import pytest

from whence.records import Answer, Document, Evidence
from whence.report.anchors import Anchors
from whence.report.documents import DocumentView, view_documents
from whence.report.lookup import Lookup, read_lookup


def view(answer: Answer, **changes: object) -> DocumentView:
    """The first document of the example with some facts changed."""
    first: Document = replace(answer.documents[0], **changes)  # type: ignore[arg-type]
    answer = replace(answer, documents=(first, *answer.documents[1:]))
    lookup = read_lookup(answer)
    return view_documents(answer, lookup=lookup, anchors=Anchors(lookup))[0]


def test_a_date_shows_where_it_was_read(cells: Answer) -> None:
    """The evidence leads to the line in the text."""
    facts = {fact.label: fact for fact in view(cells).facts}

    origin, words = facts["published"].read[0]
    assert (facts["published"].text, origin) == ("14 March 2024", "visible line: 2024-03-14")
    assert words is not None
    assert words.text == "Updated 2024-03-14"


def test_evidence_outside_the_text_has_no_link(cells: Answer) -> None:
    """A fact from the page's head is said, not linked."""
    evidence = (Evidence("outlet", "X", "json-ld"), Evidence("outlet", "The Merrin Daily", "url"))

    facts = {fact.label: fact for fact in view(cells, evidence=evidence).facts}

    assert facts["outlet"].read == (("json-ld: X", None), ("url", None))


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://merrin-daily.example/a?b=1", True),
        ("HTTP://merrin-daily.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        (None, False),
    ],
)
def test_only_addresses_of_the_web_are_links(cells: Answer, url: str | None, is_link: bool) -> None:
    """Another kind of address is shown as text."""
    assert view(cells, url=url).url_is_link is is_link


def test_unknown_facts_say_so(cells: Answer) -> None:
    """What is not known is not left open."""
    facts = {fact.label: fact.text for fact in view(cells, outlet=None, published=None).facts}

    assert (facts["outlet"], facts["published"]) == ("unknown", "undated")


def test_shared_passages_stand_at_both_documents(
    cells: Answer, lookup: Lookup, anchors: Anchors
) -> None:
    """Reuse has no direction."""
    first, second, *_ = view_documents(cells, lookup=lookup, anchors=anchors)

    assert (first.shared[0].own, first.shared[0].other) == (
        second.shared[0].other,
        second.shared[0].own,
    )
    assert first.sentences == "1 of 4 body sentences in a claim"
