"""What stands behind the texts from which words came, and beside them."""

from itertools import combinations

from whence.provenance.climb import KNOT, Climb
from whence.records import DerivationStatus, Edge, EdgeId, EdgeKind, NodeId

REUSED, CREDITED = EdgeKind.REUSED, EdgeKind.CREDITED


def edge(start: str, end: str, *occurrences: int, kind: EdgeKind = REUSED) -> Edge:
    """A link between two texts; whether it has a direction is told where it is used."""
    id_ = EdgeId(f"{start} {end} {kind.value} {occurrences}")
    status = DerivationStatus.FOLLOWED
    ends = NodeId(start), NodeId(end)
    return Edge(id_, *ends, kind, 1.0, status, (), "drawn", occurrences=occurrences)


def climb(followed: list[Edge], tied: list[Edge] | None = None) -> Climb:
    """The ways between texts that are all different ones."""
    ends = {id_ for one in (*followed, *(tied or ())) for id_ in (one.start, one.end)}
    return Climb(followed, tied or [], {id_: id_ for id_ in ends})


def texts(found: frozenset[str]) -> set[str]:
    """The points that are texts."""
    return {point for point in found if not point.startswith(KNOT)}


def test_all_that_is_upstream_is_behind() -> None:
    """Up to the text at the beginning."""
    found = climb([edge("wire", "a", 0), edge("a", "b", 0, 1)]).behind("b", 1)

    assert (found.points, found.roots) == ({"a", "wire"}, {"wire"})


def test_words_that_came_from_nowhere_begin_at_their_text() -> None:
    """Other words of the same text may have come from another one."""
    found = climb([edge("wire", "a", 0)]).behind("a", 7)

    assert (found.points, found.roots) == (frozenset(), {"a"})


def test_a_credit_of_a_copy_stands_behind_what_it_copied() -> None:
    """Whoever passes for the first has the words from the agency, too."""
    found = climb([edge("first", "copy", 0, 1), edge("wire", "copy", 1, kind=CREDITED)])

    assert "wire" in found.behind("first", 0).points


def test_a_tie_of_reused_words_gives_each_what_is_behind_the_other() -> None:
    """In whichever direction they went, both rest on it; but on each other they need not."""
    found = climb([edge("wire", "b", 1, kind=CREDITED)], [edge("a", "b", 0, 1)]).behind("a", 0)

    assert texts(found.points) == {"wire"}
    assert found.points - {"wire"}


def test_a_loop_of_credits_gives_nothing_but_the_knot() -> None:
    """If a has it from b, b need not rest on what a has from others."""
    loop = edge("a", "b", 0, 1, kind=CREDITED)

    found = climb([edge("wire", "b", 1, kind=CREDITED)], [loop]).behind("a", 0)

    assert len(found.points) == 1
    assert not texts(found.points)


def test_those_who_share_words_with_one_of_a_loop_meet_the_other_but_not_each_other() -> None:
    """They are one only if that one has it all from the other; in another order it is the same."""
    edges = [edge("a", "b", kind=CREDITED), edge("a", "c", 0, 2), edge("d", "a", 1, 3)]

    for tied in (edges, edges[::-1]):
        found = climb([], tied)
        b, c, d = (found.behind(text, word).points for text, word in (("b", 4), ("c", 2), ("d", 3)))

        assert c.isdisjoint(d)
        assert b & c
        assert b & d
        assert b & c <= found.knots(edges[0])


def test_who_takes_words_from_one_of_a_loop_meets_the_other() -> None:
    """And so does the text from which these words came; none needs a text of the other's."""
    loop = edge("a", "b", 0, 1, kind=CREDITED)
    found = climb([edge("first", "a", 0, 2), edge("a", "last", 0, 3)], [loop])

    other = found.behind("b", 1).points

    assert not texts(other)
    for text, word in (("first", 2), ("last", 3)):
        assert found.behind(text, word).points & other


def test_words_that_have_nothing_in_common_share_no_knot() -> None:
    """Though their texts are tied by way of a third one."""
    found = climb([], [edge("a", "b", 0, 1), edge("b", "c", 2, 3)])

    assert found.behind("a", 0).points.isdisjoint(found.behind("c", 3).points)
    assert found.behind("a", 0).points & found.behind("b", 1).points


def test_the_same_words_in_three_texts_have_one_knot() -> None:
    """However they went, all are of one text."""
    found = climb([], [edge("a", "b", 0, 1), edge("b", "c", 1, 2)])

    assert found.behind("a", 0).points == found.behind("c", 2).points


def test_a_way_that_comes_back_ends() -> None:
    """Texts that have it from each other all rest on each other."""
    found = climb([edge("a", "b", 0, 1), edge("b", "a", 0, 1)])

    assert found.behind("a", 0).points == {"a", "b"}
    assert found.behind_edge(edge("a", "b", 0, 1)).points == {"a", "b"}


def test_the_work_grows_with_the_links_and_not_with_their_pairs() -> None:
    """Sixty texts, each from all before it: every step is taken once for all occurrences."""
    links = [edge(f"{a:02}", f"{b:02}", a, b) for a, b in combinations(range(60), 2)]
    found = climb(links)

    for number in range(60):
        found.behind(f"{number:02}", number)

    assert found.steps < 40 * len(links)
