"""Contacts: which channel holds for what is said after it was stated."""

import time

import pytest

from spoken_pages import cast_of, channel_of, filled, say, write_page
from whence.records import Contact

FIRST = "Karim Adel told Northwire that it rained."


def second_contact(rest: str, source: str, cue: str) -> Contact:
    """The contact of "it snowed", said after Adel told Northwire that it rained."""
    page = write_page(f"{FIRST}{rest}", outlet="The Vell Herald")
    first = say(page, "Karim Adel", "told", "it rained")
    quoted = "“it snowed”" if "“it snowed”" in rest else "it snowed"
    second = say(page, source, cue, quoted)
    cast = cast_of(page, first, second)
    if filled(cast, second).contact is Contact.OTHER:
        assert filled(cast, second).channel == filled(cast, first).channel
        assert filled(cast, second).contact_spans == filled(cast, first).contact_spans
    return filled(cast, second).contact


@pytest.mark.parametrize(
    ("rest", "source", "cue", "contact"),
    [
        (" He said it snowed.", "He", "said", Contact.OTHER),
        ("\nHe added that it snowed.", "He", "added", Contact.OTHER),
        ("\n“it snowed”, he said.", "he", "said", Contact.OTHER),
        ("\nHe said it snowed.", "He", "said", Contact.OTHER),
        ("\nAdel said it snowed.", "Adel", "said", Contact.OTHER),
        ("\nThe mill stood.\nHe added that it snowed.", "He", "added", Contact.OTHER),
        (" A week later he said it snowed.", "he", "said", Contact.UNSTATED),
        (" In March he said it snowed.", "he", "said", Contact.UNSTATED),
        (" He opposed that it snowed.", "He", "opposed", Contact.UNSTATED),
        (" He told reporters it snowed.", "He", "told", Contact.PUBLIC),
        (" Lena Sorel said it snowed.", "Lena Sorel", "said", Contact.UNSTATED),
        ("\nThe mill stood.\nIn the interview he said it snowed.", "he", "said", Contact.OTHER),
        (" In an interview he said it snowed.", "he", "said", Contact.UNSTATED),
    ],
)
def test_contact_holds_while_the_talk_goes_on(
    rest: str, source: str, cue: str, contact: Contact
) -> None:
    """Over paragraphs too; never over another time, nor for another speaker."""
    assert second_contact(rest, source, cue) is contact


def test_what_is_said_in_public_goes_on_too() -> None:
    """What he adds to reporters is said to reporters."""
    page = write_page("Karim Adel told reporters that it rained. He added that it snowed.")
    sayings = [say(page, "Karim Adel", "told", "it rained"), say(page, "He", "added", "it snowed")]

    cast = cast_of(page, *sayings)

    assert {filled(cast, one).contact for one in sayings} == {Contact.PUBLIC}


def test_an_agency_s_text_has_no_interview_of_the_paper() -> None:
    """Who printed a dispatch did not hear the speaker."""
    page = write_page("In an interview, Karim Adel said it rained.", outlet="The Vell Herald")
    page = type(page)(**{**{name: getattr(page, name) for name in page.__slots__}, "agency": "AFP"})
    saying = say(page, "Karim Adel", "said", "it rained")

    assert channel_of(cast_of(page, saying), saying) is None


def test_many_sayings_in_one_long_sentence_cost_little() -> None:
    """Only the words around each are read."""
    text = "Karim Adel said it rained and " * 1500
    page = write_page(text)
    first = say(page, "Karim Adel", "said", "it rained")

    begun = time.process_time()
    cast_of(page, first)
    assert time.process_time() - begun < 5
