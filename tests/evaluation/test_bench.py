"""The comparison as a command, with nobody to compare with."""

import json
from pathlib import Path

import pytest

from articles import write_articles
from whence.evaluation.bench import describe_machine, main


def test_the_page_is_written_with_those_who_were_absent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without an environment for the peers we stand alone, and the page says why."""
    write_articles(tmp_path, 20)
    monkeypatch.setenv("WHENCE_DATA", str(tmp_path))
    page = tmp_path / "page.md"
    missing = ["--peers", str(tmp_path / "none"), "--tools", "whence", "rensa"]

    assert main(["--documents", "30", "--repeat", "1", "--write", str(page), *missing]) == 0

    text = page.read_text(encoding="utf-8")
    assert "## 30 documents" in text
    assert "rensa was not run: the environment with the other tools is missing" in text
    assert "datasketch was not run: it was not asked for" in text
    assert text.count("| whence |") == 5


def test_a_peer_that_fails_costs_itself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The others are told, and what went wrong stands on standard error."""
    write_articles(tmp_path, 20)
    monkeypatch.setenv("WHENCE_DATA", str(tmp_path))
    broken = tmp_path / "python"
    broken.write_text("#!/bin/sh\necho no library >&2\nexit 1\n", encoding="utf-8")
    broken.chmod(0o755)
    options = ["--documents", "30", "--repeat", "1", "--peers", str(broken)]

    assert main([*options, "--tools", "rensa"]) == 0

    shown = capsys.readouterr()
    assert "rensa was not run: it ended with an error" in shown.out
    assert "no library" in shown.err


@pytest.mark.parametrize("named", ["", "/nowhere", "."])
def test_without_data_the_code_is_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    """Nothing is measured on nothing."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WHENCE_DATA", named)

    assert main(["--documents", "30"]) == 2


def test_only_a_search(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the comparison starts in a process of its own."""
    pile = tmp_path / "pile.jsonl"
    pile.write_text(json.dumps({"id": "a", "text": "Boats left."}), encoding="utf-8")

    assert main(["--search", str(pile)]) == 0
    assert json.loads(capsys.readouterr().out)["rows"] == 0


def test_the_machine_is_described_without_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    """Processor, cores, memory, Python."""
    monkeypatch.setattr("platform.node", lambda: "merrin-7")

    said = describe_machine()

    assert "cores" in said
    assert "GB of memory" in said
    assert "merrin-7" not in said
