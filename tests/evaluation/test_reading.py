"""Every figure of the reader has its row, and every pinned floor its figure."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation import reading
from whence.evaluation.attribution import AttributionMeasure, Score
from whence.evaluation.cofenet import CofenetMeasure, FlatScore
from whence.evaluation.cueless import CuelessMeasure
from whence.evaluation.gate import read_floors
from whence.evaluation.measures import Measure
from whence.evaluation.names import NamesMeasure
from whence.evaluation.pieces import PiecesMeasure
from whence.evaluation.reading import ROOMS, Material, measure_reading
from whence.evaluation.speed import PrecisionMeasure
from whence.evaluation.swapped import SwapMeasure

HALF = Score(0.5, 0.5, 0.5)
BY_ROLE = dict.fromkeys(("source", "cue", "content"), HALF)
WHOLE = AttributionMeasure(HALF, HALF, HALF, HALF, BY_ROLE, BY_ROLE, BY_ROLE, 0.5, 4, 3, 2)
FLAT = FlatScore(BY_ROLE, BY_ROLE, dict.fromkeys(BY_ROLE, 0.5))
LABELS = ("cueless", "cued", "title_or_scare")
ANSWERS = {
    "open_reader": None,
    "measure_attribution": WHOLE,
    "measure_cofenet": CofenetMeasure(FLAT, FLAT, 7),
    "measure_nested": WHOLE,
    "measure_abroad": WHOLE,
    "measure_cueless": CuelessMeasure(dict.fromkeys(LABELS, 0.5), dict.fromkeys(LABELS, 2)),
    "measure_swapped": SwapMeasure(WHOLE, WHOLE, 5),
    "measure_names": [
        NamesMeasure(name, HALF, {"person": HALF}, 3, 9) for name in ("UNER EWT test", "GUM news")
    ],
    "measure_pieces": PiecesMeasure(8, 0),
    "measure_speed": 2000.0,
    "measure_weight": 24.0,
    "compare_precision": PrecisionMeasure(WHOLE, WHOLE),
}


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Measure]:
    """Every row, with figures that are given and not measured."""
    for name, answer in ANSWERS.items():
        monkeypatch.setattr(reading, name, lambda *_, answer=answer, **__: answer)
    found = measure_reading(Material(tmp_path, tmp_path, tmp_path, full=tmp_path))
    return {measure.name: measure for measure in found}


def test_every_pinned_floor_of_the_reader_has_a_row(measured: dict[str, Measure]) -> None:
    """A row shows no lower floor than the one that is held."""
    pinned = {name: one for name, one in read_floors().items() if name.split(".")[0] in ROOMS}

    assert pinned.keys() <= measured.keys()
    assert {name: measured[name].floor for name in pinned} == pinned


def test_figures_come_in_the_unit_of_their_floor(measured: dict[str, Measure]) -> None:
    """Points are hundredths; a gain is a difference of two figures."""
    assert measured["attribution.soft_f1"].figure == 50.0
    assert measured["attribution.cueless"].figure == 0.5
    assert measured["attribution.abroad_gain"].figure == 0.0
    assert measured["models.megabytes_left"].figure == 1.0


def test_precision_has_a_row_only_with_full_weights(
    measured: dict[str, Measure], tmp_path: Path
) -> None:
    """Nothing pins it, since full weights do not ship."""
    assert "models.int8_gain" in measured
    assert "models.int8_gain" not in read_floors()
    assert "models.int8_gain" not in {
        measure.name for measure in measure_reading(Material(tmp_path, tmp_path, tmp_path))
    }


def test_weights_that_are_missing_are_told(tmp_path: Path) -> None:
    """A folder without a model is named."""
    with pytest.raises(DataError, match=r"reader\.json"):
        measure_reading(Material(tmp_path, tmp_path, tmp_path))
