"""The way of each occurrence from its originator to the page, as the points it passes."""

from whence.config import Settings
from whence.provenance import build_graph
from whence.provenance.routes import Route, find_doubts, find_routes, merge_same
from whence.records import ClaimGraph, Contact, DerivationStatus
from worlds import Link, Says, World, claim_and_known

OWN, OTHER = Contact.OWN, Contact.OTHER
PAIR = frozenset({frozenset(("Orlin", "Fenn"))})
TWO = (Says("a", ("Orlin",), OWN), Says("b", ("Fenn",), OWN))


def graph_of(world: World) -> ClaimGraph:
    """The graph of a world."""
    claim, known = claim_and_known(world)
    return build_graph(claim, known, settings=Settings())


def routes_of(world: World, *, follows: float = 0.8) -> tuple[Route, ...]:
    """The routes of a world, those without a stated source included."""
    return find_routes(graph_of(world), follows=follows, with_unstated=True)


def test_an_occurrence_rests_on_speaker_relay_and_article() -> None:
    """If one of the three fails, it is worth nothing."""
    world = World((Says("a", ("Yarrow", "Xandos"), OWN),))
    names = {node.id: node.name for node in graph_of(world).nodes}

    (route,) = routes_of(world)

    assert {names[point] for point in route.passes} == {"Yarrow", "Xandos", "a"}  # type: ignore[index]


def test_a_copy_rests_on_the_text_it_was_taken_from() -> None:
    """Its way is derived, and begins where that of the parent begins."""
    voices = (Says("a", ("Orlin",)), Says("b", ("Fenn",)))

    first, second = routes_of(World(voices, (Link("b", "a"),)))

    assert (first.derived, second.derived) == (False, True)
    assert first.roots == second.roots
    assert first.passes & second.passes


def test_against_time_or_in_a_loop_both_pass_one_knot() -> None:
    """A tie that has no direction is a tie all the same."""
    voices = (Says("a", ("Orlin",)), Says("b", ("Fenn",)))
    for status in (DerivationStatus.AGAINST_TIME, DerivationStatus.LOOP):
        first, second = routes_of(World(voices, (Link("b", "a", status=status),)))

        assert any(point.startswith("knot ") for point in first.passes & second.passes)


def test_the_outlets_own_voice_has_a_route_for_the_maximum_only() -> None:
    """It has no visible source, so the minimum leaves it out."""
    graph = graph_of(World((Says("a"),)))

    assert [route.stated for route in find_routes(graph, follows=0.8, with_unstated=True)] == [
        False
    ]
    assert find_routes(graph, follows=0.2, with_unstated=False) == ()


def test_a_doubt_is_a_point_of_its_pair_and_a_shown_tie_makes_one() -> None:
    """Who may be one stay two people; who is one has one point."""
    doubtful, shown = graph_of(World(TWO, possible=PAIR)), graph_of(World(TWO, same=PAIR))

    assert len(set(merge_same(doubtful).values())) == len(doubtful.nodes)
    assert len(find_doubts(doubtful, follows=0.2)) == 2
    assert find_doubts(doubtful, follows=0.8) == {}
    assert len(set(merge_same(shown).values())) == len(shown.nodes) - 1
