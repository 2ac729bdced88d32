"""A quotation that no cue claims is found by an empty cue; elsewhere an empty cue is an error."""

import json
from pathlib import Path

import pytest

from whence.evaluation.cueless import measure_cueless
from whence.evaluation.gold import hash_text

QUOTED = [
    "“We saw the lorries come over”",
    "“nobody came to the old mill”",
    "“One Day of Rain Here”",
]
TEXT = f"{QUOTED[0]}\nHale said that {QUOTED[1]}.\nShe wrote {QUOTED[2]} there."


@pytest.fixture
def gold(data: Path) -> Path:
    """A set with one quotation of each label, and one that nobody can label."""
    folder = data.parent / "gold" / "cueless"
    folder.mkdir(parents=True)
    (data / "town.txt").write_text(TEXT, encoding="utf-8")
    where = {"path": "town.txt", "sha256": hash_text(TEXT), "split": "test"}
    labels = ["cueless", "cued", "title_or_scare", "cannot_tell"]
    items, lines = [], []
    for label, words in zip(labels, [*QUOTED, QUOTED[0]], strict=True):
        start = TEXT.index(words)
        items.append({"id": label, **where, "start": start, "end": start + len(words)})
        lines.append(json.dumps({"item": label, "label": label}))
    answers = "".join(f"{line}\n" for line in lines)
    (folder / "draw.json").write_text(json.dumps({"items": items}), encoding="utf-8")
    (folder / "gold.jsonl").write_text(answers, encoding="utf-8")
    agreement = json.dumps({"gold_sha256": hash_text(answers)})
    (folder / "agreement.json").write_text(agreement, encoding="utf-8")
    return folder.parent


def test_only_the_quotation_without_a_cue_has_an_empty_one(
    data: Path, gold: Path, reader: object
) -> None:
    """The cue claims the second, the third is set like a title, the last is left out."""
    measure = measure_cueless(data, gold, reader, split="test")

    assert measure.found == 1.0
    assert measure.empty == {"cueless": 1.0, "cued": 0.0, "title_or_scare": 0.0}
    assert measure.quotations == {"cueless": 1, "cued": 1, "title_or_scare": 1}


def test_a_cue_that_is_missed_is_an_error_where_one_was_marked(data: Path, gold: Path) -> None:
    """A reader that finds no cue leaves every quotation without one."""

    class Blind:
        def read(self, *_: object) -> object:
            return type("Nothing", (), {"attributions": (), "names": (), "verbs": ()})

    assert measure_cueless(data, gold, Blind(), split="test").empty["cued"] == 1.0


def test_a_split_without_quotations_finds_none(data: Path, gold: Path, reader: object) -> None:
    """No figure is divided by zero."""
    assert measure_cueless(data, gold, reader, split="tune").found == 0.0
