"""Edits do to sentences what they say, and nothing else."""

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from whence.evaluation.cascades import edits
from whence.evaluation.cascades.families import read_habits
from whence.evaluation.cascades.texts import Sentence, Story

HABITS = read_habits("tune")
STORY = Story(
    "Bridge closed",
    (
        Sentence("The mayor Ana Lindqvar said that the bridge would stay closed for 240 days."),
        Sentence("Lindqvar reportedly ordered at least 17 inspections, and the works began."),
        Sentence("“We were lucky,” said Lindqvar.", quotes=True),
        Sentence("The river had carried away about 1,240 stones near the Orvel mill."),
    ),
    {"Lindqvar": "the mayor Ana Lindqvar"},
)


def words(story: Story) -> str:
    return " ".join(one.text for one in story.sentences)


def test_hedges_go_and_quotations_stay() -> None:
    """The copy is surer than its parent."""
    story, lost = edits.drop_hedges(STORY, 1.0, Random(1))

    assert lost == 3
    assert "ordered 17 inspections" in words(story)
    assert story.sentences[2] == STORY.sentences[2]


def test_a_number_changes_everywhere() -> None:
    """An error is the same wherever the number stands, so that it can be handed down."""
    twice = Story("17 hurt", (Sentence("There were 17."), Sentence("All 17 left in 2019.")))
    story, old, new = edits.change_number(twice, Random(2))

    assert (old, new) != ("", "")
    assert old == "17"
    assert words(story) == f"There were {new}. All {new} left in 2019."
    assert story.title == f"{new} hurt"


def test_a_raised_number_is_higher() -> None:
    """Tolls grow."""
    _, old, new = edits.change_number(STORY, Random(3), grow=True)

    assert int(new.replace(",", "")) > int(old.replace(",", ""))


def test_a_lost_first_mention_can_be_repaired() -> None:
    """A careful editor explains who is meant; a careless one does not."""
    cut = Story("t", STORY.sentences[1:], STORY.names)

    assert words(edits.explain_names(cut)).startswith("The mayor Ana Lindqvar reportedly")
    assert edits.explain_names(STORY) == STORY


def test_sentences_turn_and_part() -> None:
    """The attribution moves to the end; two clauses become two sentences."""
    assert edits.turn_around("The council said that the bridge would stay closed.") == (
        "The bridge would stay closed, the council said."
    )
    assert edits.split_sentence(
        "The engineers had looked at every pillar twice, and the mayor closed the bridge at noon."
    ) == [
        "The engineers had looked at every pillar twice.",
        "The mayor closed the bridge at noon.",
    ]
    assert edits.turn_around("Nobody came.") == "Nobody came."


def test_spelling_follows_the_house() -> None:
    """And only whole words do."""
    story = Story("Harbor", (Sentence("The harbor in Coloradan is five percent full."),))
    assert edits.put_house_style(story, british=True).title == "Harbour"

    assert words(edits.put_house_style(story, british=True)) == (
        "The harbour in Coloradan is five per cent full."
    )


def test_a_name_is_misspelled_everywhere() -> None:
    """A misprint stays one name."""
    story, old = edits.misspell_name(STORY, Random(5))

    assert old in words(STORY)
    assert old not in words(story).split()


@given(st.integers(0, 10_000), st.floats(0, 1))
def test_rewording_keeps_quotations_and_sources(seed: int, strength: float) -> None:
    """Speech is never reworded, and every sentence still says where it came from."""
    taken = edits.take_over(STORY, "c0.1")

    story = edits.reword(taken, HABITS, strength, Random(seed))

    assert [one.text for one in story.sentences if one.quotes] == [
        "“We were lucky,” said Lindqvar."
    ]
    assert {one.source for one in story.sentences} == {"c0.1"}
    assert edits.reword(taken, HABITS, strength, Random(seed)) == story


def test_cuts_keep_the_lead() -> None:
    """What is most important stands first."""
    assert edits.cut_end(STORY, 0.1).sentences == STORY.sentences[:2]
    assert edits.cut_inside(STORY, 1.0, Random(1)).sentences == STORY.sentences[:1]


def test_large_numbers_are_rounded() -> None:
    """Rounded down, and said so."""
    rounded = [edits.round_numbers(STORY, Random(seed)) for seed in range(8)]

    assert any("more than 1,200 stones" in words(story) for story, done in rounded if done)
    assert all(done for _, done in rounded)
    assert edits.round_numbers(Story("t", STORY.sentences[1:3]), Random(1))[1] is False


def test_no_two_rewriters_find_the_same_new_sentence() -> None:
    """Else they would share words that neither took from the other."""
    rows = (Sentence("First of all."), Sentence("The mill stood still.", far=("No wheel turned.",)))
    spent: set[str] = set()

    made = [edits.reword(Story("t", rows), HABITS, 9.0, Random(n), spent) for n in range(5)]

    assert sum("No wheel turned." in words(story) for story in made) == 1


def test_a_number_that_names_something_stays() -> None:
    """A day, a road and a train are no toll."""
    story = Story("t", (Sentence("On Sept. 11, road 40 near Train 17 was shut until 12 March."),))

    assert edits.change_number(story, Random(1)) == (story, "", "")
