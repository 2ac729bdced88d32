"""Names measured: which people, organizations and places the reader finds, to the letter.

UNER's test file holds reviews, mails and posts, GUM's news documents hold news; the shipped reader
saw neither while it learned. A name counts only with both ends and its kind right.

- In: texts with names; the reader.
- Out: `NamesMeasure`.
- Not here: reading the sets (`named`), who is who (`identity`).
"""

from collections.abc import Hashable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from pathlib import Path

from whence.errors import DataError
from whence.evaluation.attribution import Score, to_document
from whence.evaluation.named import NAME_KINDS, NamedText, read_gum, read_uner
from whence.models import Reader, read_reader
from whence.text import read_prose


@dataclass(frozen=True, slots=True)
class NamesMeasure:
    """What was measured on one set.

    Attributes:
        name: "UNER EWT test" or "GUM news".
        all: All kinds together (micro).
        kinds: By kind of name.
        texts: Texts read.
        gold: Names that people marked.
    """

    name: str
    all: Score
    kinds: Mapping[str, Score]
    texts: int
    gold: int


def measure_names(data: Path, reader: Reader | None = None) -> tuple[NamesMeasure, NamesMeasure]:
    """Score the names that the reader finds.

    Args:
        data: The data folder.
        reader: The model; None for the one that ships.

    Returns:
        UNER's test file, then all of GUM's news. No folds are needed for GUM: no news document
        of it, of whatever split, was learned from.

    Raises:
        DataError: A set or the weights are missing.
    """
    news = [item for item in read_gum(data) if "_news_" in item.name]
    if not news:
        raise DataError(f"no news among the GUM documents in {data}; set WHENCE_DATA to the data")
    model = reader or read_reader()
    return (
        score_names("UNER EWT test", read_uner(data, split="test"), model),
        score_names("GUM news", news, model),
    )


def score_names(name: str, texts: Iterable[NamedText], reader: Reader) -> NamesMeasure:
    """Score the names found in texts.

    Args:
        name: Of the set.
        texts: With the names that people marked.
        reader: The model.

    Returns:
        The figures over all texts.
    """
    gold: set[tuple[int, int, int, str]] = set()
    found: set[tuple[int, int, int, str]] = set()
    number = 0
    for number, item in enumerate(texts, start=1):
        paragraphs = read_prose(to_document(item.text)).paragraphs
        reading = reader.read(item.text, [(part.start, part.end) for part in paragraphs])
        gold.update((number, one.start, one.end, one.kind) for one in item.names)
        found.update((number, one.start, one.end, one.kind) for one in reading.names)
    return NamesMeasure(
        name,
        score_sets(gold, found),
        {
            kind: score_sets(
                {one for one in gold if one[3] == kind}, {one for one in found if one[3] == kind}
            )
            for kind in NAME_KINDS
        },
        number,
        len(gold),
    )


def score_sets(gold: AbstractSet[Hashable], found: AbstractSet[Hashable]) -> Score:
    """Precision, recall and F1 of what was found; all 0 where nothing is right."""
    right = len(gold & found)
    if not right:
        return Score(0.0, 0.0, 0.0)
    precision, recall = right / len(found), right / len(gold)
    return Score(precision, recall, 2 * precision * recall / (precision + recall))
