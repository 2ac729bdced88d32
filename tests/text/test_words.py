"""Words are cut in one way everywhere."""

import pytest

from whence.text import find_words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Don’t go, Amal!", ["Don’t", "go", "Amal"]),
        ("1,200 of 3.5m", ["1,200", "of", "3.5m"]),
        ("34-year-old", ["34", "year", "old"]),
        ("al-Nour’s 'boats'", ["al", "Nour’s", "boats"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Apostrophes between letters and points between digits belong to the word."""
    assert [text[w.start : w.end] for w in find_words(text, 0, len(text))] == expected


def test_offsets_count_from_the_whole_text() -> None:
    """A stretch in the middle keeps the offsets of the text."""
    (word,) = find_words("one two three", 4, 8)

    assert (word.start, word.end) == (4, 7)
