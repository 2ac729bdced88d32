"""Rare words weigh more, in the pile and in the language."""

import pytest

from whence.claims.weights import Weights, read_words
from whence.errors import DataError


def test_a_word_of_every_sentence_weighs_little() -> None:
    """The name that the whole pile is about says nothing about one event."""
    weights = Weights([["oskel", f"word{number}"] for number in range(300)])

    assert weights.weigh("oskel") < 0.5 < weights.weigh("word7")


def test_a_small_pile_leans_on_the_language() -> None:
    """In two sentences every word is rare; the table knows that "say" is not."""
    weights = Weights([["say", "bathtub"], ["find"]])

    assert weights.weigh("say") < weights.weigh("find") < weights.weigh("bathtub")


def test_repeats_in_one_sentence_count_once() -> None:
    """A weight counts sentences, not words."""
    assert Weights([["well", "well", "well"]]).count("well") == 1


def test_the_table_holds_shares() -> None:
    """Every entry is a share of sentences."""
    shares = read_words()

    assert len(shares) > 1000
    assert all(0 < share < 1 for share in shares.values())


def test_a_damaged_table_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line without a number is an error that names the line."""
    monkeypatch.setattr("pathlib.Path.read_text", lambda *_, **__: "the\tmany\n")

    with pytest.raises(DataError, match="'the\\\\tmany'"):
        read_words()
