"""Each kind of copy keeps what its name says."""

from random import Random

from whence.evaluation.cascades.copying import Desk, copy_story, head_title, retitle, slip
from whence.evaluation.cascades.edits import take_over
from whence.evaluation.cascades.families import read_habits
from whence.evaluation.cascades.texts import Kind, Sentence, Story

HABITS = read_habits("tune")
STORY = take_over(
    Story(
        "Bridge closed",
        tuple(Sentence(f"There were reportedly only {at} weak stones.") for at in range(11, 21)),
    ),
    "c0.1",
)
OTHER = take_over(
    Story("Mill", tuple(Sentence(f"The mill stopped for {at} hours.") for at in range(31, 39))),
    "c0.2",
)
OWN = [Sentence("A neighbour told this newspaper that she had heard a crack.")]


def test_a_reprint_is_the_same() -> None:
    """Word for word."""
    assert copy_story(Kind.REPRINT, [STORY], (), Desk(HABITS, Random(1))).story == STORY


def test_a_shorter_copy_is_shorter() -> None:
    """Nothing is new in it."""
    brief = copy_story(Kind.BRIEF, [STORY], (), Desk(HABITS, Random(2)))
    cut = copy_story(Kind.ABRIDGEMENT, [STORY], (), Desk(HABITS, Random(2)))

    assert len(brief.story.sentences) in (2, 3)
    assert len(cut.story.sentences) < len(STORY.sentences)
    assert "cut" in cut.changes[0]


def test_own_reporting_has_no_source() -> None:
    """What is added came from nobody."""
    made = copy_story(Kind.ADDITION, [STORY], OWN, Desk(HABITS, Random(3))).story

    assert [one.text for one in made.sentences if not one.source] == [OWN[0].text]


def test_a_merger_has_words_of_both() -> None:
    """Each sentence says from whom."""
    made = copy_story(Kind.MERGER, [STORY, OTHER], (), Desk(HABITS, Random(4))).story

    assert {one.source for one in made.sentences} == {"c0.1", "c0.2"}


def test_an_update_raises_a_number_and_says_what_it_was() -> None:
    """The old value stands in a sentence of its own."""
    made = copy_story(Kind.UPDATE, [STORY], (), Desk(HABITS, Random(5)))

    assert made.changes == ("number raised",)
    assert any(not one.source and "11" in one.text for one in made.story.sentences)


def test_slips_are_written_down() -> None:
    """What differs from the story before has a name."""
    made = copy_story(Kind.REWRITE, [STORY], (), Desk(HABITS, Random(6)))
    slipped = [slip(made, Kind.REWRITE, HABITS, Random(seed)) for seed in range(40)]

    assert all((one.changes == made.changes) == (one.story == made.story) for one in slipped)
    assert any("hedge dropped" in one.changes for one in slipped)


def test_a_headline_may_be_another() -> None:
    """Of those that the story might have had."""
    story = Story("Bridge closed", (), titles=("No way across",))

    assert {retitle(story, HABITS, Random(n)).title for n in range(60)} >= {
        "Bridge closed",
        "No way across",
    }


def test_a_headline_gets_one_head_at_most() -> None:
    """Heads do not pile up from copy to copy, and originals have them too."""
    story = Story("Bridge closed", ())

    for seed in range(200):
        story = head_title(story, HABITS, Random(seed))

    assert story.title != "Bridge closed"
    assert sum(mark in story.title for mark in ("UPDATE:", "Latest:", "- video")) == 1
