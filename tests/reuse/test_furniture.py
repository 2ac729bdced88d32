"""Furniture that stands outside articles."""

from collections.abc import Callable

import numpy as np

from whence.records import Block, BlockDetail, BlockKind, Document
from whence.reuse.furniture import find_furniture, mark_repeated, read_furniture

LINE = "Write to the editors by post or come to the counter"


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


def test_a_line_of_three_pages_is_known(write: Callable[..., Document]) -> None:
    """Two may be one page given twice."""
    pages = [write(f"Body {n}.", name=f"{n}", furniture=LINE) for n in range(3)]

    assert len(find_furniture(pages[:2])) == 0
    assert len(find_furniture(pages)) == len(LINE.split()) - 4


def test_only_different_owners_count() -> None:
    """A key that one owner has often is not repeated."""
    keys = np.array([7, 7, 7, 9, 9], dtype=np.uint64) << np.uint64(50)

    marked = mark_repeated(keys, np.array([0, 0, 1, 1, 2]), 2)

    assert marked.tolist() == [True] * 5
    assert not mark_repeated(keys, np.array([0, 0, 0, 1, 2]), 3).any()
