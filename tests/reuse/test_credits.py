"""Credits to other outlets and agencies."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from whence.records import (
    Attribution,
    Contact,
    Document,
    Entity,
    EntityKind,
    Evidence,
    UnseenKind,
)
from whence.reuse.credits import Credit, find_credits
from whence.reuse.names import Names

TEXT = "NORTHWIRE - The river fell on 3 May, a keeper told Northwire in an interview."

Write = Callable[..., Document]
Say = Callable[..., Attribution]
Body = Callable[..., Entity]


def credits_of(
    document: Document, attributions: list[Attribution], entities: list[Entity]
) -> list[Credit]:
    """What one document credits."""
    known = {entity.id: entity for entity in entities}
    return find_credits({document.id: document}, attributions, known, Names(entities))


def test_a_dateline_credits_the_whole_story(write: Write) -> None:
    """The words that show it are kept; the agency's own page credits nobody."""
    evidence = (Evidence("agency", "Northwire", "visible line", 0, 9),)
    document = write(TEXT, name="a", agency="Northwire", evidence=evidence)

    (credit,) = credits_of(document, [], [])

    assert (credit.key, credit.content, credit.kind) == ("northwire", (), UnseenKind.DISPATCH)
    assert [(span.start, span.end) for span in credit.spans] == [(0, 9)]
    assert credits_of(replace(document, outlet="Northwire Agency"), [], []) == []


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("told Northwire", UnseenKind.DISPATCH),
        ("told Northwire in an interview", UnseenKind.INTERVIEW),
    ],
)
def test_what_was_told_to_another_is_credited(
    write: Write, say: Say, body: Body, cue: str, kind: UnseenKind
) -> None:
    """Only the words so attributed came that way."""
    agency = body("Northwire")
    document = write(TEXT, name="a", outlet="Kess Today")
    said = say(document, "The river fell", cue=cue, channel=agency)

    (credit,) = credits_of(document, [said], [agency])

    assert credit.kind is kind
    assert credit.content == said.content
    assert credit.entity == agency.id


def test_an_outlet_does_not_credit_itself(write: Write, say: Say, body: Body) -> None:
    """Contact of its own is no credit, and neither is what is public."""
    outlet = body("Kess Today")
    document = write(TEXT, name="a", outlet="kess-today.com")
    own = say(document, "The river fell", cue="told Northwire", channel=outlet)
    public = replace(own, channel=body("Northwire").id, contact=Contact.PUBLIC)

    assert credits_of(document, [own, public], [outlet, body("Northwire")]) == []


def test_a_reporting_outlet_without_channel_is_credited(write: Write, say: Say, body: Body) -> None:
    """The speaker is credited if it is a body, never a person."""
    document = write(TEXT, name="a")
    agency, person = body("Northwire"), body("Mira Tolan", kind=EntityKind.PERSON)
    said = say(document, "The river fell", cue="told Northwire")

    found = [
        credits_of(document, [replace(said, speaker=speaker.id)], [agency, person])
        for speaker in (agency, person)
    ]

    assert [len(credits) for credits in found] == [1, 0]


@pytest.mark.parametrize(
    ("cue", "day"), [("on 3 May, a keeper told Northwire", "3 may"), ("told Northwire", "")]
)
def test_a_stated_day_is_kept(write: Write, say: Say, body: Body, cue: str, day: str) -> None:
    """It can tell two interviews apart."""
    agency = body("Northwire")
    document = write(TEXT, name="a")

    (credit,) = credits_of(
        document, [say(document, "The river fell", cue=cue, channel=agency)], [agency]
    )

    assert credit.occasion == day
