"""Outlet, agency, authors, dates, title and address, each with its evidence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.facts import Facts, gather_facts
from whence.ingest.head import Stated
from whence.ingest.label import label_lines
from whence.ingest.lines import find_lines

BODY = "The council met on Monday and closed the old bridge.\nNobody was hurt that night, he said."


def read_facts(text: str, *stated: Stated) -> Facts:
    """The facts of a plain text, or of a page with this head."""
    lines = find_lines(text)
    labels = label_lines([line.text for line in lines])
    return gather_facts(lines, labels, stated=stated)


def test_nothing_stated_is_nothing_known() -> None:
    """No guess, and never today's date."""
    facts = read_facts(BODY)

    assert (facts.outlet, facts.agency, facts.published, facts.modified) == (None,) * 4
    assert (facts.url, facts.title, facts.authors) == (None, None, ())


def test_a_text_that_states_everything() -> None:
    """Header lines, dateline and copyright line."""
    text = (
        "https://valley-mirror.example/2014/06/02/bridge\nThe Valley Mirror\n"
        "Bridge closed in Ortal\n"
        "By Ana Lind and Bo Tarn in Ortal\nPublished 3 June 2014\nUpdated: June 4, 2014 9:42 PM\n"
        f"ORTAL (Northwire) - {BODY}\n© 2014 Valley Mirror"
    )
    facts = read_facts(text)

    assert facts.url == "https://valley-mirror.example/2014/06/02/bridge"
    assert (facts.outlet, facts.agency) == ("The Valley Mirror", "Northwire")
    assert facts.title == "Bridge closed in Ortal"
    assert facts.authors == ("Ana Lind", "Bo Tarn")
    assert facts.published is not None
    assert facts.published.edtf == "2014-06-03"
    assert facts.modified is not None
    assert facts.modified.edtf == "2014-06-04"
    for one in facts.evidence:
        if one.start is not None:
            assert text[one.start : one.end] == one.value


def test_dates_that_disagree_are_all_kept() -> None:
    """The visible date holds, the address stands beside it."""
    facts = read_facts(f"https://a.example/2014/06/20/b\nBridge closed\n3 June 2014\n{BODY}")

    shown = [(one.value, one.origin) for one in facts.evidence if one.field == "published"]
    assert shown == [("3 June 2014", "visible line"), ("2014/06/20", "url")]
    assert facts.published is not None
    assert facts.published.edtf == "2014-06-03"


@pytest.mark.parametrize(
    ("line", "agency", "origin"),
    [
        ("By Northwire", "Northwire", "byline"),
        ("By Ana Lind, Associated Press", "Associated Press", "byline"),
        ("Source: Northwire", "Northwire", "credit line"),
        ("The AP contributed to this report.", "Associated Press", "credit line"),
    ],
)
def test_credits_of_agencies(line: str, agency: str, origin: str) -> None:
    """The usual name is taken, the written one is the evidence."""
    facts = read_facts(f"Bridge closed in Ortal\n{line}\n{BODY}")

    assert facts.agency == agency
    assert [one.origin for one in facts.evidence if one.field == "agency"] == [origin]


def test_what_is_no_credit_for_the_text() -> None:
    """Photo credits, and an outlet's own dateline."""
    photo = read_facts(f"Bridge closed in Ortal\n{BODY}\nThe bridge. Photo: Bo Tarn/Northwire")
    own = read_facts(f"The Valley Mirror\nBridge closed in Ortal\nORTAL (Valley Mirror) - {BODY}")

    assert photo.agency is None
    assert own.agency is None


def test_agencies_without_a_name_are_evidence_only() -> None:
    """Nobody can say which dispatch stands behind it."""
    facts = read_facts(f"Bridge closed in Ortal\n{BODY}\nWith agency reporting")

    assert facts.agency is None
    assert "With agency reporting" in [one.value for one in facts.evidence]


def test_the_head_of_a_page_is_best() -> None:
    """Its own name before a title's end, a copyright line and the address."""
    facts = read_facts(
        f"Bridge closed\n{BODY}\n© 2014 Kess Media Ltd",
        Stated("title", "Bridge closed | Aldan Post", "title element"),
        Stated("outlet", "Aldan Post - News", "meta og:site_name"),
        Stated("url", "https://www.aldan.example/a", "link canonical"),
        Stated("authors", "By ANA LIND", "json-ld"),
        Stated("published", "2014-06-03T10:00:00Z", "json-ld"),
    )

    assert (facts.outlet, facts.title, facts.authors) == (
        "Aldan Post",
        "Bridge closed",
        ("Ana Lind",),
    )
    assert [one.value for one in facts.evidence if one.field == "outlet"] == [
        "Aldan Post - News", "Aldan Post", "Kess Media", "aldan.example",
    ]  # fmt: skip
    assert facts.published is not None
    assert facts.published.edtf == "2014-06-03"


def test_the_host_is_the_last_resort() -> None:
    """Better than nothing, because it is what readers see."""
    assert read_facts(f"https://www.aldan.example/a\n{BODY}").outlet == "aldan.example"


def test_the_date_of_a_comment_is_not_the_date_of_the_article() -> None:
    """Only stamps of the article count."""
    assert (
        read_facts(
            f"Bridge closed\n{BODY}\n2 Comments\nAna\n3 June 2014 at 9:42 PM\nFine."
        ).published
        is None
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "Ana Lind",
                "© 2014",
                "By Ana",
                "3 June 2014",
                "A | B | C",
                "http://a.b/2014/01/",
                *BODY.split("\n"),
            ]
        ),
        max_size=10,
    )
)
def test_evidence_stands_where_it_says(lines: list[str]) -> None:
    """Every offset leads to the words."""
    text = "\n".join(lines)

    for one in read_facts(text).evidence:
        assert one.start is None or text[one.start : one.end] == one.value


@pytest.mark.parametrize(
    ("line", "agency", "origin"),
    [
        ("(Reporting by Ana Lind; Editing by Bo Tarn.)", "Reuters", "sign-off of its desks"),
        ("— Reuters", "Reuters", "line of its own"),
        ("Additional reporting by Northwire", None, "credit line"),
    ],
)
def test_lines_below_an_article(line: str, agency: str | None, origin: str) -> None:
    """A sign-off says who made the text; help is evidence only."""
    facts = read_facts(f"Bridge closed in Ortal\n{BODY}\n{line}")

    assert facts.agency == agency
    assert [one.origin for one in facts.evidence if one.field == "agency"] == [origin]
