"""Search: what the texts of an archive share, as plain columns.

- In: `Text`, in any order.
- Out: `Passages`.
- Not here: documents with blocks and prose (`passages`).
"""

from collections.abc import Sequence
from datetime import date

import numpy as np

from whence.records import Block, BlockKind, DateInterval, Document, DocumentId
from whence.reuse.passages import find_reuses
from whence.reuse.texts import KINDS, MEANINGS, Passages, Text
from whence.text import read_prose


def find_passages(texts: Sequence[Text]) -> Passages:
    """Find the passages that texts share.

    Args:
        texts: In any order; the order changes only the numbers of the rows.

    Returns:
        Passages sorted by `a`, `b` and where they begin. What is found and what it means is told
        by the rules of `passages.find_reuses`.
    """
    documents = [_document(row, text) for row, text in enumerate(texts)]
    reuses = find_reuses(documents, [read_prose(document) for document in documents])
    rows = []
    for reuse in reuses:
        sides = sorted((reuse.a, reuse.b), key=lambda span: _order(texts, int(span.document)))
        ends = [value for span in sides for value in (int(span.document), span.start, span.end)]
        rows.append((*ends, KINDS.index(reuse.kind), MEANINGS.index(reuse.meaning)))
    order = sorted(range(len(rows)), key=lambda at: (rows[at][0], rows[at][3], *rows[at]))
    table = np.array([rows[at] for at in order], dtype=np.int64).reshape(-1, 8)
    return Passages(
        a=table[:, 0].astype(np.int32),
        b=table[:, 3].astype(np.int32),
        a_start=table[:, 1],
        a_end=table[:, 2],
        b_start=table[:, 4],
        b_end=table[:, 5],
        kind=table[:, 6].astype(np.int8),
        meaning=table[:, 7].astype(np.int8),
        similarity=np.array([reuses[at].similarity for at in order], dtype=np.float32),
    )


def _order(texts: Sequence[Text], row: int) -> tuple[int, str, int]:
    """Where a text stands among all: by day, unknown days last, then by id."""
    day = texts[row].day
    return (date.max.toordinal() if day is None else day, texts[row].id, row)


def _document(row: int, text: Text) -> Document:
    id_ = DocumentId(f"{row:09}")
    day = None if text.day is None else date.fromordinal(text.day)
    return Document(
        id=id_,
        path=text.id,
        text=text.text,
        blocks=(Block(BlockKind.BODY, 0, len(text.text)),) if text.text.strip() else (),
        family=id_,
        outlet=text.series or None,
        published=None if day is None else DateInterval(day.isoformat(), day, day),
    )
