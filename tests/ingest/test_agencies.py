"""News agencies and the lines that credit them."""

import pytest

from whence.ingest.agencies import (
    find_credit,
    has_unnamed_credit,
    is_help,
    is_known_agency,
    name_agency,
)


@pytest.mark.parametrize(
    ("name", "agency"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("Reuters Staff", "Reuters"),
        ("Xinhua News Agency", "Xinhua"),
        ("Northwire", "Northwire"),
        ("the Northwire news agency", "Northwire"),
        ("Karsan News Agency", "Karsan News Agency"),
        ("Petra Lindqvar", None),
        ("The Daily Express", None),
        ("Ministry of Health", None),
        ("pa", None),
        ("", None),
    ],
)
def test_names_of_agencies(name: str, agency: str | None) -> None:
    """Known ones by the table, unknown ones by the form of their names."""
    assert name_agency(name) == agency


def test_a_trusted_place_holds_agencies_of_any_name() -> None:
    """What stands in a dateline's brackets is an agency."""
    assert name_agency("Meridian", trusted=True) == "Meridian"
    assert name_agency("Meridian") is None
    assert is_known_agency("the AP")
    assert not is_known_agency("Northwire")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("Source: Northwire", "Northwire"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("With reporting by Northwire", "Northwire"),
        ("With files from The Canadian Press", "Canadian Press"),
        ("© 2014 Northwire. All rights reserved.", "Northwire"),
        ("Northwire reported that the bridge was closed.", None),
        ("Sources: three officials who were there, and a driver who was not", None),
    ],
)
def test_credit_lines(line: str, name: str | None) -> None:
    """Only lines that do nothing but credit somebody for the text."""
    found = find_credit(line)

    assert (found and found[0]) == name
    if found is not None:
        assert line[found[1] : found[2]] == found[0]


def test_agencies_without_a_name() -> None:
    """They are credited, but nobody knows which."""
    assert has_unnamed_credit("With agency reporting")
    assert has_unnamed_credit("(With agencies)")
    assert not has_unnamed_credit("With agencies in retreat, farmers walked to the market.")


def test_help_is_no_credit_for_the_text() -> None:
    """Who helped did not write it."""
    assert is_help("Additional reporting by Northwire")
    assert not is_help("With reporting by Northwire")
