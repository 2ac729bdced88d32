"""Export: an answer as data that other programs read.

The JSON contract is a promise: every field is always there, unknown is null, and each number leads
back to the characters of a document.

- In: `records.Answer`.
- Out: `to_contract`, `to_json`, `write_json`, `read_schema`.
- Not here: the page for people (`report`).
"""

from whence.export.contract import to_contract
from whence.export.plain import Json
from whence.export.schema import read_schema
from whence.export.writing import to_json, write_json

__all__ = ["Json", "read_schema", "to_contract", "to_json", "write_json"]
