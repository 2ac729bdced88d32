"""Rows of passages: whole JSON, in one order, whatever the ids hold."""

import json
from itertools import pairwise

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.export.passages import to_rows
from whence.reuse import Passages

FIELDS = "a a_start a_end b b_start b_end kind meaning similarity".split()


def passages(*rows: tuple[int, ...], similarity: float = 1.0) -> Passages:
    """Columns of these rows: a, a_start, a_end, b, b_start, b_end, kind, meaning."""
    a, a_start, a_end, b, b_start, b_end, kind, meaning = (
        np.array(rows, dtype=np.int64).reshape(-1, 8).T
    )
    share = np.full(len(rows), similarity)
    return Passages(a, b, a_start, a_end, b_start, b_end, kind, meaning, share)


def test_a_row_says_what_is_shared() -> None:
    """Ids, characters, and names for the small numbers."""
    (lines,) = to_rows(passages((0, 5, 17, 1, 0, 12, 2, 1), similarity=0.98765), ["x", "y"])

    assert json.loads(lines) == {
        **{"a": "x", "a_start": 5, "a_end": 17, "b": "y", "b_start": 0, "b_end": 12},
        **{"kind": "abridged", "meaning": "quotation", "similarity": 0.987},
    }
    assert list(json.loads(lines)) == FIELDS


@given(st.floats(0, 1, width=32))
def test_only_equal_passages_have_similarity_one(share: float) -> None:
    """It is rounded down: three digits of less than one are less than one."""
    (line,) = to_rows(passages((0, 0, 1, 1, 0, 1, 0, 0), similarity=share), ["x", "y"])

    written = json.loads(line)["similarity"]

    assert (written == 1) is (share == 1)
    assert written - 1e-6 <= share < written + 0.001


def test_nothing_shared_is_no_row() -> None:
    """Not an empty line."""
    assert list(to_rows(passages(), ["x"])) == []


def test_rows_come_sorted() -> None:
    """By ids, not by the order in which the texts were given."""
    found = passages((0, 1, 2, 1, 1, 2, 0, 0), (1, 9, 10, 2, 1, 2, 0, 0), (1, 1, 2, 2, 3, 4, 0, 0))

    lines = [json.loads(line) for line in "".join(to_rows(found, ["z", "a", "m"])).splitlines()]

    keys = [(line["a"], line["b"], line["a_start"], line["b_start"]) for line in lines]
    assert keys == sorted(keys)
    assert len(keys) == 3


@given(st.lists(st.text(min_size=1), min_size=2, max_size=6, unique=True), st.data())
def test_any_id_comes_back(ids: list[str], data: st.DataObject) -> None:
    """Quotation marks, line ends, lone surrogates: each row is one line of UTF-8."""
    places = st.integers(0, len(ids) - 1)
    pairs = data.draw(st.lists(st.tuples(places, places), min_size=1))
    found = passages(*((a, 0, 1, b, 0, 1, 0, 0) for a, b in pairs))

    lines = "".join(to_rows(found, ids)).encode("utf-8").split(b"\n")

    read = [json.loads(line) for line in lines[:-1]]
    assert sorted((row["a"], row["b"]) for row in read) == sorted(
        (ids[a], ids[b]) for a, b in pairs
    )
    assert all((x["a"], x["b"]) <= (y["a"], y["b"]) for x, y in pairwise(read))
