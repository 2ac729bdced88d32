"""Extraction is scored by runs of four words, page by page."""

import gzip
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import DataError
from whence.evaluation.extraction import average_pages, measure_extraction, score_page

PARAGRAPHS = (
    "The dam above Merrin held through the night although the river rose by two metres.",
    "Engineers found two cracks below the eastern pier and will mend them within the week.",
    "Nobody was hurt when the mill was cleared, and the ferry runs again from Osk.",
)


def write_page(folder: Path, name: str, body: str) -> None:
    """One packed page of the benchmark."""
    page = f"<html><body><article>{body}</article></body></html>"
    (folder / "html").mkdir(parents=True, exist_ok=True)
    (folder / "html" / f"{name}.html.gz").write_bytes(gzip.compress(page.encode()))


@pytest.mark.parametrize(
    ("wanted", "found", "score"),
    [
        ("one two three four five", "one two three four five", (1.0, 1.0)),
        ("one two three four five", "one two three four", (1.0, 0.5)),
        ("one two three four", "one two three four five", (0.5, 1.0)),
        ("one two", "one, two!", (1.0, 1.0)),
        ("one two three four", "", (None, 0.0)),
        ("", "one two three four", (0.0, None)),
    ],
)
def test_runs_of_four_words(
    wanted: str, found: str, score: tuple[float | None, float | None]
) -> None:
    """Signs do not count; what is undefined is None, not zero."""
    assert score_page(wanted, found) == score


def test_undefined_pages_leave_the_mean() -> None:
    """A page without precision counts in recall only; without pages all is zero."""
    score = average_pages([(1.0, 0.5), (None, 0.0)])

    assert (score.precision, score.recall, score.pages) == (1.0, 0.25, 2)
    assert score.f1 == pytest.approx(0.4)
    assert average_pages([]).f1 == 0.0


@given(st.text(alphabet="ab c"), st.text(alphabet="ab c"))
def test_precision_and_recall_are_mirrors(wanted: str, found: str) -> None:
    """Exchanged texts exchange the two figures, and both lie between 0 and 1."""
    precision, recall = score_page(wanted, found)

    assert score_page(found, wanted) == (recall, precision)
    assert all(0 <= value <= 1 for value in (precision, recall) if value is not None)


def test_pages_are_read_and_scored(tmp_path: Path) -> None:
    """A page that cannot be read counts as nothing found."""
    folder = tmp_path / "ingest/aeb"
    write_page(folder, "dam", "".join(f"<p>{text}</p>" for text in PARAGRAPHS))
    write_page(folder, "void", "")
    truth = {name: {"articleBody": "\n".join(PARAGRAPHS)} for name in ("dam", "void")}
    (folder / "ground-truth.json").write_text(json.dumps(truth))

    score = measure_extraction(tmp_path)

    assert (score.precision, score.recall, score.pages) == (1.0, 0.5, 2)


def test_missing_data_is_told(tmp_path: Path) -> None:
    """Without the benchmark the message names the folder."""
    with pytest.raises(DataError, match="no pages to measure extraction on"):
        measure_extraction(tmp_path)
