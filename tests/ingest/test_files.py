"""Which files are read, and what is said of the others."""

import os
from pathlib import Path

import pytest

from whence.errors import NoDocumentsError
from whence.ingest.files import find_files


def make_pile(folder: Path) -> Path:
    """A folder with two readable files, one of another format and hidden ones."""
    (folder / "deep" / ".git").mkdir(parents=True)
    for name in ("b.txt", "deep/a.HTML", "deep/c.docx", ".hidden.txt", "deep/.git/d.txt"):
        (folder / name).write_text("words", encoding="utf-8")
    return folder


def test_folders_are_walked_in_order(tmp_path: Path) -> None:
    """Readable files come sorted; hidden ones are passed over in silence."""
    found = find_files([make_pile(tmp_path)])

    assert [file.path.name for file in found.files] == ["b.txt", "a.HTML"]
    assert [(Path(one.path).name, one.code) for one in found.problems] == [
        ("c.docx", "unknown-format")
    ]


def test_the_order_of_the_paths_changes_nothing(tmp_path: Path) -> None:
    """Files and problems are sorted."""
    pile = make_pile(tmp_path)
    paths = [pile / "deep", pile / "b.txt", pile / "none.txt"]

    assert find_files(paths) == find_files(paths[::-1])


def test_what_is_missing_is_told(tmp_path: Path) -> None:
    """A path that is not there stops nothing."""
    found = find_files([tmp_path / "none.txt", make_pile(tmp_path / "pile")])

    assert found.problems[0].code == "not-found"
    assert len(found.files) == 2


def test_a_folder_without_our_formats_is_told(tmp_path: Path) -> None:
    """Nothing to read is a problem of its own."""
    (tmp_path / "a.pdf").write_bytes(b"x")

    codes = {(one.path, one.code) for one in find_files([tmp_path]).problems}

    assert codes == {
        (tmp_path.as_posix(), "nothing-to-read"),
        ((tmp_path / "a.pdf").as_posix(), "unknown-format"),
    }


def test_one_file_is_read_once(tmp_path: Path) -> None:
    """A file named twice, or by itself and by its folder, is read once and told."""
    pile = make_pile(tmp_path)

    found = find_files([pile, pile / "b.txt", pile / "deep" / "a.HTML", pile / "deep" / "a.HTML"])

    assert [file.path.name for file in found.files] == ["b.txt", "a.HTML"]
    assert {one.code for one in found.problems} == {"unknown-format", "given-twice"}


def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """Opening it would wait for ever."""
    os.mkfifo(tmp_path / "pipe.txt")

    found = find_files([tmp_path / "pipe.txt"])

    assert found.files == ()
    assert found.problems[0].code == "unknown-format"


def test_a_folder_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rest of the pile is still found."""
    pile = make_pile(tmp_path / "pile")
    seen = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "deep":
            raise PermissionError(13, "denied", str(path))
        return seen(path)

    monkeypatch.setattr(os, "scandir", refuse)
    found = find_files([pile])

    assert [file.path.name for file in found.files] == ["b.txt"]
    assert [one.code for one in found.problems] == ["no-permission"]


def test_a_name_that_is_no_text_is_shown_safely(tmp_path: Path) -> None:
    """Reports are UTF-8, disks are not."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text("words", encoding="utf-8")

    file = find_files([tmp_path]).files[0]

    assert file.shown.endswith("caf\ufffd.txt")
    assert file.path.exists()


def test_an_output_is_passed_over_in_silence(tmp_path: Path) -> None:
    """Whatever its ending, and by whatever link the walk meets it."""
    pile = make_pile(tmp_path / "pile")
    (pile / "link.txt").symlink_to(pile / "deep" / "c.docx")

    found = find_files([pile], passed_over=tmp_path / "pile" / "deep" / ".." / "deep" / "c.docx")

    assert [file.path.name for file in found.files] == ["b.txt", "a.HTML"]
    assert found.problems == ()


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    """Named or met on the walk, with an output to look for or without."""
    (tmp_path / "b.txt").write_text("words", encoding="utf-8")
    (tmp_path / "loop.txt").symlink_to("loop.txt")

    for paths in ([tmp_path], [tmp_path / "b.txt", tmp_path / "loop.txt"]):
        found = find_files(paths, passed_over=tmp_path / "out.csv")
        assert [file.path.name for file in found.files] == ["b.txt"]
        (problem,) = found.problems
        assert (problem.code, problem.message) == ("not-found", "a link that leads to itself")


def test_naming_nothing_is_misuse() -> None:
    """There must be something to read."""
    with pytest.raises(NoDocumentsError, match="nothing to read"):
        find_files([])
