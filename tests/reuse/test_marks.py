"""Quotation marks of bare text."""

import numpy as np
import pytest

from whence.reuse.marks import Quoted, find_quoted, join_quoted
from whence.reuse.words import cut_pieces


def quoted_words(*texts: str) -> tuple[list[str], list[str]]:
    """The words that are surely quoted, and those that perhaps are."""
    words, marks = cut_pieces(texts)
    joined = "\n".join((*texts, ""))
    lengths = np.array([len(text) + 1 for text in texts])
    found = find_quoted(marks, words.starts, np.cumsum(lengths) - lengths)
    sure, maybe = found.read(np.arange(len(words.starts)))
    spans = list(zip(words.starts.tolist(), words.ends.tolist(), strict=True))
    return tuple(
        [joined[a:b] for (a, b), flag in zip(spans, flags, strict=True) if flag]
        for flags in (sure, maybe)
    )


@pytest.mark.parametrize("text", ["a “b c” d", 'a "b c" d', "a «b c» d", '"b c," d', 'a ("b c") d'])
def test_words_within_a_pair_of_marks_are_quoted(text: str) -> None:
    """Curly, straight and angled."""
    assert quoted_words(text) == (["b", "c"], ["b", "c"])


@pytest.mark.parametrize("text", ["a ‘b c.’ d", "a 'b c,' d", "a ‘b “c” ,’ e", "‘b c!’"])
def test_single_marks_quote_where_a_stop_stands_before_the_last(text: str) -> None:
    """As some countries print; double marks may stand within."""
    assert quoted_words(text)[0] == ["b", "c"]


def test_apostrophes_quote_nothing() -> None:
    """Within a word, behind a plural, before a clipped word."""
    assert quoted_words("the boats' owners don't say 'tis late. It's so.") == ([], [])


def test_a_quotation_goes_on_over_paragraphs() -> None:
    """Each paragraph opens anew, only the last one closes."""
    assert quoted_words("x “a b\n\n“c d” y")[0] == ["a", "b", "c", "d"]


def test_a_wrapped_line_does_not_end_a_quotation() -> None:
    """The next mark closes it, a line further on."""
    assert quoted_words("x “a b\nc d” y")[0] == ["a", "b", "c", "d"]


def test_a_mark_that_is_not_closed_quotes_its_line_perhaps() -> None:
    """Nothing behind the line, and nothing surely."""
    assert quoted_words("x “a b\ny z “c” w") == (["c"], ["a", "b", "c"])


def test_marks_of_two_texts_never_pair() -> None:
    """What one text leaves open the next one does not close."""
    assert quoted_words("x “a b", "c d” y")[0] == []


def test_words_are_counted_and_joined() -> None:
    """Counts before a place, over stretches of several tables."""
    one = Quoted(np.array([2]), np.array([5]), np.array([True]))

    both = join_quoted([one, one], np.array([0, 10]))

    assert both.starts.tolist() == [2, 12]
    assert both.count(np.array([0, 3, 5, 11, 20])).tolist() == [0, 1, 3, 3, 6]
