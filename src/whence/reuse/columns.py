"""Columns: the words of a whole pile, one text after the other.

Every later step works on these arrays. Texts stand in the order of their days, then of their
characters, so that neither the order in which they were given nor their ids change what is found.

- In: bare texts, or documents with their prose.
- Out: `Columns`.
- Not here: what is compared with what (`seeds`), how far two passages agree (`runs`, `walks`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from whence.records import BlockKind, Document, Prose
from whence.reuse.furniture import find_furniture
from whence.reuse.marks import Quoted, find_quoted, join_quoted
from whence.reuse.series import number_outlets, number_series
from whence.reuse.texts import Text
from whence.reuse.words import Flags, Hashes, Offsets, cut_pieces

Keys = NDArray[np.uint32]
Places = NDArray[np.int32] | NDArray[np.int64]

# Characters that are cut at once: enough to forget the cost of a call, few enough for the cache.
_BATCH = 1 << 19
# A longer text is cut in parts, at a space.
_LONGEST = 1 << 21
_INT32 = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Columns:
    """All words of a pile.

    Attributes:
        texts: In the order of the columns.
        words: Folded words as numbers, all texts one after the other.
        starts: Where each word begins in its text.
        sizes: How many characters it has.
        looks: How it is written (`words.CAPITAL`, `words.FIGURE`).
        bounds: First word of each text, and behind them the number of words.
        series: A number for who published each text; 0 if unknown.
        quoted: Words within quotation marks.
        cuts: Words at which a title or standfirst ends, sorted.
        titles: Words from which on, and to which, titles and standfirsts go.
        furniture: Runs of words known as page furniture, sorted.
    """

    texts: tuple[str, ...]
    words: Keys
    starts: Places
    sizes: NDArray[np.unsignedinteger[Any]]
    looks: NDArray[np.uint8]
    bounds: Offsets
    series: Offsets
    quoted: Quoted
    cuts: Offsets
    titles: tuple[Offsets, Offsets]
    furniture: Hashes

    def end_of(self, places: Offsets) -> Offsets:
        """Where words end in their texts."""
        return self.starts[places] + self.sizes[places]

    def is_title(self, places: Offsets) -> Flags:
        """Whether words stand in a title or standfirst."""
        starts, ends = self.titles
        at = np.searchsorted(starts, places, side="right") - 1
        if not len(starts):
            return at >= 0
        found: Flags = (at >= 0) & (places < ends[at])
        return found


class _Piece(NamedTuple):
    """A part of a text that is cut by itself."""

    owner: int
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Cut:
    """Words of some pieces; quoted ones counted from the first of these words."""

    words: Keys
    starts: Offsets
    sizes: Offsets
    looks: NDArray[np.uint8]
    counts: Offsets
    quoted: Quoted


def order_texts(texts: Sequence[Text]) -> list[int]:
    """Rows of texts in the order of the columns: by day, unknown days last, then by characters."""
    latest = date.max.toordinal()
    return sorted(
        range(len(texts)),
        key=lambda row: (
            latest if (day := texts[row].day) is None else day,
            texts[row].text,
            texts[row].series,
            texts[row].id,
        ),
    )


def read_texts(texts: Sequence[Text]) -> Columns:
    """Read the words of bare texts.

    Args:
        texts: In the order of `order_texts`.

    Returns:
        The columns.
    """
    pieces = (
        _Piece(owner, start, part)
        for owner, text in enumerate(texts)
        for start, part in _split_long(text.text)
    )
    whole = tuple(text.text for text in texts)
    return _assemble(whole, pieces, number_series(texts))


def order_documents(documents: Sequence[Document]) -> list[Document]:
    """Documents in the order of the columns, each id once."""
    once = {document.id: document for document in documents}
    return sorted(
        once.values(),
        key=lambda one: (one.published.earliest if one.published else date.max, one.text, one.id),
    )


def read_columns(documents: Sequence[Document], proses: Sequence[Prose]) -> Columns:
    """Read the words of title, standfirst and body of every document.

    Args:
        documents: In the order of `order_documents`.
        proses: One of each document, in any order; a document without one has no words.

    Returns:
        The columns, with what stands in titles and in page furniture.
    """
    prose_of = {prose.document: prose for prose in proses}
    ordered = [prose_of.get(one.id) or Prose(one.id, one.text, (), (), ()) for one in documents]
    pieces = (
        _Piece(owner, paragraph.start, prose.text[paragraph.start : paragraph.end])
        for owner, prose in enumerate(ordered)
        for paragraph in prose.paragraphs
    )
    whole = tuple(one.text for one in documents)
    columns = _assemble(whole, pieces, number_outlets(documents))
    return _with_prose(columns, ordered, find_furniture(documents))


def _split_long(text: str) -> Iterator[tuple[int, str]]:
    """A text, or its parts if it is very long."""
    start = 0
    while len(text) - start > _LONGEST:
        end = text.find(" ", start + _LONGEST)
        if end < 0:
            break
        yield start, text[start:end]
        start = end
    yield start, text[start:] if start else text


def _batches(pieces: Iterator[_Piece]) -> Iterator[list[_Piece]]:
    """Pieces in groups of enough characters."""
    batch: list[_Piece] = []
    size = 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _cut(batch: Sequence[_Piece]) -> _Cut:
    """Texts to words, as a pure function."""
    words, marks = cut_pieces([piece.text for piece in batch])
    lengths = np.array([len(piece.text) + 1 for piece in batch], dtype=np.int64)
    firsts = np.cumsum(lengths) - lengths
    counts = np.diff(np.append(np.searchsorted(words.starts, firsts), len(words.starts)))
    begins = np.array([piece.start for piece in batch], dtype=np.int64)
    quoted = find_quoted(marks, words.starts, firsts)
    owners = np.array([piece.owner for piece in batch], dtype=np.int64)
    return _Cut(
        words=(words.hashes >> np.uint64(32)).astype(np.uint32),
        starts=words.starts + np.repeat(begins - firsts, counts),
        sizes=words.ends - words.starts,
        looks=words.looks,
        counts=np.stack((owners, counts)),
        quoted=quoted,
    )


def _assemble(texts: tuple[str, ...], pieces: Iterator[_Piece], series: Offsets) -> Columns:
    """Read pieces into columns that are made large enough beforehand.

    A word has two characters with the sign behind it, or two of its own. Memory that is never
    written is never taken.
    """
    most = sum(len(text) for text in texts) // 2 + 2 * len(texts) + 1
    longest = max(map(len, texts), default=0)
    words = np.empty(most, dtype=np.uint32)
    starts: Places = np.empty(most, dtype=np.int32)
    if longest > _INT32:
        starts = np.empty(most, dtype=np.int64)
    sizes: NDArray[np.unsignedinteger[Any]] = np.empty(most, dtype=np.uint16)
    looks = np.empty(most, dtype=np.uint8)
    counts = np.zeros(len(texts), dtype=np.int64)
    quoted, bases, count = [], [], 0
    for batch in _batches(pieces):
        cut = _cut(batch)
        if len(cut.sizes) and cut.sizes.max() > np.iinfo(sizes.dtype).max:
            sizes = sizes.astype(np.uint32)
        rows = slice(count, count + len(cut.words))
        words[rows], starts[rows], sizes[rows] = cut.words, cut.starts, cut.sizes
        looks[rows] = cut.looks
        np.add.at(counts, cut.counts[0], cut.counts[1])
        quoted.append(cut.quoted)
        bases.append(count)
        count = rows.stop
    none = np.zeros(0, dtype=np.int64)
    return Columns(
        texts=texts,
        words=words[:count],
        starts=starts[:count],
        sizes=sizes[:count],
        looks=looks[:count],
        bounds=np.append(0, np.cumsum(counts)),
        series=series,
        quoted=join_quoted(quoted, np.array(bases, dtype=np.int64)),
        cuts=none,
        titles=(none, none),
        furniture=np.zeros(0, np.uint64),
    )


def _with_prose(columns: Columns, proses: Sequence[Prose], furniture: Hashes) -> Columns:
    """Add what the reading of the documents knows of their words."""
    quoted: list[tuple[int, int, bool]] = []
    cuts: list[int] = []
    titles: list[tuple[int, int]] = []
    for owner, prose in enumerate(proses):
        low, high = columns.bounds[owner], columns.bounds[owner + 1]
        starts = columns.starts[low:high]

        def place(char: int, starts: Places = starts, low: int = int(low)) -> int:
            return low + int(np.searchsorted(starts, char))

        for before, behind in pairwise(prose.paragraphs):
            if before.kind is not behind.kind:
                cuts.append(place(behind.start))
        for paragraph in prose.paragraphs:
            if paragraph.kind is not BlockKind.BODY:
                titles.append((place(paragraph.start), place(paragraph.end)))
        for quotation in prose.quotations:
            if quotation.depth == 0:
                for piece in quotation.pieces:
                    quoted.append((place(piece.start), place(piece.end), quotation.closed))
    table = np.array(sorted(quoted), dtype=np.int64).reshape(-1, 3)
    parts = np.array(titles, dtype=np.int64).reshape(-1, 2)
    return Columns(
        columns.texts,
        columns.words,
        columns.starts,
        columns.sizes,
        columns.looks,
        columns.bounds,
        columns.series,
        Quoted(table[:, 0], table[:, 1], table[:, 2] > 0),
        np.unique(np.array(cuts, dtype=np.int64)),
        (parts[:, 0], parts[:, 1]),
        furniture,
    )
