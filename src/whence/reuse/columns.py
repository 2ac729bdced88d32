"""Columns: the words of a whole pile, one document after the other.

Every later step works on these arrays. Documents stand in the order of their dates, then of their
words, so that neither the order in which they were given nor their ids change what is found.

- In: documents and their prose.
- Out: `Columns`.
- Not here: what is compared with what (`seeds`), how far two passages agree (`align`).
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np

from whence.records import BlockDetail, BlockKind, Document, Prose
from whence.reuse.words import Hashes, Offsets, Words, read_words


@dataclass(frozen=True, slots=True)
class Columns:
    """All words of a pile.

    Attributes:
        documents: In the order of the columns.
        proses: The prose of each document.
        hashes: Folded words, all documents one after the other.
        starts: Where each word begins in its document's text.
        ends: Where it ends.
        owners: Index of the document of each word.
        bounds: First word of each document, and behind them the number of words.
        cuts: For each document, the words at which a title or standfirst ends.
    """

    documents: tuple[Document, ...]
    proses: tuple[Prose, ...]
    hashes: Hashes
    starts: Offsets
    ends: Offsets
    owners: Offsets
    bounds: Offsets
    cuts: tuple[tuple[int, ...], ...]


def read_columns(documents: Sequence[Document], proses: Sequence[Prose]) -> Columns:
    """Read the words of title, standfirst and body of every document.

    Args:
        documents: In any order; a document given twice counts once.
        proses: One of each document, in any order; a document without one has no words.

    Returns:
        The columns, dated documents first and in order of time.
    """
    prose_of = {prose.document: prose for prose in proses}
    rows: list[tuple[tuple[date, str, str], Document, Prose, Words]] = []
    for document in {document.id: document for document in documents}.values():
        prose = prose_of.get(document.id) or Prose(document.id, document.text, (), (), ())
        stretches = [(paragraph.start, paragraph.end) for paragraph in prose.paragraphs]
        words = read_words(prose.text, stretches)
        day = document.published.earliest if document.published else date.max
        digest = hashlib.sha256(words.hashes.tobytes()).hexdigest()
        rows.append(((day, digest, document.id), document, prose, words))
    rows.sort(key=lambda row: row[0])
    counts = np.array([len(words.hashes) for _, _, _, words in rows], dtype=np.int64)
    bounds = np.append(0, np.cumsum(counts))
    return Columns(
        documents=tuple(document for _, document, _, _ in rows),
        proses=tuple(prose for _, _, prose, _ in rows),
        hashes=np.concatenate([np.zeros(0, np.uint64), *(row[3].hashes for row in rows)]),
        starts=np.concatenate([np.zeros(0, np.int64), *(row[3].starts for row in rows)]),
        ends=np.concatenate([np.zeros(0, np.int64), *(row[3].ends for row in rows)]),
        owners=np.repeat(np.arange(len(rows)), counts),
        bounds=bounds,
        cuts=tuple(
            _find_cuts(prose, words.starts, int(bound))
            for (_, _, prose, words), bound in zip(rows, bounds, strict=False)
        ),
    )


def _find_cuts(prose: Prose, starts: Offsets, bound: int) -> tuple[int, ...]:
    """First words of paragraphs of another kind than the one before."""
    changes = [
        behind.start
        for before, behind in pairwise(prose.paragraphs)
        if before.kind is not behind.kind
    ]
    return tuple(bound + int(place) for place in np.searchsorted(starts, changes))


def is_in_body(columns: Columns, word: int) -> bool:
    """Whether a word of the columns stands in the body, not in a title or standfirst."""
    prose, start = columns.proses[columns.owners[word]], columns.starts[word]
    return any(
        paragraph.kind is BlockKind.BODY and paragraph.start <= start < paragraph.end
        for paragraph in prose.paragraphs
    )


def read_furniture(document: Document) -> Hashes:
    """The words of a document's page furniture, links to other articles left out."""
    stretches = [
        (block.start, block.end)
        for block in document.blocks
        if block.kind is BlockKind.FURNITURE and block.detail is not BlockDetail.RELATED
    ]
    return read_words(document.text, stretches).hashes
