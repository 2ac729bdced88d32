"""Siblings: documents that credit one text not in the pile had what they share from there.

- In: the drafts that credits gave, and ties of shared words.
- Out: the drafts, covering what siblings share; the ties that this does not explain.
- Not here: siblings that give no credit (`latent`).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from whence.records import Basis, DerivationStatus, Document, DocumentId
from whence.reuse.drafts import Draft
from whence.reuse.family import Family
from whence.reuse.ties import Tie, WordCounts, merge_spans, subtract_spans

# Largest share of the words of siblings that may lie outside what they credit.
_OUTSIDE = 0.5
# How strongly two must be tied for the one's credit to explain the name in the other, and how sure
# it is then.
_STRONG = 0.75
_NAMED = 0.85
# Words of contact, which an outlet's own text gives with its own name, and how near they stand.
_OWN = re.compile(r"\b(?:told|tells|telling|interview\w*|spoke|speaking)\b", re.IGNORECASE)
_AROUND = 25


def join_siblings(
    drafts: Sequence[Draft], ties: Sequence[Tie], documents: Mapping[DocumentId, Document]
) -> tuple[list[Draft], list[Tie]]:
    """Let two documents that credit one text not in the pile have their shared words from it.

    Args:
        drafts: Those of credits.
        ties: What documents share, but for pairs that a credit joins.
        documents: The pile, by id.

    Returns:
        The drafts, in their order, with what siblings share added; the ties that are left.
    """
    row_of = {(draft.child, draft.parent): row for row, draft in enumerate(drafts)}
    unseen: dict[DocumentId, set[str]] = {}
    for draft in drafts:
        if draft.is_followed and draft.parent not in documents:
            unseen.setdefault(draft.child, set()).add(draft.parent)
    counts = WordCounts(documents)
    left: list[Tie] = []
    shared: dict[int, list[Tie]] = {}
    for tie in ties:
        common = unseen.get(tie.a, set()) & unseen.get(tie.b, set())
        rows = [
            [row_of[end, DocumentId(parent)] for end in (tie.a, tie.b)] for parent in sorted(common)
        ]
        pairs = [(pair, [drafts[row] for row in pair]) for pair in rows]
        fitting = [
            pair
            for pair, both in pairs
            if _is_credited(tie, both, counts) and not is_copied(tie, both, documents)
        ]
        for row in fitting[0] if fitting else ():
            shared.setdefault(row, []).append(tie)
        if not fitting:
            left.append(tie)
    joined = [_with_shared(draft, shared.get(row, ())) for row, draft in enumerate(drafts)]
    return joined, left


def credit_by_name(
    drafts: Sequence[Draft], ties: Mapping[frozenset[DocumentId], Tie], family: Family
) -> list[Draft]:
    """Credits that only the kin of a document lets us see.

    Where one document credits an agency, and another has the same words and names that agency
    anywhere, the other one means it for these words, however it puts it.

    Args:
        drafts: Those of credits.
        ties: What documents share.
        family: Knows the pages.

    Returns:
        New drafts, one at most for each child and unseen text, sorted.
    """
    known: set[tuple[DocumentId, str]] = {(draft.child, draft.parent) for draft in drafts}
    known |= {(draft.child, draft.credited) for draft in drafts}
    by_child: dict[DocumentId, list[Draft]] = {}
    for draft in drafts:
        if draft.is_followed and draft.credited and not family.has(draft.parent):
            by_child.setdefault(draft.child, []).append(draft)
    found: dict[tuple[DocumentId, str], list[Tie]] = {}
    named: dict[tuple[DocumentId, str], Draft] = {}
    for tie in ties.values():
        for child, other in ((tie.a, tie.b), (tie.b, tie.a)):
            for draft in by_child.get(other, ()) if tie.strength >= _STRONG else ():
                ends = (child, draft.parent)
                is_known = ends in known or (child, draft.credited) in known
                proof = [] if is_known else family.page(child).find_name(draft.credited)
                if proof:
                    found.setdefault(ends, []).append(tie)
                    named[ends] = replace(draft, proof=tuple(proof))
    return [_credit_shared(ends[0], named[ends], found[ends]) for ends in sorted(found)]


def is_copied(tie: Tie, drafts: Sequence[Draft], documents: Mapping[DocumentId, Document]) -> bool:
    """Whether two documents share the very words by which both give a credit.

    A text does not say of itself that another outlet reports it. So whoever has these words had
    them from somebody who gave the credit: the two are not both children of what is credited.
    "He told Northwire" may stand in Northwire's own text and shows nothing.

    Args:
        tie: What the two share.
        drafts: The credit of each.
        documents: The pile, by id.
    """
    for draft in drafts:
        text = documents[draft.child].text
        within = [span for span in draft.proof if any(map(span.overlaps, tie.spans[draft.child]))]
        if not within or 2 * len(within) < len(draft.proof):
            return False
        around = (text[max(0, span.start - _AROUND) : span.end + _AROUND] for span in within)
        if any(_OWN.search(words) for words in around):
            return False
    return True


def _credit_shared(child: DocumentId, like: Draft, ties: Sequence[Tie]) -> Draft:
    spans = merge_spans(span for tie in ties for span in tie.spans[child])
    what = "another document" if len(ties) == 1 else f"{len(ties)} other documents"
    return Draft(
        child=child,
        parent=like.parent,
        status=DerivationStatus.FOLLOWED,
        basis=Basis.CREDIT,
        confidence=_NAMED,
        evidence=(
            f"names {like.credited}",
            f"shares {max(tie.words for tie in ties)} words with {what} that credits it for them",
        ),
        spans=spans,
        covers=spans,
        credited=like.credited,
        proof=like.proof,
    )


def _is_credited(tie: Tie, drafts: Sequence[Draft], counts: WordCounts) -> bool:
    """Whether credits that two documents give to one text account for what they share.

    They do if one credits its whole story, or if most of the words are in what both credit. Two
    stories that credit a broadcaster for one sentence did not get the rest from it.
    """
    if any(not draft.covers for draft in drafts):
        return True
    for draft in drafts:
        spans = tie.spans[draft.child]
        left = counts.count(subtract_spans(spans, draft.covers))
        if left > _OUTSIDE * counts.count(spans):
            return False
    return True


def _with_shared(draft: Draft, ties: Sequence[Tie]) -> Draft:
    """Let a credit cover what its document shares with others that give the same credit."""
    if not ties:
        return draft
    spans = [span for tie in ties for span in tie.spans[draft.child]]
    others = "another document that credits"
    if len(ties) > 1:
        others = f"{len(ties)} other documents that credit"
    why = f"shares {max(tie.words for tie in ties)} words with {others} the same text"
    return replace(
        draft,
        evidence=(*draft.evidence, why),
        spans=merge_spans((*draft.spans, *spans)),
        covers=merge_spans((*draft.covers, *spans)) if draft.covers else (),
    )
