"""Cueless: quotations that no cue claims, and whether we let them speak.

Interviews give questions and answers without "she said", and no published data set marks them. An
attribution with an empty cue must stand for each; where a cue does claim the quotation, or it is a
title and nobody's speech, an empty cue is an error.

- In: the gold and the data folder; the reader.
- Out: `CuelessMeasure`.
- Not here: the rule (`attribution.quotes`), who speaks (`entities`).
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from whence.evaluation.attribution import Roles, find_outermost, read_scorer
from whence.evaluation.gold import read_gold
from whence.models import Reader

LABELS = ("cueless", "cued", "title_or_scare")
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class CuelessMeasure:
    """What was measured on the quotations of one split.

    Attributes:
        empty: By label, the share that came out as an attribution with an empty cue: to be found
            where it is "cueless", an error elsewhere; 0 for a label without quotations.
        quotations: By label, how many there are; those that nobody could label are left out.
    """

    empty: Mapping[str, float]
    quotations: Mapping[str, int]

    @property
    def found(self) -> float:
        """Share of the quotations without a cue that were found."""
        return self.empty["cueless"]


def measure_cueless(
    data: Path, folder: Path, reader: Reader | None = None, *, split: str
) -> CuelessMeasure:
    """Score quotations by whether we give them an empty cue.

    Args:
        data: The data folder.
        folder: The folder of all sets of gold.
        reader: The model; None for the one that ships.
        split: "tune" or "test".

    Returns:
        The shares. A quotation counts as one of ours if their words overlap by half.

    Raises:
        DataError: Gold, texts, the scorer or the weights are missing.
    """
    scorer = read_scorer(data)
    records = read_gold("cueless", data, folder, split=split)
    contents = {}
    docs = {}
    for text, digest in {record.item.text: record.item.digest for record in records}.items():
        docs[digest] = scorer.Doc(text)
        found = [item for item in find_outermost(text, reader) if not item["cue"]]
        contents[digest] = [docs[digest].attribution(item)["content_t"] for item in found]
    counts: dict[str, list[bool]] = defaultdict(list)
    for record in records:
        digest = record.item.digest
        marked: Roles = {"content": record.item.pieces}
        words = docs[digest].attribution(marked)["content_t"]
        is_empty = any(scorer.iou(words, content) >= _HALF for content in contents[digest])
        counts[record.answer.label].append(is_empty)
    return CuelessMeasure(
        {label: sum(counts[label]) / max(1, len(counts[label])) for label in LABELS},
        {label: len(counts[label]) for label in LABELS},
    )
