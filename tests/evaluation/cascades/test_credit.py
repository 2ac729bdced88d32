"""Credits stand where papers put them."""

from random import Random

from whence.evaluation.cascades.credit import Source, add_credit, is_named, silence
from whence.evaluation.cascades.families import read_habits
from whence.evaluation.cascades.texts import Sentence, Story

HABITS = read_habits("tune")
STORY = Story(
    "Bridge closed",
    (
        Sentence("The bridge was closed at noon."),
        Sentence("“We were lucky,” the mayor told the Merrin Post."),
        Sentence("The river fell in the evening."),
    ),
)


def test_an_agency_is_credited_in_the_text_or_beside_it() -> None:
    """Wherever it is, it is there once."""
    made = [add_credit(STORY, Source("Northwire", True), HABITS, Random(n)) for n in range(40)]

    assert {one.place for one in made} == {"dateline", "byline", "line", "lead"}
    for one in made:
        assert is_named(one.story, "Northwire") == (one.place == "lead")
        assert ("Northwire" in one.line) == (one.place == "line")


def test_a_paper_never_stands_in_a_dateline() -> None:
    """Datelines name agencies."""
    made = [add_credit(STORY, Source("Harrow Echo", False), HABITS, Random(n)) for n in range(40)]

    assert {one.place for one in made} == {"lead", "sentence", "line"}
    assert all(is_named(one.story, "Harrow Echo") or one.line for one in made)


def test_a_credit_can_be_silenced() -> None:
    """Whom the mayor told is left out."""
    story, found = silence(STORY, "Merrin Post", HABITS, Random(1))

    assert found
    assert not is_named(story, "Merrin Post")
    assert silence(story, "Merrin Post", HABITS, Random(1)) == (story, False)
