"""Drafts: derivations in the making, and those that credits give.

- In: credits with the texts that they mean; ties of shared words.
- Out: `Draft`, one for each child and parent; circles marked.
- Not here: derivations that only shared words show (`kin`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import Basis, DerivationStatus, Document, DocumentId, Span, UnseenId
from whence.reuse.circles import find_circles
from whence.reuse.names import call_document
from whence.reuse.order import count_days, is_later, order_documents
from whence.reuse.parents import Claimed
from whence.reuse.ties import Tie, merge_spans

# How sure a credit with copied words is of a document dated a day after its child.
_NEXT_DAY = 0.85


@dataclass(frozen=True, slots=True)
class Draft:
    """A derivation without its id; see `records.Derivation`.

    Attributes:
        credited: For a credit, the outlet as named there.
        proof: For a credit, the words that give it.
    """

    child: DocumentId
    parent: DocumentId | UnseenId
    status: DerivationStatus
    basis: Basis
    confidence: float
    evidence: tuple[str, ...]
    spans: tuple[Span, ...]
    covers: tuple[Span, ...]
    credited: str = ""
    proof: tuple[Span, ...] = ()

    @property
    def is_followed(self) -> bool:
        """Whether it has a direction that is held to be right."""
        return self.status is DerivationStatus.FOLLOWED


def follow_credits(
    claimed: Iterable[Claimed],
    documents: Mapping[DocumentId, Document],
    ties: Mapping[frozenset[DocumentId], Tie],
) -> list[Draft]:
    """Make one draft for each child and text that its credits mean.

    Args:
        claimed: Credits with their parents, in any order.
        documents: The pile, by id.
        ties: What documents share.

    Returns:
        Sorted by child and parent; against time where the parent is dated later.
    """
    together: dict[tuple[DocumentId, str], list[Claimed]] = {}
    for found in claimed:
        together.setdefault((found.credit.child, found.parent), []).append(found)
    return [_credited(found, documents, ties) for _, found in sorted(together.items())]


def _credited(
    found: Sequence[Claimed],
    documents: Mapping[DocumentId, Document],
    ties: Mapping[frozenset[DocumentId], Tie],
) -> Draft:
    credits = [one.credit for one in found]
    child, parent = documents[credits[0].child], found[0].parent
    is_whole = any(not credit.content for credit in credits)
    covers = [span for credit in credits for span in credit.content]
    spans = [span for credit in credits for span in credit.spans]
    what = "its whole story" if is_whole else f"{len(credits)} of its statements"
    confidence = max(one.confidence for one in found)
    evidence = [f"credits {credits[0].name} for {what}"]
    status = DerivationStatus.FOLLOWED
    seen = documents.get(DocumentId(parent))
    if seen is None:
        evidence.append("the text credited is not in the pile")
    else:
        tie = ties.get(frozenset((child.id, seen.id)))
        if tie is not None:
            evidence.append(describe_tie(tie))
            covers += tie.spans[child.id]
            spans += [span for side in tie.spans.values() for span in side]
        if is_later(seen, child) and tie is not None and count_days(child, seen) == 1:
            confidence = min(_NEXT_DAY, confidence)
            evidence.append("the document credited is dated a day later, as time zones may have it")
        elif is_later(seen, child):
            status = DerivationStatus.AGAINST_TIME
            evidence.append("but the document credited is dated later")
        elif is_later(child, seen):
            evidence.append(order_documents(child, seen).why)
    return Draft(
        child=child.id,
        parent=parent,
        status=status,
        basis=Basis.CREDIT,
        confidence=confidence,
        evidence=tuple(evidence),
        spans=merge_spans(spans),
        covers=() if is_whole else merge_spans(covers),
        credited=credits[0].name,
        proof=merge_spans(span for credit in credits for span in credit.spans),
    )


def close_loops(drafts: Sequence[Draft], *, of_credits: bool) -> list[Draft]:
    """Mark the drafts that lie on a circle.

    Args:
        drafts: In any order, which is kept.
        of_credits: Look at credits that run against time too; else only at what is followed.

    Returns:
        The same drafts; those on a circle have the status LOOP.
    """
    statuses = {DerivationStatus.FOLLOWED}
    if of_credits:
        statuses.add(DerivationStatus.AGAINST_TIME)
    parents: dict[str, list[str]] = {}
    for draft in drafts:
        if draft.status in statuses:
            parents.setdefault(draft.child, []).append(draft.parent)
    circle_of: dict[str, int] = {}
    for number, circle in enumerate(find_circles(parents)):
        circle_of.update(dict.fromkeys(circle, number))
    closed = []
    for draft in drafts:
        if draft.status in statuses and circle_of[draft.child] == circle_of[draft.parent]:
            why = "these documents refer to each other in a circle"
            draft = replace(draft, status=DerivationStatus.LOOP, evidence=(*draft.evidence, why))
        closed.append(draft)
    return closed


def describe_tie(tie: Tie) -> str:
    """For example "shares 84 words in 3 passages"."""
    where = "1 passage" if tie.passages == 1 else f"{tie.passages} passages"
    return f"shares {tie.words} words in {where}"


def name_two(one: Document, other: Document) -> tuple[str, str]:
    """What to call two documents in a sentence: their titles, or their paths if these are equal."""
    titles = [call_document(document) for document in (one, other)]
    names = titles if titles[0] != titles[1] else [one.path, other.path]
    return f'"{names[0]}"', f'"{names[1]}"'
