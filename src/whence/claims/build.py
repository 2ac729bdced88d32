"""Build: the record of each claim, from the nodes that were grouped.

- In: the folded pile, its groups, and the verdicts on pairs.
- Out: `records.Claim`, with its occurrences, text, slots, differences and relations.
- Not here: who belongs to which group (`group`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import median_low

from whence.claims.compare import Compared
from whence.claims.differ import Member, find_disagreements
from whence.claims.fold import Folded
from whence.claims.group import Groups, Pair
from whence.claims.match import Stand
from whence.claims.slots import find_slots
from whence.records import (
    BlockKind,
    Claim,
    ClaimId,
    Document,
    DocumentId,
    Modality,
    Relation,
    RelationKind,
    make_id,
)

# A claim with many near relatives shows only the closest.
_RELATIONS = 3


def build_claims(
    pile: Folded, groups: Groups, compared: Compared, documents: Sequence[Document]
) -> tuple[Claim, ...]:
    """Make the claims of a pile.

    Args:
        pile: Nodes with their candidates.
        groups: Every node in one group.
        compared: Verdicts on pairs of nodes.
        documents: For the dates, in any order.

    Returns:
        Sorted by id; a claim's id depends on the spans of its occurrences alone.
    """
    dates = {
        document.id: document.published.earliest.isoformat()
        for document in documents
        if document.published is not None
    }
    same: dict[int, list[Pair]] = defaultdict(list)
    for pair in compared.same:
        same[pair.i].append(pair)
        same[pair.j].append(pair)
    claims = []
    node_claims: dict[int, ClaimId] = {}
    for group in groups.members:
        claim = _build(group, pile, same, dates)
        claims.append(claim)
        node_claims.update((node, claim.id) for node in group)
    related = _relate(compared.near, pile, node_claims)
    return tuple(
        sorted(
            (_with_relations(claim, related.get(claim.id, ())) for claim in claims),
            key=lambda claim: claim.id,
        )
    )


def _build(
    group: Sequence[int],
    pile: Folded,
    same: Mapping[int, Sequence[Pair]],
    dates: Mapping[DocumentId, str],
) -> Claim:
    members = sorted(
        (
            Member(candidate.occurrence, node)
            for node in group
            for candidate in pile.nodes[node].candidates
        ),
        key=lambda member: member.occurrence.span,
    )
    spans = [member.occurrence.span for member in members]
    parts = [f"{span.document}:{span.start}-{span.end}" for span in spans]
    return Claim(
        id=ClaimId(make_id("claim", *parts)),
        text=_choose_text(group, pile, dates),
        slots=find_slots(members, pile),
        occurrences=tuple(member.occurrence for member in members),
        disagreements=find_disagreements(members, pile),
        why=tuple(_explain(member.node, group, pile, same) for member in members[1:]),
    )


def _choose_text(group: Sequence[int], pile: Folded, dates: Mapping[DocumentId, str]) -> str:
    """The words of one occurrence: hedged, spoken by someone, no headline, of middling length."""
    candidates = [candidate for node in group for candidate in pile.nodes[node].candidates]
    lengths = [candidate.span.end - candidate.span.start for candidate in candidates]
    middle = median_low(lengths)
    chosen = min(
        candidates,
        key=lambda candidate: (
            not candidate.occurrence.hedges,
            candidate.occurrence.speaker is None,
            candidate.kind is not BlockKind.BODY,
            abs(candidate.span.end - candidate.span.start - middle),
            dates.get(candidate.span.document, "9999"),
            candidate.span,
        ),
    )
    return pile.texts[chosen.span.document][chosen.span.start : chosen.span.end]


def _explain(
    node: int, group: Sequence[int], pile: Folded, same: Mapping[int, Sequence[Pair]]
) -> str:
    """Why an occurrence was taken in."""
    inside = set(group)
    ties = [pair for pair in same.get(node, ()) if {pair.i, pair.j} <= inside]
    if len(pile.nodes[node].candidates) > 1:
        return "its words are the same as in another occurrence"
    if not ties:
        return "a person says that it is the same"
    best = min(ties, key=lambda pair: (-pair.verdict.score, pair.i, pair.j))
    return best.verdict.why


def _relate(
    near: Sequence[Pair], pile: Folded, node_claims: Mapping[int, ClaimId]
) -> dict[ClaimId, list[Relation]]:
    """Relations of each claim, closest first."""
    scored: dict[ClaimId, dict[Relation, float]] = defaultdict(dict)
    for pair in near:
        for start, end, kind in _read(pair, pile):
            claim, other = node_claims[start], node_claims[end]
            if claim != other:
                relation = Relation(other, kind)
                score = max(pair.verdict.score, scored[claim].get(relation, 0.0))
                scored[claim][relation] = score
    return {
        claim: sorted(found, key=lambda relation: (-found[relation], relation.to))[:_RELATIONS]
        for claim, found in scored.items()
    }


def _read(pair: Pair, pile: Folded) -> Iterator[tuple[int, int, RelationKind]]:
    stand = pair.verdict.stand
    if stand is Stand.ELABORATES:
        yield pair.i, pair.j, RelationKind.ELABORATES
    elif stand is Stand.ELABORATED:
        yield pair.j, pair.i, RelationKind.ELABORATES
    elif stand is Stand.DENIES:
        denies = _is_denial(pair.i, pile), _is_denial(pair.j, pile)
        if denies == (True, False):
            yield pair.i, pair.j, RelationKind.DENIES
        elif denies == (False, True):
            yield pair.j, pair.i, RelationKind.DENIES


def _is_denial(node: int, pile: Folded) -> bool:
    first = pile.nodes[node]
    return (
        first.candidates[0].occurrence.modality is Modality.DENIED
        or first.signs.negated is not None
    )


def _with_relations(claim: Claim, relations: Sequence[Relation]) -> Claim:
    denied = [relation.to for relation in relations if relation.kind is RelationKind.DENIES]
    return replace(
        claim,
        denies=denied[0] if denied else None,
        relations=tuple(sorted(relations, key=lambda one: (one.to, one.kind.value))),
    )
