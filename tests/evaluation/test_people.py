"""Every figure of who speaks has its row, in the unit of its floor."""

from dataclasses import replace
from pathlib import Path

import pytest

from whence.evaluation import people
from whence.evaluation.measures import Measure
from whence.evaluation.pairs import PairsMeasure
from whence.evaluation.people import measure_people
from whence.evaluation.reading import Material
from whence.evaluation.who import LabelMeasure, SpeakerMeasure

SPEAKERS = SpeakerMeasure(right=0.9, answered=0.75, misnamed=0.04, sources=40, unnamed=10)
LABELS = LabelMeasure(0.8, 0.5, 0.1, {"public": 4, "unstated": 6}, {"public": 0.5, "unstated": 1.0})
PAIRS = PairsMeasure(0.01, 0.2, {"same": {"same": 8}, "different": {"different": 9}})
ANSWERS = {
    "measure_pairs": PAIRS,
    "open_reader": None,
    "measure_speakers": SPEAKERS,
    "measure_cueless_speakers": SPEAKERS,
    "measure_channels": LABELS,
    "measure_access": LABELS,
}


@pytest.fixture
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, Measure]:
    """Every row, with figures that are given and not measured."""
    for name, answer in ANSWERS.items():
        monkeypatch.setattr(people, name, lambda *_, answer=answer, **__: answer)
    found = measure_people(Material(tmp_path, tmp_path, tmp_path))
    return {measure.name: measure for measure in found}


def test_shares_are_in_per_cent(measured: dict[str, Measure]) -> None:
    """Right and answered go up with what is good."""
    assert measured["speakers.pronouns_right"].figure == 90.0
    assert measured["speakers.descriptions_answered"].figure == 75.0
    assert measured["access.right"].figure == 80.0


def test_what_is_wrong_counts_below_nothing(measured: dict[str, Measure]) -> None:
    """A floor of -5 is a ceiling of five in a hundred."""
    misnamed = measured["speakers.descriptions_misnamed"]

    assert (misnamed.figure, misnamed.floor, misnamed.holds) == (-4.0, -5.0, True)
    assert measured["channels.invented"].figure == -10.0


def test_figures_below_what_is_held_fail(measured: dict[str, Measure]) -> None:
    """Half of the channels is what is held; a figure below its floor is told."""
    failing = {name for name, measure in measured.items() if not measure.holds}

    assert failing == set()
    assert not replace(measured["pairs.missed"], figure=-40.0).holds


def test_what_was_asked_stands_beside_what_is_held(measured: dict[str, Measure]) -> None:
    """A lower floor than was asked is never silent."""
    channel = measured["channels.stated"]

    assert channel.floor is not None
    assert channel.floor < 90
    assert channel.note.startswith("asked: 90")
    assert measured["speakers.pronouns_right"].floor == 85.0
