"""Forms of one word meet, and common words weigh little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.paraphrase_stems import stem_word, weigh_stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ferries", "ferry"),
        ("stopped", "stopping"),
        ("houses", "house"),
        ("churches", "church"),
        ("fought", "fight"),
        ("carried", "carry"),
        ("sudden", "suddenly"),
        ("mayor's", "mayors"),
    ],
)
def test_forms_of_one_word_meet(one: str, other: str) -> None:
    """Endings of inflection go, and irregular pasts are known."""
    assert stem_word(one) == stem_word(other)


@pytest.mark.parametrize("word", ["five", "nine", "twelve", "three", "hundred", "twenty"])
def test_a_number_word_has_no_ending(word: str) -> None:
    """It stays the figure that it is, and the table knows the common ones as such."""
    assert stem_word(word) == word
    assert stem_word(f"{word}s") == word
    assert weigh_stem("five") < weigh_stem("twelve")


@pytest.mark.parametrize(("one", "other"), [("glass", "gla"), ("bus", "bu"), ("1990s", "1990")])
def test_other_words_stay_apart(one: str, other: str) -> None:
    """What only looks like an ending is none, and numbers have no endings."""
    assert stem_word(one) != stem_word(other)


def test_a_rare_word_weighs_more_than_a_common_one() -> None:
    """Grammar says nothing, a verb of every day little, an umbrella much."""
    assert weigh_stem("the") < 1 < weigh_stem("tak") < weigh_stem("umbrella")


@given(st.text(alphabet="abcdeilnosty'", min_size=1, max_size=12).filter(lambda word: word != "'"))
def test_a_stem_is_never_empty(word: str) -> None:
    """Every word keeps a sign to be found by."""
    assert stem_word(word)
