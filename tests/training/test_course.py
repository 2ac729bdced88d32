"""A course is the same for the same seed, and holds every window once."""

import random

from hypothesis import given
from hypothesis import strategies as st

from lessons import named, news
from whence.training.course import Course, Recipe, fill_batches
from whence.training.examples import Window

ARTICLES = [*(news(f"daily/{at}") for at in range(6)), *(named(f"list/{at}") for at in range(6))]


def pieces_of(form: str) -> tuple[int, ...]:
    """One piece a letter."""
    return tuple(1000 + ord(letter) % 1000 for letter in form)


def window_of(size: int) -> Window:
    """A window of one word of this many pieces, the marks counted."""
    return Window(((1,) * (size - 2),), (0,), (0,), (0,), (0,), (), None, None)


def test_a_pass_is_the_same_for_the_same_seed() -> None:
    """Two courses agree on every pass, in any order that they are asked."""
    first, second = (Course(ARTICLES, pieces_of, Recipe(seed=4)) for _ in range(2))

    late = second.read_pass(3)

    assert first.read_pass(0) == second.read_pass(0)
    assert first.read_pass(3) == late


def test_passes_and_seeds_differ() -> None:
    """Every pass shows the articles in other clothes, and every seed too."""
    course = Course(ARTICLES, pieces_of, Recipe(seed=4))

    assert course.read_pass(0) != course.read_pass(1)
    assert course.read_pass(0) != Course(ARTICLES, pieces_of, Recipe(seed=5)).read_pass(0)


def test_a_batch_is_of_one_kind() -> None:
    """Attributions and names are never padded together."""
    course = Course(ARTICLES, pieces_of, Recipe(name_share=1))

    kinds = [{window.names is None for window in batch} for batch in course.read_pass(0)]

    assert {len(kind) for kind in kinds} == {1}
    assert {True in kind for kind in kinds} == {True, False}


def test_articles_with_names_are_read_by_share() -> None:
    """None is read with a share of nothing; every other article is read in each pass."""
    course = Course(ARTICLES, pieces_of, Recipe(name_share=0))

    windows = [window for batch in course.read_pass(0) for window in batch]

    assert all(window.names is None for window in windows)
    assert sum(len(window.pieces) for window in windows) > 6 * 15


@given(st.lists(st.integers(3, 90), max_size=40), st.integers(20, 300), st.integers(0, 9))
def test_batches_hold_every_window_once_and_keep_the_limit(
    sizes: list[int], most: int, seed: int
) -> None:
    """Padding counts; only a window that is too long by itself passes the limit."""
    windows = [window_of(size) for size in sizes]

    batches = list(fill_batches(windows, random.Random(seed), most))

    assert sorted(window.size for batch in batches for window in batch) == sorted(sizes)
    for batch in batches:
        assert len(batch) * max(window.size for window in batch) <= most or len(batch) == 1
