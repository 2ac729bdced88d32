"""Answers about speakers are right, wrong or left open, and each is counted as what it is."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from whence.evaluation.gold import hash_text
from whence.evaluation.who import (
    find_outlet,
    measure_access,
    measure_channels,
    measure_cueless_speakers,
    measure_speakers,
)

TEXT = (
    "Lena Sorel said that it rained.\n"
    "She said that the bridge broke.\n"
    "Nobody was hurt.\n"
    "A witness said that she saw a boat.\n"
    "Sorel told the Vell Gazette “I saw the bridge break”.\n"
)


def place(words: str) -> list[int]:
    """Where words stand first in the text."""
    return [TEXT.index(words), TEXT.index(words) + len(words)]


def write_gold(folder: Path, name: str, rows: Sequence[tuple[str, str, list[str], str]]) -> None:
    """A set of gold: the asked words, the label, words of the answer, the class."""
    where = {"path": "town.txt", "sha256": hash_text(TEXT), "split": "test"}
    items, lines = [], []
    for at, (asked, label, answer, stratum) in enumerate(rows):
        start, end = place(asked)
        items.append({"id": f"{at}", **where, "start": start, "end": end, "stratum": stratum})
        speaker = [place(words) for words in answer]
        lines.append(json.dumps({"item": f"{at}", "label": label, "speaker": speaker}))
    gold = "".join(f"{line}\n" for line in lines)
    (folder / name).mkdir(parents=True)
    (folder / name / "draw.json").write_text(json.dumps({"items": items}), encoding="utf-8")
    (folder / name / "gold.jsonl").write_text(gold, encoding="utf-8")
    agreement = json.dumps({"gold_sha256": hash_text(gold)})
    (folder / name / "agreement.json").write_text(agreement, encoding="utf-8")


@pytest.fixture
def gold(data: Path) -> Path:
    """The folder of all sets; what people marked in the text stands in "abroad"."""
    (data / "town.txt").write_text(TEXT, encoding="utf-8")
    folder = data.parent / "gold"
    marked = [
        {"source": [place(source)], "cue": [place(cue)], "content": [place(content)]}
        for source, cue, content in (
            ("Lena Sorel", "said", "that it rained"),
            ("She", "said", "that the bridge broke"),
            ("A witness", "said", "that she saw a boat"),
            ("Sorel", "told", "“I saw the bridge break”"),
        )
    ]
    write_gold(folder, "abroad", [(TEXT, "", [], "")])
    line = json.dumps({"item": "0", "attributions": marked}) + "\n"
    (folder / "abroad" / "gold.jsonl").write_text(line, encoding="utf-8")
    agreement = json.dumps({"gold_sha256": hash_text(line)})
    (folder / "abroad" / "agreement.json").write_text(agreement, encoding="utf-8")
    return folder


def test_a_pronoun_led_to_its_name_is_right(data: Path, gold: Path, reader: object) -> None:
    """What the reader could not tell is left out."""
    rows = [("She", "named", ["Lena Sorel"], "piles pronoun")]
    write_gold(gold, "speakers", [*rows, ("She", "cannot_tell", [], "piles pronoun")])

    found = measure_speakers(data, gold, reader, kind="pronoun", split="test")

    assert (found.right, found.answered, found.misnamed) == (1.0, 1.0, 0.0)
    assert (found.sources, found.unnamed) == (1, 0)


def test_a_name_for_nobody_is_wrong_and_misnamed(data: Path, gold: Path, reader: object) -> None:
    """It lowers the share that is right, too."""
    write_gold(gold, "speakers", [("She", "unnamed", [], "piles pronoun")])

    found = measure_speakers(data, gold, reader, kind="pronoun", split="test")

    assert (found.right, found.misnamed, found.unnamed) == (0.0, 1.0, 1)


def test_an_unnamed_source_is_no_answer(data: Path, gold: Path, reader: object) -> None:
    """A witness without a name stays its own: not answered, not wrong."""
    write_gold(gold, "speakers", [("A witness", "unnamed", [], "piles description")])

    found = measure_speakers(data, gold, reader, kind="description", split="test")

    assert (found.right, found.answered, found.misnamed, found.sources) == (0.0, 0.0, 0.0, 1)


def test_a_channel_needs_its_words(data: Path, gold: Path, reader: object) -> None:
    """The right class for other words is no right answer."""
    asked = "“I saw the bridge break”"
    rows = [(asked, "other", ["Vell Gazette"], ""), (asked, "other", ["Nobody"], "")]
    write_gold(gold, "channels", [*rows, ("that she saw a boat", "unstated", [], "")])

    found = measure_channels(data, gold, reader, split="test")

    assert (found.stated, found.invented) == (0.5, 0.0)
    assert found.items == {"other": 2, "unstated": 1}


def test_access_is_compared_by_label(data: Path, gold: Path, reader: object) -> None:
    """Of each label the share that is right is told."""
    rows = [("“I saw the bridge break”", "saw", [], ""), ("that it rained", "heard", [], "")]
    write_gold(gold, "access", rows)

    found = measure_access(data, gold, reader, split="test")

    assert found.equal == 0.5
    assert found.right == {"heard": 0.0, "saw": 1.0}


def test_a_quotation_that_nobody_speaks_is_not_answered(
    data: Path, gold: Path, reader: object
) -> None:
    """The set may hold quotations that the reader never saw."""
    write_gold(gold, "cueless", [("Nobody was hurt", "cueless", ["Lena Sorel"], "")])

    found = measure_cueless_speakers(data, gold, reader, split="test")

    assert (found.answered, found.sources) == (0.0, 1)


def test_an_address_in_the_first_line_names_the_outlet() -> None:
    """What was told to the site that stands there was told to the document's own outlet."""
    assert find_outlet(f"https://vellgazette.example/bridge\n{TEXT}") == "vellgazette.example"
    assert find_outlet(TEXT) is None
