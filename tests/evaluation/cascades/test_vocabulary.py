"""Invented names are all different."""

from random import Random

from whence.evaluation.cascades.vocabulary import Vocabulary


def test_no_name_comes_twice() -> None:
    """Two people of one pile are never namesakes."""
    vocabulary = Vocabulary(Random(3))

    names = [vocabulary.make_surname() for _ in range(300)]
    names += [vocabulary.make_place() for _ in range(300)]

    assert len(set(names)) == 600


def test_an_agency_has_a_name_and_a_short_one() -> None:
    """The short one is what a dateline says."""
    vocabulary = Vocabulary(Random(4))

    pairs = [vocabulary.make_agency() for _ in range(30)]

    assert all(name == short or short.endswith("NA") for name, short in pairs)
    assert {name == short for name, short in pairs} == {True, False}
