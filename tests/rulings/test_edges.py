"""Derivations that a person accepts, turns or rejects; lines that contradict each other fall."""

import pytest

from whence.records import (
    Basis,
    Decision,
    DecisionKind,
    Derivation,
    DerivationId,
    DerivationStatus,
    DocumentId,
    Span,
    Unseen,
    UnseenId,
    UnseenKind,
)
from whence.reuse import Descent
from whence.rulings import Ruled, Rulings, rule_edges

ACCEPT, REJECT = DecisionKind.ACCEPT_EDGE, DecisionKind.REJECT_EDGE
Line = tuple[DecisionKind, str, str]


def derivation(child: str, parent: str) -> Derivation:
    """A weak derivation."""
    return Derivation(
        id=DerivationId(f"{child}-{parent}"),
        child=DocumentId(child),
        parent=UnseenId(parent) if parent == "wire" else DocumentId(parent),
        status=DerivationStatus.UNDECIDED,
        confidence=0.4,
        evidence=("shared words",),
        spans=tuple(
            Span(DocumentId(name), 0, 5) for name in sorted((child, parent)) if name != "wire"
        ),
        basis=Basis.REUSE,
        covers=(),
        step="test",
    )


def ruled(*lines: Line) -> tuple[dict[str, Derivation], Ruled]:
    """Derivations by id, under decisions on lines from 2."""
    text = Unseen(UnseenId("wire"), UnseenKind.DISPATCH, "Northwire's dispatch")
    ends = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "wire")]
    descent = Descent((text,), tuple(derivation(*pair) for pair in ends))
    edges = tuple(
        (Decision(at, kind, child, other_document=parent), DocumentId(child), parent)
        for at, (kind, child, parent) in enumerate(lines, start=2)
    )
    found, outcome = rule_edges(descent, Rulings(edges=edges))
    return {one.id: one for one in found.derivations}, outcome


def test_an_accepted_edge_is_followed_and_says_who_accepted_it() -> None:
    """The line stands among the evidence."""
    found, _ = ruled((ACCEPT, "a", "b"))

    assert found["a-b"].status is DerivationStatus.FOLLOWED
    assert found["a-b"].confidence == 1.0
    assert "line 2" in found["a-b"].evidence[-1]


def test_an_edge_can_be_turned() -> None:
    """The child is the one that the line names first."""
    found, _ = ruled((ACCEPT, "b", "a"))

    assert (found["a-b"].child, found["a-b"].parent) == ("b", "a")
    assert [span.document for span in found["a-b"].covers] == ["b"]


def test_an_unseen_parent_is_named() -> None:
    """It keeps its id."""
    found, _ = ruled((ACCEPT, "d", "Northwire's dispatch"))

    assert (found["d-wire"].parent, found["d-wire"].confidence) == ("wire", 1.0)


def test_a_rejected_edge_is_gone_and_a_missing_one_is_told() -> None:
    """The line that no longer fits is given back."""
    found, outcome = ruled((REJECT, "a", "b"), (REJECT, "a", "d"))

    assert "a-b" not in found
    assert [one.decision.line for one in outcome.unfit] == [3]


@pytest.mark.parametrize(
    "lines",
    [
        ((ACCEPT, "a", "b"), (REJECT, "a", "b")),
        ((REJECT, "b", "a"), (ACCEPT, "a", "b")),
        ((ACCEPT, "a", "b"), (ACCEPT, "b", "a")),
        ((ACCEPT, "a", "b"), (ACCEPT, "b", "c"), (ACCEPT, "c", "a")),
    ],
)
def test_lines_that_contradict_each_other_all_fall(lines: tuple[Line, ...]) -> None:
    """Accepted and rejected, both ways, in a circle: each is told, with the others."""
    found, outcome = ruled(*lines, (ACCEPT, "d", "Northwire's dispatch"))

    assert [one.decision.line for one in outcome.unfit] == list(range(2, 2 + len(lines)))
    assert all("lines 2" in one.why for one in outcome.unfit)
    assert found == ruled((ACCEPT, "d", "Northwire's dispatch"))[0] | {"d-wire": found["d-wire"]}


def test_a_line_that_stands_twice_is_one_piece_of_evidence() -> None:
    """Both take effect."""
    found, outcome = ruled((ACCEPT, "a", "b"), (ACCEPT, "a", "b"))

    assert len(found["a-b"].evidence) == 2
    assert len(outcome.applied) == 2
