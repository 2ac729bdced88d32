"""Graph, origins and counts as JSON."""

from whence.export.graphs import from_counts, from_graph, from_origins
from whence.records import Answer


def test_edges_say_from_and_to(cells: Answer) -> None:
    """Both ends of every edge are vertices of the same graph."""
    found = from_graph(cells.claims[0].graph)

    ids = {node["id"] for node in found["nodes"]}
    assert len(found["edges"]) == 5
    assert all({edge["from"], edge["to"]} <= ids for edge in found["edges"])


def test_circumstances_stay_with_the_collection(cells: Answer) -> None:
    """Custody and a minder are kept with the words that state them."""
    found = from_graph(cells.claims[0].graph)

    interview = next(node for node in found["nodes"] if node["kind"] == "collection")
    assert [one["kind"] for one in interview["circumstances"]] == ["custody", "minder"]
    assert all(one["spans"] for one in interview["circumstances"])


def test_origins_say_why_min_is_smaller(cells: Answer) -> None:
    """The groups that may be one name each other, and the reason stands beside them."""
    found = from_origins(cells.claims[1].origins)

    assert (found["min"], found["max"], found["stated"]) == (1, 2, True)
    assert [group["may_be"] for group in found["groups"]] == [["group-2"], ["group-1"]]
    assert found["reasons"]


def test_counts_are_three(cells: Answer) -> None:
    """Documents is a number, the others are ranges."""
    assert from_counts(cells.claims[1].counts) == {
        "documents": 2,
        "collections": {"min": 2, "max": 2},
        "originators": {"min": 1, "max": 2},
    }
