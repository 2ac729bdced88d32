"""Seeds: every run of words that is long enough is seen."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.columns import Columns
from whence.reuse.seeds import GUARANTEED, SHINGLE, find_seeds, hash_shingles, winnow
from whence.reuse.words import mix

NUMBERS = st.integers(0, 40)


def columns_of(texts: list[list[int]]) -> Columns:
    """Columns of documents whose words are numbers."""
    counts = np.array([len(text) for text in texts], dtype=np.int64)
    hashes = mix(np.array([word for text in texts for word in text], dtype=np.uint64))
    places = np.arange(len(hashes))
    owners = np.repeat(np.arange(len(texts)), counts)
    bounds = np.append(0, np.cumsum(counts))
    return Columns((), (), hashes, places, places, owners, bounds, ())


@given(
    st.lists(NUMBERS, max_size=30),
    st.lists(NUMBERS, max_size=30),
    st.lists(st.integers(100, 200), min_size=GUARANTEED, max_size=30, unique=True),
)
def test_a_run_of_the_guaranteed_length_is_seen(
    before: list[int], behind: list[int], run: list[int]
) -> None:
    """Eight equal words in a row leave a seed, wherever they stand."""
    columns = columns_of([before + run, run + behind])

    seeds = find_seeds(columns)

    ahead = seeds.a - len(before)
    hit = (ahead >= 0) & (ahead <= len(run) - SHINGLE)
    assert (seeds.b[hit] - len(before) - len(run) == ahead[hit]).any()


@given(st.lists(st.lists(NUMBERS, max_size=20), min_size=2, max_size=5))
def test_what_is_kept_of_a_text_does_not_depend_on_its_neighbors(texts: list[list[int]]) -> None:
    """Winnowing one text alone keeps the same places as in the pile."""
    columns = columns_of(texts)
    kept = set(winnow(hash_shingles(columns.hashes, columns.bounds)).tolist())

    for index, text in enumerate(texts):
        alone = columns_of([text])
        places = winnow(hash_shingles(alone.hashes, alone.bounds)) + columns.bounds[index]
        inside = range(int(columns.bounds[index]), int(columns.bounds[index + 1]))
        assert set(places.tolist()) == kept & set(inside)


@given(st.lists(st.lists(NUMBERS, max_size=30), max_size=4))
def test_seeds_join_two_documents(texts: list[list[int]]) -> None:
    """Never a document with itself; the earlier one first; each pair once."""
    columns = columns_of(texts)

    seeds = find_seeds(columns)

    assert (columns.owners[seeds.a] < columns.owners[seeds.b]).all()
    pairs = list(zip(seeds.a.tolist(), seeds.b.tolist(), strict=True))
    assert pairs == sorted(set(pairs))


def test_a_text_that_repeats_itself_stays_small() -> None:
    """One word ten thousand times gives a handful of seeds, not a hundred million."""
    seeds = find_seeds(columns_of([[1] * 10_000, [1] * 10_000]))

    assert 0 < len(seeds.a) < 50


def test_a_run_in_many_documents_gives_a_star() -> None:
    """Each of three hundred documents is paired with a few, and none is left out."""
    texts = [[1000 + index, *range(10)] for index in range(300)]
    columns = columns_of(texts)

    seeds = find_seeds(columns)

    owners = {*columns.owners[seeds.a].tolist(), *columns.owners[seeds.b].tolist()}
    assert len(owners) == 300
    assert len(seeds.a) < 300 * 4 * SHINGLE
