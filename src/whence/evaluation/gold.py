"""Own gold: what two readers marked in drawn texts, read back with the texts it belongs to.

The texts are not ours to ship, so the gold keeps offsets, labels and the hash of each text. An
offset that points into another edition of a text would measure nonsense without a sound, therefore
every hash is checked on reading.

- In: a folder of gold (`draw.json`, `gold.jsonl`, `agreement.json`) and the data folder.
- Out: `GoldRecord`, in drawn order.
- Not here: drawing, placing and comparing answers (`genscripts/gold_*.py`), scoring.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from whence.errors import DataError
from whence.records import Stretch

Stretches = tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class GoldItem:
    """One drawn item.

    Attributes:
        name: Its number in the set.
        digest: Hash of its text: which document it belongs to.
        text: The whole text of that file.
        pieces: The stretches of the text that were to be read, in order.
        split: "tune" or "test".
        stratum: The class of candidates that it was drawn from; empty for a set without classes.
    """

    name: str
    digest: str
    text: str
    pieces: Stretches
    split: str
    stratum: str = ""

    def holds(self, start: int, end: int) -> bool:
        """Whether one piece holds this stretch of the text."""
        return start < end and any(low <= start and end <= high for low, high in self.pieces)


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    """One attribution; each role as pieces, in order.

    Attributes:
        source: Empty if the text names none.
        cue: Empty if there is none.
        content: What is attributed.
        depth: 1, or more for what stands inside another attribution of the item.
        cannot_tell: The reader saw something and could not decide what it is.
    """

    source: Stretches
    cue: Stretches
    content: Stretches
    depth: int = 1
    cannot_tell: bool = False


@dataclass(frozen=True, slots=True)
class GoldAnswer:
    """What was found in one item: its attributions, or its label with the words for the speaker."""

    attributions: tuple[GoldAttribution, ...] = ()
    cannot_tell: bool = False
    label: str = ""
    speaker: Stretches = ()


@dataclass(frozen=True, slots=True)
class GoldRecord:
    """An item with its answer."""

    item: GoldItem
    answer: GoldAnswer


def read_gold(
    name: str, data: Path, folder: Path, *, split: str | None = None
) -> tuple[GoldRecord, ...]:
    """Read one set of gold.

    Args:
        name: The set: a folder below `folder`.
        data: The data folder, with the texts.
        folder: The folder of all sets.
        split: "tune" or "test" for these items alone.

    Returns:
        Every item of the draw with its answer, in drawn order.

    Raises:
        DataError: A file is missing, a text or the gold is not the one that was hashed, or the
            answers do not fit the draw.
    """
    items = read_items(name, data, folder)
    file = folder / name / "gold.jsonl"
    agreement = _read_json(folder / name / "agreement.json")
    if hash_text(_read_file(file)) != agreement["gold_sha256"]:
        raise DataError(f"{file} is not the gold that agreement.json describes; settle it again")
    answers = read_answers(file, items)
    return tuple(
        GoldRecord(item, answers[item.name]) for item in items if split in {None, item.split}
    )


def read_items(name: str, data: Path, folder: Path) -> tuple[GoldItem, ...]:
    """Read the draw of one set with its texts.

    Args:
        name: The set: a folder below `folder`.
        data: The data folder.
        folder: The folder of all sets.

    Returns:
        The items in drawn order; items of one document share its text.

    Raises:
        DataError: A file is missing or a text is not the one that was drawn from.
    """
    texts: dict[str, str] = {}
    items = []
    for line in _read_json(folder / name / "draw.json")["items"]:
        digest = line["sha256"]
        if digest not in texts:
            texts[digest] = find_text(data, line["path"], digest)
        pieces = _stretches(line.get("pieces", [[line["start"], line["end"]]]))
        stratum = line.get("stratum", "")
        items.append(GoldItem(line["id"], digest, texts[digest], pieces, line["split"], stratum))
    return tuple(items)


def read_answers(file: Path, items: Sequence[GoldItem]) -> dict[str, GoldAnswer]:
    """Read answers in offsets: the gold itself, or those of one reader.

    Args:
        file: One JSON object a line, each naming its item.
        items: The draw that they answer.

    Returns:
        By item.

    Raises:
        DataError: The file is missing, an item has no answer or two, or an offset leaves its item.
    """
    known = {item.name: item for item in items}
    answers: dict[str, GoldAnswer] = {}
    for row in _read_file(file).splitlines():
        line = json.loads(row)
        name = line["item"]
        if name not in known or name in answers:
            raise DataError(f"{file}: {name} was not drawn or is answered twice")
        answers[name] = to_answer(line)
        _check_offsets(known[name], answers[name], file)
    missing = [item.name for item in items if item.name not in answers]
    if missing:
        raise DataError(f"{file}: {len(missing)} items have no answer, {missing[0]} first")
    return answers


def to_answer(line: Mapping[str, Any]) -> GoldAnswer:  # Any: one parsed JSON object
    """One line of answers in offsets as a record; roles that are left out are empty."""
    attributions = tuple(
        GoldAttribution(
            _stretches(found.get("source", [])),
            _stretches(found.get("cue", [])),
            _stretches(found.get("content", [])),
            int(found.get("depth", 1)),
            bool(found.get("cannot_tell", False)),
        )
        for found in line.get("attributions", [])
    )
    return GoldAnswer(
        attributions,
        bool(line.get("cannot_tell", False)),
        str(line.get("label", "")),
        _stretches(line.get("speaker", [])),
    )


def find_text(data: Path, path: str, digest: str) -> str:
    """Find the text that an item was drawn from.

    Args:
        data: The data folder.
        path: Below it; a `*` stands for a part of the name that the gold leaves out.
        digest: Hash of the text.

    Returns:
        The text with that hash.

    Raises:
        DataError: No file is there, or none holds that text.
    """
    files = sorted(data.glob(path))
    if not files:
        raise DataError(f"{data / path} is missing; set WHENCE_DATA to the data")
    for file in files:
        text = read_text(data, file.relative_to(data).as_posix())
        if hash_text(text) == digest:
            return text
    raise DataError(f"{data / path} is not the text that the gold was made on ({digest[:12]})")


def read_text(data: Path, path: str) -> str:
    """Read a text as the offsets count it: line ends untouched.

    Args:
        data: The data folder.
        path: Below it; of a `.json` file (a gold page of WCXB) the text is the main
            content, empty for pages that have none.

    Returns:
        The text.

    Raises:
        DataError: There is no such file.
    """
    text = _read_file(data / path)
    if path.endswith(".json"):
        return str(json.loads(text)["ground_truth"].get("main_content", ""))
    return text


def hash_text(text: str) -> str:
    """The sha256 of a text's UTF-8 bytes, in hexadecimal digits."""
    return sha256(text.encode("utf-8")).hexdigest()


def _check_offsets(item: GoldItem, answer: GoldAnswer, file: Path) -> None:
    for found in answer.attributions:
        for start, end in (*found.source, *found.cue, *found.content):
            if not item.holds(start, end):
                raise DataError(f"{file}: {start} to {end} lies outside {item.name}")
    for start, end in answer.speaker:
        if not 0 <= start < end <= len(item.text):
            raise DataError(f"{file}: {start} to {end} lies outside the text of {item.name}")


def _stretches(pairs: Sequence[Sequence[int]]) -> Stretches:
    return tuple((int(start), int(end)) for start, end in pairs)


def _read_json(file: Path) -> Any:  # Any: parsed JSON; its callers name the keys
    return json.loads(_read_file(file))


def _read_file(file: Path) -> str:
    if not file.is_file():
        raise DataError(f"{file} is missing; texts lie in the folder that WHENCE_DATA names")
    with file.open(encoding="utf-8", newline="") as opened:
        return opened.read()
