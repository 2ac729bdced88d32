"""What counts as found, what as false, and what as neither."""

import pytest

from whence.evaluation.planted import Copy, Corpus
from whence.evaluation.planted_score import Score, Shared, count_covered, score_found
from whence.reuse import Text

# Rows 0 to 4: an article, a copy of it in foreign text, another article, two made-up texts; then a
# story with two reprints. Each real stretch is 100 to 200; 0 to 50 is furniture.
REAL = ((100, 200), (100, 200), (100, 200), (0, 0), (0, 0), (100, 200), (100, 200), (100, 200))
ARTICLES = tuple(frozenset(one) for one in ({1}, {1}, {2}, (), (), {3}, {3}, {3}))
SERIES = ("x", "y", "z", "x", "y", "s", "t", "u")
COPIES = (
    Copy("abridged", 0, 1, ((100, 140), (160, 200))),
    Copy("reprinted", 5, 6, ((100, 200),)),
    Copy("reprinted", 5, 7, ((100, 200),)),
)
CORPUS = Corpus(
    texts=tuple(Text(str(row), "x" * 300, series) for row, series in enumerate(SERIES)),
    copies=COPIES,
    real=REAL,
    articles=ARTICLES,
)


def scored(*found: Shared) -> Score:
    """The score of what was found."""
    return score_found(CORPUS, found)


def test_a_copy_is_found_and_covered_by_its_passages() -> None:
    """Whichever text stands first; overlapping passages count once."""
    score = scored(
        Shared(1, 0, (100, 130), (100, 130)),
        Shared(0, 1, (110, 180), (120, 170)),
    )

    assert (score.recall_of["abridged"], score.recall) == (1, 1)
    assert score.coverage_of["abridged"] == score.coverage == 50 / 80
    assert (score.pairs, score.false, score.real) == (1, 0, 0)


def test_a_pair_without_a_planted_character_is_not_the_copy() -> None:
    """Two pages that share a line of made-up text have not found what was planted."""
    score = scored(Shared(0, 1, (0, 50), (0, 50)))

    assert (score.recall, score.pairs, score.false) == (0, 1, 1)


def test_false_pairs_have_no_passage_within_real_articles() -> None:
    """Two real articles share what they share; furniture that is told as such is no false pair."""
    score = scored(
        Shared(0, 3, (0, 50), (0, 50)),
        Shared(1, 4, (90, 105), (10, 25)),
        Shared(0, 2, (100, 120), (150, 170)),
        Shared(3, 4, (0, 50), (0, 50), is_furniture=True),
    )

    assert (score.pairs, score.false, score.of_one_series) == (3, 2, 2)
    assert (score.real, score.furniture) == (1, 1)
    assert score.false_share == pytest.approx(2 / 3)


def test_a_reprint_may_be_tied_by_another_one() -> None:
    """And is covered by what it shares with any of them."""
    chained = scored(Shared(5, 6, (100, 200), (100, 200)), Shared(6, 7, (100, 150), (100, 150)))
    apart = scored(Shared(6, 7, (100, 150), (100, 150)))

    assert (chained.recall_of["reprinted"], chained.coverage_of["reprinted"]) == (1, 0.75)
    assert apart.recall_of["reprinted"] == 0


def test_tools_without_passages_are_scored_by_pairs() -> None:
    """A pair with one article in common is right; one with a made-up text is false."""
    score = scored(Shared(0, 1), Shared(1, 3), Shared(1, 2))

    assert (score.recall, score.coverage_of) == (1, {})
    assert (score.pairs, score.false, score.real) == (3, 1, 1)


def test_nothing_found_is_a_score_too() -> None:
    """All zero."""
    score = scored()

    assert (score.recall, score.coverage, score.pairs, score.false_share) == (0, 0, 0, 0)


@pytest.mark.parametrize(
    ("spans", "covered"),
    [([], 0), ([(0, 5)], 5), ([(5, 25), (0, 8)], 15), ([(10, 20)], 0), ([(0, 99)], 20)],
)
def test_covered_characters(spans: list[tuple[int, int]], covered: int) -> None:
    """Of two stretches with a gap between."""
    assert count_covered([(0, 10), (20, 30)], spans) == covered
