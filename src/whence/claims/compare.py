"""Compare: ask about every pair of nodes that is worth it, once.

- In: the folded pile and the reuses.
- Out: `Compared`: pairs that say the same, pairs that nearly do, and a memory of every answer.
- Not here: how one pair is judged (`match`), which pairs are looked at (`neighbors`).
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from whence.claims.fold import Folded
from whence.claims.group import REPEATED, Pair
from whence.claims.match import Stand, Verdict, judge_pair
from whence.claims.neighbors import find_covered, find_neighbors, is_worth
from whence.records import Reuse

_APART = Verdict(Stand.APART, 0.0, "little in common")


@dataclass(slots=True)
class Compared:
    """What was asked.

    Attributes:
        same: Pairs that say the same, in order of their nodes.
        near: Pairs that share much and are not the same, in order of their nodes.
    """

    pile: Folded
    covered: frozenset[tuple[int, int]]
    event_days: int
    same: tuple[Pair, ...] = ()
    near: tuple[Pair, ...] = ()
    _known: dict[tuple[int, int], Verdict] = field(default_factory=dict)

    def ask(self, i: int, j: int) -> Verdict:
        """The verdict on two nodes, i < j."""
        verdict = self._known.get((i, j))
        if verdict is None:
            verdict = self._judge(i, j)
            # Most pairs are apart; to remember them all would fill the memory on a large pile.
            if verdict.stand is not Stand.APART:
                self._known[(i, j)] = verdict
        return verdict

    def _judge(self, i: int, j: int) -> Verdict:
        profiles = self.pile.profiles
        verdict = judge_pair(
            profiles[i],
            profiles[j],
            event_days=self.event_days,
            is_covered=(i, j) in self.covered,
        )
        return _APART if verdict.stand is Stand.APART and not verdict.score else verdict


def compare_nodes(pile: Folded, reuses: Sequence[Reuse], *, event_days: int) -> Compared:
    """Judge every pair of nodes that shares a passage or rare signs.

    Args:
        pile: With its profiles.
        reuses: Passages that documents share.
        event_days: Two dated events further apart are not one.

    Returns:
        In `same` no pair of one document unless nearly all of its weight is common.
    """
    covered = find_covered(reuses, pile.placed)
    compared = Compared(pile, frozenset(covered), event_days)
    same, near = [], []
    neighbors = find_neighbors(pile.profiles)
    worth = {(i, j) for i, j in neighbors if is_worth(pile.profiles[i], pile.profiles[j])}
    for i, j in sorted(worth | covered):
        verdict = compared.ask(i, j)
        if verdict.stand is Stand.SAME:
            shared = pile.documents[i] & pile.documents[j]
            if not shared or verdict.score >= REPEATED:
                same.append(Pair(i, j, verdict))
        elif verdict.stand is not Stand.APART:
            near.append(Pair(i, j, verdict))
    compared.same, compared.near = tuple(same), tuple(near)
    return compared
