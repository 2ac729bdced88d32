"""A page as the lines that a reader sees."""

import pytest

from whence.errors import IngestError
from whence.ingest.render import render_page


def read_lines(body: str) -> list[str]:
    """The texts of the lines of a page with this body."""
    return [line.text for line in render_page(f"<html><body>{body}</body></html>").lines]


def test_blocks_make_lines_and_inline_elements_do_not() -> None:
    """Spaces are made one; breaks end a line."""
    assert read_lines("<p>One <b>two</b>\n three<br>four</p><div>five<p>six</p>seven</div>") == [
        "One two three",
        "four",
        "five",
        "six",
        "seven",
    ]


def test_own_elements_of_a_page_stay_in_their_paragraph() -> None:
    """A link made by a script's element does not cut the sentence."""
    assert read_lines("<p>One <my-link>two</my-link> three.</p>") == ["One two three."]


def test_scripts_and_choices_are_not_seen() -> None:
    """Nor styles, templates and the title of the window."""
    body = "<script>x</script><style>y</style><template>z</template><select><option>a</select>One"

    assert read_lines(body) == ["One"]


def test_markup_gives_hints() -> None:
    """Zones come from elements and from words of class, id and role."""
    body = (
        '<nav>Menu</nav><div class="post-comments"><p>Fine.</p></div>'
        '<p style="display:none">Unseen</p><p><a href="/">All linked</a></p>'
        '<span class="author">Ana</span><time datetime="2024-03-01">March</time>'
    )
    lines = {line.text: line for line in render_page(body).lines}

    assert "navigation" in lines["Menu"].zones
    assert "comment" in lines["Fine."].zones
    assert lines["Unseen"].hidden
    assert lines["All linked"].linked == 1.0
    assert lines["Ana March"].zones == {"byline", "time"}
    assert lines["Ana March"].moment == "2024-03-01"


@pytest.mark.parametrize("opening", ["<div>", "<span>", "<b><i>", "<ul><li>", "<table><tr><td>"])
def test_ten_thousand_nested_elements_lose_nothing(opening: str) -> None:
    """The parser stops at 2,048; the page is flattened before, and a note tells."""
    page = render_page(f"<html><body>{opening * 10_000}<p>Deep words.</p><p>After.</p>")

    text = " ".join(line.text for line in page.lines)
    assert "Deep words." in text
    assert "After." in text
    assert page.notes == ("nested too deep: inner elements were flattened",)


@pytest.mark.parametrize(
    "source", ["<!-- only -->", "<script>var a</script>", "<img src=a>", "<p>"]
)
def test_a_page_without_words_is_refused(source: str) -> None:
    """An empty text never passes for a document."""
    with pytest.raises(IngestError, match="no text") as caught:
        render_page(source)

    assert caught.value.code == "broken-html"


def test_text_without_tags_is_a_line() -> None:
    """A page may have lost its markup."""
    assert read_lines("just words") == ["just words"]
