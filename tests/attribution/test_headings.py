"""Headings: a speaker and a colon."""

from collections.abc import Callable

import pytest

from whence.attribution.headings import find_heading
from whence.attribution.passage import Passage

Reader = Callable[[str], Passage]


@pytest.mark.parametrize(
    ("text", "is_title", "expected"),
    [
        ("HALE: I saw it.", False, "hale"),
        ("Ana Sund: “We never saw it, not once.”", False, "ana sund"),
        ("Police: two held", True, "police"),
        ("Sund: road is open", True, "sund"),
        ("Road is open: Sund", True, "sund"),
        ("Budget: what we know", True, ""),
        ("Police: two held", False, ""),
        ("There is one rule: nobody leaves.", False, ""),
        ("No colon here", True, ""),
        (":", True, ""),
    ],
)
def test_a_colon_attributes_only_to_one_who_speaks(
    passage: Reader, text: str, is_title: bool, expected: str
) -> None:
    """A topic before a colon is no speaker."""
    found = passage(text)

    heading = find_heading(found, is_title=is_title, speakers={"sund"})

    source = "" if heading is None else " ".join(found.words[slice(*heading.source)])
    assert source == expected
