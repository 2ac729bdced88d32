"""What two lines share beyond what the event forces."""

from collections.abc import Callable

import pytest

from whence.records import Document
from whence.reuse.paraphrase_likeness import compare_lines, find_share
from whence.reuse.paraphrase_lines import Line, read_lines
from whence.text import read_prose

Write = Callable[..., Document]
A = "At the weir a heron watched the stranded ferry with visible contempt."
B = "A heron with visible contempt for the ferry stranded there stood by the weir."


@pytest.fixture
def read(write: Write) -> Callable[[str], Line]:
    """Reads the first line of a text."""
    return lambda text: read_lines(read_prose(write(text)))[0]


def test_odd_words_in_common_count(read: Callable[[str], Line]) -> None:
    """Herons and contempt are nothing that a stranded ferry forces on two writers."""
    likeness = compare_lines(read(A), read(B), [])

    assert likeness.odd > 4
    assert "contempt" in likeness.words


def test_words_that_all_reports_have_count_less(read: Callable[[str], Line]) -> None:
    """What everybody tells belongs to the event."""
    others = [frozenset(("heron", "contempt", "weir", "strand"))] * 6

    alone, among = (compare_lines(read(A), read(B), known) for known in ([], others))

    assert among.odd < alone.odd


def test_a_set_phrase_counts_little_more_than_a_word(read: Callable[[str], Line]) -> None:
    """Words that follow each other in both may be bound together."""
    bound = "They carried grenade launcher ammunition belts over the narrow bridge."
    again = "Grenade launcher ammunition belts lay, they found, under a bench."
    loose = "Belts of it lay under a bench near some ammunition and a grenade with its launcher."

    together, apart = (compare_lines(read(bound), read(text), []) for text in (again, loose))

    assert together.odd < apart.odd


def test_the_order_of_the_lines_never_matters(read: Callable[[str], Line]) -> None:
    """Likeness has no direction."""
    assert compare_lines(read(A), read(B), []) == compare_lines(read(B), read(A), [])
    assert find_share(read(A), read(A)) == pytest.approx(1)
