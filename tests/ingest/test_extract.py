"""The extractor's article, in segments."""

from lxml import html

from whence.ingest.extract import extract_article

PARAGRAPH = "The council of Ortal met on Monday and closed the bridge, the mayor said. "


def test_paragraphs_become_segments() -> None:
    """Menus are left out; the given tree is left as it was."""
    body = "".join(f"<p>{PARAGRAPH}{n}</p>" for n in range(5))
    tree = html.document_fromstring(f"<nav><a>Home</a></nav><article>{body}</article>")
    before = html.tostring(tree)

    found = extract_article(tree)

    assert found.article == tuple(f"{PARAGRAPH}{n}" for n in range(5))
    assert found.notes == ()
    assert html.tostring(tree) == before


def test_nothing_found_is_told() -> None:
    """The rules for plain text then decide, and the report can say so."""
    found = extract_article(html.document_fromstring("<html><body></body></html>"))

    assert found.article == ()
    assert "no article" in found.notes[0]
