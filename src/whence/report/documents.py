"""Documents: each document with what is known of it, where that was read, and its marked text.

- In: `records.Answer`, the links handed out so far.
- Out: views for the templates.
- Not here: the marks in the text (`report.marks`).
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from whence.records import Answer, DateInterval, Document, Evidence, Reuse, Span
from whence.report.anchors import Anchors, Words
from whence.report.lookup import Lookup, dated, label_of
from whence.report.marks import Claimed, PartView, count_sentences, find_sentences, mark_text
from whence.report.wording import count, say, say_date, show_line

PLAIN_LINKS = ("https://", "http://")


@dataclass(frozen=True, slots=True)
class KnownFact:
    """A fact about a document and where it was read; `words` where the text shows it."""

    label: str
    text: str
    read: tuple[tuple[str, Words | None], ...]


@dataclass(frozen=True, slots=True)
class SharedView:
    """A passage that this document shares with another one."""

    own: Words
    other: Words
    how: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One document; `url` is a link that is shown, never loaded."""

    name: str
    number: int
    id: str
    label: str
    title: str
    date: str
    path: str
    url: str
    url_is_link: bool
    facts: tuple[KnownFact, ...]
    shared: tuple[SharedView, ...]
    sentences: str
    parts: tuple[PartView, ...]
    language: str


def view_documents(answer: Answer, *, lookup: Lookup, anchors: Anchors) -> tuple[DocumentView, ...]:
    """All documents; to be called last, when every link has been handed out.

    Args:
        answer: What one run found.
        lookup: Records by id.
        anchors: Knows which places links lead to.

    Returns:
        The documents in the answer's order.
    """
    claimed = _find_claimed(answer)
    shared = _find_shared(answer.reuses, anchors)
    facts = {document.id: _find_facts(document, lookup, anchors) for document in answer.documents}
    proses = {prose.document: prose for prose in answer.proses}
    views = []
    for document in answer.documents:
        prose, words = proses.get(document.id), claimed.get(document.id, ())
        number = lookup.numbers[document.id]
        starts = anchors.starts(document.id)
        parts = mark_text(document, prose, words, number=number, anchors=starts)
        ordered = sorted(words, key=lambda one: one.span)
        counted = count_sentences(document, find_sentences(prose, ordered))
        views.append(
            DocumentView(
                name=f"d{number}",
                number=number,
                id=show_line(document.id),
                label=label_of(document),
                title=show_line(document.title or ""),
                date=dated(document),
                path=show_line(document.path),
                url=show_line(document.url or ""),
                url_is_link=(document.url or "").lower().startswith(PLAIN_LINKS),
                facts=facts[document.id],
                shared=tuple(shared.get(document.id, ())),
                sentences=_say_sentences(counted),
                parts=parts,
                language=document.language or "",
            )
        )
    return tuple(views)


def _say_sentences(counted: Mapping[bool, int]) -> str:
    total = counted[True] + counted[False]
    return f"{counted[True]:,} of {count(total, 'body sentence')} in a claim"


def _find_claimed(answer: Answer) -> Mapping[str, Sequence[Claimed]]:
    claimed: defaultdict[str, set[Claimed]] = defaultdict(set)
    for number, answered in enumerate(answer.claims, start=1):
        for one in answered.claim.occurrences:
            claimed[one.span.document].add(Claimed(one.span, number))
    return {
        id_: sorted(found, key=lambda one: (one.span, one.number)) for id_, found in claimed.items()
    }


def _find_shared(reuses: Sequence[Reuse], anchors: Anchors) -> Mapping[str, Sequence[SharedView]]:
    shared: defaultdict[str, list[SharedView]] = defaultdict(list)
    for reuse in sorted(reuses, key=lambda one: (one.a, one.b, one.id)):
        how = f"{say(reuse.meaning)}, {say(reuse.kind)}"
        a, b = anchors.quote(reuse.a), anchors.quote(reuse.b)
        shared[reuse.a.document].append(SharedView(a, b, how))
        shared[reuse.b.document].append(SharedView(b, a, how))
    return shared


def _find_facts(document: Document, lookup: Lookup, anchors: Anchors) -> tuple[KnownFact, ...]:
    """Facts with their evidence; an unknown one says so where a reader needs to know."""
    values = {
        "outlet": show_line(document.outlet or "") or "unknown",
        "published": dated(document),
        "modified": _say_maybe(document.modified),
        "authors": ", ".join(show_line(author) for author in document.authors) or "none named",
        "agency": show_line(document.agency or "") or "none credited",
        "language": show_line(document.language or "") or "unsure",
    }
    facts = [
        KnownFact(label, text, _find_read(document, label, text, anchors))
        for label, text in values.items()
        if text
    ]
    if document.family != document.id and document.family in lookup.documents:
        facts.append(KnownFact("version of", lookup.label(document.family), ()))
    others = [show_line(one.path) for one in document.sightings if one.path != document.path]
    if others:
        facts.append(KnownFact("also found as", ", ".join(others), ()))
    return tuple(facts)


def _say_maybe(interval: DateInterval | None) -> str:
    return "" if interval is None else say_date(interval)


def _find_read(
    document: Document, field: str, text: str, anchors: Anchors
) -> tuple[tuple[str, Words | None], ...]:
    found = [one for one in document.evidence if one.field == field]
    return tuple((_say_evidence(one, text), _to_words(document, one, anchors)) for one in found)


def _say_evidence(one: Evidence, text: str) -> str:
    """Where a fact was read, and how it is written there if that differs."""
    origin, value = show_line(one.origin), show_line(one.value, 120)
    return origin if value == text else f"{origin}: {value}"


def _to_words(document: Document, one: Evidence, anchors: Anchors) -> Words | None:
    if one.start is None or one.end is None or not 0 <= one.start < one.end:
        return None
    return anchors.quote(Span(document.id, one.start, one.end))
