"""Read: one file becomes one document, the same one every time."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from whence.errors import IngestError
from whence.ingest.read import read_file
from whence.records import BlockKind, Document

TEXT = """Dam above Merrin holds through the night
By Ana Lind
3 June 2014

MERRIN, Dolmen (Northwire) - The dam above Merrin held through the night.
"It was close," the mayor, Bo Tarn, said.
© 2014 The Valley Mirror. All rights reserved.
"""
PAGE = """<html lang="en"><head><title>Dam holds | The Valley Mirror</title>
<meta property="og:site_name" content="The Valley Mirror">
<meta property="article:published_time" content="2014-06-03T09:00:00Z"></head>
<body><nav>Home</nav><article><h1>Dam holds</h1>
<p>The dam above Merrin held through the night although the river rose by two metres.</p>
<p>"It was close," said the mayor, Bo Tarn, who had watched the water from the mill.</p>
<p>Engineers found two cracks below the eastern pier and will mend them within the week.</p>
</article><footer>About us</footer></body></html>"""


def read_bytes(folder: Path, name: str, data: bytes) -> Document:
    """The document of a file with these bytes."""
    path = folder / name
    path.write_bytes(data)
    return read_file(path, shown=name, largest=1_000_000)


def check_blocks(document: Document) -> None:
    """Blocks are disjoint, in order, and hold every character that is no space."""
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(document.text)
        assert not document.text[end : block.start].strip()
        end = block.end
    assert not document.text[end:].strip()


@pytest.mark.parametrize(("name", "source"), [("dam.txt", TEXT), ("dam.html", PAGE)])
def test_a_document_states_what_its_file_does(tmp_path: Path, name: str, source: str) -> None:
    """Text, blocks, outlet and date of both formats."""
    document = read_bytes(tmp_path, name, source.encode())

    check_blocks(document)
    assert document.outlet == "The Valley Mirror"
    assert document.published is not None
    assert document.published.edtf == "2014-06-03"
    assert document.family == document.id
    assert [one.path for one in document.sightings] == [name]


@pytest.mark.parametrize(("name", "source"), [("dam.txt", TEXT), ("dam.html", PAGE)])
def test_the_same_bytes_give_the_same_document(tmp_path: Path, name: str, source: str) -> None:
    """Nothing but the bytes and the shown name decides."""
    first = read_bytes(tmp_path, name, source.encode())

    assert read_bytes(tmp_path, name, source.encode()) == first


def test_evidence_stands_where_it_says(tmp_path: Path) -> None:
    """Offsets of evidence lead back to the words."""
    document = read_bytes(tmp_path, "dam.txt", TEXT.encode())

    placed = [one for one in document.evidence if one.start is not None]
    assert placed
    assert all(document.text[one.start : one.end] == one.value for one in placed)


def test_the_dateline_is_no_sentence(tmp_path: Path) -> None:
    """The agency's label is cut off and credits the agency."""
    document = read_bytes(tmp_path, "dam.txt", TEXT.encode())

    (label,) = [one for one in document.blocks if one.kind is BlockKind.DATELINE]
    assert document.text[label.start : label.end].startswith("MERRIN")
    assert document.agency == "Northwire"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("dam.pdf", b"words", "unknown-format"),
        ("dam.txt", b" \n ", "empty"),
        ("dam.txt", b"%PDF-1.4 ...", "not-text"),
        ("dam.txt", b"x" * 1_000_001, "too-large"),
        ("dam.html", b"<html><body></body></html>", "broken-html"),
    ],
)
def test_unreadable_files_say_why(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    """Each trouble has its code."""
    with pytest.raises(IngestError, match=r"\w") as caught:
        read_bytes(tmp_path, name, data)

    assert caught.value.code == code


def test_a_missing_file_is_not_found(tmp_path: Path) -> None:
    """A file that went away is a problem with a code."""
    with pytest.raises(IngestError, match="cannot be opened") as caught:
        read_file(tmp_path / "gone.txt", shown="gone.txt", largest=10)

    assert caught.value.code == "not-found"


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.sampled_from(["a.txt", "a.html"]),
    st.one_of(st.binary(), st.text().map(lambda text: text.encode("utf-8", "replace"))),
)
def test_any_bytes_are_read_or_refused(tmp_path: Path, name: str, data: bytes) -> None:
    """Whatever the bytes, the answer is a whole document or an IngestError."""
    try:
        document = read_bytes(tmp_path, name, data)
    except IngestError:
        return

    check_blocks(document)
