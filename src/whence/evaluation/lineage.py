"""Lineage: of each true parent and child in a pile, whether the direction was found.

A direction is decided if followed derivations lead from one to the other. Over a third document it
is right too, but reported apart. If both are said to come from a text that nobody gave us, or from
a document that is the parent of neither, the answer is wrong: the parent lies in the pile.

- In: a generated pile and the derivations found in it.
- Out: `Pair`, `Verdict`, `Direction`.
- Not here: siblings and unseen parents (`siblings`), running the product (`descended`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum

from whence.evaluation.cascades import CascadePile, Text
from whence.records import BlockKind, Derivation, DerivationStatus, Document

COVERAGES = (0.5, 0.6, 0.7, 0.8, 0.9)
# Words in a row that two texts must have in common for one to show that it came from the other.
_RUN = 8
_READ = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY)

Above = Mapping[str, Mapping[str, float]]


class Outcome(Enum):
    """What was said of a true parent and child."""

    RIGHT = "right"
    OVER_OTHERS = "right, over another document"
    TURNED = "wrong way round"
    UNDER_UNSEEN = "both under an unseen text"
    UNDER_OTHER = "both under a document that is the parent of neither"
    UNDECIDED = "undecided"

    @property
    def is_right(self) -> bool:
        """Whether the direction was found."""
        return self in (Outcome.RIGHT, Outcome.OVER_OTHERS)


@dataclass(frozen=True, slots=True)
class Pair:
    """A parent and its child, both in the pile, that share a run of eight words.

    Attributes:
        family: Template family, or that of real articles.
        credit: Whether the child credits the parent.
        days: Days from the parent's shown date to the child's: 1 if they say that the child came
            later, -1 if they say the opposite, 0 if they say nothing.
        changed: Whether the child changed anything or has words of its own.
        withheld: Whether an original of the cascade was withheld.
    """

    parent: Text
    child: Text
    family: str
    credit: bool
    days: int
    changed: bool
    withheld: bool

    @property
    def has_evidence(self) -> bool:
        """Whether credit, dates or changes could show the direction at all."""
        return self.credit or self.days != 0 or self.changed


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was said of a pair, and how sure: the least sure step of the way."""

    pair: Pair
    outcome: Outcome
    confidence: float


@dataclass(frozen=True, slots=True)
class Direction:
    """How many directions were found.

    Attributes:
        pairs: True parents and children.
        decided: Those for which something is followed.
        right: Those with the right direction.
        over_others: Of these, over a third document.
        under_unseen: Pairs put under an unseen text, which is wrong.
        by_date: Decided by the earlier shown date alone; the baseline.
        by_date_right: Of these, right.
        line: Share of right ones among the surest, for each of `COVERAGES`; None where fewer are
            decided.
        wholly: The same, where what is not decided counts as not right; never None.
    """

    pairs: int
    decided: int
    right: int
    over_others: int
    under_unseen: int
    by_date: int
    by_date_right: int
    line: tuple[float | None, ...]
    wholly: tuple[float, ...]

    def at_coverage(self, share: float) -> float:
        """Share of right ones among the surest so many of all pairs; the undecided are not right.

        Args:
            share: One of `COVERAGES`.

        Returns:
            0 to 1.
        """
        return self.wholly[COVERAGES.index(share)]

    @property
    def precision(self) -> float:
        """Share of right ones among those decided; 1 if none is."""
        return self.right / self.decided if self.decided else 1.0

    @property
    def coverage(self) -> float:
        """Share of pairs that are decided; 1 if there are none."""
        return self.decided / self.pairs if self.pairs else 1.0

    @property
    def baseline(self) -> tuple[float, float]:
        """Precision and coverage of the earlier date."""
        precision = self.by_date_right / self.by_date if self.by_date else 1.0
        return precision, self.by_date / self.pairs if self.pairs else 1.0


def list_pairs(pile: CascadePile) -> tuple[Pair, ...]:
    """The true parents and children of a pile.

    Args:
        pile: With its truth.

    Returns:
        In the order of the children; versions of one article are no pair.
    """
    runs = {key: cut_runs(document) for key, document in pile.of_text.items()}
    hidden = {text.cascade for text in pile.texts.values() if text.withheld}
    found = []
    for key in pile.of_text:
        child = pile.texts[key]
        for above in child.parents:
            if above not in pile.of_text or not runs[above] & runs[key]:
                continue
            one, other = pile.of_text[above], pile.of_text[key]
            if one.family == other.family:
                continue
            parent = pile.texts[above]
            found.append(
                Pair(
                    parent,
                    child,
                    child.family,
                    credit=is_credited(parent, child),
                    days=compare_days(one, other),
                    changed=bool(child.changes),
                    withheld=child.cascade in hidden,
                )
            )
    return tuple(found)


def is_credited(parent: Text, child: Text) -> bool:
    """Whether a child names the publisher of its parent, also by a short name."""
    return any(
        name == parent.outlet or (len(name) < 5 and parent.outlet.startswith(name[0]))
        for name in child.credited
    )


