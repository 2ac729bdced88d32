"""Spot check: what readers say of pairs that the search found, and of near ones that it left out.

Planted copies flatter a search: the text around them is foreign. Here pairs are drawn from real
news: of those found, is what they share really reuse; of those that are most alike and not found,
was something missed? Two readers read both texts whole. Rewordings are looked for elsewhere
(`paraphrase`).

- In: the bodies of FNC-1 and the ECB+ piles in the data folder; the set `reuse` of our own gold.
- Out: `Candidates` for the draw, `SpotCheck`.
- Not here: drawing and settling (`genscripts/gold_reuse`), planted copies (`reuse`).
"""

import csv
import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from math import log
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from whence.errors import DataError
from whence.evaluation.gold import hash_text
from whence.records import ReuseMeaning
from whence.reuse import Passages, Text, find_passages
from whence.text import find_words

# What readers answer of a pair that was found, and of one that was not.
FOUND_LABELS = ("copying", "quotation", "boilerplate", "chance", "cannot_tell")
NEAR_LABELS = ("words", "reworded", "nothing", "cannot_tell")
_MEANINGS = tuple(ReuseMeaning)
_Passage = tuple[int, int, int, int, str]
# Words are counted in so many columns.
_COLUMNS = 8192
_BLOCK = 512


