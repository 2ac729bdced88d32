"""Passages are cut where a title ends."""

import numpy as np

from whence.records import Block, BlockKind, Document
from whence.reuse.chains import Chains
from whence.reuse.columns import read_columns
from whence.reuse.runs import Runs
from whence.reuse.titles import cut_at_titles
from whence.text import read_prose


def page(name: str, text: str, title: int) -> Document:
    """A document whose title has so many characters."""
    blocks = (Block(BlockKind.TITLE, 0, title), Block(BlockKind.BODY, title + 1, len(text)))
    return Document(name, f"{name}.txt", text, blocks, name)  # type: ignore[arg-type]


def test_a_passage_over_title_and_body_is_two() -> None:
    """On both sides, at the word with which either body begins."""
    pages = [page("a", "one two. three four five", 8), page("b", "one two three. four five", 14)]
    columns = read_columns(pages, [read_prose(one) for one in pages])
    whole = Runs(*(np.array([value]) for value in (0, 5, 5, 0, 1)))

    found = cut_at_titles(columns, Chains(whole, np.array([0, 1])))

    assert list(zip(found.a.tolist(), found.a_end.tolist(), strict=True)) == [
        (0, 2),
        (2, 3),
        (3, 5),
    ]
    assert found.b.tolist() == [5, 7, 8]


def test_a_passage_within_the_body_stays_whole() -> None:
    """A cut at its very edge is none within."""
    pages = [page("a", "one two. three four five", 8), page("b", "x. three four five", 2)]
    columns = read_columns(pages, [read_prose(one) for one in pages])
    chains = Chains(Runs(*(np.array([value]) for value in (2, 6, 3, 0, 1))), np.array([0, 1]))

    assert cut_at_titles(columns, chains) is chains
