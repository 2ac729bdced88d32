"""Features are exact in place, and the same for the same words."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.models.features import Boundary, QuoteState, Shape, find_shape, split_words

TEXTS = st.text(st.one_of(st.sampled_from("aZ9'’sS\"“”„«».-\n \u0301\u200f\x00"), st.characters()))


def words_of(text: str) -> list[str]:
    """The words as they stand in the text."""
    words = split_words(text)
    return [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mara Dell's boat", ["Mara", "Dell", "'s", "boat"]),
        ("O’Dell’s boat", ["O’Dell", "’s", "boat"]),
        ("the boys' HARBOR'S", ["the", "boys", "'", "HARBOR", "'S"]),
        ("they don't, 'so'", ["they", "don't", ",", "'", "so", "'"]),
        ("rock'n'roll's end", ["rock'n'roll", "'s", "end"]),
        ("U.S.-made", ["U", ".", "S", ".", "-", "made"]),
        ("so far…", ["so", "far", "…"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_words_and_marks_stand_alone(text: str, words: list[str]) -> None:
    """An apostrophe inside a word belongs to it, a final 's does not; marks are words."""
    assert words_of(text) == words


@pytest.mark.parametrize(
    ("form", "shape"),
    [
        ("boat", Shape.LOWER),
        ("'s", Shape.LOWER),
        ("Dell", Shape.CAPITALIZED),
        ("NATO", Shape.UPPER),
        ("O’Dell", Shape.MIXED),
        ("iPad", Shape.MIXED),
        ("J", Shape.INITIAL),
        ("2014", Shape.DIGITS),
        ("½", Shape.DIGITS),
        ("4th", Shape.ALPHANUMERIC),
        ("“", Shape.OPENING_MARK),
        ("”", Shape.CLOSING_MARK),
        ('"', Shape.DOUBLE_MARK),
        ("’", Shape.SINGLE_MARK),
        (",", Shape.COMMA),
        ("?", Shape.STOP),
        (";", Shape.COLON),
        ("—", Shape.DASH),
        ("[", Shape.BRACKET),
        ("%", Shape.OTHER),
        ("中", Shape.UNCASED),
    ],
)
def test_a_shape_says_what_a_word_looks_like(form: str, shape: Shape) -> None:
    """Lower case loses what the shape keeps."""
    assert find_shape(form) == shape


def test_quotation_marks_open_and_close() -> None:
    """A straight mark closes what is open and opens what is not."""
    out, inside = QuoteState.OUTSIDE, QuoteState.INSIDE
    opening, closing = QuoteState.OPENING, QuoteState.CLOSING

    assert split_words('he "ran" “far” „so” "a').states == [
        *(out, opening, inside, closing, opening, inside, closing),
        *(opening, inside, closing, opening, inside),
    ]


def test_every_paragraph_begins_outside_quotation_marks() -> None:
    """A mark that nobody closed reaches no further than its paragraph."""
    words = split_words("“We ran\nand ran”")

    assert words.states == [
        *(QuoteState.OPENING, QuoteState.INSIDE, QuoteState.INSIDE),
        *(QuoteState.OUTSIDE, QuoteState.OUTSIDE, QuoteState.CLOSING),
    ]


def test_a_boundary_is_what_stands_before_a_word() -> None:
    """The first word of a text begins a paragraph, whatever stands before it."""
    none, space, paragraph = Boundary.NONE, Boundary.SPACE, Boundary.PARAGRAPH

    found = split_words(" Far, far \n\n away.").boundaries

    assert found == [paragraph, none, space, paragraph, none]


@given(TEXTS)
def test_no_letter_is_lost(text: str) -> None:
    """Words stand in order inside the text, and between them is nothing but space."""
    words = split_words(text)

    places = [place for pair in zip(words.starts, words.ends, strict=True) for place in pair]
    assert places == sorted(places)
    assert all(a < b for a, b in zip(words.starts, words.ends, strict=True))
    assert "".join(words_of(text)) == "".join(text.split())


@given(TEXTS)
def test_columns_are_parallel(text: str) -> None:
    """Every word has a shape, a state and a boundary."""
    words = split_words(text)

    lengths = {len(getattr(words, name)) for name in type(words).__slots__}
    assert lengths == {len(words.starts)}


@given(TEXTS, TEXTS)
def test_paragraphs_do_not_touch_each_other(first: str, second: str) -> None:
    """A text read after another paragraph has the words it has alone."""
    alone = split_words(second)
    before = split_words(first)

    both = split_words(f"{first}\n{second}")

    count = len(before.starts)
    assert both.states[count:] == alone.states
    assert both.shapes[count:] == alone.shapes
    assert [at - len(first) - 1 for at in both.starts[count:]] == alone.starts


@pytest.mark.parametrize("part", ["a", "a'", "a's", "'s", "ab’c", "'", "“", "\n", "\u0301", "A1"])
def test_time_is_linear(part: str) -> None:
    """A word of a million letters takes a moment, however its apostrophes stand."""
    begun = time.process_time()

    words = split_words(part * (1_000_000 // len(part)))

    assert len(words.starts) <= 1_000_000
    assert time.process_time() - begun < 20
