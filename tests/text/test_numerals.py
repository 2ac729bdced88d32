"""Number words and digits have one value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.text.numerals import CARDINALS, SCALES, read_digits, read_numeral


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("twenty - five", 25),
        ("two hundred and fifty thousand", 250_000),
        ("a hundred thirty million", 130_000_000),
        ("two thousand three hundred and four", 2304),
        ("2 1/2", 2.5),
        ("two and a half", 2.5),
        ("half a million", 500_000),
        ("a million and a half", 1_500_000),
        ("1.5 million", 1_500_000),
        ("5 bn", 5e9),
        ("hundred", 100),
        ("two three", None),
        ("twenty thirty", None),
        ("million million", None),
        ("twelve ponies", None),
        ("and", None),
        ("", None),
    ],
)
def test_numerals(words: str, value: float | None) -> None:
    """Words that make one number are summed; others are refused."""
    assert read_numeral(words.split()) == value


@pytest.mark.parametrize(
    ("word", "value"),
    [("1,200", 1200), ("3.5", 3.5), (".5", 0.5), ("½", 0.5), ("1/0", None), ("٣", None)],
)
def test_digits(word: str, value: float | None) -> None:
    """ASCII digits with commas, points and fractions."""
    assert read_digits(word) == value


@given(st.lists(st.sampled_from([*CARDINALS, *SCALES, "a", "half", "and", "-", "3", "1/2"])))
def test_a_numeral_is_never_negative(words: list[str]) -> None:
    """Whatever the words, there is a value of at least zero or none."""
    value = read_numeral(words)

    assert value is None or value >= 0
