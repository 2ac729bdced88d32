"""Stemmas: two drawings of every story, in a folder.

The folder may hold other things: only files that an earlier run wrote are written again, and those
of stories that are no more are named, not removed, because a person may have worked on them.

- In: an answer and a folder.
- Out: one `.dot` and one `.graphml` file a story; the files that an earlier run left.
- Not here: what stands in them (`export`).
"""

import re
from dataclasses import dataclass
from pathlib import Path

from whence.cli.files import write_file
from whence.errors import UsageError
from whence.export import find_stories, to_dot, to_graphml
from whence.records import Answer

# The id of a story stands in the first lines of its files.
_HEAD = 4096
_NAME = re.compile(r"(story-[0-9a-f]{16})\.(?:dot|graphml)")


@dataclass(frozen=True, slots=True)
class Stemmas:
    """What one run wrote and found in its folder.

    Attributes:
        count: How many stories were written.
        stale: Sorted; files of an earlier run, of stories that this one does not have.
    """

    count: int
    stale: tuple[Path, ...]


def write_stemmas(folder: Path, answer: Answer) -> Stemmas:
    """Write the stemma of each story of a pile.

    Args:
        folder: Made if it is missing.
        answer: What one run found.

    Returns:
        How many stories there are, and which files of earlier ones are left.

    Raises:
        UsageError: A file cannot be written, or one of the same name is not of this program.
    """
    stories = find_stories(answer)
    written = set()
    for story in stories:
        for suffix, text in ((".dot", to_dot(story)), (".graphml", to_graphml(story))):
            path = folder / f"{story.id}{suffix}"
            if path.exists() and not _is_own(path, story.id):
                raise UsageError(f"{path} is not a stemma of this story; name another folder")
            write_file(path, text)
            written.add(path.name)
    return Stemmas(len(stories), _find_stale(folder, written))


def _find_stale(folder: Path, written: set[str]) -> tuple[Path, ...]:
    """The files with name and content of a story that were not written now."""
    named = ((path, _NAME.fullmatch(path.name)) for path in sorted(folder.glob("story-*")))
    return tuple(
        path
        for path, name in named
        if name and path.name not in written and path.is_file() and _is_own(path, name[1])
    )


def _is_own(path: Path, story: str) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return story in file.read(_HEAD)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}; name another folder") from error
