"""Likeness: which names agree, and how surely."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.likeness import Likeness, compare_bodies, compare_people
from whence.entities.names import read_name
from whence.records import EntityKind

PERSON, BODY = EntityKind.PERSON, EntityKind.ORGANIZATION
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
    ("a", "b", "found"),
    [
        ("Qassem Adel", "Kassem Adel", Likeness.SAME),
        ("Karim al-Hadi", "Karim Hadi", Likeness.SAME),
        ("Karim F. Adel", "Karim Adel", Likeness.SAME),
        ("K. Adel", "Karim Adel", Likeness.PART),
        ("Adel", "Karim Adel", Likeness.PART),
        ("Ilsa Wolff", "Ilsa Wolfe", Likeness.SLIP),
        ("Karim", "Karim Adel", Likeness.POSSIBLE),
        ("Adel Karim", "Karim Adel", Likeness.POSSIBLE),
        ("Karim Adel Jr.", "Karim Adel", Likeness.POSSIBLE),
        ("Karim bin Adel", "Karim Adel", Likeness.POSSIBLE),
        ("Tom Brand", "Thomas Brand", Likeness.SLIP),
        ("Bob Brand", "Robert Brand", Likeness.SLIP),
        ("Karim Adel Jr.", "Karim Adel Sr.", Likeness.OTHER),
        ("Karim Adel", "Lena Adel", Likeness.OTHER),
        ("Karim Adel II", "Karim Adel III", Likeness.OTHER),
        ("Karim Adel III", "Karim Adel", Likeness.SAME),
        ("Karim Adel the Elder", "Karim Adel", Likeness.POSSIBLE),
        ("Karim Adel the Elder", "Karim Adel the Younger", Likeness.OTHER),
        ("Tom W. Brand", "Tom H.W. Brand", Likeness.OTHER),
        ("T.W. Brand", "Tom Brand", Likeness.PART),
        ("W. Tom Brand", "Tom Brand", Likeness.SAME),
        ("Omar Zelkov", "Omar Zelkova", Likeness.POSSIBLE),
        ("Daniel Zeck", "Danielle Zeck", Likeness.OTHER),
        ("Ali Hassan", "Hassan Ali", Likeness.POSSIBLE),
        ("Abu Omar al-Hadi", "Omar al-Hadi", Likeness.OTHER),
        ("Jean-Marc Zeck", "Jean Marc Zeck", Likeness.SAME),
        ("Karsten Zeck", "Kirsten Zeck", Likeness.OTHER),
        ("Omar Castella", "Omar Castello", Likeness.POSSIBLE),
        ("Grigori Holub", "Hryhoriy Golub", Likeness.SLIP),
        ("Ceylan Qasım", "Jeylan Gasim", Likeness.SLIP),
        ("Karim Adel Orvo", "Adel Karim Orvo", Likeness.OTHER),
        ("Lena Maria Orvo Zeck", "Lena Orvo Zeck", Likeness.SAME),
        ("كريم الهادي", "Karim al-Hadi", Likeness.SAME),
        ("كريم الهادي", "Halim al-Hadi", Likeness.NONE),
        ("Карим Шаров", "Karim Sharov", Likeness.SAME),
        ("Карим Жаров", "Karim Sharov", Likeness.NONE),
        ("Ли Ким", "Lu Kem", Likeness.POSSIBLE),
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
        ("U. S. Navy", "American Navy", Likeness.SAME),
        ("the Syrian Ministry of Health", "Health Ministry of Syria", Likeness.SAME),
        ("American Vellways", "US Vellways", Likeness.NONE),
        ("Velmar Foods", "Velmer Foods", Likeness.SLIP),
        ("Bluegannet", "Blue Gannet", Likeness.SAME),
        ("Channel 41", "Channel 42", Likeness.NONE),
    ],
)
def test_words_in_any_order_decide_between_bodies(a: str, b: str, found: Likeness) -> None:
    """Links and legal endings do not count; the table of known names does."""
    assert bodies(a, b) is found
