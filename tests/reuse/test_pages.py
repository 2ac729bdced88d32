"""What stands in a document for whoever compares it."""

from collections.abc import Callable

import pytest

from whence.records import Document, Span
from whence.reuse.pages import Page

Write = Callable[..., Document]


def test_a_first_name_or_a_title_introduces(write: Write) -> None:
    """What stands behind "Mr" or alone is not introduced; initials in brackets are."""
    page = Page(write("Ada Dorn met Mayor Kell. Mr Vash left. In came Orin of the Body (FBK)."))

    assert {"Dorn", "Kell", "FBK"} <= page.introduced
    assert not {"Vash", "Orin"} & page.introduced


def test_an_outlet_is_found_by_its_name_as_written(write: Write) -> None:
    """Not within another word, and not by a name of a few letters that is no initials."""
    page = Page(
        write("The Merrin Daily and MVN had it in the Posten, said Postmen.", outlet="Aldan")
    )

    assert page.names("the Merrin Daily")
    assert page.names("MVN")
    assert not page.names("Post")
    assert page.find_name("MVN") == [Span(page.document.id, 21, 24)]


def test_its_own_name_is_no_other_outlet(write: Write) -> None:
    """A page that names itself names nobody."""
    assert not Page(write("As the Merrin Daily said.", outlet="Merrin Daily")).names("Merrin Daily")


def test_furniture_names_nobody(write: Write) -> None:
    """A list of other papers below the story is no credit."""
    assert not Page(write("Water rose.", furniture="Read the Merrin Daily")).names("Merrin Daily")


@pytest.mark.parametrize(
    ("text", "count"),
    [("An earlier version gave another number.", 1), ("The toll rose to 12.", 1), ("It rose.", 0)],
)
def test_words_of_updates_are_counted(write: Write, text: str, count: int) -> None:
    """Only those that say that a text or a figure came before."""
    assert Page(write(text)).updates == count


def test_marks_stand_at_the_words_of_the_spans(write: Write) -> None:
    """One byte a word; a word that begins before a span is outside."""
    document = write("one two three four")

    assert Page(document).mark([Span(document.id, 4, 13)]) == bytearray([0, 1, 1, 0])
