"""Writing a result: whole or not at all.

A run that is stopped must not leave half a report where a whole one stood.

- In: a path and a text, or the parts of one.
- Out: the file.
- Not here: what stands in it.
"""

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

    What is no regular file (a pipe, a device) is written to as it is.

    Args:
        path: Where to write; missing folders are made. None for standard output.

    Yields:
        A function that takes the next part. Characters that UTF-8 cannot hold become question
        marks; lines end in a line feed.

    Raises:
        UsageError: The file cannot be written there.
    """
    if path is None:
        yield _writer(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file() and not path.is_dir():
            with path.open("wb") as device:
                yield _writer(device)
            return
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise _cannot_write(path, error) from error
    try:
        with os.fdopen(handle, "wb") as file:
            yield _writer(file)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except OSError as error:
        raise _cannot_write(path, error) from error
    finally:
        Path(name).unlink(missing_ok=True)


def _writer(file: BinaryIO) -> Callable[[str], None]:
    def write(part: str) -> None:
        file.write(part.encode("utf-8", "replace"))

    return write


def _cannot_write(path: Path, error: OSError) -> UsageError:
    return UsageError(f"cannot write {path}: {error.strerror}; name another file")
