"""The best sequence is the best of all, and spells what it means."""

from itertools import pairwise, product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from whence.models.decode import LabelledSpan, find_best, find_spans
from whence.models.labels import TAG_LABELS, find_neighbours, spell_labels

LABELS = spell_labels(("x",))
Scores = NDArray[np.float32]


def draw_scores(seed: int, *shape: int) -> Scores:
    """Scores as a network might give."""
    return np.random.default_rng(seed).normal(0, 3, shape).astype(np.float32)


def score_of(labels: tuple[int, ...], scores: Scores, steps: Scores) -> float:
    """The score of one sequence, by the definition."""
    total = float(steps[-1, labels[0]] + steps[labels[-1], -1])
    total += sum(float(steps[a, b]) for a, b in pairwise(labels))
    return total + sum(float(scores[at, label]) for at, label in enumerate(labels))


@given(st.integers(0, 10**6), st.integers(1, 5))
def test_the_best_sequence_is_the_best_of_all(seed: int, words: int) -> None:
    """Viterbi finds what trying every sequence finds."""
    scores = draw_scores(seed, words, len(LABELS))
    steps = draw_scores(seed + 1, len(LABELS) + 1, len(LABELS) + 1)

    found = tuple(find_best(scores, steps).tolist())

    every = product(range(len(LABELS)), repeat=words)
    assert found == max(every, key=lambda labels: score_of(labels, scores, steps))


def test_of_equal_sequences_the_lowest_is_taken() -> None:
    """Ties are no matter of chance."""
    found = find_best(np.zeros((4, 5), np.float32), np.zeros((6, 6), np.float32))

    assert found.tolist() == [0, 0, 0, 0]


@given(st.integers(0, 10**6), st.integers(1, 40))
def test_only_possible_sequences_come_out(seed: int, words: int) -> None:
    """However the words score, every label may follow the one before it."""
    allowed = find_neighbours(TAG_LABELS)
    steps = np.where(allowed, 0, -1e4).astype(np.float32)

    found = find_best(draw_scores(seed, words, len(TAG_LABELS)), steps).tolist()

    assert allowed[-1, found[0]]
    assert allowed[found[-1], -1]
    assert all(allowed[a, b] for a, b in pairwise(found))


@given(st.integers(0, 10**6))
def test_several_windows_at_once_are_read_as_each_alone(seed: int) -> None:
    """A batch changes nothing."""
    scores = draw_scores(seed, 3, 7, len(LABELS))
    steps = draw_scores(seed + 1, len(LABELS) + 1, len(LABELS) + 1)

    found = find_best(scores, steps)

    assert found.tolist() == [find_best(row, steps).tolist() for row in scores]


def test_labels_spell_spans() -> None:
    """Begin to end is one span, a single is one, and neighbours stay apart."""
    names = ["S-cue", "B-cue", "E-cue", "O", "B-source", "I-source", "E-source", "S-source"]

    found = list(find_spans([TAG_LABELS.index(name) for name in names], TAG_LABELS))

    assert found == [
        LabelledSpan(0, 1, "cue"),
        LabelledSpan(1, 3, "cue"),
        LabelledSpan(4, 7, "source"),
        LabelledSpan(7, 8, "source"),
    ]


def test_nothing_spells_nothing() -> None:
    """No label, and only O, give no span."""
    assert list(find_spans([], TAG_LABELS)) == []
    assert list(find_spans([0, 0], TAG_LABELS)) == []
