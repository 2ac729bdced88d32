"""Names of outlets and agencies."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from whence.records import Document, Entity, EntityKind
from whence.reuse.names import Names, call_document, host_forms, is_part, name_key

Write = Callable[..., Document]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Merrin Daily", "Merrin Daily"),
        ("Northwire", "the Northwire news agency"),
        ("Northwire's", "NORTHWIRE"),
        ("kess-today.com", "Kess Today"),
        ("AP", "The Associated Press"),
        ("A.P.", "the Associated Press"),
        ("the A.F.P", "Agence France-Presse"),
    ],
)
def test_spellings_of_one_outlet_are_equal(one: str, other: str) -> None:
    """Articles, case, endings of addresses and known initials are no difference."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Merrin Daily", "merrindaily.example"),
        ("Merrin Daily", "Merrin Post"),
        ("Kess Today", "Kess"),
        ("News", "Daily"),
    ],
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


@pytest.mark.parametrize(
    ("name", "host"),
    [
        ("Kess Today", "kesstoday.com"),
        ("Northern Valley Times", "nvtimes.com"),
        ("Northern Valley Times", "nvalleytimes.com"),
        ("North Kess Daily News", "nkdailynews.com"),
        ("Dolmen River Radio", "drr.org"),
    ],
)
def test_an_outlet_is_known_by_its_address(name: str, host: str) -> None:
    """Files often tell no more of their outlet than the host."""
    assert name_key(host).replace(" ", "") in host_forms(name_key(name))


@pytest.mark.parametrize(
    ("name", "outlet", "expected"),
    [
        ("the Herald", "The Coastal Herald", True),
        ("Daily News", "nvdailynews.com", True),
        ("Merrin Herald", "Coastal Herald", False),
        ("Northwire", "Kess Today", False),
        ("", "Kess Today", False),
        ("--", "Kess Today", False),
    ],
)
def test_a_paper_calls_itself_by_a_part_of_its_name(name: str, outlet: str, expected: bool) -> None:
    """Some of its words, or letters within its address."""
    assert is_part(name_key(name), of=name_key(outlet)) is expected


@pytest.mark.parametrize(
    ("outlets", "expected"),
    [
        (["MVN", "Merrin Valley News"], True),
        (["MVN", "Merrin Valley News", "Mill Village Notes"], False),
        (["Merrin Valley News"], False),
    ],
)
def test_initials_mean_the_one_outlet_that_has_them(outlets: list[str], expected: bool) -> None:
    """Not if two have them, nor for initials that no outlet or agency bears."""
    names = Names((), outlets)

    assert (names.key("MVN") == names.key("Merrin Valley News")) is expected


def test_a_document_is_called_by_its_title_or_its_file(write: Write) -> None:
    """Nobody's folders stand in a sentence."""
    untitled = replace(write("Rain fell."), path="piles/north/rain.txt")

    assert call_document(untitled) == "rain.txt"
    assert call_document(write("Rain fell.", title="Rain in Merrin")) == "Rain in Merrin"
