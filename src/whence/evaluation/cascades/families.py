"""Families: templates of one kind of event, and the habits of those who hand news on.

A family tells one kind of event in three voices that share no phrase, fact by fact, most important
first; so two reports of one event can be written that nobody copied. A file is lines under
headings in brackets; a line of facts is "name | sentence", with slots in braces and alternatives
in brackets.

- In: the files `tune_*.txt` and `test_*.txt` beside this module.
- Out: `Family`, `Habits`.
- Not here: filling the slots (`realize`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from whence.errors import DataError

SPLITS = ("tune", "test")
_HABITS = "habits"


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in one voice: a template."""

    name: str
    template: str


@dataclass(frozen=True, slots=True)
class Family:
    """Templates of one kind of event.

    Attributes:
        name: Such as "tune_flood".
        slots: For each slot what fills it, in words ("person fire chief").
        voices: For each voice its facts in order; those named "title" are headlines.
        quotes: What is said, each with the slot of who says it.
        extras: Background that only one report has.
    """

    name: str
    slots: Mapping[str, str]
    voices: tuple[tuple[Fact, ...], ...]
    quotes: tuple[Fact, ...]
    extras: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Habits:
    """How outlets of one split credit and rewrite.

    Attributes:
        lists: Phrases by heading; `{name}` is who is credited.
        synonyms: Groups of phrases that can stand for each other.
        weights: Numbers by name: how often each kind of child and each slip occurs.
    """

    lists: Mapping[str, tuple[str, ...]]
    synonyms: tuple[tuple[str, ...], ...]
    weights: Mapping[str, float]


def list_families(split: str) -> tuple[str, ...]:
    """Names of the families of a split, sorted.

    Args:
        split: "tune" or "test".

    Returns:
        Such as "tune_flood".

    Raises:
        DataError: There is no such split.
    """
    names = sorted(
        path.name.removesuffix(".txt")
        for path in files("whence.evaluation.cascades").iterdir()
        if path.name.startswith(f"{split}_") and path.name.endswith(".txt")
    )
    found = tuple(name for name in names if not name.endswith(_HABITS))
    if not found:
        raise DataError(f"no template families of a split named {split}")
    return found


@cache
def read_family(name: str) -> Family:
    """A family by its name.

    Args:
        name: Such as "tune_flood".

    Returns:
        The family as its file has it.

    Raises:
        DataError: The file is missing, or a line cannot be read.
    """
    parts = _read_parts(name)
    voices = tuple(
        tuple(_to_fact(name, line) for line in parts[heading])
        for heading in sorted(parts)
        if heading.startswith("voice")
    )
    slots = dict(line.split(maxsplit=1) for line in parts.get("slots", ()))
    quotes = tuple(_to_fact(name, line) for line in parts.get("quotes", ()))
    if not voices or not slots:
        raise DataError(f"the family {name} lacks slots or voices")
    return Family(name, slots, voices, quotes, tuple(parts.get("extras", ())))


@cache
def read_habits(split: str) -> Habits:
    """The habits of a split.

    Args:
        split: "tune" or "test".

    Returns:
        As the file has them.

    Raises:
        DataError: The file is missing.
    """
    parts = _read_parts(f"{split}_{_HABITS}")
    weights = {}
    for line in parts.pop("weights"):
        name, number = line.rsplit(maxsplit=1)
        weights[name] = float(number)
    groups = tuple(_cut(line) for line in parts.pop("synonyms"))
    return Habits({heading: tuple(lines) for heading, lines in parts.items()}, groups, weights)


def _read_parts(name: str) -> dict[str, Sequence[str]]:
    """Lines by heading; lines that begin with # are notes."""
    path = files("whence.evaluation.cascades").joinpath(f"{name}.txt")
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise DataError(f"the template file {name} is missing") from error
    parts: dict[str, Sequence[str]] = {}
    current: list[str] = []
    for line in lines:
        if line.startswith("== "):
            current = []
            parts[line[3:].strip()] = current
        elif line.strip() and not line.startswith("#"):
            current.append(line.strip())
    return parts


def _to_fact(name: str, line: str) -> Fact:
    parts = _cut(line, 1)
    if len(parts) != 2:
        raise DataError(f"{name}: a line needs a name and a sentence: {line!r}")
    return Fact(*parts)


def _cut(line: str, times: int = -1) -> tuple[str, ...]:
    return tuple(part.strip() for part in line.split(" | ", times))
