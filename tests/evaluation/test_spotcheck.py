"""Pairs are drawn from what was found and what was nearly found; people's labels are counted."""

import csv
import json
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.gold import hash_text
from whence.evaluation.spotcheck import list_candidates, measure_spotcheck, read_collections

SHARED = (
    "the river rose past the second mark before dawn and the wardens of the lower quarter rang "
    "every bell that still had a rope while carts were drawn up to the old tannery"
)
TEXTS = {
    "1": f"Harlow Post. {SHARED}. Nobody slept.",
    "2": f"A reader writes that {SHARED}, and nobody listened to him.",
    "3": "The river rose before dawn in the lower quarter; wardens rang bells near the tannery.",
}


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """Three bodies and a pile of one document."""
    bodies = tmp_path / "reuse" / "fnc1"
    bodies.mkdir(parents=True)
    with (bodies / "bodies.csv").open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("Body ID", "articleBody"))
        rows.writerows(TEXTS.items())
    pile = tmp_path / "piles" / "ecbplus" / "one"
    pile.mkdir(parents=True)
    (pile / "a.txt").write_text("Alone.", encoding="utf-8")
    return tmp_path


def _write_gold(data: Path, labels: dict[str, str]) -> Path:
    """A draw of the copied pair and a near one, with these answers."""
    folder = data / "gold" / "reuse"
    folder.mkdir(parents=True)
    items = []
    for kind, a, b in (("found", "1", "2"), ("near", "1", "3")):
        item = {"id": kind, "kind": kind}
        for side, body in (("a", a), ("b", b)):
            item |= {side: f"reuse/fnc1/bodies.csv#{body}"}
            item |= {f"{side}_sha256": hash_text(TEXTS[body])}
        items.append(item)
    gold = "".join(
        json.dumps({"item": item, "label": label}) + "\n" for item, label in labels.items()
    )
    for name, text in (
        ("draw.json", json.dumps({"items": items})),
        ("gold.jsonl", gold),
        ("agreement.json", json.dumps({"gold_sha256": hash_text(gold)})),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder.parent


def test_found_and_near_pairs_never_meet(data: Path) -> None:
    """The copied pair is found; of the others each text's nearest is near."""
    texts = read_collections(data)["fnc1"]

    candidates = list_candidates(texts)

    assert [(pair.a[-1], pair.b[-1]) for pair in candidates.found] == [("1", "2")]
    assert {(pair.a[-1], pair.b[-1]) for pair in candidates.near} <= {("1", "3"), ("2", "3")}
    start, end = candidates.found[0].passages[0][:2]
    assert SHARED in texts[0][candidates.found[0].a][start:end]


def test_people_decide_what_was_right_and_what_was_missed(data: Path) -> None:
    """A found pair of chance is wrong; a near pair with words taken over is missed."""
    gold = _write_gold(data, {"found": "chance", "near": "reworded"})

    check = measure_spotcheck(data, gold)

    assert (check.precision, check.missed, check.found, check.unfound) == (0.0, 1.0, 1, 1)
    assert check.missed_words == 0.0


def test_what_nobody_can_tell_is_counted_and_left_out(data: Path) -> None:
    """It stands among the labels and in no share."""
    gold = _write_gold(data, {"found": "copying", "near": "cannot_tell"})

    check = measure_spotcheck(data, gold)

    assert (check.precision, check.meant, check.unfound) == (1.0, 1.0, 0)
    assert check.labels["near"] == {"cannot_tell": 1}


def test_another_text_than_was_read_is_refused(data: Path) -> None:
    """Labels say nothing of words that nobody read."""
    gold = _write_gold(data, {"found": "copying", "near": "nothing"})
    file = data / "reuse" / "fnc1" / "bodies.csv"
    file.write_text(file.read_text(encoding="utf-8").replace("Nobody", "No one"), encoding="utf-8")

    with pytest.raises(DataError, match="not the text"):
        measure_spotcheck(data, gold)
