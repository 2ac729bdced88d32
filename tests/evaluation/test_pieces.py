"""Texts that the library cuts otherwise are counted."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation import pieces
from whence.evaluation.pieces import compare_pieces, measure_pieces, open_library
from whence.models import Pieces, read_wordpiece


def test_a_text_that_differs_in_a_place_alone_is_counted() -> None:
    """Numbers are not enough: the answer goes back to characters."""

    def ours(text: str) -> Pieces:
        return Pieces((1,), (0,), (len(text),))

    def theirs(text: str) -> Pieces:
        return Pieces((1,), (0,), (4,))

    measure = compare_pieces(["rain", "drizzle"], ours, theirs)

    assert (measure.texts, measure.differ, measure.equal) == (2, 1, 0.5)


def test_the_library_cuts_as_we_do() -> None:
    """Accents, marks and unknown signs of an invented text."""
    text = "Señor Drosti’s “café”\u00a0– in Mirefold\u200b, 中文 😀"

    assert open_library()(text) == read_wordpiece().encode(text)
    assert open_library()("") == Pieces((), (), ())


def test_articles_of_both_splits_are_compared(data: Path) -> None:
    """Train and dev; a sample takes each so-manieth."""
    train = data / "attribution" / "polnear" / "train" / "text"
    train.mkdir(parents=True)
    (train / "hail.txt").write_text("Hail fell in Mirefold.", encoding="utf-8")

    assert (measure_pieces(data).texts, measure_pieces(data, every=2).texts) == (3, 2)
    assert measure_pieces(data).equal == 1.0


def test_a_missing_library_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only developers have it, and nobody is told that all texts are equal without it."""

    def fail(name: str) -> None:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(pieces, "import_module", fail)

    with pytest.raises(DataError, match="tokenizers"):
        open_library()
