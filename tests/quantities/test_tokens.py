"""What digits and words can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.quantities.tokens import cut_quantities, find_letters, value_of


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("1,200", ["NUM"]),
        ("2014", ["YEARNUM"]),
        ("3.5", ["NUM"]),
        ("10:35", ["JUNK"]),
        ("A380", ["JUNK"]),
        ("555-010-0142", ["JUNK"]),
        ("1990s", ["JUNK"]),
        ("5m", ["NUM", "MSIGN"]),
        ("3G", ["JUNK"]),
        ("1/2", ["FRACTION"]),
        ("US$", ["CURSIGN"]),
        ("15th", ["ORD"]),
        ("at 6. 1", ["AT", "NUM"]),
        ("٣", ["SIGN"]),
    ],
)
def test_kinds(text: str, kinds: list[str]) -> None:
    """Only digits that count are numbers."""
    names = {letter: kind for kind, letter in find_letters().items()}

    assert [names[letter] for letter in cut_quantities(text, 0, len(text)).kinds] == kinds


@given(st.text())
def test_tokens_are_exact(text: str) -> None:
    """Offsets lead back to the words."""
    tokens = cut_quantities(text, 0, len(text))

    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text[start : start + len(word)] == word


def test_values() -> None:
    """Parts of a whole have a value."""
    assert (value_of("thirds"), value_of("pony")) == ("3", "")
