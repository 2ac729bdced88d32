"""Loud: names in bare headlines."""

import pytest

from whence.entities.loud import find_loud_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("POLICE SEARCH FOR MARIA ZECK-ORLIN AFTER FIRE", ["MARIA ZECK-ORLIN"]),
        ("MAYOR OF BRUNVEL SAYS NO", ["BRUNVEL"]),
        ("POLICE SAY NO", []),
    ],
)
def test_a_name_stands_between_words(text: str, names: list[str]) -> None:
    """What no dictionary has is a name; behind a given name, one surname."""
    assert [text[a:b] for a, b in find_loud_names(text, 0, len(text))] == names
