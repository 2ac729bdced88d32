"""Times measured: how well we find and resolve expressions of time, on news that people annotated.

TimeBank and AQUAINT give for every article the day it was written and the TIMEX3 values of its
expressions. Ours are scored by the scorer beside the data, after TempEval-3's definitions (UzZaman
et al., 2013). Intervals are ours alone and cannot be scored on them.

- In: the data folder, with the scorer in `../tools`.
- Out: `TimesMeasure`.
- Not here: floors (`gate`), the finder itself (`whence.times`).
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path

from whence.errors import DataError
from whence.records import Block, BlockKind, DateInterval, Document, DocumentId
from whence.text import read_prose
from whence.times import find_times

SETS = ("TimeBank", "AQUAINT")

_FIGURES = re.compile(
    r"(?P<documents>\d+) documents, (?P<gold>\d+) gold, (?P<found>\d+) found: "
    r"strict F1 (?P<strict>[\d.]+), relaxed F1 (?P<relaxed>[\d.]+), "
    r"type accuracy (?P<kind>[\d.]+), value accuracy (?P<accuracy>[\d.]+), "
    r"value F1 (?P<value>[\d.]+)"
)
_PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")


@dataclass(frozen=True, slots=True)
class TimesMeasure:
    """What was measured on one set; figures from 0 to 100.

    Attributes:
        name: "TimeBank" or "AQUAINT".
        strict: F1 of expressions with exactly the annotators' words.
        relaxed: F1 of expressions that overlap.
        value: Relaxed F1 times the share of values that are right: the figure systems report.
        accuracy: Share of right values among the overlapping expressions.
        documents: Articles scored.
        found: Expressions that we gave.
        gold: Expressions that the annotators gave.
    """

    name: str
    strict: float
    relaxed: float
    value: float
    accuracy: float
    documents: int
    found: int
    gold: int


def measure_times(data: Path) -> tuple[TimesMeasure, ...]:
    """Score `find_times` on TimeBank and AQUAINT.

    Args:
        data: The data folder; the scorer stands in `tools` beside it.

    Returns:
        One measure a set, in the order of `SETS`.

    Raises:
        DataError: The articles or the scorer are missing, or the scorer fails.
    """
    scorer = data.parent / "tools" / "score_timex.py"
    if not scorer.is_file():
        raise DataError(f"the scorer {scorer} is missing; it belongs beside the data folder")
    return tuple(_measure(data / "times" / "TBAQ-cleaned" / name, scorer) for name in SETS)


def _measure(gold: Path, scorer: Path) -> TimesMeasure:
    if not gold.is_dir():
        raise DataError(f"no annotated articles in {gold}; set WHENCE_DATA to the data")
    with tempfile.TemporaryDirectory() as folder:
        texts, answers = Path(folder) / "texts.jsonl", Path(folder) / "answers.jsonl"
        _run(scorer, str(gold), "--dump", str(texts))
        lines = _answer(texts.read_text("utf-8").splitlines())
        answers.write_text("".join(lines), encoding="utf-8")
        printed = _run(scorer, str(gold), str(answers))
    figures = _FIGURES.search(printed)
    if figures is None:
        raise DataError(f"the scorer {scorer} printed no figures: {printed[-200:]!r}")
    return TimesMeasure(
        name=gold.name,
        strict=float(figures["strict"]),
        relaxed=float(figures["relaxed"]),
        value=float(figures["value"]),
        accuracy=float(figures["accuracy"]),
        documents=int(figures["documents"]),
        found=int(figures["found"]),
        gold=int(figures["gold"]),
    )


def _run(scorer: Path, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, str(scorer), *arguments], capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise DataError(f"the scorer {scorer} failed: {done.stderr[-400:]}")
    return done.stdout


def _answer(lines: list[str]) -> Iterator[str]:
    """Our expressions for each article, in the scorer's form, one line of JSON an article."""
    for line in lines:
        article = json.loads(line)
        written = article["dct"]
        day = date.fromisoformat(written) if written else None
        published = DateInterval(written, day, day) if day is not None else None
        found = find_times(read_prose(to_document(article["text"])), published)
        timexes = [
            {
                "start": value.span.start,
                "end": value.span.end,
                "type": value.kind.name,
                "value": value.timex,
            }
            for value in found
        ]
        yield json.dumps({"doc": article["doc"], "timexes": timexes}) + "\n"


def to_document(text: str) -> Document:
    """A text as a document whose paragraphs, parted by empty lines, are body blocks.

    Args:
        text: Plain text.

    Returns:
        The document.
    """
    blocks = []
    for found in _PARAGRAPH.finditer(text):
        length = len(found[0].rstrip())
        blocks.append(Block(BlockKind.BODY, found.start(), found.start() + length))
    name = DocumentId(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return Document(name, "article.txt", text, tuple(blocks), name)
