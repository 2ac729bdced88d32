"""What an occurrence rests on through texts that have the same words."""

import time

from whence.provenance.beside import find_possible, find_speakers
from whence.records import DerivationStatus, Edge, EdgeId, EdgeKind, Node, NodeId, NodeKind

UNDECIDED, FOLLOWED = DerivationStatus.UNDECIDED, DerivationStatus.FOLLOWED


def vertices(
    documents: dict[str, tuple[int, ...]], people: dict[str, tuple[int, ...]]
) -> dict[NodeId, Node]:
    """Documents and named speakers by id, with their occurrences; "?" begins an unseen text."""
    nodes = [
        Node(
            NodeId(name),
            NodeKind.UNSEEN if name[0] == "?" else NodeKind.DOCUMENT,
            name,
            name,
            occurrences,
        )
        for name, occurrences in documents.items()
    ]
    nodes += [
        Node(NodeId(name), NodeKind.ORIGINATOR, name, name, occurrences)
        for name, occurrences in people.items()
    ]
    return {node.id: node for node in nodes}


def edge(start: str, end: str, *occurrences: int, status: DerivationStatus = UNDECIDED) -> Edge:
    """Words that two texts share."""
    return Edge(
        EdgeId(f"{start} {end}"),
        NodeId(start),
        NodeId(end),
        EdgeKind.REUSED,
        0.9,
        status,
        (),
        "shared words",
        occurrences=occurrences,
    )


def test_an_unsourced_copy_rests_on_the_speaker_beside_it() -> None:
    """In either direction, and through another unsourced one."""
    nodes = vertices({"a": (0,), "b": (1,), "c": (2,)}, {"Orlin": (0,)})

    found = find_speakers(nodes, [edge("b", "a"), edge("b", "c", status=FOLLOWED)])

    assert found == {1: {"Orlin"}, 2: {"Orlin"}}


def test_only_the_words_that_are_shared_lead_to_a_speaker() -> None:
    """Another sentence of the same document stays without a source."""
    nodes = vertices({"a": (0,), "b": (1, 2)}, {"Orlin": (0,)})

    assert find_speakers(nodes, [edge("a", "b", 0, 1)]) == {1: {"Orlin"}}


def test_where_the_direction_is_unknown_each_may_rest_on_the_other() -> None:
    """On its article and on its speaker, for the words that are shared."""
    nodes = vertices({"a": (0, 1), "b": (2,)}, {"Orlin": (0,), "Fenn": (1,), "Marr": (2,)})

    found = find_possible(nodes, followed=[], tied=[edge("a", "b", 0, 2)])

    assert found[0] == found[2] == {"a", "b", "Orlin", "Marr"}
    assert found[1] == {"a", "Fenn"}


def test_a_child_may_rest_on_its_parent_but_not_the_parent_on_its_child() -> None:
    """A direction that is known is kept; what stands behind the parent stands behind the child."""
    nodes = vertices({"a": (0,), "b": (1,), "?wire": ()}, {"Orlin": (0,), "Marr": (1,)})
    edges = [edge("?wire", "a", 0, status=FOLLOWED), edge("a", "b", status=FOLLOWED)]

    found = find_possible(nodes, followed=edges, tied=[])

    assert found == {0: {"?wire", "a", "Orlin"}, 1: {"?wire", "a", "b", "Orlin", "Marr"}}


def test_words_may_pass_through_a_document_that_does_not_make_the_claim() -> None:
    """It is a link of the chain though it has no occurrence."""
    nodes = vertices({"a": (0,), "between": (), "b": (1,)}, {"Orlin": (0,)})

    found = find_possible(nodes, followed=[], tied=[edge("a", "between", 0), edge("between", "b")])

    assert found[1] == {"a", "between", "b", "Orlin"}


def test_a_story_that_hundreds_reprint_takes_no_time() -> None:
    """Every two of 300 undated copies are tied; the answer is the same for all."""
    names = [f"paper {number:03}" for number in range(300)]
    nodes = vertices({name: (number,) for number, name in enumerate(names)}, {"Orlin": (0,)})
    tied = [edge(one, other) for one in names for other in names if one < other]
    start = time.process_time()

    found = find_possible(nodes, followed=[], tied=tied)
    speakers = find_speakers(nodes, tied)

    assert found[299] == {*names, "Orlin"}
    assert speakers[299] == {"Orlin"}
    assert time.process_time() - start < 5


def test_who_passes_for_the_first_rests_on_what_his_copy_may_rest_on() -> None:
    """Its date may be wrong: then it is a copy of one of the two that are tied."""
    nodes = vertices({"a": (0,), "b": (1,), "first": (2,)}, {"Orlin": (0,)})

    found = find_possible(
        nodes,
        followed=[edge("first", "b", 1, 2, status=FOLLOWED)],
        tied=[edge("a", "b", 0, 1)],
    )

    assert {"a", "Orlin", "first"} <= found[2]
