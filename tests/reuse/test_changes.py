"""What changed between two passages, in words."""

import pytest

from whence.reuse.changes import describe_changes, is_number
from whence.reuse.compare import Run


@pytest.mark.parametrize(
    ("a", "b", "runs", "said"),
    [
        ("about 12 boats", "about 15 boats", [Run(0, 0, 1), Run(2, 2, 1)], 'numbers: "12" / "15"'),
        ("it reportedly burned", "it burned", [Run(0, 0, 1), Run(2, 1, 1)], "hedges: "),
        ("he did not go", "he did go", [Run(0, 0, 2), Run(3, 2, 1)], 'negations: "not" / none'),
        ("saw Mira Tolan go", "saw her go", [Run(0, 0, 1), Run(3, 2, 1)], 'names: "Mira Tolan"'),
    ],
)
def test_what_changes_a_claim_is_named(a: str, b: str, runs: list[Run], said: str) -> None:
    """Numbers, hedges, negations and names; the first passage before the slash."""
    assert said in describe_changes(a.split(), b.split(), runs)


def test_a_changed_word_of_no_weight_is_only_counted() -> None:
    """A synonym is not spelled out."""
    said = describe_changes("the big boat".split(), "the large boat".split(), [Run(0, 0, 1)])

    assert said == "1 of 3 words equal"


def test_many_changes_are_cut_short() -> None:
    """Three of a kind are shown, the rest is counted."""
    a = [word for number in range(9) for word in (str(number), "and")]
    b = [word for number in range(9) for word in (str(number + 50), "and")]
    runs = [Run(place, place, 1) for place in range(1, 18, 2)]

    assert describe_changes(a, b, runs).endswith("and 6 more")


@pytest.mark.parametrize(("word", "expected"), [("12", True), ("Three", True), ("boat", False)])
def test_numbers_are_digits_or_words(word: str, expected: bool) -> None:
    """A number word is a number."""
    assert is_number(word) is expected
