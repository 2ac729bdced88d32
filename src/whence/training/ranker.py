"""Ranker: how the trees that tell whom "he" and "the minister" mean are grown.

Nobody has marked whom the pronouns of news sources mean, so we learn from three voices: what a
person has read, chains that people made of other texts, and, where the plain rule and a forest
grown on a machine's chains agree, that. Trees are grown by gradient boosting and written out as a
table; what they are made with stays behind.

The news of GUM is kept for measuring.

Command: `python -m whence.training.ranker OUT` with `WHENCE_DATA` set writes `ranker.tsv`.

- In: questions with what is held to be right.
- Out: the table that `entities.trees` reads, and held-out figures.
- Not here: what is measured (`entities.signs`), reading the sets (`chains`, `questions`).
"""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import click
import numpy as np

from whence.entities.ranking import DESCRIPTION, PRONOUN, Sure
from whence.entities.signs import FEATURES
from whence.entities.trees import Forest, read_forest
from whence.errors import DataError
from whence.models import Reader, read_reader
from whence.training.chains import read_gum_chains, read_machine_chains
from whence.training.corpora import read_polnear
from whence.training.questions import (
    Question,
    Readings,
    ask,
    digest_of,
    read_gum,
    read_readings,
)

# What a question weighs by who answered it. Chosen on the held-out questions.
_READ, _AGREED, _DOUBTED = 3.0, 1.0, 0.5
_GUM_PRONOUN, _GUM_DESCRIPTION = 0.7, 0.4
# Twelve questions or so are behind each leaf: there are few.
_PRONOUN_TREES = {"max_iter": 100, "learning_rate": 0.08, "max_leaf_nodes": 8}
_DESCRIPTION_TREES = {"max_iter": 80, "learning_rate": 0.06, "max_leaf_nodes": 6}
# What tells nothing of a description: the gender and the rule, which it lacks.
_NO_PRONOUN = frozenset(
    ("female", "oblique", "rule", "votes", "votes_against", "same_pronouns", "other_pronouns")
)


@dataclass(frozen=True, slots=True)
class Lesson:
    """A question, the figures held to be right, and what it weighs."""

    question: Question
    right: frozenset[int]
    weight: float


@dataclass(frozen=True, slots=True)
class Held:
    """Figures of one set that was not learned from; shares 0 to 1.

    Attributes:
        right: Of those answered.
        answered: Of all.
        misled: Of those that name nobody, how many were led to somebody.
    """

    questions: int
    right: float
    answered: float
    misled: float


@click.command()
@click.argument("out", type=click.Path(path_type=Path))
def main(out: Path) -> None:
    """Grow the trees again and write them to OUT."""
    data = os.environ.get("WHENCE_DATA")
    if not data:
        raise click.UsageError("set WHENCE_DATA to the data folder")
    reader = read_reader()
    readings = read_readings()
    news = list(read_questions(Path(data), reader, readings))
    documents = (one for one in read_gum_chains(Path(data)) if "_news_" not in one.name)
    gum = list(read_gum(documents, reader))
    out.write_text(grow(news, gum, readings), encoding="utf-8")
    rows = [line.split("\t") for line in out.read_text("utf-8").splitlines() if line[0] != "#"]
    forests = read_forest(rows, FEATURES)
    held = [one for one in news if one.place in readings.held]
    for name, sure in (("pronoun", PRONOUN), ("description", DESCRIPTION)):
        some = [one for one in held if one.is_description == (name == "description")]
        click.echo(f"{name}: {measure_held(forests[name], some, sure)}")


def read_questions(data: Path, reader: Reader, readings: Readings) -> Iterator[Question]:
    """The questions of PolNeAR's training articles.

    Args:
        data: The data folder.
        reader: Finds attributions and names.
        readings: What people have read.

    Yields:
        Those of each article, with what people say where they have read it.

    Raises:
        DataError: The set is missing.
    """
    chains = read_machine_chains(data)
    for article in read_polnear(data, split="train"):
        mentions = chains.get(article.name.partition("/")[2], ())
        for question in ask(article.text, mentions, reader, by_people=False):
            yield read_right(question, readings)


def read_right(question: Question, readings: Readings) -> Question:
    """The question with the figures that people say it means, if they have read it."""
    names = readings.right.get(question.place)
    if names is None:
        return question
    right = {at for at, starts in question.starts.items() if set(starts) & set(names)}
    return replace(question, right=frozenset(right))


