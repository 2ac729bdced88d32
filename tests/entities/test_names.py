"""Names: what is cut off, and what is left to compare."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.names import (
    initials_of,
    is_acronym,
    is_generic,
    read_name,
)
from whence.records import EntityKind

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Gen. Karim al-Hadi", "Karim al-Hadi"),
        ("former Foreign Minister Lena Sorel", "Lena Sorel"),
        ("Karim Adel, a 34-year-old baker", "Karim Adel"),
        ("Karim Adel's", "Karim Adel"),
        ("President Sorel", "Sorel"),
        ("King Karim of Vell", "Karim"),
        ("Karim Adel 's", "Karim Adel"),
    ],
)
def test_titles_and_descriptions_are_no_part_of_a_name(written: str, name: str) -> None:
    """What stands before and behind a name is cut off."""
    assert read_name(written, PERSON).text == name


@pytest.mark.parametrize(
    ("written", "kind", "name"),
    [
        ("US carmaker Velmar", BODY, "Velmar"),
        ("Orvo-based Velmar Foods", BODY, "Velmar Foods"),
        ("the Bay of Vell between Orvo and Zeck", PLACE, "Bay of Vell"),
        ("the Vell Clinic in Orvo", PLACE, "Vell Clinic"),
        ("the Fighters in Vell", BODY, "Fighters in Vell"),
    ],
)
def test_what_a_body_or_place_is_called_beside_its_name_is_cut(
    written: str, kind: EntityKind, name: str
) -> None:
    """What it is stands before its name, where it is behind it."""
    assert read_name(written, kind).text == name


def test_a_few_seas_may_be_shortened() -> None:
    """Nobody calls a sea "the Red"."""
    assert read_name("Baltic Sea", PLACE).keys == read_name("the Baltic", PLACE).keys
    assert read_name("Red Sea", PLACE).keys != read_name("Red", PLACE).keys


def test_a_mountain_may_be_shortened() -> None:
    """Usual abbreviations are the word itself."""
    assert read_name("Mt Vell", PLACE).keys == read_name("Mount Vell", PLACE).keys


def test_initials_leave_small_words_out_or_not() -> None:
    """Both ways of making an acronym are known."""
    assert {"fvc", "fvotc"} & set(initials_of("Free Valley Council")) == {"fvc"}
    assert {"mh", "moh"} <= set(initials_of("Ministry of Health"))


@pytest.mark.parametrize(
    ("text", "short"), [("FVC", True), ("U.N.", True), ("Adel", False), ("1999", False)]
)
def test_an_acronym_is_short_and_in_capitals(text: str, short: bool) -> None:
    """Full stops may stand between its letters."""
    assert is_acronym(text) is short


def test_a_generic_name_fits_several_bodies() -> None:
    """A ministry without its country may be any country's."""
    assert is_generic("Interior Ministry")
    assert not is_generic("Vell Ministry")


@given(st.text(max_size=60), st.sampled_from(list(EntityKind)))
def test_any_text_can_be_read_as_a_name(text: str, kind: EntityKind) -> None:
    """A name always has a key to compare."""
    assert read_name(text, kind).keys
