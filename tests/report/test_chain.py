"""The graph of a claim as boxes and arrows."""

from types import ModuleType

from whence.records import Answer, ClaimGraph, EdgeKind, NodeKind
from whence.report.chain import to_chain, to_line
from whence.report.lookup import Lookup


def test_an_undecided_step_is_dashed(cells: Answer, lookup: Lookup) -> None:
    """What the larger count does not follow looks weaker."""
    chain = to_chain(cells.claims[0].graph, lookup, {})

    dashed = [(arrow.start, arrow.end) for arrow in chain.arrows if arrow.dashed]
    assert dashed == [("dispatch", "lanterna")]


def test_captions_say_how_they_know_and_when(cells: Answer, lookup: Lookup) -> None:
    """An originator shows its access, a document its date, a collection its circumstances."""
    boxes = {box.id: box for box in to_chain(cells.claims[0].graph, lookup, {}).boxes}

    assert boxes["oskel"].caption == "took part"
    assert boxes["interview"].caption == "custody, minder"
    assert boxes["lanterna"].caption == "undated"
    assert boxes["dispatch"].caption == "agency dispatch"


def test_an_unnamed_source_is_shown_as_such(cells: Answer, lookup: Lookup) -> None:
    """Nobody behind an outlet's own voice is no box like a person's."""
    boxes = to_chain(cells.claims[3].graph, lookup, {}).boxes

    assert [box.stated for box in boxes if box.kind is NodeKind.ORIGINATOR] == [False]


def test_many_equal_copies_are_one_box(answers: ModuleType, lookup: Lookup) -> None:
    """Forty papers that credit one dispatch do not bury the picture."""
    papers = [answers.node(f"p{n:02}", NodeKind.DOCUMENT, f"Paper {n}") for n in range(40)]
    dispatch = answers.node("dispatch", NodeKind.UNSEEN, "dispatch")
    edges = [answers.edge("dispatch", one.id, EdgeKind.CREDITED, "") for one in papers]
    graph = ClaimGraph((dispatch, *papers), tuple(edges))

    chain = to_chain(graph, lookup, {})

    assert len(chain.boxes) == 8
    assert "34 more documents" in [box.name for box in chain.boxes]
    assert len(chain.arrows) == 7


def test_a_chain_can_be_said_in_a_line(cells: Answer) -> None:
    """From who said it to the document."""
    assert to_line(cells.claims[2].graph) == (
        "Free Valley Council → statement of the Free Valley Council → Tolvek Portal"
    )
