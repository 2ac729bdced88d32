"""Decisions: a person's corrections, read from a CSV file and tied to the words they name.

A correction must survive a better program and a second run, so it names documents by path or id
and passages by their exact words, never by our own ids.

- In: the file, and the documents of the pile.
- Out: `Rulings` for the pipeline, with decisions that no longer fit.
- Not here: what a ruling changes (`pipeline`, `claims`, `entities`).
"""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from whence.case.dates import parse_edtf
from whence.errors import DecisionFileError
from whence.pipeline import Rulings
from whence.records import (
    DateInterval,
    Decision,
    DecisionKind,
    Document,
    Evidence,
    Problem,
    Span,
    Unfit,
)

COLUMNS = ("decision", "document", "words", "other_document", "other_words", "value")

_NEEDS: dict[DecisionKind, tuple[str, ...]] = {
    DecisionKind.SAME_ENTITY: ("words", "other_document", "other_words"),
    DecisionKind.DIFFERENT_ENTITY: ("words", "other_document", "other_words"),
    DecisionKind.SAME_CLAIM: ("words", "other_document", "other_words"),
    DecisionKind.DIFFERENT_CLAIM: ("words", "other_document", "other_words"),
    DecisionKind.ACCEPT_EDGE: ("other_document",),
    DecisionKind.REJECT_EDGE: ("other_document",),
    DecisionKind.SET_DATE: ("value",),
    DecisionKind.SET_OUTLET: ("value",),
    DecisionKind.ADD_CLAIM: ("words",),
    DecisionKind.ADD_OCCURRENCE: ("words", "other_document", "other_words"),
}


