"""Paraphrase measured: is a passage told anew told from a copy and from a stranger?

Webis-CPC-11 holds passages of old books that people were paid to reword, and a judgement of each:
half of the sample are rewordings, the rest are copies with a few words changed, passages in which a
machine exchanged word for word, and texts that have nothing to do with it. Who always says yes has
an F1 of two thirds. No weight is learned here; the two bounds of the product were chosen on this
set, so the figure is taken with bounds chosen on one half and measured on the other, both ways.

Whether two news reports go back to one text is another question, which nobody has labelled. For
that, pairs found in real news are drawn by a seed, for a person to read.

- In: the sample in the data folder; the bodies of FNC-1 and the ECB+ piles.
- Out: `ParaphraseMeasure`, `Drawn`.
- Not here: the judgement of what was drawn, which takes a reader.
"""

import json
import random
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from whence.errors import DataError
from whence.evaluation.attribution import to_document
from whence.evaluation.spotcheck import read_collections
from whence.records import Span
from whence.reuse import find_reuses
from whence.reuse.paraphrase import find_paraphrases
from whence.reuse.paraphrase_wording import compare_wording
from whence.reuse.words import fold_word
from whence.text import find_words, read_prose

SEED = 20_240_314
_STEPS = 100

_Flags = NDArray[np.bool_]
_Figures = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ParaphraseMeasure:
    """F1 of "is a paraphrase", 0 to 1.

    Attributes:
        pairs: Pairs of the sample.
        paraphrases: Those that people hold to be paraphrases.
        halves: Measured on either half, with bounds chosen on the other one.
        shipped: With the product's bounds, which were chosen on these pairs; for comparison only.
        constant: Of who always says yes.
        overlap: Of word overlap with one bound (at most so many common words), by halves, mean.
        overlap_within: Of word overlap with two bounds, by halves, mean.
    """

    pairs: int
    paraphrases: int
    halves: tuple[float, float]
    shipped: float
    constant: float
    overlap: float
    overlap_within: float

    @property
    def f1(self) -> float:
        """The mean of both halves."""
        return sum(self.halves) / 2


@dataclass(frozen=True, slots=True)
class Drawn:
    """A pair that was found in real news; what each side says, and what was seen."""

    a: str
    b: str
    detail: str


@dataclass(frozen=True, slots=True)
class _Sample:
    """One row a pair: what it is judged by, and what people say."""

    related: _Figures
    frame: _Figures
    overlap: _Figures
    right: _Flags


def measure_paraphrase(data: Path, *, seed: int = SEED) -> ParaphraseMeasure:
    """Judge the pairs of the sample.

    Args:
        data: The folder that WHENCE_DATA names.
        seed: For the halves.

    Returns:
        The same figures for the same data and seed.

    Raises:
        DataError: The sample is missing or is none.
    """
    pairs = _read_pairs(data / "reuse" / "webis_cpc" / "sample_1000.json")
    wordings = [compare_wording(a, b) for a, b, _ in pairs]
    sample = _Sample(
        related=np.array([wording.related for wording in wordings]),
        frame=np.array([wording.frame for wording in wordings]),
        overlap=np.array([_overlap(a, b) for a, b, _ in pairs]),
        right=np.array([is_paraphrase for _, _, is_paraphrase in pairs]),
    )
    order = np.array(random.Random(seed).sample(range(len(pairs)), len(pairs)))
    halves = (order[: len(order) // 2], order[len(order) // 2 :])
    everything = np.ones(len(pairs), dtype=np.bool_)
    shipped = np.array([wording.is_reworded for wording in wordings])
    own = _measure_halves(sample.related, sample.frame, sample.right, halves)
    nothing = np.ones(len(pairs))
    one = _measure_halves(nothing, sample.overlap, sample.right, halves)
    within = _measure_halves(sample.overlap, sample.overlap, sample.right, halves)
    return ParaphraseMeasure(
        pairs=len(pairs),
        paraphrases=int(sample.right.sum()),
        halves=own,
        shipped=_f1(shipped, sample.right),
        constant=_f1(everything, sample.right),
        overlap=sum(one) / 2,
        overlap_within=sum(within) / 2,
    )


def draw_paraphrases(
    data: Path, kind: str, *, count: int = 40, seed: int = SEED
) -> tuple[Drawn, ...]:
    """Draw pairs that are found in real news.

    Args:
        data: The folder that WHENCE_DATA names.
        kind: "fnc1" or "ecbplus".
        count: How many; fewer if fewer are found.
        seed: For the draw.

    Returns:
        Pairs in drawn order; no two say the same on both sides.

    Raises:
        DataError: The texts are missing.
    """
    found: dict[frozenset[str], Drawn] = {}
    for texts in read_collections(data)[kind]:
        for drawn in _find_drawn(texts):
            found.setdefault(frozenset((drawn.a, drawn.b)), drawn)
    ordered = sorted(found.values(), key=lambda one: (one.a, one.b))
    return tuple(random.Random(seed).sample(ordered, min(count, len(ordered))))


def _find_drawn(texts: Mapping[str, str]) -> list[Drawn]:
    """What is found among texts that are compared with each other; equal texts count once."""
    documents = [to_document(text) for text in sorted(set(texts.values())) if text.strip()]
    proses = [read_prose(document) for document in documents]
    text_of = {document.id: document.text for document in documents}

    def read(span: Span) -> str:
        return text_of[span.document][span.start : span.end]

    found = find_paraphrases(documents, proses, find_reuses(documents, proses))
    return [Drawn(read(one.a), read(one.b), one.detail) for one in found]


def _read_pairs(path: Path) -> list[tuple[str, str, bool]]:
    """Original, paraphrase, and whether it is one."""
    if not path.is_file():
        raise DataError(f"{path} is missing")
    rows = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(rows, list) or len(rows) < 2:
        raise DataError(f"{path} holds no pairs")
    return [
        (_join(row["original"]), _join(row["paraphrase"]), row["is_paraphrased"] == "Yes")
        for row in rows
    ]


def _join(sentences: Sequence[dict[str, str]]) -> str:
    return " ".join(sentence["text"] for sentence in sentences)


def _overlap(a: str, b: str) -> float:
    """Twice the common words through the words of both; repeats count."""
    counts = [
        Counter(fold_word(text[word.start : word.end]) for word in find_words(text, 0, len(text)))
        for text in (a, b)
    ]
    whole = counts[0].total() + counts[1].total()
    return 2 * (counts[0] & counts[1]).total() / whole if whole else 0.0


def _measure_halves(
    low: _Figures, high: _Figures, right: _Flags, halves: tuple[NDArray[np.int64], ...]
) -> tuple[float, float]:
    """F1 of "low is at least, high at most" on each half, with bounds chosen on the other one."""
    found = []
    for chosen, measured in (halves, halves[::-1]):
        least, most = _choose(low[chosen], high[chosen], right[chosen])
        said = (low[measured] >= least) & (high[measured] <= most)
        found.append(_f1(said, right[measured]))
    return found[0], found[1]


def _choose(low: _Figures, high: _Figures, right: _Flags) -> tuple[float, float]:
    """The bounds with the best F1, in steps of a hundredth; the loosest of equal ones."""
    steps = [step / _STEPS for step in range(_STEPS + 1)]
    _, least, most = max(
        (_f1((low >= least) & (high <= most), right), -least, most)
        for least in steps
        for most in steps
    )
    return -least, most


def _f1(said: _Flags, right: _Flags) -> float:
    """F1 of what is said to be a paraphrase; 0 if nothing is."""
    both = int((said & right).sum())
    return 2 * both / max(1, int(said.sum()) + int(right.sum()))
