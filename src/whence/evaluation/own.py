"""Own gold measured: hearsay inside contents, and news from elsewhere.

PolNeAR marks outermost attributions alone and tells of one country's politics. Two sets of our own
fill the gap: contents with what stands inside them, and documents from abroad. What an annotator
could not decide is left out on both sides.

- In: the gold and the data folder; the reader.
- Out: an `AttributionMeasure` for each set.
- Not here: reading the gold (`gold`), quotations without a cue (`cueless`).
"""

from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from whence.attribution.finder import find_inside
from whence.evaluation.attribution import (
    Answered,
    AttributionMeasure,
    Roles,
    find_outermost,
    read_scorer,
    score_answers,
    to_document,
    to_roles,
)
from whence.evaluation.gold import GoldAttribution, GoldRecord, read_gold
from whence.models import Reader
from whence.text import read_prose

_HALF = 0.5


def measure_nested(
    data: Path, folder: Path, reader: Reader | None = None, *, split: str
) -> AttributionMeasure:
    """Score what is found inside contents that annotators marked.

    Each content is read as it was marked, so that a missed outer attribution costs nothing here.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The figures over all items together (micro), attributions of every depth alike; items
        count as documents.

    Raises:
        DataError: Gold, texts, the scorer or the weights are missing.
    """
    scorer = read_scorer(data)
    records = _decided(read_gold("nested", data, folder, split=split))
    texts = {record.item.digest: record.item.text for record in records}
    proses = {digest: read_prose(to_document(text)) for digest, text in texts.items()}
    docs = {digest: scorer.Doc(text) for digest, text in texts.items()}
    answers = []
    for record in records:
        found = find_inside(proses[record.item.digest], record.item.pieces, reader)
        ours = [to_roles(item) for item in found]
        answers.append(pair_answers(scorer, docs[record.item.digest], record, ours))
    return score_answers(scorer, answers)


def measure_abroad(
    data: Path, folder: Path, reader: Reader | None = None, *, split: str
) -> AttributionMeasure:
    """Score the outermost attributions of whole documents from abroad.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The figures over all documents together (micro).

    Raises:
        DataError: Gold, texts, the scorer or the weights are missing.
    """
    scorer = read_scorer(data)
    return score_answers(
        scorer,
        [
            pair_answers(
                scorer,
                scorer.Doc(record.item.text),
                record,
                find_outermost(record.item.text, reader),
            )
            for record in _decided(read_gold("abroad", data, folder, split=split))
        ],
    )


def pair_answers(
    scorer: ModuleType,
    doc: Any,  # Any: the scorer's own class
    record: GoldRecord,
    found: Sequence[Roles],
) -> Answered:
    """Put our answers beside the gold, without what nobody can decide.

    Args:
        scorer: As `read_scorer` gives it.
        doc: Its document of the item's text.
        record: The item with its gold.
        found: Our attributions.

    Returns:
        The document, the gold that was decided, and ours without those whose source and content
        overlap an undecided one by half and no decided one.
    """
    decided = [_to_roles(one) for one in record.answer.attributions if not one.cannot_tell]
    undecided = [_to_roles(one) for one in record.answer.attributions if one.cannot_tell]
    ours = [
        item
        for item in found
        if not any(_is_same(scorer, doc, one, item) for one in undecided)
        or any(_is_same(scorer, doc, one, item) for one in decided)
    ]
    return doc, decided, ours


def _decided(records: Sequence[GoldRecord]) -> list[GoldRecord]:
    return [record for record in records if not record.answer.cannot_tell]


def _to_roles(one: GoldAttribution) -> Roles:
    return {"source": one.source, "cue": one.cue, "content": one.content}


# Any: the scorer's own class
def _is_same(scorer: ModuleType, doc: Any, one: Roles, other: Roles) -> bool:
    """Whether two attributions give the same content to the same source, by the scorer's rule."""
    a, b = doc.attribution(one), doc.attribution(other)
    return all(scorer.iou(a[role], b[role]) >= _HALF for role in ("source_t", "content_t"))