@dataclass(frozen=True, slots=True)
class DecisionFile:
    """What stands in a decisions file; `problems` are the lines that could not be read."""

    decisions: tuple[Decision, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Ruled:
    """The documents with dates and outlets set, and the rulings for the pipeline."""

    documents: tuple[Document, ...]
    rulings: Rulings


def read_decisions(path: Path) -> DecisionFile:
    """Read a decisions file.

    Args:
        path: CSV in UTF-8 with the header `decision,document,words,other_document,other_words,
            value`; empty cells are nothing; lines that begin with # are comments.

    Returns:
        The decisions in order of lines; a bad line becomes a problem and the others still count.

    Raises:
        DecisionFileError: The file cannot be opened, is not text, or has another header.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise DecisionFileError(f"cannot read decisions from {path}: {error}") from error
    rows = csv.reader(io.StringIO(text, newline=""))
    header = tuple(cell.strip() for cell in next(rows, []))
    if header != COLUMNS:
        raise DecisionFileError(f"{path} must begin with the line: {','.join(COLUMNS)}")
    decisions, problems = [], []
    for cells in rows:
        if not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
            continue
        read = _read_line(cells, rows.line_num)
        if isinstance(read, Decision):
            decisions.append(read)
        else:
            problems.append(Problem(f"{path}:{rows.line_num}", "decisions", "bad-decision", read))
    return DecisionFile(tuple(decisions), tuple(problems))


def _read_line(cells: list[str], line: int) -> Decision | str:
    """The decision of one line, or what is wrong with it."""
    if len(cells) > len(COLUMNS):
        return f"the line has {len(cells)} cells, not {len(COLUMNS)}; quote words that hold commas"
    row = dict(zip(COLUMNS, [cell.strip() or None for cell in cells], strict=False))
    name = row.get("decision")
    if name not in {kind.value for kind in DecisionKind}:
        known = ", ".join(kind.value for kind in DecisionKind)
        return f"{name!r} is no decision; use one of {known}"
    kind = DecisionKind(name)
    missing = [column for column in ("document", *_NEEDS[kind]) if not row.get(column)]
    if missing:
        return f"{kind.value} needs {' and '.join(missing)}"
    if kind is DecisionKind.SET_DATE and parse_edtf(row["value"] or "") is None:
        return f"{row['value']!r} is no date; write 2014, 2014-03, 2014-03-11 or 2014-03-01/2014-04"
    return Decision(line, kind, row["document"] or "", *(row.get(c) for c in COLUMNS[2:]))


def apply_decisions(documents: Sequence[Document], decisions: Sequence[Decision]) -> Ruled:
    """Tie decisions to the documents and words they name.

    Args:
        documents: Of the pile.
        decisions: In the order in which they were taken; of two dates for one document the later
            line holds.

    Returns:
        Documents in the same order, with dates and outlets set; rulings about entities, claims and
        edges; and as `unfit` those whose document or words are not found.
    """
    changed = {document.id: document for document in documents}
    rulings = Rulings()
    for decision in decisions:
        document = _find_document(documents, decision.document)
        if isinstance(document, str):
            rulings = replace(rulings, unfit=(*rulings.unfit, Unfit(decision, document)))
        elif decision.kind in (DecisionKind.SET_DATE, DecisionKind.SET_OUTLET):
            changed[document.id] = _with_fact(changed[document.id], decision)
            rulings = replace(rulings, applied=(*rulings.applied, decision))
        else:
            rulings = _with_ruling(rulings, decision, document, documents)
    return Ruled(tuple(changed[document.id] for document in documents), rulings)


def _with_fact(document: Document, decision: Decision) -> Document:
    value = decision.value or ""
    if decision.kind is DecisionKind.SET_OUTLET:
        evidence = Evidence("outlet", value, "decision")
        return replace(document, outlet=value, evidence=(*document.evidence, evidence))
    evidence = Evidence("published", value, "decision")
    published: DateInterval | None = parse_edtf(value)
    return replace(document, published=published, evidence=(*document.evidence, evidence))


def _with_ruling(
    rulings: Rulings, decision: Decision, document: Document, documents: Sequence[Document]
) -> Rulings:
    if decision.kind in (DecisionKind.ACCEPT_EDGE, DecisionKind.REJECT_EDGE):
        parent = _find_document(documents, decision.other_document or "")
        ref = decision.other_document or "" if isinstance(parent, str) else parent.id
        edge = (decision, document.id, ref)
        return replace(rulings, edges=(*rulings.edges, edge))
    span = _find_words(document, decision.words or "")
    if isinstance(span, str):
        return replace(rulings, unfit=(*rulings.unfit, Unfit(decision, span)))
    if decision.kind is DecisionKind.ADD_CLAIM:
        return replace(rulings, added=(*rulings.added, (decision, span)))
    other = _find_document(documents, decision.other_document or "")
    other_span = other if isinstance(other, str) else _find_words(other, decision.other_words or "")
    if isinstance(other_span, str):
        return replace(rulings, unfit=(*rulings.unfit, Unfit(decision, other_span)))
    return replace(rulings, pairs=(*rulings.pairs, (decision, span, other_span)))


def _find_document(documents: Sequence[Document], name: str) -> Document | str:
    """The one document with this id, path or end of a path; else why there is none."""
    if not name:
        return "no document is named"
    exact = [d for d in documents if d.id == name or any(s.path == name for s in d.sightings)]
    found = exact or [
        d
        for d in documents
        if any(s.path.replace("\\", "/").endswith("/" + name) for s in d.sightings)
        or (len(name) >= 8 and d.id.startswith(name))
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        return f"no document of the pile is named {name!r}"
    return f"{name!r} names {len(found)} documents; write more of the path"


def _find_words(document: Document, words: str) -> Span | str:
    """The one place where the document has these exact words; else why there is none."""
    start = document.text.find(words) if words else -1
    if start < 0:
        return f"the words {words!r} do not stand in {document.path}"
    if document.text.find(words, start + 1) >= 0:
        return f"the words {words!r} stand more than once in {document.path}; write more of them"
    return Span(document.id, start, start + len(words))
