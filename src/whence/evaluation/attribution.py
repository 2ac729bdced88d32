"""Attribution measured: how well we find who said what, on news that people annotated.

The articles of PolNeAR's dev split are wrapped as documents, one body block a line, and our answer
is scored against theirs with the scorer beside the data. An attribution counts as found ("soft") if
its cue is touched and source and content overlap theirs by half.

- In: the data folder, with the scorer in `../tools`; the reader.
- Out: `AttributionMeasure`.
- Not here: floors (`gate`), the finder itself (`whence.attribution`).
"""

import importlib.util
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from types import ModuleType
from typing import Any

from whence.attribution import find_attributions
from whence.errors import DataError
from whence.models import Reader
from whence.records import Attribution, Block, BlockKind, Document, DocumentId
from whence.text import read_prose

ROLES = ("source", "cue", "content")
Spans = Sequence[Sequence[int]]
Roles = Mapping[str, Spans]
# The scorer's document is a class that we do not know; then gold, then ours.
Answered = tuple[Any, Sequence[Roles], Sequence[Roles]]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1, 0 to 1."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class AttributionMeasure:
    """What was measured on one split.

    Attributes:
        soft: Cue touched, source and content overlap by half.
        strict: All three spans exact.
        who_what: Source and content overlap by half, the cue aside.
        any: The two attributions share a word.
        exact: By role: spans with both ends exact.
        half: By role: spans that overlap by half.
        token: By role: words with the role.
        source_given_content: Share of found contents whose source is right.
        documents: Articles scored.
        found: Attributions that we gave.
        gold: Attributions that the annotators gave.
    """

    soft: Score
    strict: Score
    who_what: Score
    any: Score
    exact: Mapping[str, Score]
    half: Mapping[str, Score]
    token: Mapping[str, Score]
    source_given_content: float
    documents: int
    found: int
    gold: int


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article; each attribution maps a role to its [start, end] pairs."""

    name: str
    text: str
    attributions: Sequence[Roles]


def measure_attribution(
    data: Path, *, split: str = "dev", reader: Reader | None = None
) -> AttributionMeasure:
    """Score `find_attributions` on PolNeAR.

    Args:
        data: The data folder; the scorer stands in `tools` beside it.
        split: "dev" or "train".
        reader: The model; None for the one that ships.

    Returns:
        The figures over all articles of the split, one annotator each, outermost attributions only
        (the annotators marked no others).

    Raises:
        DataError: The articles, the scorer or the weights are missing.
    """
    return score_articles(read_scorer(data), read_articles(data, split=split), reader)


def score_articles(
    scorer: ModuleType, articles: Iterable[GoldArticle], reader: Reader | None = None
) -> AttributionMeasure:
    """Score the outermost attributions that we find in annotated articles.

    Args:
        scorer: As `read_scorer` gives it.
        articles: The articles with what was annotated.
        reader: The model; None for the one that ships.

    Returns:
        The figures over all of them.

    Raises:
        DataError: The weights are missing.
    """
    return score_answers(
        scorer,
        (
            (scorer.Doc(article.text), article.attributions, find_outermost(article.text, reader))
            for article in articles
        ),
    )


def score_answers(scorer: ModuleType, answers: Iterable[Answered]) -> AttributionMeasure:
    """Score answers that stand beside the gold.

    Args:
        scorer: As `read_scorer` gives it.
        answers: The scorer's document, its gold and our attributions, for each text.

    Returns:
        The figures over all of them, counted together (micro).
    """
    scored = list(answers)
    result = scorer.score(scored)
    whole = result["attribution"]
    return AttributionMeasure(
        soft=to_score(whole["soft"]),
        strict=to_score(whole["strict"]),
        who_what=to_score(whole["whowhat"]),
        any=to_score(whole["any"]),
        exact={role: to_score(result["span_exact"][role]) for role in ROLES},
        half={role: to_score(result["span_half"][role]) for role in ROLES},
        token={role: to_score(result["token"][role]) for role in ROLES},
        source_given_content=float(result["source_given_content"]),
        documents=len(scored),
        found=int(whole["soft"]["pred"]),
        gold=int(whole["soft"]["gold"]),
    )


def find_outermost(text: str, reader: Reader | None = None) -> list[Roles]:
    """What we find in a text, without what stands inside other contents.

    Args:
        text: Plain text, a paragraph a line.
        reader: The model; None for the one that ships.

    Returns:
        Attributions in the scorer's form, in order.

    Raises:
        DataError: The weights are missing.
    """
    found = find_attributions(read_prose(to_document(text)), reader)
    return [to_roles(item) for item in found if item.within is None]


def read_articles(data: Path, *, split: str) -> Iterator[GoldArticle]:
    """The annotated articles of a split, in order of their names.

    Args:
        data: The data folder.
        split: "dev" or "train".

    Yields:
        Each article with the attributions of its first annotator.

    Raises:
        DataError: The articles or the scorer are missing.
    """
    folder = data / "attribution" / "polnear"
    if not (folder / split / "text").is_dir():
        raise DataError(f"no PolNeAR articles in {folder / split}; set WHENCE_DATA to the data")
    texts, gold = read_scorer(data).read_polnear(str(folder), split)
    for name in sorted(texts):
        yield GoldArticle(name, texts[name], gold[name][0][1])


def read_scorer(data: Path) -> ModuleType:
    """The scorer `score_attribution.py` of the tools beside the data.

    Args:
        data: The data folder.

    Returns:
        The module.

    Raises:
        DataError: It is missing.
    """
    file = data.parent / "tools" / "score_attribution.py"
    spec = importlib.util.spec_from_file_location("score_attribution", file)
    if not file.is_file() or spec is None or spec.loader is None:
        raise DataError(f"the scorer {file} is missing; it belongs beside the data folder")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def to_document(text: str) -> Document:
    """A text as a document whose every line that holds words is a body block.

    Args:
        text: Plain text.

    Returns:
        The document.
    """
    blocks = []
    start = 0
    for line in text.splitlines(keepends=True):
        inner = line.strip()
        if inner:
            begin = start + line.index(inner)
            blocks.append(Block(BlockKind.BODY, begin, begin + len(inner)))
        start += len(line)
    name = DocumentId(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return Document(name, "article.txt", text, tuple(blocks), name)


def to_roles(attribution: Attribution) -> Roles:
    """The three roles of an attribution in the scorer's form."""
    return {
        "source": [[span.start, span.end] for span in attribution.source],
        "cue": [[span.start, span.end] for span in attribution.cue],
        "content": [[span.start, span.end] for span in attribution.content],
    }


def to_score(figures: Mapping[str, float]) -> Score:
    """The scorer's p, r and f1 as a record."""
    return Score(float(figures["p"]), float(figures["r"]), float(figures["f1"]))
