"""Planted reuse: the measure itself, on made-up articles."""

import random
from dataclasses import replace
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.reuse import KINDS, measure_reuse

SYLLABLES = ("ba", "do", "fi", "gu", "ke", "lo", "mi", "na", "re", "su", "ta", "vo")


def write_articles(data: Path, count: int) -> None:
    """Articles of random words, as PolNeAR's folder holds them."""
    rng = random.Random(1)
    folder = data / "attribution" / "polnear" / "train" / "text"
    folder.mkdir(parents=True)
    for number in range(count):
        sentences = []
        for _ in range(20):
            words = ["".join(rng.choices(SYLLABLES, k=rng.randint(1, 3))) for _ in range(15)]
            sentences.append(" ".join(words).capitalize() + ".")
        (folder / f"{number}.txt").write_text(" ".join(sentences), encoding="utf-8")


def test_what_was_planted_is_found(tmp_path: Path) -> None:
    """Every kind, and nothing in the made-up text; twice the same but for the time."""
    write_articles(tmp_path, 40)

    measured = measure_reuse(tmp_path, documents=60)

    assert (measured.documents, measured.planted) == (60, len(KINDS))
    assert measured.recall == 1
    assert set(measured.recall_of) == set(KINDS)
    assert measured.coverage > 0.9
    assert measured.false == 0
    again = measure_reuse(tmp_path, documents=60)
    assert replace(again, seconds=measured.seconds) == measured
    assert measured.speed > 0


@pytest.mark.parametrize("count", [0, 2])
def test_missing_articles_are_told(tmp_path: Path, count: int) -> None:
    """Without data, or with too little, there is an error and no figure."""
    write_articles(tmp_path, count)

    with pytest.raises(DataError, match="articles"):
        measure_reuse(tmp_path, documents=1000)