def cut_runs(document: Document) -> set[tuple[str, ...]]:
    """Runs of eight words of a document's title and body, without case."""
    text = " ".join(
        document.text[block.start : block.end] for block in document.blocks if block.kind in _READ
    )
    words = re.findall(r"\w+", text.casefold())
    return {tuple(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)}


def compare_days(parent: Document, child: Document) -> int:
    """1 if the shown dates say that the child came later, -1 if earlier, 0 if nothing."""
    one, other = parent.published, child.published
    if one is None or other is None:
        return 0
    if one.latest < other.earliest:
        return 1
    return -1 if other.latest < one.earliest else 0


def list_above(derivations: Iterable[Derivation]) -> dict[str, dict[str, float]]:
    """Parents of each child with confidence, of what is followed."""
    above: dict[str, dict[str, float]] = {}
    for derivation in derivations:
        if derivation.status is DerivationStatus.FOLLOWED:
            above.setdefault(derivation.child, {})[derivation.parent] = derivation.confidence
    return above


def climb(above: Above, start: str) -> dict[str, float]:
    """All that a text is said to come from, each with the confidence of the surest way there."""
    sure: dict[str, float] = {}
    waiting = [(start, 1.0)]
    while waiting:
        name, before = waiting.pop()
        for parent, confidence in above.get(name, {}).items():
            least = min(before, confidence)
            if least > sure.get(parent, 0.0):
                sure[parent] = least
                waiting.append((parent, least))
    return sure


def judge_pair(pair: Pair, pile: CascadePile, above: Above) -> Verdict:
    """What derivations say of a true parent and child.

    Args:
        pair: Of this pile.
        pile: With its truth.
        above: As `list_above` gives it.

    Returns:
        The outcome with its confidence, 0 if undecided.
    """
    parent = pile.of_text[pair.parent.key].id
    child = pile.of_text[pair.child.key].id
    up, down = climb(above, child), climb(above, parent)
    if parent in up:
        direct = parent in above.get(child, {})
        return Verdict(pair, Outcome.RIGHT if direct else Outcome.OVER_OTHERS, up[parent])
    if child in down:
        return Verdict(pair, Outcome.TURNED, down[child])
    documents = {one.id for one in pile.documents}
    common = {name: min(up[name], down[name]) for name in up.keys() & down.keys()}
    unseen = [sure for name, sure in common.items() if name not in documents]
    if unseen:
        return Verdict(pair, Outcome.UNDER_UNSEEN, max(unseen))
    true = _list_ancestors(pair.parent, pile)
    other = [sure for name, sure in common.items() if name not in true]
    if other:
        return Verdict(pair, Outcome.UNDER_OTHER, max(other))
    return Verdict(pair, Outcome.UNDECIDED, 0.0)


def _list_ancestors(text: Text, pile: CascadePile) -> set[str]:
    """Ids of the documents that a text truly came from."""
    found: set[str] = set()
    waiting = list(text.parents)
    while waiting:
        key = waiting.pop()
        if key in pile.of_text:
            found.add(pile.of_text[key].id)
        waiting.extend(pile.texts[key].parents)
    return found


def count_direction(verdicts: Sequence[Verdict]) -> Direction:
    """Sum up what was said of pairs.

    Args:
        verdicts: One for each pair, in any order.

    Returns:
        Counts and the line of risk and coverage.
    """
    outcomes = [verdict.outcome for verdict in verdicts]
    rows = [_at_coverage(verdicts, share) for share in COVERAGES]
    return Direction(
        pairs=len(verdicts),
        decided=sum(outcome is not Outcome.UNDECIDED for outcome in outcomes),
        right=sum(outcome.is_right for outcome in outcomes),
        over_others=outcomes.count(Outcome.OVER_OTHERS),
        under_unseen=outcomes.count(Outcome.UNDER_UNSEEN),
        by_date=sum(verdict.pair.days != 0 for verdict in verdicts),
        by_date_right=sum(verdict.pair.days > 0 for verdict in verdicts),
        line=tuple(right / taken if full else None for right, taken, full in rows),
        wholly=tuple(
            right / (share * len(verdicts)) if verdicts else 1.0
            for (right, _, _), share in zip(rows, COVERAGES, strict=True)
        ),
    )


def _at_coverage(verdicts: Sequence[Verdict], share: float) -> tuple[float, float, bool]:
    """Right ones among the surest, how many were taken, and whether as many as wanted.

    Pairs of equal confidence count by their share.
    """
    groups: dict[float, list[bool]] = {}
    for verdict in verdicts:
        if verdict.outcome is not Outcome.UNDECIDED:
            groups.setdefault(verdict.confidence, []).append(verdict.outcome.is_right)
    wanted = share * len(verdicts)
    taken = right = 0.0
    for confidence in sorted(groups, reverse=True):
        group = groups[confidence]
        part = max(0.0, min(1.0, (wanted - taken) / len(group)))
        taken += part * len(group)
        right += part * sum(group)
    return right, taken, 0 < wanted <= taken + 1e-9
