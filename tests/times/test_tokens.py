"""Words and what they can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.times.tokens import cut_times, find_letters, is_meridiem_late, value_of


def kinds(text: str) -> list[str]:
    """Names of the kinds of all tokens."""
    names = {letter: kind for kind, letter in find_letters().items()}
    return [names[letter] for letter in cut_times(text, 0, len(text)).kinds]


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("May", "MAYBE"),
        ("may", "LOWER"),
        ("sat", "LOWER"),
        ("Sat", "WDABBR"),
        ("10:35", "CLOCK"),
        ("a.m.", "MERIDIEM"),
        ("1990s", "DECADE"),
        ("’90s", "SHORTDECADE"),
        ("’98", "SHORTYEAR"),
        ("1,990", "NUMBER"),
        ("1990", "YEAR"),
        ("31", "DAYNO"),
        ("09th", "NTH"),
        ("2011-11-12", "ISO"),
        ("25/10/11", "SLASHED"),
        ("99:99", "SIGN"),
        ("٣", "SIGN"),
    ],
)
def test_kinds(word: str, kind: str) -> None:
    """Capitals and the form of digits decide; digits of other scripts are not understood."""
    assert kinds(word) == [kind]


@given(st.text())
def test_tokens_hold_every_sign(text: str) -> None:
    """No character that is not space is lost, and offsets are exact."""
    tokens = cut_times(text, 0, len(text))

    for word, start in zip(tokens.words, tokens.starts, strict=True):
        assert text[start : start + len(word)] == word
    assert "".join("".join(tokens.words).split()) == "".join(text.split())


def test_values() -> None:
    """Words of the table have values."""
    assert (value_of("March"), value_of("ago"), value_of("pony")) == ("3", "-1", "")
    assert is_meridiem_late("p.m.")
