"""The main job on piles is checked for faults, and claims are drawn by a seed."""

from dataclasses import replace
from pathlib import Path

import pytest

from whence import read_pile
from whence.errors import DataError
from whence.evaluation.piles import (
    Furnished,
    PileRun,
    _faults,
    _keys,
    draw_claims,
    measure_piles,
    pile_folders,
)
from whence.records import Problem

STORY = "The ferry at Merrin stopped on Monday, Bas Orlin told the Daily.\n"


def run_of(name: str, *drawn: str, faults: tuple[str, ...] = ()) -> PileRun:
    """What a pile gave."""
    return PileRun(name, 2, 3, len(drawn), faults, drawn)


def test_a_clean_answer_has_no_faults_and_a_damaged_one_has(tmp_path: Path) -> None:
    """A failed step and a claim whose text stands nowhere are faults."""
    (tmp_path / "a.txt").write_text(STORY)
    answer = read_pile([tmp_path])
    problem = Problem("a.txt", "claims", "step-failed", "x")
    claim = replace(answer.claims[0], claim=replace(answer.claims[0].claim, text="other words"))

    assert list(_faults(answer)) == []
    assert len(list(_faults(replace(answer, problems=(problem,))))) == 1
    assert any("no occurrence's words" in f for f in _faults(replace(answer, claims=(claim,))))


def test_keys_know_words_not_marks(tmp_path: Path) -> None:
    """The same claim with other quotation marks and another path is the same."""
    for name, marks in (("one", '""'), ("two", "“”")):
        (tmp_path / name).mkdir()
        text = f"{marks[0]}The ferry stopped on Monday{marks[1]}, Bas Orlin said.\n"
        (tmp_path / name / "a.txt").write_text(text, encoding="utf-8")

    one, two = (_keys(read_pile([tmp_path / name])) for name in ("one", "two"))

    assert one == two
    assert one.total() > 0


def test_the_draw_is_fixed_and_takes_from_all() -> None:
    """The same runs give the same draw; fewer claims than asked are all drawn."""
    runs = [run_of("p", "a", "b"), run_of("q", "c")]

    assert draw_claims(runs, count=2) == draw_claims(runs, count=2)
    assert sorted(draw_claims(runs, count=9)) == ["p\na", "p\nb", "q\nc"]


def test_figures_are_shares() -> None:
    """One of two clean, one of two across documents, three of four claims equal."""
    runs = [run_of("p", "a"), run_of("q", faults=("bad",))]

    clean, across, equal = measure_piles(runs, [Furnished("p", 3, 4, 5)])

    assert (clean.figure, across.figure, equal.figure) == (0.5, 0.5, 0.75)
    assert "0.600" in equal.note


def test_no_piles_are_told(tmp_path: Path) -> None:
    """An empty data folder is an error, not a pass."""
    with pytest.raises(DataError, match="no piles under"):
        pile_folders(tmp_path)
