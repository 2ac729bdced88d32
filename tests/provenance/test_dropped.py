"""What a copy leaves out of how the words came about."""

import time

from whence.config import Settings
from whence.provenance import build_graph
from whence.provenance.dropped import mark_dropped
from whence.records import Basis, CircumstanceKind, ClaimGraph, NodeKind
from worlds import Link, Says, World, claim_and_known

CUSTODY, CAVEAT = CircumstanceKind.CUSTODY, CircumstanceKind.CAVEAT


def graph_of(world: World) -> ClaimGraph:
    """The graph of a world."""
    claim, known = claim_and_known(world)
    return build_graph(claim, known, settings=Settings())


def missing(world: World) -> dict[tuple[str, str], str]:
    """What each step to a document does not repeat, by the names of its ends."""
    graph = graph_of(world)
    names = {node.id: node.name for node in graph.nodes}
    return {
        (names[edge.start], names[edge.end]): edge.why.split("not repeated: ")[1]
        for edge in graph.edges
        if "not repeated: " in edge.why
    }


def test_a_copy_that_drops_the_cell_shows_it() -> None:
    """The article says that he spoke in a cell, its copy does not; the next one lost no more."""
    world = World(
        (
            Says("a", ("Orlin",), circumstances=(CUSTODY, CAVEAT)),
            Says("b", ("Orlin",), circumstances=(CAVEAT,)),
            Says("c", ("Orlin",), circumstances=(CAVEAT,)),
        ),
        (Link("b", "a"), Link("c", "b")),
    )

    assert missing(world) == {("a", "b"): "custody"}


def test_the_words_that_state_it_prove_the_step() -> None:
    """The reader sees what was left out."""
    world = World((Says("a", ("Orlin",), circumstances=(CUSTODY,)), Says("b", ("Orlin",))))
    linked = world.plus(links=(Link("b", "a"),))
    claim, known = claim_and_known(linked)
    stated = {
        span for item in known.attributions for one in item.circumstances for span in one.spans
    }

    edges = build_graph(claim, known, settings=Settings()).edges

    marked = [edge for edge in edges if "not repeated: custody" in edge.why]
    assert len(marked) == 1
    assert stated <= set(marked[0].spans)


def test_siblings_of_a_text_that_nobody_gave_are_compared() -> None:
    """One keeps the caveat, the other does not repeat it."""
    world = World(
        (Says("a", ("Orlin",), circumstances=(CAVEAT,)), Says("b", ("Orlin",))),
        (Link("a", "?wire", Basis.CREDIT), Link("b", "?wire", Basis.CREDIT)),
    )

    found = missing(world)

    assert [end for _, end in found] == ["b"]
    assert set(found.values()) == {"caveat"}


def test_another_one_s_cell_is_not_missed() -> None:
    """Who gives the words to somebody else has nothing to repeat; own voice drops it all."""
    first = Says("a", ("Orlin",), circumstances=(CUSTODY,))

    assert not missing(World((first, Says("b", ("Fenn",))), (Link("b", "a"),)))
    assert missing(World((first, Says("b")), (Link("b", "a"),))) == {("a", "b"): "custody"}


def test_marking_changes_no_vertex_and_no_count() -> None:
    """Only reasons and spans of steps between texts differ."""
    world = World((Says("a", ("Orlin",), circumstances=(CUSTODY,)), Says("b", ("Orlin",))))
    claim, known = claim_and_known(world)
    graph = build_graph(claim, known, settings=Settings())

    assert mark_dropped(graph, claim, known) == graph
    assert {node.kind for node in graph.nodes} >= {NodeKind.DOCUMENT}


def test_hundreds_of_copies_cost_little() -> None:
    """Each step is looked at once."""
    voices = [Says(f"d{n:03}", ("Orlin",), circumstances=(CUSTODY,) * (n == 0)) for n in range(300)]
    links = [Link(f"d{n:03}", "d000") for n in range(1, 300)]
    claim, known = claim_and_known(World(tuple(voices), tuple(links)))
    graph = build_graph(claim, known, settings=Settings())

    begun = time.process_time()
    mark_dropped(graph, claim, known)
    assert time.process_time() - begun < 2
