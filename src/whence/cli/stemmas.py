"""Stemmas: two drawings of every story, in a folder.

The folder may hold other things: only files that an earlier run wrote are written again.

- In: an answer and a folder.
- Out: one `.dot` and one `.graphml` file a story.
- Not here: what stands in them (`export`).
"""

from pathlib import Path

from whence.cli.files import write_file
from whence.errors import UsageError
from whence.export import find_stories, to_dot, to_graphml
from whence.records import Answer

# The id of a story stands in the first lines of its files.
_HEAD = 4096


def write_stemmas(folder: Path, answer: Answer) -> int:
    """Write the stemma of each story of a pile.

    Args:
        folder: Made if it is missing.
        answer: What one run found.

    Returns:
        How many stories there are.

    Raises:
        UsageError: A file cannot be written, or one of the same name is not of this program.
    """
    stories = find_stories(answer)
    for story in stories:
        for suffix, text in ((".dot", to_dot(story)), (".graphml", to_graphml(story))):
            path = folder / f"{story.id}{suffix}"
            if path.exists() and not _is_own(path, story.id):
                raise UsageError(f"{path} is not a stemma of this story; name another folder")
            write_file(path, text)
    return len(stories)


def _is_own(path: Path, story: str) -> bool:
    try:
        with path.open(encoding="utf-8", errors="replace") as file:
            return story in file.read(_HEAD)
    except OSError as error:
        raise UsageError(f"cannot read {path}: {error.strerror}; name another folder") from error
