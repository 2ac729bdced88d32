"""Read: one file becomes one document.

- In: a path, the name to show for it, and how large it may be.
- Out: `records.Document`.
- Not here: finding files (`files`), joining copies and versions (`sightings`).
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

from whence.errors import IngestError
from whence.ingest.blocks import make_blocks
from whence.ingest.charset import find_declared
from whence.ingest.decode import decode_bytes
from whence.ingest.extract import Extracted, extract_article
from whence.ingest.facts import Facts, gather_facts
from whence.ingest.files import PAGE_SUFFIXES, TEXT_SUFFIXES
from whence.ingest.head import read_head
from whence.ingest.label import label_lines
from whence.ingest.lines import Label, Line, find_lines
from whence.ingest.page import judge_page
from whence.ingest.render import render_page
from whence.records import Block, Document, DocumentId, Evidence, Sighting

# The extractor takes seconds for this weight (a usual page has 50,000); above it rules decide.
_HEAVIEST = 1_500_000


@dataclass(frozen=True, slots=True)
class _Content:
    """What a format makes of the bytes."""

    text: str
    lines: tuple[Line, ...]
    labels: tuple[Label, ...]
    facts: Facts
    notes: tuple[str, ...]


def read_file(path: Path, *, shown: str, largest: int) -> Document:
    """The document in one file.

    Args:
        path: Where it is.
        shown: How the user knows it; becomes the document's path.
        largest: Files with more bytes are refused.

    Returns:
        The document, its own family, with one sighting. The same bytes give the same text, blocks
        and facts. Notes on everything guessed or left out stand in the evidence as field "text".

    Raises:
        IngestError: `not-found`, `no-permission`, `too-large`, `empty`, `not-text`, `broken-html`
            or `unknown-format`.
    """
    suffix = path.suffix.lower()
    if suffix not in TEXT_SUFFIXES | PAGE_SUFFIXES:
        raise IngestError(
            "unknown-format",
            f"only .txt, .html or .htm can be read, not {suffix or 'a file without ending'}",
        )
    data = _read_bytes(path, largest)
    content = _read_page(data) if suffix in PAGE_SUFFIXES else _read_text(data)
    return _make_document(data, content, shown)


def _read_bytes(path: Path, largest: int) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except PermissionError as error:
        raise IngestError("no-permission", "the file may not be read") from error
    except OSError as error:
        message = f"the file cannot be opened: {error.strerror or error}"
        raise IngestError("not-found", message) from error
    if len(data) > largest:
        raise IngestError(
            "too-large", f"more than {largest:,} bytes: split it or raise the setting"
        )
    if not data.strip():
        raise IngestError("empty", "the file holds no words: remove it or fetch it again")
    return data


def _read_text(data: bytes) -> _Content:
    decoded = decode_bytes(data)
    lines = find_lines(decoded.text)
    labels = label_lines([line.text for line in lines])
    facts = gather_facts(lines, labels)
    return _Content(decoded.text, lines, labels, facts, decoded.notes)


def _read_page(data: bytes) -> _Content:
    decoded = decode_bytes(data, declared=find_declared(data))
    page = render_page(decoded.text)
    if page.tree is None or page.weight > _HEAVIEST:
        extracted = Extracted((), (), ("too large for the extractor: lines judged by rules",))
    else:
        extracted = extract_article(page.tree)
    stated = read_head(page.tree)
    found = judge_page(page, extracted, stated)
    lines: list[Line] = []
    end = 0
    for one in found:
        lines.append(Line(end, end + len(one.text), one.text))
        end += len(one.text) + 1
    labels = tuple(one.label for one in found)
    facts = gather_facts(lines, labels, stated=stated, moments=[one.moment for one in found])
    text = "".join(f"{line.text}\n" for line in lines)
    notes = (*decoded.notes, *page.notes, *extracted.notes)
    return _Content(text, tuple(lines), labels, facts, notes)


def _make_document(data: bytes, content: _Content, shown: str) -> Document:
    blocks: tuple[Block, ...] = make_blocks(content.lines, content.labels)
    name = DocumentId(hashlib.sha256(data).hexdigest())
    facts = content.facts
    notes = tuple(Evidence("text", note, "bytes") for note in content.notes)
    return Document(
        id=name,
        path=shown,
        text=content.text,
        blocks=blocks,
        family=name,
        url=facts.url,
        outlet=facts.outlet,
        agency=facts.agency,
        title=facts.title,
        authors=facts.authors,
        published=facts.published,
        modified=facts.modified,
        evidence=(*facts.evidence, *notes),
        sightings=(Sighting(shown, facts.url),),
        language=facts.language,
    )
