"""`whence reuse` tells what texts share, and which lines it could not read."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from whence.cli.main import run

SHARED = (
    "The ferry at Merrin stopped on Monday because a storm had torn its chain, and twelve people "
    "stayed on the island until the morning came."
)
FIRST = f"{SHARED} Nobody was hurt."
SECOND = f"Readers wrote to us about the harbour. {SHARED}"


def written(folder: Path, *values: dict[str, Any] | str) -> Path:
    """A JSONL file of objects and bare lines."""
    file = folder / "pile.jsonl"
    lines = [value if isinstance(value, str) else json.dumps(value) for value in values]
    file.write_text("\n".join(lines), encoding="utf-8", errors="surrogatepass")
    return file


def read(file: Path) -> list[dict[str, Any]]:
    """The rows in a file."""
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_offsets_count_the_text_as_given(tmp_path: Path) -> None:
    """Whatever stands before: signs of two units, a mark, line ends, a NUL, half a pair."""
    strange = "\U0001f600\ufeff\r\n\0\ud800 "
    pile = written(tmp_path, {"id": "é", "text": FIRST}, {"id": "x", "text": strange + SECOND})

    assert run(["reuse", str(pile), "-o", str(tmp_path / "out.jsonl")]) == 0

    (row,) = read(tmp_path / "out.jsonl")
    ends = {row["a"]: (row["a_start"], row["a_end"]), row["b"]: (row["b_start"], row["b_end"])}
    assert set(ends) == {"é", "x"}
    assert FIRST[slice(*ends["é"])].rstrip(".") == SHARED.rstrip(".")
    assert (strange + SECOND)[slice(*ends["x"])].rstrip(".") == SHARED.rstrip(".")
    assert (row["kind"], row["meaning"]) == ("verbatim", "copying")


def test_rows_go_to_standard_output(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    """As UTF-8, and nothing else with them."""
    pile = written(tmp_path, {"id": "é", "text": FIRST}, {"id": "x", "text": SECOND})

    assert run(["reuse", str(pile)]) == 0

    shown = capfdbinary.readouterr()
    assert len([json.loads(line) for line in shown.out.decode("utf-8").splitlines()]) == 1
    assert b"texts: 2; passages: 1" in shown.err


def test_the_order_of_the_lines_changes_nothing(tmp_path: Path) -> None:
    """Rows are sorted by the texts' own ids."""
    values = [
        {"id": name, "text": text}
        for name, text in zip("abc", (FIRST, SECOND, SHARED), strict=True)
    ]
    found = []
    for order in (values, values[::-1]):
        run(["reuse", str(written(tmp_path, *order)), "-o", str(tmp_path / "out" / "rows")])
        found.append((tmp_path / "out" / "rows").read_bytes())

    assert found[0] == found[1]
    assert found[0].count(b"\n") == 3


def test_bad_lines_are_named_and_the_rest_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The code is 1; what two good texts share is found."""
    good = ({"id": "a", "text": FIRST}, {"id": "b", "text": SECOND})
    bad = (
        {"id": "a", "text": SECOND},
        {"text": SHARED},
        {"id": "c", "text": ""},
        '{"id": "d", "te',
    )
    out = tmp_path / "out" / "rows.jsonl"

    assert run(["reuse", str(written(tmp_path, *good, *bad)), "-o", str(out)]) == 1

    told = capsys.readouterr().err
    for number, code in ((3, "id-repeats"), (4, "no-id"), (5, "empty"), (6, "bad-json")):
        assert f"pile.jsonl:{number}: {code}:" in told
    assert [(row["a"], row["b"]) for row in read(out)] == [("a", "b")]


def test_text_files_and_pages_have_their_paths_as_ids(tmp_path: Path) -> None:
    """Together with rows."""
    (tmp_path / "page.html").write_text(f"<html><body><p>{FIRST}</p></body></html>")
    (tmp_path / "story.txt").write_text(f"{SECOND}\n")
    written(tmp_path, {"id": "row", "text": SHARED})
    out = tmp_path / "out.jsonl"

    assert run(["reuse", str(tmp_path), "-o", str(out)]) == 0
    assert run(["reuse", str(tmp_path), "-o", str(out)]) == 0

    names = {(tmp_path / name).as_posix() for name in ("page.html", "story.txt")} | {"row"}
    assert {row[end] for row in read(out) for end in "ab"} == names


def test_nothing_to_read_is_a_problem_and_no_row(tmp_path: Path) -> None:
    """The file is written, and empty."""
    out = tmp_path / "out.jsonl"

    assert run(["reuse", str(tmp_path / "none.jsonl"), "-o", str(out)]) == 1

    assert out.read_bytes() == b""


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """And the code is 1."""
    pile = written(tmp_path, {"id": "a", "text": FIRST})
    pile.chmod(0)

    assert run(["reuse", str(pile)]) == 1
    assert "no-permission" in capsys.readouterr().err


@pytest.mark.parametrize("output", ["pile.jsonl", "."])
def test_an_output_that_cannot_be_is_misuse(tmp_path: Path, output: str) -> None:
    """The only file to read, or a folder."""
    pile = written(tmp_path, {"id": "a", "text": FIRST})

    assert run(["reuse", str(pile), "-o", str(tmp_path / output)]) == 2
    assert read(pile) == [{"id": "a", "text": FIRST}]


def test_an_unexpected_error_ends_with_70(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The traceback is shown, and no output is left behind."""

    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("the sky fell")

    monkeypatch.setattr("whence.cli.reuse.find_passages", fail)

    assert run(["reuse", str(written(tmp_path)), "-o", str(tmp_path / "out")]) == 70
    assert "the sky fell" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
