"""Real articles become stories, each split its own."""

from pathlib import Path
from random import Random

import pytest

from whence.errors import DataError
from whence.evaluation.cascades.articles import Articles, read_articles, to_story

BODY = " ".join(
    f"The council of Merrin looked at pillar number {at} of the old bridge over the Orvel again and"
    " found it weaker than before."
    for at in range(14)
)


def write(folder: Path, texts: list[str]) -> None:
    """Articles where the data folder has them."""
    target = folder / "attribution/polnear/train/text"
    target.mkdir(parents=True)
    for number, text in enumerate(texts):
        (target / f"{number}.txt").write_text(text, encoding="utf-8")


def test_each_article_is_of_one_split(tmp_path: Path) -> None:
    """What is tuned on is never measured on, and great agencies stay out."""
    texts = [f"{BODY} It was the inspection of the year {year}." for year in range(1900, 1940)]
    write(tmp_path, [*texts, f"{BODY} Reuters was there."])

    tune, test = read_articles(tmp_path, "tune"), read_articles(tmp_path, "test")

    assert sorted((*tune, *test)) == sorted(texts)
    assert len(tune) > len(test) > 0


def test_no_article_repeats_another(tmp_path: Path) -> None:
    """Else documents of two cascades would share words."""
    texts = tuple(f"{BODY} It was the year {year}." for year in range(1900, 1910))
    articles = Articles(texts, Random(1))

    assert len(articles.take().sentences) == 15
    with pytest.raises(DataError, match="too few"):
        articles.take()
    with pytest.raises(DataError, match="no articles"):
        read_articles(tmp_path, "tune")


def test_a_first_line_is_the_headline() -> None:
    """And without one the lead gives it."""
    story = to_story(f"Bridge closed again\n{BODY}")
    bare = to_story(BODY)

    assert story is not None
    assert story.title == "Bridge closed again"
    assert bare is not None
    assert bare.title == "The council of Merrin looked at pillar number 0 of"
    assert to_story("One sentence only.") is None


def test_a_dateline_is_cut_from_the_lead() -> None:
    """The copies get datelines of their own."""
    story = to_story(f"Bridge closed again\nMERRIN, Dolmen — {BODY}")

    assert story is not None
    assert story.place == "Merrin"
    assert story.sentences[0].text.startswith("The council")
