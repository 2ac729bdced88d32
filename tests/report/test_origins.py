"""What is counted as one, and why."""

from dataclasses import replace

import pytest

from whence.records import Answer, ClaimGraph, DerivationStatus
from whence.report.anchors import Anchors
from whence.report.lookup import Lookup
from whence.report.origins import view_origins


def test_groups_name_what_they_may_be_one_with(
    cells: Answer, lookup: Lookup, anchors: Anchors
) -> None:
    """A smaller number is never shown without the rival route."""
    found = view_origins(cells.claims[1], lookup=lookup, anchors=anchors)

    assert [group.may_be for group in found.groups] == [
        ("2: a teacher",),
        ("1: Mira, a teacher",),
    ]
    assert found.reasons == ("“a teacher” may be Mira, a teacher",)


def test_each_originator_says_how_they_know(
    cells: Answer, lookup: Lookup, anchors: Anchors
) -> None:
    """Access is kept apart for each, with the words."""
    found = view_origins(cells.claims[1], lookup=lookup, anchors=anchors)

    notes = {one.name: one.note for one in found.vertices if one.kind == "originator"}
    assert notes == {"Mira, a teacher": "saw it", "a teacher": "how they know is not stated"}
    assert all(one.words for one in found.vertices)


def test_circumstances_stand_with_their_words(
    cells: Answer, lookup: Lookup, anchors: Anchors
) -> None:
    """Custody and a minder are shown beside the claim."""
    found = view_origins(cells.claims[0], lookup=lookup, anchors=anchors)

    assert [(one.text, one.words[0].text) for one in found.circumstances] == [
        ("Somebody else was present", "An officer was present"),
        ("The speaker was in custody", "in prison"),
    ]


@pytest.mark.parametrize(
    ("confidence", "effect"),
    [
        (0.1, "counted apart"),
        (0.2, "counted as one in the smaller number only"),
        (0.8, "counted as one"),
    ],
)
def test_ties_say_what_they_do(
    cells: Answer, lookup: Lookup, anchors: Anchors, confidence: float, effect: str
) -> None:
    """A tie's effect follows from the settings of the run."""
    claim = cells.claims[1]
    tie = replace(claim.graph.ties[0], confidence=confidence)
    graph = ClaimGraph(claim.graph.nodes, claim.graph.edges, (tie,))

    found = view_origins(replace(claim, graph=graph), lookup=lookup, anchors=anchors)

    assert [one.effect for one in found.ties] == [effect]


def test_steps_say_from_to_and_why(cells: Answer, lookup: Lookup, anchors: Anchors) -> None:
    """Every edge is told in words, for those who cannot see the picture."""
    found = view_origins(cells.claims[0], lookup=lookup, anchors=anchors)

    first = found.steps[0]
    assert (first.start, first.kind, first.status) == ("Daren Oskel", "told", "followed")
    assert [step.end for step in found.steps[2:]] == [
        "Lanterna",
        "The Merrin Daily",
        "Tolvek Portal",
    ]


@pytest.mark.parametrize(
    ("confidence", "status", "effect"),
    [
        (0.9, DerivationStatus.FOLLOWED, "followed"),
        (0.5, DerivationStatus.FOLLOWED, "followed in the smaller number only"),
        (0.1, DerivationStatus.FOLLOWED, "too weak to be followed"),
        (0.9, DerivationStatus.LOOP, "part of a loop"),
    ],
)
def test_a_step_says_whether_it_is_followed(
    cells: Answer,
    lookup: Lookup,
    anchors: Anchors,
    confidence: float,
    status: DerivationStatus,
    effect: str,
) -> None:
    """What a count makes of a step follows from the settings of the run."""
    claim = cells.claims[2]
    edge = replace(claim.graph.edges[0], confidence=confidence, status=status)
    graph = ClaimGraph(claim.graph.nodes, (edge,))

    found = view_origins(replace(claim, graph=graph), lookup=lookup, anchors=anchors)

    assert [step.status for step in found.steps] == [effect]
