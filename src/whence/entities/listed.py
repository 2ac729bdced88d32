"""Listed: names that a person says are one bearer's, in a file of aliases.

No spelling shows that a fighter and his nom de guerre, or two names of one movement, are one. What
the text does not say, a person may say once for all piles, with the reason. A file that contradicts
itself is refused as a whole, with the line: half of it would join whom nobody meant to join.

    [[group]]
    name = "Free Valley Council"
    kind = "organization"
    aliases = ["FVC", "Valley Front"]
    source = "https://example.org/valley"

- In: the text of such a file.
- Out: `Aliases`.
- Not here: reading the file (`case`), the organizations that are known beforehand
  (`organizations.tsv`), which a group of the same name adds to.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from whence.entities.names import is_acronym, read_name
from whence.errors import AliasFileError
from whence.records import EntityKind

_KEYS = ("name", "kind", "aliases", "source", "note")
_KINDS = {kind.value: kind for kind in EntityKind if kind is not EntityKind.GROUP}
_HEADER = re.compile(r"^\s*\[\[\s*group\s*\]\]", re.MULTILINE)
_LINE = re.compile(r" ?\(at line (\d+), column \d+\)| ?\(at end of document\)")


@dataclass(frozen=True, slots=True)
class AliasGroup:
    """Names of one bearer.

    Attributes:
        name: The usual one.
        kind: Of the bearer; OTHER stands for any.
        aliases: The others, as written in the file.
        source: Where it says so, or empty.
        note: What a person wants to remember, or empty.
    """

    name: str
    kind: EntityKind
    aliases: tuple[str, ...]
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Aliases:
    """Groups of names, in the order of the file; no name is in two of them."""

    groups: tuple[AliasGroup, ...] = ()
    _known: Mapping[object, AliasGroup] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        known = {
            key: group
            for group in self.groups
            for name in (group.name, *group.aliases)
            for key in _keys(name, group.kind)
        }
        object.__setattr__(self, "_known", known)

    def find(self, name: str, kind: EntityKind) -> AliasGroup | None:
        """The group of a name.

        Args:
            name: As it stands in a text; an acronym counts only in its own capitals.
            kind: Of its bearer; OTHER where it could not be told.

        Returns:
            The group, or None if no group of that kind has the name.
        """
        if not self.groups:
            return None
        kinds = _KINDS.values() if kind is EntityKind.OTHER else (kind, EntityKind.OTHER)
        found = (self._known.get(key) for one in kinds for key in _keys(name, one))
        return next((group for group in found if group is not None), None)


def parse_aliases(text: str, *, path: str) -> Aliases:
    """Read groups of names.

    Args:
        text: Of a file in TOML, with one table `[[group]]` for each bearer: `name`, `kind`
            ("person", "organization", "place" or "other"), `aliases`, perhaps `source` and `note`.
        path: Of the file, for messages.

    Returns:
        The groups.

    Raises:
        AliasFileError: It is no TOML, empty, holds an unknown key or a wrong value, or one name
            stands in it twice; the message names file and line.
    """
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        line = _LINE.search(str(error))
        at = int(line[1]) if line and line[1] else len(text.splitlines()) or 1
        raise AliasFileError(f"{path}:{at}: {_LINE.sub('', str(error))}") from error
    lines = _Lines(text, path)
    unknown = sorted(set(read) - {"group"})
    if unknown:
        raise lines.error(f"unknown key {unknown[0]!r}; only [[group]] is known", 0, unknown[0])
    rows = read.get("group")
    if not isinstance(rows, list) or not rows:
        raise lines.error("no [[group]] with a name and aliases", 0)
    groups = [_read_group(row, lines, number) for number, row in enumerate(rows, start=1)]
    _refuse_twice(groups, lines)
    return Aliases(tuple(groups))


class _Lines:
    """Where what stands in a file, since the library for TOML does not tell."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.lines = text.splitlines()
        self.starts = [text.count("\n", 0, one.start()) for one in _HEADER.finditer(text)]

    def find(self, group: int, words: str = "") -> int:
        """The line, from 1, of words within a group, or of its header; group 0 is the file."""
        start = self.starts[group - 1] if 0 < group <= len(self.starts) else 0
        end = self.starts[group] if 0 < group < len(self.starts) else len(self.lines)
        inside = (at for at in range(start, end) if words and words in self.lines[at])
        return next(inside, start) + 1

    def error(self, message: str, group: int, words: str = "") -> AliasFileError:
        """The error about words within a group."""
        return AliasFileError(f"{self.path}:{self.find(group, words)}: {message}")


def _read_group(row: Mapping[str, Any], lines: _Lines, number: int) -> AliasGroup:
    """One table; `Any` is what TOML may hold."""
    if not isinstance(row, dict):
        raise lines.error("a group is a table: write [[group]]", number)
    unknown = sorted(set(row) - set(_KEYS))
    if unknown:
        known = ", ".join(_KEYS)
        raise lines.error(f"unknown key {unknown[0]!r}; known are {known}", number, unknown[0])
    for key in _KEYS:
        if key != "aliases" and not isinstance(row.get(key, ""), str):
            raise lines.error(f"{key} must be text, not {row[key]!r}", number, key)
    name, kind, aliases = row.get("name", ""), row.get("kind", ""), row.get("aliases", [])
    if kind not in _KINDS:
        raise lines.error(f"kind must be one of {', '.join(_KINDS)}, not {kind!r}", number, "kind")
    if not isinstance(aliases, list) or not aliases:
        raise lines.error("aliases must be a list of names", number, "aliases")
    for one in (name, *aliases):
        if not isinstance(one, str) or not any(sign.isalnum() for sign in one):
            raise lines.error(f"{one!r} is no name", number, "name" if one is name else "aliases")
    texts = row.get("source", ""), row.get("note", "")
    return AliasGroup(name, _KINDS[kind], tuple(aliases), *texts)


def _refuse_twice(groups: Sequence[AliasGroup], lines: _Lines) -> None:
    """Refuse a name in two groups, and so any circle, and a name twice in one."""
    first: dict[object, tuple[int, str]] = {}
    for number, group in enumerate(groups, start=1):
        seen: set[str] = set()
        for name in (group.name, *group.aliases):
            if name in seen:
                raise lines.error(f"{name!r} stands twice in its group", number, name)
            seen.add(name)
            for key in _keys(name, group.kind):
                other, known = first.setdefault(key, (number, name))
                if other != number:
                    at = lines.find(other, known)
                    message = f"{name!r} is in two groups, there as {known!r} in line {at}"
                    raise lines.error(message, number, name)


def _keys(name: str, kind: EntityKind) -> Iterator[object]:
    """What a name is looked up by: an acronym as it stands, other names as they are compared."""
    if is_acronym(name):
        yield kind, name.replace(".", "")
        return
    read = read_name(name, kind)
    yield kind, read.keys, read.suffix
