"""Small pieces of a copy."""

import numpy as np

from whence.reuse import Text
from whence.reuse.chains import Chains
from whence.reuse.columns import read_texts
from whence.reuse.rest import find_rest
from whence.reuse.runs import Runs

LONG = " ".join(f"w{n}" for n in range(40))
OTHER = " ".join(f"v{n}" for n in range(40))
SHORT = "nobody at the office would say"


def rest_of(one: str, other: str, *found: tuple[int, int, int]) -> list[tuple[int, int, int]]:
    """Places in the two texts, and lengths, of what is found beside some passages."""
    columns = read_texts([Text("a", one), Text("b", other)])
    shift = int(columns.bounds[1])
    table = np.array(found, dtype=np.int64).reshape(-1, 3)
    zero = np.zeros(len(table), dtype=np.int64)
    runs = Runs(table[:, 0], table[:, 1] + shift, table[:, 2], zero, zero + 1)
    rest = find_rest(columns, Chains(runs, np.arange(len(table) + 1)))
    rows = (rest.a, rest.b - shift, rest.equal)
    return list(zip(*(row.tolist() for row in rows), strict=True))


def test_a_short_sentence_that_moved_is_found() -> None:
    """Six words between two passages, behind both in the other text."""
    one, other = f"{LONG} {SHORT} {OTHER}", f"{LONG} {OTHER} {SHORT}"

    assert rest_of(one, other, (0, 0, 40), (46, 40, 40)) == [(40, 80, 6)]


def test_what_is_covered_is_not_found_again() -> None:
    """On neither side, and five words are too few."""
    one, other = f"{LONG} {SHORT} {OTHER}", f"{LONG} {SHORT} {OTHER}"

    assert rest_of(one, other, (0, 0, 86)) == []
    assert rest_of("x a b c d e y " + LONG, LONG + " a b c d e z", (7, 0, 40)) == []


def test_texts_without_passages_have_no_rest() -> None:
    """Nothing is searched where nothing was found."""
    assert rest_of(SHORT, SHORT) == []
