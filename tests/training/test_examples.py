"""What the network learns from is what the reader may say, word by word."""

import random
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lessons import articles, named, news
from whence.models.features import Boundary
from whence.models.labels import LINK_LABELS, NAME_LABELS, TAG_LABELS, find_neighbours
from whence.training.corpora import Article
from whence.training.examples import (
    CLS,
    SEP,
    Window,
    cut_windows,
    find_roles,
    find_tags,
    to_batch,
)
from whence.training.samples import Link, Sample, find_inventory, to_sample


def pieces_of(form: str) -> tuple[int, ...]:
    """One piece a letter."""
    return tuple(1000 + ord(letter) % 1000 for letter in form)


def sample_of(article: Article) -> Sample:
    """The article with its own numbers of labels."""
    return to_sample(article, 0, find_inventory([article]))


def cut(article: Article, seed: int = 1, most: int = 300) -> list[Window]:
    """The windows of an article."""
    return list(cut_windows(sample_of(article), pieces_of, random.Random(seed), most=most))


def is_possible(labels, names) -> bool:
    """Whether spans can spell a sequence."""
    allowed = find_neighbours(names)
    inner = all(allowed[a, b] for a, b in pairwise(labels))
    return bool(inner and allowed[-1, labels[0]] and allowed[labels[-1], -1])


@given(articles(), st.integers(0, 99), st.integers(12, 120))
def test_every_word_is_in_one_window(article: Article, seed: int, most: int) -> None:
    """Windows follow each other without gap, and none is longer than it may be."""
    sample = sample_of(article)
    windows = cut(article, seed, most)

    assert [word for window in windows for word in window.pieces] == [
        pieces_of(form)[:6] for form in sample.forms
    ]
    assert all(window.size <= most or len(window.pieces) == 1 for window in windows)
    assert [row for window in windows for row in window.silver or ()] == list(sample.silver or ())


@given(articles(), st.integers(0, 99), st.integers(12, 60))
def test_labels_stay_possible_however_they_are_cut(article: Article, seed: int, most: int) -> None:
    """A span clipped at the edge of a window is a whole span of what is left."""
    for window in cut(article, seed, most):
        assert is_possible(window.tags, TAG_LABELS)
        assert is_possible(window.names, NAME_LABELS)
        for link in window.links:
            assert is_possible(find_roles(link, len(window.pieces)), LINK_LABELS)


@given(articles(), st.integers(0, 99), st.integers(12, 60))
def test_a_cut_changes_no_kind(article: Article, seed: int, most: int) -> None:
    """Each word keeps source, cue, content or name; only begin and end may change."""
    sample = sample_of(article)
    whole = find_tags(sample.links or (), len(sample.forms))

    parts = [label for window in cut(article, seed, most) for label in window.tags or ()]

    assert [TAG_LABELS[at][1:] for at in parts] == [TAG_LABELS[at][1:] for at in whole]


def test_labels_are_spelled_from_spans() -> None:
    """Both layers of an article, as the reader should say them."""
    tags = [TAG_LABELS[at] for at in cut(news())[0].tags or ()]
    names = [NAME_LABELS[at] for at in cut(named())[0].names or ()]

    content = ["B-content", *["I-content"] * 4, "E-content"]
    assert tags[:10] == [*content, "B-source", "E-source", "S-cue", "O"]
    assert names[6:8] == ["B-person", "E-person"]


def test_source_hides_cue_and_cue_hides_content() -> None:
    """What is left of a span on both sides is two spans."""
    link = Link(((1, 2),), ((3, 4),), ((0, 5),))

    found = [TAG_LABELS[at] for at in find_tags([link], 6)]

    assert found == ["S-content", "S-source", "S-content", "S-cue", "S-content", "O"]


def test_a_source_over_the_edge_of_its_content_hides_it() -> None:
    """A word that touches both is the source's, and the content ends before it."""
    found = [LINK_LABELS[at] for at in find_roles(Link(((2, 4),), ((5, 6),), ((0, 3),)), 6)]

    assert found == ["B-content", "E-content", "B-source", "E-source", "O", "O"]


