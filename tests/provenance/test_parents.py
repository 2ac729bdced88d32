"""Which derivations hold for one occurrence."""

from dataclasses import replace

from whence.provenance import Known
from whence.provenance.parents import Parent, find_own_contact, find_parents, take_upstream
from whence.records import Basis, Claim, Contact, DerivationStatus, DocumentId, EdgeKind, Span
from worlds import ROOM, Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER


def last_parents(claim: Claim, known: Known) -> tuple[Parent, ...]:
    """The parents of the last occurrence."""
    return find_parents(claim.occurrences[-1], known)


def test_contact_of_its_own_keeps_an_occurrence_at_its_document() -> None:
    """Who spoke to the man itself has it from nobody, though the statement was copied."""
    claim, known = claim_and_known(
        World((Says("a", ("Orlin",), OWN), Says("b", ("Orlin",), OWN)), (Link("b", "a"),))
    )
    (link,) = known.derivations
    statement = (Span(DocumentId("b"), ROOM, ROOM + 60),)  # the words of contact follow it

    assert last_parents(claim, known)
    assert not last_parents(claim, replace(known, derivations=(replace(link, covers=statement),)))


def test_contact_words_in_the_reused_passage_state_nothing_of_the_copy() -> None:
    """The words "told this newspaper", copied with the rest, state contact of the older one."""
    world = World((Says("a", ("Orlin",), OWN), Says("b", ("Orlin",), OWN)), (Link("b", "a"),))

    (found,) = last_parents(*claim_and_known(world))

    assert (found.kind, found.confidence) == (EdgeKind.REUSED, 0.9)
    assert found.status is DerivationStatus.FOLLOWED


def test_a_credit_of_the_whole_story_holds_for_each_statement() -> None:
    """An article that credits its story to an agency has a statement without a way from it."""
    world = World((Says("a", ("Orlin",)),), (Link("a", "?wire", Basis.CREDIT),))

    (found,) = last_parents(*claim_and_known(world))

    assert (found.kind, found.confidence) == (EdgeKind.CREDITED, 0.9)
    assert found.why.startswith("the article credits its story")


def test_an_unsourced_sentence_has_an_assumed_parent() -> None:
    """It is tied at both ends to the route that its article credits for the other statements."""
    voices = (Says("a", ("Orlin",), OTHER, "wire"), Says("a"))
    world = World(voices, (Link("a", "?wire", Basis.CREDIT, voices=(0,)),))

    (found,) = last_parents(*claim_and_known(world))

    assert (found.kind, found.confidence) == (EdgeKind.ASSUMED, 0.8)


def test_another_speaker_beside_a_credit_may_have_come_by_it() -> None:
    """How his words were taken down is not told, so the route holds for `min` only."""
    voices = (Says("a", ("Orlin",), OTHER, "wire"), Says("a", ("Fenn",)))
    world = World(voices, (Link("a", "?wire", Basis.CREDIT, voices=(0,)),))

    (found,) = last_parents(*claim_and_known(world))

    assert (found.kind, found.confidence) == (EdgeKind.ASSUMED, 0.5)


def test_only_the_contact_nearest_to_the_speaker_counts() -> None:
    """X told this newspaper that Y told Northwire: that is no contact with Y."""
    world = World((Says("a", ("Yarrow", "Xandos"), OWN, "wire", inner=OTHER),))
    claim, known = claim_and_known(world)
    chain = known.chain_of(claim.occurrences[0].attribution)

    assert find_own_contact(chain) is None
    assert find_own_contact(chain[1:]) == (Span(DocumentId("a"), 61, 70),)


def test_what_stands_behind_a_parent_is_shown_only_for_the_words_passed_on() -> None:
    """A credit that covers other words of the parent may stand behind these, for `min`."""
    voices = (Says("a", ("Orlin",)), Says("a", ("Fenn",)), Says("b", ("Fenn",)))
    links = (Link("a", "?wire", Basis.CREDIT, voices=(0,)), Link("b", "a"))
    _, known = claim_and_known(World(voices, links))
    credit, below = known.derivations
    later = replace(below, spans=(Span(DocumentId("a"), ROOM, 2 * ROOM),))

    assert take_upstream(credit, below).confidence == 0.9
    assert take_upstream(credit, later).confidence == 0.5
