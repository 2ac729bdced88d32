"""What is read is never written over, and no output by another."""

from pathlib import Path

import pytest

from whence.cli.main import run
from whence.cli.outputs import check_outputs
from whence.errors import UsageError

STORY = (
    "The ferry at Merrin stopped on Monday because a storm had torn its chain, and twelve people "
    "stayed on the island until the morning came, Bas Orlin told the Merrin Daily.\n"
)
ROW = '{"id": "x", "text": "The ferry at Merrin stopped on Monday."}\n'
OWN = '{"a":"x","a_start":0,"a_end":9,"b":"y","b_start":0}\n'
PAGE = '<!DOCTYPE html>\n<html><head><meta name="generator" content="Whence 0.1.0">'
SUFFIXES = frozenset({".txt", ".html", ".jsonl"})


def pile(folder: Path) -> Path:
    """Two documents, one archive and a file of corrections."""
    folder.mkdir()
    for name, text in (("a.txt", STORY), ("b.txt", STORY), ("c.jsonl", ROW), ("d.csv", "#\n")):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "arguments",
    [
        ("reuse", "a.txt", "c.jsonl", "-o", "c.jsonl"),
        ("reuse", ".", "-o", "c.jsonl"),
        ("reuse", "a.txt", "b.txt", "-o", "link"),
        ("reuse", "a.txt", "none.jsonl", "-o", "none.jsonl"),
        ("report", "a.txt", "b.txt", "-o", "b.txt"),
        ("report", ".", "-o", "b.txt"),
        ("report", ".", "-o", "new.html", "--json", "link"),
        ("report", "a.txt", "-o", "new.html", "--json", "a.txt"),
        ("report", "a.txt", "-o", "new", "--json", "./new"),
        ("report", "a.txt", "-o", "new", "--stemmas", "new"),
        ("report", "a.txt", "-o", "d.csv", "--decisions", "d.csv"),
        ("entities", "a.txt", "b.txt", "-o", "b.txt"),
        ("entities", "a.txt", "-o", "new", "--json", "new"),
        ("entities", "a.txt", "--json", "d.csv", "--aliases", "d.csv"),
    ],
    ids=" ".join,
)
def test_what_would_be_lost_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """With exit code 2; nothing is written and every file is as it was."""
    monkeypatch.chdir(pile(tmp_path / "pile"))
    Path("link").symlink_to("b.txt")
    before = {path.name: path.read_bytes() for path in Path().iterdir()}

    assert run(list(arguments)) == 2

    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


@pytest.mark.parametrize(
    ("name", "content"),
    [("c.jsonl", OWN), ("b.txt", OWN), ("b.html", PAGE), ("b.txt", ""), ("notes.csv", "mine")],
)
def test_an_earlier_output_in_a_folder_may_be_written_again(
    tmp_path: Path, name: str, content: str
) -> None:
    """Rows, a report or nothing; and what is not read may be written as anywhere."""
    folder = pile(tmp_path / "pile")
    (folder / name).write_text(content, encoding="utf-8")

    check_outputs({"-o": folder / name}, paths=[folder], suffixes=SUFFIXES)

    if content != "mine":
        with pytest.raises(UsageError, match="is to be read, too"):
            check_outputs({"-o": folder / name}, paths=[folder / name], suffixes=SUFFIXES)


def test_a_device_may_take_two_outputs(tmp_path: Path) -> None:
    """Whoever throws both away loses nothing."""
    outputs = {"-o": Path("/dev/null"), "--json": Path("/dev/null")}

    check_outputs(outputs, paths=[pile(tmp_path / "pile")], suffixes=SUFFIXES)


@pytest.mark.parametrize("name", ["out.csv", "out.jsonl", "out.txt"])
def test_a_second_run_finds_what_the_first_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Its own output in the folder is no text and no problem, whatever its ending."""
    folder = pile(tmp_path / "pile")
    (folder / "d.csv").unlink()
    (folder / "c.jsonl").write_text(ROW + ROW.replace('"x"', '"y"'), encoding="utf-8")
    arguments = ["reuse", str(folder), "-o", str(folder / name)]

    first = (run(arguments), capsys.readouterr().err, (folder / name).read_bytes())

    assert (first[0], first[2].count(b"\n")) == (0, 1)
    assert (run(arguments), capsys.readouterr().err, (folder / name).read_bytes()) == first
