"""Names that tell two things of one graph apart."""

from dataclasses import replace

from whence.config import Settings
from whence.provenance import build_graph
from whence.records import Basis, Contact, NodeKind
from worlds import Link, Says, World, claim_and_known

OFFICIAL = ("a senior official",)


def names_of(world: World, kind: NodeKind, **changes: str) -> list[str]:
    """The names of the vertices of one kind; `changes` are made to every document."""
    claim, known = claim_and_known(world)
    documents = tuple(
        replace(document, **changes)  # type: ignore[arg-type]
        for document in known.documents
    )
    graph = build_graph(claim, replace(known, documents=documents), settings=Settings())
    return sorted(node.name for node in graph.nodes if node.kind is kind)


def test_two_officials_are_told_apart_by_their_outlets() -> None:
    """A name that two people have says in which outlet each stands."""
    world = World((Says("daily", OFFICIAL), Says("weekly", OFFICIAL)))

    assert names_of(world, NodeKind.ORIGINATOR) == [
        "a senior official (in daily)",
        "a senior official (in weekly)",
    ]


def test_a_name_that_only_one_has_stays_as_it_is() -> None:
    """One person in two outlets needs no more than the name."""
    world = World((Says("daily", ("Orlin",)), Says("weekly", ("Orlin",))))

    assert names_of(world, NodeKind.ORIGINATOR) == ["Orlin"]


def test_those_shown_to_be_one_keep_one_name() -> None:
    """There is nothing to tell apart."""
    pair = frozenset({frozenset((f"{OFFICIAL[0]} of daily", f"{OFFICIAL[0]} of weekly"))})
    world = World((Says("daily", OFFICIAL), Says("weekly", OFFICIAL)), same=pair)

    assert names_of(world, NodeKind.ORIGINATOR) == ["a senior official"] * 2


def test_two_articles_of_one_outlet_have_titles_or_numbers() -> None:
    """The title, else the file; where those are the same, too, a number."""
    world = World((Says("one"), Says("two")))

    by_file = names_of(world, NodeKind.DOCUMENT, outlet="Daily")
    by_title = names_of(world, NodeKind.DOCUMENT, outlet="Daily", title="A bridge falls")

    assert by_file == ["Daily, one.txt", "Daily, two.txt"]
    assert by_title == ["Daily, “A bridge falls” (1)", "Daily, “A bridge falls” (2)"]


def test_two_texts_of_one_agency_are_told_apart_by_who_credits_them() -> None:
    """They are not in the pile, so their children name them."""
    voices = (
        Says("a", ("Orlin",), Contact.OTHER, "wire"),
        Says("b", ("Fenn",), Contact.OTHER, "wire"),
    )
    links = tuple(Link(name, "?wire", Basis.CREDIT, voices=(n,)) for n, name in enumerate("ab"))

    assert names_of(World(voices, links), NodeKind.UNSEEN) == [
        "dispatch of wire, credited by a",
        "dispatch of wire, credited by b",
    ]
