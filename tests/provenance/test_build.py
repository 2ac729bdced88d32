"""The graph of one claim, from what documents say about their sources."""

from dataclasses import replace

import pytest

from whence.config import Settings
from whence.provenance import build_graph
from whence.records import Basis, ClaimGraph, Contact, EdgeKind, NodeKind
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER


def graph_of(world: World) -> ClaimGraph:
    """The graph of a world."""
    claim, known = claim_and_known(world)
    return build_graph(claim, known, settings=Settings())


def ways(graph: ClaimGraph) -> set[tuple[str, EdgeKind, str]]:
    """The edges by the names of their ends."""
    names = {node.id: node.name for node in graph.nodes}
    return {(names[edge.start], edge.kind, names[edge.end]) for edge in graph.edges}


def test_words_go_from_the_originator_over_relays_to_the_page() -> None:
    """Told, said on, taken down and printed: each step is an edge."""
    assert ways(graph_of(World((Says("a", ("Yarrow", "Xandos"), OWN),)))) == {
        ("Yarrow", EdgeKind.RELAYED, "Xandos"),
        ("Xandos", EdgeKind.TOLD, "Xandos to a"),
        ("Xandos to a", EdgeKind.PUBLISHED, "a"),
    }


def test_a_derived_occurrence_brings_no_collection_of_its_own() -> None:
    """The copy has its words from the article, which alone met the speaker."""
    world = World((Says("a", ("Orlin",)), Says("b", ("Orlin",))), (Link("b", "a"),))

    graph = graph_of(world)
    taken = [node.id for node in graph.nodes if node.kind is NodeKind.COLLECTION]

    assert len(taken) == 1
    assert [way[2] for way in ways(graph) if way[1] is EdgeKind.PUBLISHED] == ["a"]
    assert ("a", EdgeKind.REUSED, "b") in ways(graph)
    assert ("Orlin", EdgeKind.TOLD, "Orlin to a") in ways(graph)


def test_without_a_source_the_way_is_assumed() -> None:
    """The outlet's own voice has an unknown source, and nobody is said to have met it."""
    assert ways(graph_of(World((Says("a"),)))) == {
        ("source not stated in a", EdgeKind.ASSUMED, "a")
    }


def test_the_order_of_the_records_changes_nothing() -> None:
    """Nodes, edges and ties are sorted, whatever order the pile came in."""
    world = World(
        (Says("a", ("Orlin",), OTHER, "wire"), Says("b", ("Fenn",)), Says("c")),
        (Link("a", "?wire", Basis.CREDIT, voices=(0,)), Link("b", "a"), Link("c", "b")),
    )
    claim, known = claim_and_known(world)
    turned = replace(
        known,
        documents=known.documents[::-1],
        attributions=known.attributions[::-1],
        entities=known.entities[::-1],
        derivations=known.derivations[::-1],
    )

    graphs = [build_graph(claim, one, settings=Settings()) for one in (known, turned)]

    assert graphs[0] == graphs[1]
    assert list(graphs[0].nodes) == sorted(graphs[0].nodes, key=lambda node: node.id)


def test_a_document_that_nobody_gave_is_refused() -> None:
    """A claim cannot stand in a document that is not known."""
    claim, known = claim_and_known(World((Says("a", ("Orlin",)),)))

    with pytest.raises(KeyError):
        build_graph(claim, replace(known, documents=()), settings=Settings())
