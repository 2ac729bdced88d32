"""Credits: whose reporting a document says it repeats.

"(Northwire)" in a dateline, "told Northwire", "the Merrin Daily reported": nothing shows a
derivation as plainly as the copy's own words. An outlet that names itself gives no credit.

- In: documents, attributions, the names of outlets.
- Out: `Credit`.
- Not here: the wordings of sentences (`wordings`), whether the text is in the pile (`parents`).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from whence.records import (
    Attribution,
    BlockDetail,
    BlockKind,
    Contact,
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Span,
    UnseenKind,
)
from whence.reuse.names import Names, is_part
from whence.reuse.wordings import find_worded

_INTERVIEW = re.compile(r"\binterview", re.IGNORECASE)
_STATEMENT = re.compile(r"\b(?:statement|press release|communiqu[eé])\b", re.IGNORECASE)
_SEEN = re.compile(r"\b(?:seen|obtained|reviewed|viewed|leaked)\b", re.IGNORECASE)
# What an outlet named before is called again ("the agency noted").
_MEDIUM = re.compile(
    r"\b(?:agency|newswire|wire|newspaper|paper|daily|weekly|magazine|broadcaster|station|channel"
    r"|outlet|publication|website|portal|programme?)\b",
    re.IGNORECASE,
)
_LINE = re.compile(
    r"^\W*(?:(?:sources?|courtesy|via)\s*:|based\s+on\s+(?:an?\s+)?reports?\s+(?:by|from|of))"
    r"\s+(?:the\s+)?(?P<name>[^\W\d_](?:.*\w)?)\W*$",
    re.IGNORECASE,
)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?([\w-]+)(?:\.\w+)+/?$")
# How many characters before a name say what kind of text is credited.
_NEAR = 60
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
        Sorted by document and place; credits of the whole story first. Where no attribution says
        what came from a newsroom, it is the sentence that credits it. "The agency" means the one
        outlet that the document credits by name, and nothing if there are several or none.
    """
    whole = [credit for document in documents.values() for credit in _of_document(document, names)]
    outlets = {names.key(one.outlet) for one in documents.values() if one.outlet}
    outlets |= {credit.key for credit in whole}
    stated: list[Credit] = []
    unnamed: list[tuple[Attribution, Entity]] = []
    for attribution in attributions:
        document = documents.get(attribution.document)
        body = _credited(attribution, entities, outlets, names) if document else None
        if document is None or body is None or _is_own(document, body, names):
            continue
        if body.named:
            stated.append(_to_credit(document, attribution, body, names.key(body.name)))
        elif _MEDIUM.search(body.name):
            unnamed.append((attribution, body))
    known: dict[DocumentId, set[tuple[str, str, EntityId | None]]] = {}
    for credit in (*whole, *stated):
        known.setdefault(credit.child, set()).add((credit.key, credit.name, credit.entity))
    for attribution, body in unnamed:
        keys = {key for key, _, _ in known.get(attribution.document, ())}
        if len(keys) == 1:
            key, name, entity = min(known[attribution.document], key=str)
            credit = _to_credit(documents[attribution.document], attribution, body, key)
            stated.append(replace(credit, name=name, entity=entity))
    given = [*whole, *stated]
    is_known = _know_names(documents.values(), given, entities.values())
    worded = _of_wordings(documents.values(), given, is_known, names)
    found = {*whole, *stated, *worded}
    return sorted(found, key=lambda one: (one.child, one.content, one.spans, one.key, one.name))


def _know_names(
    documents: Iterable[Document], credits: Iterable[Credit], entities: Iterable[Entity]
) -> Callable[[str], bool]:
    """Whether a name is an outlet's of the pile or one that is credited in it, and no person's."""
    people = {
        name
        for one in entities
        if one.kind is EntityKind.PERSON
        for name in (one.name, *one.aliases)
    }
    named = [name for one in documents for name in (one.outlet, one.agency) if name]
    known = {_squash(name) for name in (*named, *(credit.name for credit in credits))}
    return lambda name: _squash(name) in known and name not in people


