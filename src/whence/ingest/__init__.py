"""Ingest: from files to documents with clean text, labeled blocks, dates and outlet.

Only this room sees bytes. Nothing on a page is thrown away: every line stays in the text with a
label and the rule that gave it, and every fact with the place where it was read.

- In: files and folders.
- Out: `records.Document`s, and problems for what cannot be read.
- Not here: sentences (`text`), who copied whom (`reuse`).
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.ingest.blocks import join_article
    from whence.ingest.files import DOCUMENT_SUFFIXES, Found, FoundFile, find_files
    from whence.ingest.read import read_file
    from whence.ingest.rows import ROW_SUFFIXES, Row, read_rows
    from whence.ingest.sightings import join_sightings

# Loaded on first use: whoever compares the rows of an archive needs no page reader.
_HOMES = {
    "DOCUMENT_SUFFIXES": "files",
    "Found": "files",
    "FoundFile": "files",
    "ROW_SUFFIXES": "rows",
    "Row": "rows",
    "find_files": "files",
    "join_article": "blocks",
    "join_sightings": "sightings",
    "read_file": "read",
    "read_rows": "rows",
}

__all__ = [
    "DOCUMENT_SUFFIXES",
    "ROW_SUFFIXES",
    "Found",
    "FoundFile",
    "Row",
    "find_files",
    "join_article",
    "join_sightings",
    "read_file",
    "read_rows",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
