"""Identity measured: how well names that are one are brought together, across a pile of news.

The articles of MEANTIME come with the names marked, their kinds, and chains that say which are one
over all articles. We group and merge the marked names with the code that the product runs, so the
figure says nothing of finding names, only of telling who is who.

- In: the data folder.
- Out: `IdentityMeasure`.
- Not here: finding names, speakers, floors (`gate`).
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from pathlib import Path

from whence.entities import NameMention, group_marked, merge_casts
from whence.errors import DataError
from whence.records import DocumentId, EntityKind, Span

_MENTIONS = "entities/meantime/entities_mentions.json"
_KINDS = {
    "PER": EntityKind.PERSON,
    "ORG": EntityKind.ORGANIZATION,
    "LOC": EntityKind.PLACE,
}
# The chain ids of this edition carry how far a chain reaches; without it they are unique.
_REACH = re.compile(r"^(?:(?:cross|intra)_)+")
_SENTENCE = 10_000


@dataclass(frozen=True, slots=True)
class GoldName:
    """One marked name and the chain that it belongs to."""

    mention: NameMention
    chain: str


@dataclass(frozen=True, slots=True)
class IdentityMeasure:
    """Pairs of names that are one, over all documents, those within a document included.

    Attributes:
        precision: Share of our pairs that are in one chain, 0 to 1.
        recall: Share of the pairs of the chains that we found.
        f1: Their harmonic mean.
        documents: Articles with a marked name.
        names: Marked names.
        chains: Chains among them.
        found: Pairs that we made.
        gold: Pairs of the chains.
    """

    precision: float
    recall: float
    f1: float
    documents: int
    names: int
    chains: int
    found: int
    gold: int


def measure_identity(data: Path) -> IdentityMeasure:
    """Score grouping and merging on the marked names of MEANTIME's English articles.

    Args:
        data: The data folder.

    Returns:
        Pair precision, recall and F1 over persons, bodies and places whose head is a proper noun.

    Raises:
        DataError: The file is missing or damaged.
    """
    return score_names(read_names(data))


def read_names(data: Path) -> tuple[GoldName, ...]:
    """Read the marked names, in the order of the file.

    Args:
        data: The data folder.

    Returns:
        Names with invented offsets that keep their order in the article.

    Raises:
        DataError: The file is missing or damaged.
    """
    path = data / _MENTIONS
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise DataError(f"cannot read the marked names of {path}: {error}") from error
    return tuple(
        GoldName(
            NameMention(
                span=Span(
                    DocumentId(row["doc_id"]),
                    row["sent_id"] * _SENTENCE + min(row["tokens_number"]),
                    row["sent_id"] * _SENTENCE + max(row["tokens_number"]) + 1,
                ),
                text=row["tokens_str"],
                kind=_KINDS[row["mention_type"]],
            ),
            _REACH.sub("", row["coref_chain"]),
        )
        for row in rows
        if row["mention_type"] in _KINDS and row["mention_head_pos"] == "PROPN"
    )


def score_names(names: Sequence[GoldName]) -> IdentityMeasure:
    """Score grouping and merging on marked names.

    Args:
        names: Of one pile.

    Returns:
        The figures; all 0 if no two names belong together.
    """
    by_document: dict[DocumentId, list[NameMention]] = defaultdict(list)
    for name in names:
        by_document[name.mention.span.document].append(name.mention)
    cast = merge_casts([group_marked(mentions) for mentions in by_document.values()])
    owner = {mention.span: one.id for one in cast.entities for mention in one.mentions}
    chains = [name.chain for name in names]
    ours: list[str] = [owner[name.mention.span] for name in names]
    right = _pairs(list(zip(chains, ours, strict=True)))
    found, gold = _pairs(ours), _pairs(chains)
    precision = right / found if found else 0.0
    recall = right / gold if gold else 0.0
    both = precision + recall
    return IdentityMeasure(
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / both if both else 0.0,
        documents=len(by_document),
        names=len(names),
        chains=len(set(chains)),
        found=found,
        gold=gold,
    )


def _pairs(labels: Sequence[Hashable]) -> int:
    """How many pairs carry one label."""
    return sum(count * (count - 1) // 2 for count in Counter(labels).values())
