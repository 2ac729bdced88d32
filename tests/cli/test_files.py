"""Results are written whole or not at all."""

import os
import threading
from pathlib import Path

import pytest

from whence.cli.files import open_output, write_file
from whence.errors import UsageError


def test_a_file_is_written_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    """Missing folders are made; the temporary file is gone."""
    write_file(tmp_path / "new" / "report.html", "<p>Ünicode</p>")

    assert (tmp_path / "new" / "report.html").read_text(encoding="utf-8") == "<p>Ünicode</p>"
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["report.html"]


def test_a_lone_surrogate_does_not_stop_the_report(tmp_path: Path) -> None:
    """Characters that UTF-8 cannot hold become question marks."""
    write_file(tmp_path / "report.html", "a\udc80b")

    assert (tmp_path / "report.html").read_text(encoding="utf-8") == "a?b"


def test_a_place_that_cannot_be_written_is_misuse(tmp_path: Path) -> None:
    """A folder in the place of the file is told by name, and nothing is left behind."""
    (tmp_path / "report.html").mkdir()

    with pytest.raises(UsageError, match=r"report\.html"):
        write_file(tmp_path / "report.html", "x")
    assert [path.name for path in tmp_path.iterdir()] == ["report.html"]


def test_parts_take_the_place_of_the_old_file_only_when_all_went_well(tmp_path: Path) -> None:
    """A run that fails in between leaves the old result as it was."""
    target = tmp_path / "rows.jsonl"
    target.write_text("old\n", encoding="utf-8")

    def fail() -> None:
        with open_output(target) as write:
            write("new\n")
            raise ValueError("in between")

    with pytest.raises(ValueError, match="in between"):
        fail()

    assert [path.name for path in tmp_path.iterdir()] == ["rows.jsonl"]
    assert target.read_text(encoding="utf-8") == "old\n"


def test_an_error_of_the_block_is_not_one_of_writing(tmp_path: Path) -> None:
    """Whoever cannot read must not be told that the output is at fault."""

    def fail() -> None:
        with open_output(tmp_path / "rows.jsonl"):
            (tmp_path / "none.txt").read_bytes()

    with pytest.raises(FileNotFoundError, match=r"none\.txt"):
        fail()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("there", [True, False])
def test_a_link_is_written_through(tmp_path: Path, *, there: bool) -> None:
    """It stays a link, to a file that is there or not yet."""
    target = tmp_path / "far" / "rows.jsonl"
    if there:
        write_file(target, "old")
    (tmp_path / "link.jsonl").symlink_to(target)

    write_file(tmp_path / "link.jsonl", "new")

    assert (tmp_path / "link.jsonl").is_symlink()
    assert target.read_text(encoding="utf-8") == "new"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["far", "link.jsonl"]


def test_a_closed_standard_output_is_misuse(monkeypatch: pytest.MonkeyPatch) -> None:
    """There is nowhere to write to."""
    monkeypatch.setattr("sys.stdout", None)

    with pytest.raises(UsageError, match="name a file"), open_output(None):
        pass


def test_a_link_that_leads_to_itself_is_misuse(tmp_path: Path) -> None:
    """It is left as it is."""
    (tmp_path / "loop").symlink_to("loop")

    with pytest.raises(UsageError, match=r"cannot write .*loop"):
        write_file(tmp_path / "loop", "x")
    assert (tmp_path / "loop").is_symlink()


@pytest.mark.parametrize("size", [1, 1 << 20])
def test_a_pipe_whose_reader_leaves_is_told(tmp_path: Path, size: int) -> None:
    """Whether a part or only the end of the file reaches it."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    gone = threading.Thread(target=lambda: os.close(os.open(pipe, os.O_RDONLY)))
    gone.start()

    def fill() -> None:
        with open_output(pipe) as write:
            gone.join()
            write("x" * size)

    with pytest.raises(UsageError, match="its reader left before the end"):
        fill()


def test_a_device_is_written_to_and_not_replaced() -> None:
    """Whoever throws the rows away still has a place to throw them to."""
    with open_output(Path("/dev/null")) as write:
        write("row\n")

    assert Path("/dev/null").is_char_device()
