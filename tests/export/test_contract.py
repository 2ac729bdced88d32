"""The contract as a whole."""

from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from whence.export import Json, read_schema, to_contract
from whence.records import Answer

VALIDATOR = Draft202012Validator(read_schema())
TOP = (
    "whence settings documents problems reuses unseen derivations attributions entities "
    "identities values claims themes"
).split()


def test_an_empty_answer_has_every_field(answers: ModuleType) -> None:
    """Lists without content are empty, never missing."""
    found = to_contract(answers.empty_answer())

    assert list(found)[: len(TOP)] == TOP
    assert all(found[name] == [] for name in TOP[2:])
    VALIDATOR.validate(found)


def test_the_example_fits_the_schema(cells: Answer) -> None:
    """An answer with something in every list is valid."""
    found = to_contract(cells)

    VALIDATOR.validate(found)
    assert all(found[name] for name in TOP if name != "themes")


@given(data=st.data())
@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_answer_fits_the_schema(data: st.DataObject, drawn: st.SearchStrategy[Answer]) -> None:
    """Whatever a document holds and whatever is missing, the contract holds."""
    VALIDATOR.validate(to_contract(data.draw(drawn)))


def test_every_span_is_exact(cells: Answer) -> None:
    """Every span lies within the text of a document of the same file."""
    found = to_contract(cells)

    sizes = {document["id"]: len(document["text"]) for document in found["documents"]}
    spans = [one for one in _dicts(found) if {"document", "start", "end"} <= one.keys()]
    assert len(spans) > 30
    assert all(0 <= one["start"] < one["end"] <= sizes[one["document"]] for one in spans)


def test_order_of_the_input_does_not_show(cells: Answer) -> None:
    """Two answers that differ in the order of their lists are written alike."""
    names = ("documents", "entities", "attributions", "values", "derivations", "near_misses")
    turned = {name: tuple(reversed(getattr(cells, name))) for name in names}

    assert to_contract(replace(cells, **turned)) == to_contract(cells)


def _dicts(value: Json) -> Iterator[dict[str, Json]]:
    if isinstance(value, dict):
        yield value
        value = [*value.values()]
    if isinstance(value, list):
        for item in value:
            yield from _dicts(item)
