"""Outlets: who reports, and when two names are one outlet."""

import pytest

from whence.entities.outlets import is_outlet_name, is_same_outlet


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("Northwire", "", ""),
        ("Vell Herald", "", ""),
        ("Reuters", "", ""),
        ("vellpost.com", "", ""),
        ("Vell News Service", "", ""),
        ("Orvo", "", " news agency"),
        ("Orvo", "", ". com reports"),
        ("Orvo", "the newspaper ", ""),
    ],
)
def test_an_outlet_shows_itself(name: str, before: str, after: str) -> None:
    """By its name, the table, or the words beside it."""
    assert is_outlet_name(name, before, after)


@pytest.mark.parametrize("name", ["Ministry of Health", "Orvo", "Free Valley Council", "FBI"])
def test_other_bodies_are_none(name: str) -> None:
    """A body that speaks for itself is no reporter."""
    assert not is_outlet_name(name)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("The Vell Herald", "Vell Herald", True),
        ("VH", "Vell Herald", True),
        ("Associated Press", "AP", True),
        ("www.vellherald.com", "Vell Herald", True),
        ("news.vell.com", "Vell News", True),
        ("vell.com", "Vell News", True),
        ("Vell Herald", "Orvo Herald", False),
        ("Reuters", "AP", False),
    ],
)
def test_one_outlet_has_several_names(a: str, b: str, same: bool) -> None:
    """With or without "The", as an acronym, as an address; in either order."""
    assert is_same_outlet(a, b) is is_same_outlet(b, a) is same
