"""Planted reuse: the measure itself, on made-up articles."""

from dataclasses import replace
from pathlib import Path

from articles import write_articles
from whence.evaluation.planted_copies import KINDS, STRESS
from whence.evaluation.reuse import measure_reuse


def test_what_was_planted_is_found(tmp_path: Path) -> None:
    """Every kind, and nothing in the made-up text; twice the same but for the time."""
    write_articles(tmp_path, 40)

    measured = measure_reuse(tmp_path, documents=60)

    assert (measured.documents, measured.planted) == (60, len(KINDS) + 1)
    assert measured.recall == 1
    assert set(measured.recall_of) == {*KINDS, *STRESS}
    assert measured.coverage > 0.9
    again = measure_reuse(tmp_path, documents=60)
    assert replace(again, seconds=measured.seconds) == measured
    assert measured.speed > 0
