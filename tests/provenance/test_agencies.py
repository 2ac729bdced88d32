"""Texts that may be one, because one agency may have sent them."""

import pytest

from whence.config import Settings
from whence.provenance import build_graph
from whence.provenance.agencies import is_text_of, tie_texts
from whence.records import Basis, Contact, EntityId, Node, NodeId, NodeKind
from worlds import Link, Says, World, claim_and_known

OTHER = Contact.OTHER
MAY_BE = "both come from Northwire; it may be one text or two"


def credited(first: str, second: str, days: dict[str, str] | None = None) -> World:
    """Two documents that credit an unseen text each, for another speaker."""
    one, two = (text[1:].split()[0] for text in (first, second))
    return World(
        (Says("a", ("Orlin",), OTHER, one), Says("b", ("Fenn",), OTHER, two)),
        (
            Link("a", first, Basis.CREDIT, voices=(0,)),
            Link("b", second, Basis.CREDIT, voices=(1,)),
        ),
        days=days or {},
    )


def text_ties(world: World) -> list[str]:
    """Why texts of a world may be one."""
    claim, known = claim_and_known(world)
    return [t.why for t in build_graph(claim, known, settings=Settings()).ties if "text" in t.why]


def test_two_unseen_texts_of_one_agency_may_be_one() -> None:
    """Until we have them nobody can tell; those of two agencies are two."""
    assert text_ties(credited("?Northwire 1", "?Northwire 2")) == [MAY_BE]
    assert text_ties(credited("?Northwire", "?Cable")) == []


@pytest.mark.parametrize(("second", "ties"), [("3 march", [MAY_BE]), ("4 march", [])])
def test_texts_of_different_days_are_two(second: str, ties: list[str]) -> None:
    """What an agency sent on Monday is not what it sent on Friday."""
    days = {"?Northwire 1": "3 march", "?Northwire 2": second}

    assert text_ties(credited("?Northwire 1", "?Northwire 2", days)) == ties


def test_an_unseen_text_may_be_the_agencys_article_in_the_pile() -> None:
    """The credit does not say which of its articles was meant."""
    world = World(
        (Says("Northwire", ("Orlin",), Contact.OWN), Says("b", ("Fenn",), OTHER, "Northwire")),
        (Link("b", "?Northwire", Basis.CREDIT, voices=(1,)),),
    )

    assert text_ties(world) == [MAY_BE]


def test_two_documents_in_the_pile_are_never_one() -> None:
    """They can be compared, so their outlet alone says nothing."""
    _, known = claim_and_known(World((Says("a"), Says("b"))))
    nodes = [Node(NodeId(n), NodeKind.DOCUMENT, "a", "a") for n in ("first", "second")]

    assert tie_texts(nodes, known, told={}) == ()


def test_an_outlet_without_a_name_may_have_any_text() -> None:
    """One called "a news agency" may be whichever; a named one has only what bears its name."""
    world = World((Says("a", ("Orlin",), OTHER, "a news agency"), Says("b", (), OTHER, "b")))
    _, known = claim_and_known(world)

    assert is_text_of("a", EntityId("a news agency"), known)
    assert is_text_of("b", EntityId("b"), known)
    assert not is_text_of("a", EntityId("b"), known)
