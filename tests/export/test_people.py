"""Attributions, entities and identities as JSON."""

from whence.export.people import from_attribution, from_entity, from_identity
from whence.records import Answer


def test_spans_of_an_attribution_are_pairs(cells: Answer) -> None:
    """Source, cue and content stand in the attribution's own document."""
    attribution = cells.attributions[0]
    text = cells.documents[0].text

    found = from_attribution(attribution)

    assert [text[start:end] for start, end in found["source"]] == ["a captured fighter"]
    assert [text[start:end] for start, end in found["cue"]] == ["told"]
    assert (found["within"], found["kind"]) == (None, "indirect")


def test_mentions_carry_their_document(cells: Answer) -> None:
    """A mention is a span with its form."""
    entity = next(one for one in cells.entities if one.name == "Daren Oskel")

    found = from_entity(entity)

    assert found["mentions"][0]["form"] == "name"
    assert found["mentions"][0]["document"] == cells.documents[0].id
    assert found["aliases"] == ["Abu Tarek"]


def test_an_identity_keeps_its_reason(cells: Answer) -> None:
    """Possible means: shown, not merged."""
    found = from_identity(cells.identities[0])

    assert (found["state"], found["why"]) == ("possible", cells.identities[0].why)
