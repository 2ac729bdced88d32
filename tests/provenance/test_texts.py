"""The vertices of documents and unseen texts, and the edges between them."""

import pytest

from whence.config import Settings
from whence.provenance import build_graph
from whence.provenance.texts import Texts, document_vertex, find_texts
from whence.records import Basis, Contact, DerivationStatus, DocumentId, NodeKind
from worlds import Link, Says, World, claim_and_known

SETTINGS = Settings()


def texts_of(world: World) -> Texts:
    """The texts of a world."""
    claim, known = claim_and_known(world)
    return find_texts(claim, known, SETTINGS)


@pytest.mark.parametrize("status", list(DerivationStatus))
def test_an_edge_keeps_the_status_of_its_derivation(status: DerivationStatus) -> None:
    """One against time or in a loop is drawn as such, not dropped and not turned."""
    world = World((Says("a", ("Orlin",)), Says("b", ("Orlin",))), (Link("b", "a", status=status),))
    claim, known = claim_and_known(world)

    graph = build_graph(claim, known, settings=SETTINGS)
    ends = [document_vertex(known, DocumentId(name)).id for name in "ab"]

    assert [e.status for e in graph.edges if [e.start, e.end] == ends] == [status]


def test_words_were_first_printed_in_the_text_they_were_taken_from() -> None:
    """A shown copy leads to its parent; a doubtful one stays first printed where it stands."""
    voices = (Says("a", ("Orlin",)), Says("b", ("Orlin",)))
    shown = texts_of(World(voices, (Link("b", "a"),)))
    doubtful = texts_of(World(voices, (Link("b", "a", confidence=0.5),)))

    assert shown.first_of[1] == shown.first_of[0]
    assert doubtful.first_of[1] != doubtful.first_of[0]


def test_words_told_to_another_outlet_have_an_unseen_text_behind_them() -> None:
    """Though no credit was found, "told Northwire" says that there is such a text."""
    found = texts_of(World((Says("a", ("Orlin",), Contact.OTHER, "Northwire"),)))

    (unseen,) = (node for node in found.nodes if node.kind is NodeKind.UNSEEN)

    assert unseen.name == "text of Northwire (not in the pile)"
    assert found.first_of[0] == (unseen.id,)


def test_a_text_without_the_claim_stands_between_two_that_are_drawn() -> None:
    """The way from an agency leads on through an article that carries no occurrence."""
    links = (Link("b", "a"), Link("a", "?wire", Basis.CREDIT))
    found = texts_of(World((Says("b", ("Orlin",)),), links))

    assert sorted(node.name for node in found.nodes) == ["a", "b", "dispatch of wire"]
    assert len(found.edges) == 2


def test_versions_of_one_article_are_one_vertex() -> None:
    """A corrected version has no vertex of its own."""
    found = texts_of(World((Says("a", ("Orlin",)), Says("a2", ("Orlin",))), versions={"a2": "a"}))

    assert [(node.name, node.occurrences) for node in found.nodes] == [("a", (0, 1))]
