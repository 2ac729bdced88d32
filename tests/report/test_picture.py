"""The chain as SVG."""

import xml.etree.ElementTree as ET

import pytest

from whence.records import Answer, NodeKind
from whence.report.chain import LARGEST, Arrow, Box, Chain, Link, to_chain
from whence.report.lookup import Lookup
from whence.report.picture import LETTERS, draw_chain, wrap_name

HOSTILE = "</text><script>alert('x')</script> & \"more\""


def box(id_: str, kind: NodeKind = NodeKind.DOCUMENT, name: str = "name") -> Box:
    """A plain box."""
    return Box(id_, kind, name, "caption", name)


def test_the_picture_is_well_formed_and_described(cells: Answer, lookup: Lookup) -> None:
    """It has a title and the steps in words for those who cannot see it."""
    chain = to_chain(cells.claims[0].graph, lookup, {"merrin": "#d1-s5"})

    tree = ET.fromstring(draw_chain(chain, name="c1-p", title="How claim 1 got here"))

    assert tree[0].text == "How claim 1 got here"
    assert "credited by" in (tree[1].text or "")
    assert [one.get("href") for one in tree.iter("a")] == ["#d1-s5"]


def test_what_is_not_in_the_pile_has_its_own_look(cells: Answer, lookup: Lookup) -> None:
    """The style draws unseen boxes dashed and grey."""
    chain = to_chain(cells.claims[0].graph, lookup, {})

    tree = ET.fromstring(draw_chain(chain, name="p", title="t"))

    looks = [one.get("class") for one in tree.iter("g")]
    assert "box unseen" in looks
    assert looks.count("step dashed") == 1


def test_names_are_escaped() -> None:
    """A name that holds markup is shown as it is."""
    picture = draw_chain(Chain((box("a", name=HOSTILE),), (), ()), name="p", title=HOSTILE)

    assert "<script" not in picture
    assert HOSTILE in "".join(ET.fromstring(picture).itertext())


@pytest.mark.parametrize(
    "ends", [("a", "b"), ("b", "a"), ("a", "a"), ("a", "c"), ("c", "a"), ("b", "c")]
)
def test_any_step_can_be_drawn(ends: tuple[str, str]) -> None:
    """Forward, backward, within a column, to itself."""
    boxes = (box("a", NodeKind.ORIGINATOR), box("b"), box("c"))
    chain = Chain(boxes, (Arrow(*ends, False, "why"),), (Link("a", "b", "w"), Link("b", "c", "w")))

    tree = ET.fromstring(draw_chain(chain, name="p", title="t"))

    assert len([one for one in tree.iter("path") if one.get("class") == "tip"]) == 1


def test_the_shortest_dotted_lines_that_join_all_are_drawn() -> None:
    """Three that may be one need two lines; the way from the first to the last shows itself."""
    pairs = [("a", "c"), ("a", "b"), ("b", "c"), ("b", "a"), ("c", "c")]
    links = tuple(Link(a, b, f"{a}-{b}") for a, b in pairs)

    tree = ET.fromstring(
        draw_chain(Chain((box("a"), box("b"), box("c")), (), links), name="p", title="t")
    )

    drawn = [one for one in tree.iter("g") if one.get("class") == "maybe"]
    assert [one[0].text for one in drawn] == ["a-b", "b-c"]


def test_nothing_is_drawn_that_cannot_be_read() -> None:
    """An empty graph and a huge one have no picture; their steps are told in words."""
    huge = tuple(box(f"{number}") for number in range(LARGEST + 1))

    assert draw_chain(Chain((), (), ()), name="p", title="t") == ""
    assert draw_chain(Chain(huge, (), ()), name="p", title="t") == ""


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Northwire", ("Northwire",)),
        ("dispatch of Northwire", ("dispatch of Northwire",)),
        ("interview of Daren Oskel", ("interview of Daren", "Oskel")),
        ("a" * 50, ("a" * (LETTERS - 2) + "…",)),
        ("報" * 30, ("報" * (LETTERS // 2 - 1) + "…",)),
        ("", ("",)),
    ],
)
def test_names_fit_into_boxes(name: str, lines: tuple[str, ...]) -> None:
    """Two lines at most; wide letters take two places."""
    assert wrap_name(name) == lines
