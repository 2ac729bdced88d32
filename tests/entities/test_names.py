"""Names: what is cut off, and which names agree."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.names import (
    Likeness,
    compare_bodies,
    compare_people,
    initials_of,
    is_acronym,
    is_generic,
    read_name,
)
from whence.records import EntityKind

PERSON, BODY, PLACE = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.PLACE
NAMES = st.lists(
    st.sampled_from("Karim Lena Adel Sorel bin al-Hadi Jr A. Omar Abu Tom Thomas".split()),
    min_size=1,
    max_size=4,
).map(" ".join)


def people(a: str, b: str) -> Likeness:
    """How two persons' names compare."""
    return compare_people(read_name(a, PERSON), read_name(b, PERSON))


def bodies(a: str, b: str) -> Likeness:
    """How two bodies' names compare."""
    return compare_bodies(read_name(a, BODY), read_name(b, BODY))


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


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("Qassem Adel", "Kassem Adel", Likeness.SAME),
        ("Karim al-Hadi", "Karim Hadi", Likeness.SAME),
        ("Karim F. Adel", "Karim Adel", Likeness.SAME),
        ("K. Adel", "Karim Adel", Likeness.PART),
        ("Adel", "Karim Adel", Likeness.PART),
        ("Ilsa Wolff", "Ilsa Wolfe", Likeness.POSSIBLE),
        ("Karim", "Karim Adel", Likeness.POSSIBLE),
        ("Adel Karim", "Karim Adel", Likeness.POSSIBLE),
        ("Karim Adel Jr.", "Karim Adel", Likeness.POSSIBLE),
        ("Karim bin Adel", "Karim Adel", Likeness.POSSIBLE),
        ("Tom Brand", "Thomas Brand", Likeness.POSSIBLE),
        ("Bob Brand", "Robert Brand", Likeness.POSSIBLE),
        ("Karim Adel Jr.", "Karim Adel Sr.", Likeness.OTHER),
        ("Karim Adel", "Lena Adel", Likeness.OTHER),
        ("Abu Omar al-Hadi", "Abu Bakr al-Hadi", Likeness.OTHER),
        ("Karim F. Adel", "Karim G. Adel", Likeness.OTHER),
        ("Karim Adel", "Lena Sorel", Likeness.NONE),
    ],
)
def test_given_name_and_surname_decide_between_persons(a: str, b: str, found: Likeness) -> None:
    """Two given names on one surname are two; details in doubt are only possible."""
    assert people(a, b) is found


@given(NAMES, NAMES)
def test_the_order_of_two_names_does_not_matter(a: str, b: str) -> None:
    """A comparison is symmetric."""
    assert people(a, b) is people(b, a)
    assert bodies(a, b) is bodies(b, a)


@pytest.mark.parametrize(
    ("a", "b", "found"),
    [
        ("the Ministry of Health", "Health Ministry", Likeness.SAME),
        ("Brand Foods Inc.", "Brand Foods", Likeness.SAME),
        ("ISIL", "Islamic State", Likeness.SAME),
        ("FVC", "Free Valley Council", Likeness.PART),
        ("Valley Council", "Free Valley Council", Likeness.PART),
        ("Free Valley Council", "Free Valley Party", Likeness.NONE),
    ],
)
def test_words_in_any_order_decide_between_bodies(a: str, b: str, found: Likeness) -> None:
    """Links and legal endings do not count; the table of known names does."""
    assert bodies(a, b) is found


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
