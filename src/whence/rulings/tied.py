"""Tied: a person's decisions with the words of the pile that they name.

- In: nothing.
- Out: `Rulings`, `Named`, `Ruled`.
- Not here: how the words are found (`case`), what a decision changes (the modules beside this one).
"""

from collections.abc import Iterable
from dataclasses import dataclass

from whence.records import Decision, DecisionKind, DocumentId, Span, Unfit


@dataclass(frozen=True, slots=True)
class Named:
    """A decision about persons or bodies, with every place where its words stand.

    Attributes:
        places: Where the words stand in the document, in order; at least one.
        others: The same of the other words; empty for a decision that names one passage.
    """

    decision: Decision
    places: tuple[Span, ...]
    others: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Rulings:
    """A person's decisions, tied to words of the pile.

    Attributes:
        named: Those about persons and bodies.
        pairs: Two passages that make the same or different claims; for an added occurrence the new
            passage, then one of the claim it belongs to.
        edges: Child and parent (a document id, or the name of an unseen text).
        added: Passages that are to be claims.
        applied: Decisions that have already taken effect.
        unfit: Decisions that no longer fit, and why.
    """

    named: tuple[Named, ...] = ()
    pairs: tuple[tuple[Decision, Span, Span], ...] = ()
    edges: tuple[tuple[Decision, DocumentId, str], ...] = ()
    added: tuple[tuple[Decision, Span], ...] = ()
    applied: tuple[Decision, ...] = ()
    unfit: tuple[Unfit, ...] = ()

    def spans_of(self, *kinds: DecisionKind) -> tuple[tuple[Span, Span], ...]:
        """The pairs of passages that decisions of these kinds name, sorted, each once."""
        return tuple(sorted({(a, b) for decision, a, b in self.pairs if decision.kind in kinds}))

    def spans_to_add(self) -> tuple[Span, ...]:
        """The passages that are to be claims or occurrences, sorted, each once."""
        occurrences = {
            a for decision, a, _ in self.pairs if decision.kind is DecisionKind.ADD_OCCURRENCE
        }
        return tuple(sorted(occurrences | {span for _, span in self.added}))


@dataclass(frozen=True, slots=True)
class Ruled:
    """The decisions that took effect and those that did not, each in order of lines."""

    applied: tuple[Decision, ...] = ()
    unfit: tuple[Unfit, ...] = ()


def in_line(applied: Iterable[Decision], unfit: Iterable[Unfit] = ()) -> Ruled:
    """What took effect and what did not, in order of lines.

    Args:
        applied: In any order.
        unfit: In any order.

    Returns:
        Both sorted; two reasons for one line by their words.
    """
    return Ruled(
        tuple(sorted(applied, key=lambda decision: decision.line)),
        tuple(sorted(unfit, key=lambda one: (one.decision.line, one.why))),
    )


def join_ruled(parts: Iterable[Ruled]) -> Ruled:
    """All outcomes as one.

    Args:
        parts: Outcomes of disjoint sets of decisions.

    Returns:
        Both lists in order of lines.
    """
    known = list(parts)
    return in_line(
        (decision for part in known for decision in part.applied),
        (one for part in known for one in part.unfit),
    )


def say_lines(decisions: Iterable[Decision]) -> str:
    """The lines of some decisions, to name them in a reason.

    Args:
        decisions: At least one.

    Returns:
        "line 3" or "lines 3, 5 and 7".
    """
    lines = [str(line) for line in sorted({decision.line for decision in decisions})]
    if len(lines) == 1:
        return f"line {lines[0]}"
    return f"lines {', '.join(lines[:-1])} and {lines[-1]}"
