"""One occasion or two: releases, conferences, interviews, and what nobody says."""

import pytest

from whence.config import Settings
from whence.provenance import build_graph
from whence.provenance.occasions import find_occasions
from whence.records import Contact, DerivationStatus, Tie
from worlds import Link, Says, World, claim_and_known

OWN, PUBLIC, OTHER, UNSTATED = Contact.OWN, Contact.PUBLIC, Contact.OTHER, Contact.UNSTATED


def occasions(world: World) -> tuple[Tie, ...]:
    """The ties between the collections of a world."""
    claim, known = claim_and_known(world)
    return find_occasions(claim, known, build_graph(claim, known, settings=Settings()))


@pytest.mark.parametrize(
    ("one", "two", "confidences"),
    [
        (PUBLIC, PUBLIC, [1.0]),
        (PUBLIC, OWN, [0.5]),
        (UNSTATED, OWN, [0.5]),
        (UNSTATED, UNSTATED, [0.5]),
        (OWN, OWN, []),
    ],
)
def test_contact_tells_one_occasion_from_two(
    one: Contact, two: Contact, confidences: list[float]
) -> None:
    """Public words were said once; who was there himself has his own; the rest may be one."""
    found = occasions(World((Says("a", ("Orlin",), one), Says("b", ("Orlin",), two))))

    assert [tie.confidence for tie in found] == confidences


def test_two_speakers_have_two_occasions() -> None:
    """However public both were."""
    assert not occasions(World((Says("a", ("Orlin",), PUBLIC), Says("b", ("Fenn",), PUBLIC))))


@pytest.mark.parametrize(("contact", "confidences"), [(PUBLIC, [0.5]), (UNSTATED, [])])
def test_speakers_who_may_be_one_may_have_spoken_once_in_public(
    contact: Contact, confidences: list[float]
) -> None:
    """As sure as they are one, and no surer; two outlets that quote an official have two."""
    world = World(
        (Says("a", ("council",), contact), Says("b", ("spokesman",), contact)),
        possible=frozenset({frozenset(("council", "spokesman"))}),
    )

    assert [tie.confidence for tie in occasions(world)] == confidences


def test_the_contact_nearest_to_the_teller_counts() -> None:
    """An agency's report of a public statement is no interview of the agency's own."""
    told = World(
        (Says("a", ("Orlin",), PUBLIC), Says("b", ("Orlin", ""), OTHER, "wire", inner=PUBLIC))
    )

    assert [tie.confidence for tie in occasions(told)] == [1.0]


def test_copied_words_keep_their_occasion() -> None:
    """A copy that drops the contact words has the statement from where the other had it."""
    tied = Link("a", "copy", status=DerivationStatus.UNDECIDED)
    voices = (Says("a", ("council",), PUBLIC), Says("copy", ("council",)))

    assert max(tie.confidence for tie in occasions(World(voices, (tied,)))) == 1.0


@pytest.mark.parametrize(("contact", "is_one"), [(OWN, True), (UNSTATED, True), (OTHER, False)])
def test_versions_of_one_article_have_one_occasion_for_a_speaker(
    contact: Contact, is_one: bool
) -> None:
    """Whoever passes for the first to have the words of one; not what an outlet was told."""
    channel = "wire" if contact is OTHER else None
    said = (Says("a", ("Orlin",), OWN), Says("b"), Says("c", ("Orlin",), contact, channel))

    found = occasions(World(said, (Link("a", "b"),), versions={"c": "a"}))

    assert (1.0 in {tie.confidence for tie in found}) == is_one
