"""Speakers: continuity near by, never against the text, and none where it cannot be told."""

import pytest

from spoken_pages import cast_of, filled, say, scene_of, speaker_of, write_page
from whence.entities.signs import Asked
from whence.entities.speakers import place_of, watch_speakers
from whence.entities.tables import Gender
from whence.records import EntityKind, MentionForm, Span


def speaker(text: str, *sayings: tuple[str, str, str], authors: tuple[str, ...] = ()) -> str | None:
    """The name of the last saying's speaker."""
    page = write_page(text, authors=authors)
    said = [say(page, *one) for one in sayings]
    found = speaker_of(cast_of(page, *said), said[-1])
    return None if found is None else found.name


def test_he_goes_on_with_the_last_speaker() -> None:
    """The pronoun becomes a mention with its reason."""
    page = write_page("“It rained,” said Karim Adel. He said it snowed.")
    first = say(page, "Karim Adel", "said", "“It rained,”")
    second = say(page, "He", "said", "it snowed")

    found = speaker_of(cast_of(page, first, second), second)

    assert found is not None
    assert found.name == "Karim Adel"
    assert [one.form for one in found.mentions] == [MentionForm.NAME, MentionForm.PRONOUN]
    assert all(one.why for one in found.mentions)


def test_reportedly_has_no_speaker() -> None:
    """A cue without a source names nobody."""
    assert speaker("It reportedly rained.", ("", "reportedly", "rained")) is None


def test_the_first_person_in_a_quotation_is_its_speaker() -> None:
    """Outside quotations it is the author."""
    page = write_page(
        "“I say it rained,” said Karim Adel. I think it snowed.", authors=["Lena Sorel"]
    )
    outer = say(page, "Karim Adel", "said", "“I say it rained,”")
    inner = say(page, "I", "say", "it rained", within=outer)
    own = say(page, "I", "think", "it snowed")

    cast = cast_of(page, outer, inner, own)

    found = [speaker_of(cast, one) for one in (inner, own)]
    assert [one.name for one in found if one is not None] == ["Karim Adel", "Lena Sorel"]
    assert filled(cast, own).channel == filled(cast, own).speaker


def test_two_named_together_are_a_group() -> None:
    """It has both as members."""
    page = write_page("Karim Adel and Lena Sorel said it rained.")
    saying = say(page, "Karim Adel and Lena Sorel", "said", "it rained")

    found = speaker_of(cast_of(page, saying), saying)

    assert found is not None
    assert (found.kind, len(found.members), found.named) == (EntityKind.GROUP, 2, True)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“It rained,” said Karim Adel. “It snowed.”", "Karim Adel"),
        ("“It rained,” said Karim Adel.\n“It snowed.”", "Karim Adel"),
        ("“It rained,” said Karim Adel.\n“Was it cold?”", None),
        ("“It rained,” said Karim Adel. Lena Sorel came.\n“It snowed.”", None),
        ("“It rained,” said Karim Adel.\nThe town is old.\n“It snowed.”", None),
    ],
)
def test_a_quotation_without_a_cue_goes_on_where_it_is_unmistakable(
    text: str, name: str | None
) -> None:
    """A question, another person or a paragraph between leave it open."""
    content = "“Was it cold?”" if "cold" in text else "“It snowed.”"

    assert speaker(text, ("Karim Adel", "said", "“It rained,”"), ("", "", content)) == name


def test_two_men_who_take_turns_stay_unresolved() -> None:
    """A third quotation could be either's."""
    found = speaker(
        "“It rained,” said Karim Adel.\n“It snowed,” said Omar Zeck.\n“It hailed.”",
        ("Karim Adel", "said", "“It rained,”"),
        ("Omar Zeck", "said", "“It snowed,”"),
        ("", "", "“It hailed.”"),
    )

    assert found is None


def test_a_surname_that_is_a_word_is_found_by_its_owner() -> None:
    """A capital at the start of a sentence shows nothing by itself."""
    assert (
        speaker(
            "The mayor, Karim Anger, came. Anger said it rained.", ("Anger", "said", "it rained")
        )
        == "Karim Anger"
    )


def test_several_authors_are_a_group_without_a_name() -> None:
    """Nobody can tell which of them speaks."""
    found = speaker(
        "I think it snowed.", ("I", "think", "it snowed"), authors=("Lena Sorel", "Omar Zeck")
    )

    assert found == "the author"


def test_an_attribution_is_read_from_its_source() -> None:
    """Else from its cue, else from its content."""
    page = write_page("It rained, said Omar.")

    assert place_of(say(page, "Omar", "said", "It rained")) == page.text.index("Omar")
    assert place_of(say(page, "", "said", "It rained")) == page.text.index("said")
    assert place_of(say(page, "", "", "It rained")) == 0


def test_the_one_who_is_spoken_to_is_not_told() -> None:
    """A question may mean anybody by it."""
    assert speaker("You say it rained.", ("You", "say", "it rained")) is None


def test_what_the_ranker_is_asked_can_be_watched() -> None:
    """Sources first, then whatever else is asked; training reads it so."""
    page = write_page("Karim Adel said it rained. He said it snowed. He left.")
    said = [say(page, "Karim Adel", "said", "it rained"), say(page, "He", "said", "it snowed")]
    place = page.text.rindex("He")
    other = Asked(span=Span(page.id, place, place + 2), gender=Gender.MALE)

    seen = watch_speakers(scene_of(page), said, (other,))

    assert [asked.span.start for asked, _ in seen] == [page.text.index("He"), place]
    assert all(asked.rule == measured[0][0] for asked, measured in seen)