def test_a_link_belongs_to_the_window_with_its_whole_cue() -> None:
    """Its spans are clipped there; other windows do not hold it."""
    windows = cut(news(), most=48)

    assert len(windows) > 1
    assert sum(len(window.links) for window in windows) == 2
    for window in windows:
        for link in window.links:
            assert all(b <= len(window.pieces) for _, b in (*link.content, *link.cue))


def test_a_window_inside_a_paragraph_begins_with_a_cut() -> None:
    """The reader marks its windows in the same way."""
    first, second, *_ = cut(Article("x", "boats sank " * 20, ((),)), most=60)

    assert first.boundaries[0] == Boundary.PARAGRAPH
    assert second.boundaries[0] == Boundary.CUT


def test_a_word_without_pieces_is_unknown() -> None:
    """Every word has a place in the arrays."""
    sample = sample_of(Article("x", "so", ((),)))

    (window,) = cut_windows(sample, lambda _: (), random.Random(1), most=50)

    assert window.pieces == ((100,),)


def test_no_words_no_windows() -> None:
    """An empty article teaches nothing."""
    assert cut(Article("x", " \n", ((),))) == []


def test_a_batch_pads_to_the_longest_window() -> None:
    """Pieces stand between the marks of a window; what is behind it is 0, or -1 for silver."""
    short, long = cut(Article("x", "so it", ((),), silver=()))[0], cut(news())[0]

    batch = to_batch([short, long], random.Random(1), jitter=0)

    ids, _, _, boundaries, words = batch.inputs
    assert ids.shape == (2, long.size)
    assert ids[0, :6].tolist() == [CLS, *pieces_of("so"), *pieces_of("it"), SEP]
    assert not ids[0, 6:].any()
    assert boundaries[0, :5].tolist() == [0, Boundary.PARAGRAPH, 0, Boundary.SPACE, 0]
    assert words[0, :3].tolist() == [[1, 2], [3, 4], [0, 0]]
    assert batch.lengths.tolist() == [2, len(long.pieces)]
    assert batch.silver is not None
    assert (batch.silver[0] == -1).all()
    assert batch.cues[:, 0].tolist() == [1, 1]


def test_a_batch_of_names_has_no_tags() -> None:
    """What nobody marked is not learned as nothing."""
    batch = to_batch(cut(named()), random.Random(1), jitter=0)

    assert batch.tags is None
    assert batch.silver is None
    assert batch.names is not None
    assert batch.cues.shape == (0, 3)


@given(articles(), st.integers(0, 99))
def test_moved_cues_stay_in_their_window(article: Article, seed: int) -> None:
    """Jitter never points behind the last word, and an edge never passes the other."""
    windows = cut(article, seed, 40)
    if not windows:
        return
    batch = to_batch(windows, random.Random(seed), jitter=1)

    rows, first, last = batch.cues.T
    assert (first >= 0).all()
    assert (first <= last).all()
    assert (last < batch.lengths[rows]).all()


@pytest.mark.parametrize(("place", "count"), [(0, 1), (4, 5)])
def test_a_cue_at_the_edge_is_moved_inside_only(place: int, count: int) -> None:
    """The last word has no neighbour to move to."""
    window = Window(
        ((1000,),) * count,
        *((0,) * count,) * 3,
        (0,) * count,
        (Link((), ((place, place + 1),), ()),),
        None,
        None,
    )

    for seed in range(50):
        batch = to_batch([window], random.Random(seed), jitter=1)

        assert 0 <= batch.cues[0, 1] <= batch.cues[0, 2] < count


def test_without_jitter_cues_stand_where_they_were_marked() -> None:
    """Distances are counted from the cue."""
    window = cut(news())[0]

    batch = to_batch([window], random.Random(1), jitter=0)

    assert batch.cues[0].tolist() == [0, 8, 8]
    assert np.flatnonzero(batch.distances[0] == 0).tolist() == [8]
