"""Own gold is read with the very texts it was made on, or not at all."""

import json
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.gold import GoldAttribution, GoldRecord, hash_text, read_gold, read_text

TEXT = "The clerk said:\r\n“It rained in Mirefold.”\n"
WITHIN = {"source": [[0, 9]], "cue": [[10, 14]], "content": [[17, 41]]}


class Gold:
    """A folder of data and a folder of gold with one document and two items."""

    def __init__(self, folder: Path) -> None:
        self.data, self.folder = folder / "data", folder / "gold"
        (self.data / "town").mkdir(parents=True)
        (self.folder / "rain").mkdir(parents=True)
        (self.data / "town" / "daily_rain.txt").write_bytes(TEXT.encode())
        where = {"path": "town/daily_*.txt", "sha256": hash_text(TEXT)}
        items = [
            {"id": "rain-1", **where, "start": 0, "end": 42, "split": "tune"},
            {"id": "rain-2", **where, "start": 0, "end": 9, "pieces": [[0, 9]], "split": "test"},
        ]
        self.write("draw.json", json.dumps({"items": items}))
        self.answer({"item": "rain-1", "attributions": [WITHIN]}, {"item": "rain-2"})

    def write(self, name: str, text: str) -> None:
        """Write one file of the set."""
        (self.folder / "rain" / name).write_text(text, encoding="utf-8")

    def answer(self, *lines: dict[str, object]) -> None:
        """Make these lines the gold, with its hash."""
        text = "".join(f"{json.dumps(line)}\n" for line in lines)
        self.write("gold.jsonl", text)
        self.write("agreement.json", json.dumps({"gold_sha256": hash_text(text)}))

    def read(self, split: str | None = None) -> tuple[GoldRecord, ...]:
        """Read the set."""
        return read_gold("rain", self.data, self.folder, split=split)


@pytest.fixture
def gold(tmp_path: Path) -> Gold:
    return Gold(tmp_path)


def test_records_come_in_drawn_order_with_their_text(gold: Gold) -> None:
    """Line ends are kept as they stand, since offsets count them."""
    first, second = gold.read()

    assert (first.item.name, second.item.name) == ("rain-1", "rain-2")
    assert first.item.text == TEXT
    assert first.answer.attributions == (GoldAttribution(((0, 9),), ((10, 14),), ((17, 41),)),)
    assert second.answer.attributions == ()


@pytest.mark.parametrize(("split", "names"), [("tune", ["rain-1"]), ("test", ["rain-2"])])
def test_a_split_gives_its_items_alone(gold: Gold, split: str, names: list[str]) -> None:
    """What is tuned on is never among what is measured on."""
    assert [record.item.name for record in gold.read(split)] == names


def test_labels_and_speakers_are_read(gold: Gold) -> None:
    """A speaker may stand outside the item, anywhere in the text."""
    gold.answer(
        {"item": "rain-1", "cannot_tell": True},
        {"item": "rain-2", "label": "cueless", "speaker": [[29, 37]]},
    )

    first, second = gold.read()

    assert first.answer.cannot_tell
    assert (second.answer.label, second.answer.speaker) == ("cueless", ((29, 37),))


@pytest.mark.parametrize("changed", [TEXT.replace("\r\n", "\n"), TEXT.replace("rained", "snowed")])
def test_another_edition_of_a_text_is_refused(gold: Gold, changed: str) -> None:
    """A text that differs by a line end alone would shift every offset."""
    (gold.data / "town" / "daily_rain.txt").write_bytes(changed.encode())

    with pytest.raises(DataError, match="not the text that the gold was made on"):
        gold.read()


def test_a_missing_text_is_refused(gold: Gold) -> None:
    """No item is left out in silence."""
    (gold.data / "town" / "daily_rain.txt").unlink()

    with pytest.raises(DataError, match="is missing"):
        gold.read()


def test_the_hash_finds_the_text_among_names_alike(gold: Gold) -> None:
    """A headline that the gold leaves out of a name may leave several files."""
    (gold.data / "town" / "daily_fair.txt").write_text("Fair weather.", encoding="utf-8")

    assert gold.read()[0].item.text == TEXT


def test_gold_that_was_changed_afterwards_is_refused(gold: Gold) -> None:
    """Figures of agreement belong to one gold and no other."""
    gold.write("gold.jsonl", '{"item": "rain-1"}\n{"item": "rain-2"}\n')

    with pytest.raises(DataError, match="not the gold that"):
        gold.read()


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ([{"item": "rain-1"}], "1 items have no answer, rain-2 first"),
        ([{"item": "rain-1"}, {"item": "rain-1"}], "rain-1 was not drawn or is answered twice"),
        ([{"item": "hail-1"}], "hail-1 was not drawn"),
        ([{"item": "rain-1"}, {"item": "rain-2", "attributions": [WITHIN]}], "lies outside rain-2"),
        ([{"item": "rain-1", "speaker": [[30, 99]]}], "lies outside the text of rain-1"),
    ],
)
def test_answers_that_do_not_fit_the_draw_are_refused(
    gold: Gold, lines: list[dict[str, object]], message: str
) -> None:
    """Every item has one answer, and no offset leaves its item."""
    gold.answer(*lines)

    with pytest.raises(DataError, match=message):
        gold.read()


def test_gold_that_does_not_exist_yet_is_refused(gold: Gold) -> None:
    """A draw alone is no gold."""
    (gold.folder / "rain" / "agreement.json").unlink()

    with pytest.raises(DataError, match="is missing"):
        gold.read()


def test_a_page_of_json_gives_its_main_content(tmp_path: Path) -> None:
    """The text of such a page is a field, and a page may have none."""
    page = {"ground_truth": {"main_content": TEXT}}
    (tmp_path / "1.json").write_text(json.dumps(page), encoding="utf-8")
    (tmp_path / "2.json").write_text('{"ground_truth": {}}', encoding="utf-8")

    assert (read_text(tmp_path, "1.json"), read_text(tmp_path, "2.json")) == (TEXT, "")
