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

PERSON, PLACE = EntityKind.PERSON, EntityKind.PLACE


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Gen. Karim al-Hadi", "Karim al-Hadi"),
        ("former Foreign Minister Lena Sorel", "Lena Sorel"),
        ("Karim Adel, a 34-year-old baker", "Karim Adel"),
        ("Karim Adel's", "Karim Adel"),
        ("President Sorel", "Sorel"),
    ],
)
def test_titles_and_descriptions_are_no_part_of_a_name(written: str, name: str) -> None:
    """What stands before and behind a name is cut off."""
    assert read_name(written, PERSON).text == name


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
