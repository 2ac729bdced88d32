"""Reuse measured: are copies found that we planted ourselves, and nothing else?

The figures say what is missed at least: planted edits are milder than real rewriting.

- In: the articles of PolNeAR's train split and of FNC-1 in the data folder.
- Out: `ReuseMeasure`.
- Not here: the pile (`planted`), other tools beside us (`bench`), floors (`gate`), who copied.
"""

import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whence.evaluation.planted import SEED, plant
from whence.evaluation.planted_copies import KINDS
from whence.evaluation.planted_score import Score, Shared, score_found
from whence.records import ReuseMeaning
from whence.reuse import Passages, find_passages

_FURNITURE = list(ReuseMeaning).index(ReuseMeaning.BOILERPLATE)


@dataclass(frozen=True, slots=True)
class ReuseMeasure:
    """What was found of what was planted.

    Attributes:
        documents: Texts in the pile.
        planted: Copies in it, without those of the stress kinds.
        score: What was found of them.
        megabytes: Size of the texts.
        seconds: CPU time of the search.
    """

    documents: int
    planted: int
    score: Score
    megabytes: float
    seconds: float

    @property
    def recall(self) -> float:
        """Share of planted copies that were found."""
        return self.score.recall

    @property
    def recall_of(self) -> Mapping[str, float]:
        """The same by kind."""
        return self.score.recall_of

    @property
    def coverage(self) -> float:
        """Share of the planted characters that lie in passages found."""
        return self.score.coverage

    @property
    def speed(self) -> float:
        """Megabytes a CPU second."""
        return self.megabytes / self.seconds if self.seconds else 0.0


def measure_reuse(data: Path, *, documents: int = 1000, seed: int = SEED) -> ReuseMeasure:
    """Plant copies in a pile and look for them.

    Args:
        data: The folder that WHENCE_DATA names.
        documents: Size of the pile.
        seed: For everything that is drawn.

    Returns:
        The same figures for the same data and seed, but for the CPU time.

    Raises:
        DataError: The articles are missing, or too few.
    """
    corpus = plant(data, documents, seed=seed)
    begun = time.process_time()
    passages = find_passages(corpus.texts)
    seconds = time.process_time() - begun
    return ReuseMeasure(
        documents=len(corpus.texts),
        planted=sum(copy.kind in KINDS for copy in corpus.copies),
        score=score_found(corpus, read_passages(passages)),
        megabytes=corpus.megabytes,
        seconds=seconds,
    )


def read_passages(passages: Passages) -> Iterator[Shared]:
    """Passages as they are scored: page furniture is told as such.

    Args:
        passages: Of the texts of one corpus.
    """
    columns = (passages.a, passages.b, passages.a_start, passages.a_end)
    behind = (passages.b_start, passages.b_end, passages.meaning == _FURNITURE)
    for a, b, a_start, a_end, b_start, b_end, is_furniture in zip(
        *(column.tolist() for column in (*columns, *behind)), strict=True
    ):
        yield Shared(a, b, (a_start, a_end), (b_start, b_end), is_furniture)
