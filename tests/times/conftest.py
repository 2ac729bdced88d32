"""Texts as prose, read for times on a Monday."""

from collections.abc import Callable
from datetime import date
from hashlib import sha256

import pytest

from whence.records import (
    BlockKind,
    DateInterval,
    DocumentId,
    Paragraph,
    Prose,
    Quotation,
    Sentence,
    Span,
    TimeValue,
)
from whence.times import find_times

MONDAY = date(2019, 3, 11)


def to_prose(*paragraphs: str, quoted: tuple[int, int] | None = None) -> Prose:
    """Paragraphs of one sentence each."""
    text = "\n\n".join(paragraphs)
    parts, sentences, start = [], [], 0
    for index, paragraph in enumerate(paragraphs):
        end = start + len(paragraph)
        if end > start:
            parts.append(Paragraph(start, end, BlockKind.BODY))
            sentences.append(Sentence(start, end, len(parts) - 1))
        start = end + 2
        del index
    name = DocumentId(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    quotations = () if quoted is None else (Quotation((Span(name, *quoted),), 0, True),)
    return Prose(name, text, tuple(parts), tuple(sentences), quotations)


@pytest.fixture(scope="session")
def prose() -> Callable[..., Prose]:
    """Makes prose of paragraphs."""
    return to_prose


@pytest.fixture(scope="session")
def monday() -> DateInterval:
    """Publication on 11 March 2019."""
    return DateInterval("2019-03-11", MONDAY, MONDAY)


@pytest.fixture(scope="session")
def read(monday: DateInterval) -> Callable[[str], list[TimeValue]]:
    """The times of a text that was published on that Monday."""
    return lambda text: list(find_times(to_prose(text), monday))


@pytest.fixture(scope="session")
def one(read: Callable[[str], list[TimeValue]]) -> Callable[[str], TimeValue]:
    """The only time of such a text."""

    def only(text: str) -> TimeValue:
        (value,) = read(text)
        return value

    return only
