"""Invented traditions: known, different, and the same for the same seed."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.evaluation.copying import invent_tradition


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 10**6))
def test_every_copy_has_an_earlier_model(seed: int) -> None:
    """One text is the first; six at least are left, all of one length."""
    made = invent_tradition(Random(seed))

    assert sum(parent is None for parent in made.parents.values()) == 1
    assert all(parent is None or parent < child for child, parent in made.parents.items())
    assert len(made.rows) >= 6
    assert made.rows.keys() <= made.parents.keys()
    assert len({len(row) for row in made.rows.values()}) == 1
    assert made.seconds.keys() <= made.rows.keys()


def test_a_seed_makes_one_tradition() -> None:
    """And another seed another one."""
    assert invent_tradition(Random(1)) == invent_tradition(Random(1))
    assert invent_tradition(Random(1)).rows != invent_tradition(Random(2)).rows


def test_what_is_asked_for_is_left_out() -> None:
    """No second models, and nothing lost."""
    made = invent_tradition(Random(3), mixed=0, lost=0)

    assert not made.seconds
    assert made.rows.keys() == made.parents.keys()
