"""Who is who as JSON, against its own schema."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from whence.case import list_entities
from whence.export import from_listing, read_entities_schema, read_schema, to_entities_json
from whence.records import Answer

SCHEMA = read_entities_schema()
SHARED = ("decision", "decisionKind", "entityKind", "identity", "mentionForm", "problem", "unfit")


def test_the_list_fits_its_schema(cells: Answer) -> None:
    """And the schema is one."""
    Draft202012Validator.check_schema(SCHEMA)

    Draft202012Validator(SCHEMA).validate(from_listing(list_entities(cells)))


@pytest.mark.parametrize("part", SHARED)
def test_shapes_are_those_of_the_contract(part: str) -> None:
    """Who reads the one reads the other."""
    assert SCHEMA["$defs"][part] == read_schema()["$defs"][part]


@pytest.mark.parametrize("part", ["entity", "mention"])
def test_what_is_added_leaves_the_contract_whole(part: str) -> None:
    """Every field of the contract is there and required, with more evidence."""
    own, contract = SCHEMA["$defs"][part], read_schema()["$defs"][part]

    assert set(contract["required"]) < set(own["required"])
    assert contract["properties"].keys() < own["properties"].keys()
    assert own["required"] == list(dict.fromkeys(own["required"]))


@pytest.mark.parametrize("part", sorted(SCHEMA["$defs"]))
def test_every_object_is_closed(part: str) -> None:
    """A field that the schema does not know is refused."""
    kind = SCHEMA["$defs"][part]

    assert kind.get("type") != "object" or kind["additionalProperties"] is False


def test_a_mention_shows_its_words(cells: Answer) -> None:
    """Beside the offsets, so that the list can be read without the documents."""
    found = from_listing(list_entities(cells))["entities"]

    (oskel,) = (one for one in found if one["name"] == "Daren Oskel")
    assert oskel["mentions"][0]["words"] == "Daren Oskel"
    assert (oskel["mentions"][0]["why"], oskel["documents"]) == ("full name", 1)


def test_a_doubt_shows_why_and_where(cells: Answer) -> None:
    """Both names, and each context that the reason names."""
    (found,) = from_listing(list_entities(cells))["doubtful"]

    assert sorted(found["names"]) == ["Mira", "a teacher"]
    assert found["why"] == cells.identities[0].why
    assert [one["words"] for one in found["contexts"]] == ["a teacher"]
    assert "a teacher" in found["contexts"][0]["sentence"]


@given(data=st.data())
@settings(deadline=None, max_examples=30, suppress_health_check=[HealthCheck.too_slow])
def test_any_list_is_written(data: st.DataObject, drawn: st.SearchStrategy[Answer]) -> None:
    """It is JSON, and the same text twice."""
    answer = data.draw(drawn)

    written = to_entities_json(list_entities(answer))

    assert json.loads(written) == from_listing(list_entities(answer))
    assert written.isascii()
