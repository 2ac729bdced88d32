"""Names of outlets and agencies."""

from collections.abc import Callable

import pytest

from whence.records import Entity, EntityKind
from whence.reuse.names import Names, name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Merrin Daily", "Merrin Daily"),
        ("Northwire", "the Northwire news agency"),
        ("Northwire's", "NORTHWIRE"),
        ("kess-today.com", "Kess Today"),
        ("AP", "The Associated Press"),
    ],
)
def test_spellings_of_one_outlet_are_equal(one: str, other: str) -> None:
    """Articles, case, endings of addresses and known initials are no difference."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Merrin Daily", "Merrin Post"), ("Kess Today", "Kess"), ("News", "Daily")]
)
def test_other_outlets_stay_apart(one: str, other: str) -> None:
    """A shared town is no shared paper; a name of dropped words alone is kept whole."""
    assert name_key(one) != name_key(other)


def test_a_stated_alias_names_the_same_outlet(body: Callable[..., Entity]) -> None:
    """Entities that were merged make their names equal."""
    names = Names([body("Valley News Service", "VNS")])

    assert names.key("VNS") == names.key("the Valley News Service")
    assert names.entity(names.key("VNS")) == body("Valley News Service").id


def test_a_name_that_two_bodies_bear_says_nothing(body: Callable[..., Entity]) -> None:
    """Neither is preferred, and people lend no names."""
    names = Names(
        [
            body("Aldan Post", "the Post"),
            body("Merrin Post", "the Post"),
            body("Radio Sable", "Sable", kind=EntityKind.PERSON),
        ]
    )

    assert names.entity(names.key("the Post")) is None
    assert names.key("Sable") != names.key("Radio Sable")
