"""Passages as rows: one JSON object a line for each passage that two texts share.

An archive shares passages by the hundred thousand, so rows are put together from columns, and each
id is written as JSON once.

- In: `reuse.Passages` and the ids of the texts.
- Out: lines of text, some thousand at a time.
- Not here: finding them (`reuse`), the file (`cli`).
"""

import json
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from whence.records import ReuseKind, ReuseMeaning
from whence.reuse import Passages

_AT_ONCE = 20_000
# Similarity is written in thousandths, rounded down; what is less than this below one has it.
_STEPS = 1000
_NOISE = 1e-4


def to_rows(passages: Passages, ids: Sequence[str]) -> Iterator[str]:
    """Write passages as JSON lines.

    Args:
        passages: With row numbers of the texts.
        ids: The id of each text; no two are the same.

    Yields:
        Whole lines, each with `a`, `a_start`, `a_end`, `b`, `b_start`, `b_end`, `kind`, `meaning`
        and `similarity` (three digits, rounded down: 1.0 means equal). Lines come sorted by
        both ids (by code points), then by where the passage begins and ends in `a` and in `b`.
    """
    names = [_to_json(one) for one in ids]
    kinds = [f'"{kind.value}"' for kind in ReuseKind]
    meanings = [f'"{meaning.value}"' for meaning in ReuseMeaning]
    shares = [json.dumps(step / _STEPS) for step in range(_STEPS + 1)]
    ends = (
        *(passages.a, passages.a_start, passages.a_end),
        *(passages.b, passages.b_start, passages.b_end),
    )
    order = _sort(passages, ids)
    steps = _to_steps(np.asarray(passages.similarity, dtype=np.float64))
    for low in range(0, len(order), _AT_ONCE):
        rows = order[low : low + _AT_ONCE]
        yield "".join(
            f'{{"a":{names[a]},"a_start":{a_start},"a_end":{a_end},"b":{names[b]},'
            f'"b_start":{b_start},"b_end":{b_end},"kind":{kinds[kind]},'
            f'"meaning":{meanings[meaning]},"similarity":{shares[share]}}}\n'
            for a, a_start, a_end, b, b_start, b_end, kind, meaning, share in zip(
                *(column[rows].tolist() for column in ends),
                passages.kind[rows].tolist(),
                passages.meaning[rows].tolist(),
                steps[rows].tolist(),
                strict=True,
            )
        )


def _to_steps(similarity: NDArray[np.float64]) -> NDArray[np.int64]:
    """Thousandths, rounded down; a float of 32 bits may lie a little below its thousandth."""
    steps = np.floor(similarity * _STEPS + _NOISE).astype(np.int64)
    return np.where(similarity < 1, np.minimum(steps, _STEPS - 1), steps)


def _sort(passages: Passages, ids: Sequence[str]) -> NDArray[np.intp]:
    """The rows of the passages in the order in which they are written."""
    ranks = np.empty(len(ids), dtype=np.int64)
    ranks[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    keys = (passages.b_end, passages.b_start, passages.a_end, passages.a_start)
    return np.lexsort((*keys, ranks[passages.b], ranks[passages.a]))


def _to_json(text: str) -> str:
    """The text as a JSON string; escaped where UTF-8 could not hold it."""
    written = json.dumps(text, ensure_ascii=False)
    try:
        written.encode("utf-8")
    except UnicodeEncodeError:
        return json.dumps(text)
    return written
