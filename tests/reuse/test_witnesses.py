"""Texts are laid beside each other word by word, and blanks are kept apart from omissions."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import RecordError
from whence.records import DocumentId, Span
from whence.reuse.witnesses import BLANK, GAP, LEFT_OUT, Table, collate, make_table

LINE = "the harbour of merrin stays closed until the engine of the old ferry is mended"


def whole(texts: dict[str, str], one: str, other: str) -> tuple[Span, Span]:
    """Two whole texts that are alike."""
    ends = (Span(DocumentId(name), 0, len(texts[name])) for name in (one, other))
    return next(ends), next(ends)


def test_equal_words_get_equal_numbers() -> None:
    """A word that is left out is 0, a damaged place -1, and a place without words is dropped."""
    table = make_table({"b": ["no", "", "ferry"], "a": ["no", "", ""], "c": ["a", "", None]})

    assert table.names == ("a", "b", "c")
    assert table.readings.tolist() == [[2, LEFT_OUT], [2, 1], [1, BLANK]]


def test_a_long_gap_is_blank() -> None:
    """Eleven missing words were left out; twelve were never taken."""
    words = [f"w{number}" for number in range(40)]
    short = [*words[:10], *[""] * (GAP - 1), *words[10 + GAP - 1 :]]
    long = [*words[:10], *[""] * GAP, *words[10 + GAP :]]

    table = make_table({"all": words, "long": long, "short": short})

    assert (table.readings[1] == BLANK).sum() == GAP
    assert (table.readings[2] == LEFT_OUT).sum() == GAP - 1


def test_a_slip_is_nearly_the_word_of_more_others() -> None:
    """Another word is none, and neither is the word that most have."""
    table = make_table({"a": ["harbour"], "b": ["harbour"], "c": ["harbuor"], "d": ["station"]})

    assert table.slips[:, 0].tolist() == [False, False, True, False]


def test_rows_of_different_length_are_refused() -> None:
    """They cannot be aligned."""
    with pytest.raises(RecordError, match="not aligned"):
        make_table({"a": ["x"], "b": ["x", "y"]})


def test_a_new_first_word_stands_before_what_it_opens() -> None:
    """An excerpt with a word of its own at its head leaves out nothing behind its end."""
    words = [f"w{number}" for number in range(3 * GAP)]
    excerpt = ["fresh", *words[GAP : 2 * GAP]]
    texts = {"a": " ".join(words), "b": " ".join(words), "c": " ".join(excerpt)}
    start = texts["a"].index(words[GAP])
    end = texts["a"].index(words[2 * GAP]) - 1
    shared = (Span(DocumentId("a"), start, end), Span(DocumentId("c"), 0, len(texts["c"])))

    table = collate(texts, [whole(texts, "a", "b"), shared])

    row = table.readings[2].tolist()
    assert row[GAP] > LEFT_OUT
    assert row.count(LEFT_OUT) == 0
    assert row.count(BLANK) == 2 * GAP


def test_texts_are_laid_along_what_they_share() -> None:
    """A changed word takes the place of the other, an added one a place of its own."""
    texts = {
        "a": LINE,
        "b": LINE.replace("old", "new"),
        "c": LINE.replace("stays closed", "stays wholly closed"),
        "d": "nothing of this",
    }
    shared = [whole(texts, "a", "b"), whole(texts, "c", "b")]

    table = collate(texts, shared)

    readings = table.readings
    assert readings.shape == (4, len(LINE.split()) + 1)
    assert (readings[0] != readings[1]).sum() == 1
    assert (readings[0] == LEFT_OUT).sum() == 1
    assert (readings[2] == LEFT_OUT).sum() == 0
    assert (readings[3] == BLANK).all()


def test_an_excerpt_says_nothing_of_the_rest() -> None:
    """Places before and behind what it took are blank, however few."""
    texts = {"a": LINE, "b": "harbour of merrin stays closed until the engine"}
    at = LINE.index("harbour")
    shared = [
        (
            Span(DocumentId("a"), at, at + len(texts["b"])),
            Span(DocumentId("b"), 0, len(texts["b"])),
        )
    ]

    table = collate(texts | {"c": LINE}, [*shared, whole(texts | {"c": LINE}, "a", "c")])

    assert (table.readings[1] >= 0).sum() == 8
    assert (table.readings[1][table.readings[1] >= 0] > 0).all()


@given(st.permutations(range(3)), st.booleans())
def test_order_changes_nothing(order: list[int], is_turned: bool) -> None:
    """Neither that of the pairs nor that within a pair."""
    texts = {"a": LINE, "b": LINE.replace("old", "new"), "c": LINE.replace("until", "before")}
    pairs = [whole(texts, "a", "b"), whole(texts, "a", "c"), whole(texts, "b", "c")]
    drawn = [pairs[at][::-1] if is_turned else pairs[at] for at in order]

    table = collate(dict(sorted(texts.items(), reverse=is_turned)), drawn)

    assert same(table, collate(texts, pairs))


def same(one: Table, other: Table) -> bool:
    """Whether two tables say the same."""
    return one.names == other.names and np.array_equal(one.readings, other.readings)
