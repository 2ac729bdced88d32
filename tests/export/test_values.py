"""Times and quantities as JSON."""

from whence.export.values import from_value
from whence.records import Answer, QuantityValue, TimeValue


def test_a_time_is_given_as_an_interval(cells: Answer) -> None:
    """A vague time keeps its first and last day."""
    found = from_value(next(one for one in cells.values if isinstance(one, TimeValue)))

    assert (found["kind"], found["earliest"], found["latest"]) == (
        "time",
        "2024-03-16",
        "2024-03-17",
    )
    assert "low" not in found


def test_a_quantity_says_what_it_counts(cells: Answer) -> None:
    """A plain count has no unit."""
    found = from_value(next(one for one in cells.values if isinstance(one, QuantityValue)))

    assert (found["kind"], found["low"], found["unit"], found["of"]) == (
        "quantity",
        3,
        None,
        "town",
    )
    assert "timex" not in found
