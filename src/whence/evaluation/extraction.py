"""Extraction: how much of the article, and of nothing else, is read from real pages.

The article-extraction-benchmark gives 181 news and blog pages with their text by hand. It is only
ever measured on. Shingles of four words are compared as multisets, precision and recall averaged
over the pages; this is the benchmark's own rule, so that its published figures can stand beside.

- In: the folder `ingest/aeb` of the data.
- Out: `ExtractionScore`.
- Not here: the extraction (`ingest`).
"""

import gzip
import json
import re
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

from whence.errors import DataError, IngestError
from whence.ingest import join_article, read_file

_WORD = re.compile(r"\w+")
_SHINGLE = 4
_LARGEST = 50_000_000


@dataclass(frozen=True, slots=True)
class ExtractionScore:
    """Precision, recall and F1 (0 to 1) over so many pages."""

    precision: float
    recall: float
    f1: float
    pages: int


def measure_extraction(data: Path) -> ExtractionScore:
    """Score the article text of every page of the benchmark.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        Averages over the pages; a page that cannot be read counts as nothing found.

    Raises:
        DataError: The benchmark is not there.
    """
    folder = data / "ingest/aeb"
    try:
        truth = json.loads((folder / "ground-truth.json").read_text(encoding="utf-8"))
    except OSError as error:
        raise DataError(f"no pages to measure extraction on under {folder}") from error
    pages = [
        score_page(truth[name].get("articleBody", ""), _read_article(folder, name))
        for name in sorted(truth)
    ]
    return average_pages(pages)


def score_page(wanted: str, found: str) -> tuple[float | None, float | None]:
    """Precision and recall of one page; None where nothing was found, or nothing wanted."""
    right, got = _cut_shingles(wanted), _cut_shingles(found)
    hits = sum((right & got).values())
    return (
        hits / sum(got.values()) if got else None,
        hits / sum(right.values()) if right else None,
    )


def average_pages(pages: Sequence[tuple[float | None, float | None]]) -> ExtractionScore:
    """Means over the pages in which each is defined, and the F1 of these means."""
    precision = fmean([p for p, _ in pages if p is not None] or [0.0])
    recall = fmean([r for _, r in pages if r is not None] or [0.0])
    both = precision + recall
    return ExtractionScore(
        precision, recall, 2 * precision * recall / both if both else 0.0, len(pages)
    )


def _read_article(folder: Path, name: str) -> str:
    page = gzip.decompress((folder / "html" / f"{name}.html.gz").read_bytes())
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "page.html"
        path.write_bytes(page)
        try:
            return join_article(read_file(path, shown=name, largest=_LARGEST))
        except IngestError:
            return ""


def _cut_shingles(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = range(max(1, len(words) - _SHINGLE + 1)) if words else range(0)
    return Counter(tuple(words[start : start + _SHINGLE]) for start in runs)
