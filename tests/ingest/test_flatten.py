"""Pages that are nested too deep for any parser."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.flatten import flatten_tags, strip_tags, trim_tags


def measure_depth(source: str) -> int:
    """Most open div elements at any place."""
    depth = deepest = 0
    for tag in re.findall(r"</?div>", source):
        depth += -1 if tag.startswith("</") else 1
        deepest = max(deepest, depth)
    return deepest


def test_deep_elements_go_and_their_text_stays() -> None:
    """Only the breaks between lines are kept of them."""
    source = "<div>" * 500 + "one" + "</div>" * 500 + "<p>two</p>"

    flat = flatten_tags(source, deepest=20)

    assert measure_depth(flat) == 20
    assert "one" in flat
    assert "<p>two</p>" in flat


def test_elements_that_end_themselves_do_not_nest() -> None:
    """Paragraphs without an end are not deep."""
    source = "<p>one" * 500

    assert flatten_tags(source, deepest=20) == source


def test_bare_lines() -> None:
    """Scripts, styles and comments are no text; inline tags break no line."""
    source = "<script>a<b</script><p>One &amp; <b>two</b></p><!-- no --><style>p{}</style>three"

    assert strip_tags(source) == ("One & two", "three")


def test_monstrous_tags_are_trimmed() -> None:
    """Thousands of attributes would take the parser minutes."""
    monster = "<div " + " ".join(f"a{n}=1" for n in range(9000)) + ">text</div>"

    assert trim_tags(monster) == "<div>text</div>"
    assert trim_tags("<div class='a'>text</div>") == "<div class='a'>text</div>"


@pytest.mark.parametrize("piece", ["<", "<!--", "<script", "<a", "</", '<a b="', "&", "<![CDATA["])
def test_damaged_markup_is_read_in_one_go(piece: str) -> None:
    """Unclosed marks never lead to a search from each of them."""
    flatten_tags(piece * 50_000, deepest=20)
    strip_tags(piece * 50_000)
    trim_tags(piece * 50_000)


@given(st.text(alphabet="<>/!-ab \n&;scriptdv", max_size=200))
def test_any_markup_can_be_flattened(source: str) -> None:
    """Nothing raises, and no line is empty."""
    lines = strip_tags(flatten_tags(source, deepest=2))

    assert all(line == line.strip() and line for line in lines)
