"""The shipped schema against the records."""

from enum import Enum

import pytest
from jsonschema import Draft202012Validator

from whence import records
from whence.export import read_schema, to_contract
from whence.records import Answer

SCHEMA = read_schema()
NOT_WRITTEN = {"Agreement"}  # how two values compare stays inside the rooms
CLOSED = {
    name: kind
    for name, kind in vars(records).items()
    if isinstance(kind, type) and issubclass(kind, Enum) and name not in NOT_WRITTEN
}


def test_the_schema_is_a_schema() -> None:
    """It is valid draft 2020-12."""
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", sorted(CLOSED))
def test_closed_lists_are_those_of_the_records(name: str) -> None:
    """Every closed list stands in the schema with the same values."""
    listed = SCHEMA["$defs"][name[0].lower() + name[1:]]["enum"]

    assert listed == [member.value for member in CLOSED[name]]


@pytest.mark.parametrize("part", sorted(SCHEMA["$defs"]))
def test_every_object_is_closed(part: str) -> None:
    """A field that the schema does not know is refused; an extra one says what it holds."""
    kind = SCHEMA["$defs"][part]
    if kind.get("type") != "object":
        return

    assert kind["additionalProperties"] is False
    extra = kind["properties"].keys() - set(kind["required"])
    assert all("beyond the contract" in kind["properties"][name]["description"] for name in extra)


@pytest.mark.parametrize("field", ["claims", "themes", "settings"])
def test_a_missing_field_is_refused(cells: Answer, field: str) -> None:
    """Parts without content may be empty, never missing."""
    written = to_contract(cells)
    del written[field]

    assert not Draft202012Validator(SCHEMA).is_valid(written)


def test_an_empty_text_for_unknown_is_refused(cells: Answer) -> None:
    """Unknown is null, never an empty string."""
    written = to_contract(cells)
    written["documents"][0]["outlet"] = ""

    assert not Draft202012Validator(SCHEMA).is_valid(written)
