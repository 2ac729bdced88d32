"""Export: an answer as data that other programs read.

The JSON contract is a promise: every field is always there, unknown is null, and each number leads
back to the characters of a document.

- In: `records.Answer`, `case.Listing`.
- Out: `to_contract`, `to_json`, `write_json`, `read_schema`; of who is who alone `from_listing`,
  `to_entities_json`, `read_entities_schema`.
- Not here: the page for people (`report`).
"""

from whence.export.contract import to_contract
from whence.export.entities import from_listing, read_entities_schema, to_entities_json
from whence.export.plain import Json
from whence.export.schema import read_schema
from whence.export.writing import to_json, write_json

__all__ = [
    "Json",
    "from_listing",
    "read_entities_schema",
    "read_schema",
    "to_contract",
    "to_entities_json",
    "to_json",
    "write_json",
]
