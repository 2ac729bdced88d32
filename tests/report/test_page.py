"""The whole page."""

import re
import time
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from types import ModuleType
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.records import Answer, BlockKind, Problem
from whence.report import write_report
from whence.report.wording import show

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)></details></mark>"
    "<!-- \"' onload='x' {{ 7 * 7 }} {% raw %} &amp; \x00\x1b\ud800 ]]>"
)
LOADING = {
    "script", "img", "iframe", "object", "embed", "link", "base", "form", "input", "audio",
    "video", "source", "image", "use", "foreignobject", "style",
}  # fmt: skip
VOID = {"meta", "br", "link"}


class Nesting(HTMLParser):
    """Raises where a tag is closed that is not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        """Remember what must be closed."""
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open and closed at once."""

    def handle_endtag(self, tag: str) -> None:
        """Close the last one."""
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def page(cells: Answer) -> str:
    """The example's page."""
    return write_report(cells)


def test_the_page_is_one_file_that_loads_nothing(page: str, see: Any) -> None:
    """No script, no picture from elsewhere, no address that opens by itself."""
    seen = see(page)

    tags = Counter(tag for tag, _ in seen.tags)
    assert {tag: tags[tag] for tag in LOADING & set(tags)} == {"style": 1}
    assert not seen.all("src")
    assert not [name for _, names in seen.tags for name in names if name.startswith("on")]
    assert "url(" not in page
    assert "@import" not in page


def test_a_strict_policy_forbids_everything_else(page: str, see: Any) -> None:
    """Even if something slipped through, a browser would not run or load it."""
    policies = [a["content"] for t, a in see(page).tags if "http-equiv" in a]

    assert policies[0].startswith("default-src 'none'; style-src 'unsafe-inline'")


def test_addresses_of_documents_are_plain_links(cells: Answer, see: Any) -> None:
    """They are followed only by hand, and do not say where the reader came from."""
    first = replace(cells.documents[0], url="https://merrin-daily.example/a?x=1&y=2")
    seen = see(write_report(replace(cells, documents=(first, *cells.documents[1:]))))

    out = [a for t, a in seen.tags if t == "a" and not a["href"].startswith("#")]
    assert [(one["href"], one["rel"]) for one in out] == [
        (first.url, "noreferrer noopener nofollow")
    ]


def test_every_link_leads_somewhere(page: str, see: Any) -> None:
    """Each anchor stands once."""
    seen = see(page)

    assert seen.lost == set()
    assert [id_ for id_, times in Counter(seen.ids).items() if times > 1] == []


def test_every_occurrence_is_highlighted_at_its_exact_words(
    cells: Answer, page: str, see: Any
) -> None:
    """Side by side and again in the document."""
    marks = see(page).marks

    for answered in cells.claims:
        for one in answered.claim.occurrences:
            text = next(d.text for d in cells.documents if d.id == one.span.document)
            assert marks.count(text[one.span.start : one.span.end]) >= 2


def test_the_page_says_what_it_must(page: str, see: Any) -> None:
    """Warning, scope, undated documents, problems, settings, decisions, what is missing."""
    text = " ".join(see(page).text.split())

    for words in (
        "names unprotected people: do not share",
        "14 March 2024 to 17 March 2024",
        "undated: Lanterna",
        "not a .txt or .html file",
        "min_follows",
        "no longer fits",
        "dispatch of Northwire (not in the pile)",
        "Possibly the same",
        "1 passage considered and left out",
    ):
        assert words in text


def test_tags_are_closed_in_order(page: str) -> None:
    """A browser must not have to guess."""
    nesting = Nesting()
    nesting.feed(page)

    assert nesting.open == []


def test_headings_do_not_skip_a_level(page: str, see: Any) -> None:
    """Who listens to the page can follow it."""
    levels = [int(tag[1]) for tag, _ in see(page).tags if re.fullmatch(r"h[1-6]", tag)]

    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_hostile_text_is_shown_and_never_obeyed(answers: ModuleType, see: Any) -> None:
    """Titles, bodies, outlets, paths, claims and messages may hold anything."""
    document = answers.document(
        HOSTILE,
        HOSTILE,
        [(BlockKind.TITLE, HOSTILE), (BlockKind.BODY, HOSTILE), (BlockKind.COMMENT, HOSTILE)],
    )
    document = replace(document, url=HOSTILE, agency=HOSTILE, authors=(HOSTILE,))
    claim = answers.own_voice(document, HOSTILE)
    problem = Problem(HOSTILE, HOSTILE, HOSTILE, HOSTILE)
    seen = see(write_report(answers.answer([document], [claim], problems=(problem,))))

    tags = {tag for tag, _ in seen.tags}
    assert tags & LOADING == {"style"}
    assert not [name for _, names in seen.tags for name in names if name.startswith("on")]
    assert show(HOSTILE) in seen.marks
    assert "49" not in seen.text


def test_an_empty_answer_has_a_page(answers: ModuleType, see: Any) -> None:
    """Nothing was read, and the page says so."""
    seen = see(write_report(answers.empty_answer()))

    assert seen.lost == set()
    assert "No document was read." in seen.text


def test_the_same_answer_gives_the_same_page(cells: Answer, page: str) -> None:
    """A report can be compared with another one."""
    assert write_report(cells) == page


@given(data=st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_answer_has_a_page(
    data: st.DataObject, drawn: st.SearchStrategy[Answer], see: Any
) -> None:
    """Whatever is missing or odd, every link leads somewhere and the page can be written."""
    html = write_report(data.draw(drawn))

    html.encode("utf-8")
    assert see(html).lost == set()


def test_five_hundred_claims_take_seconds(answers: ModuleType, cells: Answer) -> None:
    """Measured: about half a second on two shared cores."""
    lines = [(BlockKind.BODY, f"Number {n} is reported from the valley.") for n in range(500)]
    document = answers.document("long.txt", "Long Post", lines)
    claims = [answers.own_voice(document, line, number) for number, (_, line) in enumerate(lines)]
    start = time.perf_counter()

    html = write_report(answers.answer([document], claims))

    assert time.perf_counter() - start < 10
    assert len(html) < 3_000_000
