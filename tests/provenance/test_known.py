"""What a run knows of the pile, looked up by id."""

from dataclasses import replace

import pytest

from whence.records import (
    Basis,
    Contact,
    DocumentId,
    EntityKind,
    IdentityId,
    IdentityState,
    ReuseMeaning,
    Span,
)
from worlds import ROOM, Link, Says, World, claim_and_known

A, B = DocumentId("a"), DocumentId("b")


def test_a_decision_stands_before_a_rule() -> None:
    """What a person decided of two names holds, in whatever order the records come."""
    world = World(
        (Says("a", ("Orlin",)), Says("b", ("Fenn",))),
        possible=frozenset({frozenset(("Orlin", "Fenn"))}),
    )
    _, known = claim_and_known(world)
    (rule,) = known.identities
    decided = replace(rule, id=IdentityId("0"), state=IdentityState.DIFFERENT, by="decision")

    for order in ((rule, decided), (decided, rule)):
        assert list(replace(known, identities=order).identity.values()) == [decided]


def test_a_chain_runs_from_the_innermost_attribution_outwards_and_ends() -> None:
    """Hearsay is followed to its outermost speaker, and a circle only once around."""
    claim, known = claim_and_known(World((Says("a", ("Yarrow", "Xandos", "Velt")),)))
    inner = claim.occurrences[0].attribution

    chain = known.chain_of(inner)
    circle = replace(known, attributions=(*chain[:2], replace(chain[2], within=inner)))

    assert [said.speaker for said in chain] == ["Yarrow", "Xandos", "Velt"]
    assert len(circle.chain_of(inner)) == 3
    assert known.chain_of(None) == []


@pytest.mark.parametrize(
    ("meaning", "is_copied", "is_pair"),
    [
        (ReuseMeaning.COPYING, True, True),
        (ReuseMeaning.QUOTATION, False, True),
        (ReuseMeaning.BOILERPLATE, False, False),
    ],
)
def test_only_copying_makes_words_copied(
    meaning: ReuseMeaning, is_copied: bool, is_pair: bool
) -> None:
    """Page furniture that two documents share ties them in no way."""
    _, known = claim_and_known(World((Says("a"), Says("b")), shared=((0, 1),)))
    known = replace(known, reuses=(replace(known.reuses[0], meaning=meaning),))

    assert known.is_copied(Span(A, 10, 20)) is is_copied
    assert (frozenset((A, B)) in known.reused_pairs) is is_pair
    assert not known.is_copied(Span(A, ROOM, ROOM + 9))


def test_words_shared_with_another_version_are_not_copied() -> None:
    """Two versions of one article are one text."""
    world = World((Says("a"), Says("b")), versions={"b": "a"}, shared=((0, 1),))
    _, known = claim_and_known(world)

    assert not known.is_copied(Span(A, 10, 20))
    assert known.family(B) == known.family_of("b") == A
    assert known.family_of("?wire") is None


def test_a_credit_of_half_the_attributed_words_is_for_the_story() -> None:
    """One that covers a single statement among three is not."""
    voices = tuple(Says("a", (name,), Contact.OTHER, "wire") for name in ("Orlin", "Fenn", "Marr"))
    links = tuple(Link("a", "?wire", Basis.CREDIT, voices=some) for some in ((0,), (0, 1), None))
    _, known = claim_and_known(World(voices, links))

    assert [known.is_story_credit(credit) for credit in known.derivations] == [False, True, True]
    assert known.credited_speakers(known.derivations[0]) == {"Orlin"}
    assert known.takers == {"wire"}


def test_a_person_who_was_told_is_no_outlet() -> None:
    """Who leads a talk on air may have seen something too."""
    world = World((Says("a", ("Orlin",), Contact.OTHER, "Lena Sorel"), Says("b", ("Lena Sorel",))))
    _, known = claim_and_known(world)
    host = replace(
        next(one for one in known.entities if one.id == "Lena Sorel"), kind=EntityKind.PERSON
    )
    entities = tuple(host if one.id == host.id else one for one in known.entities)

    assert known.takers == {"Lena Sorel"}
    assert replace(known, entities=entities).takers == set()
