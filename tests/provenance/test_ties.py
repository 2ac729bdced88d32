"""Who of the people behind a claim may be, or is, one with another."""

import pytest

from whence.config import Settings
from whence.provenance import build_graph
from whence.records import Access, Contact
from worlds import Says, World, claim_and_known

OWN = Contact.OWN
ORLIN, FENN = Says("a", ("Orlin",), OWN), Says("b", ("Fenn",), OWN)


def ties_of(world: World) -> list[tuple[float, str]]:
    """The ties of a world, with their reasons."""
    claim, known = claim_and_known(world)
    graph = build_graph(claim, known, settings=Settings())
    return [(tie.confidence, tie.why) for tie in graph.ties]


def test_two_names_are_not_tied() -> None:
    """Unless something speaks for it, two people are two."""
    assert ties_of(World((ORLIN, FENN))) == []


@pytest.mark.parametrize(("state", "confidence"), [("possible", 0.5), ("same", 1.0)])
def test_an_identity_ties_its_two(state: str, confidence: float) -> None:
    """One that is possible does so for `min` only, one that is shown at both ends."""
    pair = frozenset({frozenset(("Orlin", "Fenn"))})
    world = World((ORLIN, FENN), **{state: pair})  # type: ignore[arg-type]

    assert ties_of(world) == [(confidence, "they may be one")]


def test_a_speaker_who_could_not_be_resolved_may_be_any_other() -> None:
    """He is tied to everyone, weakly."""
    world = World((ORLIN, Says("b", ("",), OWN)))

    assert ties_of(world) == [(0.3, "who speaks could not be resolved")]


@pytest.mark.parametrize(
    ("access", "why"), [(Access.HEARD, "only heard of it"), (Access.INFERRED, "only inferred it")]
)
def test_who_was_not_there_may_have_it_from_the_other(access: Access, why: str) -> None:
    """Hearsay is no second witness."""
    world = World((ORLIN, Says("b", ("Fenn",), OWN, access=access)))

    assert ties_of(world) == [(0.3, f"Fenn {why}, perhaps from the other")]


def test_who_speaks_in_the_name_of_a_group_is_tied_as_the_group_is() -> None:
    """If a group may be a man, each of its members may be."""
    world = World(
        (Says("a", ("Orlin and Velt",), OWN), FENN),
        possible=frozenset({frozenset(("Orlin and Velt", "Fenn"))}),
    )

    assert ties_of(world) == [(0.5, "they may be one")] * 2
