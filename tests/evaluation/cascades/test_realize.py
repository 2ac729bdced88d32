"""Templates become sentences in which names are introduced once."""

from datetime import date
from random import Random

import pytest

from whence.errors import DataError
from whence.evaluation.cascades.families import Fact, Family, read_family
from whence.evaluation.cascades.realize import (
    Brief,
    Writer,
    capitalize,
    make_event,
    write_number,
    write_story,
)
from whence.evaluation.cascades.vocabulary import Vocabulary

SMALL = Family("small", {"who": "person old ferryman", "body": "body Boat Club"}, ((),), (), ())


def test_a_person_is_introduced_once() -> None:
    """Function and given name first, then the surname alone."""
    event = make_event(SMALL, Vocabulary(Random(1)), date(2022, 1, 3), Random(1))
    writer = Writer(event, "said", Random(1))

    first = writer.write_sentence("{who} [waited|waited] for {body}.").text
    second = writer.write_sentence("{who} left {body}.").text

    assert first.startswith("Old ferryman ")
    assert "Boat Club (" in first
    assert second.split()[0] == event.short["who"]
    assert "Boat Club" not in second


def test_variants_say_the_same_otherwise() -> None:
    """Near variants come from one template, far ones from other voices."""
    event = make_event(SMALL, Vocabulary(Random(1)), date(2022, 1, 3), Random(1))
    made = Writer(event, "said", Random(2)).write_sentence(
        "{who} [rowed|sailed|swam|walked] over.", ["Across went {who}."]
    )

    assert all(one != made.text and one.startswith("Old ferryman") for one in made.near)
    assert made.far == (f"Across went {event.full['who']}.",)


def test_a_story_has_the_facts_of_its_voice_and_the_quotes_asked_for() -> None:
    """Facts keep their order; quotations are marked."""
    family = read_family("tune_flood")
    event = make_event(family, Vocabulary(Random(5)), date(2022, 1, 3), Random(5))

    story = write_story(event, Brief(1, "said", quotes=family.quotes[:2]), Random(5))

    assert sum(one.quotes for one in story.sentences) == 2
    assert story.sentences[0].text.startswith("Rescue workers")
    assert "{" not in " ".join(one.text for one in story.sentences)


def test_numbers_and_capitals() -> None:
    """Small numbers are words; a sentence begins large even behind a mark."""
    assert [write_number(number) for number in (3, 12, 1240)] == ["three", "12", "1,240"]
    assert capitalize("“the river") == "“The river"


def test_an_unknown_slot_is_an_error() -> None:
    """A template never prints a hole."""
    event = make_event(SMALL, Vocabulary(Random(1)), date(2022, 1, 3), Random(1))
    with pytest.raises(DataError, match="no slot"):
        Writer(event, "said", Random(1)).write_sentence("{nobody} left.")
    with pytest.raises(DataError, match="no slot is filled"):
        make_event(
            Family("odd", {"x": "colour"}, ((Fact("a", "b"),),), (), ()),
            Vocabulary(Random(1)), date(2022, 1, 3), Random(1),
        )  # fmt: skip
