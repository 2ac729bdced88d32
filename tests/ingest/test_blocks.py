"""Labeled lines become blocks."""

from whence.ingest.blocks import join_article, make_blocks
from whence.ingest.lines import Label, find_lines
from whence.records import BlockKind, Document, DocumentId

TEXT = "Fire\nORTAL (Northwire) - The mill burned.\nMenu"
LABELS = (
    Label(BlockKind.TITLE, "a"),
    Label(BlockKind.BODY, "b"),
    Label(BlockKind.FURNITURE, "c"),
)


def test_a_dateline_is_cut_off_its_sentence() -> None:
    """The agency's name is not the subject of the sentence."""
    blocks = make_blocks(find_lines(TEXT), LABELS)

    assert [(block.kind.value, TEXT[block.start : block.end]) for block in blocks] == [
        ("title", "Fire"),
        ("dateline", "ORTAL (Northwire) -"),
        ("body", "The mill burned."),
        ("furniture", "Menu"),
    ]


def test_the_article_is_body_and_standfirst() -> None:
    """Title, dateline and furniture are left out."""
    name = DocumentId("a" * 64)
    document = Document(name, "a.txt", TEXT, make_blocks(find_lines(TEXT), LABELS), name)

    assert join_article(document) == "The mill burned."
