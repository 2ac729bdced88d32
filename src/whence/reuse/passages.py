"""Passages: what every two documents of a pile share, and what that means.

One sentence of a dispatch may stand in forty papers, cut, moved and reworded. Here the steps meet:
words to columns, columns to seeds, seeds to stretches, stretches to the passages that weigh enough
to be told to a reader.

- In: documents and their prose.
- Out: `records.Reuse`.
- Not here: who took it from whom (`descent`).
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

import numpy as np

from whence.records import (
    Document,
    Prose,
    Reuse,
    ReuseId,
    ReuseKind,
    ReuseMeaning,
    Span,
    make_id,
)
from whence.reuse.align import Stretches, align_seeds
from whence.reuse.changes import describe_changes
from whence.reuse.columns import Columns, is_in_body, read_columns
from whence.reuse.compare import Run, find_runs
from whence.reuse.meaning import Judge, Verdict
from whence.reuse.seeds import find_seeds
from whence.reuse.weight import ENOUGH, LEAST, LEAST_BESIDE, LEAST_SIMILAR, is_heavy
from whence.reuse.words import Hashes

STEP = "reuse 1"
# A passage goes if this share of it lies in larger ones of the same pair, on both sides.
_WITHIN = 0.8
# The shorter side of an abridged passage has at most this share of the longer one's words, and
# nearly all of its own words are equal.
_SHORTER = 0.8
_KEPT = 0.9
# Two passages that touch in one text while the other goes on for longer: words were left out.
_TOUCHING = 3
_LEFT_OUT = 10


_COPYING = Verdict(ReuseMeaning.COPYING)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A stretch with its equal words; places are words of the columns."""

    a: int
    a_end: int
    b: int
    b_end: int
    runs: tuple[Run, ...]
    equal: int
    verdict: Verdict = _COPYING
    kind: ReuseKind = ReuseKind.VERBATIM
    left_out: int = 0

    @property
    def similarity(self) -> float:
        return 2 * self.equal / (self.a_end - self.a + self.b_end - self.b)


def find_reuses(documents: Sequence[Document], proses: Sequence[Prose]) -> tuple[Reuse, ...]:
    """Find the passages that documents share.

    Any `seeds.GUARANTEED` (8) words in a row that two documents share are seen, and extended over
    small edits. Reported are passages of 16 equal words or more; shorter ones down to 10 if enough
    of their words are neither names nor numbers nor grammar (`weight`); down to 7 beside a longer
    one of the same two documents. Words are equal after folding of case, accents and signs.

    Args:
        documents: The pile, in any order.
        proses: The prose of each, in any order; only it is compared. Page furniture serves to
            tell boilerplate.

    Returns:
        Sorted by the spans; spans begin and end with a word. `similarity` is twice the equal words
        through the words of both passages. A passage found in more than about fifty documents is
        paired with the two earliest and the two before, not with all.
    """
    columns = read_columns(documents, proses)
    stretches = align_seeds(columns, find_seeds(columns))
    judge = Judge(columns)
    found = [
        _to_reuse(columns, passage)
        for pair in _pairs(columns, stretches)
        for passage in _judge_pair(columns, judge, pair)
    ]
    return tuple(sorted(found, key=lambda reuse: (reuse.a, reuse.b)))


def _pairs(columns: Columns, stretches: Stretches) -> Iterator[list[_Passage]]:
    """The stretches of each two documents, compared word by word."""
    rows = zip(
        columns.owners[stretches.a_start].tolist(),
        columns.owners[stretches.b_start].tolist(),
        stretches.a_start.tolist(),
        stretches.a_end.tolist(),
        stretches.b_start.tolist(),
        stretches.b_end.tolist(),
        strict=True,
    )
    for (owner_a, owner_b), group in groupby(rows, key=lambda row: row[:2]):
        places = [row[2:] for row in group if row[3] - row[2] >= LEAST_BESIDE]
        if any(a_end - a >= LEAST for a, a_end, _, _ in places):
            compared = [_compare(columns.hashes, *place) for place in places]
            cuts = (columns.cuts[owner_a], columns.cuts[owner_b])
            yield [part for passage in compared for part in _split(passage, *cuts)]


