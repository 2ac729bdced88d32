"""Rules say what belongs together."""

import time

import pytest

from whence.quantities.grammar import find_numbers
from whence.quantities.tokens import cut_quantities


def rules(text: str) -> list[tuple[str, str]]:
    """Rule and words of every phrase."""
    tokens = cut_quantities(text, 0, len(text))
    return [
        (phrase.rule, text[tokens.starts[phrase.start] : tokens.end(phrase.end - 1)])
        for phrase in find_numbers(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on May 5 he", [("skip", "May 5")]),
        ("a 34-year-old", [("age", "34-year-old")]),
        ("$1.2-1.5 billion", [("money", "$1.2-1.5 billion")]),
        ("10 to 15 percent", [("percent", "10 to 15 percent")]),
        ("hundreds of thousands of", [("vague", "hundreds of thousands")]),
        ("four 100-catch years", [("count", "four"), ("count", "100")]),
    ],
)
def test_phrases(text: str, found: list[tuple[str, str]]) -> None:
    """The most specific rule wins, and guards take away what counts nothing."""
    assert rules(text) == found


@pytest.mark.parametrize("piece", ["one ", "a hundred ", "1-", "$", "half a ", "10 to ", "a few "])
def test_long_runs_are_linear(piece: str) -> None:
    """A long run of words that begin a number again and again ends soon."""
    begun = time.process_time()

    rules(piece * 20_000)

    assert time.process_time() - begun < 10
