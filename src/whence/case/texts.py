"""Texts: from paths to bare texts that can be compared, without the rest of a case.

To see what documents share, nobody needs names, claims or a reader. Rows of a JSONL file are taken
as they are given; text files and pages go through `ingest`, and only what it holds for title,
standfirst and body is compared, as everywhere else.

- In: paths of files and folders.
- Out: `Texts`.
- Not here: comparing (`reuse`).
"""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import whence.ingest
from whence.config import Settings
from whence.errors import IngestError, NoDocumentsError
from whence.ingest import FoundFile, Row, find_files, read_rows
from whence.records import BlockKind, Document, Problem
from whence.reuse import Text

_READ = frozenset({BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY})
_SIGN = re.compile(r"\S")
_TOLD_EVERY = 1000


@dataclass(frozen=True, slots=True)
class Texts:
    """What the named paths hold: texts with ids of their own, in order, and what went wrong."""

    texts: tuple[Text, ...]
    problems: tuple[Problem, ...]


@dataclass(slots=True)
class _Gathered:
    texts: list[Text] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    # For each id its place in `texts` and where it was read.
    known: dict[str, tuple[int, str]] = field(default_factory=dict)

    def add(self, text: Text, where: str) -> None:
        """Take a text, unless its id is taken."""
        at, place = self.known.setdefault(text.id, (len(self.texts), where))
        if at == len(self.texts):
            self.texts.append(text)
        elif self.texts[at].text == text.text:
            message = f"the same id and text as in {place}: it is read once"
            self.problems.append(Problem(where, "ingest", "given-twice", message))
        else:
            message = f"another text has this id in {place}: this one was left out"
            self.problems.append(Problem(where, "ingest", "id-repeats", message))


def read_texts(
    paths: Sequence[Path],
    *,
    settings: Settings | None = None,
    passed_over: Path | None = None,
    progress: Callable[[str, int], None] | None = None,
) -> Texts:
    """Read the texts in files and folders (.jsonl, .txt, .html, .htm).

    Args:
        paths: Files and folders; their order changes nothing.
        settings: None for the defaults.
        passed_over: A file that is not read even if a named folder holds it: the output.
        progress: Called as (stage, done).

    Returns:
        Texts in the order of the files' names, then of their lines. Of an id that stands twice the
        first text is taken; the other is a problem, `given-twice` if the text is the same, else
        `id-repeats`.

    Raises:
        NoDocumentsError: No path was given, or only the one that is passed over.
    """
    settings = settings or Settings()
    named = [path for path in paths if not _is_same(path, passed_over)]
    if not named:
        raise NoDocumentsError("name at least one file or folder to read, and not the output")
    suffixes = whence.ingest.DOCUMENT_SUFFIXES | whence.ingest.ROW_SUFFIXES
    found = find_files(named, suffixes=suffixes, passed_over=passed_over)
    gathered = _Gathered(problems=list(found.problems))
    for file in found.files:
        for where, read in _read(file, settings):
            if isinstance(read, Problem):
                gathered.problems.append(read)
            else:
                gathered.add(read, where)
                if progress is not None and len(gathered.texts) % _TOLD_EVERY == 0:
                    progress("read", len(gathered.texts))
    return Texts(tuple(gathered.texts), tuple(gathered.problems))


def _is_same(path: Path, other: Path | None) -> bool:
    """Whether both lead to one place; links that lead to themselves lead nowhere else."""
    return other is not None and os.path.realpath(path) == os.path.realpath(other)


def _read(file: FoundFile, settings: Settings) -> Iterator[tuple[str, Text | Problem]]:
    if file.path.suffix.lower() not in whence.ingest.ROW_SUFFIXES:
        yield file.shown, _read_document(file, settings)
        return
    for read in read_rows(file.path, shown=file.shown):
        if isinstance(read, Row):
            where = f"{file.shown}:{read.line}"
            yield where, Text(read.id, read.text, read.series, read.day)
        else:
            yield file.shown, read


def _read_document(file: FoundFile, settings: Settings) -> Text | Problem:
    try:
        read_file = whence.ingest.read_file
        return _to_text(read_file(file.path, shown=file.shown, largest=settings.largest_document))
    except IngestError as error:
        return Problem(file.shown, "ingest", error.code, str(error))
    except Exception as error:  # noqa: BLE001 - recorded with its file in the next line
        message = f"reading failed ({type(error).__name__}: {error}); the file was left out"
        return Problem(file.shown, "ingest", "unreadable", message)


def _to_text(document: Document) -> Text:
    """A document's text with everything that is not read blanked out, so that offsets hold."""
    parts, at = [], 0
    for block in document.blocks:
        if block.kind in _READ:
            parts += [
                _blank(document.text[at : block.start]),
                document.text[block.start : block.end],
            ]
            at = block.end
    parts.append(_blank(document.text[at:]))
    published = document.published
    day = published.earliest.toordinal() if published is not None else None
    return Text(document.path, "".join(parts), document.outlet or "", day)


def _blank(text: str) -> str:
    """The same lines without their words."""
    return _SIGN.sub(" ", text)
