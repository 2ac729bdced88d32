"""Programmes: shows, pieces, counts, and who appears in them."""

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Contact


@pytest.mark.parametrize(
    ("text", "source", "cue", "contact"),
    [
        ("On his evening show, Karim Adel said it rained.", "Karim Adel", "said", Contact.OTHER),
        ("Karim Adel said on the podcast “Mills” it rained.", "Karim Adel", "said", Contact.OTHER),
        ("Later in the show, after a song, Adel said it rained.", "Adel", "said", Contact.OTHER),
        ("Later in the show, Karim Adel said it rained.", "Karim Adel", "said", Contact.OTHER),
        ("In his final column, Karim Adel said it rained.", "Karim Adel", "said", Contact.OTHER),
        ("A Vell Herald count found it rained.", "A Vell Herald count", "found", Contact.OTHER),
        ("A Vell Herald poll found it rained.", "A Vell Herald poll", "found", Contact.PUBLIC),
        ("The editorial said it rained.", "The editorial", "said", Contact.OTHER),
        ("Karim Adel, eager to show pity, said it rained.", "Karim Adel", "said", Contact.UNSTATED),
        ("At a trade show, Karim Adel said it rained.", "Karim Adel", "said", Contact.UNSTATED),
    ],
)
def test_a_programme_is_another_s_channel(
    text: str, source: str, cue: str, contact: Contact
) -> None:
    """Its name need not be an outlet's; a trade show is no programme."""
    page = write_page(text)
    saying = say(page, source, cue, "it rained")

    assert filled(cast_of(page, saying), saying).contact is contact


def test_a_broadcast_may_close_what_is_said() -> None:
    """It belongs to the saying, even where it was taken for its last words."""
    content = "it rained on Friday’s broadcast of “Mill Night.”"
    page = write_page(f"Karim Adel said {content}")
    saying = say(page, "Karim Adel", "said", content)

    assert filled(cast_of(page, saying), saying).contact is Contact.OTHER


@pytest.mark.parametrize(
    ("opening", "contact"),
    [
        ("Karim Adel appeared on Northwire News.", Contact.OTHER),
        ("Karim Adel used his last column to praise the dam.", Contact.OTHER),
        ("Karim Adel, who had appeared on Northwire News, slept.", Contact.UNSTATED),
        ("Lena Sorel appeared on Northwire News.", Contact.UNSTATED),
    ],
)
def test_an_appearance_holds_for_what_follows(opening: str, contact: Contact) -> None:
    """It must be the speaker's own and of the same time."""
    page = write_page(f"{opening} Adel said it rained.")
    saying = say(page, "Adel", "said", "it rained")

    assert filled(cast_of(page, saying), saying).contact is contact


def test_an_interview_has_two_sides() -> None:
    """Who asks in the interview is heard where the answers are."""
    page = write_page(
        "Karim Adel told Northwire it snowed. In the interview, Sorel said it rained."
    )
    first = say(page, "Karim Adel", "told", "it snowed")
    saying = say(page, "Sorel", "said", "it rained")

    assert filled(cast_of(page, first, saying), saying).contact is Contact.OTHER


@pytest.mark.parametrize(
    ("text", "source", "cue"),
    [
        ("Karim Adel told Omar Zeck of Vell News it rained.", "Karim Adel", "told"),
        ("Karim Adel told Vell magazine it rained.", "Karim Adel", "told"),
        ("Vell News’ Omar Zeck reported it rained.", "Vell News’ Omar Zeck", "reported"),
    ],
)
def test_an_outlet_may_stand_beside_its_reporter(text: str, source: str, cue: str) -> None:
    """Who was told, or who reports, does so for the outlet."""
    page = write_page(text)
    saying = say(page, source, cue, "it rained")

    assert filled(cast_of(page, saying), saying).contact is Contact.OTHER


@pytest.mark.parametrize(
    ("opening", "is_other"),
    [
        ("Northwire’s Omar Zeck laughed.", True),
        ("Radio host Omar Zeck laughed.", True),
        ("Northwire met Omar Zeck.", False),
        ("Omar Zeck laughed.", False),
    ],
)
def test_an_interviewer_takes_words_down_for_an_outlet(opening: str, is_other: bool) -> None:
    """Whoever is once said to ask for one; not a person who only stands beside its name."""
    page = write_page(f"{opening} Lena Sorel told Zeck that it rained.")
    saying = say(page, "Lena Sorel", "told", "it rained")

    found = filled(cast_of(page, saying), saying)

    assert (found.contact is Contact.OTHER) is is_other


@pytest.mark.parametrize(
    "text",
    [
        "Lena Sorel talked on Morning Joe. Sorel said it rained.",
        "Sorel said it rained on Monday on “Meet the Press”.",
    ],
)
def test_a_known_programme_needs_no_outlet(text: str) -> None:
    """Its name alone says that somebody else took the words down."""
    page = write_page(text)
    saying = say(page, "Sorel", "said", "it rained")

    assert filled(cast_of(page, saying), saying).contact is Contact.OTHER
