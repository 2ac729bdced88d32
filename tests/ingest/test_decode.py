"""Bytes become text, or a clear reason why not."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.errors import IngestError
from whence.ingest.decode import decode_bytes

SENTENCE = "The mayor of Ortal said that the bridge was closed. "


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "empty"),
        (b" \r\n\t \n", "empty"),
        ("\ufeff".encode(), "empty"),
        (b"\x00" * 50, "not-text"),
        (random.Random(1).randbytes(3000), "not-text"),
        (b"%PDF-1.7 and so on", "not-text"),
        (b"\x89PNG\r\n\x1a\n", "not-text"),
        (b"PK\x03\x04" + b"word" * 20, "not-text"),
        (SENTENCE.encode() + b"\x00\x01\x02" * 100, "not-text"),
    ],
)
def test_what_is_no_text_is_refused_with_a_code(data: bytes, code: str) -> None:
    """Empty files, archives and noise each have their own code."""
    with pytest.raises(IngestError, match=r".{10}") as caught:
        decode_bytes(data)

    assert caught.value.code == code


def test_a_stray_nul_is_left_out_and_told() -> None:
    """One NUL in good text loses nothing else."""
    decoded = decode_bytes(f"{SENTENCE * 3}\x00{SENTENCE}".encode())

    assert decoded.text == SENTENCE * 4
    assert decoded.notes == ("1 control or invisible characters left out",)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029", "\n"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    """A line is a line on every system."""
    assert decode_bytes(f"One{end}Two".encode()).text == "One\nTwo"


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1252", "“The café is closed,” Ana said – twice."),
        ("utf-16", "“The café is closed,” Ana said."),
        ("utf-16-le", "The cafe is closed, Ana said, and so is the mill."),
        ("utf-16-be", "The cafe is closed, Ana said, and so is the mill."),
        ("utf-8-sig", "The café is closed."),
        (
            "cp1251",
            "Мэр сказал, что мост закрыт после дождя и снега. Мэр добавил, что дорога открыта.",
        ),
    ],
)
def test_other_encodings_are_read(encoding: str, text: str) -> None:
    """Marks, patterns and a guess lead to the letters that were written."""
    assert decode_bytes(text.encode(encoding)).text == text


def test_what_was_guessed_is_told() -> None:
    """Text that is not UTF-8 never passes in silence."""
    assert "cp1252" in decode_bytes("The café is closed.".encode("cp1252")).notes[0]


def test_a_declared_encoding_is_believed_after_utf8() -> None:
    """A page may state its encoding, but valid UTF-8 is UTF-8."""
    assert (
        decode_bytes("żółw i łódź".encode("iso8859-2"), declared="iso8859-2").text == "żółw i łódź"
    )
    assert decode_bytes("café".encode(), declared="cp1252").text == "café"


def test_a_few_wrong_bytes_in_utf8_are_marked() -> None:
    """Mostly good UTF-8 stays UTF-8."""
    decoded = decode_bytes(("é“”" * 30).encode() + b"\x93")

    assert decoded.text.endswith("\ufffd")
    assert "1 bytes fit no utf-8" in decoded.notes[0]


@given(st.binary(max_size=200), st.sampled_from([None, "cp1252", "shift_jis", "no-such"]))
def test_any_bytes_end_in_text_or_a_code(data: bytes, declared: str | None) -> None:
    """No input raises anything else."""
    codes, text = set(), "words"
    try:
        text = decode_bytes(data, declared=declared).text
    except IngestError as error:
        codes = {error.code}

    assert codes <= {"empty", "not-text"}
    assert text.strip()
    assert not {"\x00", "\r"} & set(text)
