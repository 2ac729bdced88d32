"""Group: claims grow from the best pair on, and none swallows a document."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from whence.claims.group import Groups, Pair, Rulings, group_nodes
from whence.claims.match import Stand, Verdict
from whence.records import DocumentId


def group(
    documents: list[str],
    same: dict[tuple[int, int], float],
    refused: frozenset[tuple[int, int]] = frozenset(),
    *,
    joined: set[tuple[int, int]] = frozenset(),  # type: ignore[assignment]
    apart: set[tuple[int, int]] = frozenset(),  # type: ignore[assignment]
) -> Groups:
    """Nodes in these documents; pairs that are the same, and their scores."""

    def ask(i: int, j: int) -> Verdict:
        if (i, j) in same:
            return Verdict(Stand.SAME, same[(i, j)], "same")
        if (i, j) in refused:
            return Verdict(Stand.NEAR, 0.7, "another number", is_refused=True)
        return Verdict(Stand.APART, 0.0, "little in common")

    return group_nodes(
        [frozenset({DocumentId(name)}) for name in documents],
        [Pair(i, j, ask(i, j)) for i, j in same],
        ask,
        Rulings(frozenset(joined), frozenset(apart)),
    )


def test_pairs_become_groups() -> None:
    """Three that all fit each other are one claim."""
    found = group(["a", "b", "c"], {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.8})

    assert found.members == ((0, 1, 2),)


def test_a_chain_is_no_group() -> None:
    """A fits B and B fits C; A and C have little in common, so C stays out and is a near miss."""
    found = group(["a", "b", "c"], {(0, 1): 0.9, (1, 2): 0.7})

    assert found.members == ((0, 1), (2,))
    assert [(pair.i, pair.j) for pair in found.refused] == [(1, 2)]


def test_one_refusal_is_enough() -> None:
    """A member that another one contradicts stays out, however well it fits a third."""
    found = group(["a", "b", "c"], {(0, 1): 0.9, (1, 2): 0.8}, frozenset({(0, 2)}))

    assert found.members == ((0, 1), (2,))
    assert "another number" in found.refused[0].verdict.why


def test_a_document_stands_once_in_a_claim() -> None:
    """Of two sentences of one document the better joins; the other is a near miss."""
    found = group(["a", "b", "b"], {(0, 1): 0.9, (0, 2): 0.8, (1, 2): 0.7})

    assert found.members == ((0, 1), (2,))
    assert "already has a sentence" in found.refused[0].verdict.why


def test_a_repeat_may_stand_twice() -> None:
    """Title and first sentence that are nearly equal are one assertion."""
    found = group(["a", "b", "b"], {(0, 1): 0.95, (0, 2): 0.9, (1, 2): 0.95})

    assert found.members == ((0, 1, 2),)


def test_a_person_joins_what_rules_keep_apart() -> None:
    """Whatever the words."""
    assert group(["a", "b"], {}, joined={(0, 1)}).members == ((0, 1),)


def test_a_person_keeps_apart_what_rules_join() -> None:
    """Keeping apart goes before joining, also through others."""
    same = {(0, 1): 0.9, (1, 2): 0.9, (0, 2): 0.9}

    found = group(["a", "b", "c"], same, joined={(0, 2)}, apart={(0, 2)})

    assert not any({0, 2} <= set(members) for members in found.members)


@given(
    st.lists(st.sampled_from("abcdef"), min_size=1, max_size=9),
    st.dictionaries(
        st.tuples(st.integers(0, 8), st.integers(0, 8)), st.floats(0.5, 1.0), max_size=20
    ),
)
def test_every_node_is_in_one_group(
    documents: list[str], scores: dict[tuple[int, int], float]
) -> None:
    """And in a group two nodes of one document are nearly equal."""
    same = {(i, j): score for (i, j), score in scores.items() if i < j < len(documents)}

    found = group(documents, same)

    assert sorted(node for members in found.members for node in members) == list(
        range(len(documents))
    )
    for members in found.members:
        for i, j in combinations(members, 2):
            assert documents[i] != documents[j] or same.get((i, j), 0) >= 0.85
