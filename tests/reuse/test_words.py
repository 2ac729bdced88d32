"""Words of a text as columns: cut as every room cuts them, folded, digits kept."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from whence.reuse.words import fold_word, read_words
from whence.text import find_words

# Signs that make and break words in news, more often than chance would draw them.
NEWS_SIGNS = st.text(st.sampled_from("ab Z9.1,'’-_\n“”½éß²\u0663"), max_size=40)
PLAIN = st.text(st.characters(exclude_categories=["Mn", "Mc", "Me", "Cf", "Cs"]), max_size=40)


def words_of(text: str) -> list[str]:
    words = read_words(text, [(0, len(text))] if text else [])
    return [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)]


@given(NEWS_SIGNS | PLAIN)
@example("3rd2x 2nd's 1.5m3 A1.5 50,000-strong b'1.5 don’t' 'tis 1.5.2. 7'a 1,,2")
def test_words_are_cut_as_the_text_room_cuts_them(text: str) -> None:
    """One rule for words in all rooms: the array form cuts where `find_words` cuts."""
    cut = [text[word.start : word.end] for word in find_words(text, 0, len(text))]

    assert words_of(text) == cut


@given(st.lists(NEWS_SIGNS.filter(bool), min_size=1, max_size=5))
def test_no_word_crosses_a_stretch(parts: list[str]) -> None:
    """A title that ends in a letter does not run into the body that begins with one."""
    text = "".join(parts)
    ends = [len("".join(parts[: index + 1])) for index in range(len(parts))]
    stretches = list(zip([0, *ends[:-1]], ends, strict=True))

    words = read_words(text, stretches)

    found = list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))
    expected = [(w.start, w.end) for a, b in stretches for w in find_words(text[:b], a, b)]
    assert found == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("DON'T", "don’t"),
        ("Straße", "STRASSE"),
        ("café", "cafe\u0301"),
        ("ﬁrst", "first"),
        ("co\u00adoperate", "cooperate"),
        ("１２", "12"),
        ("𝐀bc", "abc"),
    ],
)
def test_typography_does_not_make_another_word(one: str, other: str) -> None:
    """Case, accents, ligatures, apostrophes, wide and invisible signs are folded."""
    first, second = (read_words(text, [(0, len(text))]).hashes for text in (one, other))

    assert first.tolist() == second.tolist()
    assert fold_word(one) == fold_word(other)


@pytest.mark.parametrize(("one", "other"), [("12", "13"), ("1,500", "15,00"), ("ab", "ba")])
def test_digits_and_order_make_another_word(one: str, other: str) -> None:
    """A changed figure is a changed word."""
    first, second = (read_words(text, [(0, len(text))]).hashes for text in (one, other))

    assert first.tolist() != second.tolist()


def test_nothing_outside_the_stretches_is_read() -> None:
    """Furniture between two paragraphs holds no words for us."""
    text = "one two | menu | three"

    words = read_words(text, [(0, 8), (17, 22)])

    assert [text[a:b] for a, b in zip(words.starts, words.ends, strict=True)] == [
        "one",
        "two",
        "three",
    ]


def test_a_word_begins_with_a_letter_or_digit() -> None:
    """An invisible hyphen or a lone accent before a word is none of it; within it is no break."""
    assert words_of("\u00adone \u0301two th\u00adree \u0301 \u00ad") == [
        "one",
        "two",
        "th\u00adree",
    ]
