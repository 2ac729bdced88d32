"""Two names are judged in their texts: one, possibly one, or two."""

import json
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.gold import hash_text
from whence.evaluation.pairs import measure_pairs

ROWS = [
    ("Lena Sorel said that it rained.", "Lena Sorel", "Lena Sorel said that it was fair.", "same"),
    (
        "Ivo Brand said that it rained.",
        "Ivo Brand",
        "Mara Dell said that it was fair.",
        "different",
    ),
    ("Ivo Hale said that it rained.", "Ivo Hale", "Mara Dell said that it was fair.", "same"),
    ("Ivo Lund said that it rained.", "Ivo Lund", "Ivo Lund said that it was fair.", "cannot_tell"),
]


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """Four pairs of the test split."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    lines, labels = "", ""
    for at, (first, name, second, label) in enumerate(ROWS):
        other = " ".join(second.split()[:2])
        row = {"id": f"{at}", "a_context": first, "a_name": name}
        lines += json.dumps({**row, "b_context": second, "b_name": other}) + "\n"
        labels += json.dumps({"item": f"{at}", "label": label}) + "\n"
    items = [{"id": f"{at}", "split": "test"} for at in range(len(ROWS))]
    drawn = json.dumps({"items": items, "texts_sha256": hash_text(lines)})
    for file, text in (
        ("texts.jsonl", lines),
        ("gold.jsonl", labels),
        ("draw.json", drawn),
        ("agreement.json", json.dumps({"gold_sha256": hash_text(labels)})),
    ):
        (folder / file).write_text(text, encoding="utf-8")
    return tmp_path


def test_each_answer_counts_for_its_label(gold: Path, reader: object) -> None:
    """One right, one missed, one told apart; the undecided one is left out."""
    found = measure_pairs(gold, reader, split="test")

    assert found.answers == {"same": {"different": 1, "same": 1}, "different": {"different": 1}}
    assert (found.merged, found.missed) == (0.0, 0.5)


def test_a_split_without_pairs_has_nothing_wrong(gold: Path, reader: object) -> None:
    """No share is divided by zero."""
    found = measure_pairs(gold, reader, split="tune")

    assert (found.merged, found.missed) == (0.0, 0.0)


def test_other_texts_than_the_drawn_are_refused(gold: Path, reader: object) -> None:
    """A label belongs to the texts that people read."""
    file = gold / "pairs" / "texts.jsonl"
    file.write_text(file.read_text(encoding="utf-8").replace("rained", "snowed"), encoding="utf-8")

    with pytest.raises(DataError, match="not the gold"):
        measure_pairs(gold, reader, split="test")
