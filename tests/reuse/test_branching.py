"""One parent for each text of a family."""

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.branching import find_branching

WEIGHTS = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)).filter(lambda ends: ends[0] != ends[1]),
    st.integers(-2, 9),
    max_size=30,
)


def test_a_circle_is_opened_where_it_weighs_least() -> None:
    """Each of three seems to come from the next; the weakest of the reasons gives way."""
    weights = {("a", "b"): 3.0, ("b", "c"): 2.0, ("c", "a"): 1.0}

    assert find_branching(weights) == {"a": "b", "b": "c"}


def test_a_circle_is_entered_where_it_pays_most() -> None:
    """A fourth text is the parent of the one whose reason within the circle is the weakest."""
    weights = {("a", "b"): 3.0, ("b", "a"): 3.0, ("a", "r"): 1.0, ("b", "r"): 2.0}

    assert find_branching(weights) == {"a": "b", "b": "r"}


@given(WEIGHTS)
def test_no_other_branching_weighs_more(weights: dict[tuple[int, int], int]) -> None:
    """As an independent program finds it; there is no circle, and one parent at most."""
    found = find_branching(weights)

    graph = nx.DiGraph()
    graph.add_nodes_from(range(7))
    graph.add_weighted_edges_from((p, c, w) for (c, p), w in weights.items() if w > 0)
    best = nx.maximum_branching(graph) if graph.edges else nx.DiGraph()
    assert sum(weights[ends] for ends in found.items()) == best.size(weight="weight")
    assert nx.is_directed_acyclic_graph(nx.DiGraph(found.items()))


def test_what_speaks_against_an_edge_leaves_it_out() -> None:
    """A weight of 0 or less is never chosen."""
    assert find_branching({("a", "b"): 0.0, ("b", "c"): -1.0}) == {}
