"""Pairs: invented names in two short texts each, and whether they are held to be one.

The texts go through the whole way of the product, two documents a pair, so a name that is not found
is a missed one. "Possibly one" is half an answer: it misses half of what is one and merges half of
what is two.

- In: the folder of all sets of gold, the reader, whose names vote.
- Out: `PairsMeasure`.
- Not here: identity over a whole pile (`identity`), drawing and settling (`genscripts/gold_pairs`).
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from whence.attribution import find_attributions
from whence.entities import find_entities, find_names, merge_casts
from whence.errors import DataError
from whence.evaluation.attribution import to_document
from whence.evaluation.gold import hash_text
from whence.models import Reader
from whence.records import Cast, Document, EntityId, IdentityState, MentionForm
from whence.text import read_prose

SAME, POSSIBLE, DIFFERENT = "same", "possible", "different"


@dataclass(frozen=True, slots=True)
class NamePair:
    """Two names in their texts.

    Attributes:
        item: Its number in the set.
        texts: Both texts.
        names: The name in each, as it stands there.
        label: What people say: "same", "different" or "cannot_tell".
        split: "tune" or "test".
    """

    item: str
    texts: tuple[str, str]
    names: tuple[str, str]
    label: str
    split: str


@dataclass(frozen=True, slots=True)
class PairsMeasure:
    """How pairs were judged; what nobody could tell is left out.

    Attributes:
        merged: Of the different pairs, the share held to be one, "possibly" counted half.
        missed: Of the same pairs, the share held to be two, "possibly" counted half.
        answers: By label of the gold, how many got each answer.
    """

    merged: float
    missed: float
    answers: Mapping[str, Mapping[str, int]]


def measure_pairs(folder: Path, reader: Reader | None = None, *, split: str) -> PairsMeasure:
    """Judge the pairs of one split.

    Args:
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The shares and the counts.

    Raises:
        DataError: The gold is missing or is not the one that was hashed.
    """
    counts: dict[str, Counter[str]] = {SAME: Counter(), DIFFERENT: Counter()}
    for pair in read_pairs(folder, split=split):
        if pair.label in counts:
            counts[pair.label][judge_pair(pair, reader)] += 1
    same, different = counts[SAME], counts[DIFFERENT]
    return PairsMeasure(
        merged=(different[SAME] + different[POSSIBLE] / 2) / max(1, different.total()),
        missed=(same[DIFFERENT] + same[POSSIBLE] / 2) / max(1, same.total()),
        answers={label: dict(sorted(count.items())) for label, count in counts.items()},
    )


def judge_pair(pair: NamePair, reader: Reader | None = None) -> str:
    """What the product holds of two names.

    Args:
        pair: The names in their texts.
        reader: The model; None for the one that ships.

    Returns:
        "same", "possible" or "different"; "different" where a name was not found at all.
    """
    documents = [to_document(text) for text in pair.texts]
    casts = [_cast(document, reader) for document in documents]
    merged = merge_casts(casts)
    first, second = (
        _find_bearers(merged, document, name)
        for document, name in zip(documents, pair.names, strict=True)
    )
    if first & second:
        return SAME
    possible = {
        frozenset((one.a, one.b))
        for one in merged.identities
        if one.state is IdentityState.POSSIBLE
    }
    is_possible = any(frozenset((a, b)) in possible for a in first for b in second)
    return POSSIBLE if is_possible else DIFFERENT


def read_pairs(folder: Path, *, split: str) -> Iterator[NamePair]:
    """Read the pairs of one split with what people say of them.

    Args:
        folder: The folder of all sets of gold.
        split: "tune" or "test".

    Yields:
        Pairs in drawn order.

    Raises:
        DataError: A file is missing or is not the one that was hashed.
    """
    texts = _read_file(folder / "pairs" / "texts.jsonl")
    gold = _read_file(folder / "pairs" / "gold.jsonl")
    draw = json.loads(_read_file(folder / "pairs" / "draw.json"))
    agreement = json.loads(_read_file(folder / "pairs" / "agreement.json"))
    if (hash_text(texts), hash_text(gold)) != (draw["texts_sha256"], agreement["gold_sha256"]):
        raise DataError(f"{folder / 'pairs'} is not the gold that was settled; settle it again")
    rows = {line["id"]: line for line in map(json.loads, texts.splitlines())}
    labels = {line["item"]: line["label"] for line in map(json.loads, gold.splitlines())}
    for item in draw["items"]:
        name = item["id"]
        if item["split"] == split:
            row = rows[name]
            yield NamePair(
                name,
                (row["a_context"], row["b_context"]),
                (row["a_name"], row["b_name"]),
                labels[name],
                split,
            )


def _cast(document: Document, reader: Reader | None) -> Cast:
    prose = read_prose(document)
    attributions = find_attributions(prose, reader)
    return find_entities(document, prose, attributions, find_names(prose, reader))


def _find_bearers(cast: Cast, document: Document, name: str) -> set[EntityId]:
    """The entities that are named within a name, those that cover most of it."""
    start = document.text.index(name)
    end = start + len(name)
    covered: Counter[EntityId] = Counter()
    for entity in cast.entities:
        for mention in entity.mentions:
            span = mention.span
            is_name = mention.form is MentionForm.NAME
            if is_name and span.document == document.id and span.start < end and start < span.end:
                common = min(end, span.end) - max(start, span.start)
                covered[entity.id] = max(covered[entity.id], common)
    most = max(covered.values(), default=0)
    return {entity for entity, count in covered.items() if count == most}


def _read_file(file: Path) -> str:
    if not file.is_file():
        raise DataError(f"{file} is missing; it belongs to the repository")
    return file.read_text(encoding="utf-8")
