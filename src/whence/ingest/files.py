"""Files: which of the named files and folders can be read.

A person names files and folders; this walks them in a fixed order and says of everything that it
leaves out why, so that a pile that is read in part is never taken for the whole.

- In: paths as the user gave them.
- Out: `Found`: the files to read, in sorted order, and a problem for each one that is left out.
- Not here: opening the files (`read`).
"""

import os
import stat
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from whence.errors import NoDocumentsError
from whence.records import Problem

TEXT_SUFFIXES = frozenset({".txt"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
_SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES
_KNOWN = ".txt, .html or .htm"


@dataclass(frozen=True, slots=True, order=True)
class FoundFile:
    """One file to read.

    Attributes:
        shown: The path as the user knows it: as named, or below the named folder, with "/".
        path: Where it is read.
    """

    shown: str
    path: Path


@dataclass(frozen=True, slots=True)
class Found:
    """What the named paths hold; files and problems sorted, no file twice."""

    files: tuple[FoundFile, ...]
    problems: tuple[Problem, ...]


def find_files(paths: Iterable[str | os.PathLike[str]]) -> Found:
    """The readable files among these files and folders.

    Hidden files and folders below a named folder are passed over in silence; links to folders
    are not followed, so no walk goes in circles.

    Args:
        paths: Files and folders as named by the user, in any order.

    Returns:
        Files in the order of `shown`; problems `not-found`, `no-permission`, `unknown-format`,
        `nothing-to-read` (a folder) and `given-twice`.

    Raises:
        NoDocumentsError: No path was named.
    """
    named = sorted((_show(Path(path)), Path(path)) for path in paths)
    if not named:
        raise NoDocumentsError("nothing to read was named: give files or folders")
    files: list[FoundFile] = []
    problems: list[Problem] = []
    for (shown, path), count in sorted(Counter(named).items()):
        if count > 1:
            problems.append(_tell(shown, "given-twice", f"named {count} times: it is read once"))
        mode = _read_mode(shown, path, problems)
        if mode is None:
            continue
        if stat.S_ISDIR(mode):
            _walk_folder(shown, path, files, problems)
        else:
            _take_file(FoundFile(shown, path), mode, files, problems)
    return Found(_drop_repeats(files, problems), tuple(sorted(set(problems))))


def _show(path: Path) -> str:
    """The path in letters that every report can hold, even if the disk has others."""
    return os.fsencode(path.as_posix()).decode("utf-8", "replace")


def _tell(shown: str, code: str, message: str) -> Problem:
    return Problem(shown, "ingest", code, message)


def _read_mode(shown: str, path: Path, problems: list[Problem]) -> int | None:
    try:
        return path.stat().st_mode
    except PermissionError:
        problems.append(_tell(shown, "no-permission", "its folder may not be read"))
    except (OSError, ValueError):
        problems.append(_tell(shown, "not-found", "there is no such file or folder"))
    return None


def _take_file(file: FoundFile, mode: int, files: list[FoundFile], problems: list[Problem]) -> None:
    if file.path.suffix.lower() not in _SUFFIXES:
        message = f"only {_KNOWN} can be read: save it in one of these formats"
        problems.append(_tell(file.shown, "unknown-format", message))
    elif not stat.S_ISREG(mode):
        problems.append(_tell(file.shown, "unknown-format", "this is no regular file"))
    else:
        files.append(file)


def _walk_folder(shown: str, folder: Path, files: list[FoundFile], problems: list[Problem]) -> None:
    before = len(files)

    def refuse(error: OSError) -> None:
        where = _show(Path(error.filename or folder))
        problems.append(_tell(where, "no-permission", "this folder may not be read"))

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if name.startswith("."):
                continue
            path = Path(place) / name
            below = _show(path)
            mode = _read_mode(below, path, problems)
            if mode is not None:
                _take_file(FoundFile(below, path), mode, files, problems)
    if len(files) == before:
        problems.append(_tell(shown, "nothing-to-read", f"the folder holds no {_KNOWN} file"))


def _drop_repeats(files: list[FoundFile], problems: list[Problem]) -> tuple[FoundFile, ...]:
    """One entry a file, even when it is named once by itself and once by its folder."""
    seen: dict[Path, FoundFile] = {}
    for file in sorted(files):
        real = file.path.resolve()
        if real in seen:
            message = f"this is the same file as {seen[real].shown}: it is read once"
            problems.append(_tell(file.shown, "given-twice", message))
        else:
            seen[real] = file
    return tuple(sorted(seen.values()))
