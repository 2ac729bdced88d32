"""`whence report` writes the page and the JSON, and reads corrections."""

import json
from pathlib import Path

import pytest

from whence.case.decisions import COLUMNS
from whence.cli.main import run

STORY = "The ferry at Merrin stopped on Monday, Bas Orlin told the Daily.\n"


def written(folder: Path) -> Path:
    """A pile of one document."""
    path = folder / "ferry.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def test_json_goes_to_a_file_or_to_stdout(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Both hold the same answer; the table then stays off stdout."""
    arguments = ["report", str(written(tmp_path)), "-o", str(tmp_path / "r.html"), "--json"]

    assert run([*arguments, str(tmp_path / "r.json")]) == 0
    capsys.readouterr()
    assert run([*arguments, "-"]) == 0

    printed = json.loads(capsys.readouterr().out)
    assert printed == json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))
    assert printed["documents"][0]["text"].rstrip("\n") == STORY.rstrip("\n")


def test_a_correction_takes_effect_and_a_stale_one_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The outlet is set; words that are not there any more leave a decision unfit."""
    decisions = tmp_path / "decisions.csv"
    lines = [",".join(COLUMNS), "set_outlet,ferry.txt,,,,The Daily", "add_claim,ferry.txt,Ships,,,"]
    decisions.write_text("\n".join(lines), encoding="utf-8")
    output = tmp_path / "r.json"
    arguments = ["report", str(written(tmp_path)), "-o", str(tmp_path / "r.html")]

    code = run([*arguments, "--json", str(output), "--decisions", str(decisions)])

    assert code == 1
    assert "decision in line 3 no longer fits" in capsys.readouterr().err
    answer = json.loads(output.read_text(encoding="utf-8"))
    assert answer["documents"][0]["outlet"] == "The Daily"


def test_a_bad_line_is_a_problem_and_the_pile_is_answered(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One wrong line in the decisions never stops the report."""
    decisions = tmp_path / "decisions.csv"
    decisions.write_text(f"{','.join(COLUMNS)}\nmerge,a,b,c,d,e\n", encoding="utf-8")
    arguments = ["report", str(written(tmp_path)), "-o", str(tmp_path / "r.html")]

    assert run([*arguments, "--decisions", str(decisions)]) == 1
    assert "bad-decision" in capsys.readouterr().err
    assert (tmp_path / "r.html").exists()
