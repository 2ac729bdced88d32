"""Whatever the text, what is found is exact and in order."""

import time
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.records import QuantityValue

WORDS = st.sampled_from(
    """12 2014 1,200 3.5 1/2 half a an one two twenty hundred million bn dozens few couple dozen
    of the people men man km miles square percent % $ € cents about nearly at least more than
    up to between and or - – , . ( ) years old May 5 No. Orla , 28 , killed were dead mn 10:35
    A380 third magnitude per hour times in out every minus 5m cubic between""".split()
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))
Read = Callable[[str], list[QuantityValue]]


@settings(max_examples=400)
@given(TEXTS)
def test_values_are_exact_and_in_order(read: Read, text: str) -> None:
    """Spans hold words, are disjoint and in order; low is never above high."""
    behind = 0
    for value in read(text):
        words = text[value.span.start : value.span.end]
        assert words == words.strip() != ""
        assert value.span.start >= behind
        behind = value.span.end
        assert value.low is not None or value.high is not None
        assert value.low is None or value.high is None or value.low <= value.high
        assert value.of is None or value.of == value.of.lower()


@given(TEXTS)
def test_the_same_text_gives_the_same_values(read: Read, text: str) -> None:
    """Nothing depends on earlier calls."""
    assert read(text) == read(text)


@pytest.mark.parametrize("piece", ["About 200 men fled 12 km in 2014. ", "1 ", "a", "one "])
def test_long_texts_are_linear(read: Read, piece: str) -> None:
    """A paragraph of 300,000 characters is read at more than 30 kB a second."""
    text = piece * (300_000 // len(piece))
    begun = time.process_time()

    read(text)

    assert time.process_time() - begun < 10
