"""Tables: every list can be read, and says what it should."""

import re
from importlib.resources import files

from whence.entities.tables import (
    Gender,
    find_body,
    load_common,
    load_cues,
    load_given,
    load_nations,
    load_phrases,
    load_roles,
    load_titles,
    may_be_one,
)
from whence.records import EntityKind


def test_every_table_is_read() -> None:
    """No table is empty."""
    for load in (load_common, load_cues, load_given, load_roles, load_titles, load_phrases):
        assert load()


def test_roles_know_kind_and_sense() -> None:
    """A nurse may be the doctor, a soldier not; police are several."""
    roles = load_roles()

    assert roles["nurse"].sense == roles["doctor"].sense != roles["soldier"].sense
    assert roles["police"].kind is EntityKind.GROUP
    assert roles["spokesman"].voice
    assert roles["spokesman"].gender is Gender.UNKNOWN


def test_an_acronym_counts_only_in_its_own_capitals() -> None:
    """Small letters make a word, capitals a body."""
    assert find_body("who") is None
    assert find_body("WHO") == find_body("World Health Organization")
    assert find_body("the Associated Press") == find_body("AP")


def test_places_and_peoples_are_apart() -> None:
    """A country is a place, its people's word is none."""
    nations = load_nations()

    assert nations.places["uk"] == "Britain"
    assert nations.peoples["british"] == "Britain"
    assert "british" not in nations.places


def test_unknown_gender_excludes_nobody() -> None:
    """Only two known, different genders do."""
    assert may_be_one(Gender.MALE, Gender.UNKNOWN)
    assert not may_be_one(Gender.MALE, Gender.FEMALE)


def test_every_organization_names_its_source() -> None:
    """An alias that nobody can check is not listed."""
    rows = (files("whence.entities") / "organizations.tsv").read_text("utf-8").splitlines()

    assert all(re.search(r"\thttps://\S+$", row) for row in rows if not row.startswith("#"))


def test_a_class_of_words_stands_for_each_of_them() -> None:
    """Phrases name occasions by their class; no name of a class is left in an expression."""
    phrases = load_phrases()

    assert phrases["public"].search("at a crowded vigil")
    assert not [
        name for name, one in phrases.items() if re.search(r"(?<![(?P])<[a-z]+>", one.pattern)
    ]
    assert not [name for name in phrases if name.startswith("=")]
