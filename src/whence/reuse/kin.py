"""Kin: derivations that only shared words show.

If both texts credit the same agency, both had the words from there. Else the reasons on each two
are weighed (`direction`), and one parent is found for each document so that the whole family fits
together (`branching`); words that this parent does not explain may have come from a second one.
Where the reasons do not suffice, the two are tied without a direction.

- In: the drafts that credits gave, and ties of shared words.
- Out: the drafts with those of kin added.
- Not here: words shared only in quotation or as furniture; they tie no documents (`ties`).
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import exp, log

from whence.records import (
    Basis,
    DerivationStatus,
    Document,
    DocumentId,
    Span,
    Unseen,
    UnseenId,
    UnseenKind,
    make_id,
)
from whence.reuse.above import Above
from whence.reuse.branching import find_branching
from whence.reuse.circles import find_circles
from whence.reuse.direction import Direction
from whence.reuse.drafts import Draft, describe_tie, name_two
from whence.reuse.family import Family
from whence.reuse.joined import Joined
from whence.reuse.latent import find_latent
from whence.reuse.names import call_document
from whence.reuse.order import order_documents
from whence.reuse.siblings import credit_by_name, is_copied, join_siblings
from whence.reuse.thinning import thin_ties
from whence.reuse.ties import Tie, WordCounts, merge_spans, subtract_spans

_Ends = frozenset[DocumentId]

# Fewer words that no other parent explains make no parent of their own.
_LEAST_OWN = 8
# From this confidence on a link is trusted to explain others.
_SURE = 0.8
# What any parent is worth in a branching, so that one is found wherever there is one.
_ANY = 50.0
# What a parent loses that shares fewer words with the child than the nearest one does, a word, and
# how much at most.
_FARTHER = 0.15
_FARTHEST = 3.0
# How sure it is that siblings without credits have one unseen text behind them.
_LATENT = 0.85
# So many parents of each child take part in the branching.
_KEPT = 8
_CIRCLE = "what is surer leads the other way"


class _Kin:
    """The pile while kin are told apart."""

    def __init__(
        self,
        documents: Mapping[DocumentId, Document],
        ties: Mapping[_Ends, Tie],
        drafts: Sequence[Draft],
        family: Family,
    ) -> None:
        self.documents = documents
        self.ties = ties
        self.family = family
        self.counts = WordCounts(documents)
        self._joined = Joined(ties)
        self.above = Above(drafts)
        self.doubted = frozenset(
            end
            for draft in drafts
            if draft.status is DerivationStatus.AGAINST_TIME
            for end in (draft.child, draft.parent)
        )

    def is_explained(self, spans: Iterable[Span], drafts: Iterable[Draft]) -> bool:
        """Whether these drafts leave fewer words of the spans than would need another parent."""
        left = merge_spans(spans)
        for draft in drafts:
            left = subtract_spans(left, draft.covers) if draft.covers else ()
        return self.counts.count(left) < _LEAST_OWN

    def is_given(self, child: DocumentId, tie: Tie) -> bool:
        """Whether the parents that a child has in the pile gave it the words of one more tie.

        In a large family many ties are missing. A parent without a tie to the other end counts if
        it is sure, for what it shares with the child, and if the two hang together anyhow.
        """
        other = _other(tie, child)
        left = merge_spans(tie.spans[child])
        for draft in self.above.of(child):
            given = self.ties.get(frozenset((child, DocumentId(draft.parent))))
            if self.is_tied(draft.parent, other):
                left = subtract_spans(left, draft.covers) if draft.covers else ()
            elif (
                given is not None
                and draft.confidence >= _SURE
                and self._joined.are_joined(given, tie, child)
            ):
                left = subtract_spans(left, given.spans[child])
        return self.counts.count(left) < _LEAST_OWN

    def is_tied(self, one: str, other: str) -> bool:
        """Whether two share words."""
        return frozenset((DocumentId(one), DocumentId(other))) in self.ties

    def why_not(self, child: DocumentId, tie: Tie) -> str:
        """Why a tie is not followed towards this child; empty if nothing stands against it."""
        found = self.family.direction(tie)
        if found.child != child or not found.is_sure:
            return _say_open(found, tie, self.documents)
        if self.doubted & {tie.a, tie.b}:
            return "a credit runs against the date of one of them"
        given = {draft.parent: draft for draft in _above_unseen(_other(tie, child), self)}
        unseen = [
            draft
            for draft in _above_unseen(child, self)
            if draft.parent not in given
            or not is_copied(tie, [draft, given[draft.parent]], self.documents)
        ]
        if unseen and self.is_explained(tie.spans[child], unseen):
            return "the later one credits a text that is not in the pile for these words"
        return ""


@dataclass(frozen=True, slots=True)
class Kinship:
    """All drafts of a pile, and the texts behind siblings that credit none."""

    drafts: tuple[Draft, ...]
    unseen: tuple[Unseen, ...]


def add_kin(
    drafts: Sequence[Draft],
    ties: Mapping[_Ends, Tie],
    documents: Mapping[DocumentId, Document],
) -> Kinship:
    """Add what shared words show to what credits show.

    Args:
        drafts: Those of credits.
        ties: What documents share.
        documents: The pile, by id.

    Returns:
        The drafts given (what siblings share is added to what they cover), then the new ones,
        those that are followed first, by child. Two documents joined by a credit get no second
        draft; in large groups not every two get an undecided one. No circle is followed that
        credits have not closed.
    """
    family = Family(documents, ties)
    drafts = [*drafts, *credit_by_name(drafts, ties, family)]
    joined = {frozenset((draft.child, draft.parent)) for draft in drafts}
    open_ties = [tie for ends, tie in sorted(ties.items(), key=_by_ids) if ends not in joined]
    credited, open_ties = join_siblings(drafts, open_ties, documents)
    kin = _Kin(documents, ties, credited, family)
    groups = find_latent(open_ties, kin.family)
    latent, unseen = _follow_latent(groups, open_ties, kin)
    within = {frozenset(ends) for group in groups for ends in combinations(group, 2)}
    open_ties = [tie for tie in open_ties if frozenset((tie.a, tie.b)) not in within]
    parent_of = _choose_parents(_weigh_edges(open_ties, kin))
    followed = list(latent)
    left: list[tuple[Tie, str]] = []
    for tie in sorted(open_ties, key=lambda tie: _rank(tie, parent_of, kin)):
        draft, why = _try_tie(tie, parent_of, kin)
        if draft is not None:
            kin.above.add(draft)
            followed.append(draft)
        elif why:
            left.append((tie, why))
    followed.sort(key=lambda draft: (draft.child, draft.parent))
    left.sort(key=lambda item: (item[0].a, item[0].b))
    why_of = {(tie.a, tie.b): why for tie, why in left}
    untold = thin_ties([tie for tie, _ in left if not _is_told(tie, kin)], kin.counts)
    tied = [_undecided(tie, why_of[tie.a, tie.b]) for tie in untold]
    return Kinship((*credited, *followed, *tied), unseen)


def _follow_latent(
    groups: Sequence[Sequence[DocumentId]], ties: Iterable[Tie], kin: _Kin
) -> tuple[list[Draft], tuple[Unseen, ...]]:
    """Have each group come from the unseen text that one of it credits, else from a new one."""
    group_of = {id_: row for row, group in enumerate(groups) for id_ in group}
    shared: dict[DocumentId, list[Tie]] = {}
    for tie in ties:
        if group_of.get(tie.a, -1) == group_of.get(tie.b, -2):
            shared.setdefault(tie.a, []).append(tie)
            shared.setdefault(tie.b, []).append(tie)
    drafts: list[Draft] = []
    unseen: list[Unseen] = []
    for group in groups:
        known = Counter(d.parent for id_ in group for d in _above_unseen(id_, kin))
        parent = min(known, key=lambda id_: (-known[id_], id_), default=None)
        if parent is None:
            unseen.append(_name_unseen(group, kin.documents))
            parent = unseen[-1].id
        for child in group:
            if all(draft.parent != parent for draft in kin.above.of(child)):
                drafts.append(_from_latent(child, parent, shared.get(child, ())))
                kin.above.add(drafts[-1])
    return drafts, tuple(unseen)


def _above_unseen(child: DocumentId, kin: _Kin) -> list[Draft]:
    """What a document is followed to that is not in the pile."""
    return [draft for draft in kin.above.of(child) if draft.parent not in kin.documents]


def _name_unseen(group: Sequence[DocumentId], documents: Mapping[DocumentId, Document]) -> Unseen:
    titles = [f'"{call_document(documents[id_])}"' for id_ in group]
    rest = f" and {len(titles) - 2} more" if len(titles) > 2 else ""
    return Unseen(
        id=UnseenId(make_id("unseen", "shared", *group)),
        kind=UnseenKind.DOCUMENT,
        name=f"text behind {titles[0]} and {titles[1]}{rest} (not in the pile)",
    )


def _from_latent(child: DocumentId, parent: str, ties: Sequence[Tie]) -> Draft:
    spans = [span for tie in ties for span in tie.spans[child]]
    return Draft(
        child=child,
        parent=UnseenId(parent),
        status=DerivationStatus.FOLLOWED,
        basis=Basis.REUSE,
        confidence=min(_LATENT, max(tie.strength for tie in ties)),
        evidence=(
            f"shares up to {max(tie.words for tie in ties)} words with {len(ties)} others",
            "each of them lacks words that two others share, so the others cannot have copied it",
        ),
        spans=merge_spans(spans),
        covers=merge_spans(spans),
    )


def _by_ids(item: tuple[_Ends, Tie]) -> list[DocumentId]:
    return sorted(item[0])


def _weigh_edges(ties: Iterable[Tie], kin: _Kin) -> dict[tuple[DocumentId, DocumentId], float]:
    """What each edge is worth, by child and parent: the direction, and how near the two are."""
    nearest: dict[DocumentId, int] = {}
    found = list(ties)
    for tie in found:
        for end in (tie.a, tie.b):
            nearest[end] = max(tie.words, nearest.get(end, 0))
    weights: dict[tuple[DocumentId, DocumentId], float] = {}
    edges = [(child, _other(tie, child), tie) for tie in found for child in (tie.a, tie.b)]
    for child, parent, tie in sorted(edges, key=lambda e: (e[0], _day(e[1], kin), e[1])):
        direction = kin.family.direction(tie)
        odds = direction.odds if direction.child == child else -direction.odds
        farther = min(_FARTHEST, _FARTHER * (nearest[child] - tie.words))
        weights[child, parent] = _ANY - log(1 + exp(-odds)) - farther
    return _keep_best(weights)


def _keep_best(
    weights: Mapping[tuple[DocumentId, DocumentId], float],
) -> dict[tuple[DocumentId, DocumentId], float]:
    """The best few parents of each child, in the order given; hundreds would only cost time."""
    of_child: dict[DocumentId, list[tuple[float, DocumentId]]] = {}
    for (child, parent), weight in weights.items():
        of_child.setdefault(child, []).append((-weight, parent))
    kept = {child: {one for _, one in sorted(found)[:_KEPT]} for child, found in of_child.items()}
    return {ends: weight for ends, weight in weights.items() if ends[1] in kept[ends[0]]}


def _choose_parents(
    weights: Mapping[tuple[DocumentId, DocumentId], float],
) -> dict[DocumentId, DocumentId]:
    """The maximum branching, family by family."""
    related: dict[DocumentId, list[DocumentId]] = {}
    for child, parent in weights:
        related.setdefault(child, []).append(parent)
        related.setdefault(parent, []).append(child)
    family_of = {id_: row for row, ids in enumerate(find_circles(related)) for id_ in ids}
    families: dict[int, dict[tuple[DocumentId, DocumentId], float]] = {}
    for ends, weight in weights.items():
        families.setdefault(family_of[ends[0]], {})[ends] = weight
    chosen: dict[DocumentId, DocumentId] = {}
    for family in families.values():
        chosen.update(find_branching(family))
    return chosen


def _rank(
    tie: Tie, parent_of: Mapping[DocumentId, DocumentId], kin: _Kin
) -> tuple[bool, float, int, str, str, str]:
    """Chosen edges first, surest first; then those that share most, earliest parent first."""
    direction = kin.family.direction(tie)
    child = direction.child or tie.a
    parent = _other(tie, child)
    is_chosen = parent_of.get(child) == parent
    sure = -direction.odds if is_chosen else 0.0
    return (not is_chosen, sure, -tie.words, _day(parent, kin), child, parent)


def _try_tie(
    tie: Tie, parent_of: Mapping[DocumentId, DocumentId], kin: _Kin
) -> tuple[Draft | None, str]:
    """A followed draft, or why there is none; neither if another parent explains the words."""
    direction = kin.family.direction(tie)
    child = direction.child
    if child is None:
        return None, _say_open(direction, tie, kin.documents)
    why = kin.why_not(child, tie)
    if why:
        return None, why
    parent = _other(tie, child)
    if kin.above.leads_to(parent, child):
        return None, _CIRCLE
    if parent_of.get(child) != parent and kin.is_given(child, tie):
        return None, ""
    return _followed(tie, child, direction), ""


def _followed(tie: Tie, child: DocumentId, direction: Direction) -> Draft:
    return Draft(
        child=child,
        parent=_other(tie, child),
        status=DerivationStatus.FOLLOWED,
        basis=Basis.REUSE,
        confidence=min(tie.strength, direction.confidence),
        evidence=(describe_tie(tie), *direction.why),
        spans=_both_sides(tie),
        covers=tie.spans[child],
    )


def _is_told(tie: Tie, kin: _Kin) -> bool:
    """Whether a tie adds nothing to what is surely followed.

    Either one parent gave both documents the words that they share; or one document had them from
    a parent that is itself tied to the other, and that tie says it.
    """
    given: list[set[str]] = []
    for end in (tie.a, tie.b):
        sure = (one for one in kin.above.of(end) if one.confidence >= _SURE)
        gave = [draft for draft in sure if kin.is_explained(tie.spans[end], [draft])]
        given.append({draft.parent for draft in gave})
    if given[0] & given[1]:
        return True
    return any(kin.is_tied(parent, tie.b) for parent in given[0]) or any(
        kin.is_tied(parent, tie.a) for parent in given[1]
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


def _say_open(direction: Direction, tie: Tie, documents: Mapping[DocumentId, Document]) -> str:
    """Why a direction is not sure."""
    child = direction.child
    if child is None:
        return order_documents(documents[tie.a], documents[tie.b]).why or "nothing shows it"
    called = name_two(documents[child], documents[_other(tie, child)])
    return f"too little speaks for either ({direction.describe(*called)})"


def _day(id_: DocumentId, kin: _Kin) -> str:
    published = kin.documents[id_].published
    return published.earliest.isoformat() if published is not None else "9999"


def _other(tie: Tie, end: DocumentId) -> DocumentId:
    return tie.b if end == tie.a else tie.a


def _both_sides(tie: Tie) -> tuple[Span, ...]:
    return tuple(sorted(span for side in tie.spans.values() for span in side))
