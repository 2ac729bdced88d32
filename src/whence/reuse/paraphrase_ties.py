"""Ties of paraphrase: derivations that only likeness in other words suggests.

Nobody can see from two tellings who had it first, and two reporters who heard one speaker may come
close to each other. So such a tie has no direction, and a confidence that only the careful end of
the count (`min`) follows.

- In: paraphrases, and the derivations that credits and shared words gave.
- Out: `records.Derivation` with the basis PARAPHRASE.
- Not here: finding paraphrases (`paraphrase`), what a tie does to a count (`provenance`).
"""

from collections.abc import Iterable, Sequence

from whence.records import (
    Basis,
    Derivation,
    DerivationId,
    DerivationStatus,
    DocumentId,
    Reuse,
    ReuseKind,
    ReuseMeaning,
    make_id,
)
from whence.reuse.ties import merge_spans

STEP = "paraphrase tie 1"
# By how many sentences are told alike; `min` follows .2 and more, `max` .8 and more. Read by hand,
# 52 of 61 found pairs surely go back to one text or statement, 2 surely do not.
_CONFIDENCES = (0.35, 0.5, 0.6)
# Where both report what somebody says, the speaker may be all that is common.
_SAID = 0.25


def tie_paraphrases(
    paraphrases: Iterable[Reuse], derivations: Iterable[Derivation]
) -> tuple[Derivation, ...]:
    """Tie documents that tell the same in other words.

    Args:
        paraphrases: Those of another kind are passed over.
        derivations: What credits and shared words gave; two documents that one of them joins are
            not tied again.

    Returns:
        Sorted by id, UNDECIDED, the child is the document with the smaller id; they cover the
        sentences that are alike. The confidence is .25 to .6.
    """
    joined = {frozenset((str(found.child), str(found.parent))) for found in derivations}
    pairs: dict[tuple[DocumentId, DocumentId], list[Reuse]] = {}
    for reuse in paraphrases:
        ends = (reuse.a.document, reuse.b.document)
        is_open = ends[0] != ends[1] and frozenset(ends) not in joined
        if reuse.kind is ReuseKind.PARAPHRASE and is_open:
            pairs.setdefault((min(ends), max(ends)), []).append(reuse)
    ties = (_tie(*ends, found) for ends, found in pairs.items())
    return tuple(sorted(ties, key=lambda tie: tie.id))


def _tie(child: DocumentId, parent: DocumentId, found: Sequence[Reuse]) -> Derivation:
    spans = merge_spans(span for reuse in found for span in (reuse.a, reuse.b))
    copied = [reuse for reuse in found if reuse.meaning is ReuseMeaning.COPYING]
    sentences = "one sentence" if len(found) == 1 else f"{len(found)} sentences"
    told = "" if copied else "; both report what somebody says"
    return Derivation(
        id=DerivationId(make_id("derivation", child, parent)),
        child=child,
        parent=parent,
        status=DerivationStatus.UNDECIDED,
        basis=Basis.PARAPHRASE,
        confidence=_CONFIDENCES[min(len(copied), len(_CONFIDENCES)) - 1] if copied else _SAID,
        evidence=(
            f"tells {sentences} alike in other words{told}",
            "likeness in other words shows neither a direction nor, for sure, a common text",
        ),
        spans=spans,
        covers=tuple(span for span in spans if span.document == child),
        step=STEP,
    )
