"""Edges: words at the ends of a run of capitals."""

import pytest

from whence.entities.edges import (
    count_strange,
    drops_last,
    find_ministry,
    find_number,
    is_given,
    is_known_given,
    is_patronym,
    is_suffix,
    owns_body,
)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        (("weverin", "maria", "zeck"), 1),
        (("kim", "maria", "zeck"), 0),
        (("orlin", "maria", "hospital"), 0),
        (("maria", "lena", "zeck"), 0),
        (("sorel", "maria"), 0),
    ],
)
def test_what_stands_before_a_given_name_is_a_role(words: tuple[str, ...], number: int) -> None:
    """Not a surname that comes first, not a word of a body, not another given name."""
    assert count_strange(words) == number


def test_an_office_has_its_letter_behind_the_name() -> None:
    """Only behind initials: "Anna S." hides a surname."""
    assert drops_last(("J.", "Sorel", "J."))
    assert not drops_last(("Anna", "S."))


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("the 14th Vell Brigade left", "Vell Brigade", "14th Vell Brigade"),
        ("in Precinct 27, across", "Precinct", "Precinct 27"),
        ("the Vell Council 27 times", "Vell Council", "Vell Council"),
        ("a Brigade 3.5 km away", "Brigade", "Brigade"),
    ],
)
def test_a_number_belongs_to_what_is_counted(text: str, name: str, found: str) -> None:
    """Units, precincts, schools; never to a council."""
    start = text.index(name)
    words = name.lower().split()

    begin, end = find_number(text, words, start, start + len(name))

    assert text[begin:end] == found


def test_a_ministry_written_small_belongs_to_its_state() -> None:
    """A person owns no ministry."""
    text = "Karvel's roads ministry said"

    assert text[: find_ministry(text, ["karvel"], len("Karvel"))] == "Karvel's roads ministry"
    assert find_ministry("Maria's roads ministry", ["maria"], len("Maria")) == len("Maria")


def test_a_body_is_called_after_its_owner() -> None:
    """After many, or after a state whose body it is."""
    assert owns_body(["people", "dawn", "front"], is_first=True)
    assert owns_body(["karvel", "interior", "ministry"], is_first=True)
    assert not owns_body(["tilda", "council"], is_first=True)


def test_given_names_and_patronyms_are_known() -> None:
    """Given names in any script, patronyms by their ending; a suffix is a word."""
    assert is_given("олена")
    assert is_known_given("maria")
    assert not is_known_given("zeck")
    assert is_patronym("Петрович")
    assert not is_patronym("Петров")
    assert is_suffix("based")
    assert not is_suffix("jae")
