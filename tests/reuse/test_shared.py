"""From words to the passages worth telling."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.reuse import Text
from whence.reuse.columns import Columns, order_texts, read_texts
from whence.reuse.runs import extend_seeds
from whence.reuse.seeds import find_seeds
from whence.reuse.shared import Shared, find_shared, keep_shared

VOCABULARY = [f"{a}{b}{c}" for a in "bdfgkl" for b in "aeiou" for c in ("n", "ra", "st", "mo")]
SENTENCES = st.lists(st.lists(st.sampled_from(VOCABULARY), min_size=4, max_size=24), min_size=4)


def rows_of(shared: Shared) -> list[tuple[int, ...]]:
    """All that is told, as tuples."""
    chains = shared.chains
    columns = (chains.a, chains.a_end, chains.b, chains.b_end, chains.equal)
    told = (shared.kinds.kind, shared.kinds.left_out, shared.verdicts.why)
    return list(zip(*(column.tolist() for column in (*columns, *told)), strict=True))


def pile(sentences: list[list[str]]) -> Columns:
    """Six texts that take their sentences from the same few."""
    lines = [" ".join(words) for words in sentences]
    texts = [
        Text(f"{n}", ". ".join(lines[(n * step) % len(lines)] for step in range(1, 6)))
        for n in range(1, 7)
    ]
    return read_texts([texts[row] for row in order_texts(texts)])


@pytest.mark.parametrize("parts", [3, 17])
@settings(deadline=None, max_examples=30)
@given(SENTENCES)
def test_pairs_of_texts_may_be_worked_on_in_any_number_of_parts(
    parts: int, sentences: list[list[str]]
) -> None:
    """What two texts share does not depend on the pairs that are looked at beside them."""
    columns = pile(sentences)
    runs = extend_seeds(columns.words, columns.bounds, find_seeds(columns.words, columns.bounds))
    part_of = (runs.one * 31 + runs.other) % parts

    found = [keep_shared(columns, runs.take(np.flatnonzero(part_of == n))) for n in range(parts)]

    assert sorted(row for part in found for row in rows_of(part)) == sorted(
        rows_of(find_shared(columns))
    )
