"""A text is cut into lines; broken ones are put together."""

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.lines import count_words, ends_sentence, find_lines, is_sentence

PARAGRAPHS = [
    "The council of Ortal met on Monday and decided that the old bridge over the river would stay "
    "closed until the engineers have measured every pillar of it, the mayor said after a session.",
    "Traders on the northern bank complained that nobody had asked them, and several of them said "
    "that they would take their carts over the ford while the water is low enough for the mules.",
]


def test_a_line_is_a_line() -> None:
    """Offsets point at the words, without the space around them."""
    lines = find_lines("  One.\n\n Two. \n")

    assert [(line.start, line.end, line.text) for line in lines] == [
        (2, 6, "One."),
        (9, 13, "Two."),
    ]


def test_lines_broken_at_a_width_are_put_together() -> None:
    """A sentence is never torn in two."""
    text = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in PARAGRAPHS)

    joined = [line.text.replace("\n", " ") for line in find_lines(text)]

    assert joined == PARAGRAPHS


def test_sentences_a_line_stay_apart() -> None:
    """Lines that end as sentences do were ended on purpose."""
    text = "\n".join(f"Sentence number {n} is told by nobody in Ortal." for n in range(12))

    assert len(find_lines(text)) == 12


@given(st.text(alphabet=st.characters(exclude_characters="\r"), max_size=300))
def test_every_character_is_in_a_line(text: str) -> None:
    """Lines are disjoint, in order, and leave only space between them."""
    end = 0
    for line in find_lines(text):
        assert line.start >= end
        assert not text[end : line.start].strip()
        assert text[line.start : line.end] == line.text == line.text.strip()
        end = line.end
    assert not text[end:].strip()


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("It burned.", True),
        ("“It burned.”", True),
        ("Did it burn?)", True),
        ("It burned", False),
        ("said:", False),
        ("", False),
    ],
)
def test_ends_of_sentences(line: str, ends: bool) -> None:
    """Closing marks may stand behind the end."""
    assert ends_sentence(line) is ends


def test_a_sentence_has_words_and_an_end() -> None:
    """Short cries and headlines are none."""
    assert is_sentence("The mill burned all night.")
    assert not is_sentence("The mill burned all night")
    assert not is_sentence("No.")
    assert count_words("The mayor's 3 dogs") == 4
