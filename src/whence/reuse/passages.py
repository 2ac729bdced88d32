"""Passages: what every two documents of a pile share, as records.

One sentence of a dispatch may stand in forty papers, cut, moved and reworded. A reader is told each
passage with the words that differ.

- In: documents and their prose.
- Out: `records.Reuse`.
- Not here: how passages are found (`shared`), who took it from whom (`descent`).
"""

from collections.abc import Sequence

from whence.records import Document, Prose, Reuse, ReuseId, ReuseKind, Span, make_id
from whence.reuse.changes import describe_changes
from whence.reuse.columns import Columns, order_documents, read_columns
from whence.reuse.compare import Run, find_runs
from whence.reuse.meaning import WHYS
from whence.reuse.shared import Shared, find_shared
from whence.reuse.texts import KINDS, MEANINGS

STEP = "reuse 2"
# Similarity is rounded down to four digits, so that 1.0 means equal.
_STEPS = 10_000


def find_reuses(documents: Sequence[Document], proses: Sequence[Prose]) -> tuple[Reuse, ...]:
    """Find the passages that documents share.

    Args:
        documents: The pile, in any order.
        proses: The prose of each, in any order; only it is compared. Page furniture serves to
            tell boilerplate.

    Returns:
        By the rules of `shared.find_shared`; words are equal after folding of case, accents and
        signs. Sorted by the spans; spans begin and end with a word. `similarity` is twice the equal
        words through the words of both passages, rounded down: 1.0 means equal. A run
        of words that stands at more than 48 places is paired with the two earliest and the two
        before, not with all.
    """
    ordered = order_documents(documents)
    columns = read_columns(ordered, proses)
    shared = find_shared(columns)
    reader = _Reader(ordered, columns, shared)
    found = [reader.read(row) for row in range(len(shared.chains))]
    return tuple(sorted(found, key=lambda reuse: (reuse.a, reuse.b)))


class _Reader:
    """Makes records of rows; a class only because its steps share the columns."""

    def __init__(self, documents: Sequence[Document], columns: Columns, shared: Shared) -> None:
        chains = shared.chains
        self._documents = documents
        self._columns = columns
        self._shared = shared
        self._owners = list(zip(chains.one.tolist(), chains.other.tolist(), strict=True))
        ends = (chains.a, chains.a_end, chains.b, chains.b_end)
        self._places = list(zip(*(end.tolist() for end in ends), strict=True))

    def read(self, row: int) -> Reuse:
        """The record, with the document of the smaller id as `a`."""
        a, a_end, b, b_end = self._places[row]
        sides = [(self._owners[row][0], a, a_end), (self._owners[row][1], b, b_end)]
        spans = [self._span(*side) for side in sides]
        runs = self._runs(row)
        equal = sum(run.length for run in runs)
        left_out = int(self._shared.kinds.left_out[row])
        if spans[1] < spans[0]:
            sides.reverse()
            spans.reverse()
            runs = [Run(run.b, run.a, run.length) for run in runs]
            left_out = -left_out
        kind = KINDS[self._shared.kinds.kind[row]]
        steps = 2 * equal * _STEPS // (a_end - a + b_end - b)
        if steps == _STEPS:
            parts = [f"all {equal} words equal"]
        else:
            words = [self._words(*side) for side in sides]
            parts = [describe_changes(words[0], words[1], runs)]
        parts.append(WHYS[self._shared.verdicts.why[row]])
        if kind is ReuseKind.REORDERED:
            parts.append("stands elsewhere in the order of the two texts")
        if left_out:
            side = "second" if left_out > 0 else "first"
            parts.append(f"the {side} document leaves out the {abs(left_out)} words that follow")
        ends = (spans[0].document, spans[0].start, spans[0].end)
        others = (spans[1].document, spans[1].start, spans[1].end)
        return Reuse(
            id=ReuseId(make_id("reuse", *ends, *others)),
            a=spans[0],
            b=spans[1],
            kind=kind,
            meaning=MEANINGS[self._shared.verdicts.meaning[row]],
            similarity=steps / _STEPS,
            step=STEP,
            detail="; ".join(part for part in parts if part),
        )

    def _runs(self, row: int) -> list[Run]:
        """Equal words, counted from the beginning of the passage on either side.

        Each word is set against every other here: the walk may have passed single ones by.
        """
        a, a_end, b, b_end = self._places[row]
        words, chains = self._columns.words, self._shared.chains
        part = slice(chains.firsts[row], chains.firsts[row + 1])
        columns = (chains.runs.a[part] - a, chains.runs.b[part] - b, chains.runs.lengths[part])
        known = [Run(*run) for run in zip(*(one.tolist() for one in columns), strict=True)]
        return list(find_runs(words[a:a_end], words[b:b_end], known))

    def _span(self, owner: int, start: int, end: int) -> Span:
        columns = self._columns
        behind = int(columns.starts[end - 1]) + int(columns.sizes[end - 1])
        return Span(self._documents[owner].id, int(columns.starts[start]), behind)

    def _words(self, owner: int, start: int, end: int) -> list[str]:
        """Words of the columns as written."""
        text = self._columns.texts[owner]
        starts = self._columns.starts[start:end].tolist()
        sizes = self._columns.sizes[start:end].tolist()
        return [text[low : low + size] for low, size in zip(starts, sizes, strict=True)]
