"""Group: from pairs that say the same to claims.

A chain of likenesses is treacherous: A resembles B, B resembles C, and soon one claim has
swallowed the documents. So groups grow from the best pair on, and a pair joins two groups only if
the members on both sides fit each other (complete linkage, with room for one poor pair among
many), and if no document would stand in it with two different sentences. A person's word goes
before every rule.

- In: pairs that say the same, a way to ask about any other pair, what a person decided.
- Out: `Groups`: members of each group, and the pairs that were kept apart, with the reason.
- Not here: how one pair is judged (`match`).
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from whence.claims.match import Stand, Verdict
from whence.records import DocumentId

# Of large groups this many members, spread evenly, stand for all.
_SAMPLE = 6
# Two sentences of one document are one assertion only when nearly all of their weight is common.
REPEATED = 0.85
# Within a group a pair may fall this low as long as most pairs are the same.
_LOWEST = 0.45


@dataclass(frozen=True, slots=True)
class Pair:
    """Two nodes, i < j, and how they stand."""

    i: int
    j: int
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Groups:
    """The outcome: groups in order of their first member, members in order."""

    members: tuple[tuple[int, ...], ...]
    refused: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of nodes that a person joins or keeps apart, i < j."""

    joined: frozenset[tuple[int, int]] = frozenset()
    apart: frozenset[tuple[int, int]] = frozenset()


def group_nodes(
    documents: Sequence[frozenset[DocumentId]],
    pairs: Iterable[Pair],
    ask: Callable[[int, int], Verdict],
    rulings: Rulings,
) -> Groups:
    """Join nodes that say the same.

    Args:
        documents: For each node the documents it stands in.
        pairs: Those that say the same, in any order.
        ask: The verdict on any two nodes, i < j.
        rulings: What a person decided.

    Returns:
        Every node in exactly one group; pairs with equal scores are taken in order of their nodes.
    """
    grown = _Grown(documents, ask, rulings)
    for i, j in sorted(rulings.joined):
        grown.join(i, j)
    refused = []
    for pair in sorted(pairs, key=lambda pair: (-pair.verdict.score, pair.i, pair.j)):
        reason = grown.refuse(pair.i, pair.j)
        if reason is None:
            grown.join(pair.i, pair.j)
        else:
            refused.append(Pair(pair.i, pair.j, Verdict(Stand.NEAR, pair.verdict.score, reason)))
    members = sorted({id(group): tuple(sorted(group)) for group in grown.groups}.values())
    apart = [pair for pair in refused if not grown.are_together(pair.i, pair.j)]
    return Groups(tuple(members), tuple(apart))


class _Grown:
    """Groups while they grow."""

    def __init__(
        self,
        documents: Sequence[frozenset[DocumentId]],
        ask: Callable[[int, int], Verdict],
        rulings: Rulings,
    ) -> None:
        self.groups = [[node] for node in range(len(documents))]
        self._documents = documents
        self._ask = ask
        self._apart = rulings.apart
        self._held = {node for pair in rulings.apart for node in pair}

    def are_together(self, i: int, j: int) -> bool:
        """Whether both are in one group."""
        return self.groups[i] is self.groups[j]

    def join(self, i: int, j: int) -> None:
        """Make one group of theirs, unless a person keeps two of the members apart."""
        one, other = self.groups[i], self.groups[j]
        if one is other or self._are_kept_apart(one, other):
            return
        one, other = (one, other) if len(one) >= len(other) else (other, one)
        one.extend(other)
        for node in other:
            self.groups[node] = one

    def refuse(self, i: int, j: int) -> str | None:
        """Why their groups cannot be one, or None if they can or already are."""
        one, other = self.groups[i], self.groups[j]
        if one is other:
            return None
        if self._are_kept_apart(one, other):
            return "a person keeps them apart"
        return self._refuse_repeat(one, other) or self._refuse_misfit(one, other)

    def _are_kept_apart(self, one: Sequence[int], other: Sequence[int]) -> bool:
        if not self._held:
            return False
        left = [node for node in one if node in self._held]
        right = [node for node in other if node in self._held]
        return any((min(i, j), max(i, j)) in self._apart for i in left for j in right)

    def _refuse_repeat(self, one: Sequence[int], other: Sequence[int]) -> str | None:
        """Refuse a second sentence of a document that only resembles the first."""
        holders: dict[DocumentId, list[int]] = {}
        for node in one:
            for document in self._documents[node]:
                holders.setdefault(document, []).append(node)
        for node in other:
            for document in self._documents[node]:
                for holder in holders.get(document, ()):
                    verdict = self._ask(min(node, holder), max(node, holder))
                    if verdict.stand is not Stand.SAME or verdict.score < REPEATED:
                        return "the document already has a sentence in this claim that fits better"
        return None

    def _refuse_misfit(self, one: Sequence[int], other: Sequence[int]) -> str | None:
        same = asked = 0
        for i in _spread(one):
            for j in _spread(other):
                verdict = self._ask(min(i, j), max(i, j))
                asked += 1
                same += verdict.stand is Stand.SAME
                if verdict.is_refused or verdict.score < _LOWEST:
                    return f"it does not fit the other occurrences of the claim: {verdict.why}"
        if 2 * same < asked:
            return "it does not fit most occurrences of the claim"
        return None


def _spread(nodes: Sequence[int]) -> list[int]:
    ordered = sorted(nodes)
    if len(ordered) <= _SAMPLE:
        return ordered
    step = (len(ordered) - 1) / (_SAMPLE - 1)
    return [ordered[round(place * step)] for place in range(_SAMPLE)]
