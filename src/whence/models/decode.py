"""Decode: the best sequence of labels, and the spans that it spells.

- In: scores a word and label, scores of neighbours.
- Out: spans of words.
- Not here: the labels (`labels`), how the scores are learned (`training.crf`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class LabelledSpan:
    """Words [first, end) of one kind, in the place of a window."""

    first: int
    end: int
    kind: str


def find_best(scores: Scores, steps: Scores) -> NDArray[np.int64]:
    """The best sequence of labels, by the algorithm of Viterbi (1967).

    Args:
        scores: [..., words, labels], at least one word.
        steps: Scores of neighbours [labels + 1, labels + 1]; last row start, last column end.

    Returns:
        Labels [..., words]; of equal sequences the one of lower labels at the end.
    """
    inner, start, end = steps[:-1, :-1], steps[-1, :-1], steps[:-1, -1]
    state = scores[..., 0, :] + start
    count = scores.shape[-2]
    back = np.zeros((count, *state.shape), dtype=np.int64)
    for at in range(1, count):
        through = state[..., :, None] + inner
        back[at] = through.argmax(-2)
        state = through.max(-2) + scores[..., at, :]
    best = np.zeros((*state.shape[:-1], count), dtype=np.int64)
    best[..., -1] = (state + end).argmax(-1)
    for at in range(count - 1, 0, -1):
        last = best[..., at, None]
        best[..., at - 1] = np.take_along_axis(back[at], last, -1)[..., 0]
    return best


def find_spans(labels: Iterable[int], names: Sequence[str]) -> Iterator[LabelledSpan]:
    """The spans that a possible sequence spells.

    Args:
        labels: Numbers of labels.
        names: Labels as `labels.spell_labels` gives them.

    Yields:
        Spans in order.
    """
    first = 0
    for at, label in enumerate(labels):
        place, _, kind = names[label].partition("-")
        if place in "BS" and kind:
            first = at
        if place in "ES" and kind:
            yield LabelledSpan(first, at + 1, kind)
