"""Whatever the text, what is found is exact and in order, and nothing is made up."""

import time
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.records import DateInterval, Prose
from whence.times import find_times

WORDS = st.sampled_from(
    """on in the of last next this Friday Monday May March 4 7 12 2014 1990s ’90s second quarter
    year years two twenty months ago later earlier a.m. 10:35 noon today yesterday every about
    early late end winter century half and to from - , . ( ) “ ” will said fell Christmas
    recently now 03/04/2014 2011-11-12 weekend morning that same day before week weeks several
    a few per $5 % 3-2 °""".split()
)
TEXTS = st.one_of(st.text(max_size=120), st.lists(WORDS, max_size=40).map(" ".join))
DATES = st.dates()


@st.composite
def intervals(draw: st.DrawFn) -> DateInterval | None:
    """A day, an interval, or nothing known."""
    first, last = sorted((draw(DATES), draw(DATES)))
    known = DateInterval("x", first, draw(st.sampled_from([first, last])))
    return draw(st.sampled_from([None, known]))


@settings(max_examples=300)
@given(TEXTS, intervals())
def test_values_are_exact_and_in_order(
    prose: Callable[..., Prose], text: str, published: DateInterval | None
) -> None:
    """Spans hold words, are disjoint and in order; intervals begin before they end."""
    values = find_times(prose(text), published)

    ends = [0, *(value.span.end for value in values)]
    for value, end in zip(values, ends, strict=False):
        words = text[value.span.start : value.span.end]
        assert words == words.strip()
        assert value.span.start >= end
        assert (value.earliest is None) == (value.latest is None)
        assert value.earliest is None or value.latest is None or value.earliest <= value.latest
        assert 0 <= value.confidence <= 1


@settings(max_examples=300)
@given(TEXTS)
def test_nothing_relative_without_a_publication(prose: Callable[..., Prose], text: str) -> None:
    """What would be read against an unknown publication has no days, never today's."""
    values = find_times(prose(text), None)

    assert all(value.earliest is None for value in values if value.anchor == "published")


@given(TEXTS, intervals())
def test_the_same_text_gives_the_same_values(
    prose: Callable[..., Prose], text: str, published: DateInterval | None
) -> None:
    """Nothing depends on clocks or earlier calls."""
    assert find_times(prose(text), published) == find_times(prose(text), published)


def test_paragraphs_keep_their_offsets(prose: Callable[..., Prose]) -> None:
    """Offsets count characters of the whole text."""
    made = prose("It rained.", "It fell in 2014.")

    (value,) = find_times(made, None)

    assert made.text[value.span.start : value.span.end] == "2014"


def test_a_day_inside_an_interval_of_publication(prose: Callable[..., Prose]) -> None:
    """What is the same for every day of publication stays exact."""
    march = DateInterval("2019-03", date(2019, 3, 1), date(2019, 3, 31))

    (value,) = find_times(prose("It fell last year."), march)

    assert (value.timex, value.edtf) == ("2018", "2018")


@pytest.mark.parametrize("piece", ["On Friday he said May would fall. ", "1 ", "a", "two years "])
def test_long_texts_are_linear(prose: Callable[..., Prose], piece: str) -> None:
    """A paragraph of 300,000 characters is read at more than 30 kB a second."""
    text = piece * (300_000 // len(piece))
    begun = time.process_time()

    find_times(prose(text), None)

    assert time.process_time() - begun < 10
