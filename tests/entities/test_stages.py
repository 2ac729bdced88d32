"""Stages: places where people speak for a while or answer each other."""

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.entities.stages import is_gathering, is_reply, is_shared
from whence.records import Contact


@pytest.mark.parametrize(
    ("behind", "contact"),
    [
        ("Sorel made her remarks during the Bakers Breakfast.", Contact.PUBLIC),
        ("The comments came in an interview with Orvo Radio.", Contact.OTHER),
        ("The comments came in response to a flood.", Contact.UNSTATED),
        ("Omar Zeck made his remarks at a rally.", Contact.UNSTATED),
    ],
)
def test_the_place_may_be_told_behind_the_words(behind: str, contact: Contact) -> None:
    """Where the remarks were made, if nobody else made them."""
    page = write_page(f"“It rained”, Lena Sorel said. {behind}")
    saying = say(page, "Lena Sorel", "said", "“It rained”")

    assert filled(cast_of(page, saying), saying).contact is contact


@pytest.mark.parametrize(
    ("opening", "cue", "is_public"),
    [
        ("At the hearing, ", "replied", True),
        ("At the hearing, ", "said", False),
        ("At a rally, ", "replied", False),
    ],
)
def test_a_reply_is_heard_where_the_question_was(opening: str, cue: str, is_public: bool) -> None:
    """Only where people answer each other; a rally is one speaker's."""
    page = write_page(f"{opening}Lena Sorel said it snowed. Omar Zeck {cue} it rained.")
    first = say(page, "Lena Sorel", "said", "it snowed")
    saying = say(page, "Omar Zeck", cue, "it rained")

    found = filled(cast_of(page, first, saying), saying)

    assert (found.contact is Contact.PUBLIC) is is_public


def test_words_for_replies_and_shared_places() -> None:
    """A statement is nobody's reply, and nobody answers in it."""
    assert is_reply("fired back")
    assert not is_reply("said")
    assert is_shared("Friday’s debate")
    assert not is_shared("a statement")
    assert is_gathering("a town hall")
    assert not is_gathering("a tweet")
