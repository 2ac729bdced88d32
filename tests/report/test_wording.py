"""How things are said to people."""

from datetime import date
from enum import Enum

import pytest

from whence import records
from whence.records import DateInterval, DisagreementKind
from whence.report.wording import WORDS, count, say, say_date, show, show_line

SPOKEN = (
    "Access Voice Modality CircumstanceKind NodeKind EdgeKind DerivationStatus DisagreementKind "
    "RelationKind ReuseKind ReuseMeaning UnseenKind DecisionKind"
).split()


@pytest.mark.parametrize("name", SPOKEN)
def test_every_kind_has_its_words(name: str) -> None:
    """No code word of a closed list reaches a reader by accident."""
    closed: type[Enum] = getattr(records, name)

    assert [member for member in closed if member not in WORDS] == []


@pytest.mark.parametrize("kind", DisagreementKind)
def test_a_difference_is_something_to_look_at(kind: DisagreementKind) -> None:
    """No difference is a verdict."""
    assert "look" in say(kind).lower()


@pytest.mark.parametrize("word", ["true", "false", "wrong", "lying", "credib", "reliab", "verif"])
def test_no_wording_judges(word: str) -> None:
    """We never say whether a claim is true or how good a source is."""
    assert [text for text in WORDS.values() if word in text.lower()] == []


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 3, 14), date(2024, 3, 14), "14 March 2024"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (date(2024, 3, 1), date(2024, 3, 9), "1 March 2024 to 9 March 2024"),
        (date(2024, 3, 1), date(2024, 4, 30), "1 March 2024 to 30 April 2024"),
        (date(9999, 12, 1), date.max, "December 9999"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(first: date, last: date, words: str) -> None:
    """A month is never shown as its first day."""
    assert say_date(DateInterval("x", first, last)) == words


def test_control_characters_become_visible() -> None:
    """Each stays one character, so that nothing is hidden and nothing shifts."""
    text = "a\x00b\x1b[31m\x7f\x85\ud800\u202ec\n\td"

    assert show(text) == "a␀b␛[31m␡\ufffd\ufffd\ufffdc\n\td"
    assert len(show(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "limit", "expected"),
    [
        ("a  b\n c", None, "a b c"),
        ("one two three", 9, "one two…"),
        ("unbroken" * 5, 10, "unbrokenun…"),
        ("", 5, ""),
    ],
)
def test_a_line_is_cut_between_words(text: str, limit: int | None, expected: str) -> None:
    """What is left out shows."""
    assert show_line(text, limit) == expected


def test_nouns_follow_their_number() -> None:
    """One document, two documents, two thousand with a comma."""
    assert [count(n, "document") for n in (1, 2, 2000)] == [
        "1 document",
        "2 documents",
        "2,000 documents",
    ]
