"""Furnishing keeps every line of the article and adds what saved pages carry."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.furnish import Surroundings, furnish_pile, read_surroundings

AROUND = Surroundings(
    headlines=tuple(f"Headline number {n}" for n in range(5)),
    remarks=tuple(f"Remark number {n} is long enough to be fluent." for n in range(5)),
)


def bare_pile(folder: Path) -> Path:
    """Two bare articles."""
    folder.mkdir()
    for name in ("1", "2"):
        (folder / f"{name}.txt").write_text('Boats left.\n"We left," she said.\nIt rained & blew.')
    return folder


def test_half_become_pages_and_no_line_is_lost(tmp_path: Path) -> None:
    """The first stays text, the second becomes HTML; words survive, quotes may curl."""
    furnish_pile(bare_pile(tmp_path / "bare"), tmp_path / "new", AROUND, seed=1)

    text = (tmp_path / "new" / "1.txt").read_text(encoding="utf-8")
    page = (tmp_path / "new" / "2.html").read_text(encoding="utf-8")
    for words in ("Boats left.", "We left,", "she said."):
        assert words in text
        assert words in page
    assert "It rained &amp; blew." in page
    assert text.count("Photo:") == page.count("Photo:") == 2
    assert "Updated: June" in text


def test_the_same_seed_gives_the_same_bytes(tmp_path: Path) -> None:
    """Two runs differ in nothing."""
    bare = bare_pile(tmp_path / "bare")
    for name in ("one", "two"):
        furnish_pile(bare, tmp_path / name, AROUND, seed=1)

    for path in (tmp_path / "one").iterdir():
        assert path.read_bytes() == (tmp_path / "two" / path.name).read_bytes()


def test_missing_pages_are_told(tmp_path: Path) -> None:
    """Without pages to take furniture from there is nothing to measure."""
    with pytest.raises(DataError, match="no pages to furnish with"):
        read_surroundings(tmp_path)
