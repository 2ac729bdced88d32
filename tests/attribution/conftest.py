"""What the tests of attribution share: short ways to attributions."""

from collections.abc import Callable

import pytest

from whence.attribution import find_attributions
from whence.records import Attribution, Block, BlockKind, Document, DocumentId, Prose, Span
from whence.text import read_prose

Roles = tuple[str, str, str]


def to_prose(text: str, first: BlockKind = BlockKind.BODY) -> Prose:
    """The prose of a text whose lines are paragraphs, the first of the given kind."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            kind = first if not blocks else BlockKind.BODY
            blocks.append(Block(kind, at, at + len(line)))
        at += len(line) + 1
    name = DocumentId("d")
    return read_prose(Document(name, "d.txt", text, tuple(blocks), name))


def words(text: str, spans: tuple[Span, ...]) -> str:
    """The words of some spans, pieces parted by a bar."""
    return " | ".join(text[span.start : span.end] for span in spans)


@pytest.fixture
def prose() -> Callable[[str], Prose]:
    """The prose of a text whose lines are paragraphs."""
    return to_prose


@pytest.fixture
def attributions() -> Callable[..., tuple[Attribution, ...]]:
    """The attributions of a text; `first` is the kind of its first line."""
    return lambda text, first=BlockKind.BODY: find_attributions(to_prose(text, first))


@pytest.fixture
def roles(attributions: Callable[..., tuple[Attribution, ...]]) -> Callable[..., list[Roles]]:
    """Source, cue and content of each attribution in words, those within others left out."""

    def read(text: str, first: BlockKind = BlockKind.BODY) -> list[Roles]:
        return [
            (words(text, item.source), words(text, item.cue), words(text, item.content))
            for item in attributions(text, first)
            if item.within is None
        ]

    return read


@pytest.fixture
def inner(attributions: Callable[..., tuple[Attribution, ...]]) -> Callable[[str], list[Roles]]:
    """Source, cue and content of each attribution that stands within another."""

    def read(text: str) -> list[Roles]:
        return [
            (words(text, item.source), words(text, item.cue), words(text, item.content))
            for item in attributions(text)
            if item.within is not None
        ]

    return read
