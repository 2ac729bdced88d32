"""Traps: piles that look like two origins and are, or may be, one; and two that must stay two.

Each was found by looking for a false confirmation. The interval is what a careful reader would say.
"""

import pytest

from whence.config import Settings
from whence.provenance import answer_claim
from whence.records import Access, Basis, Contact, DerivationStatus
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER
TAILOR, BAKER = ("tailor",), ("baker",)


def credits(child: str, parent: str, *voices: int) -> Link:
    """A credit that covers these voices, or the whole document."""
    return Link(child, parent, Basis.CREDIT, voices=voices or None)


def may_be(*pairs: tuple[str, str]) -> frozenset[frozenset[str]]:
    """Pairs of names that may be one."""
    return frozenset(frozenset(pair) for pair in pairs)


TWO_TOLD_WIRE = (Says("a", TAILOR, OTHER, "wire"), Says("b", BAKER, OTHER, "wire"))
TRAPS = {
    "an official who may be either of two witnesses leaves them two": (
        World(
            (Says("a", TAILOR, OWN), Says("b", BAKER, OWN), Says("c", ("a senior official",), OWN)),
            possible=may_be(("tailor", "a senior official"), ("baker", "a senior official")),
        ),
        2,
        3,
    ),
    "one speaker who could not be resolved does not make all others one": (
        World((Says("a", TAILOR, OWN), Says("b", BAKER, OWN), Says("c", ("",), OWN))),
        2,
        3,
    ),
    "X told this newspaper that Y told an agency, whose dispatch another paper prints": (
        World(
            (Says("a", ("baker", "miller"), OWN, "wire", inner=OTHER), TWO_TOLD_WIRE[0]),
            (credits("a", "?wire", 0), credits("a", "?wire", 1)),
        ),
        1,
        1,
    ),
    "an article of the agency in the pile, and another dispatch that is not": (
        World(
            (Says("wire", TAILOR, OWN), Says("b", BAKER, OTHER, "wire")), (credits("b", "?wire"),)
        ),
        1,
        2,
    ),
    "two unseen texts of one agency on one claim": (
        World(TWO_TOLD_WIRE, (credits("a", "?wire one", 0), credits("b", "?wire two", 1))),
        1,
        2,
    ),
    "two unseen texts of one agency that state two days": (
        World(
            TWO_TOLD_WIRE,
            (credits("a", "?wire one", 0), credits("b", "?wire two", 1)),
            days={"?wire one": "3 march", "?wire two": "9 march"},
        ),
        2,
        2,
    ),
    "two people told a news agency that is not named": (
        World(
            (Says("a", TAILOR, OTHER, "a news agency"), Says("b", BAKER, OTHER, "a news agency"))
        ),
        1,
        2,
    ),
    "a version that lost the credit of its article": (
        World(
            (Says("a", TAILOR, OTHER, "wire"), Says("a2", ("miller",)), TWO_TOLD_WIRE[1]),
            (credits("a", "?wire"), credits("b", "?wire")),
            versions={"a2": "a"},
        ),
        1,
        2,
    ),
    "two papers print parts of one dispatch with its words of contact": (
        World(
            (
                Says("a", TAILOR, OWN),
                Says("a", BAKER, OWN),
                Says("b", TAILOR, OWN),
                Says("c", BAKER, OWN),
            ),
            (credits("a", "?wire"), credits("b", "?wire"), credits("c", "?wire")),
            shared=((0, 2), (1, 3)),
        ),
        1,
        2,
    ),
    "two outlets that say so, and have been told things elsewhere": (
        World(
            (
                Says("a", ("cable",)),
                Says("b", ("wire",)),
                Says("c", TAILOR, OTHER, "wire"),
                Says("c", TAILOR, OTHER, "cable"),
            )
        ),
        1,
        3,
    ),
    "two who only heard of it": (
        World(
            (
                Says("a", TAILOR, OWN, access=Access.HEARD),
                Says("b", BAKER, OWN, access=Access.HEARD),
            )
        ),
        1,
        2,
    ),
    "two men together, one of whom may be the resident": (
        World(
            (Says("a", ("tailor and baker",), OWN), Says("b", ("a resident",), OWN)),
            possible=may_be(("tailor and baker", "a resident")),
        ),
        1,
        2,
    ),
    "a copy that passes for the older text and changes who speaks": (
        World(
            (Says("a", TAILOR, OWN), Says("b", ("a soldier",)), Says("c", TAILOR, OWN)),
            (Link("a", "b"),),
        ),
        1,
        1,
    ),
    "the same words from two texts are one text's": (
        World(
            (Says("a", TAILOR, OWN), Says("b"), Says("c", BAKER, OWN)),
            (Link("b", "a"), Link("b", "c")),
        ),
        1,
        1,
    ),
    "a copy of a text whose other copy credits the agency": (
        World(
            (Says("a", TAILOR), Says("b"), Says("c"), TWO_TOLD_WIRE[1]),
            (Link("b", "a"), credits("b", "?wire", 1), Link("c", "a"), credits("b", "?wire", 3)),
        ),
        1,
        1,
    ),
    "against time, in a text that has a witness of its own as well": (
        World(
            (Says("a", TAILOR, OWN), Says("a", BAKER, OWN), Says("b", TAILOR, OWN)),
            (Link("b", "a", status=DerivationStatus.AGAINST_TIME, voices=(2,)),),
        ),
        1,
        2,
    ),
    "a third of the words are reused": (
        World(
            (Says("a", TAILOR), Says("b", BAKER)),
            (Link("b", "a", share=0.15),),
            shared=(),
        ),
        1,
        2,
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_trap(trap: str) -> None:
    """The minimum is not fooled, and the maximum merges only what is shown."""
    world, low, high = TRAPS[trap]
    claim, known = claim_and_known(world)

    found = answer_claim(claim, known, settings=Settings()).origins

    assert (found.min, found.max) == (low, high)


def test_an_unsourced_sentence_rests_on_every_route_of_its_story() -> None:
    """Which of the agencies it came from is not told, so it is independent of neither."""
    world = World(
        (Says("a"), Says("b", TAILOR, OTHER, "wire"), Says("c", BAKER, OTHER, "cable")),
        (
            credits("a", "?wire"),
            credits("a", "?cable"),
            credits("b", "?wire", 1),
            credits("c", "?cable", 2),
        ),
    )
    claim, known = claim_and_known(world)

    found = answer_claim(claim, known, settings=Settings()).origins

    assert (found.min, found.max) == (2, 2)
