"""Credits: whose reporting a document says it repeats.

"(Northwire)" in a dateline, "told Northwire", "the Merrin Daily reported": nothing shows a
derivation as plainly as the copy's own words. An outlet that names itself gives no credit.

- In: documents, attributions, the names of outlets.
- Out: `Credit`.
- Not here: whether the credited text is in the pile (`parents`).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from whence.records import (
    Attribution,
    Contact,
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Span,
    UnseenKind,
)
from whence.reuse.names import Names

_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_STATEMENT = re.compile(r"\b(?:statement|press release|communiqu[eé])\b", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:seen|obtained|reviewed|viewed|leaked)\b", re.IGNORECASE)
_MONTHS = "january february march april may june july august september october november december"
_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+({'|'.join(_MONTHS.split())})\b"
    rf"|\b({'|'.join(_MONTHS.split())})\s+(\d{{1,2}})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Credit:
    """One place where a document credits another outlet or agency.

    Attributes:
        child: The document that gives the credit.
        key: `name_key` of the outlet credited.
        name: The outlet as written.
        entity: The outlet as an entity, once resolved.
        kind: What kind of text is credited.
        content: What came this way; empty for the whole story.
        spans: The words that give the credit.
        occasion: Day and month if the credit states when it was said ("3 march"), else "".
    """

    child: DocumentId
    key: str
    name: str
    entity: EntityId | None
    kind: UnseenKind
    content: tuple[Span, ...]
    spans: tuple[Span, ...]
    occasion: str = ""


def find_credits(
    documents: Mapping[DocumentId, Document],
    attributions: Iterable[Attribution],
    entities: Mapping[EntityId, Entity],
    names: Names,
) -> list[Credit]:
    """Find what documents say of where their news comes from.

    Args:
        documents: The pile, by id.
        attributions: With speaker, channel and contact resolved.
        entities: By id.
        names: What is known of the names of outlets.

    Returns:
        Sorted by document and place; credits of the whole story first.
    """
    found = [credit for document in documents.values() for credit in _of_document(document, names)]
    for attribution in attributions:
        document = documents.get(attribution.document)
        outlet = _credited(attribution, entities)
        if document is None or outlet is None:
            continue
        key = names.key(outlet.name)
        if document.outlet and names.key(document.outlet) == key:
            continue
        spans = _proof(attribution)
        words = " ".join(document.text[span.start : span.end] for span in spans)
        found.append(
            Credit(
                child=document.id,
                key=key,
                name=outlet.name,
                entity=outlet.id,
                kind=_kind_of(words),
                content=tuple(sorted(set(attribution.content))),
                spans=spans,
                occasion=_occasion_of(words),
            )
        )
    return sorted(
        found, key=lambda credit: (credit.child, credit.content, credit.spans, credit.key)
    )


def _of_document(document: Document, names: Names) -> list[Credit]:
    """The credit that a byline, dateline or credit line gives for the whole story."""
    if not document.agency:
        return []
    key = names.key(document.agency)
    if document.outlet and names.key(document.outlet) == key:
        return []
    spans = tuple(
        Span(document.id, evidence.start, evidence.end)
        for evidence in document.evidence
        if evidence.field == "agency"
        and evidence.start is not None
        and evidence.end is not None
        and evidence.start < evidence.end
    )
    entity = names.entity(key)
    return [Credit(document.id, key, document.agency, entity, UnseenKind.DISPATCH, (), spans)]


def _credited(attribution: Attribution, entities: Mapping[EntityId, Entity]) -> Entity | None:
    """The outlet to which the words were said, or that reported them."""
    if attribution.contact is not Contact.OTHER:
        return None
    if attribution.channel is not None:
        return entities.get(EntityId(attribution.channel))
    speaker = entities.get(attribution.speaker) if attribution.speaker else None
    is_body = speaker is not None and speaker.kind is EntityKind.ORGANIZATION and speaker.named
    return speaker if is_body else None


def _proof(attribution: Attribution) -> tuple[Span, ...]:
    """The words that state the contact, else those that attribute."""
    stated = attribution.contact_spans or (*attribution.source, *attribution.cue)
    return tuple(sorted({*stated, *attribution.cue}))


def _kind_of(words: str) -> UnseenKind:
    if _INTERVIEW.search(words):
        return UnseenKind.INTERVIEW
    if _STATEMENT.search(words):
        return UnseenKind.STATEMENT
    return UnseenKind.DOCUMENT if _SEEN.search(words) else UnseenKind.DISPATCH


def _occasion_of(words: str) -> str:
    """The day that a credit states, if it states exactly one."""
    days: Sequence[tuple[str, str, str, str]] = _DAY.findall(words)
    stated = {f"{int(a or d)} {(b or c).lower()}" for a, b, c, d in days}
    return stated.pop() if len(stated) == 1 else ""
