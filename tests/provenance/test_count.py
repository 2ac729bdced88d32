"""The count fails under each of six wrong rules: the laws and the table have teeth.

Each wrong rule is switched in by changing the graph as that rule would have drawn it.
"""

from collections.abc import Callable
from dataclasses import replace

import pytest

from whence.config import Settings
from whence.errors import UnknownRecordError
from whence.provenance import OriginRule, build_graph, count_origins
from whence.records import (
    Access,
    Basis,
    ClaimGraph,
    Contact,
    DerivationStatus,
    EdgeKind,
    NodeKind,
    OriginInterval,
)
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER
TEXTS = {NodeKind.DOCUMENT, NodeKind.UNSEEN}
Wrong = Callable[[ClaimGraph], ClaimGraph]


def graph_of(world: World) -> ClaimGraph:
    """The graph of a world."""
    claim, known = claim_and_known(world)
    return build_graph(claim, known, settings=Settings())


def counted(world: World, wrong: Wrong = lambda graph: graph) -> OriginInterval:
    """The count of a world, with a wrong rule switched in."""
    return count_origins(wrong(graph_of(world)), rule=OriginRule())


def is_between_texts(graph: ClaimGraph, start: str, end: str) -> bool:
    """Whether an edge joins two texts."""
    kinds = {node.id: node.kind for node in graph.nodes}
    return kinds[start] in TEXTS and kinds[end] in TEXTS


def child_keeps_its_own_collection(graph: ClaimGraph) -> ClaimGraph:
    """As if a rewrite had met the speaker itself: derivations count for nothing."""
    edges = tuple(e for e in graph.edges if not is_between_texts(graph, e.start, e.end))
    return without_word_ties(replace(graph, edges=edges))


def refused_edges_are_dropped(graph: ClaimGraph) -> ClaimGraph:
    """As if an edge against time, or without direction, were no tie at all."""
    kept = tuple(e for e in graph.edges if e.status is DerivationStatus.FOLLOWED)
    return without_word_ties(replace(graph, edges=kept))


def without_word_ties(graph: ClaimGraph) -> ClaimGraph:
    """The same words tie the speakers as well; this second bar must be lifted, too."""
    return replace(graph, ties=tuple(t for t in graph.ties if "same words" not in t.why))


def texts_have_no_capacity(graph: ClaimGraph) -> ClaimGraph:
    """As if one article could carry any number of independent origins: a vertex a voice."""
    nodes, edges = [], list(graph.edges)
    for node in graph.nodes:
        if node.kind is not NodeKind.DOCUMENT:
            nodes.append(node)
            continue
        nodes.append(replace(node, occurrences=()))
        nodes.extend(
            replace(node, id=f"{node.id} {index}", occurrences=(index,))
            for index in node.occurrences
        )
    return replace(graph, nodes=tuple(nodes), edges=tuple(edges))


def a_byline_is_an_originator(graph: ClaimGraph) -> ClaimGraph:
    """As if every document's author were a source of what it says."""
    nodes = tuple(
        replace(node, stated=True) if node.kind is NodeKind.ORIGINATOR else node
        for node in graph.nodes
    )
    return replace(graph, nodes=nodes)


def the_earliest_own_voice_counts(graph: ClaimGraph) -> ClaimGraph:
    """As if the first document to print something unsourced were its origin."""
    unstated = sorted(node.id for node in graph.nodes if not node.stated)
    nodes = tuple(
        replace(node, stated=True) if node.id in unstated[:1] else node for node in graph.nodes
    )
    return replace(graph, nodes=nodes)


def unseen_texts_of_one_agency_are_split_in_min(graph: ClaimGraph) -> ClaimGraph:
    """As if two dispatches that may be one were shown to be two."""
    unseen = {node.id for node in graph.nodes if node.kind is NodeKind.UNSEEN}
    ties = tuple(tie for tie in graph.ties if not {tie.a, tie.b} <= unseen)
    return replace(graph, ties=ties)


