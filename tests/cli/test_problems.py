"""What went wrong is named, and gives the exit code."""

import pytest

from answers import answer, document, sleeper_cells
from whence.cli.problems import tell_problems
from whence.records import BlockKind


def test_problems_and_stale_decisions_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    """A file with its code, a decision with its line."""
    assert tell_problems(sleeper_cells()) == 1

    shown = capsys.readouterr().err
    assert "pile/06.pdf: format:" in shown
    assert "decision in line 3 no longer fits" in shown


def test_without_any_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing is printed."""
    fine = answer([document("a.txt", None, [(BlockKind.BODY, "Boats left.")])], [])

    assert tell_problems(fine) == 0
    assert capsys.readouterr().err == ""
