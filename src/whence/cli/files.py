"""Writing a result: whole or not at all.

A run that is stopped must not leave half a report where a whole one stood.

- In: a path and a text, or the parts of one.
- Out: the file.
- Not here: what stands in it, whether it may be written over (`outputs`).
"""

import errno
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from whence.errors import UsageError


def write_file(path: Path, text: str) -> None:
    """Write a text file by way of a new one beside it.

    Args:
        path: Where to write; missing folders are made.
        text: Its content; characters that UTF-8 cannot hold are written as question marks.

    Raises:
        UsageError: The file cannot be written there.
    """
    with open_output(path) as write:
        write(text)


@contextmanager
def open_output(path: Path | None) -> Iterator[Callable[[str], None]]:
    """Write a text in parts, to a new file that takes its place when the block ends well.

    What is no regular file (a pipe, a device) is written to as it is, and a link stays: the file
    to which it leads is written.

    Args:
        path: Where to write; missing folders are made. None for standard output.

    Yields:
        A function that takes the next part. Characters that UTF-8 cannot hold become question
        marks; lines end in a line feed.

    Raises:
        UsageError: The file cannot be written there. Errors of the block itself stay what they are.
        BrokenPipeError: Whoever read standard output has left.
    """
    if path is None:
        if sys.stdout is None:
            raise UsageError("standard output is closed; name a file to write to")
        yield _writer(sys.stdout.buffer, None)
        with _told(None):
            sys.stdout.buffer.flush()
        return
    with _told(path):
        target = _follow(path)
        file, part = _open(path, target)
    try:
        yield _writer(file, path)
        with _told(path):
            file.close()
            if part is not None:
                mask = os.umask(0)
                os.umask(mask)
                part.chmod(0o666 & ~mask)
                part.replace(target)
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
        with _told(path):
            file.close()


def _follow(path: Path) -> Path:
    """The file to which links lead."""
    target = Path(os.path.realpath(path))
    if target.is_symlink():
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
    return target


def _open(path: Path, target: Path) -> tuple[BinaryIO, Path | None]:
    """A file to write to, and its path if it is a new one that is to take the target's place."""
    if path.exists() and not path.is_file():
        return path.open("wb"), None
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    return os.fdopen(handle, "wb"), Path(name)


def _writer(file: BinaryIO, path: Path | None) -> Callable[[str], None]:
    def write(part: str) -> None:
        with _told(path):
            file.write(part.encode("utf-8", "replace"))

    return write


@contextmanager
def _told(path: Path | None) -> Iterator[None]:
    """Say of what fails in writing which file it was; None is standard output."""
    try:
        yield
    except BrokenPipeError as error:
        if path is None:
            raise
        raise UsageError(f"cannot write all of {path}: its reader left before the end") from error
    except OSError as error:
        name = "standard output" if path is None else path
        raise UsageError(f"cannot write {name}: {error.strerror}; name another file") from error
