"""Ingest: from files to documents with clean text, labeled blocks, dates and outlet.

Only this room sees bytes. Nothing on a page is thrown away: every line stays in the text with a
label and the rule that gave it, and every fact with the place where it was read.

- In: files and folders.
- Out: `records.Document`s, and problems for what cannot be read.
- Not here: sentences (`text`), who copied whom (`reuse`).
"""

from whence.ingest.blocks import join_article
from whence.ingest.files import Found, FoundFile, find_files
from whence.ingest.read import read_file
from whence.ingest.sightings import join_sightings

__all__ = [
    "Found",
    "FoundFile",
    "find_files",
    "join_article",
    "join_sightings",
    "read_file",
]
