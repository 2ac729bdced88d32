"""Classes of words."""

import pytest

from whence.attribution.tags import LETTERS, find_tags, read_words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The old baker said that he left .", "DANVIUV."),
        ("Nadim Hale will speak today .", "PPMBN."),
        ("She was quickly warned by guards .", "UVREIN."),
        ("Nine men were drawling snorfs .", "QNVGN."),
    ],
)
def test_each_word_gets_a_class(sentence: str, expected: str) -> None:
    """Common words by the table, names by capitals, others by their ending."""
    words = [(form, "." if form == "." else "") for form in sentence.split()]

    assert "".join(find_tags(words)) == expected


def test_a_mark_keeps_its_kind() -> None:
    """Marks pass through, whatever they are."""
    assert find_tags([("“", "'"), ("Stop", ""), (",", ",")])[::2] == ["'", ","]


def test_no_words_have_no_classes() -> None:
    """An empty sentence is no error."""
    assert find_tags([]) == []


def test_the_table_holds_only_known_classes() -> None:
    """Each letter of the table is one that the rules know."""
    letters = {letter for scores in read_words().values() for letter, _ in scores}

    assert letters <= set(LETTERS + ".")
