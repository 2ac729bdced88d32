"""Files: which of the named files and folders can be read.

A person names files and folders; this walks them in a fixed order and says of everything that it
leaves out why, so that a pile that is read in part is never taken for the whole.

- In: paths as the user gave them.
- Out: `Found`: the files to read, in sorted order, and a problem for each one that is left out.
- Not here: opening the files (`read`).
"""

import errno
import os
import stat
from collections import Counter
from collections.abc import Iterable, Set
from dataclasses import dataclass
from pathlib import Path

from whence.errors import NoDocumentsError
from whence.records import Problem

TEXT_SUFFIXES = frozenset({".txt"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
DOCUMENT_SUFFIXES = TEXT_SUFFIXES | PAGE_SUFFIXES


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


def find_files(
    paths: Iterable[str | os.PathLike[str]],
    *,
    suffixes: Set[str] = DOCUMENT_SUFFIXES,
    passed_over: Path | None = None,
) -> Found:
    """The readable files among these files and folders.

    Hidden files and folders below a named folder are passed over in silence; links to folders
    are not followed, so no walk goes in circles.

    Args:
        paths: Files and folders as named by the user, in any order.
        suffixes: Endings of the files that can be read, in small letters.
        passed_over: A file of which nothing is said, whatever its ending: an output.

    Returns:
        Files in the order of `shown`; problems `not-found`, `no-permission`, `unknown-format`,
        `nothing-to-read` (a folder) and `given-twice`.

    Raises:
        NoDocumentsError: No path was named.
    """
    named = sorted((_show(Path(path)), Path(path)) for path in paths)
    if not named:
        raise NoDocumentsError("nothing to read was named: give files or folders")
    taker = _Taker(suffixes, passed_over)
    for (shown, path), count in sorted(Counter(named).items()):
        if count > 1:
            message = f"named {count} times: it is read once"
            taker.problems.append(_tell(shown, "given-twice", message))
        taker.take(shown, path)
    return Found(_drop_repeats(taker.files, taker.problems), tuple(sorted(set(taker.problems))))


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
    except (OSError, ValueError) as error:
        circle = isinstance(error, OSError) and error.errno == errno.ELOOP
        message = "a link that leads to itself" if circle else "there is no such file or folder"
        problems.append(_tell(shown, "not-found", message))
    return None


class _Taker:
    """Takes the files that can be read, and keeps why the others are left out."""

    def __init__(self, suffixes: Set[str], passed_over: Path | None) -> None:
        self.files: list[FoundFile] = []
        self.problems: list[Problem] = []
        self._suffixes = suffixes
        self._passed_over = None if passed_over is None else os.path.realpath(passed_over)
        *others, last = sorted(suffixes)
        self._known = f"{', '.join(others)} or {last}" if others else last

    def take(self, shown: str, path: Path) -> None:
        """Take a file, or all files below a folder."""
        mode = _read_mode(shown, path, self.problems)
        if mode is None:
            return
        if stat.S_ISDIR(mode):
            self._walk(shown, path)
        else:
            self._take_file(FoundFile(shown, path), mode)

    def _take_file(self, file: FoundFile, mode: int) -> None:
        if self._passed_over is not None and os.path.realpath(file.path) == self._passed_over:
            return
        if file.path.suffix.lower() not in self._suffixes:
            message = f"only {self._known} can be read: save it in one of these formats"
            self.problems.append(_tell(file.shown, "unknown-format", message))
        elif not stat.S_ISREG(mode):
            self.problems.append(_tell(file.shown, "unknown-format", "this is no regular file"))
        else:
            self.files.append(file)

    def _walk(self, shown: str, folder: Path) -> None:
        before = len(self.files)

        def refuse(error: OSError) -> None:
            where = _show(Path(error.filename or folder))
            self.problems.append(_tell(where, "no-permission", "this folder may not be read"))

        for place, folders, names in os.walk(folder, onerror=refuse):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                if name.startswith("."):
                    continue
                path = Path(place) / name
                below = _show(path)
                mode = _read_mode(below, path, self.problems)
                if mode is not None:
                    self._take_file(FoundFile(below, path), mode)
        if len(self.files) == before:
            message = f"the folder holds no {self._known} file"
            self.problems.append(_tell(shown, "nothing-to-read", message))


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
