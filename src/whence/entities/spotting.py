"""Spotting: the names that the reader sees in a document, with their kinds.

Rules find names by their capitals and judge them by the words beside them; the reader has learned
from annotated news what a person, a body and a place look like in a sentence. It votes with them.

- In: `records.Prose`, the reader of `models`.
- Out: `models.ReadName`.
- Not here: which votes win (`kinds`).
"""

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from whence.entities.runs import Run
from whence.models import Reader, ReadName, read_reader
from whence.records import EntityKind, Prose
from whence.text import is_foreign

_KINDS = {
    "person": EntityKind.PERSON,
    "organization": EntityKind.ORGANIZATION,
    "place": EntityKind.PLACE,
}


def find_names(prose: Prose, reader: Reader | None = None) -> tuple[ReadName, ...]:
    """Find names with the reader.

    Args:
        prose: What is read of one document.
        reader: The model; None for the one that ships.

    Returns:
        In order, disjoint; none in a text that is plainly not English.

    Raises:
        DataError: The weights of the reader are missing or changed.
    """
    if is_foreign(prose.text):
        return ()
    stretches = [(paragraph.start, paragraph.end) for paragraph in prose.paragraphs]
    return (reader or read_reader()).read(prose.text, stretches).names


def find_kind_read(names: Sequence[ReadName], run: Run) -> tuple[EntityKind, float] | None:
    """The kind that the reader gives to a name found by its capitals.

    Args:
        names: What `find_names` gave.
        run: The name.

    Returns:
        Kind and probability of the name that covers most of it; None if none covers half of it, or
        only one that is more than twice as long.
    """
    best, covered = None, (run.end - run.start) / 2
    for at in range(
        max(0, bisect_right(names, run.start, key=attrgetter("start")) - 1), len(names)
    ):
        name = names[at]
        if name.start >= run.end:
            break
        share = min(name.end, run.end) - max(name.start, run.start)
        if share >= covered and name.end - name.start <= 2 * (run.end - run.start):
            best, covered = (_KINDS[name.kind], name.score), share
    return best
