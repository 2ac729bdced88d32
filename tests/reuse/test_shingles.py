"""Shingles: which runs of words are kept."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse import shingles
from whence.reuse.shingles import NONE, hash_shingles, keep_shingles, sort_repeated, winnow

TEXTS = st.lists(st.lists(st.integers(0, 40), max_size=20), min_size=1, max_size=5)


def columns_of(texts: list[list[int]]) -> tuple[np.ndarray, np.ndarray]:
    """Columns of texts whose words are numbers."""
    counts = np.array([len(text) for text in texts], dtype=np.int64)
    words = np.array([word for text in texts for word in text], dtype=np.uint32)
    return words * np.uint32(0x9E3779B1), np.append(0, np.cumsum(counts))


@given(TEXTS)
def test_what_is_kept_of_a_text_does_not_depend_on_its_neighbors(texts: list[list[int]]) -> None:
    """Winnowing one text alone keeps the same places as in the pile."""
    words, bounds = columns_of(texts)
    _, kept = keep_shingles(words, bounds)

    for index, text in enumerate(texts):
        _, places = keep_shingles(*columns_of([text]))
        inside = (kept >= bounds[index]) & (kept < bounds[index + 1])
        assert (places + bounds[index]).tolist() == kept[inside].tolist()


@pytest.mark.parametrize("block", [1, 7, 64])
@given(TEXTS)
def test_blocks_change_nothing(block: int, texts: list[list[int]]) -> None:
    """However many words are worked on at once, the same runs are kept."""
    words, bounds = columns_of(texts)
    whole = hash_shingles(words, bounds)
    places = winnow(whole)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shingles, "_BLOCK", block)
        hashes, found = keep_shingles(words, bounds)

    assert found.tolist() == places.tolist()
    assert hashes.tolist() == whole[places].tolist()


def test_no_run_crosses_the_end_of_a_text() -> None:
    """The last four words of a text begin no run of five."""
    words, bounds = columns_of([[1, 2, 3, 4, 5, 6], [7, 8]])

    assert (hash_shingles(words, bounds) == NONE).tolist() == [False, False] + [True] * 6


@given(st.lists(st.integers(0, 3), max_size=30))
def test_rows_of_repeated_hashes_stand_together(numbers: list[int]) -> None:
    """The first row first; a hash that stands alone is left out."""
    hashes = np.array(numbers, dtype=np.uint64) << np.uint64(60)

    rows, values = sort_repeated(hashes)

    repeated = [row for row, number in enumerate(numbers) if numbers.count(number) > 1]
    assert rows.tolist() == sorted(repeated, key=lambda row: (numbers[row], row))
    assert (np.diff(values.astype(np.int64)) >= 0).all()
