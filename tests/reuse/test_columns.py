"""The words of a pile as columns."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.records import Block, BlockKind, Document
from whence.reuse import Text, columns
from whence.reuse.columns import order_documents, order_texts, read_columns, read_texts
from whence.text import read_prose


def test_documents_stand_in_order_of_time_then_of_words(write: Callable[..., Document]) -> None:
    """Dated ones first; the order given and the ids change nothing."""
    documents = [
        write("no date", name="a"),
        write("second day", name="b", day="2021-05-02"),
        write("first day", name="c", day="2021-05-01"),
    ]

    ordered = order_documents(documents)
    found = read_columns(ordered, [read_prose(one) for one in reversed(documents)])

    assert [one.id for one in ordered] == ["c", "b", "a"]
    assert found.bounds.tolist() == [0, 2, 4, 6]


def test_a_document_given_twice_counts_once(write: Callable[..., Document]) -> None:
    """Repeated ids, and prose that is missing, are no trouble."""
    document = write("a few words", name="a")

    ordered = order_documents([document, document, write("x", name="b")])
    found = read_columns(ordered, [read_prose(document)])

    assert len(ordered) == 2
    assert len(found.words) == 3


def test_a_title_is_cut_off_the_body(write: Callable[..., Document]) -> None:
    """The word where the body begins is kept, and which words stand in it."""
    plain = write("Ferries stop. Water rises.", name="a")
    blocks = (Block(BlockKind.TITLE, 0, 13), Block(BlockKind.BODY, 14, 26))
    document = Document(plain.id, plain.path, plain.text, blocks, plain.id)

    found = read_columns([document], [read_prose(document)])

    assert found.cuts.tolist() == [2]
    assert found.is_title(np.arange(4)).tolist() == [True, True, False, False]


def test_texts_stand_in_order_of_days_then_of_characters() -> None:
    """Unknown days last; ids decide only between texts that are otherwise the same."""
    texts = [Text("a", "x"), Text("d", "z", day=2), Text("c", "y", day=2), Text("b", "z", day=1)]

    assert order_texts(texts) == [3, 2, 1, 0]


@pytest.mark.parametrize("most", [1, 5, 60])
@given(st.lists(st.text(st.sampled_from("ab 9.'“”"), max_size=30), max_size=5))
def test_texts_are_cut_alike_in_any_batches(most: int, parts: list[str]) -> None:
    """Neither how many characters are cut at once nor the parts of a long text change a word."""
    texts = [Text(f"{n}", part) for n, part in enumerate(parts)]
    whole = read_texts(texts)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(columns, "_BATCH", most)
        patch.setattr(columns, "_LONGEST", most)
        found = read_texts(texts)

    for name in ("words", "starts", "sizes", "looks", "bounds"):
        assert getattr(found, name).tolist() == getattr(whole, name).tolist()


def test_words_know_where_they_end() -> None:
    """Offsets count the characters of each text as given."""
    found = read_texts([Text("a", "one"), Text("b", "“Two” 3.5")])

    assert found.starts.tolist() == [0, 1, 6]
    assert found.end_of(np.arange(3)).tolist() == [3, 4, 9]
