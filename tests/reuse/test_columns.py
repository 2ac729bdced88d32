"""The words of a pile as columns."""

from collections.abc import Callable

from whence.records import Block, BlockDetail, BlockKind, Document
from whence.reuse.columns import is_in_body, read_columns, read_furniture
from whence.text import read_prose


def test_documents_stand_in_order_of_time_then_of_words(write: Callable[..., Document]) -> None:
    """Dated ones first; the order given and the ids change nothing."""
    documents = [
        write("no date", name="a"),
        write("second day", name="b", day="2021-05-02"),
        write("first day", name="c", day="2021-05-01"),
    ]

    columns = read_columns(documents, [read_prose(one) for one in reversed(documents)])

    assert [one.id for one in columns.documents] == ["c", "b", "a"]
    assert columns.bounds.tolist() == [0, 2, 4, 6]
    assert columns.owners.tolist() == [0, 0, 1, 1, 2, 2]


def test_a_document_given_twice_counts_once(write: Callable[..., Document]) -> None:
    """Repeated ids, and prose that is missing, are no trouble."""
    document = write("a few words", name="a")

    columns = read_columns([document, document, write("x", name="b")], [read_prose(document)])

    assert len(columns.documents) == 2
    assert len(columns.hashes) == 3


def test_furniture_leaves_links_to_other_articles_out(write: Callable[..., Document]) -> None:
    """A title in a "Most read" box is no furniture of the article that bears it."""
    text = "Body here. Sign up now. Ferries stop at midnight."
    blocks = (
        Block(BlockKind.BODY, 0, 10),
        Block(BlockKind.FURNITURE, 11, 23),
        Block(BlockKind.FURNITURE, 24, len(text), BlockDetail.RELATED),
    )
    plain = write(text, name="a")
    document = Document(plain.id, plain.path, text, blocks, plain.id)

    assert len(read_furniture(document)) == 3


def test_a_title_is_cut_off_the_body(write: Callable[..., Document]) -> None:
    """The word where the body begins is kept, and which words stand in it."""
    plain = write("Ferries stop. Water rises.", name="a")
    blocks = (Block(BlockKind.TITLE, 0, 13), Block(BlockKind.BODY, 14, 26))
    document = Document(plain.id, plain.path, plain.text, blocks, plain.id)

    columns = read_columns([document], [read_prose(document)])

    assert columns.cuts == ((2,),)
    assert [is_in_body(columns, word) for word in range(4)] == [False, False, True, True]
