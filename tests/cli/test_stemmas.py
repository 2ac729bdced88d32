"""`whence report --stemmas` writes two drawings a story."""

from pathlib import Path
from types import ModuleType

import pytest

import answers as made_answers
from whence.cli.main import run
from whence.cli.stemmas import write_stemmas
from whence.errors import UsageError

NOTICE = (
    "The ferry at Merrin will not sail on Monday because its engine has to be taken apart, and "
    "travellers are asked to cross by the bridge at Tolvek until the harbour says otherwise.\n"
)


@pytest.fixture
def answers() -> ModuleType:
    """The builders of answers made by hand."""
    return made_answers


def test_each_story_has_two_files_that_stay_the_same(tmp_path: Path, answers: ModuleType) -> None:
    """A second run writes the same names and bytes, and leaves other files alone."""
    (tmp_path / "note.dot").write_text("mine", encoding="utf-8")

    count = write_stemmas(tmp_path, answers.sleeper_cells()).count
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    write_stemmas(tmp_path, answers.sleeper_cells())

    assert count == 1
    assert sorted(Path(name).suffix for name in before) == [".dot", ".dot", ".graphml"]
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_file_that_is_not_ours_stays(tmp_path: Path, answers: ModuleType) -> None:
    """Even under the name that a stemma would have."""
    write_stemmas(tmp_path, answers.sleeper_cells())
    (path,) = tmp_path.glob("*.dot")
    path.write_text("mine", encoding="utf-8")

    with pytest.raises(UsageError, match="name another folder"):
        write_stemmas(tmp_path, answers.sleeper_cells())
    assert path.read_text(encoding="utf-8") == "mine"


def test_files_of_an_earlier_run_are_named_and_stay(tmp_path: Path, answers: ModuleType) -> None:
    """Only what has both the name and the content of a story."""
    first = write_stemmas(tmp_path, answers.sleeper_cells())
    old = tuple(sorted(tmp_path.iterdir()))
    for name in ("note.dot", "story-0123456789abcdef.dot", "story-one.dot"):
        (tmp_path / name).write_text("mine", encoding="utf-8")
    empty = answers.answer([], [])

    second = write_stemmas(tmp_path, empty)

    assert (first.stale, second.count, second.stale) == ((), 0, old)
    assert len(list(tmp_path.iterdir())) == 5
    assert write_stemmas(tmp_path, answers.sleeper_cells()).stale == ()


def test_the_command_tells_how_many(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Two papers with one notice are one story."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("daily", "weekly"):
        (pile / f"{name}.txt").write_text(f"The {name} paper\n\n{NOTICE}", encoding="utf-8")
    folder = tmp_path / "drawn"

    code = run(["report", str(pile), "-o", str(tmp_path / "r.html"), "--stemmas", str(folder)])

    assert code == 0
    assert f"stemmas: 1 in {folder}" in capsys.readouterr().err
    assert len(list(folder.iterdir())) == 2

    (pile / "weekly.txt").unlink()
    run(["report", str(pile), "-o", str(tmp_path / "r.html"), "--stemmas", str(folder)])

    told = capsys.readouterr().err
    assert f"stemmas: 0 in {folder}" in told
    assert all(f"{path}: left by an earlier run" in told for path in folder.iterdir())


def test_a_folder_that_is_a_file_is_misuse(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 2, and the file is as it was."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("daily", "weekly"):
        (pile / f"{name}.txt").write_text(f"The {name} paper\n\n{NOTICE}", encoding="utf-8")
    taken = tmp_path / "taken"
    taken.write_text("mine", encoding="utf-8")

    code = run(["report", str(pile), "-o", str(tmp_path / "r.html"), "--stemmas", str(taken)])

    assert code == 2
    assert "cannot write" in capsys.readouterr().err
    assert taken.read_text(encoding="utf-8") == "mine"
