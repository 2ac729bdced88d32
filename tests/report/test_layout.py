"""Columns and rows of a picture."""

from hypothesis import given
from hypothesis import strategies as st

from whence.report.layout import DEEPEST, find_layout

BOXES = ["a", "b", "c", "d", "e"]
STAGES = st.dictionaries(st.sampled_from(BOXES), st.integers(0, 4), min_size=5, max_size=5)
ARROWS = st.lists(st.tuples(st.sampled_from(BOXES), st.sampled_from(BOXES)), max_size=12)


def test_stages_go_from_left_to_right() -> None:
    """Who said it stands left of the documents; stages without boxes take no room."""
    layout = find_layout({"paper": 4, "man": 0, "talk": 2}, [("man", "talk"), ("talk", "paper")])

    assert layout.columns == (("man",), ("talk",), ("paper",))
    assert layout.stages == (0, 2, 4)


def test_a_copy_stands_right_of_what_it_copied() -> None:
    """Documents that follow each other get columns of their own."""
    layout = find_layout({"a": 4, "b": 4, "c": 4}, [("a", "b"), ("b", "c"), ("a", "c")])

    assert [[box for box in column if box in "abc"] for column in layout.columns] == [
        ["a"],
        ["b"],
        ["c"],
    ]
    assert len(layout.ways[2]) == 3  # the long arrow has a lane beside b


def test_boxes_stand_beside_what_they_are_joined_to() -> None:
    """Arrows that need not cross do not cross."""
    stages = {"a": 0, "b": 0, "x": 4, "y": 4}

    layout = find_layout(stages, [("a", "y"), ("b", "x")])

    rows = [list(column) for column in layout.columns]
    assert rows[0].index("a") == rows[1].index("y")


def test_documents_of_a_loop_share_a_column() -> None:
    """Two papers that cite each other: neither stands before the other."""
    layout = find_layout({"a": 4, "b": 4, "c": 4}, [("a", "b"), ("b", "a"), ("b", "c")])

    assert [sorted(box for box in column if box in "abc") for column in layout.columns] == [
        ["a", "b"],
        ["c"],
    ]


@given(STAGES, ARROWS)
def test_any_graph_is_laid_out(stages: dict[str, int], arrows: list[tuple[str, str]]) -> None:
    """Loops, arrows backwards and lonely boxes: each box stands in one place."""
    layout = find_layout(stages, arrows)

    shown = [id_ for column in layout.columns for id_ in column if id_ in stages]
    assert sorted(shown) == sorted(stages)
    assert len(layout.columns) <= 5 * (DEEPEST + 1)
    assert [(way[0], way[-1]) for way in layout.ways] == arrows


@given(STAGES, ARROWS)
def test_order_of_the_boxes_changes_nothing(
    stages: dict[str, int], arrows: list[tuple[str, str]]
) -> None:
    """The same graph gives the same picture."""
    turned = dict(reversed(stages.items()))

    assert find_layout(turned, arrows) == find_layout(stages, arrows)