def _compare(words: Hashes, a: int, a_end: int, b: int, b_end: int) -> _Passage:
    runs = find_runs(words[a:a_end], words[b:b_end])
    return _Passage(a, a_end, b, b_end, runs, sum(run.length for run in runs))


def _split(passage: _Passage, cuts_a: Sequence[int], cuts_b: Sequence[int]) -> Iterator[_Passage]:
    """Cut a passage where the title ends on either side: a title is a text of its own."""
    inner_a = {cut - passage.a for cut in cuts_a if passage.a < cut < passage.a_end}
    inner_b = {cut - passage.b for cut in cuts_b if passage.b < cut < passage.b_end}
    if not inner_a and not inner_b:
        yield passage
        return
    pieces: list[list[Run]] = [[]]
    for run in passage.runs:
        ends = {cut - run.a for cut in inner_a} | {cut - run.b for cut in inner_b}
        places = sorted({0, run.length} | {end for end in ends if 0 <= end < run.length})
        if pieces[-1] and _is_parted(pieces[-1][-1], run, inner_a, inner_b):
            pieces.append([])
        for low, high in pairwise(places):
            if low > 0:
                pieces.append([])
            pieces[-1].append(Run(run.a + low, run.b + low, high - low))
    for piece in pieces:
        first, last = piece[0], piece[-1]
        yield _Passage(
            passage.a + first.a,
            passage.a + last.a + last.length,
            passage.b + first.b,
            passage.b + last.b + last.length,
            tuple(Run(run.a - first.a, run.b - first.b, run.length) for run in piece),
            sum(run.length for run in piece),
        )


def _is_parted(before: Run, run: Run, cuts_a: set[int], cuts_b: set[int]) -> bool:
    """Whether a cut lies between the end of one run and the beginning of the next."""
    return any(before.a + before.length <= cut <= run.a for cut in cuts_a) or any(
        before.b + before.length <= cut <= run.b for cut in cuts_b
    )


def _judge_pair(columns: Columns, judge: Judge, pair: list[_Passage]) -> list[_Passage]:
    """What two documents share, in order of the first; empty if it may all be chance."""
    alike = [passage for passage in pair if passage.similarity >= LEAST_SIMILAR]
    judged = _judge_heavy(columns, judge, alike, beside=False)
    if any(passage.verdict.meaning is ReuseMeaning.COPYING for passage in judged):
        judged = [
            replace(passage, verdict=_COPYING) if passage.verdict.alone else passage
            for passage in _judge_heavy(columns, judge, alike, beside=True)
        ]
    return _with_kinds(_without_inner(judged))


def _judge_heavy(
    columns: Columns, judge: Judge, pair: list[_Passage], *, beside: bool
) -> list[_Passage]:
    """Those passages that weigh enough, with what they mean."""
    return [
        replace(
            passage,
            verdict=judge.judge(
                passage.a,
                passage.b,
                passage.a_end - passage.a,
                passage.b_end - passage.b,
                passage.runs,
            ),
        )
        for passage in pair
        if _weighs(columns, passage, beside=beside)
    ]


def _weighs(columns: Columns, passage: _Passage, *, beside: bool) -> bool:
    if passage.equal >= ENOUGH:
        return True
    return any(
        is_heavy(
            _words(columns, start, end),
            passage.equal,
            beside=beside,
            title=not is_in_body(columns, start),
        )
        for start, end in ((passage.a, passage.a_end), (passage.b, passage.b_end))
    )


def _words(columns: Columns, start: int, end: int) -> list[str]:
    """Words of the columns as written."""
    text = columns.documents[columns.owners[start]].text
    places = zip(columns.starts[start:end].tolist(), columns.ends[start:end].tolist(), strict=True)
    return [text[low:high] for low, high in places]


def _without_inner(pair: list[_Passage]) -> list[_Passage]:
    """Leave out passages that lie in larger ones on both sides (a text that repeats itself)."""
    if len(pair) < 2:
        return pair
    low_a, low_b = min(p.a for p in pair), min(p.b for p in pair)
    covered_a = np.zeros(max(p.a_end for p in pair) - low_a, dtype=np.bool_)
    covered_b = np.zeros(max(p.b_end for p in pair) - low_b, dtype=np.bool_)
    kept = []
    for passage in sorted(pair, key=lambda p: (-p.equal, p.a, p.b)):
        at_a = covered_a[passage.a - low_a : passage.a_end - low_a]
        at_b = covered_b[passage.b - low_b : passage.b_end - low_b]
        if at_a.mean() < _WITHIN or at_b.mean() < _WITHIN:
            kept.append(passage)
            at_a[:] = True
            at_b[:] = True
    return sorted(kept, key=lambda p: (p.a, p.b))


