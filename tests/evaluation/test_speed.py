"""Speed is told in words, precision as what small weights gain or lose."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation import speed
from whence.evaluation.speed import compare_precision, measure_speed, measure_weight
from whence.models import Reading


def test_words_are_counted_over_the_time_that_reading_took(
    data: Path, reader: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirteen words in half a second; preparing the articles is not timed."""
    times = iter([10.0, 10.5])
    monkeypatch.setattr(speed, "process_time", lambda: next(times))

    assert measure_speed(data, reader) == 26.0


def test_a_sample_without_articles_has_no_speed(data: Path, reader: object) -> None:
    """No figure is divided by zero."""
    for file in (data / "attribution" / "polnear" / "dev" / "text").iterdir():
        file.unlink()

    with pytest.raises(DataError, match="no speed"):
        measure_speed(data, reader)


def test_what_small_weights_cost_is_below_zero(data: Path, reader: object) -> None:
    """The shipped reader finds nothing here, the full one all."""

    class Blind:
        def read(self, *_: object) -> Reading:
            return Reading((), ())

    assert compare_precision(data, Blind(), reader).gain == -100.0
    assert compare_precision(data, reader, reader).gain == 0.0


def test_all_files_of_a_model_are_weighed(tmp_path: Path) -> None:
    """In megabytes; a folder without files is no model."""
    with pytest.raises(DataError, match="no weights"):
        measure_weight(tmp_path)
    for name in ("a.onnx", "b.json"):
        (tmp_path / name).write_bytes(b"0" * 500_000)

    assert measure_weight(tmp_path) == 1.0
