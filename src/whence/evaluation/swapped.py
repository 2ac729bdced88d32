"""Swapped: how much is lost when every person in an article is somebody unheard of.

PolNeAR tells of a few famous people in one year. A reader that finds attributions by their names
would fail on any other news, so each word of a person's name is put out of its article for an
invented one, the same for the same, and the answers are scored again.

- In: PolNeAR's articles and the names that a machine marked in them; the reader.
- Out: `SwapMeasure`.
- Not here: the plain figures (`attribution`).
"""

import gzip
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from random import Random

from whence.errors import DataError
from whence.evaluation.attribution import (
    ROLES,
    AttributionMeasure,
    GoldArticle,
    read_articles,
    read_scorer,
    score_articles,
)
from whence.models import Reader

_LETTERS = re.compile(r"[^\W\d_]+")
_ONSETS = "b br d dr f g gr h j k kl l m n p r s st t tr v w z".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = ["", "", "", *"l m n r s t x nd rn sk".split()]


@dataclass(frozen=True, slots=True)
class SwapMeasure:
    """The same articles as they are, and with other names of people.

    Attributes:
        plain: As they are.
        swapped: With invented names.
        words: Distinct words that were put out, counted in each article.
    """

    plain: AttributionMeasure
    swapped: AttributionMeasure
    words: int

    @property
    def gain(self) -> float:
        """Points of soft F1 that the swap brings; below 0 for what is lost."""
        return 100 * (self.swapped.soft.f1 - self.plain.soft.f1)


def measure_swapped(
    data: Path, reader: Reader | None = None, *, every: int = 1, seed: int = 0
) -> SwapMeasure:
    """Score PolNeAR dev with and without the names of its people.

    Args:
        data: The data folder.
        reader: The model; None for the one that ships.
        every: Take only each so-manieth article.
        seed: Of the invented names.

    Returns:
        The figures over these articles.

    Raises:
        DataError: The articles, their machine layer, the scorer or the weights are missing.
    """
    scorer = read_scorer(data)
    people = read_people(data / "attribution" / "polnear" / "dev" / "corenlp_silver.tsv.gz")
    plain = list(islice(read_articles(data, split="dev"), None, None, every))
    others = []
    words = 0
    for article in plain:
        names = find_words_of_names(article.text, people.get(article.name, ()))
        invented = invent_names(names, article.text, Random(f"{seed}/{article.name}"))
        words += len(invented)
        others.append(swap_names(article, invented))
    return SwapMeasure(
        score_articles(scorer, plain, reader), score_articles(scorer, others, reader), words
    )


def read_people(file: Path) -> dict[str, list[tuple[int, int, str]]]:
    """The tokens that a machine took for names of people.

    Args:
        file: Tab-separated: article, sentence, token, start, end, word, lemma, tag, kind of name.

    Returns:
        Start, end and word of each, by article, in order.

    Raises:
        DataError: The file is missing.
    """
    if not file.is_file():
        raise DataError(f"{file} is missing; set WHENCE_DATA to the data")
    people = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if len(cells) > 8 and cells[8] == "PERSON":
                people[cells[0]].append((int(cells[3]), int(cells[4]), cells[5]))
    return dict(people)


def find_words_of_names(text: str, tokens: Iterable[tuple[int, int, str]]) -> list[str]:
    """The distinct words of names: two letters or more, the first a capital.

    The machine takes "Mr." for a part of the name. An abbreviation is a title or an initial and
    tells nobody apart; an invented word in its place would end a sentence that goes on.

    Args:
        text: The article.
        tokens: Start, end and word; a token that does not stand there is passed over, and so is
            one that ends in a full stop.

    Returns:
        Lower-case words, sorted.
    """
    return sorted(
        {
            word.lower()
            for start, end, token in tokens
            if text[start:end] == token and not token.endswith(".")
            for word in _LETTERS.findall(token)
            if len(word) > 1 and word[0].isupper()
        }
    )


def invent_names(words: Sequence[str], text: str, random: Random) -> dict[str, str]:
    """An invented, pronounceable word for each word.

    Args:
        words: Lower-case words.
        text: None of its words is invented again.
        random: Where the syllables come from.

    Returns:
        Lower-case words by the one that they stand for; all distinct.
    """
    taken = {word.lower() for word in _LETTERS.findall(text)}
    invented = {}
    for word in words:
        made = ""
        while len(made) < 4 or made in taken:
            syllables = random.randint(1, 3)
            made = "".join(
                random.choice(_ONSETS) + random.choice(_VOWELS) for _ in range(syllables)
            ) + random.choice(_CODAS)
        taken.add(made)
        invented[word] = made
    return invented


def swap_names(article: GoldArticle, invented: Mapping[str, str]) -> GoldArticle:
    """Put invented words in the place of others, and move the gold along.

    A word is replaced wherever it stands with a capital, alone or before a mark ("Hale's"); all
    its letters are capitals if they were.

    Args:
        article: The article with its gold.
        invented: Lower-case words by the lower-case word that they stand for.

    Returns:
        The other article; a piece of gold that ends within a replaced word ends behind it.
    """
    text = ""
    reached = 0
    olds: list[int] = []
    news: list[int] = []
    for match in _LETTERS.finditer(article.text):
        word = match.group()
        new = invented.get(word.lower())
        if new is None or not word[0].isupper():
            continue
        text += article.text[reached : match.start()]
        olds.extend(match.span())
        reached = match.end()
        shown = new.upper() if len(word) > 1 and word.isupper() else new.capitalize()
        news.extend((len(text), len(text) + len(shown)))
        text += shown

    def move(at: int, *, is_end: bool) -> int:
        # olds holds start, end, start, end ...: an odd place lies within a replaced word.
        place = bisect_left(olds, at)
        if place < len(olds) and olds[place] == at:
            return news[place]
        if place % 2:
            return news[place] if is_end else news[place - 1]
        return at + (news[place - 1] - olds[place - 1] if place else 0)

    moved = [
        {
            role: [[move(a, is_end=False), move(b, is_end=True)] for a, b in item[role]]
            for role in ROLES
        }
        for item in article.attributions
    ]
    return GoldArticle(article.name, text + article.text[reached:], moved)
