"""Siblings: whether one unseen text joins those whose parent was withheld, and none the others.

A parent that was invented is worse than one that was missed: it takes a witness away from documents
that had their own. So unseen texts are counted too where the parent lies in the pile, or where
documents have nothing to do with each other.

- In: a generated pile, the derivations found in it.
- Out: `Group`, `Joined`, `Ties`.
- Not here: the direction between two documents (`lineage`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from whence.evaluation.cascades import CascadePile, Text
from whence.evaluation.lineage import cut_runs, is_credited, list_above
from whence.records import Basis, Derivation, DerivationStatus, DocumentId

_Runs = Mapping[str, set[tuple[str, ...]]]


@dataclass(frozen=True, slots=True)
class Group:
    """Documents of which an unseen text may or must not be the parent.

    Attributes:
        family: Of the cascade.
        members: Keys of texts in the pile: siblings; or a parent, first, with its children; or
            reports that are independent.
        withheld: Whether their common parent was withheld.
        credited: Whether at least two of the members credit it.
        shown: Whether anything can show it: two credits, or three members or more of which none
            has all the words that two others share.
        root: Key of the common parent in the pile; "" if there is none.
    """

    family: str
    members: tuple[str, ...]
    withheld: bool
    credited: bool
    shown: bool = False
    root: str = ""


@dataclass(frozen=True, slots=True)
class Joined:
    """Unseen texts found and invented.

    Attributes:
        groups: Siblings whose parent was withheld.
        found: Those of which one unseen text is the parent of more than half, two at least.
        whole: Those of which it is the parent of all.
        credited: Of `groups`, those where two or more credit the parent; `credited_found` of them.
        shown: Of `groups`, those where anything can show the parent; `shown_found` of them.
        others: Groups that have no unseen parent; `invented` are given one.
    """

    groups: int
    found: int
    whole: int
    credited: int
    credited_found: int
    shown: int
    shown_found: int
    others: int
    invented: int

    @property
    def recognized(self) -> float:
        """Share of withheld parents that are found; 1 if there are none."""
        return self.found / self.groups if self.groups else 1.0

    @property
    def of_shown(self) -> float:
        """Share of found ones among those that anything can show; 1 if there are none."""
        return self.shown_found / self.shown if self.shown else 1.0

    @property
    def silent(self) -> tuple[int, int]:
        """Groups in which fewer than two credit the parent, and how many of them are found."""
        return self.groups - self.credited, self.found - self.credited_found

    @property
    def false(self) -> float:
        """Share of the others that are given an unseen parent; 0 if there are none."""
        return self.invented / self.others if self.others else 0.0


@dataclass(frozen=True, slots=True)
class Ties:
    """Documents that have nothing to do with each other.

    Attributes:
        near: Pairs of reports on one event, or on two of one kind.
        near_tied: Those that any derivation joins, or one unseen parent.
        far: All other pairs of unrelated documents.
        far_tied: Likewise.
    """

    near: int
    near_tied: int
    far: int
    far_tied: int


def list_groups(pile: CascadePile) -> tuple[Group, ...]:
    """The groups of a pile.

    Args:
        pile: With its truth.

    Returns:
        Siblings of withheld parents that share a run of eight words with another sibling; parents
        in the pile with their children, where nothing above them was withheld; independent
        reports of one cascade.
    """
    runs = {key: cut_runs(document) for key, document in pile.of_text.items()}
    below: dict[str, list[str]] = {}
    for key in pile.of_text:
        for parent in pile.texts[key].parents:
            below.setdefault(parent, []).append(key)
    found = []
    for parent, children in sorted(below.items()):
        text = pile.texts[parent]
        if text.withheld:
            group = _list_siblings(text, children, pile, runs)
            found.extend([group] if group else [])
        elif len(children) > 1 and not _is_below_withheld(children, pile):
            members = (parent, *children)
            found.append(Group(text.family, members, False, False, root=parent))
    return (*found, *_list_independent(pile))


def _list_siblings(
    parent: Text, children: Sequence[str], pile: CascadePile, runs: _Runs
) -> Group | None:
    tied = tuple(
        one
        for one in children
        if any(runs[one] & runs[other] for other in children if other != one)
    )
    if len(tied) < 2:
        return None
    credits = sum(is_credited(parent, pile.texts[one]) for one in tied)
    shown = credits > 1 or (len(tied) > 2 and all(_lacks(one, tied, runs) for one in tied))
    return Group(parent.family, tied, True, credits > 1, shown)


def _lacks(one: str, siblings: Sequence[str], runs: _Runs) -> bool:
    """Whether two others share words that this one does not have."""
    others = [runs[other] - runs[one] for other in siblings if other != one]
    return any(first & second for first, second in combinations(others, 2))


def _is_below_withheld(keys: Iterable[str], pile: CascadePile) -> bool:
    waiting = list(keys)
    while waiting:
        text = pile.texts[waiting.pop()]
        if text.withheld:
            return True
        waiting.extend(text.parents)
    return False


def _list_independent(pile: CascadePile) -> list[Group]:
    """Originals of one cascade that lie in the pile, where there are two or more."""
    roots: dict[str, list[str]] = {}
    for key in pile.of_text:
        text = pile.texts[key]
        if not text.parents:
            roots.setdefault(text.cascade, []).append(key)
    return [
        Group(pile.texts[keys[0]].family, tuple(keys), False, False)
        for keys in roots.values()
        if len(keys) > 1
    ]


def count_joined(
    groups: Sequence[Group], pile: CascadePile, derivations: Sequence[Derivation]
) -> Joined:
    """Count unseen texts found and invented.

    Args:
        groups: Of this pile.
        pile: With its truth.
        derivations: What was found.

    Returns:
        Counts. A text outside the pile that the parent in the pile itself credits is not invented.
    """
    children = _list_children(pile, derivations)
    most = [
        max((len(kids & _ids(group, pile)) for kids in children), default=0) for group in groups
    ]
    rows = list(zip(groups, most, strict=True))
    hidden = [(group, best) for group, best in rows if group.withheld]
    found = [(group, best) for group, best in hidden if best > 1 and 2 * best > len(group.members)]
    credits = _list_children(pile, [one for one in derivations if one.basis is Basis.CREDIT])
    others = [group for group in groups if not group.withheld]
    return Joined(
        groups=len(hidden),
        found=len(found),
        whole=sum(best == len(group.members) for group, best in found),
        credited=sum(group.credited for group, _ in hidden),
        credited_found=sum(group.credited for group, _ in found),
        shown=sum(group.shown for group, _ in hidden),
        shown_found=sum(group.shown for group, _ in found),
        others=len(others),
        invented=sum(_is_given(group, pile, children, credits) for group in others),
    )


def _is_given(
    group: Group,
    pile: CascadePile,
    children: Sequence[set[DocumentId]],
    credits: Sequence[set[DocumentId]],
) -> bool:
    """Whether an unseen text is the parent of two members, and not by the root's own credit."""
    members = _ids(group, pile)
    own = pile.of_text[group.root].id if group.root else None
    credited = [kids for kids in credits if own in kids]
    return any(
        len(kids & members) > 1 and not any(own in kids and known <= kids for known in credited)
        for kids in children
    )


