"""Edges: derivations that a person accepts, turns round or rejects.

- In: the descent of a pile, rulings.
- Out: the descent as a person decided it, `Ruled`.
- Not here: finding derivations (`reuse`).
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import (
    Decision,
    DecisionKind,
    Derivation,
    DerivationStatus,
    DocumentId,
    Unfit,
    UnseenId,
)
from whence.reuse import Descent
from whence.rulings.tied import Ruled, Rulings, in_line, say_lines


@dataclass(frozen=True, slots=True)
class _Edge:
    """What is decided of one edge; `is_held` tells whether it is accepted."""

    child: DocumentId
    parent: str
    is_held: bool


def rule_edges(descent: Descent, rulings: Rulings) -> tuple[Descent, Ruled]:
    """Accept or reject derivations as a person decided.

    Args:
        descent: Derivations and unseen texts of the pile.
        rulings: What a person decided.

    Returns:
        The derivations sorted by id, an accepted one with the direction that was decided; which
        decisions took effect. Of lines that say different things of one pair, or that lead in a
        circle, none does.
    """
    told = _told(rulings)
    why = _contradicted(told)
    names = {unseen.id: unseen.name for unseen in descent.unseen}
    derivations = list(descent.derivations)
    applied: list[Decision] = []
    unfit: list[Unfit] = []
    for edge in sorted(told, key=lambda one: (one.child, one.parent, one.is_held)):
        hit = [one for one in descent.derivations if _is_edge(one, edge, names)]
        reason = why.get(edge) or ("" if hit else "no derivation joins these two any more")
        if reason:
            unfit.extend(Unfit(decision, reason) for decision in told[edge])
            continue
        applied.extend(told[edge])
        derivations = [one for one in derivations if one not in hit]
        if edge.is_held:
            derivations.extend(_accepted(one, edge, told[edge], names) for one in hit)
    ordered = tuple(sorted(derivations, key=lambda derivation: derivation.id))
    return replace(descent, derivations=ordered), in_line(applied, unfit)


def _told(rulings: Rulings) -> dict[_Edge, list[Decision]]:
    told: dict[_Edge, list[Decision]] = defaultdict(list)
    for decision, child, parent in rulings.edges:
        told[_Edge(child, parent, decision.kind is DecisionKind.ACCEPT_EDGE)].append(decision)
    return told


def _contradicted(told: Mapping[_Edge, Sequence[Decision]]) -> dict[_Edge, str]:
    """Edges whose lines cannot hold together with others, and why."""
    pairs: dict[frozenset[str], list[_Edge]] = defaultdict(list)
    for edge in told:
        pairs[frozenset((edge.child, edge.parent))].append(edge)
    found: dict[_Edge, str] = {}
    for edges in pairs.values():
        if len(edges) > 1 and any(edge.is_held for edge in edges):
            lines = say_lines(decision for edge in edges for decision in told[edge])
            found |= dict.fromkeys(edges, f"{lines} say different things of these two")
    return found | _circles({edge: told[edge] for edge in told if edge not in found})


def _circles(told: Mapping[_Edge, Sequence[Decision]]) -> dict[_Edge, str]:
    """Accepted edges that lead back to where they begin, and why they cannot hold."""
    held = [edge for edge in told if edge.is_held]
    parents: dict[str, set[str]] = defaultdict(set)
    for edge in held:
        parents[edge.child].add(edge.parent)
    above = {
        one: _above(one, parents) for one in {end for e in held for end in (e.child, e.parent)}
    }
    ring = [edge for edge in held if edge.child in above[edge.parent]]
    found = {}
    for edge in ring:
        circle = [
            one for one in ring if one.child in above[edge.child] and edge.child in above[one.child]
        ]
        lines = say_lines(decision for one in circle for decision in told[one])
        found[edge] = f"{lines} lead in a circle"
    return found


def _above(start: str, parents: Mapping[str, Collection[str]]) -> set[str]:
    """Everything that is reached from a text by going to parents."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for parent in parents.get(waiting.pop(), ()):
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)
    return reached


def _is_edge(derivation: Derivation, edge: _Edge, names: Mapping[UnseenId, str]) -> bool:
    if {edge.child, edge.parent} == {derivation.child, derivation.parent}:
        return True
    return derivation.child == edge.child and _name_of(derivation, names) == edge.parent


def _name_of(derivation: Derivation, names: Mapping[UnseenId, str]) -> str | None:
    return names.get(UnseenId(derivation.parent))


def _accepted(
    derivation: Derivation,
    edge: _Edge,
    decisions: Sequence[Decision],
    names: Mapping[UnseenId, str],
) -> Derivation:
    is_unseen = _name_of(derivation, names) is not None
    is_turned = edge.child != derivation.child
    reason = f"accepted by a person ({say_lines(decisions)} of the decisions)"
    return replace(
        derivation,
        child=edge.child,
        parent=derivation.parent if is_unseen else DocumentId(edge.parent),
        status=DerivationStatus.FOLLOWED,
        confidence=1.0,
        evidence=(*derivation.evidence, reason),
        covers=tuple(span for span in derivation.spans if span.document == edge.child)
        if is_turned
        else derivation.covers,
    )
