"""Copies grow from their parents, later in truth and often misdated."""

from datetime import datetime
from random import Random

from whence.evaluation.cascades.families import read_habits
from whence.evaluation.cascades.grow import Grower
from whence.evaluation.cascades.outlets import make_outlets
from whence.evaluation.cascades.texts import DateState, Kind, Sentence, Story
from whence.evaluation.cascades.vocabulary import Vocabulary

STORY = Story("Bridge", tuple(Sentence(f"Pillar number {at} was weak.") for at in range(11, 21)))


def make_grower(seed: int) -> Grower:
    rng = Random(seed)
    outlets = make_outlets(Vocabulary(rng), 12, 2, rng)
    grower = Grower(rng, read_habits("tune"), Vocabulary(rng), outlets[:12], outlets[12:])
    grower.begin("c0", "tune_flood")
    return grower


def test_a_child_comes_after_its_parents() -> None:
    """In truth; what its page says is another matter."""
    grower = make_grower(1)
    root = grower.plant(Kind.DISPATCH, STORY, grower.agencies[0].name, datetime(2022, 1, 3))
    grower.grow([root], 10)
    by_key = {text.key: text for text in grower.texts}

    assert len(by_key) == 11
    for text in grower.texts[1:]:
        assert all(by_key[parent].time < text.time for parent in text.parents)
        assert text.outlet != by_key[text.parents[0]].outlet


def test_dates_are_wrong_as_often_as_planned() -> None:
    """Three in five are right, one in five is missing."""
    grower = make_grower(2)
    for _ in range(600):
        grower.plant(Kind.REPORT, STORY, grower.papers[0].name, datetime(2022, 1, 3))
    states = [text.date for text in grower.texts]

    assert 0.55 < states.count(DateState.RIGHT) / 600 < 0.65
    assert 0.15 < states.count(DateState.MISSING) / 600 < 0.25
    for text in grower.texts:
        assert (text.shown == text.time) == (
            text.date in (DateState.RIGHT, DateState.MISSING, DateState.MONTH)
        )


def test_nobody_credits_a_press_release() -> None:
    """Its children name nobody."""
    grower = make_grower(3)
    root = grower.plant(Kind.RELEASE, STORY, "a press office", datetime(2022, 1, 3))

    child = grower.hand_on(Kind.REPRINT, [root], silent=True)

    assert child.credited == ()
    assert grower.find_outlet("a press office") is None


def test_fillers_are_used_once() -> None:
    """Two additions of one pile never share a sentence."""
    grower = make_grower(4)
    grower.fillers = ["In {place} lives {given} {surname}."]

    assert len(grower.fill(3)) == 1
    assert grower.fill(1) == []
