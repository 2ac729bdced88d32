"""Words that differ only in their ending have one stem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.claims.stems import find_stem


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("robber", "robbers"),
        ("stole", "stealing"),
        ("killed", "killing"),
        ("policies", "policy"),
        ("Tolvek's", "tolvek"),
        ("stopped", "stops"),
        ("centre", "center"),
        ("colour", "colors"),
        ("charged", "charge"),
        ("women", "woman"),
        ("took", "taking"),
        ("churches", "church"),
    ],
)
def test_one_word_has_one_stem(a: str, b: str) -> None:
    """Number, tense, possession and British spelling do not part a word from itself."""
    assert find_stem(a) == find_stem(b)


@pytest.mark.parametrize(("a", "b"), [("robber", "robbery"), ("policy", "police"), ("new", "news")])
def test_other_words_stay_apart(a: str, b: str) -> None:
    """A stem does not go so far that it joins words of other meaning."""
    assert find_stem(a) != find_stem(b)


@given(st.text(min_size=1).filter(lambda word: word.strip("’'sS") != ""))
def test_a_stem_is_never_empty(word: str) -> None:
    """Any string has one, and it is in lower case."""
    assert find_stem(word)
    assert find_stem(word) == find_stem(word).lower()
