"""Circumstances: how the words came about."""

from dataclasses import replace

import pytest

from spoken_pages import cast_of, filled, say, write_page
from whence.records import Attribution, CircumstanceKind


def found(text: str, source: str = "Karim Adel", content: str = "it rained") -> Attribution:
    """The saying of a page as the room returns it."""
    page = write_page(text)
    saying = say(page, source, "said", content)
    return filled(cast_of(page, saying), saying)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Karim Adel, in custody in Vell, said it rained.", CircumstanceKind.CUSTODY),
        ("Karim Adel said it rained. A guard sat in the room.", CircumstanceKind.MINDER),
        (
            "Karim Adel said it rained. He spoke on condition of anonymity.",
            CircumstanceKind.ANONYMITY,
        ),
        ("Karim Adel, not his real name, said it rained.", CircumstanceKind.PSEUDONYM),
        ("Karim Adel, who was promised early release, said it rained.", CircumstanceKind.PROMISE),
        (
            "Karim Adel said it rained. It could not be independently verified.",
            CircumstanceKind.CAVEAT,
        ),
        ("Karim Adel said it rained. There is no way to verify it.", CircumstanceKind.CAVEAT),
        ("The account is self-serving. Karim Adel said it rained.", CircumstanceKind.CAVEAT),
        ("Karim Adel said it rained, requesting anonymity.", CircumstanceKind.ANONYMITY),
        ("Karim Adel said it rained. A guard stood by.", CircumstanceKind.MINDER),
    ],
)
def test_the_words_nearby_state_the_circumstances(text: str, kind: CircumstanceKind) -> None:
    """In the sentence itself or beside it, with the span that says so."""
    circumstances = found(text).circumstances

    assert [one.kind for one in circumstances] == [kind]
    assert all(text[span.start : span.end].strip() for one in circumstances for span in one.spans)


def test_what_is_said_is_no_circumstance() -> None:
    """A prison in the content is what he speaks of."""
    saying = found("Karim Adel said they were in prison.", content="they were in prison")

    assert saying.circumstances == ()


@pytest.mark.parametrize(
    "text",
    [
        "Karim Adel said it rained. The officials were in charge of the mill.",
        "Karim Adel said it rained. He was happy.",
    ],
)
def test_words_that_are_no_circumstance(text: str) -> None:
    """Officials are everywhere; only those who stood by count."""
    assert found(text).circumstances == ()


def test_a_wish_and_hearsay_have_no_occasion() -> None:
    """Nobody took a wish down in a cell."""
    page = write_page("Karim Adel, in custody in Vell, hopes it rained.")
    saying = replace(say(page, "Karim Adel", "hopes", "it rained"), asserts=False)

    assert filled(cast_of(page, saying), saying).circumstances == ()
