"""Antecedents: to whom a pronoun leads, nearest first, and never against gender or number."""

import pytest

from spoken_pages import scene_of, write_page
from whence.entities.antecedents import Antecedents
from whence.entities.tables import Gender


def search(text: str) -> tuple[Antecedents, dict[str, int]]:
    """Antecedents of a page, and the index of each figure by its name."""
    scene = scene_of(write_page(text))
    return Antecedents(scene), {figure.name: at for at, figure in enumerate(scene.figures)}


def test_the_last_subject_is_nearest() -> None:
    """A new subject goes before an earlier speaker."""
    text = "Karim Adel spoke. Then Omar Zeck came. He left."
    near, figures = search(text)
    near.spoke(0, figures["Karim Adel"], quoted=True)

    found = near.person(text.index("He left"), Gender.MALE, None)

    assert found.figure == figures["Omar Zeck"]


def test_gender_forbids() -> None:
    """She is not Omar."""
    text = "Lena Sorel spoke. Omar Zeck came. She left."
    near, figures = search(text)

    found = near.person(text.index("She"), Gender.FEMALE, None)

    assert found.figure == figures["Lena Sorel"]


def test_nobody_far_away_is_meant() -> None:
    """Three paragraphs are too far."""
    text = "Karim Adel spoke.\nIt rained.\nIt rained.\nIt rained. He left."
    near, _ = search(text)

    assert near.person(text.index("He"), Gender.MALE, None).figure is None


def test_a_pronoun_in_a_quotation_stays_in_it() -> None:
    """Only somebody named in the same quotation, and not the one who is quoted."""
    text = "Karim Adel spoke. “He fled. Omar Zeck fled, he said.”"
    near, figures = search(text)

    assert near.is_quoted(text.index("He"))
    assert near.person(text.index("He"), Gender.MALE, None).figure is None
    found = near.person(text.index("he said"), Gender.MALE, figures["Karim Adel"])
    assert found.figure == figures["Omar Zeck"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karim Adel, who fled, spoke.", "Karim Adel"),
        ("Karim Adel, a baker, who fled, spoke.", "Karim Adel"),
    ],
)
def test_who_leads_to_the_name_before_it(text: str, name: str) -> None:
    """Directly, or over an apposition."""
    near, figures = search(text)

    assert near.relative(text.index("who"), person=True).figure == figures[name]


def test_it_leads_to_the_body_that_was_the_subject_nearby() -> None:
    """In this or the last sentence, not two sentences before."""
    text = "The Free Valley Council met. It left. It rained."
    near, figures = search(text)

    assert near.body(text.index("It left")).figure == figures["Free Valley Council"]
    assert near.body(text.index("It rained")).figure is None


def test_they_leads_to_a_body_only_where_it_just_spoke() -> None:
    """Otherwise "they" are as often people who are not named at all."""
    text = "The Free Valley Council said they left. They sang."
    near, figures = search(text)
    near.spoke(0, figures["Free Valley Council"], quoted=False)

    assert near.several(text.index("they left")).figure == figures["Free Valley Council"]
    assert near.several(text.index("They sang")).figure is None


def test_who_means_a_person() -> None:
    """Of members of a body, "who" means the members."""
    text = "Members of the Free Valley Council who left, which sang."
    near, _ = search(text)

    assert near.relative(text.index("who"), person=True).figure is None


def test_who_was_quoted_nearby() -> None:
    """Only quotations count, only before the place."""
    text = "Karim Adel spoke.\nLena Sorel spoke.\nThen it rained."
    near, figures = search(text)
    near.spoke(0, figures["Karim Adel"], quoted=True)
    near.spoke(text.index("Lena"), figures["Lena Sorel"], quoted=False)

    assert near.quoted(text.index("Then"), paragraphs=3) == {figures["Karim Adel"]}
    assert near.has_person_between(0, text.index("Then"), figures["Karim Adel"])


def test_a_relative_word_that_means_several_or_a_clause_leads_nowhere() -> None:
    """One name is not "who are", and ", that" takes up no name."""
    for text in ("Followers of Karim Adel, who are many, sang.", "Of Karim Adel, that is new."):
        near, _ = search(text)
        word = "who" if "who" in text else "that"

        assert near.relative(text.index(word), person=word == "who").figure is None


def test_somebody_unnamed_may_come_in_as_a_subject() -> None:
    """In this or the last sentence, of the gender that the pronoun shows."""
    text = "Lena Sorel sang. A woman of the town was hurt. She cried."
    near, _ = search(text)

    assert near.newcomer(text.index("She"), Gender.FEMALE) == text.index("woman")
    assert near.newcomer(text.index("She"), Gender.MALE) is None
    assert near.newcomer(text.index("A woman"), Gender.FEMALE) is None


def test_two_who_take_turns_alternate() -> None:
    """The first and third of the last three quoted are one, the second another."""
    near, figures = search("Karim Adel spoke.\nLena Sorel spoke.\nThen it rained.")
    for place, name in enumerate(("Karim Adel", "Lena Sorel", "Karim Adel")):
        assert not near.alternates(place)
        near.spoke(place, figures[name], quoted=True)

    assert near.alternates(10)
