"""Rows of a JSONL file: what is taken, and what is said of every other line."""

import codecs
import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.rows import Row, read_rows
from whence.records import Problem

GOOD = '{"id": "a", "text": "The ferry stopped."}'


def written(folder: Path, *lines: str | bytes, end: bytes = b"\n") -> list[Row | Problem]:
    """What is read of these lines."""
    file = folder / "pile.jsonl"
    file.write_bytes(b"".join((x.encode() if isinstance(x, str) else x) + end for x in lines))
    return list(read_rows(file, shown="pile.jsonl"))


def test_a_row_is_taken_as_given(tmp_path: Path) -> None:
    """Series stands before outlet; a date may lack its day, and may hold a time."""
    rows = written(
        tmp_path,
        '{"id": "a", "text": " one\\r\\n\\u0000two ", "series": "Daily", "outlet": "no"}',
        '{"id": 7, "text": "x", "outlet": "Herald", "date": "2014-03", "url": "more"}',
        '{"id": "c", "text": "y", "date": "2014-03-11T10:00:00Z", "series": null}',
    )

    assert rows == [
        Row(1, "a", " one\r\n\0two ", "Daily", None),
        Row(2, "7", "x", "Herald", date(2014, 3, 1).toordinal()),
        Row(3, "c", "y", "", date(2014, 3, 11).toordinal()),
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('{"id": "b", "te', "bad-json"),
        ("[" * 100_000, "bad-json"),
        (b'{"id": "b", "text": "\x00"}', "bad-json"),
        (b'{"id": "b", "text": "\xff"}', "not-utf-8"),
        ("[1]", "not-an-object"),
        ('{"text": "x"}', "no-id"),
        ('{"id": "", "text": "x"}', "no-id"),
        ('{"id": true, "text": "x"}', "no-id"),
        ('{"id": "b"}', "no-text"),
        ('{"id": "b", "text": ["x"]}', "not-a-string"),
        ('{"id": "b", "text": " \\n"}', "empty"),
    ],
)
def test_a_bad_line_costs_itself_alone(tmp_path: Path, line: str | bytes, code: str) -> None:
    """It is named by its number, and those around it are read."""
    before, bad, after = written(tmp_path, GOOD, line, GOOD)

    assert isinstance(bad, Problem)
    assert (bad.path, bad.code) == ("pile.jsonl:2", code)
    assert isinstance(before, Row)
    assert isinstance(after, Row)


@pytest.mark.parametrize(
    ("field", "code"),
    [
        ('"date": "2014-02-30"', "bad-date"),
        ('"date": 2014', "bad-date"),
        ('"date": "2014-03-11 nonsense"', "bad-date"),
        ('"date": "2014-03-11T"', "bad-date"),
        ('"date": "2014-03-11 10:00 or later"', "bad-date"),
        ('"outlet": 3', "bad-outlet"),
    ],
)
def test_a_bad_field_costs_itself_alone(tmp_path: Path, field: str, code: str) -> None:
    """The text is read without it."""
    problem, row = written(tmp_path, f'{{"id": "a", "text": "x", {field}}}')

    assert isinstance(problem, Problem)
    assert problem.code == code
    assert row == Row(1, "a", "x", "", None)


def test_the_first_name_that_is_not_empty_counts(tmp_path: Path) -> None:
    """An empty series or one that is no string does not hide the outlet."""
    rows = written(
        tmp_path,
        '{"id": "a", "text": "x", "series": "", "outlet": "Lark"}',
        '{"id": "b", "text": "x", "series": 3, "outlet": "Lark"}',
        '{"id": "c", "text": "x", "series": "", "outlet": null}',
    )

    assert [row.series for row in rows if isinstance(row, Row)] == ["Lark", "Lark", ""]
    (problem,) = (row for row in rows if isinstance(row, Problem))
    assert (problem.path, problem.code) == ("pile.jsonl:2", "bad-outlet")
    assert problem.message.startswith("series is no string")


@pytest.mark.parametrize(
    "time",
    [
        *("T10", " 9:05", "T100000Z", "T10:00:00.123+02:00", " 10:00:00 UTC", " 10:00 p.m.", " "),
        "T10:00:00+01:00[Merrin/Quay]",
    ],
)
def test_a_time_may_follow_the_day(tmp_path: Path, time: str) -> None:
    """In the forms of other programs."""
    (row,) = written(tmp_path, f'{{"id": "a", "text": "x", "date": "2014-03-11{time}"}}')

    assert row == Row(1, "a", "x", "", date(2014, 3, 11).toordinal())


def test_marks_and_line_ends_of_other_programs_do_no_harm(tmp_path: Path) -> None:
    """A byte order mark, carriage returns, empty lines, no end of the last line."""
    rows = written(tmp_path, codecs.BOM_UTF8 + GOOD.encode(), "", "  ", GOOD, end=b"\r\n")

    assert [row.line for row in rows if isinstance(row, Row)] == [1, 4]
    assert len(rows) == 2


@pytest.mark.parametrize("start", [b"\x1f\x8b", codecs.BOM_UTF16_LE])
def test_another_kind_of_file_is_told_once(tmp_path: Path, start: bytes) -> None:
    """Not with a problem for each of its lines."""
    (problem,) = written(tmp_path, start + b"a", b"b", b"c")

    assert isinstance(problem, Problem)
    assert (problem.path, problem.code) == ("pile.jsonl", "not-text")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As a problem, not as an error."""
    (problem,) = read_rows(tmp_path / "none.jsonl", shown="none.jsonl")

    assert isinstance(problem, Problem)
    assert problem.code == "not-found"


@given(st.text(min_size=1), st.text(min_size=1))
def test_what_json_can_say_comes_back(
    tmp_path_factory: pytest.TempPathFactory, id_: str, text: str
) -> None:
    """Any characters at all, lone surrogates too, so that offsets mean the given text."""
    found = written(tmp_path_factory.mktemp("rows"), json.dumps({"id": id_, "text": text}))

    (row,) = found
    if text.isspace():
        assert isinstance(row, Problem)
    else:
        assert row == Row(1, id_, text, "", None)
