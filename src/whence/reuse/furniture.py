"""Furniture: runs of words that stand outside the articles of several pages.

A line of the menu may also stand within an article, where the reader of pages failed to tell it
from the text; it is known by the pages where this was told.

- In: documents with their blocks.
- Out: runs known as furniture; which of some runs are repeated.
- Not here: what the texts of one outlet begin and end with (`edges`), what a shared passage means
  (`meaning`).
"""

from collections.abc import Sequence

import numpy as np

from whence.records import BlockDetail, BlockKind, Document
from whence.reuse.shingles import NONE, hash_shingles, sort_repeated
from whence.reuse.words import Flags, Hashes, Offsets, read_words

# A line of furniture counts from this many documents on; fewer may be one story printed again.
_FURNITURE_DOCUMENTS = 3


def read_furniture(document: Document) -> Hashes:
    """The words of a document's page furniture, links to other articles left out."""
    stretches = [
        (block.start, block.end)
        for block in document.blocks
        if block.kind is BlockKind.FURNITURE and block.detail is not BlockDetail.RELATED
    ]
    return read_words(document.text, stretches).hashes


def find_furniture(documents: Sequence[Document]) -> Hashes:
    """Runs of words that stand in the page furniture of several documents, sorted."""
    words = [found for document in documents if len(found := read_furniture(document))]
    counts = np.array([len(part) for part in words], dtype=np.int64)
    bounds = np.append(0, np.cumsum(counts))
    joined = np.concatenate([np.zeros(0, np.uint64), *words]) >> np.uint64(32)
    shingles = hash_shingles(joined.astype(np.uint32), bounds)
    owners = np.repeat(np.arange(len(words)), counts)
    known = mark_repeated(shingles, owners, _FURNITURE_DOCUMENTS)
    return np.unique(shingles[known & (shingles != NONE)])


def mark_repeated(keys: Hashes, owners: Offsets, least: int) -> Flags:
    """Which rows have a key that so many owners have.

    Args:
        keys: In order of their owners.
        owners: Of each key, sorted.
        least: How many different owners make a key a repeated one.
    """
    many = _find_many(keys, least)
    rows, values = sort_repeated(keys[many])
    rows = many[rows]
    differs = np.append(True, values[1:] != values[:-1])[: len(values)]
    fresh = differs.copy()
    fresh[1:] |= owners[rows[1:]] != owners[rows[:-1]]
    groups = np.cumsum(differs) - 1
    marked = np.zeros(len(keys), dtype=np.bool_)
    if len(rows):
        marked[rows] = (np.bincount(groups, weights=fresh) >= least)[groups]
    return marked


def _find_many(keys: Hashes, least: int) -> Offsets:
    """Rows whose key may stand in so many: a rough count, much quicker than sorting all keys."""
    bits = max(8, (2 * len(keys)).bit_length())
    heads = (keys >> np.uint64(64 - bits)).astype(np.int64)
    return np.flatnonzero((np.bincount(heads) >= least)[heads])
