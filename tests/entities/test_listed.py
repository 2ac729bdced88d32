"""Listed names: what a file of aliases says, and where it is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.listed import parse_aliases
from whence.errors import AliasFileError
from whence.records import EntityKind

PERSON, BODY, OTHER = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OTHER
GROUP = """
# who is who
[[group]]
name = "Karim al-Hadi"
kind = "person"
aliases = ["Abu Sami", "Orvo"]
source = "https://example.org"

[[group]]
name = "Free Valley Council"
kind = "organization"
aliases = ["FVC", "IT"]
"""


@pytest.mark.parametrize(
    ("name", "kind", "found"),
    [
        ("Kareem Hadi", PERSON, "Karim al-Hadi"),
        ("Mr. Orvo", PERSON, "Karim al-Hadi"),
        ("Orvo", OTHER, "Karim al-Hadi"),
        ("Orvo", BODY, None),
        ("the Free Valley Council", BODY, "Free Valley Council"),
        ("IT", BODY, "Free Valley Council"),
        ("It", BODY, None),
        ("Sami", PERSON, None),
    ],
)
def test_names_are_found_as_they_are_compared(
    name: str, kind: EntityKind, found: str | None
) -> None:
    """Acronyms only in capitals, kinds that could not be told in any."""
    group = parse_aliases(GROUP, path="aliases.toml").find(name, kind)

    assert (group.name if group else None) == found


def test_a_group_keeps_its_source() -> None:
    """So that a reader can check it."""
    first, second = parse_aliases(GROUP, path="aliases.toml").groups

    assert (first.source, second.source) == ("https://example.org", "")
    assert first.aliases == ("Abu Sami", "Orvo")


LINE = 'name = "A B"\nkind = "person"\n'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", r"aliases.toml:1: no \[\[group\]\]"),
        ("# nothing", r"aliases.toml:1: no \[\[group\]\]"),
        ("[[group]]\nname = ", r"aliases.toml:2: "),
        ("\ncolor = 1\n", r"aliases.toml:2: unknown key 'color'"),
        ("group = [1]", r"aliases.toml:1: a group is a table"),
        (f"[[group]]\n{LINE}aliases = ['C']\nage = 3", r"aliases.toml:5: unknown key 'age'"),
        (f"[[group]]\n{LINE}", r"aliases.toml:1: aliases must be a list"),
        (f"[[group]]\n{LINE}aliases = ['.']", r"aliases.toml:4: '.' is no name"),
        (f"[[group]]\n{LINE}aliases = [3]", r"aliases.toml:4: 3 is no name"),
        ("[[group]]\nname = 'C'\nkind = 'god'", r"aliases.toml:3: kind must be one of"),
        ("[[group]]\nname = 3\nkind = 'person'", r"aliases.toml:2: name must be text"),
        (f"[[group]]\n{LINE}aliases = ['C D', 'C D']", r"aliases.toml:4: 'C D' stands twice"),
        (
            f"[[group]]\n{LINE}aliases = ['C D']\n\n[[group]]\nname = 'C D'\n"
            "kind = 'person'\naliases = ['A B']",
            r"aliases.toml:7: 'C D' is in two groups, there as 'C D' in line 4",
        ),
        (
            f"[[group]]\n{LINE}aliases = ['Qassem Orvo']\n[[group]]\nname = 'E F'\n"
            "kind = 'person'\naliases = ['Kassem Orvo']",
            r"aliases.toml:8: 'Kassem Orvo' is in two groups, there as 'Qassem Orvo' in line 4",
        ),
    ],
)
def test_a_wrong_file_is_refused_with_its_line(text: str, message: str) -> None:
    """Empty, unknown, ambiguous and circular."""
    with pytest.raises(AliasFileError, match=message):
        parse_aliases(text, path="aliases.toml")


@given(st.text(max_size=60))
def test_any_text_without_a_group_is_refused(text: str) -> None:
    """Nothing else is raised."""
    with pytest.raises(AliasFileError, match=r"^x:\d+: "):
        parse_aliases("#" + text.replace("group", ""), path="x")
