"""What all number phrases share."""

import pytest

from whence.quantities.amount import counted_of, find_hedge, is_year, read_numbers, read_value
from whence.quantities.grammar import find_numbers
from whence.quantities.tokens import cut_quantities
from whence.text.patterns import Phrase


def phrase(text: str) -> Phrase:
    """The first number phrase of a text."""
    return next(iter(find_numbers(cut_quantities(text, 0, len(text)))))


def test_a_scale_is_shared_by_a_range() -> None:
    """“10 to 15 million” is ten to fifteen million; “500 to 1 million” is not."""
    assert read_numbers(phrase("10 to 15 million votes")) == (10e6, 15e6)
    assert read_numbers(phrase("500 to 1 million votes")) == (500.0, 1e6)


def test_a_range_must_rise() -> None:
    """“20-13” is no range."""
    assert read_numbers(phrase("20-13 points")) is None


@pytest.mark.parametrize(("words", "value"), [(("5", "m"), 5e6), (("a",), 1.0), (("x",), None)])
def test_short_scales(words: tuple[str, ...], value: float | None) -> None:
    """Single letters may be scales."""
    assert read_value(words) == value


def test_hedges_stand_before_or_behind() -> None:
    """The longest hedge before the number wins over one behind."""
    assert find_hedge(phrase("no more than 12 men")).hedge == ("no", "more", "than")
    assert find_hedge(phrase("12 or so men")).hedge == ("or", "so")


def test_of_names_what_is_measured() -> None:
    """“Of cocaine” counts, “of the year” behind a length of time does not."""
    cocaine, year = phrase("two tonnes of cocaine"), phrase("two months of the year")

    assert counted_of(cocaine, cocaine.end) == "cocaine"
    assert counted_of(year, year.end) is None
    assert is_year(phrase("2014 men"))
