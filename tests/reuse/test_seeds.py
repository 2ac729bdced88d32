"""Seeds: every run of words that is long enough is seen."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.seeds import Seeds, find_seeds, keep_runs, pair_runs
from whence.reuse.shingles import GUARANTEED, SHINGLE
from whence.reuse.words import Offsets

NUMBERS = st.integers(0, 40)


def columns_of(texts: list[list[int]]) -> tuple[np.ndarray, Offsets]:
    """Columns of texts whose words are numbers."""
    counts = np.array([len(text) for text in texts], dtype=np.int64)
    words = np.array([word for text in texts for word in text], dtype=np.uint32)
    return words * np.uint32(0x9E3779B1) + np.uint32(77), np.append(0, np.cumsum(counts))


def pairs_of(seeds: Seeds) -> list[tuple[int, int]]:
    """The pairs, sorted."""
    return sorted(zip(seeds.a.tolist(), seeds.b.tolist(), strict=True))


@given(
    st.lists(NUMBERS, max_size=30),
    st.lists(NUMBERS, max_size=30),
    st.lists(st.integers(100, 200), min_size=GUARANTEED, max_size=30, unique=True),
)
def test_a_run_of_the_guaranteed_length_is_seen(
    before: list[int], behind: list[int], run: list[int]
) -> None:
    """Eight equal words in a row leave a seed, wherever they stand."""
    seeds = find_seeds(*columns_of([before + run, run + behind]))

    ahead = seeds.a - len(before)
    hit = (ahead >= 0) & (ahead <= len(run) - SHINGLE)
    assert (seeds.b[hit] - len(before) - len(run) == ahead[hit]).any()


@given(st.lists(st.lists(NUMBERS, max_size=30), max_size=4))
def test_seeds_join_two_texts(texts: list[list[int]]) -> None:
    """Never a text with itself; the earlier one first; each pair once."""
    seeds = find_seeds(*columns_of(texts))

    assert (seeds.one < seeds.other).all()
    pairs = pairs_of(seeds)
    assert pairs == sorted(set(pairs))


def test_a_text_that_repeats_itself_stays_small() -> None:
    """One word ten thousand times gives a handful of seeds, not a hundred million."""
    seeds = find_seeds(*columns_of([[1] * 10_000, [1] * 10_000]))

    assert 0 < len(seeds.a) < 50


def test_a_run_in_many_texts_gives_a_star() -> None:
    """Each of three hundred texts is paired with a few, and none is left out."""
    texts = [[1000 + index, *range(10)] for index in range(300)]

    seeds = find_seeds(*columns_of(texts))

    assert len({*seeds.one.tolist(), *seeds.other.tolist()}) == 300
    assert len(seeds.a) < 300 * 4 * SHINGLE


def test_one_long_copy_gives_few_seeds() -> None:
    """A run is skipped where the one before it gives the same two texts at the same distance."""
    copy = list(range(1000, 3000))

    seeds = find_seeds(*columns_of([[1, *copy], [2, *copy], [3, 4, *copy]]))

    assert 3 <= len(seeds.a) <= 9


@pytest.mark.parametrize("parts", [1, 3, 17])
@given(st.lists(st.lists(st.integers(0, 5), max_size=30), max_size=6))
def test_rows_may_be_paired_in_any_number_of_parts(parts: int, texts: list[list[int]]) -> None:
    """Ranges of hashes worked on apart give every pair of the whole, and true pairs only."""
    kept = keep_runs(*columns_of(texts))
    part_of = (kept.hashes % np.uint64(parts)).astype(np.int64)

    found = set()
    for part in range(parts):
        found.update(pairs_of(pair_runs(kept, np.flatnonzero(part_of == part))))

    assert set(pairs_of(pair_runs(kept))) <= found
