"""Repeats: the same words are the same speaker's."""

from hypothesis import given
from hypothesis import strategies as st

from whence.entities.repeats import Repeats

_WORDS = st.lists(st.sampled_from("it rained on the old bridge today".split()), max_size=12)


@given(_WORDS, _WORDS)
def test_what_one_has_said_is_his(first: list[str], second: list[str]) -> None:
    """Every stretch of five words or more leads back; fewer words lead nowhere."""
    said = Repeats()
    said.note(" ".join(first), 3)

    assert said.find(" ".join(first)) == (3 if len(first) >= 5 else None)
    assert said.find(" ".join(second)) in (3, None)


def test_words_of_two_are_nobody_s() -> None:
    """And other words are not his."""
    said = Repeats()
    said.note("It rained on the old bridge.", 1)

    assert said.find("It rained on the old bridge") == 1
    assert said.find("It snowed on the old bridge") is None
    said.note("It rained on the old bridge today.", 2)
    assert said.find("It rained on the old bridge") is None
