"""What is done to an article before it is planted."""

import random
import re

import pytest

from whence.evaluation.planted_copies import KINDS, STRESS, make_copy

WORDS = ["boat", "quay", "rope"]
ARTICLE = "\n\n".join(
    " ".join(f"Word{block}{sentence}{at}" for at in range(10)) + ". Then 17 more of them came."
    for block in range(6)
    for sentence in range(1)
)
OTHER = "One here. Two here. Three here. Four here."


def copied(kind: str) -> str:
    """The words of a copy."""
    pieces = make_copy((ARTICLE, OTHER), kind, WORDS, random.Random(3))
    return " ".join(piece.text for piece in pieces)


@pytest.mark.parametrize("kind", [*KINDS, *STRESS])
def test_a_copy_is_the_same_for_the_same_seed(kind: str) -> None:
    """And only a verbatim one is the article itself."""
    assert copied(kind) == copied(kind)
    assert (copied(kind) == ARTICLE) is (kind == "verbatim")


@pytest.mark.parametrize("share", [5, 10, 20])
def test_so_many_words_are_edited(share: int) -> None:
    """Within what chance allows."""
    long = " ".join(f"w{at}" for at in range(5000))
    (piece,) = make_copy((long, ""), f"edited {share} %", WORDS, random.Random(3))

    kept = set(long.split()) & set(piece.text.split())

    # A third of the edits adds a word and leaves the one that was there.
    assert 5000 - len(kept) == pytest.approx(5000 * share / 100 * 2 / 3, rel=0.15)


@pytest.mark.parametrize("length", [20, 30])
def test_a_quotation_has_so_many_words_of_the_article(length: int) -> None:
    """Within marks."""
    quotation = copied(f"{length} words")

    assert (quotation[0], quotation[-1]) == ("“", "”")
    assert quotation[1:-1] in " ".join(ARTICLE.split())
    assert len(quotation.split()) == length


def test_shuffling_keeps_the_sentences() -> None:
    """In another order."""
    assert sorted(re.split(r"(?<=\.)\s+", copied("shuffled"))) == sorted(
        re.split(r"(?<=\.)\s+", ARTICLE)
    )


def test_merging_puts_two_articles_between_each_other() -> None:
    """Paragraph by paragraph; one without paragraphs goes by three sentences."""
    pieces = make_copy((ARTICLE, OTHER), "merged", WORDS, random.Random(3))

    assert [piece.source for piece in pieces] == [0, 1, 0, 1, 0, 0, 0, 0]
    assert pieces[1].text == "One here. Two here. Three here."


def test_numbers_change_and_nothing_else() -> None:
    """Digit by digit."""
    assert re.sub(r"\d", "0", copied("numbers changed")) == re.sub(r"\d", "0", ARTICLE)


def test_scanners_misread_few_letters() -> None:
    """Most words stay as they were."""
    before, after = ARTICLE.split(), copied("OCR noise").split()

    assert len(before) == len(after)
    assert 0 < sum(x != y for x, y in zip(before, after, strict=True)) < len(before) / 3
