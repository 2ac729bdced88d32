"""Page: every line of a page has a label, and the article's lines stay."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.ingest.extract import Extracted
from whence.ingest.head import Stated
from whence.ingest.page import PageLine, judge_page
from whence.ingest.render import Page, SeenLine
from whence.records import BlockKind

FIRST = "The dam above Merrin held through the night although the river rose by two metres."
SECOND = "Engineers found two cracks below the eastern pier and will mend them within the week."
THIRD = "Nobody was hurt when the mill was cleared, and the ferry runs again from Osk."


def judge(lines: list[SeenLine], article: tuple[str, ...], title: str = "") -> list[PageLine]:
    """The labeled lines of a page whose extractor found this article."""
    stated = [Stated("title", title, "meta og:title")] if title else []
    return list(judge_page(Page(None, tuple(lines)), Extracted(article, ()), stated))


def test_the_extractor_says_what_the_article_is() -> None:
    """Extracted lines are body, others furniture, and the named heading is the title."""
    lines = [
        SeenLine("Dam holds at Merrin", "h1", frozenset({"h1"})),
        SeenLine(FIRST, "p"),
        SeenLine("Something about mills", "div"),
    ]

    kinds = [line.label.kind for line in judge(lines, (FIRST,), "Dam holds at Merrin")]

    assert kinds == [BlockKind.TITLE, BlockKind.BODY, BlockKind.FURNITURE]


@pytest.mark.parametrize(
    ("zone", "kind"),
    [
        ("caption", BlockKind.CAPTION),
        ("comment", BlockKind.COMMENT),
        ("related", BlockKind.FURNITURE),
        ("footer", BlockKind.FURNITURE),
    ],
)
def test_markup_labels_what_is_left(zone: str, kind: BlockKind) -> None:
    """A line outside the article is what the markup around it says."""
    lines = [SeenLine(FIRST, "p"), SeenLine(THIRD, "p", frozenset({zone}))]

    assert judge(lines, (FIRST,))[1].label.kind is kind


def test_a_dropped_sentence_between_paragraphs_stays() -> None:
    """Extractors drop paragraphs; a plain sentence between two others is the article's."""
    lines = [SeenLine(text, "p") for text in (FIRST, SECOND, THIRD)]

    assert {line.label.kind for line in judge(lines, (FIRST, THIRD))} == {BlockKind.BODY}


def test_hidden_lines_go_unless_they_are_the_article() -> None:
    """What the page hides is left out; an article behind a button is not."""
    lines = [SeenLine(FIRST, "p", hidden=True), SeenLine(SECOND, "p", hidden=True)]

    assert [line.text for line in judge(lines, (FIRST,))] == [FIRST]


def test_article_text_that_no_line_shows_is_put_in() -> None:
    """Extracted words that stand nowhere on the page come behind the line before them."""
    lines = [SeenLine(FIRST, "p"), SeenLine(THIRD, "p")]

    assert [line.text for line in judge(lines, (FIRST, SECOND, THIRD))] == [FIRST, SECOND, THIRD]


def test_without_an_article_rules_decide() -> None:
    """Lines are judged as plain text, and no word is lost."""
    lines = [SeenLine("Home", "nav", frozenset({"navigation"})), *[SeenLine(FIRST, "p")] * 2]

    found = judge(lines, ())

    assert [line.text for line in found] == ["Home", FIRST, FIRST]
    assert found[0].label.kind is BlockKind.FURNITURE


SEEN = st.builds(
    SeenLine,
    st.sampled_from([FIRST, SECOND, THIRD, "Home", "Reply", "2 hours ago", "By Ana Lind", "—"]),
    st.sampled_from(["p", "h1", "li", "td", "div"]),
    st.frozensets(st.sampled_from(["comment", "caption", "h1", "byline", "time", "aside"])),
)


@settings(deadline=None)
@given(st.lists(SEEN, min_size=1), st.lists(st.sampled_from([FIRST, SECOND]), max_size=2))
def test_no_visible_line_is_lost(lines: list[SeenLine], article: list[str]) -> None:
    """Every line that a reader sees comes out, in reading order."""
    texts = iter([line.text for line in judge(lines, tuple(article))])

    assert all(any(line.text == text for text in texts) for line in lines)
