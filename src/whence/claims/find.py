"""Finding claims: from sentences to claims with their occurrences.

The order of the steps is the order of trust: what a person decided, then shared passages, then
likeness with anchors. Equal words are folded first, so that five hundred copies of one article cost
little more than one.

- In: prose, documents, attributions, entities, values and reuses of the whole pile.
- Out: `ClaimSet`: claims, and pairs that were considered and left apart.
- Not here: how many origins stand behind a claim (`provenance`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.claims.build import build_claims
from whence.claims.compare import Compared, compare_nodes
from whence.claims.fold import Folded, Given, fold_pile
from whence.claims.group import Pair, Rulings, group_nodes
from whence.claims.match import Stand
from whence.config import Settings
from whence.records import (
    Attribution,
    Claim,
    Document,
    Entity,
    NearMiss,
    Prose,
    Reuse,
    Span,
    Value,
)

# Pairs that share less than this are no near miss worth showing.
_NEAR = 0.5
_MISSES_EACH = 2


@dataclass(frozen=True, slots=True)
class ClaimSet:
    """Claims sorted by id; near misses sorted by their spans."""

    claims: tuple[Claim, ...]
    near_misses: tuple[NearMiss, ...]


def find_claims(  # noqa: PLR0913 - one argument for each kind of record that the rooms below give
    proses: Sequence[Prose],
    documents: Sequence[Document],
    attributions: Sequence[Attribution],
    entities: Sequence[Entity],
    values: Sequence[Value],
    reuses: Sequence[Reuse],
    *,
    settings: Settings,
    same: Iterable[tuple[Span, Span]] = (),
    different: Iterable[tuple[Span, Span]] = (),
    added: Iterable[Span] = (),
) -> ClaimSet:
    """Find the claims of a pile.

    Args:
        proses: One for each document that was read, in any order.
        documents: Of the pile, in any order.
        attributions: Resolved; of the whole pile.
        entities: Merged over the pile.
        values: Times and quantities of the whole pile.
        reuses: Passages that documents share.
        settings: `event_days` is the window for dated events.
        same: Pairs of passages that a person says make one claim.
        different: Pairs that a person keeps apart; goes before `same`.
        added: Passages that a person adds as occurrences, at their exact words; those outside
            the prose are passed over.

    Returns:
        Every sentence, or part of one, that asserts something is an occurrence of exactly one
        claim; the order of the arguments changes nothing.
    """
    apart = tuple(different)
    pile = fold_pile(
        Given(
            proses,
            attributions,
            entities,
            values,
            added=tuple(added),
            kept=tuple(span for pair in apart for span in pair),
        )
    )
    rulings = Rulings(_join(pile, same), _part(pile, apart))
    compared = compare_nodes(pile, reuses, event_days=settings.event_days)
    groups = group_nodes(pile.documents, compared.same, compared.ask, rulings)
    claims = build_claims(pile, groups, compared, documents)
    return ClaimSet(claims, _find_misses(pile, compared, groups.refused, groups.members))


def _join(pile: Folded, same: Iterable[tuple[Span, Span]]) -> frozenset[tuple[int, int]]:
    found = set()
    for a, b in same:
        i, j = pile.find_best(a), pile.find_best(b)
        if i is not None and j is not None and i != j:
            found.add((min(i, j), max(i, j)))
    return frozenset(found)


def _part(pile: Folded, different: Iterable[tuple[Span, Span]]) -> frozenset[tuple[int, int]]:
    return frozenset(
        (min(i, j), max(i, j))
        for a, b in different
        for i in pile.find_all(a)
        for j in pile.find_all(b)
        if i != j
    )


def _find_misses(
    pile: Folded,
    compared: Compared,
    refused: Sequence[Pair],
    groups: Sequence[Sequence[int]],
) -> tuple[NearMiss, ...]:
    """The closest pairs of each occurrence that were left apart, in different documents."""
    group_of = {node: index for index, group in enumerate(groups) for node in group}
    shown: dict[int, int] = {}
    seen: set[tuple[int, int]] = set()
    misses = []
    near = [pair for pair in compared.near if pair.verdict.score >= _NEAR]
    for pair in sorted((*refused, *near), key=lambda pair: (-pair.verdict.score, pair.i, pair.j)):
        claims = (group_of[pair.i], group_of[pair.j])
        spans = pile.find_apart(pair.i, pair.j)
        if claims[0] == claims[1] or claims in seen or spans is None:
            continue
        if pair.verdict.stand is Stand.DENIES:
            continue
        if max(shown.get(pair.i, 0), shown.get(pair.j, 0)) >= _MISSES_EACH:
            continue
        seen.add(claims)
        shown[pair.i] = shown.get(pair.i, 0) + 1
        shown[pair.j] = shown.get(pair.j, 0) + 1
        misses.append(NearMiss(*spans, pair.verdict.why))
    return tuple(sorted(misses, key=lambda miss: (miss.a, miss.b, miss.why)))
