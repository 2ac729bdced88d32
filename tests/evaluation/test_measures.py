"""A figure knows whether it holds its floor."""

import pytest

from whence.evaluation.measures import Measure


@pytest.mark.parametrize(("figure", "holds"), [(0.94, True), (0.95, True), (0.9399, False)])
def test_a_figure_at_its_floor_holds(figure: float, holds: bool) -> None:
    """The floor itself is enough."""
    assert Measure("x", "X", figure, "share", 0.94).holds is holds


def test_a_figure_without_a_floor_always_holds() -> None:
    """What is only shown cannot fail."""
    assert Measure("x", "X", 0.0, "share").holds
