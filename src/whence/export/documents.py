"""Documents: what was given to us, as JSON.

The whole text goes out with its labelled blocks, so that every offset of the contract can be
checked by whoever receives it.

- In: `records.Document`, `records.Problem`.
- Out: the `documents` and `problems` of the contract.
- Not here: what was found in the texts.
"""

from whence.export.plain import Json, from_day, from_texts, known
from whence.records import Block, DateInterval, Document, Evidence, Problem, Sighting


def from_document(document: Document) -> dict[str, Json]:
    """One document with its text, blocks and the evidence of each fact.

    Args:
        document: The document.

    Returns:
        An entry of `documents`.
    """
    return {
        "id": document.id,
        "path": document.path,
        "url": known(document.url),
        "outlet": known(document.outlet),
        "agency": known(document.agency),
        "title": known(document.title),
        "authors": from_texts(document.authors),
        "published": _from_interval(document.published),
        "modified": _from_interval(document.modified),
        "evidence": _from_evidence(document.evidence),
        "sightings": [_from_sighting(sighting) for sighting in _sorted(document.sightings)],
        "family": document.family,
        "language": known(document.language),
        "text": document.text,
        "blocks": [_from_block(block) for block in sorted(document.blocks, key=lambda b: b.start)],
    }


def from_problem(problem: Problem) -> dict[str, Json]:
    """One trouble.

    Args:
        problem: The problem.

    Returns:
        An entry of `problems`.
    """
    return {
        "path": problem.path,
        "stage": problem.stage,
        "code": problem.code,
        "message": problem.message,
    }


def _from_interval(interval: DateInterval | None) -> dict[str, Json] | None:
    if interval is None:
        return None
    return {
        "edtf": interval.edtf,
        "earliest": from_day(interval.earliest),
        "latest": from_day(interval.latest),
    }


def _from_evidence(evidence: tuple[Evidence, ...]) -> dict[str, Json]:
    fields = sorted({one.field for one in evidence})
    return {
        field: [
            {"value": one.value, "from": one.origin, "start": one.start, "end": one.end}
            for one in evidence
            if one.field == field
        ]
        for field in fields
    }


def _sorted(sightings: tuple[Sighting, ...]) -> list[Sighting]:
    return sorted(sightings, key=lambda one: (one.path, one.part or "", one.url or ""))


def _from_sighting(sighting: Sighting) -> dict[str, Json]:
    return {"path": sighting.path, "url": known(sighting.url), "part": known(sighting.part)}


def _from_block(block: Block) -> dict[str, Json]:
    return {
        "kind": block.kind.value,
        "detail": None if block.detail is None else block.detail.value,
        "start": block.start,
        "end": block.end,
        "why": known(block.why),
    }
