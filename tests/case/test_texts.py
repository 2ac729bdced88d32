"""Texts of files, pages and rows, and ids that stand twice."""

import json
from datetime import date
from pathlib import Path

import pytest

from whence.case.texts import read_texts
from whence.errors import NoDocumentsError

STORY = "The ferry at Merrin stopped on Monday, Bas Orlin told the Daily.\n"


def rows(file: Path, *values: dict[str, object]) -> Path:
    """A JSONL file."""
    file.write_text("".join(f"{json.dumps(value)}\n" for value in values), encoding="utf-8")
    return file


def test_rows_and_files_are_read_together(tmp_path: Path) -> None:
    """In the order of the files' names; a file's id is its path."""
    rows(tmp_path / "a.jsonl", {"id": "x", "text": "One.", "outlet": "Daily", "date": "2014"})
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")

    read = read_texts([tmp_path])

    first, second = read.texts
    assert read.problems == ()
    assert (first.id, first.text, first.series) == ("x", "One.", "Daily")
    assert first.day == date(2014, 1, 1).toordinal()
    assert (second.id, second.text) == ((tmp_path / "b.txt").as_posix(), STORY)


def test_of_a_page_only_the_article_is_compared(tmp_path: Path) -> None:
    """What is no title, standfirst or body is blanked, and offsets still count the whole text."""
    page = f"<html><body><nav>Home | News</nav><article><h1>Ferry</h1><p>{STORY}</p></article>"
    (tmp_path / "p.html").write_text(page + "</body></html>", encoding="utf-8")

    (text,) = read_texts([tmp_path]).texts

    assert "Home" not in text.text
    assert text.text.index("The ferry") >= len("Home | News")


@pytest.mark.parametrize(("text", "code"), [("One.", "given-twice"), ("Two.", "id-repeats")])
def test_of_an_id_that_repeats_the_first_is_taken(tmp_path: Path, text: str, code: str) -> None:
    """The other is told by its line, and where the first stands."""
    rows(tmp_path / "a.jsonl", {"id": "x", "text": "One."}, {"id": "x", "text": text})

    read = read_texts([tmp_path])

    assert [one.text for one in read.texts] == ["One."]
    (problem,) = read.problems
    assert (problem.path, problem.code) == (f"{tmp_path / 'a.jsonl'}:2", code)
    assert "a.jsonl:1" in problem.message


def test_a_file_that_cannot_be_read_stops_nothing(tmp_path: Path) -> None:
    """It is a problem with its path."""
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    rows(tmp_path / "b.jsonl", {"id": "x", "text": "One."})

    read = read_texts([tmp_path, tmp_path / "none.jsonl"])

    assert len(read.texts) == 1
    assert sorted(problem.code for problem in read.problems) == ["empty", "not-found"]


def test_the_output_is_not_read(tmp_path: Path) -> None:
    """A second run into the same folder finds what the first one found."""
    own = rows(tmp_path / "out.jsonl", {"a": "x"})
    rows(tmp_path / "b.jsonl", {"id": "x", "text": "One."})

    assert read_texts([tmp_path], passed_over=own).problems == ()
    with pytest.raises(NoDocumentsError, match="not the output"):
        read_texts([own], passed_over=own)


def test_the_output_is_passed_over_whatever_its_ending(tmp_path: Path) -> None:
    """What no text can be read from, too, if it is the output and nothing else."""
    rows(tmp_path / "a.jsonl", {"id": "x", "text": "One."})
    own = rows(tmp_path / "out.csv", {"a": "x"})

    assert [one.code for one in read_texts([tmp_path]).problems] == ["unknown-format"]
    assert read_texts([tmp_path], passed_over=own).problems == ()


def test_a_link_that_leads_to_itself_is_a_problem(tmp_path: Path) -> None:
    """The texts beside it are read, with an output or without."""
    pile = rows(tmp_path / "a.jsonl", {"id": "x", "text": "One."})
    (tmp_path / "loop").symlink_to("loop")

    for paths in ([tmp_path], [pile, tmp_path / "loop"]):
        for output in (None, tmp_path / "out.jsonl", tmp_path / "loop"):
            read = read_texts(paths, passed_over=output)
            assert len(read.texts) == 1
            assert {one.code for one in read.problems} <= {"not-found"}
    assert read_texts([tmp_path], passed_over=tmp_path / "out.jsonl").problems != ()


def test_progress_is_told(tmp_path: Path) -> None:
    """Every thousand texts."""
    told: list[tuple[str, int]] = []
    rows(tmp_path / "a.jsonl", *({"id": str(at), "text": "One."} for at in range(2100)))

    read_texts([tmp_path], progress=lambda stage, done: told.append((stage, done)))

    assert told == [("read", 1000), ("read", 2000)]
