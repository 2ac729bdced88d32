"""The pile: what is planted is where it is said to be."""

from collections import Counter
from pathlib import Path

import pytest

from articles import write_articles
from whence.errors import DataError
from whence.evaluation.planted import plant
from whence.evaluation.planted_copies import KINDS, STRESS


def test_each_kind_is_planted_once_a_family(tmp_path: Path) -> None:
    """Merged copies have two sources; a twentieth of the pile reprints one story."""
    write_articles(tmp_path, 40)

    corpus = plant(tmp_path, 100)

    counts = Counter(copy.kind for copy in corpus.copies)
    assert len(corpus.texts) == 100
    assert counts == {**dict.fromkeys((*KINDS, *STRESS), 2), "merged": 4, "reprinted": 5}
    assert len({text.id for text in corpus.texts}) == 100


def test_a_copy_stands_where_it_is_said_to_stand(tmp_path: Path) -> None:
    """Its characters are words of the source; around it is made-up text and furniture."""
    write_articles(tmp_path, 40)

    corpus = plant(tmp_path, 60)

    for copy in corpus.copies:
        source, child = corpus.texts[copy.source].text, corpus.texts[copy.child].text
        planted = [child[start:end] for start, end in copy.stretches]
        assert all(end - start > 20 for start, end in copy.stretches)
        assert corpus.articles[copy.source] <= corpus.articles[copy.child]
        if copy.kind in ("verbatim", "merged", "30 words", "20 words"):
            assert all(part in source.replace("\n", " ") or part in source for part in planted)


def test_outlets_open_and_close_with_their_own_lines(tmp_path: Path) -> None:
    """All texts of one series share the first and the last paragraph."""
    write_articles(tmp_path, 40)

    corpus = plant(tmp_path, 100)

    ends: dict[str, set[tuple[str, str]]] = {}
    for text in corpus.texts:
        lines = text.text.split("\n\n")
        ends.setdefault(text.series, set()).add((lines[0], lines[-1]))
    assert {len(found) for found in ends.values()} == {1}


def test_the_same_seed_gives_the_same_pile(tmp_path: Path) -> None:
    """And another one another."""
    write_articles(tmp_path, 40)

    assert plant(tmp_path, 60) == plant(tmp_path, 60)
    assert plant(tmp_path, 60) != plant(tmp_path, 60, seed=1)


@pytest.mark.parametrize("count", [0, 2])
def test_missing_articles_are_told(tmp_path: Path, count: int) -> None:
    """Without data, or with too little, there is an error and no pile."""
    write_articles(tmp_path, count)

    with pytest.raises(DataError, match="articles"):
        plant(tmp_path, 1000)
