"""What was prepared is read as it was."""

from pathlib import Path

import pytest
from hypothesis import given

from lessons import articles, named, news
from whence.errors import DataError
from whence.training import prepare as room
from whence.training.corpora import Article
from whence.training.prepare import prepare, read_prepared


def serve(monkeypatch: pytest.MonkeyPatch, texts: list[Article], names: list[Article]) -> None:
    """Articles instead of those of the data folder."""
    monkeypatch.setattr(room, "read_polnear", lambda _, *, split: texts if split == "train" else [])
    monkeypatch.setattr(room, "read_names", lambda _: names)


def test_articles_come_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every layer, and every layer that is missing; odd letters and line ends too."""
    odd = Article("odd/1", 'é\u2028\r\n"中😀\x00', ((),), (), ())
    serve(monkeypatch, [news(), odd], [named()])
    file = tmp_path / "new" / "articles.jsonl"

    prepare(tmp_path, file)

    assert read_prepared(file) == [news(), odd, named()]


@given(article=articles())
def test_any_article_comes_back(article: Article, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tuples are tuples again."""
    file = tmp_path_factory.mktemp("prepared") / "articles.jsonl"
    with pytest.MonkeyPatch.context() as monkeypatch:
        serve(monkeypatch, [article], [])
        prepare(Path(), file)

    assert read_prepared(file) == [article]


def test_the_hash_is_that_of_the_content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same articles have the same hash, other articles another one."""
    serve(monkeypatch, [news()], [named()])
    first, again = (prepare(tmp_path, tmp_path / f"{at}.jsonl") for at in range(2))
    serve(monkeypatch, [news("daily/2")], [named()])

    assert first == again != prepare(tmp_path, tmp_path / "other.jsonl")


def test_a_missing_file_names_the_step(tmp_path: Path) -> None:
    """Who trains before preparing is told what to do."""
    with pytest.raises(DataError, match="run the step prepare first"):
        read_prepared(tmp_path / "articles.jsonl")
