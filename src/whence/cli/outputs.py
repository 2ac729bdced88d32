"""Outputs: whether a file may be written over, before anything is read.

Two letters mistyped must not cost a person a source: what is named to be read is never written
over, nor what is read by way of its folder, unless an earlier run of ours wrote it.

- In: the files to write and the paths to read.
- Out: nothing, or an error.
- Not here: writing (`files`).
"""

import os
from collections.abc import Mapping, Sequence, Set
from pathlib import Path

from whence.errors import UsageError
from whence.ingest import find_files

# Enough for the head of a report, and for a row whose first id is long.
_HEAD = 1 << 16


def check_outputs(
    outputs: Mapping[str, Path | None],
    *,
    paths: Sequence[Path],
    suffixes: Set[str],
    others: Sequence[Path | None] = (),
) -> None:
    """Refuse outputs that are read, too, or that are one file.

    Pipes and devices are no files, and may take several outputs.

    Args:
        outputs: What is written, by option; None where an option is not given.
        paths: Files and folders that are read.
        suffixes: Endings of the files that are read in folders.
        others: Further files that are read, perhaps.

    Raises:
        UsageError: One is named among the files to read; or it is read by way of a folder, and
            holds something else than an empty text or what this program has written; or two are
            one file.
    """
    named = {_find(path) for path in (*paths, *others) if path is not None and not path.is_dir()}
    folders = [path for path in paths if path.is_dir()]
    taken: dict[str, str] = {}
    for option, output in outputs.items():
        if output is None or _is_device(output):
            continue
        place = _find(output)
        if place in named:
            raise UsageError(f"{option} {output} is to be read, too: name another file to write")
        if place in taken:
            raise UsageError(f"{taken[place]} and {option} name one file, {output}: name two")
        taken[place] = option
        if folders and output.is_file() and not _is_own(output):
            found = find_files(folders, suffixes=suffixes)
            if any(_find(file.path) == place for file in found.files):
                message = "lies among what is read and is no earlier output: name another file"
                raise UsageError(f"{option} {output} {message}")


def _find(path: Path) -> str:
    return os.path.realpath(path)


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()


def _is_own(path: Path) -> bool:
    """Whether this program has written the file, or nobody anything."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except OSError:
        # What cannot be looked into is not taken for ours.
        return False
    rows = head.startswith(b'{"a":"') and b'"a_start":' in head.partition(b"\n")[0]
    page = head.startswith(b"<!DOCTYPE html>") and b'name="generator" content="Whence ' in head
    return not head or rows or page
