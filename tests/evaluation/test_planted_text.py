"""Made-up text holds nothing that stands anywhere else."""

import random
import re

from whence.evaluation.planted_text import RUN, Maker

ARTICLES = ["the cat sat on the mat and the dog sat on the rug. " * 20, "a dog saw the cat. " * 30]


def runs(text: str) -> list[tuple[str, ...]]:
    """All runs of so many words that six in a row would be two of them."""
    words = re.findall(r"\w+", text.casefold())
    return [tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)]


def test_no_run_of_words_is_taken_from_an_article_or_made_twice() -> None:
    """So that whoever calls it copied is wrong. The few words here force many jumps."""
    maker = Maker(ARTICLES, random.Random(1))

    found = [run for _ in range(10) for run in runs(maker.make(40))]

    assert len(found) == 350
    assert len(set(found)) == 350
    assert not set(found) & {run for article in ARTICLES for run in runs(article)}


def test_it_has_the_asked_length_and_paragraphs() -> None:
    """And is the same for the same seed."""
    made = [Maker(ARTICLES, random.Random(2)).make(300) for _ in range(2)]

    assert made[0] == made[1]
    assert len(made[0].split()) == 300
    assert "\n\n" in made[0]
