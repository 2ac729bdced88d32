"""Rival values, the headline of the best version, and the texts worth looking for."""

from dataclasses import replace

from whence.config import Settings
from whence.provenance import answer_claim, rank_unseen
from whence.records import (
    AnsweredClaim,
    Basis,
    Contact,
    Disagreement,
    DisagreementKind,
    RivalValue,
    Wanted,
)
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER
THREE = World(tuple(Says(name, (f"speaker {name}",), OWN) for name in "abc"))


def answered(
    world: World,
    *sides: tuple[int, ...],
    kind: DisagreementKind = DisagreementKind.CONTRADICTION,
    slot: str = "how_many",
) -> AnsweredClaim:
    """The answer of a world whose occurrences give these rival values."""
    claim, known = claim_and_known(world)
    values = tuple(RivalValue(f"value {n}", n, n, side) for n, side in enumerate(sides))
    rivals = (Disagreement(slot, kind, values),) if values else ()
    return answer_claim(replace(claim, disagreements=rivals), known, settings=Settings())


def test_each_rival_value_has_its_own_origins() -> None:
    """The headline is that of the value with most, not of all together."""
    found = answered(THREE, (0, 1), (2,))

    (rivals,) = found.claim.disagreements
    assert [value.origins for value in rivals.values] == [2, 1]
    assert (found.origins.min, found.origins.max) == (2, 2)


def test_a_difference_to_look_at_narrows_only_the_minimum() -> None:
    """The documents may say the same after all, so the maximum stays."""
    found = answered(THREE, (0, 1), (2,), kind=DisagreementKind.LOOK).origins

    assert (found.min, found.max) == (2, 3)
    assert "only those with the same value count together" in found.reasons[-1]


def test_saying_it_less_exactly_is_no_rival_value() -> None:
    """A rounded number, or another speaker, says the same; all three count together."""
    rounded = answered(THREE, (0, 1), (2,), kind=DisagreementKind.ROUNDING)
    speaker = answered(THREE, (0, 1), (2,), slot="speaker")

    assert rounded.origins.min == speaker.origins.min == 3
    assert rounded.claim.disagreements[0].values[0].origins is None


def test_a_value_that_changed_on_the_way_is_rewriting() -> None:
    """Between parent and child it has the edge on which it changed, and no origins."""
    world = World((Says("a", ("Orlin",)), Says("b", ("Orlin",))), (Link("b", "a"),))
    found = answered(world, (0,), (1,))

    (rewritten,) = found.claim.disagreements
    edge = next(edge for edge in found.graph.edges if edge.id == rewritten.edge)
    names = {node.id: node.name for node in found.graph.nodes}
    assert rewritten.kind is DisagreementKind.REWRITING
    assert (names[edge.start], names[edge.end]) == ("a", "b")
    assert [value.origins for value in rewritten.values] == [None, None]


def test_unseen_texts_are_ranked_by_the_counts_that_they_would_settle() -> None:
    """One behind an open interval, or behind all that is known, is worth having."""
    told = (Says("a", ("Orlin",), OTHER, "wire"), Says("b", ("Fenn",), OTHER, "wire"))
    links = (
        Link("a", "?wire", Basis.CREDIT, voices=(0,)),
        Link("b", "?wire", Basis.CREDIT, voices=(1,)),
    )
    is_open, alone = answered(World(told, links)), answered(World(told[:1], links[:1]))

    assert rank_unseen([is_open, is_open, alone]) == (Wanted("?wire", 2),)
    assert rank_unseen([answered(THREE)]) == ()
