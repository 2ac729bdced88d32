"""Corpora: the annotated texts that the reader learns from, in one form.

Every set becomes articles: a text, and what people or machines marked in it by offsets. Sets that
come as tokens are joined again by plain rules of spacing, so that the reader meets the same words
in training as in use.

- In: the data folder (`WHENCE_DATA`), see its README for what each set may be used for.
- Out: `Article`.
- Not here: windows and labels (`examples`), changes of the text (`augment`).
"""

import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.errors import DataError
from whence.evaluation.attribution import read_scorer
from whence.evaluation.named import (
    NAME_KINDS,
    SHORT_KINDS,
    Name,
    NamedText,
    read_columns,
    read_gum,
    read_lines,
    read_uner,
)

__all__ = ["NAME_KINDS", "Article", "Marked", "Name", "Silver", "read_names", "read_polnear"]

Pair = tuple[int, int]
_CROSSNER_KINDS = {
    **dict.fromkeys(
        ("person", "politician", "writer", "musicalartist", "scientist", "researcher"), "person"
    ),
    **dict.fromkeys(("organisation", "politicalparty", "university", "band"), "organization"),
    **dict.fromkeys(("country", "location"), "place"),
}


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as annotated: pairs of offsets for each role."""

    source: tuple[Pair, ...]
    cue: tuple[Pair, ...]
    content: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Silver:
    """One token as a machine analysed it."""

    start: int
    end: int
    tag: str
    relation: str
    name: str


@dataclass(frozen=True, slots=True)
class Article:
    """One annotated text; a layer that its set does not have is None.

    Attributes:
        name: Unique over all sets.
        text: The text that the offsets count in.
        attributions: One tuple an annotator.
        names: All names of the text.
        silver: What a machine said of each token.
    """

    name: str
    text: str
    attributions: tuple[tuple[Marked, ...], ...] | None = None
    names: tuple[Name, ...] | None = None
    silver: tuple[Silver, ...] | None = None


def read_polnear(data: Path, *, split: str) -> Iterator[Article]:
    """PolNeAR: attributions by people, syntax and names by a machine.

    Args:
        data: The data folder.
        split: "train" or "dev".

    Yields:
        The articles, in order of their names.

    Raises:
        DataError: The set or its scorer is missing.
    """
    folder = data / "attribution" / "polnear"
    silver = _read_silver(folder / split / "corenlp_silver.tsv.gz")
    texts, gold = read_scorer(data).read_polnear(str(folder), split)
    if not texts:
        raise DataError(f"no PolNeAR articles in {folder / split}; set WHENCE_DATA to the data")
    for name in sorted(texts):
        text = texts[name]
        layers = tuple(tuple(map(_to_marked, items)) for _, items in gold[name])
        tokens = tuple(
            token for form, token in silver.get(name, ()) if text[token.start : token.end] == form
        )
        yield Article(f"polnear/{name}", text, layers, None, tokens)


def _to_marked(item: Mapping[str, Sequence[Pair]]) -> Marked:
    """An attribution of the scorer as a record."""
    roles = ("source", "cue", "content")
    return Marked(*(tuple((start, end) for start, end in item[role]) for role in roles))


def _read_silver(file: Path) -> Mapping[str, Sequence[tuple[str, Silver]]]:
    """Tokens by article, each with its form, so that one whose place is wrong can be left out."""
    if not file.is_file():
        raise DataError(f"{file} is missing; set WHENCE_DATA to the data")
    rows: dict[str, list[tuple[str, Silver]]] = defaultdict(list)
    with gzip.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            cells = line.rstrip("\n").split("\t")
            if line.startswith("#") or len(cells) < 11:
                continue
            relation = cells[10].partition(":")[0]
            token = Silver(int(cells[3]), int(cells[4]), cells[7], relation, cells[8])
            rows[cells[0]].append((cells[5], token))
    return rows


def read_names(data: Path) -> Iterator[Article]:
    """The sets with names that may be trained on.

    UNER's dev file, WikiGold, CrossNER and GUM's training documents that are no news: all news of
    GUM and UNER's test file are kept for measuring.

    Args:
        data: The data folder.

    Yields:
        The articles of each set in order.

    Raises:
        DataError: A set is missing.
    """
    for item in _read_named(data):
        yield Article(item.name, item.text, names=item.names)


def _read_named(data: Path) -> Iterator[NamedText]:
    folder = data / "entities"
    yield from read_uner(data, split="dev")
    wikigold = folder / "wikigold" / "CONLL-format" / "data" / "wikigold.conll.txt"
    yield from read_columns("wikigold", read_lines(wikigold), mark=0, label=1, kinds=SHORT_KINDS)
    for domain in ("ai", "literature", "music", "politics", "science"):
        for part in ("train", "dev", "test"):
            lines = read_lines(folder / "crossner" / domain / f"{part}.txt")
            name = f"crossner/{domain}/{part}"
            yield from read_columns(name, lines, mark=0, label=1, kinds=_CROSSNER_KINDS)
    yield from (item for item in read_gum(data, split="train") if "_news_" not in item.name)
