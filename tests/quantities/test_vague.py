"""How much room vague words leave."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.quantities.vague import (
    find_hedge_after,
    find_hedge_before,
    make_room,
    make_word_room,
    round_room,
)


@pytest.mark.parametrize(
    ("number", "hedge", "low", "high"),
    [
        (200, ("about",), 150, 250),
        (100, ("about",), 75, 125),
        (48, ("around",), 43.2, 52.8),
        (1.5, ("about",), 1.35, 1.65),
        (300, ("nearly",), 250, 300),
        (40, ("at", "least"), 40, None),
        (40, ("as", "many", "as"), None, 40),
        (40, (), 40, 40),
    ],
)
def test_rooms(number: float, hedge: tuple[str, ...], low: float | None, high: float) -> None:
    """Half of the last figure, between a tenth and a quarter; bounds open one side."""
    room = make_room(number, number, hedge)

    assert (room.low, room.high) == (pytest.approx(low), pytest.approx(high))


@given(st.floats(0, 1e12), st.floats(0, 1e12), st.sampled_from([(), ("about",), ("nearly",)]))
def test_low_stays_below_high(first: float, second: float, hedge: tuple[str, ...]) -> None:
    """An interval never turns around, and holds the number."""
    low, high = sorted((first, second))
    room = make_room(low, high, hedge)

    assert room.low is not None
    assert room.high is not None
    assert room.low <= low <= high <= room.high


def test_words_of_the_table() -> None:
    """“Several hundred” is three to twelve hundreds; other words are not in the table."""
    room = make_word_room("several", times=100)

    assert room is not None
    assert (room.low, room.high, room.is_approximate) == (300, 1200, True)
    assert make_word_room("umpteen") is None
    assert round_room(12).low == 11


def test_the_longest_hedge_wins() -> None:
    """“No more than” is not “more than”."""
    assert find_hedge_before(["of", "no", "More", "than"]) == ("no", "more", "than")
    assert find_hedge_before(["the"]) == ()
    assert find_hedge_after(["or", "more"]) == ("or", "more")
    assert find_hedge_after(["about", "it"]) == ()
