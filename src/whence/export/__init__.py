"""Export: an answer as data that other programs read.

The JSON contract is a promise: every field is always there, unknown is null, and each number leads
back to the characters of a document.

- In: `records.Answer`, `case.Listing`.
- Out: `to_contract`, `to_json`, `write_json`, `read_schema`; of who is who alone `from_listing`,
  `to_entities_json`, `read_entities_schema`; of passages alone `to_rows`; of who took what
  from whom `find_stories`, `to_dot`, `to_graphml`.
- Not here: the page for people (`report`).
"""

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whence.export.contract import to_contract
    from whence.export.entities import from_listing, read_entities_schema, to_entities_json
    from whence.export.passages import to_rows
    from whence.export.plain import Json
    from whence.export.schema import read_schema
    from whence.export.stemmas import Story, find_stories, to_dot, to_graphml
    from whence.export.writing import to_json, write_json

# Loaded on first use: rows of passages need nothing of an answer.
_HOMES = {
    "Json": "plain",
    "Story": "stemmas",
    "find_stories": "stemmas",
    "from_listing": "entities",
    "read_entities_schema": "entities",
    "read_schema": "schema",
    "to_contract": "contract",
    "to_dot": "stemmas",
    "to_entities_json": "entities",
    "to_graphml": "stemmas",
    "to_json": "writing",
    "to_rows": "passages",
    "write_json": "writing",
}

__all__ = [
    "Json",
    "Story",
    "find_stories",
    "from_listing",
    "read_entities_schema",
    "read_schema",
    "to_contract",
    "to_dot",
    "to_entities_json",
    "to_graphml",
    "to_json",
    "to_rows",
    "write_json",
]


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOMES[name]}"), name)