def _squash(name: str) -> str:
    """Letters and digits of a name, or of the host that is one, without its ending."""
    bare = _HOST.sub(r"\1", name.lower().removeprefix("the "))
    return "".join(filter(str.isalnum, bare))


def _of_wordings(
    documents: Iterable[Document],
    given: Iterable[Credit],
    is_known: Callable[[str], bool],
    names: Names,
) -> Iterator[Credit]:
    """The credits of sentences and lines that no attribution has already given."""
    told: dict[tuple[DocumentId, str], list[Span]] = {}
    for credit in given:
        told.setdefault((credit.child, credit.key), []).extend((*credit.content, *credit.spans))
    for document in documents:
        own = names.key(document.outlet) if document.outlet else ""
        for one in find_worded(document, is_known):
            key = names.key(one.name)
            is_own = bool(own) and is_part(key, of=own)
            if is_own or any(map(one.sentence.overlaps, told.get((document.id, key), ()))):
                continue
            words = document.text[max(one.sentence.start, one.span.start - _NEAR) : one.span.end]
            yield Credit(
                child=document.id,
                key=key,
                name=one.name,
                entity=names.entity(key),
                kind=_kind_of(words),
                content=() if one.is_whole else (one.sentence,),
                spans=(one.span,),
                occasion=_occasion_of(words),
            )


def _to_credit(document: Document, attribution: Attribution, body: Entity, key: str) -> Credit:
    """The credit that an attribution gives to an outlet."""
    spans = _proof(attribution)
    words = " ".join(document.text[span.start : span.end] for span in spans)
    return Credit(
        child=document.id,
        key=key,
        name=body.name,
        entity=body.id,
        kind=_kind_of(words),
        content=tuple(sorted(set(attribution.content))),
        spans=spans,
        occasion=_occasion_of(words),
    )


def _is_own(document: Document, body: Entity, names: Names) -> bool:
    """Whether a body is the outlet itself, by its name or a part of it ("told the Herald")."""
    if not document.outlet or not body.named:
        return False
    return is_part(names.key(body.name), of=names.key(document.outlet))


def _of_document(document: Document, names: Names) -> list[Credit]:
    """The credit that a byline, dateline or credit line gives for the whole story."""
    if not document.agency:
        return _of_lines(document, names)
    key = names.key(document.agency)
    if document.outlet and is_part(key, of=names.key(document.outlet)):
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


def _of_lines(document: Document, names: Names) -> list[Credit]:
    """The credits of lines that only name another outlet for the text ("Source: Merrin Daily").

    Help with a text of its own ("with reporting from") is none of the whole story.
    """
    found: list[Credit] = []
    own = names.key(document.outlet) if document.outlet else ""
    for block in document.blocks:
        if block.detail is not BlockDetail.CREDIT or block.kind is not BlockKind.FURNITURE:
            continue
        line = _LINE.match(document.text[block.start : block.end])
        if line is None:
            continue
        key = names.key(line["name"])
        if own and is_part(key, of=own):
            continue
        spans = (
            Span(document.id, block.start + line.start("name"), block.start + line.end("name")),
        )
        kind = UnseenKind.DISPATCH
        found.append(Credit(document.id, key, line["name"], names.entity(key), kind, (), spans))
    return found


def _credited(
    attribution: Attribution, entities: Mapping[EntityId, Entity], outlets: set[str], names: Names
) -> Entity | None:
    """The outlet to which the words were said, or that reported them.

    An outlet of the pile that is itself the speaker ("the Merrin Daily said") is credited whatever
    is known of the contact, unless it spoke in public.
    """
    speaker = entities.get(attribution.speaker) if attribution.speaker else None
    is_body = speaker is not None and speaker.kind is EntityKind.ORGANIZATION and speaker.named
    if attribution.contact is Contact.OTHER:
        if attribution.channel is not None:
            return entities.get(EntityId(attribution.channel))
        return speaker if is_body else None
    if attribution.contact is Contact.UNSTATED and speaker is not None and speaker.named:
        return speaker if names.key(speaker.name) in outlets else None
    return None


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
