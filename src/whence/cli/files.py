"""Writing a result: whole or not at all.

A run that is stopped must not leave half a report where a whole one stood.

- In: a path and a text.
- Out: the file.
- Not here: what stands in it.
"""

import os
import tempfile
from pathlib import Path

from whence.errors import UsageError


def write_file(path: Path, text: str) -> None:
    """Write a text file by way of a new one beside it.

    Args:
        path: Where to write; missing folders are made.
        text: Its content; characters that UTF-8 cannot hold are written as question marks.

    Raises:
        UsageError: The file cannot be written there.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    except OSError as error:
        raise UsageError(f"cannot write {path}: {error.strerror}; name another file") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        mask = os.umask(0)
        os.umask(mask)
        Path(name).chmod(0o666 & ~mask)
        Path(name).replace(path)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise UsageError(f"cannot write {path}: {error.strerror}; name another file") from error
