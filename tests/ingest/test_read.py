"""One file becomes one document, or a problem with a code."""

import hashlib
import os
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.errors import IngestError
from whence.ingest import read_file
from whence.records import BlockKind, Document

SENTENCE = "The council of Ortal met on Monday and closed the old bridge. "


def read(folder: Path, name: str, data: bytes) -> Document:
    """The document in a file with these bytes."""
    (folder / name).write_bytes(data)
    return read_file(folder / name, shown=name, largest=1_000_000)


def cover(document: Document) -> None:
    """Blocks are disjoint, in order, and hold every character that is no space."""
    end = 0
    for block in document.blocks:
        assert block.start >= end
        assert not document.text[end : block.start].strip()
        end = block.end
    assert not document.text[end:].strip()


def test_a_text_is_kept_line_by_line(tmp_path: Path) -> None:
    """Its id is the sha256 of its bytes; it is its own family."""
    data = f"Bridge closed in Ortal\r\nBy Ana Lind\r\n{SENTENCE}".encode()

    document = read(tmp_path, "a.txt", data)

    assert document.id == hashlib.sha256(data).hexdigest() == document.family
    assert document.text == f"Bridge closed in Ortal\nBy Ana Lind\n{SENTENCE}"
    assert [one.path for one in document.sightings] == ["a.txt"]
    cover(document)


def test_a_page_is_read_with_what_its_head_states(tmp_path: Path) -> None:
    """Furniture stays in the text, with labels."""
    page = (
        '<meta property="og:site_name" content="Aldan Post"><nav>Home</nav><article>'
        f"<h1>Bridge closed</h1><p>{SENTENCE}</p><p>Nobody was hurt, he said.</p></article>"
        '<div class="comments"><p>Good for them, I say, good for them.</p></div>'
    )
    document = read(tmp_path, "a.HTML", page.encode())

    kinds = {document.text[one.start : one.end]: one.kind for one in document.blocks}
    assert document.outlet == "Aldan Post"
    assert kinds["Home"] is BlockKind.FURNITURE
    assert kinds[SENTENCE.strip()] is BlockKind.BODY
    assert kinds["Good for them, I say, good for them."] is BlockKind.COMMENT
    cover(document)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.txt", b"", "empty"),
        ("a.html", b"  \n", "empty"),
        ("a.txt", random.Random(2).randbytes(4000), "not-text"),
        ("a.html", b"\x00" * 400, "not-text"),
        ("a.txt", b"a" * 1_000_001, "too-large"),
        ("a.html", b"<script>var a = 1;</script>", "broken-html"),
        ("a.docx", b"words", "unknown-format"),
    ],
)
def test_bad_input_has_a_clear_code(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """The message says what is wrong and what to do."""
    with pytest.raises(IngestError, match=r"\w+ \w+") as caught:
        read(tmp_path, name, data)

    assert caught.value.code == code


def test_a_file_that_is_gone_or_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Missing files and missing rights have codes of their own."""
    with pytest.raises(IngestError, match="cannot be opened") as gone:
        read_file(tmp_path / "none.txt", shown="none.txt", largest=10)
    (tmp_path / "a.txt").write_bytes(b"words")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "denied")

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(IngestError, match="may not be read") as closed:
        read_file(tmp_path / "a.txt", shown="a.txt", largest=10)

    assert (gone.value.code, closed.value.code) == ("not-found", "no-permission")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_rights(tmp_path: Path) -> None:
    """The same with a real file."""
    (tmp_path / "a.txt").write_bytes(b"words")
    (tmp_path / "a.txt").chmod(0)

    with pytest.raises(IngestError, match="may not be read"):
        read_file(tmp_path / "a.txt", shown="a.txt", largest=10)


@pytest.mark.parametrize("opening", ["<div>", "<b><i>", "<ul><li>", "<table><tr><td>"])
def test_a_page_nested_ten_thousand_deep_is_read(tmp_path: Path, opening: str) -> None:
    """No crash, no hang, no text lost in silence."""
    document = read(
        tmp_path, "a.html", f"{opening * 10_000}<p>{SENTENCE}</p><p>{SENTENCE}2</p>".encode()
    )

    assert document.text.count("closed the old bridge") == 2
    assert "nested too deep" in " ".join(one.value for one in document.evidence)
    cover(document)


def test_nul_bytes_and_wrong_letters_are_told(tmp_path: Path) -> None:
    """The rest is read, and the evidence says what was done."""
    nul = read(tmp_path, "a.txt", f"{SENTENCE * 3}\x00{SENTENCE}".encode())
    western = read(tmp_path, "b.txt", f"{SENTENCE}“Café,” she said.".encode("cp1252"))

    assert "\x00" not in nul.text
    assert "“Café,”" in western.text
    assert [one.value for one in nul.evidence if one.field == "text"] == [
        "1 control or invisible characters left out"
    ]
    assert "cp1252" in next(one.value for one in western.evidence if one.field == "text")


def test_the_same_bytes_are_the_same_document(tmp_path: Path) -> None:
    """But for the path."""
    first = read(tmp_path, "a.txt", SENTENCE.encode())
    second = read(tmp_path, "b.txt", SENTENCE.encode())

    assert replace(second, path="a.txt", sightings=first.sightings) == first


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.text(max_size=400), st.sampled_from(["a.txt", "a.html"]))
def test_any_text_ends_in_a_document_or_a_code(tmp_path: Path, text: str, name: str) -> None:
    """Blocks always cover what is there, and reading twice gives the same."""
    data = text.encode("utf-8", "surrogatepass")
    codes = set()
    try:
        document = read(tmp_path, name, data)
        cover(document)
        assert document == read(tmp_path, name, data)
    except IngestError as error:
        codes = {error.code}

    assert codes <= {"empty", "not-text", "broken-html"}


PIECES = [
    "<p>", "</p>", "<div class='comments'>", "</div>", "<h1>", SENTENCE, "Share", "<li>", "<b>",
    "<table><td>", "&amp;", "<!--", "12 Comments", "Reply",
]  # fmt: skip


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.lists(st.sampled_from(PIECES), max_size=25))
def test_any_markup_ends_in_a_document_or_a_code(tmp_path: Path, pieces: list[str]) -> None:
    """Unclosed and misplaced tags are read as far as they go."""
    codes = set()
    try:
        cover(read(tmp_path, "a.html", "".join(pieces).encode()))
    except IngestError as error:
        codes = {error.code}

    assert codes <= {"empty", "broken-html"}
