"""Only the article itself is read."""

from whence.records import Block, BlockKind, Document, DocumentId
from whence.text import read_prose


def test_furniture_and_comments_are_not_read() -> None:
    """Title, standfirst and body become paragraphs; the rest stays unread."""
    text = "Boats sail\nLog in\nThe boats sailed.\nNice story!"
    blocks = (
        Block(BlockKind.TITLE, 0, 10),
        Block(BlockKind.FURNITURE, 11, 17),
        Block(BlockKind.BODY, 18, 35),
        Block(BlockKind.COMMENT, 36, 47),
    )

    prose = read_prose(Document(DocumentId("d"), "d.txt", text, blocks, DocumentId("d")))

    assert [text[s.start : s.end] for s in prose.sentences] == ["Boats sail", "The boats sailed."]