COPY = World((Says("a", ("a tailor",), OWN), Says("b", ("a tailor",), OWN)), (Link("b", "a"),))
AGAINST_TIME = World(
    (Says("a", ("a tailor",), OWN), Says("b", ("a tailor",), OWN)),
    (Link("b", "a", status=DerivationStatus.AGAINST_TIME),),
)
ONE_ARTICLE = World((Says("a", ("tailor",), OWN), Says("a", ("baker",), OWN)))
OWN_VOICE = World((Says("a", ("tailor",), OWN), Says("b")))
TWO_DISPATCHES = World(
    (Says("a", ("tailor",), OTHER, "wire"), Says("b", ("baker",), OTHER, "wire")),
    (
        Link("a", "?wire", Basis.CREDIT, voices=(0,)),
        Link("b", "?wire", Basis.CREDIT, voices=(1,)),
    ),
)


@pytest.mark.parametrize(
    ("world", "right", "wrong", "wrong_answer"),
    [
        (COPY, (1, 1), child_keeps_its_own_collection, (2, 2)),
        (AGAINST_TIME, (1, 1), refused_edges_are_dropped, (2, 2)),
        (ONE_ARTICLE, (1, 1), texts_have_no_capacity, (2, 2)),
        (OWN_VOICE, (1, 2), a_byline_is_an_originator, (2, 2)),
        (OWN_VOICE, (1, 2), the_earliest_own_voice_counts, (2, 2)),
        (TWO_DISPATCHES, (1, 2), unseen_texts_of_one_agency_are_split_in_min, (2, 2)),
    ],
)
def test_a_wrong_rule_breaks_a_row(
    world: World, right: tuple[int, int], wrong: Wrong, wrong_answer: tuple[int, int]
) -> None:
    """With the wrong rule the row of the table is a false confirmation; with ours it holds."""
    ours, theirs = counted(world), counted(world, wrong)

    assert (ours.min, ours.max) == right
    assert (theirs.min, theirs.max) == wrong_answer


@pytest.mark.parametrize("wrong", [child_keeps_its_own_collection, refused_edges_are_dropped])
def test_a_wrong_rule_breaks_the_law_of_copies(wrong: Wrong) -> None:
    """Under it a copy adds an origin."""
    world = COPY if wrong is child_keeps_its_own_collection else AGAINST_TIME
    alone = World(world.voices[:1])

    assert counted(world, wrong).max > counted(alone, wrong).max
    assert counted(world).max == counted(alone).max


def test_the_groups_are_the_origins_of_max_with_their_occurrences() -> None:
    """Every occurrence belongs to one group, and open groups name each other."""
    found = counted(TWO_DISPATCHES)

    assert sorted(index for group in found.groups for index in group.occurrences) == [0, 1]
    first, second = found.groups
    assert (first.may_be, second.may_be) == ((second.id,), (first.id,))
    assert any("may be one" in reason for reason in found.reasons)


def test_first_hand_counts_only_asserted_access() -> None:
    """Who saw it counts; who merely said it does not."""
    world = World(
        (
            Says("a", ("tailor",), OWN, access=Access.SAW),
            Says("b", ("baker",), OWN),
        )
    )

    assert counted(world).first_hand == 1


def test_an_edge_into_nowhere_is_refused() -> None:
    """A graph names only vertices that it has."""
    graph = graph_of(COPY)

    with pytest.raises(UnknownRecordError, match="vertex that the graph lacks"):
        replace(graph, nodes=graph.nodes[1:])


def test_wrong_rules_really_change_the_graph() -> None:
    """The switch is not empty: each drops or changes something in its world."""
    graph = graph_of(TWO_DISPATCHES)

    assert unseen_texts_of_one_agency_are_split_in_min(graph) != graph
    assert any(edge.kind is EdgeKind.CREDITED for edge in graph.edges)
