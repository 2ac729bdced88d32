"""A name counts with both ends and its kind right, and with nothing less."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.named import Name, NamedText
from whence.evaluation.names import measure_names, score_names, score_sets

TEXT = "Hale came to Mirefold.\nOrne stayed."


def test_kinds_are_scored_apart_and_together(reader: object) -> None:
    """A place that is taken for a person is wrong in both kinds."""
    names = (Name(0, 4, "person"), Name(13, 21, "place"), Name(23, 27, "person"))

    measure = score_names("rain", [NamedText("a", TEXT, names)], reader)

    assert (measure.all.f1, measure.texts, measure.gold) == (pytest.approx(2 / 3), 1, 3)
    assert measure.kinds["person"].precision == pytest.approx(2 / 3)
    assert (measure.kinds["person"].recall, measure.kinds["place"].f1) == (1.0, 0.0)


def test_names_of_one_text_do_not_count_in_another(reader: object) -> None:
    """The same offsets in two texts are two names."""
    first = NamedText("a", "Hale came.", (Name(0, 4, "person"),))
    second = NamedText("b", "Orne came.", ())

    measure = score_names("rain", [first, second], reader)

    assert (measure.all.precision, measure.all.recall) == (0.5, 1.0)


def test_nothing_found_is_nothing_right() -> None:
    """No figure is divided by zero."""
    assert score_sets({1}, set()).f1 == 0.0


def test_both_sets_are_read(tmp_path: Path, reader: object) -> None:
    """Only the news documents of GUM are measured on."""
    folder = tmp_path / "entities"
    (folder / "uner").mkdir(parents=True)
    (folder / "gum" / "dep").mkdir(parents=True)
    (folder / "gum" / "splits.md").write_text("", encoding="utf-8")
    row = "1\tHale\tHale\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(1-person-new)\n"
    for name in ("news_rain", "fiction_rain"):
        (folder / "gum" / "dep" / f"GUM_{name}.conllu").write_text(row, encoding="utf-8")
    file = folder / "uner" / "en_ewt-ud-test.iob2"
    file.write_text("# newdoc\n0\tHale\tB-PER\n", encoding="utf-8")

    uner, gum = measure_names(tmp_path, reader)

    assert (uner.name, uner.texts, uner.all.f1) == ("UNER EWT test", 1, 1.0)
    assert (gum.name, gum.texts, gum.kinds["person"].f1) == ("GUM news", 1, 1.0)


def test_missing_sets_are_told(tmp_path: Path, reader: object) -> None:
    """A set that is not there is no set without names."""
    with pytest.raises(DataError, match="GUM"):
        measure_names(tmp_path, reader)
