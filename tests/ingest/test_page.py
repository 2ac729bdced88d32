"""The lines of a page, labeled by extractor, markup and wording."""

import pytest

from whence.ingest.extract import Extracted
from whence.ingest.head import Stated
from whence.ingest.page import PageLine, judge_page
from whence.ingest.render import render_page

FIRST = "The council of Ortal met on Monday and closed the old bridge."
SECOND = "Traders on the northern bank complained that nobody had asked them."
QUOTED = "“Nobody asked us about the bridge,” said Ana Lind, who sells eggs."


def read_kinds(body: str, *article: str, comments: tuple[str, ...] = ()) -> dict[str, str]:
    """Kind by line, of a page with this body from which this article was extracted."""
    stated = [Stated("title", "Bridge closed in Ortal", "meta og:title")]
    lines = judge_page(render_page(body), Extracted(article, comments), stated)
    return {line.text: line.label.kind.value for line in lines}


def test_extracted_lines_are_the_article() -> None:
    """The rest stays, set aside."""
    kinds = read_kinds(f"<p>Home</p><p>{FIRST}</p><p>Other words</p><p>{SECOND}</p>", FIRST, SECOND)

    assert kinds == {"Home": "furniture", FIRST: "body", "Other words": "furniture", SECOND: "body"}


def test_the_heading_that_the_head_names_is_the_title() -> None:
    """Copies of it in menus are none."""
    lines = judge_page(
        render_page(
            f"<ul><li>Bridge closed in Ortal</ul><h1>Bridge closed in Ortal</h1><p>{FIRST}"
        ),
        Extracted((FIRST,), ()),
        [Stated("title", "Bridge closed in Ortal", "meta og:title")],
    )

    assert [line.label.kind.value for line in lines] == ["furniture", "title", "body"]


def test_without_a_head_the_first_heading_is_the_title() -> None:
    """Unless it is the outlet's name."""
    page = render_page(f"<h1>The Valley Mirror</h1><h1>Bridge closed</h1><p>{FIRST}</p>")

    lines = judge_page(page, Extracted((FIRST,), ()), ())

    assert [line.label.kind.value for line in lines] == ["furniture", "title", "body"]


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<figcaption>The bridge at night.</figcaption>", "caption"),
        ("<p>The bridge at night. Photo: Bo Tarn</p>", "caption"),
        ('<p class="byline">Ana Lind</p>', "byline"),
        ("<p>Updated: June 3, 2014 9:42 PM</p>", "furniture"),
        ("<p>Sign up for our newsletter.</p>", "furniture"),
        ('<div class="comment-list"><p>They should have asked.</p></div>', "comment"),
    ],
)
def test_markup_and_wording_correct_the_extractor(markup: str, kind: str) -> None:
    """Even what it takes for the article is looked at again."""
    words = render_page(markup).lines[0].text

    kinds = read_kinds(f"<p>{FIRST}</p>{markup}<p>{SECOND}</p>", FIRST, words, SECOND)

    assert kinds[words] == kind
    assert kinds[SECOND] == "body"


def test_comments_without_markup_are_found_by_their_names() -> None:
    """Fluent comments that the extractor lets through are not read."""
    comments = ["Ana says:", "It was open the whole day.", "Bo says:", "It was not open at all."]
    body = "".join(f"<div>{line}</div>" for line in (FIRST, SECOND, "2 Comments", *comments))

    kinds = read_kinds(body, FIRST, SECOND, comments[1], comments[3])

    assert kinds[comments[1]] == kinds[comments[3]] == "comment"


def test_a_careless_class_name_is_no_zone() -> None:
    """A wrapper called "share" around the whole article shares nothing."""
    kinds = read_kinds(
        f'<div class="share"><p>{FIRST}</p><p>{QUOTED}</p><p>{SECOND}</p></div>', FIRST, SECOND
    )

    assert kinds == {FIRST: "body", QUOTED: "body", SECOND: "body"}


def test_a_paragraph_dropped_between_two_others_stays() -> None:
    """A full sentence among the article's is the article's."""
    assert (
        read_kinds(f"<p>{FIRST}</p><p>{QUOTED}</p><p>{SECOND}</p>", FIRST, SECOND)[QUOTED] == "body"
    )


def test_hidden_lines_are_kept_only_if_they_are_the_article() -> None:
    """A reader does not see them, but a wall may hide the text."""
    body = f'<p>{FIRST}</p><p hidden>{SECOND}</p><p style="display:none">Unseen menu</p>'

    assert read_kinds(body, FIRST, SECOND) == {FIRST: "body", SECOND: "body"}


def test_text_that_no_line_shows_is_put_in() -> None:
    """Some pages carry their article for machines only."""
    kinds = list(read_kinds(f"<p>{FIRST}</p><p>Share</p>", FIRST, SECOND).items())

    assert kinds[:2] == [(FIRST, "body"), (SECOND, "body")]


def test_subheads_and_standfirst() -> None:
    """Headings within the text are marked; the summary below the title is the standfirst."""
    stated = [
        Stated("title", "Bridge closed", "meta og:title"),
        Stated("summary", "Engineers will measure every pillar of the bridge.", "meta description"),
    ]
    page = render_page(
        "<h1>Bridge closed</h1><h2>Engineers will measure every pillar of the bridge.</h2>"
        f"<p>{FIRST}</p><h3>Angry traders</h3><p>{SECOND}</p>"
    )

    lines = judge_page(page, Extracted((FIRST, "Angry traders", SECOND), ()), stated)

    assert [one.label.kind.value for one in lines] == [
        "title",
        "standfirst",
        "body",
        "body",
        "body",
    ]
    assert [one.label.detail and one.label.detail.value for one in lines][3] == "subhead"


def test_without_an_extracted_article_the_rules_decide() -> None:
    """Markup still tells comments and menus."""
    body = (
        f"<nav>Home</nav><h1>Bridge closed in Ortal</h1><p>{FIRST}</p><p>{SECOND}</p>"
        '<div class="comments"><p>Fine by me.</p></div>'
    )

    kinds = read_kinds(body)

    assert kinds[FIRST] == "body"
    assert kinds["Home"] == "furniture"
    assert kinds["Fine by me."] == "comment"


def test_a_line_keeps_the_date_beside_it() -> None:
    """For the evidence."""
    lines = judge_page(
        render_page('<time datetime="2014-06-03">3 June</time>'), Extracted((), ()), ()
    )

    assert [isinstance(line, PageLine) and line.moment for line in lines] == ["2014-06-03"]