def grow(news: Sequence[Question], gum: Sequence[Question], readings: Readings) -> str:
    """Grow both forests.

    Args:
        news: Questions of news articles; those of articles with a held reading are left out.
        gum: Questions with chains made by people.
        readings: What is held out.

    Returns:
        The table.

    Raises:
        DataError: Nothing is left to learn from.
    """
    held = {digest for digest, _ in readings.held}
    open_ = [one for one in news if one.place[0] not in held and one.measured]
    pronouns = [one for one in open_ if not one.is_description]
    descriptions = [one for one in open_ if one.is_description and one.right is not None]
    lessons = [*teach(pronouns), *_of_gum(gum, _GUM_PRONOUN, is_description=False)]
    known = [Lesson(one, one.right or frozenset(), 1.0) for one in descriptions]
    known += _of_gum(gum, _GUM_DESCRIPTION, is_description=True)
    return "".join(
        (
            "# forest, tree, node, feature, bound, low, high; made by whence.training.ranker\n",
            *_write("pronoun", _fit(lessons, _PRONOUN_TREES, frozenset())),
            *_write("description", _fit(known, _DESCRIPTION_TREES, _NO_PRONOUN)),
        )
    )


def _of_gum(gum: Iterable[Question], weight: float, *, is_description: bool) -> list[Lesson]:
    return [
        Lesson(one, one.right or frozenset(), weight)
        for one in gum
        if one.is_description == is_description and one.measured
    ]


def teach(pronouns: Sequence[Question]) -> list[Lesson]:
    """What is learned of pronouns in news.

    Args:
        pronouns: With a figure that a machine's chain names, with what people say, or neither.

    Returns:
        A lesson for each that people have read, and for each where the plain rule agrees with a
        forest that was grown on the machine's chains; it weighs less if the chain names another.
    """
    chained = [
        Lesson(one, frozenset((one.chain,)), 1.0)
        for one in pronouns
        if one.chain is not None and one.chain in dict(one.measured)
    ]
    model = _fit(chained, _PRONOUN_TREES, frozenset())
    lessons = []
    for one in pronouns:
        if one.right is not None:
            lessons.append(Lesson(one, one.right, _READ))
            continue
        scores = model.predict_proba(np.array([row for _, row in one.measured]))[:, 1]
        if one.rule is not None and one.measured[int(scores.argmax())][0] == one.rule:
            agrees = one.chain in (None, one.rule)
            lessons.append(Lesson(one, frozenset((one.rule,)), _AGREED if agrees else _DOUBTED))
    return lessons


# The library that learns has no types.
def _fit(lessons: Sequence[Lesson], trees: Mapping[str, float], without: frozenset[str]) -> Any:
    from sklearn.ensemble import HistGradientBoostingClassifier

    if not any(one.right for one in lessons):
        raise DataError("no question has an answer to learn from")
    rows = np.array([row for one in lessons for _, row in one.question.measured])
    for name in without:
        rows[:, FEATURES.index(name)] = 0.0
    right = np.array([at in one.right for one in lessons for at, _ in one.question.measured])
    weight = np.array([one.weight for one in lessons for _ in one.question.measured])
    model = HistGradientBoostingClassifier(
        min_samples_leaf=15, l2_regularization=5.0, random_state=1, early_stopping=False, **trees
    )
    return model.fit(rows, right, sample_weight=weight)


def _write(name: str, model: Any) -> Iterator[str]:
    """The trees of a model as rows; the first is the one leaf that all rows share."""
    yield f"{name}\t0\t0\t-\t{float(model._baseline_prediction[0, 0]):.6g}\t0\t0\n"
    for number, (tree,) in enumerate(model._predictors, 1):
        for at, node in enumerate(tree.nodes):
            if node["is_leaf"]:
                yield f"{name}\t{number}\t{at}\t-\t{float(node['value']):.6g}\t0\t0\n"
            else:
                feature = FEATURES[node["feature_idx"]]
                bound = float(node["num_threshold"])
                ends = f"{node['left']}\t{node['right']}"
                yield f"{name}\t{number}\t{at}\t{feature}\t{bound:.8g}\t{ends}\n"


def measure_held(forest: Forest, questions: Sequence[Question], sure: Sure) -> Held:
    """How a forest answers questions that it has not learned from.

    Args:
        forest: As grown.
        questions: Each with what people say.
        sure: The threshold.

    Returns:
        The figures; 0 where there is nothing to count.
    """
    answered = right = misled = nobody = 0
    for one in questions:
        ranked = sorted(((forest.score(row), at) for at, row in one.measured), reverse=True)
        names_nobody = not one.right
        nobody += names_nobody
        second = ranked[1][0] if len(ranked) > 1 else 0.0
        if not ranked or ranked[0][0] < sure.least or ranked[0][0] - second < sure.margin:
            continue
        answered += 1
        right += ranked[0][1] in (one.right or ())
        misled += names_nobody
    return Held(
        questions=len(questions),
        right=right / max(1, answered),
        answered=answered / max(1, len(questions)),
        misled=misled / max(1, nobody),
    )


__all__ = ["Held", "Lesson", "digest_of", "grow", "main", "measure_held", "read_right", "teach"]

if __name__ == "__main__":
    try:
        main()
    except DataError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
