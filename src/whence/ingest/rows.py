"""Rows: documents that stand one a line in a JSONL file.

Archives are handed on as JSON objects, one a line. They need no page reader, only care: one line
that is cut off or lacks its id must cost that line and nothing else.

- In: a file whose lines are objects with `id` and `text`, perhaps `series` or `outlet`, and `date`.
- Out: `Row`s in the order of the file, and a problem for each line that is none.
- Not here: ids that stand twice (`case.texts`), which files are read (`files`).
"""

import codecs
import functools
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from whence.records import Problem

ROW_SUFFIXES = frozenset({".jsonl"})

# Of the time only that it is one: hours, perhaps minutes and seconds, half of the day, time zone.
_TIME = (
    r"[0-2]?\d(?::?[0-5]\d(?::?[0-6]\d(?:[.,]\d+)?)?)?(?: ?[AaPp]\.?[Mm]\.?)?"
    r"(?: ?(?:[+-]\d{2}(?::?\d{2})?|[A-Za-z]{1,5}))?(?:\[[\w/+-]+\])?"
)
_DATE = re.compile(rf"(\d{{4}})(?:-(\d{{2}})(?:-(\d{{2}})(?:[T ]{_TIME})?)?)?\s*")
# What other kinds of files begin with: each would give a problem for every line.
_FOREIGN = (
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
    (b"\x1f\x8b", "compressed"),
    (b"PK\x03\x04", "a ZIP archive"),
    (b"(\xb5/\xfd", "compressed"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One document of a JSONL file.

    Attributes:
        line: Its line, counted from 1.
        text: As given: nothing is left out or replaced, so that offsets mean what they say.
        series: Who published it: `series`, or `outlet` where that is empty; empty if not stated.
        day: First possible day of publication as a proleptic ordinal; None if not stated.
    """

    line: int
    id: str
    text: str
    series: str
    day: int | None


def read_rows(path: Path, *, shown: str) -> Iterator[Row | Problem]:
    """Read the documents of a JSONL file, one line at a time.

    Lines of white space are passed over. A wrong series or date is a problem, and the row comes
    without it.

    Args:
        path: Where the file is.
        shown: How the user knows it.

    Yields:
        Rows, and problems under the name "file:line": `bad-json`, `not-utf-8`, `not-an-object`,
        `no-id`, `no-text`, `not-a-string`, `empty`, `bad-outlet`, `bad-date`; or, of the whole
        file, `no-permission`, `not-found`, `not-text`.
    """
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, start=1):
                if number == 1:
                    what = next((what for mark, what in _FOREIGN if line.startswith(mark)), None)
                    if what is not None:
                        message = f"this is {what}: save it as plain UTF-8"
                        yield Problem(shown, "ingest", "not-text", message)
                        return
                    line = line.removeprefix(codecs.BOM_UTF8)
                yield from _read_line(line, number, shown)
    except PermissionError:
        yield Problem(shown, "ingest", "no-permission", "the file may not be read")
    except OSError as error:
        message = f"the file cannot be read: {error.strerror or error}"
        yield Problem(shown, "ingest", "not-found", message)


def _read_line(line: bytes, number: int, shown: str) -> Iterator[Row | Problem]:
    def tell(code: str, message: str) -> Problem:
        return Problem(f"{shown}:{number}", "ingest", code, message)

    try:
        given = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError:
        yield tell("not-utf-8", "bytes that are no UTF-8: the line was left out")
        return
    except (ValueError, RecursionError) as error:
        if line.strip():
            cut = "" if line.endswith(b"\n") else ", or the file was cut off here"
            yield tell("bad-json", f"no JSON ({error}){cut}: the line was left out")
        return
    trouble = _find_trouble(given)
    if trouble is not None:
        yield tell(*trouble)
        return
    series = ""
    for name in ("series", "outlet"):
        value = given.get(name)
        if not isinstance(value, str | None):
            yield tell("bad-outlet", f"{name} is no string: the text is read without it")
        elif value:
            series = value
            break
    day = _find_day(given["date"]) if isinstance(given.get("date"), str) else None
    if day is None and given.get("date") not in (None, ""):
        yield tell("bad-date", "date is no YYYY, YYYY-MM or YYYY-MM-DD: the text is read without")
    yield Row(number, str(given["id"]), given["text"], series, day)


def _find_trouble(given: object) -> tuple[str, str] | None:
    """Why this value is no document: a code, and what to do."""
    if not isinstance(given, dict):
        return "not-an-object", "a line must hold one object with id and text: it was left out"
    name, text = given.get("id"), given.get("text")
    whole = isinstance(name, int) and not isinstance(name, bool)
    if not (whole or (isinstance(name, str) and name)):
        return "no-id", "id must be a string or a whole number: the line was left out"
    if text is None:
        return "no-text", "there is no text: the line was left out"
    if not isinstance(text, str):
        return "not-a-string", "text must be a string: the line was left out"
    if not text or text.isspace():
        return "empty", "the text holds no words: the line was left out"
    return None


@functools.lru_cache(maxsize=4096)
def _find_day(text: str) -> int | None:
    """The first day that a date can mean, as a proleptic ordinal; None if it is none."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return None
