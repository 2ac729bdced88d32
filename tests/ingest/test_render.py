"""Render: every line that a reader sees, with what the markup says of it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.errors import IngestError
from whence.ingest.render import SeenLine, render_page


def see(body: str) -> list[SeenLine]:
    """The lines of a page with this body."""
    return list(render_page(f"<html><body>{body}</body></html>").lines)


def test_blocks_end_lines_and_inline_tags_do_not() -> None:
    """A paragraph is one line, whatever is bold in it; spaces become one."""
    lines = see("<p>The <b>dam</b>\n  held.</p><p>Ana<br>Lind</p>")

    assert [line.text for line in lines] == ["The dam held.", "Ana", "Lind"]


@pytest.mark.parametrize(
    ("markup", "zone"),
    [
        ("<nav>Rivers</nav>", "navigation"),
        ("<figcaption>The dam</figcaption>", "caption"),
        ('<div class="commentlist">Well</div>', "comment"),
        ('<div class="article-byline">Ana Lind</div>', "byline"),
        ('<div id="relatedPosts">Mills</div>', "related"),
        ("<footer>Osk</footer>", "footer"),
    ],
)
def test_markup_gives_zones(markup: str, zone: str) -> None:
    """Tags and the words of class and id say what a line is."""
    (line,) = see(markup)

    assert zone in line.zones


@pytest.mark.parametrize("markup", ['<p style="display:none">x y</p>', "<p hidden>x y</p>"])
def test_hidden_lines_are_marked(markup: str) -> None:
    """What the page hides is kept and says so."""
    shown, hidden = see(f"<p>The dam held.</p>{markup}")

    assert (shown.hidden, hidden.hidden) == (False, True)


def test_scripts_are_never_seen() -> None:
    """Scripts, styles and the title element are no lines."""
    lines = see("<script>var dam = 1;</script><style>p {}</style><p>The dam held.</p>")

    assert [line.text for line in lines] == ["The dam held."]


def test_links_and_moments() -> None:
    """A line knows how much of it is linked, and the machine date in it."""
    linked, dated = see('<p><a href="/">Osk</a></p><p><time datetime="2014-06-03">June</time></p>')

    assert linked.linked == 1.0
    assert dated.moment == "2014-06-03"


def test_a_page_without_text_is_refused() -> None:
    """Nothing to see is an error with its code, not an empty document."""
    with pytest.raises(IngestError, match="no text can be seen") as caught:
        render_page("<html><body><img src='dam.png'></body></html>")

    assert caught.value.code == "broken-html"


def test_deep_nesting_loses_no_words() -> None:
    """Ten thousand open elements still give their text, and a note."""
    page = render_page("<div>" * 10_000 + "The dam held.")

    assert [line.text for line in page.lines] == ["The dam held."]
    assert any("nested too deep" in note for note in page.notes)


TAGS = st.sampled_from(["<p>", "</p>", "<div>", "<b>", "</div>", "<a href=x", "<!--", "dam ", "<"])


@settings(deadline=None)
@given(st.lists(st.one_of(TAGS, st.text(max_size=5)), max_size=30).map("".join))
def test_any_source_is_read_or_refused(source: str) -> None:
    """Broken markup gives clean lines or an IngestError, and nothing else."""
    try:
        page = render_page(source.replace("\x00", ""))
    except IngestError:
        return

    for line in page.lines:
        assert line.text
        assert line.text == " ".join(line.text.split())
        assert 0 <= line.linked <= 1
