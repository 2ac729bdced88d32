"""The origin of articles measured, on a table that a test can hold."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.wire import WireMeasure, find_wire, measure_wire

BODY = (
    "The council closed the northern bridge on Tuesday after the river rose by two metres.\n\n"
    "Engineers who examined the pillars said that it would stay shut for a week or longer.\n"
)


def write(folder: Path, rows: list[tuple[str, str, str]]) -> None:
    """A table and its texts: split, name in the table, what stands before the body."""
    table = ["compartment\tfilename\twire"]
    for number, (split, wire, lead) in enumerate(rows):
        text = folder / "attribution/polnear" / split / "text" / f"{number}.txt"
        text.parent.mkdir(parents=True, exist_ok=True)
        text.write_text(f"Bridge closed in Ortal\n\n{lead}{BODY}", encoding="utf-8")
        table.append(f"{split}\t{number}\t{wire}")
    (folder / "attribution/polnear/metadata.tsv").write_text("\n".join(table), encoding="utf-8")


def test_agencies_count_by_their_usual_name(tmp_path: Path) -> None:
    """One right, one missed, one wrong agency, one that nobody sent."""
    rows = [
        ("train", "AP", "ORTAL (AP) — "),
        ("train", "reuters", ""),
        ("dev", "UPI", "ORTAL (AFP) — "),
        ("dev", "None", ""),
    ]
    write(tmp_path, rows)

    found = measure_wire(tmp_path)

    assert found == WireMeasure(documents=4, wire=3, answered=2, right=1)
    assert (found.precision, found.recall, found.f1) == (0.5, pytest.approx(1 / 3), 0.4)


def test_a_split_can_be_measured_alone(tmp_path: Path) -> None:
    """What was chosen on one is checked on the other."""
    write(tmp_path, [("train", "AP", ""), ("dev", "AP", "ORTAL (AP) — ")])

    assert measure_wire(tmp_path, ("dev",)).f1 == 1.0
    assert measure_wire(tmp_path, ("train",)).f1 == 0.0


def test_who_told_it_first_sent_nothing(tmp_path: Path) -> None:
    """A credit in a sentence is no agency of the text."""
    lead = "The Marlow Post, which first reported the closure, said on Monday that cars turned. "
    write(tmp_path, [("train", "None", lead)])

    assert measure_wire(tmp_path, ("train",)).answered == 0


def test_missing_data_is_an_error(tmp_path: Path) -> None:
    """A measure without data is refused, and so is a missing text."""
    with pytest.raises(DataError, match="cannot read the table of articles"):
        measure_wire(tmp_path)
    with pytest.raises(DataError, match="is missing"):
        find_wire(tmp_path / "none.txt")
