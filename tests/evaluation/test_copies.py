"""Every figure of the reuse room has its row, with the floor that was asked or what is held."""

from pathlib import Path

import pytest

from whence.evaluation import copies
from whence.evaluation.copies import measure_copies
from whence.evaluation.measures import Measure
from whence.evaluation.paraphrase import ParaphraseMeasure
from whence.evaluation.planted_score import Score
from whence.evaluation.reading import Material
from whence.evaluation.reuse import ReuseMeasure
from whence.evaluation.spotcheck import SpotCheck
from whence.evaluation.tradition import TraditionMeasure

SCORE = Score({"shuffled": 1.0}, {"shuffled": 0.98}, 1.0, 0.99, 200, 4, 1, 20, 30)
DESCENT = (
    Measure("descent.right_at_80", "who took it", 0.95, "share"),
    Measure("descent.unseen_recognized", "recognized", 0.1, "share"),
    Measure("descent.strangers_apart", "apart", 1.0, "share"),
)
TREE = TraditionMeasure(13, 12, 10, 7, 8, 6, 5, 0.8, 1, 2, 1)
ANSWERS = {
    "measure_reuse": ReuseMeasure(300, 40, SCORE, 10.0, 2.0),
    "measure_spotcheck": SpotCheck(0.96, 0.3, 0.1, 0.9, 50, 50, {"found": {"copying": 50}}),
    "measure_paraphrase": ParaphraseMeasure(100, 50, (0.8, 0.9), 0.86, 0.67, 0.73, 0.74),
    "measure_notre_besoin": TREE,
    "measure_invented": TREE,
    "list_descent_measures": DESCENT,
}


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Measure]:
    """Every row, with figures that are given and not measured."""
    for name, answer in ANSWERS.items():
        monkeypatch.setattr(copies, name, lambda *_, answer=answer, **__: answer)
    found = measure_copies(Material(tmp_path, tmp_path, tmp_path))
    return {measure.name: measure for measure in found}


def test_what_is_wrong_or_missed_is_taken_from_one(measured: dict[str, Measure]) -> None:
    """Higher is better in every row."""
    assert measured["reuse.not_false"].figure == 0.98
    assert measured["reuse.read_not_missed"].figure == 0.7
    assert measured["paraphrase.webis_f1"].figure == pytest.approx(0.85)


def test_figures_below_their_floor_fail(measured: dict[str, Measure]) -> None:
    """Too many false pairs, too many missed; what has no floor cannot fail."""
    failing = {name for name, measure in measured.items() if not measure.holds}

    expected = {"reuse.not_false", "reuse.read_not_missed", "descent.unseen_recognized"}
    assert failing == expected
    assert measured["descent.strangers_apart"].floor is None


def test_what_was_asked_stands_beside_what_is_held(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A floor that is not reached is not forgotten."""
    for name, answer in ANSWERS.items():
        monkeypatch.setattr(copies, name, lambda *_, answer=answer, **__: answer)
    monkeypatch.setattr(copies, "_ASKED", {"stemma.besoin_edges": (8.0, "9")})

    rows = {row.name: row for row in measure_copies(Material(tmp_path, tmp_path, tmp_path))}

    assert rows["stemma.besoin_edges"].floor == 8.0
    assert rows["stemma.besoin_edges"].note.startswith("asked: 9")


def test_a_few_cascades_fail_nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The short form shows the rows of descent and holds no floor on them."""
    for name, answer in ANSWERS.items():
        monkeypatch.setattr(copies, name, lambda *_, answer=answer, **__: answer)

    found = list(measure_copies(Material(tmp_path, tmp_path, tmp_path, short=True)))

    assert {row.floor for row in found if row.name.startswith("descent.")} == {None}
    assert any(row.floor is not None for row in found)
