"""Labels spell spans, and only sequences that spans can spell are possible."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.models.labels import (
    DISTANCES,
    LINK_LABELS,
    NAME_LABELS,
    TAG_LABELS,
    find_distances,
    find_neighbours,
    spell_labels,
)


def test_the_order_of_labels_is_that_of_the_weights() -> None:
    """O is 0, then B, I, E and S of each kind: numbers that trained weights mean."""
    assert spell_labels(("x", "y")) == (
        *("O", "B-x", "I-x", "E-x", "S-x"),
        *("B-y", "I-y", "E-y", "S-y"),
    )
    assert TAG_LABELS[5:9] == ("B-cue", "I-cue", "E-cue", "S-cue")
    assert [len(labels) for labels in (TAG_LABELS, NAME_LABELS, LINK_LABELS)] == [13, 13, 9]


@pytest.mark.parametrize(
    ("before", "after", "possible"),
    [
        *(("O", "O", True), ("O", "B-x", True), ("O", "S-x", True)),
        *(("O", "I-x", False), ("O", "E-x", False)),
        *(("B-x", "I-x", True), ("B-x", "E-x", True), ("I-x", "E-x", True), ("I-x", "I-x", True)),
        *(("B-x", "O", False), ("B-x", "B-x", False), ("B-x", "S-x", False)),
        *(("B-x", "I-y", False), ("I-x", "E-y", False), ("I-x", "O", False)),
        *(("E-x", "O", True), ("E-x", "B-x", True), ("E-x", "S-y", True), ("S-x", "B-y", True)),
        *(("E-x", "E-x", False), ("S-x", "I-x", False)),
    ],
)
def test_a_span_is_finished_before_anything_else(before: str, after: str, possible: bool) -> None:
    """After begin and inside comes inside or end of the same kind; else neither may come."""
    labels = spell_labels(("x", "y"))

    table = find_neighbours(labels)

    assert table[labels.index(before), labels.index(after)] == possible


def test_a_sequence_neither_begins_nor_ends_inside_a_span() -> None:
    """The last row is the start, the last column the end."""
    labels = spell_labels(("x",))

    table = find_neighbours(labels)

    assert [label for label, may in zip(labels, table[-1], strict=False) if may] == [
        *("O", "B-x", "S-x")
    ]
    assert [label for label, may in zip(labels, table[:, -1], strict=False) if may] == [
        *("O", "E-x", "S-x")
    ]


def test_distances_are_counted_from_both_edges_of_the_cue() -> None:
    """0 inside; 1 to 14 before; 15 to 28 behind; coarser with the distance."""
    assert find_distances(9, 3, 4).tolist() == [3, 2, 1, 0, 0, 15, 16, 17, 18]
    assert find_distances(300, 150, 150)[[0, 30, 299, 262]].tolist() == [14, 14, 28, 28]


@given(st.integers(1, 300), st.data())
def test_distances_grow_away_from_the_cue(words: int, data: st.DataObject) -> None:
    """Every bucket is one of the table's, and buckets never fall on the way out."""
    first = data.draw(st.integers(0, words - 1))
    last = data.draw(st.integers(first, words - 1))

    found = find_distances(words, first, last)

    assert found.shape == (words,)
    assert found.min() >= 0
    assert found.max() < DISTANCES
    assert not found[first : last + 1].any()
    assert (np.diff(found[: first + 1]) <= 0).all()
    assert (np.diff(found[last:]) >= 0).all()
