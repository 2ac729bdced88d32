"""Who published it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.ingest.outlets import (
    find_copyright_name,
    is_host_of,
    is_outlet_like,
    is_same_outlet,
    name_host,
)


@pytest.mark.parametrize(
    "line", ["The Valley Mirror", "Radio Sable", "Harbour Weekly", "Kess Today"]
)
def test_names_that_can_be_nothing_else(line: str) -> None:
    """Capitals and a usual word of such names."""
    assert is_outlet_like(line)


@pytest.mark.parametrize(
    "line", ["Latest News", "World News", "Ana Lind", "The mirror broke", "14:25 Sun", "Mirror", ""]
)
def test_other_lines(line: str) -> None:
    """Sections, people, sentences and times are none."""
    assert not is_outlet_like(line)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("© 2024 The Valley Mirror", "The Valley Mirror"),
        ("Copyright 2024 Aldan Post. Contact us. Cookies.", "Aldan Post"),
        ("© Lanterna Magazine 2024 | Privacy | Terms of use", "Lanterna Magazine"),
        ("Copyright © 2019-2024 Kess Media Ltd. All rights reserved.", "Kess Media"),
        ("© 2024", None),
        ("All rights reserved", None),
        ("The Valley Mirror", None),
    ],
)
def test_names_in_copyright_lines(line: str, name: str | None) -> None:
    """Years, rights and company forms are taken off."""
    found = find_copyright_name(line)

    assert (found and found[0]) == name
    if found is not None:
        assert line[found[1] : found[2]] == name


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.valley-mirror.example/a", "valley-mirror.example"),
        ("http://news.mirror.co.uk/a", "mirror.co.uk"),
        ("http://mirror2.mirror.example/a", "mirror.example"),
        ("http://harbourrat.blogspot.nl/2013", "harbourrat.blogspot.nl"),
        ("http://ortal.mirror.example", "ortal.mirror.example"),
        ("http://127.0.0.1/a", None),
        ("mirror", None),
        ("http://[", None),
    ],
)
def test_hosts(url: str, host: str | None) -> None:
    """Generic labels go, those of lent hosts stay."""
    assert name_host(url) == host


def test_a_host_may_spell_the_name() -> None:
    """Then a header line is the outlet's name for sure."""
    assert is_host_of("The Coastal Herald", "https://coastal-herald.example/2024")
    assert not is_host_of("Ortal", "https://coastal-herald.example/ortal")
    assert is_same_outlet("The Aldan Post", "ALDAN POST")


@given(st.text(max_size=120))
def test_any_text_can_be_asked(text: str) -> None:
    """Nothing raises."""
    is_outlet_like(text)
    find_copyright_name(text)
    name_host(text)
    is_host_of(text, text)
