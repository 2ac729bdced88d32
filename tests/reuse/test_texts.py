"""Texts and passages as columns."""

from whence.records import ReuseKind, ReuseMeaning
from whence.reuse.texts import KINDS, MEANINGS


def test_small_numbers_stand_for_the_closed_lists() -> None:
    """Every kind and meaning has a number, counted in the order of the contract."""
    assert KINDS.index(ReuseKind.VERBATIM) == 0
    assert MEANINGS.index(ReuseMeaning.COPYING) == 0
    assert set(KINDS) == set(ReuseKind)
    assert set(MEANINGS) == set(ReuseMeaning)
