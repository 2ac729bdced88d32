"""The quality page shows each figure with what it is compared with."""

import pytest

from whence.evaluation.measures import Measure
from whence.evaluation.quality import to_text, write_page


def test_a_row_has_figure_floor_and_best() -> None:
    """One row a measure; a bar inside a cell does not break the table."""
    page = write_page([Measure("a", "A | B", 71.25, "F1", 65.0, "X 77.6", "on dev")])

    assert "| A \\| B | 71.2 F1 | 65.0 F1 | X 77.6 | on dev |" in page


@pytest.mark.parametrize(
    ("figure", "unit", "text"),
    [
        (0.9531, "share", "0.953"),
        (28.44, "F1", "28.4 F1"),
        (-0.04, "points", "0.0 points"),
    ],
)
def test_figures_as_people_write_them(figure: float, unit: str, text: str) -> None:
    """Shares have three digits, other figures one and their unit; nothing is not negative."""
    assert to_text(figure, unit) == text
