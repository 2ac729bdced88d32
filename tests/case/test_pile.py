"""A pile is answered whatever files are in it."""

import hashlib
from pathlib import Path

import pytest

from whence import read_pile
from whence.config import Settings
from whence.errors import NoDocumentsError

STORY = (
    "Ferry stops at Merrin\n\nThe ferry at Merrin stopped on Monday, Bas Orlin told the Daily.\n"
)


def codes(answer: object) -> list[str]:
    """The codes of the problems, sorted."""
    return sorted(problem.code for problem in answer.problems)  # type: ignore[attr-defined]


def good(folder: Path) -> Path:
    """A file that can be read."""
    path = folder / "good.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "not-text"),
        ("picture.jpg", b"\xff\xd8\xff", "unknown-format"),
        ("empty.html", b"<html><body></body></html>", "broken-html"),
    ],
)
def test_a_bad_file_is_a_problem_and_the_rest_is_answered(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    """Each trouble has its code; the good document is still there."""
    good(tmp_path)
    (tmp_path / name).write_bytes(content)

    answer = read_pile([tmp_path])

    assert [document.path.rsplit("/", 1)[-1] for document in answer.documents] == ["good.txt"]
    assert codes(answer) == [code]
    assert answer.problems[0].path.endswith(name)


def test_a_file_that_is_too_large_is_told(tmp_path: Path) -> None:
    """50 MB of text are not read; the limit is a setting."""
    good(tmp_path)
    (tmp_path / "large.txt").write_text("Boats left. " * 100)

    answer = read_pile([tmp_path], settings=Settings(largest_document=1000))

    assert codes(answer) == ["too-large"]
    assert len(answer.documents) == 1


def test_a_missing_path_and_an_empty_folder_are_told(tmp_path: Path) -> None:
    """Neither stops the others."""
    (tmp_path / "none").mkdir()

    answer = read_pile([good(tmp_path), tmp_path / "nothing.txt", tmp_path / "none"])

    assert codes(answer) == ["not-found", "nothing-to-read"]
    assert len(answer.documents) == 1


def test_the_same_bytes_twice_are_one_document_seen_twice(tmp_path: Path) -> None:
    """A document is its bytes; every place where they lay is kept."""
    good(tmp_path)
    (tmp_path / "again.txt").write_text(STORY, encoding="utf-8")

    (document,) = read_pile([tmp_path]).documents

    assert document.id == hashlib.sha256(STORY.encode()).hexdigest()
    assert len(document.sightings) == 2


@pytest.mark.parametrize(
    "content",
    [
        b"The ferry at Merrin\x00 stopped on Monday, Bas Orlin told the Daily.\n",
        "The ferry at Mérrin stopped – on Monday.\n".encode("cp1252"),
        ("<html><body>" + "<div>" * 10_000 + "The ferry at Merrin stopped.").encode(),
    ],
    ids=["NUL", "cp1252", "deep"],
)
def test_damaged_text_is_still_read(tmp_path: Path, content: bytes) -> None:
    """NUL bytes, another encoding or absurd nesting never lose the text in silence."""
    name = "deep.html" if content.startswith(b"<html") else "damaged.txt"
    (tmp_path / name).write_bytes(content)

    answer = read_pile([tmp_path])

    found = [document.text for document in answer.documents]
    assert answer.problems or "stopped" in found[0]
    assert "\x00" not in "".join(found)


def test_nothing_named_is_misuse() -> None:
    """Without a path there is nothing to read."""
    with pytest.raises(NoDocumentsError, match="name at least one"):
        read_pile([])


def test_a_second_run_and_another_order_change_nothing(tmp_path: Path) -> None:
    """The same files give the same claims and ids, however they are named."""
    first = good(tmp_path)
    second = tmp_path / "b.txt"
    second.write_text("The ferry at Merrin stopped on Monday, the Daily reported.\n")

    one = read_pile([first, second])
    two = read_pile([second, first])

    assert one == two
