"""Search: what the texts of an archive share, as plain columns.

- In: `Text`, in any order.
- Out: `Passages`.
- Not here: documents with blocks and prose (`passages`).
"""

from collections.abc import Sequence

import numpy as np

from whence.reuse.columns import Columns, order_texts, read_texts
from whence.reuse.runs import sort_rows
from whence.reuse.shared import Shared, find_shared
from whence.reuse.texts import Passages, Text
from whence.reuse.words import Offsets

_LATEST = 2**62


def find_passages(texts: Sequence[Text]) -> Passages:
    """Find the passages that texts share.

    Args:
        texts: In any order; the order changes only the numbers of the rows.

    Returns:
        Passages sorted by `a`, `b` and where they begin. What is found and what it means is told
        by the rules of `shared.find_shared`; a run of words that stands at more than 48 places is
        paired with the two earliest and the two before, not with all.
    """
    order = order_texts(texts)
    columns = read_texts([texts[row] for row in order])
    return _to_passages(columns, find_shared(columns), texts, order)


def _to_passages(
    columns: Columns, shared: Shared, texts: Sequence[Text], order: Sequence[int]
) -> Passages:
    chains = shared.chains
    rows = np.array(order, dtype=np.int64)
    sides = [
        (rows[chains.one], columns.starts[chains.a], columns.end_of(chains.a_end - 1)),
        (rows[chains.other], columns.starts[chains.b], columns.end_of(chains.b_end - 1)),
    ]
    rank = _rank(texts)
    swap = rank[sides[0][0]] > rank[sides[1][0]]
    a, a_start, a_end = (np.where(swap, y, x) for x, y in zip(*sides, strict=True))
    b, b_start, b_end = (np.where(swap, x, y) for x, y in zip(*sides, strict=True))
    words = chains.a_end - chains.a + chains.b_end - chains.b
    by = sort_rows(a, b, a_start, b_start)
    return Passages(
        a=a[by].astype(np.int32),
        b=b[by].astype(np.int32),
        a_start=a_start[by].astype(np.int64),
        a_end=a_end[by].astype(np.int64),
        b_start=b_start[by].astype(np.int64),
        b_end=b_end[by].astype(np.int64),
        kind=shared.kinds.kind[by],
        meaning=shared.verdicts.meaning[by],
        similarity=(2 * chains.equal[by] / np.maximum(words[by], 1)).astype(np.float32),
    )


def _rank(texts: Sequence[Text]) -> Offsets:
    """Where each text stands among all: by day, unknown days last, then by id, then by the text."""
    order = sorted(range(len(texts)), key=lambda row: _key(texts[row]))
    rank = np.zeros(len(texts), dtype=np.int64)
    rank[order] = np.arange(len(texts))
    return rank


def _key(text: Text) -> tuple[int, str, str, str]:
    return (_LATEST if text.day is None else text.day, text.id, text.text, text.series)
