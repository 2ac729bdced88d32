"""What of a sentence is name, quotation, or its writer's choice."""

from collections.abc import Callable

import pytest

from whence.records import Block, BlockKind, Document
from whence.reuse.paraphrase_lines import Line, read_lines
from whence.text import read_prose

Write = Callable[..., Document]


def read_one(document: Document) -> Line:
    """The only line of a document."""
    (line,) = read_lines(read_prose(document))
    return line


def test_names_and_numbers_are_no_choice(write: Write) -> None:
    """The event gives them to everybody."""
    line = read_one(write("Early today 12 goats crossed the frozen river at Ortal Bridge."))

    assert line.names == {"12", "ortal", "bridg"}
    assert list(line.free) == ["ear", "today", "goat", "cross", "frozen", "river"]


def test_quoted_words_count_only_as_signs(write: Write) -> None:
    """Whoever was there heard the same words."""
    line = read_one(write('Keepers called the goats "stubborn tourists" and opened the fence.'))

    assert "tourist" in line.signs
    assert "tourist" not in line.free


def test_a_line_that_reports_speech_is_told(write: Write) -> None:
    """Words of saying are no signs."""
    line = read_one(write("Goats crossed the frozen river before dawn, a keeper said."))

    assert line.is_told
    assert "said" not in line.signs


def test_titles_and_short_sentences_are_left_out(write: Write) -> None:
    """They are too short to show anything."""
    title = "Goats cross the frozen river again before dawn"
    document = write(f"{title}\n\nNobody was hurt.")
    blocks = (
        Block(BlockKind.TITLE, 0, len(title)),
        Block(BlockKind.BODY, len(title) + 2, len(document.text)),
    )
    fields = {name: getattr(document, name) for name in ("id", "path", "text", "family")}

    assert read_lines(read_prose(Document(**fields, blocks=blocks))) == ()


@pytest.mark.parametrize(("count", "leads"), [(1, 1), (3, 1), (6, 2), (12, 3)])
def test_the_first_lines_lead(write: Write, count: int, leads: int) -> None:
    """They sum up the event: three of a long report, fewer of a short one."""
    sentence = "Goats crossed the frozen river before dawn on that day."
    lines = read_lines(read_prose(write(" ".join([sentence] * count))))

    assert [line.is_lead for line in lines] == [place < leads for place in range(count)]
