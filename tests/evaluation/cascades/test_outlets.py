"""Outlets differ in name and style."""

from random import Random

from whence.evaluation.cascades.outlets import make_outlets
from whence.evaluation.cascades.vocabulary import Vocabulary


def test_papers_come_before_agencies() -> None:
    """A pile has so many of each, all with names of their own."""
    made = make_outlets(Vocabulary(Random(1)), 5, 2, Random(2))

    assert [one.agency for one in made] == [False] * 5 + [True] * 2
    assert len({one.name for one in made}) == 7
    assert made[0].called == f"the {made[0].name}"
    assert made[6].called == made[6].name
    assert made[0].host.endswith(".example")
