"""The README shows what the program really prints."""

import io
from pathlib import Path

from whence import read_pile
from whence.report import print_table

ROOT = Path(__file__).parent.parent


def test_the_readme_shows_the_real_output() -> None:
    """If this fails, run `python genscripts/readme_output.py` and read the difference."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    shown = text.split("```", 2)[1].strip("\n").splitlines()[:-1]
    file = io.StringIO()

    print_table(read_pile([ROOT / "examples/sleeper-cells"]), file=file)

    printed = [line.rstrip() for line in file.getvalue().splitlines()]
    assert len(shown) > 20
    assert printed[: len(shown)] == shown


def test_the_readme_is_short_enough_to_be_read() -> None:
    """Under 150 lines."""
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) < 150
