"""The answer in a sentence: the number stands with its documents, and names what is open."""

from dataclasses import replace

import pytest

from whence.config import Settings
from whence.provenance import answer_claim, describe_origins
from whence.records import Access, AnsweredClaim, Basis, Contact, DerivationStatus
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER


def answered(world: World) -> AnsweredClaim:
    """The answer of a world."""
    claim, known = claim_and_known(world)
    return answer_claim(claim, known, settings=Settings())


CIRCLE = World(
    (Says("a", (), OTHER, "b"), Says("b", (), OTHER, "a")),
    (
        Link("a", "b", Basis.CREDIT, DerivationStatus.LOOP, voices=(0,)),
        Link("b", "a", Basis.CREDIT, DerivationStatus.LOOP, voices=(1,)),
    ),
)


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        (
            World((Says("a", ("Orlin",), OWN),)),
            "at least 1 origin in this document (1 speaker, 1 route)",
        ),
        (
            World((Says("a", ("Orlin",), OWN), Says("b", ("Fenn",), OWN))),
            "at least 2 origins in these 2 documents (2 speakers, 2 routes)",
        ),
        (
            World(
                (
                    Says("a", ("Orlin",), OWN, access=Access.SAW),
                    Says("b", ("Fenn",), OWN, access=Access.TOOK_PART),
                )
            ),
            "at least 2 origins in these 2 documents (2 witnesses, 2 routes)",
        ),
        (
            World((Says("a", ("Orlin",), OWN, access=Access.SAW),)),
            "at least 1 origin in this document (1 witness, 1 route)",
        ),
    ],
)
def test_a_closed_interval(world: World, sentence: str) -> None:
    """The number, the documents it was counted in, and what it is made of."""
    assert describe_origins(answered(world)) == sentence


@pytest.mark.parametrize(
    ("world", "sentence"),
    [
        (
            World((Says("a"), Says("b"))),
            "origin not stated (0-2) in these 2 documents; none of them names a source",
        ),
        (World((Says("a"),)), "origin not stated (0-1) in this document; it names no source"),
        (CIRCLE, "origin not stated (0-1) in these 2 documents; they cite each other in a circle"),
    ],
)
def test_no_stated_source(world: World, sentence: str) -> None:
    """Without a source there is no number of origins, but the reason."""
    assert describe_origins(answered(world)) == sentence


def test_an_open_interval_names_what_may_be_one() -> None:
    """The lowest number comes first and is whole by itself; then the highest, and why."""
    world = World(
        (Says("a", ("Orlin",), OWN), Says("b", ("a doctor",), OWN)),
        possible=frozenset({frozenset(("Orlin", "a doctor"))}),
    )

    first, _, rest = describe_origins(answered(world)).partition("; ")

    assert first == "at least 1 origin in these 2 documents (1-2 speakers, 2 routes)"
    assert rest.startswith("up to 2: ")
    assert "Orlin" in rest
    assert "a doctor" in rest
    assert "may be one" in rest


def test_an_open_interval_without_reasons_names_its_groups() -> None:
    """Even then the sentence says which two may be one."""
    world = World(
        (Says("a", ("Orlin",), OWN), Says("b", ("Fenn",), OWN)),
        possible=frozenset({frozenset(("Orlin", "Fenn"))}),
    )
    found = answered(world)

    bare = replace(found, origins=replace(found.origins, reasons=()))

    names = " and ".join(group.name for group in found.origins.groups)
    assert describe_origins(bare).endswith(f"up to 2: {names} may be one")


def test_further_reasons_are_counted() -> None:
    """One reason is said in full, the others by their number."""
    world = World((Says("a", ("Orlin",), OWN), Says("b"), Says("c")))

    assert describe_origins(answered(world)).endswith("(and 1 more)")
