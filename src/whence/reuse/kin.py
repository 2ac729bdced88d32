"""Kin: derivations that only shared words show.

If both texts credit the same agency, both had the words from there. Else the later one is the
child, and where it has the same words from several, the one that gave most is its parent. Where
the dates say nothing, or cannot be trusted, the two are tied without a direction.

- In: the drafts that credits gave, and ties of shared words.
- Out: the drafts with those of kin added.
- Not here: words shared only in quotation or as furniture; they tie no documents (`ties`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import Basis, DerivationStatus, Document, DocumentId, Span
from whence.reuse.drafts import Draft, describe_tie
from whence.reuse.order import Order, order_documents
from whence.reuse.ties import Tie, count_words, merge_spans, subtract_spans

_Ends = frozenset[DocumentId]

# Fewer words that no other parent explains make no parent of their own.
_LEAST_OWN = 8
# Largest share of the words of siblings that may lie outside what they credit.
_OUTSIDE = 0.5
# From this confidence on a link is trusted to explain others.
_SURE = 0.8


@dataclass(frozen=True, slots=True)
class _Kin:
    """The pile while kin are told apart."""

    documents: Mapping[DocumentId, Document]
    ties: Mapping[_Ends, Tie]
    doubted: frozenset[str]

    def is_explained(self, spans: Iterable[Span], drafts: Iterable[Draft]) -> bool:
        """Whether these drafts leave fewer words of the spans than would need another parent."""
        left = merge_spans(spans)
        for draft in drafts:
            left = subtract_spans(left, draft.covers) if draft.covers else ()
        return count_words(left, self.documents) < _LEAST_OWN

    def is_credited(self, tie: Tie, drafts: Sequence[Draft]) -> bool:
        """Whether credits that two documents give to one text account for what they share.

        They do if one credits its whole story, or if most of the words are in what both credit.
        Two stories that credit a broadcaster for one sentence did not get the rest from it.
        """
        if any(not draft.covers for draft in drafts):
            return True
        for draft in drafts:
            spans = tie.spans[draft.child]
            left = count_words(subtract_spans(spans, draft.covers), self.documents)
            if left > _OUTSIDE * count_words(spans, self.documents):
                return False
        return True


def add_kin(
    drafts: Sequence[Draft],
    ties: Mapping[_Ends, Tie],
    documents: Mapping[DocumentId, Document],
) -> list[Draft]:
    """Add what shared words show to what credits show.

    Args:
        drafts: Those of credits.
        ties: What documents share.
        documents: The pile, by id.

    Returns:
        The drafts given (what siblings share is added to what they cover), then the new ones,
        in order of ids. Two documents joined by a credit get no second draft.
    """
    doubted = frozenset(
        end
        for draft in drafts
        if draft.status is DerivationStatus.AGAINST_TIME
        for end in (draft.child, draft.parent)
    )
    kin = _Kin(documents, ties, doubted)
    joined = {frozenset((draft.child, draft.parent)) for draft in drafts}
    open_ties = [tie for ends, tie in sorted(ties.items(), key=_by_ids) if ends not in joined]
    credited, open_ties = _join_siblings(drafts, open_ties, kin)
    above = _by_child(credited)
    later: dict[DocumentId, list[tuple[Tie, Order]]] = {}
    undecided: list[tuple[Tie, str]] = []
    for tie in open_ties:
        order = order_documents(documents[tie.a], documents[tie.b])
        why_not = _why_undecided(tie, order, above, kin)
        if order.child is None or why_not:
            undecided.append((tie, why_not))
        else:
            later.setdefault(order.child, []).append((tie, order))
    followed = [
        draft
        for child in sorted(later)
        for draft in _choose_parents(child, later[child], above.get(child, ()), kin)
    ]
    above = _by_child([*credited, *followed])
    tied = [_undecided(tie, why) for tie, why in undecided if not _is_told(tie, above, kin)]
    return [*credited, *followed, *tied]


def _by_ids(item: tuple[_Ends, Tie]) -> list[DocumentId]:
    return sorted(item[0])


def _by_child(drafts: Iterable[Draft]) -> dict[DocumentId, list[Draft]]:
    """Followed drafts of each child."""
    found: dict[DocumentId, list[Draft]] = {}
    for draft in drafts:
        if draft.is_followed:
            found.setdefault(draft.child, []).append(draft)
    return found


def _join_siblings(
    drafts: Sequence[Draft], ties: Sequence[Tie], kin: _Kin
) -> tuple[list[Draft], list[Tie]]:
    """Two documents that credit one text not in the pile had the words they share from it."""
    row_of = {(draft.child, draft.parent): row for row, draft in enumerate(drafts)}
    unseen: dict[DocumentId, set[str]] = {}
    for draft in drafts:
        if draft.is_followed and draft.parent not in kin.documents:
            unseen.setdefault(draft.child, set()).add(draft.parent)
    left: list[Tie] = []
    shared: dict[int, list[Tie]] = {}
    for tie in ties:
        common = unseen.get(tie.a, set()) & unseen.get(tie.b, set())
        rows = [
            [row_of[end, DocumentId(parent)] for end in (tie.a, tie.b)] for parent in sorted(common)
        ]
        fitting = [pair for pair in rows if kin.is_credited(tie, [drafts[row] for row in pair])]
        for row in fitting[0] if fitting else ():
            shared.setdefault(row, []).append(tie)
        if not fitting:
            left.append(tie)
    joined = [_with_shared(draft, shared.get(row, ())) for row, draft in enumerate(drafts)]
    return joined, left


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


def _why_undecided(
    tie: Tie, order: Order, above: Mapping[DocumentId, Sequence[Draft]], kin: _Kin
) -> str:
    """Why shared words show no direction; empty if they do."""
    if order.child is None:
        return order.why
    if kin.doubted & {tie.a, tie.b}:
        return "a credit runs against the date of one of them"
    unseen = [draft for draft in above.get(order.child, ()) if draft.parent not in kin.documents]
    if unseen and kin.is_explained(tie.spans[order.child], unseen):
        return "the later one credits a text that is not in the pile for these words"
    return ""


def _choose_parents(
    child: DocumentId,
    found: Sequence[tuple[Tie, Order]],
    credits: Iterable[Draft],
    kin: _Kin,
) -> list[Draft]:
    """The earlier documents that a child had its words from, as few as explain them all.

    An earlier document is passed over if another one, which shares words with it, already gave
    the child nearly all that it could have given.
    """
    chosen = [draft for draft in credits if draft.parent in kin.documents]
    credited = len(chosen)

    def rank(item: tuple[Tie, Order]) -> tuple[int, str, str]:
        published = kin.documents[_other(item[0], child)].published
        day = published.earliest.isoformat() if published is not None else ""
        return (-item[0].words, day, _other(item[0], child))

    for tie, order in sorted(found, key=rank):
        parent = _other(tie, child)
        near = [draft for draft in chosen if _are_tied(draft.parent, parent, kin)]
        if near and kin.is_explained(tie.spans[child], near):
            continue
        chosen.append(
            Draft(
                child=child,
                parent=parent,
                status=DerivationStatus.FOLLOWED,
                basis=Basis.REUSE,
                confidence=min(tie.strength, order.confidence),
                evidence=(describe_tie(tie), order.why),
                spans=_both_sides(tie),
                covers=tie.spans[child],
            )
        )
    return chosen[credited:]


def _is_told(tie: Tie, above: Mapping[DocumentId, Sequence[Draft]], kin: _Kin) -> bool:
    """Whether a tie adds nothing to what is surely followed.

    Either one parent gave both documents the words that they share; or one document had them from
    a parent that is itself tied to the other, and that tie says it.
    """
    given: list[dict[str, Draft]] = []
    for end in (tie.a, tie.b):
        sure = (draft for draft in above.get(end, ()) if draft.confidence >= _SURE)
        gave = [draft for draft in sure if kin.is_explained(tie.spans[end], [draft])]
        given.append({draft.parent: draft for draft in gave})
    if given[0].keys() & given[1].keys():
        return True
    return any(_are_tied(parent, tie.b, kin) for parent in given[0]) or any(
        _are_tied(parent, tie.a, kin) for parent in given[1]
    )


def _undecided(tie: Tie, why: str) -> Draft:
    return Draft(
        child=tie.a,
        parent=tie.b,
        status=DerivationStatus.UNDECIDED,
        basis=Basis.REUSE,
        confidence=tie.strength,
        evidence=(describe_tie(tie), f"who had it first cannot be told: {why}"),
        spans=_both_sides(tie),
        covers=tie.spans[tie.a],
    )


def _other(tie: Tie, end: DocumentId) -> DocumentId:
    return tie.b if end == tie.a else tie.a


def _are_tied(one: str, other: str, kin: _Kin) -> bool:
    return frozenset((DocumentId(one), DocumentId(other))) in kin.ties


def _both_sides(tie: Tie) -> tuple[Span, ...]:
    return tuple(sorted(span for side in tie.spans.values() for span in side))