def _ids(group: Group, pile: CascadePile) -> set[DocumentId]:
    return {pile.of_text[key].id for key in group.members}


def _list_children(pile: CascadePile, derivations: Iterable[Derivation]) -> list[set[DocumentId]]:
    """For each unseen text the documents said to come from it."""
    documents = {one.id for one in pile.documents}
    found: dict[str, set[DocumentId]] = {}
    for one in derivations:
        if one.status is DerivationStatus.FOLLOWED and one.parent not in documents:
            found.setdefault(one.parent, set()).add(one.child)
    return [found[name] for name in sorted(found)]


def count_ties(pile: CascadePile, derivations: Sequence[Derivation]) -> Ties:
    """Count derivations between documents that have nothing to do with each other.

    Args:
        pile: With its truth.
        derivations: What was found; one of any status ties two documents, and so does an unseen
            text that both are said to come from.

    Returns:
        Counts of pairs.
    """
    roots = {key: _list_roots(key, pile) for key in pile.of_text}
    tied = {frozenset((one.child, one.parent)) for one in derivations}
    above = list_above(derivations)
    documents = {one.id for one in pile.documents}
    counts = {(near, is_tied): 0 for near in (True, False) for is_tied in (True, False)}
    for one, other in combinations(pile.of_text, 2):
        first, second = pile.of_text[one], pile.of_text[other]
        if roots[one] & roots[other] or first.family == second.family:
            continue
        common = above.get(first.id, {}).keys() & above.get(second.id, {}).keys()
        is_tied = frozenset((first.id, second.id)) in tied or bool(common - documents)
        near = pile.texts[one].cascade == pile.texts[other].cascade
        counts[near, is_tied] += 1
    return Ties(
        near=counts[True, True] + counts[True, False],
        near_tied=counts[True, True],
        far=counts[False, True] + counts[False, False],
        far_tied=counts[False, True],
    )


def _list_roots(key: str, pile: CascadePile) -> set[str]:
    """The originals that a text came from; of two dispatches that were merged, both."""
    parents = pile.texts[key].parents
    return {key} if not parents else {root for one in parents for root in _list_roots(one, pile)}
