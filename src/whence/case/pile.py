"""Reading a pile: from paths to an answer.

A pile may hold empty, broken or unreadable files; each becomes a problem with its path, and the
rest is still answered.

- In: paths, settings, a file of decisions, one of aliases.
- Out: `records.Answer`.
- Not here: which step follows which (`pipeline`).
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from whence.case.aliases import read_aliases
from whence.case.decisions import DecisionFile, apply_decisions, read_decisions
from whence.config import Settings
from whence.engine import Progress
from whence.entities import Aliases
from whence.errors import IngestError, NoDocumentsError
from whence.ingest import FoundFile, find_files, join_sightings, read_file
from whence.pipeline import answer_pile
from whence.records import Answer, Document, Problem


def read_pile(
    paths: Sequence[Path],
    *,
    settings: Settings | None = None,
    decisions: Path | None = None,
    aliases: Path | None = None,
    progress: Progress | None = None,
) -> Answer:
    """Read files and folders and answer for every claim in them.

    Args:
        paths: Files and folders; the order changes nothing.
        settings: None for the defaults.
        decisions: A CSV file of a person's corrections.
        aliases: A TOML file of names that are one bearer's.
        progress: Called as (stage, done, total).

    Returns:
        The answer; files that could not be read, and decisions that no longer fit, stand in it.

    Raises:
        NoDocumentsError: No path was given.
        DecisionFileError: The decisions file cannot be read at all.
        AliasFileError: The file of aliases cannot be read, or contradicts itself.
    """
    if not paths:
        raise NoDocumentsError("name at least one file or folder to read")
    settings = settings or Settings()
    decided = read_decisions(decisions) if decisions is not None else DecisionFile((), ())
    listed = read_aliases(aliases) if aliases is not None else Aliases()
    found = find_files(paths)
    problems = [*found.problems, *decided.problems]
    documents: list[Document] = []
    for done, file in enumerate(found.files, start=1):
        read = _read(file, settings)
        if isinstance(read, Problem):
            problems.append(read)
        else:
            documents.append(read)
        if progress is not None:
            progress("read", done, len(found.files))
    ruled = apply_decisions(join_sightings(documents), decided.decisions)
    answer = answer_pile(
        ruled.documents,
        settings=settings,
        rulings=ruled.rulings,
        aliases=listed,
        progress=progress,
    )
    return replace(answer, problems=tuple(sorted((*answer.problems, *problems))))


def _read(file: FoundFile, settings: Settings) -> Document | Problem:
    try:
        return read_file(file.path, shown=file.shown, largest=settings.largest_document)
    except IngestError as error:
        return Problem(file.shown, "ingest", error.code, str(error))
    except Exception as error:  # noqa: BLE001 - recorded with its file in the next line
        message = f"reading failed ({type(error).__name__}: {error}); the file was left out"
        return Problem(file.shown, "ingest", "unreadable", message)