@dataclass(frozen=True, slots=True)
class Pair:
    """Two texts of one collection; offsets count characters of each.

    Attributes:
        a: Path of the first below the data folder; a row of a table has its number behind "#".
        b: Path of the second, greater than `a`.
        passages: (start in a, end, start in b, end, meaning) of what was found, in order.
    """

    a: str
    b: str
    passages: tuple[_Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Candidates:
    """All pairs of one kind of collection: those found, and the nearest not found of each text."""

    found: tuple[Pair, ...]
    near: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """What readers say of the pairs that were drawn, measured with today's search.

    Attributes:
        precision: Of the pairs found today and drawn, the share that is reuse: neither chance nor
            page furniture taken for copying.
        missed: Of the pairs not found today and drawn, the share with anything taken over.
        missed_words: The share with the very words taken over, not only their matter.
        meant: Of the right pairs found today, the share of which the strongest meaning is right.
        found: How many drawn pairs are found today and have an answer.
        unfound: How many are not.
        labels: Answers of readers by kind of draw.
    """

    precision: float
    missed: float
    missed_words: float
    meant: float
    found: int
    unfound: int
    labels: Mapping[str, Mapping[str, int]]


def read_collections(data: Path) -> dict[str, list[dict[str, str]]]:
    """Read the texts that are compared with each other.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        By kind ("fnc1", "ecbplus"), collections; a collection maps paths to texts.

    Raises:
        DataError: Nothing is there.
    """
    csv.field_size_limit(sys.maxsize)
    bodies: dict[str, str] = {}
    for path in sorted((data / "reuse" / "fnc1").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                bodies[f"reuse/fnc1/{path.name}#{row['Body ID']}"] = row["articleBody"]
    piles = [
        {
            file.relative_to(data).as_posix(): file.read_text(encoding="utf-8")
            for file in sorted(folder.glob("*.txt"))
        }
        for folder in sorted((data / "piles" / "ecbplus").iterdir())
        if folder.is_dir()
    ]
    if not bodies or not piles:
        raise DataError(f"{data} holds no reuse/fnc1 or no piles/ecbplus")
    return {"fnc1": [bodies], "ecbplus": piles}


def list_candidates(collections: Sequence[Mapping[str, str]]) -> Candidates:
    """List all pairs that may be drawn.

    Args:
        collections: Paths and texts that are compared with each other.

    Returns:
        Pairs that share copied or quoted words; and for every text the one most like it (cosine
        of its words, weighed by rarity) of those with which it shares none. Both without repeats.
    """
    found: list[Pair] = []
    near: set[tuple[str, str]] = set()
    for texts in collections:
        known = _find_pairs(texts)
        found.extend(known.values())
        near.update(_nearest_unfound(texts, known))
    return Candidates(
        tuple(sorted(found, key=lambda pair: (pair.a, pair.b))),
        tuple(Pair(a, b) for a, b in sorted(near)),
    )


def measure_spotcheck(data: Path, folder: Path) -> SpotCheck:
    """Compare today's search with what readers say of the drawn pairs.

    Args:
        data: The folder that WHENCE_DATA names.
        folder: The folder of all sets of gold.

    Returns:
        The shares; pairs of which nobody could tell are left out.

    Raises:
        DataError: Gold or data is missing, or a text is not the one that was read.
    """
    draw, labels = _read_gold(folder / "reuse")
    collections = [texts for kind in read_collections(data).values() for texts in kind]
    texts = {path: text for collection in collections for path, text in collection.items()}
    known: dict[tuple[str, str], Pair] = {}
    for collection in collections:
        known.update(_find_pairs(collection))
    right, meant, missed = [], [], []
    missed_words = []
    counts: dict[str, Counter[str]] = {"found": Counter(), "near": Counter()}
    for item in draw["items"]:
        for side in ("a", "b"):
            if hash_text(texts.get(item[side], "")) != item[f"{side}_sha256"]:
                raise DataError(f"{item[side]} is not the text that was read")
        label = labels[item["id"]]
        counts[item["kind"]][label] += 1
        if label == "cannot_tell":
            continue
        is_reuse = label not in ("chance", "nothing", "boilerplate")
        pair = known.get((item["a"], item["b"]))
        if pair is None:
            missed.append(is_reuse)
            missed_words.append(is_reuse and label != "reworded")
            continue
        right.append(is_reuse)
        if is_reuse and item["kind"] == "found":
            meant.append(label == _strongest(pair))
    return SpotCheck(
        precision=_share(right),
        missed=_share(missed),
        missed_words=_share(missed_words),
        meant=_share(meant),
        found=len(right),
        unfound=len(missed),
        labels={kind: dict(sorted(count.items())) for kind, count in counts.items()},
    )


def _strongest(pair: Pair) -> str:
    """Copying before quotation."""
    meanings = {passage[4] for passage in pair.passages}
    return next(one.value for one in ReuseMeaning if one.value in meanings)


def _share(values: Sequence[bool]) -> float:
    return sum(values) / len(values) if values else 0.0


def _read_gold(folder: Path) -> tuple[Any, dict[str, str]]:
    """The draw and the settled labels; Any: parsed JSON."""
    names = ("draw.json", "gold.jsonl", "agreement.json")
    missing = [name for name in names if not (folder / name).is_file()]
    if missing:
        raise DataError(f"{folder} lacks {missing}; they belong to the repository")
    draw, gold, agreement = ((folder / name).read_text(encoding="utf-8") for name in names)
    if hash_text(gold) != json.loads(agreement)["gold_sha256"]:
        raise DataError(f"{folder} is not the gold that was settled; settle it again")
    rows = [json.loads(line) for line in gold.splitlines()]
    return json.loads(draw), {row["item"]: row["label"] for row in rows}


def _find_pairs(texts: Mapping[str, str]) -> dict[tuple[str, str], Pair]:
    """What the search finds between every two texts, furniture left out."""
    paths = sorted(texts)
    found: dict[tuple[str, str], list[_Passage]] = {}
    for a, b, passage in _rows(find_passages([Text(path, texts[path]) for path in paths])):
        if passage[4] != ReuseMeaning.BOILERPLATE.value:
            key = (paths[a], paths[b])
            if a > b:
                key = (paths[b], paths[a])
                passage = (*passage[2:4], *passage[:2], passage[4])
            found.setdefault(key, []).append(passage)
    return {key: Pair(*key, tuple(sorted(passages))) for key, passages in found.items()}


def _rows(found: Passages) -> Iterator[tuple[int, int, _Passage]]:
    rows = zip(
        found.a.tolist(),
        found.b.tolist(),
        found.a_start.tolist(),
        found.a_end.tolist(),
        found.b_start.tolist(),
        found.b_end.tolist(),
        found.meaning.tolist(),
        strict=True,
    )
    for a, b, a_start, a_end, b_start, b_end, meaning in rows:
        yield a, b, (a_start, a_end, b_start, b_end, _MEANINGS[meaning].value)


def _nearest_unfound(
    texts: Mapping[str, str], known: Mapping[tuple[str, str], Pair]
) -> set[tuple[str, str]]:
    """For each text the most like one with which nothing was found."""
    paths = sorted(texts)
    rows = {path: row for row, path in enumerate(paths)}
    vectors = _weigh([texts[path] for path in paths])
    shared: dict[int, list[int]] = {}
    for a, b in known:
        shared.setdefault(rows[a], []).append(rows[b])
        shared.setdefault(rows[b], []).append(rows[a])
    pairs: set[tuple[str, str]] = set()
    for low in range(0, len(paths), _BLOCK):
        alike = vectors[low : low + _BLOCK] @ vectors.T
        for row in range(low, min(low + _BLOCK, len(paths))):
            line = alike[row - low]
            line[[row, *shared.get(row, ())]] = -1.0
            best = int(line.argmax())
            if line[best] > 0:
                a, b = sorted((paths[row], paths[best]))
                pairs.add((a, b))
    return pairs


def _weigh(texts: Sequence[str]) -> NDArray[np.float32]:
    """One row a text, of length 1: how often a word stands there, and how rare it is."""
    counts = [
        Counter(text[word.start : word.end].lower() for word in find_words(text, 0, len(text)))
        for text in texts
    ]
    spread = Counter(word for count in counts for word in count)
    vectors = np.zeros((len(texts), _COLUMNS), dtype=np.float32)
    for row, count in enumerate(counts):
        for word, times in count.items():
            column = crc32(word.encode("utf-8", "surrogatepass")) % _COLUMNS
            vectors[row, column] += (1 + log(times)) * log(len(texts) / spread[word] + 1e-9)
    lengths = np.sqrt((vectors * vectors).sum(axis=1, keepdims=True))
    scaled: NDArray[np.float32] = vectors / np.maximum(lengths, 1e-9)
    return scaled


def rank_of(seed: str, pair: Pair) -> str:
    """Where a pair stands in the draw: the sha256 of the seed and both paths."""
    return sha256(f"{seed}:{pair.a}:{pair.b}".encode()).hexdigest()
