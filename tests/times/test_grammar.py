"""Rules say what belongs together."""

import time

import pytest

from whence.times.grammar import find_expressions
from whence.times.tokens import cut_times


def rules(text: str) -> list[tuple[str, str]]:
    """Rule and words of every phrase."""
    tokens = cut_times(text, 0, len(text))
    return [
        (phrase.rule, text[tokens.starts[phrase.start] : tokens.end(phrase.end - 1)])
        for phrase in find_expressions(tokens)
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on Friday, Oct. 13, he", [("day", "Friday, Oct. 13")]),
        ("a 28-year-old man", [("skip", "28-year-old")]),
        ("for $1990 in 1990", [("skip", "$1990"), ("year", "1990")]),
        ("more than two years ago", [("steps", "more than two years ago")]),
        ("the third-quarter loss", [("quarter", "the third-quarter")]),
        ("he may, in May, sit", [("month", "May")]),
    ],
)
def test_phrases(text: str, found: list[tuple[str, str]]) -> None:
    """The most specific rule wins, and guards take away what is no time."""
    assert rules(text) == found


@pytest.mark.parametrize(
    "piece", ["one ", "the last ", "May ", "1990-", "early in the ", "twenty-", "a.", "10 to "]
)
def test_long_runs_are_linear(piece: str) -> None:
    """A long run of words that begin an expression again and again ends soon."""
    begun = time.process_time()

    rules(piece * 20_000)

    assert time.process_time() - begun < 10
