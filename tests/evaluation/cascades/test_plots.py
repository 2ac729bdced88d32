"""Plots plant what they promise."""

from datetime import datetime
from random import Random

import pytest

from whence.evaluation.cascades.families import read_family, read_habits
from whence.evaluation.cascades.grow import Grower
from whence.evaluation.cascades.outlets import make_outlets
from whence.evaluation.cascades.plots import CONTROLS, COPYING, REAL, plant_real, plant_written
from whence.evaluation.cascades.texts import Kind, Sentence, Story
from whence.evaluation.cascades.vocabulary import Vocabulary

DAY = datetime(2022, 1, 3)


def make_grower(seed: int) -> Grower:
    rng = Random(seed)
    outlets = make_outlets(Vocabulary(rng), 12, 2, rng)
    grower = Grower(rng, read_habits("tune"), Vocabulary(rng), outlets[:12], outlets[12:])
    grower.begin("c0", "tune_flood")
    return grower


def quotes(story: Story) -> set[str]:
    return {part for one in story.sentences if one.quotes for part in one.text.split("“")[1:]}


@pytest.mark.parametrize("plot", sorted({*COPYING, *CONTROLS}))
def test_a_copying_plot_has_copies(plot: str) -> None:
    """Controls begin with two reports, the others with what is copied."""
    grower = make_grower(1)

    plant_written(grower, plot, read_family("tune_flood"), DAY)

    originals = [text for text in grower.texts if not text.parents]
    if plot in CONTROLS:
        assert len(originals) >= 2
        assert {text.kind for text in originals} == {Kind.REPORT}
    else:
        assert len(grower.texts) > len(originals)
    assert {text.kind for text in originals} <= {Kind.REPORT, Kind.DISPATCH, Kind.RELEASE}


def test_a_speech_is_quoted_by_both() -> None:
    """The same words between quotation marks, and no other sentence in common."""
    grower = make_grower(2)
    plant_written(grower, "speech", read_family("tune_flood"), DAY)
    one, other = (text.story for text in grower.texts)

    said = {part.split("”")[0].rstrip(",.") for part in quotes(one)}
    assert len(said & {part.split("”")[0].rstrip(",.") for part in quotes(other)}) == 2
    plain = {row.text for row in one.sentences if not row.quotes}
    assert not plain & {row.text for row in other.sentences}


@pytest.mark.parametrize("seed", range(6))
def test_nobody_finds_the_words_of_an_independent_report(seed: int) -> None:
    """Rewriters use voices that no report of the matter has."""
    grower = make_grower(seed)
    plant_written(grower, "independent", read_family("tune_flood"), DAY)
    originals = [text for text in grower.texts if not text.parents]

    for text in originals:
        others = {row.text for one in originals if one is not text for row in one.story.sentences}
        assert not others & {far for row in text.story.sentences for far in row.far}


@pytest.mark.parametrize("plot", sorted(set(REAL)))
def test_a_real_article_is_the_root(plot: str) -> None:
    """All copies go back to it."""
    grower = make_grower(3)
    story = Story("Mill", tuple(Sentence(f"The mill stopped {at} times.") for at in range(11, 21)))

    plant_real(grower, plot, story, DAY)

    roots = [text for text in grower.texts if not text.parents]
    assert len(roots) == 1
    assert roots[0].story.sentences == story.sentences
