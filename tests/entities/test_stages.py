"""Stages: the debate that a whole document tells of."""

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.entities.stages import is_reply, is_shared
from whence.records import Contact


@pytest.mark.parametrize(
    ("lead", "is_public"),
    [
        ("Lena Sorel and Omar Zeck clashed in Friday’s debate.", True),
        ("Lena Sorel and Omar Zeck met ahead of Friday’s debate.", False),
        ("Lena Sorel and Omar Zeck will meet in a debate.", False),
        ("Lena Sorel and Omar Zeck clashed.", False),
    ],
)
def test_all_on_the_stage_are_heard_there(lead: str, is_public: bool) -> None:
    """If the lead names it and its speakers; not a debate that is still to come."""
    text = f"{lead} Zeck smiled. Zeck waved. The debate was long.\nZeck said it rained."
    page = write_page(text)
    saying = say(page, "Zeck", "said", "it rained")

    found = filled(cast_of(page, saying), saying)

    assert (found.contact is Contact.PUBLIC) is is_public


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
