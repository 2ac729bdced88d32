"""Facts: what a document states about itself, each with the place where it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.facts import Facts, gather_facts
from whence.ingest.head import Stated
from whence.ingest.label import label_lines
from whence.ingest.lines import find_lines

FIRST = "The dam above Merrin held through the night although the river rose by two metres."


def gather(text: str, *stated: Stated) -> Facts:
    """The facts of a plain text, or of a page that states these."""
    lines = find_lines(text)
    return gather_facts(lines, label_lines([line.text for line in lines]), stated=stated)


def test_facts_of_a_saved_text() -> None:
    """Title, author, date, agency and outlet as the lines show them."""
    facts = gather(
        "Dam above Merrin holds\nBy Ana Lind\nPublished 3 June 2014\n"
        f"MERRIN, Dolmen (Northwire) - {FIRST}\n© 2014 The Valley Mirror"
    )

    assert (facts.title, facts.authors) == ("Dam above Merrin holds", ("Ana Lind",))
    assert (facts.agency, facts.outlet) == ("Northwire", "The Valley Mirror")
    assert facts.published is not None
    assert facts.published.edtf == "2014-06-03"


def test_nothing_is_guessed() -> None:
    """Where nothing states a fact there is none."""
    facts = gather(FIRST)

    assert (facts.outlet, facts.agency, facts.title, facts.url) == (None, None, None, None)
    assert (facts.authors, facts.published, facts.modified) == ((), None, None)


def test_the_sites_own_name_beats_its_address() -> None:
    """The address is the last resort for an outlet, and stays as evidence."""
    url = Stated("url", "https://www.mirror.example/dam", "link canonical")
    name = Stated("outlet", "The Valley Mirror", "meta og:site_name")

    assert gather(FIRST, url).outlet == "mirror.example"
    assert gather(FIRST, url, name).outlet == "The Valley Mirror"
    assert {one.value for one in gather(FIRST, url, name).evidence if one.field == "outlet"} == {
        "The Valley Mirror",
        "mirror.example",
    }


@pytest.mark.parametrize(
    ("field", "value"), [("authors", "admin"), ("authors", "The Valley Mirror"), ("url", "dam")]
)
def test_fields_that_say_nothing(field: str, value: str) -> None:
    """Nobody in particular, the outlet as its own author, and half an address are no facts."""
    name = Stated("outlet", "The Valley Mirror", "meta og:site_name")

    facts = gather(FIRST, name, Stated(field, value, "meta"))

    assert (facts.authors, facts.url) == ((), None)


def test_an_outlets_own_name_is_no_agency() -> None:
    """A newspaper that puts itself into its dateline took the text from nobody."""
    name = Stated("outlet", "Northwire", "meta og:site_name")
    text = f"MERRIN, Dolmen (Northwire) - {FIRST}"

    assert gather(text).agency == "Northwire"
    assert gather(text, name).agency is None


def test_the_address_dates_where_nothing_else_does() -> None:
    """A day in the address dates the page; a stated date beats it."""
    url = Stated("url", "https://mirror.example/2014/06/03/dam", "link canonical")
    published = Stated("published", "2014-06-05T09:00:00Z", "meta article:published_time")

    found = [gather(FIRST, url).published, gather(FIRST, url, published).published]

    assert [one.edtf for one in found if one is not None] == ["2014-06-03", "2014-06-05"]


PIECES = st.sampled_from(
    ["By Ana Lind", "3 June 2014", "© 2014 The Valley Mirror", "Source: Northwire", FIRST, "Home"]
)


@given(st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=12).map("\n".join))
def test_evidence_quotes_the_text(text: str) -> None:
    """Whatever the text, evidence with a place stands there word for word."""
    for one in gather(text).evidence:
        if one.start is not None:
            assert text[one.start : one.end] == one.value
