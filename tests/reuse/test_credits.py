"""Credits to other outlets and agencies."""

from collections.abc import Callable
from dataclasses import replace
from time import process_time

import pytest

from whence.records import (
    Attribution,
    BlockDetail,
    Contact,
    Document,
    Entity,
    EntityKind,
    Evidence,
    UnseenKind,
)
from whence.reuse.credits import _LINE, Credit, find_credits
from whence.reuse.names import Names

TEXT = "ORBIS - The river fell on 3 May, a keeper told Orbis in an interview."

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
    evidence = (Evidence("agency", "Orbis", "visible line", 0, 5),)
    document = write(TEXT, name="a", agency="Orbis", evidence=evidence)

    (credit,) = credits_of(document, [], [])

    assert (credit.key, credit.content, credit.kind) == ("orbis", (), UnseenKind.DISPATCH)
    assert [(span.start, span.end) for span in credit.spans] == [(0, 5)]
    assert credits_of(replace(document, outlet="Orbis Agency"), [], []) == []


@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("told Orbis", UnseenKind.DISPATCH),
        ("told Orbis in an interview", UnseenKind.INTERVIEW),
    ],
)
def test_what_was_told_to_another_is_credited(
    write: Write, say: Say, body: Body, cue: str, kind: UnseenKind
) -> None:
    """Only the words so attributed came that way."""
    agency = body("Orbis")
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
    own = say(document, "The river fell", cue="told Orbis", channel=outlet)
    public = replace(own, channel=body("Orbis").id, contact=Contact.PUBLIC)

    assert credits_of(document, [own, public], [outlet, body("Orbis")]) == []


def test_a_reporting_outlet_without_channel_is_credited(write: Write, say: Say, body: Body) -> None:
    """The speaker is credited if it is a body, never a person."""
    document = write(TEXT, name="a")
    agency, person = body("Orbis"), body("Mira Tolan", kind=EntityKind.PERSON)
    said = say(document, "The river fell", cue="told Orbis")

    found = [
        credits_of(document, [replace(said, speaker=speaker.id)], [agency, person])
        for speaker in (agency, person)
    ]

    assert [len(credits) for credits in found] == [1, 0]


@pytest.mark.parametrize(
    ("cue", "day"), [("on 3 May, a keeper told Orbis", "3 may"), ("told Orbis", "")]
)
def test_a_stated_day_is_kept(write: Write, say: Say, body: Body, cue: str, day: str) -> None:
    """It can tell two interviews apart."""
    agency = body("Orbis")
    document = write(TEXT, name="a")

    (credit,) = credits_of(
        document, [say(document, "The river fell", cue=cue, channel=agency)], [agency]
    )

    assert credit.occasion == day


@pytest.mark.parametrize(
    ("called", "expected"), [("the agency", {"orbis"}), ("the network of volunteers", set())]
)
def test_an_outlet_called_by_its_kind_is_the_one_named(
    write: Write, say: Say, body: Body, called: str, expected: set[str]
) -> None:
    """That agency is the only outlet that the document credits by name; a charity is none."""
    document = write(f"{TEXT} Nobody drowned, she told {called}.", name="a")
    agency, again = body("Orbis"), replace(body(called), named=False)
    said = [
        say(document, "The river fell", cue="told Orbis", channel=agency),
        say(document, "Nobody drowned", cue=f"told {called}", channel=again),
    ]

    found = credits_of(document, said, [agency, again])

    assert {credit.key for credit in found if credit.content == said[1].content} == expected
    assert credits_of(document, said[1:], [agency, again]) == []


def test_an_outlet_of_the_pile_that_speaks_is_credited(write: Write, say: Say, body: Body) -> None:
    """What Orbis reported needs no stated contact where Orbis is known as an outlet."""
    document = write(TEXT, name="a")
    agency = body("Orbis", kind=EntityKind.PLACE)
    said = say(document, "The river fell", cue="told Orbis", contact=Contact.UNSTATED)
    said = replace(said, speaker=agency.id)
    page = write("x", name="b", outlet="Orbis")

    alone = credits_of(document, [said], [agency])
    known = find_credits({"a": document, "b": page}, [said], {agency.id: agency}, Names([agency]))

    assert (len(alone), len(known)) == (0, 1)


def test_a_part_of_the_own_name_is_the_outlet_itself(write: Write, say: Say, body: Body) -> None:
    """What was told to the Herald in the Coastal Herald credits nobody."""
    document = write(TEXT, name="a", outlet="The Coastal Herald")
    herald = body("Herald")

    assert (
        credits_of(
            document, [say(document, "The river fell", cue="told", channel=herald)], [herald]
        )
        == []
    )


def test_a_line_that_only_names_a_paper_credits_the_story(write: Write) -> None:
    """Help with a text of its own is no such credit, nor is a line of the story."""
    lines = {"Source: Merrin Lantern": 1, "Based on reports by Merrin Lantern": 1}
    lines |= {"With reporting from Merrin Lantern": 0}
    for line, count in lines.items():
        document = write(TEXT, name="a", furniture=line)
        blocks = [replace(b, detail=BlockDetail.CREDIT) for b in document.blocks[1:]]
        credited = replace(document, blocks=(document.blocks[0], *blocks))

        assert len(credits_of(credited, [], [])) == count
        assert credits_of(document, [], []) == []


def test_a_sentence_that_credits_a_newsroom(write: Write, body: Body) -> None:
    """It counts without an attribution, but not for the outlet itself or a person of that name."""
    text = "The dam leaks, per the Merrin Daily. Orbis reported a flood."
    document = write(text, name="a", outlet="Kess Today")
    page = write("x", name="b", outlet="orbis.example")
    person = body("Orbis", kind=EntityKind.PERSON)

    def keys(*documents: Document, entities: tuple[Entity, ...] = ()) -> list[str]:
        pile = {one.id: one for one in documents}
        found = find_credits(pile, [], {one.id: one for one in entities}, Names(entities))
        return [credit.key for credit in found]

    assert keys(document) == ["merrin daily"]
    assert keys(document, page) == ["merrin daily", "orbis"]
    assert keys(document, page, entities=(person,)) == ["merrin daily"]
    assert keys(replace(document, outlet="The Merrin Daily")) == []


def test_a_long_line_takes_no_longer_than_its_length() -> None:
    """Marks without end between two words were tried once for each of them."""
    line = "Source: A" + "! " * 50_000 + "a\n.b"
    named = _LINE.match("Source: the Merrin Daily (web)!")

    began = process_time()
    found = _LINE.match(line)

    assert found is None
    assert process_time() - began < 1
    assert named is not None
    assert named["name"] == "Merrin Daily (web"
