"""Decisions: a person's corrections, read from a CSV file and tied to the words they name.

A correction must survive a better program and a second run, so it names documents by path or id
and passages by their exact words, never by our own ids: an id of an entity changes when a document
is added, the words in which it is named do not.

- In: the file, and the documents of the pile.
- Out: `Rulings` for the pipeline, with decisions that no longer fit.
- Not here: what a ruling changes (`rulings`).
"""

import csv
import io
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from whence.case.dates import parse_edtf
from whence.errors import DecisionFileError
from whence.records import (
    DateInterval,
    Decision,
    DecisionKind,
    Document,
    DocumentId,
    Evidence,
    Problem,
    Span,
    Unfit,
)
from whence.rulings import Named, Rulings, say_lines

COLUMNS = ("decision", "document", "words", "other_document", "other_words", "value")
PLACES = ("at", "other_at")
"""Columns that a file may have in addition, both or none."""

_NEEDS: dict[DecisionKind, tuple[str, ...]] = {
    DecisionKind.SAME_ENTITY: ("words", "other_document", "other_words"),
    DecisionKind.DIFFERENT_ENTITY: ("words", "other_document", "other_words"),
    DecisionKind.SPLIT_ENTITY: ("words",),
    DecisionKind.SPLIT_MENTION: ("words",),
    DecisionKind.RENAME_ENTITY: ("words", "value"),
    DecisionKind.SAME_CLAIM: ("words", "other_document", "other_words"),
    DecisionKind.DIFFERENT_CLAIM: ("words", "other_document", "other_words"),
    DecisionKind.ACCEPT_EDGE: ("other_document",),
    DecisionKind.REJECT_EDGE: ("other_document",),
    DecisionKind.SET_DATE: ("value",),
    DecisionKind.SET_OUTLET: ("value",),
    DecisionKind.ADD_CLAIM: ("words",),
    DecisionKind.ADD_OCCURRENCE: ("words", "other_document", "other_words"),
}
_NAMED = (
    DecisionKind.SAME_ENTITY,
    DecisionKind.DIFFERENT_ENTITY,
    DecisionKind.SPLIT_ENTITY,
    DecisionKind.SPLIT_MENTION,
    DecisionKind.RENAME_ENTITY,
)
_PAIRS = tuple(kind for kind, needs in _NEEDS.items() if "other_words" in needs)
_SHOWN = 5
_FACTS = {DecisionKind.SET_DATE: "published", DecisionKind.SET_OUTLET: "outlet"}


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
            value`, perhaps with `at,other_at` behind it; empty cells are nothing; lines that begin
            with # are comments.

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
    if header not in (COLUMNS, (*COLUMNS, *PLACES)):
        raise DecisionFileError(f"{path} must begin with the line: {','.join(COLUMNS)}")
    decisions, problems = [], []
    for cells in rows:
        if not any(cell.strip() for cell in cells) or cells[0].lstrip().startswith("#"):
            continue
        read = _read_line(cells, header, rows.line_num)
        if isinstance(read, Decision):
            decisions.append(read)
        else:
            problems.append(Problem(f"{path}:{rows.line_num}", "decisions", "bad-decision", read))
    return DecisionFile(tuple(decisions), tuple(problems))


def _read_line(cells: list[str], header: Sequence[str], line: int) -> Decision | str:
    """The decision of one line, or what is wrong with it."""
    if len(cells) > len(header):
        return f"the line has {len(cells)} cells, not {len(header)}; quote words that hold commas"
    row = dict(zip(header, [cell.strip() or None for cell in cells], strict=False))
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
    at, other_at = (row.get(column) for column in PLACES)
    for place in (at, other_at):
        if place is not None and not (place.isascii() and place.isdigit()):
            return f"{place!r} is no place; write how many characters of the text stand before it"
    words, other_document, other_words, value = (row.get(column) for column in COLUMNS[2:])
    return Decision(
        line,
        kind,
        row["document"] or "",
        words,
        other_document,
        other_words,
        value,
        at=None if at is None else int(at),
        other_at=None if other_at is None else int(other_at),
    )


def apply_decisions(documents: Sequence[Document], decisions: Sequence[Decision]) -> Ruled:
    """Tie decisions to the documents and words they name.

    Args:
        documents: Of the pile.
        decisions: In any order.

    Returns:
        Documents in the same order, with dates and outlets set; rulings about entities, claims and
        edges; and as `unfit` those whose document or words are not found, and those that give one
        document different dates or outlets.
    """
    rulings = Rulings()
    facts: dict[tuple[DocumentId, DecisionKind], list[Decision]] = defaultdict(list)
    for decision in decisions:
        document = _find_document(documents, decision.document)
        if isinstance(document, str):
            rulings = replace(rulings, unfit=(*rulings.unfit, Unfit(decision, document)))
        elif decision.kind in _FACTS:
            facts[document.id, decision.kind].append(decision)
        else:
            rulings = _with_ruling(rulings, decision, document, documents)
    changed = {document.id: document for document in documents}
    for (id_, kind), lines in sorted(facts.items(), key=lambda one: (one[0][0], one[0][1].value)):
        if len({decision.value for decision in lines}) > 1:
            why = f"{say_lines(lines)} say different things of this document"
            unfit = tuple(Unfit(decision, why) for decision in lines)
            rulings = replace(rulings, unfit=(*rulings.unfit, *unfit))
        else:
            changed[id_] = _with_fact(changed[id_], kind, lines[0].value or "")
            rulings = replace(rulings, applied=(*rulings.applied, *lines))
    return Ruled(tuple(changed[document.id] for document in documents), rulings)


def _with_fact(document: Document, kind: DecisionKind, value: str) -> Document:
    evidence = (*document.evidence, Evidence(_FACTS[kind], value, "decision"))
    if kind is DecisionKind.SET_OUTLET:
        return replace(document, outlet=value, evidence=evidence)
    published: DateInterval | None = parse_edtf(value)
    return replace(document, published=published, evidence=evidence)


def _with_ruling(
    rulings: Rulings, decision: Decision, document: Document, documents: Sequence[Document]
) -> Rulings:
    if decision.kind in (DecisionKind.ACCEPT_EDGE, DecisionKind.REJECT_EDGE):
        parent = _find_document(documents, decision.other_document or "")
        ref = decision.other_document or "" if isinstance(parent, str) else parent.id
        edge = (decision, document.id, ref)
        return replace(rulings, edges=(*rulings.edges, edge))
    places = _find_words(document, decision.words or "", decision.at)
    if isinstance(places, str):
        return replace(rulings, unfit=(*rulings.unfit, Unfit(decision, places)))
    others: tuple[Span, ...] | str = ()
    if decision.kind in _PAIRS:
        other = _find_document(documents, decision.other_document or "")
        words = decision.other_words or ""
        others = other if isinstance(other, str) else _find_words(other, words, decision.other_at)
    if isinstance(others, str):
        return replace(rulings, unfit=(*rulings.unfit, Unfit(decision, others)))
    if decision.kind in _NAMED:
        return replace(rulings, named=(*rulings.named, Named(decision, places, others)))
    if len(places) > 1 or len(others) > 1:
        twice = decision.words if len(places) > 1 else decision.other_words
        why = f"the words {twice!r} stand more than once; write more of them, or where in `at`"
        return replace(rulings, unfit=(*rulings.unfit, Unfit(decision, why)))
    if decision.kind is DecisionKind.ADD_CLAIM:
        return replace(rulings, added=(*rulings.added, (decision, places[0])))
    return replace(rulings, pairs=(*rulings.pairs, (decision, places[0], others[0])))


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


def _find_words(document: Document, words: str, at: int | None) -> tuple[Span, ...] | str:
    """Every place where the document has these exact words, or the one at `at`; else why none is.

    `at` only chooses among several places, so that a decision still fits when the text of a
    document is read a little differently and everything moves.
    """
    starts = []
    start = document.text.find(words) if words else -1
    while start >= 0:
        starts.append(start)
        start = document.text.find(words, start + 1)
    if not starts:
        return f"the words {words!r} do not stand in {document.path}"
    if at is not None and len(starts) > 1:
        if at not in starts:
            known = ", ".join(str(start) for start in starts[:_SHOWN])
            more = f" and {len(starts) - _SHOWN} more" if len(starts) > _SHOWN else ""
            return f"the words {words!r} do not stand at {at} in {document.path}: {known}{more}"
        starts = [at]
    return tuple(Span(document.id, start, start + len(words)) for start in starts)
