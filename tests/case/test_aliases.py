"""A file of aliases: read, refused with its line, and heeded in the whole way of a pile."""

from pathlib import Path

import pytest

from whence.case import list_entities, read_aliases, read_pile
from whence.errors import AliasFileError

GROUP = '[[group]]\nname = "Karim Adel"\nkind = "person"\naliases = ["Abu Sami Orvo"]\n'


def test_listed_names_are_one_in_the_answer(tmp_path: Path) -> None:
    """Without the file they are two."""
    pile = tmp_path / "pile"
    pile.mkdir()
    for name in ("Karim Adel", "Abu Sami Orvo"):
        text = f"“The bridge fell on Monday,” {name} told Northwire. “Nobody was on it.”\n"
        (pile / f"{name}.txt").write_text(text, encoding="utf-8")
    file = tmp_path / "aliases.toml"
    file.write_text(GROUP, encoding="utf-8")

    def names(aliases: Path | None) -> set[str]:
        listing = list_entities(read_pile([pile], aliases=aliases))
        return {one.entity.name for one in listing.entities} & {"Karim Adel", "Abu Sami Orvo"}

    assert len(names(None)) == 2
    assert len(names(file)) == 1


def test_a_wrong_file_is_refused(tmp_path: Path) -> None:
    """With its path and line, or the reason why it cannot be opened."""
    file = tmp_path / "aliases.toml"
    file.write_text(GROUP + "age = 3\n", encoding="utf-8")

    with pytest.raises(AliasFileError, match=r"aliases\.toml:5: unknown key 'age'"):
        read_aliases(file)
    with pytest.raises(AliasFileError, match="cannot read aliases from"):
        read_aliases(tmp_path / "none.toml")
