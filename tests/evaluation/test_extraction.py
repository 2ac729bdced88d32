"""The rule that extraction is measured by."""

import gzip
import json
from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.extraction import average_pages, measure_extraction, score_page

WORDS = "The council of Ortal met on Monday and closed the old bridge over the river."


def test_shingles_of_four_words() -> None:
    """Word order counts, signs do not; nothing found has no precision."""
    assert score_page("a b c d e", "a, b c d e!") == (1.0, 1.0)
    assert score_page("a b c d e", "a b c d x") == (0.5, 0.5)
    assert score_page("a b c d", "") == (None, 0.0)
    assert score_page("", "a b c d") == (0.0, None)


def test_means_over_the_pages_where_defined() -> None:
    """F1 is that of the means."""
    score = average_pages([(1.0, 0.5), (None, 0.5)])

    assert (score.precision, score.recall, score.pages) == (1.0, 0.5, 2)
    assert score.f1 == pytest.approx(2 / 3)


def test_pages_are_read_from_the_folder(tmp_path: Path) -> None:
    """The article of each page is compared with its text by hand; broken pages found nothing."""
    folder = tmp_path / "ingest/aeb"
    (folder / "html").mkdir(parents=True)
    truth = {name: {"articleBody": WORDS} for name in ("a", "b")}
    (folder / "ground-truth.json").write_text(json.dumps(truth), encoding="utf-8")
    page = f"<html><body><article><p>{WORDS}</p></article></body></html>"
    (folder / "html/a.html.gz").write_bytes(gzip.compress(page.encode()))
    (folder / "html/b.html.gz").write_bytes(gzip.compress(b"<script></script>"))

    score = measure_extraction(tmp_path)

    assert (score.precision, score.recall, score.pages) == (1.0, 0.5, 2)


def test_missing_pages_are_told(tmp_path: Path) -> None:
    """The message names the folder."""
    with pytest.raises(DataError, match="ingest/aeb"):
        measure_extraction(tmp_path)
