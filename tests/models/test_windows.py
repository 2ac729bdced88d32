"""Every word is answered for once, in a window that sees its neighbours."""

import time
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from whence.models.features import Boundary, Shape
from whence.models.windows import Window, cut_windows

NONE, SPACE, PARAGRAPH = Boundary.NONE, Boundary.SPACE, Boundary.PARAGRAPH
WORD = st.tuples(
    st.integers(1, 6), st.sampled_from((NONE, SPACE, PARAGRAPH)), st.sampled_from(list(Shape))
)
WORDS = st.lists(WORD, max_size=80)


def cut(
    words: list[tuple[int, Boundary, Shape]], *, most: int = 8, margin: int = 0
) -> list[Window]:
    """Windows of words given as size, boundary and shape."""
    sizes, boundaries, shapes = ([word[at] for word in words] for at in range(3))
    return list(cut_windows(sizes, boundaries, shapes, most=most, margin=margin))


def plain(count: int) -> list[tuple[int, Boundary, Shape]]:
    """Words of one piece without any stop."""
    return [(1, SPACE, Shape.LOWER)] * count


@given(WORDS, st.integers(1, 20), st.integers(0, 8))
def test_every_word_is_answered_for_once(words: list, most: int, margin: int) -> None:
    """Windows follow each other without gap and see what they answer for."""
    windows = cut(words, most=most, margin=margin)

    assert [at for w in windows for at in range(w.first, w.last)] == list(range(len(words)))
    assert all(w.start <= w.first < w.last <= w.end for w in windows)
    assert all(a.last == b.first for a, b in pairwise(windows))


@given(WORDS, st.integers(1, 20), st.integers(0, 8))
def test_limits_hold(words: list, most: int, margin: int) -> None:
    """No window answers for more pieces than it may, but for a single word that is longer."""
    sizes = [size for size, _, _ in words]

    for w in cut(words, most=most, margin=margin):
        assert sum(sizes[w.first : w.last]) <= most or w.last - w.first == 1
        assert sum(sizes[w.start : w.first]) <= margin
        assert sum(sizes[w.last : w.end]) <= margin


def test_a_window_ends_with_the_last_paragraph_that_fits() -> None:
    """A paragraph that fits is not cut."""
    words = plain(12)
    words[3] = words[6] = (1, PARAGRAPH, Shape.LOWER)

    assert [(w.first, w.last) for w in cut(words)] == [(0, 6), (6, 12)]


def test_a_long_paragraph_is_cut_behind_a_stop() -> None:
    """A stop ends a sentence only where a space follows: not in "3.5"."""
    words = plain(12)
    words[4] = (1, NONE, Shape.STOP)
    words[6] = (1, NONE, Shape.STOP)
    words[7] = (1, NONE, Shape.DIGITS)

    assert [(w.first, w.last) for w in cut(words)] == [(0, 5), (5, 12)]


def test_without_any_stop_a_window_ends_where_it_is_full() -> None:
    """Neighbours are seen up to the margin on both sides."""
    assert cut(plain(20), margin=2) == [
        Window(0, 0, 8, 10),
        Window(6, 8, 16, 18),
        Window(14, 16, 20, 20),
    ]


def test_no_words_no_windows() -> None:
    """An empty text has nothing to read."""
    assert cut([]) == []


def test_time_is_linear() -> None:
    """A long paragraph after each short one costs no more than a plain text."""
    words = [(1, PARAGRAPH, Shape.LOWER), *plain(200)] * 1000
    begun = time.process_time()

    windows = cut(words, most=192, margin=48)

    assert len(windows) <= 4000
    assert time.process_time() - begun < 20
