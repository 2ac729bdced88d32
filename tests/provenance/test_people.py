"""Who an occurrence goes back to, who passed it on, and who took it down."""

from dataclasses import replace

from whence.config import Settings
from whence.provenance import build_graph
from whence.records import CircumstanceKind, Contact, Node, NodeKind
from worlds import Says, World, claim_and_known

ORIGINATOR, RELAY = NodeKind.ORIGINATOR, NodeKind.RELAY


def nodes_of(world: World, kind: NodeKind) -> list[Node]:
    """The vertices of one kind, by name."""
    claim, known = claim_and_known(world)
    graph = build_graph(claim, known, settings=Settings())
    return sorted((n for n in graph.nodes if n.kind is kind), key=lambda node: node.name)


def test_the_innermost_speaker_is_the_originator_and_who_repeats_him_a_relay() -> None:
    """X says that Y said Z: Z is of Y, and X passed it on."""
    world = World((Says("daily", ("Yarrow", "Xandos"), Contact.OWN),))

    assert [node.name for node in nodes_of(world, ORIGINATOR)] == ["Yarrow"]
    assert [node.name for node in nodes_of(world, RELAY)] == ["Xandos"]


def test_each_member_of_a_group_is_a_point() -> None:
    """What two people said together has two originators, and the group itself is none."""
    world = World((Says("daily", ("Orlin and Velt",), Contact.OWN),))

    found = nodes_of(world, ORIGINATOR)

    assert [(node.name, node.occurrences) for node in found] == [("Orlin", (0,)), ("Velt", (0,))]


def test_an_outlet_that_reported_is_no_originator() -> None:
    """That Northwire "reported" it says who took it down; who said it is not stated."""
    world = World((Says("daily", ("Northwire",), Contact.OTHER, "Northwire"),))

    (found,) = nodes_of(world, ORIGINATOR)

    assert not found.stated
    assert found.name == "source not stated in daily"


def test_a_byline_is_never_an_originator() -> None:
    """The author of an article without a source is not named as one."""
    claim, known = claim_and_known(World((Says("daily"),)))
    signed = tuple(replace(d, authors=("Ilse Quand",)) for d in known.documents)

    graph = build_graph(claim, replace(known, documents=signed), settings=Settings())

    assert all("Quand" not in node.name for node in graph.nodes)
    assert not any(node.stated for node in graph.nodes if node.kind is ORIGINATOR)


def test_circumstances_stand_on_the_collection() -> None:
    """That a man spoke in custody is said of the interview, not of the man."""
    held = Says("daily", ("Yarrow",), Contact.OWN, circumstances=(CircumstanceKind.CUSTODY,))

    (taken,) = nodes_of(World((held,)), NodeKind.COLLECTION)
    (speaker,) = nodes_of(World((held,)), ORIGINATOR)

    assert [one.kind for one in taken.circumstances] == [CircumstanceKind.CUSTODY]
    assert taken.name == "Yarrow to daily"
    assert speaker.circumstances == ()
