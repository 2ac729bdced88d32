"""Writing: the contract as text, the same bytes on every machine.

One record stands on each line, so that a large file can be searched and compared line by line.
Only ASCII is written (other characters as JSON escapes), because the stream may have any encoding
and a document may hold characters that no encoding has.

- In: `records.Answer`.
- Out: JSON text.
- Not here: which file it goes to (`cli`).
"""

import json
from collections.abc import Iterator, Mapping
from typing import TextIO

from whence.export.contract import to_contract
from whence.export.plain import Json
from whence.records import Answer


def to_json(answer: Answer) -> str:
    """The answer as the text of the JSON contract, one record a line.

    Args:
        answer: What one run found.

    Returns:
        JSON in ASCII, ending with a line break; the same text for the same answer.
    """
    return to_lines(to_contract(answer))


def to_lines(fields: Mapping[str, Json]) -> str:
    """JSON text of an object, each item of its lists on a line.

    Args:
        fields: In the order to keep.

    Returns:
        JSON in ASCII, ending with a line break.
    """
    return "".join(_parts(fields))


def write_json(answer: Answer, file: TextIO) -> None:
    """Write the answer as the JSON contract, one record a line.

    Args:
        answer: What one run found.
        file: Where to write; stays open.
    """
    file.writelines(_parts(to_contract(answer)))


def _parts(fields: Mapping[str, Json]) -> Iterator[str]:
    yield "{\n"
    for number, (name, value) in enumerate(fields.items(), start=1):
        yield f"{json.dumps(name)}: "
        yield from _value(value)
        yield "\n" if number == len(fields) else ",\n"
    yield "}\n"


def _value(value: Json) -> Iterator[str]:
    if not isinstance(value, list) or not value:
        yield _text(value)
        return
    yield "[\n"
    for number, item in enumerate(value, start=1):
        yield _text(item)
        yield "\n" if number == len(value) else ",\n"
    yield "]"


def _text(value: Json) -> str:
    return json.dumps(value, ensure_ascii=True, allow_nan=False)