def _with_kinds(pair: list[_Passage]) -> list[_Passage]:
    """Say of each passage, in order of the first text, how the two differ."""
    if len(pair) == 1:
        return [replace(pair[0], kind=_kind_of(pair[0]))]
    in_order = _longest_in_order(pair)
    kinds = [_kind_of(passage) for passage in pair]
    left_out = [0] * len(pair)
    for index, following in pairwise(in_order):
        gap_a = pair[following].a - pair[index].a_end
        gap_b = pair[following].b - pair[index].b_end
        if min(gap_a, gap_b) <= _TOUCHING and max(gap_a, gap_b) > _LEFT_OUT:
            kinds[index] = kinds[following] = ReuseKind.ABRIDGED
            left_out[index] = gap_a if gap_a > gap_b else -gap_b
    for index in set(range(len(pair))) - set(in_order):
        kinds[index] = ReuseKind.REORDERED
    return [
        replace(passage, kind=kind, left_out=words)
        for passage, kind, words in zip(pair, kinds, left_out, strict=True)
    ]


def _kind_of(passage: _Passage) -> ReuseKind:
    length_a, length_b = passage.a_end - passage.a, passage.b_end - passage.b
    shorter, longer = min(length_a, length_b), max(length_a, length_b)
    if passage.equal == longer:
        return ReuseKind.VERBATIM
    if shorter <= _SHORTER * longer and passage.equal >= _KEPT * shorter:
        return ReuseKind.ABRIDGED
    return ReuseKind.EDITED


def _longest_in_order(pair: list[_Passage]) -> list[int]:
    """Indexes of the passages with most equal words in all that keep their order in both texts."""
    ends: list[tuple[int, int, int]] = []
    before: list[int] = []
    for index, passage in enumerate(pair):
        at = bisect_right(ends, (passage.b, len(pair), 0))
        best = ends[at - 1] if at else (0, -1, 0)
        total = best[2] + passage.equal
        before.append(best[1])
        while at < len(ends) and ends[at][2] <= total:
            del ends[at]
        ends.insert(at, (passage.b, index, total))
    chain: list[int] = []
    index = ends[-1][1] if ends else -1
    while index >= 0:
        chain.append(index)
        index = before[index]
    return chain[::-1]


def _to_reuse(columns: Columns, passage: _Passage) -> Reuse:
    """The record, with the document of the smaller id as `a`."""
    sides = [(passage.a, passage.a_end), (passage.b, passage.b_end)]
    runs = list(passage.runs)
    spans = [_span(columns, start, end) for start, end in sides]
    left_out = passage.left_out
    if spans[1] < spans[0]:
        sides.reverse()
        spans.reverse()
        runs = [Run(run.b, run.a, run.length) for run in runs]
        left_out = -left_out
    if passage.similarity == 1:
        parts = [f"all {passage.equal} words equal", passage.verdict.why]
    else:
        words = [_words(columns, start, end) for start, end in sides]
        parts = [describe_changes(words[0], words[1], runs), passage.verdict.why]
    if passage.kind is ReuseKind.REORDERED:
        parts.append("stands elsewhere in the order of the two texts")
    if left_out:
        side = "second" if left_out > 0 else "first"
        parts.append(f"the {side} leaves out {abs(left_out)} words behind it")
    ends = (spans[0].document, spans[0].start, spans[0].end)
    others = (spans[1].document, spans[1].start, spans[1].end)
    return Reuse(
        id=ReuseId(make_id("reuse", *ends, *others)),
        a=spans[0],
        b=spans[1],
        kind=passage.kind,
        meaning=passage.verdict.meaning,
        similarity=round(passage.similarity, 4),
        step=STEP,
        detail="; ".join(part for part in parts if part),
    )


def _span(columns: Columns, start: int, end: int) -> Span:
    document = columns.documents[columns.owners[start]].id
    return Span(document, int(columns.starts[start]), int(columns.ends[end - 1]))
