"""Moments: what the words around a saying tell of its time."""

import time

import pytest

from spoken_pages import say, scene_of, write_page
from whence.entities.antecedents import Antecedents
from whence.entities.moments import Moments
from whence.records import Attribution


def moments_of(text: str, cue: str = "said") -> tuple[Moments, Attribution]:
    """The page, and what Lena Sorel says on it."""
    page = write_page(text)
    saying = say(page, "Lena Sorel", cue, "it rained")
    scene = scene_of(page)
    return Moments(scene, Antecedents(scene), [saying]), saying


def test_what_is_said_is_not_outside() -> None:
    """Only the words around it tell when it was said."""
    moments, saying = moments_of("On Monday Lena Sorel said it rained on Friday.")

    assert moments.outside(saying).split() == "On Monday Lena Sorel said on Friday.".split()
    assert moments.days(saying) == {"monday", "friday"}


@pytest.mark.parametrize(
    ("text", "cue", "elsewhere", "perfect"),
    [
        ("Lena Sorel said it rained.", "said", False, False),
        ("A week later Lena Sorel said it rained.", "said", True, False),
        ("Lena Sorel said it rained, as bakers do who fled years ago.", "said", False, False),
        ("Lena Sorel has often said it rained.", "said", False, True),
        ("Lena Sorel would say it rained.", "would say", False, True),
    ],
)
def test_another_time_stands_before_the_cue_or_close_behind(
    text: str, cue: str, elsewhere: bool, perfect: bool
) -> None:
    """What hangs on a comma further on speaks of other things."""
    moments, saying = moments_of(text, cue)

    assert moments.is_elsewhere(saying) is elsewhere
    assert moments.is_perfect(saying) is perfect


@pytest.mark.parametrize(
    ("cue", "is_uttered"),
    [("said", True), ("did not say", False), ("feared", False), ("wrote", True)],
)
def test_a_verb_of_speech_utters(cue: str, is_uttered: bool) -> None:
    """A fear is uttered nowhere, and what was not said is not said."""
    moments, saying = moments_of(f"Lena Sorel {cue} it rained.", cue)

    assert moments.is_uttered(saying) is is_uttered


def test_many_contents_cost_little() -> None:
    """Only those of one sentence are looked at."""
    page = write_page("Lena Sorel said it rained. " * 2000)
    scene = scene_of(page)
    sayings = [say(page, "Lena Sorel", "said", "it rained")] * 2000
    moments = Moments(scene, Antecedents(scene), sayings)

    begun = time.process_time()
    assert all(moments.outside(one) for one in sayings)
    assert time.process_time() - begun < 2
