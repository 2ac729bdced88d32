"""Signs: every character as one byte."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.signs import (
    CLOSING,
    ODD_LETTER,
    OPENING,
    class_of,
    classify,
    fold_sign,
    fold_word,
    read_signs,
)


def read(text: str) -> bytes:
    """The bytes of a text."""
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    return read_signs(codes).tobytes()


def test_plain_signs_are_folded_to_ascii() -> None:
    """Capitals, accents and curly apostrophes go; what breaks words becomes a space."""
    assert read("Éa’Z – 9・") == b"ea'z   9 "


def test_marks_that_open_and_close_are_told_apart() -> None:
    """Curly and angled marks say themselves which they are; straight ones do not."""
    assert read('“”«»"') == bytes([OPENING, CLOSING, OPENING, CLOSING, ord('"')])


def test_what_folds_to_several_signs_is_marked() -> None:
    """A sharp s, a Greek letter and a wide sign stay letters."""
    assert read("ßλ漢") == bytes([ODD_LETTER] * 3)


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_bytes_are_of_the_class_of_their_signs(text: str) -> None:
    """A byte is a letter or digit exactly where the character belongs to a word."""
    codes = np.frombuffer(text.encode("utf-32-le"), dtype=np.uint32)

    letters, digits = classify(read_signs(codes))

    assert letters.tolist() == [class_of(ord(sign)) in (1, 3) for sign in text]
    assert digits.tolist() == [class_of(ord(sign)) == 2 for sign in text]


@pytest.mark.parametrize(
    ("word", "folded"), [("Straße", "strasse"), ("ＡＢ", "ab"), ("l’Été", "l'ete")]
)
def test_words_are_folded_sign_by_sign(word: str, folded: str) -> None:
    """No accents, no case, plain apostrophes, wide signs made narrow."""
    assert fold_word(word) == folded
    assert "".join(fold_sign(ord(sign)) for sign in word) == folded
