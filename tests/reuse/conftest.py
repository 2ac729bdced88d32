"""Documents, reuses and attributions made by hand; every fixture is a pure function."""

from collections.abc import Callable, Sequence
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    Block,
    BlockKind,
    Contact,
    DateInterval,
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Modality,
    Polarity,
    Reuse,
    ReuseId,
    ReuseKind,
    ReuseMeaning,
    Span,
    make_id,
)
from whence.reuse import find_reuses
from whence.text import read_prose


def _day(text: str | None) -> DateInterval | None:
    if text is None:
        return None
    day = date.fromisoformat(text)
    return DateInterval(text, day, day)


def _write(
    text: str,
    *,
    name: str = "",
    day: str | None = None,
    furniture: str = "",
    **fields: Any,
) -> Document:
    """A document of one body block, with furniture behind it if there is any."""
    blocks = [Block(BlockKind.BODY, 0, len(text))] if text.strip() else []
    whole = text
    if furniture:
        whole = f"{text}\n{furniture}"
        blocks.append(Block(BlockKind.FURNITURE, len(text) + 1, len(whole)))
    seed = f"{name} {whole}".encode("utf-8", "surrogatepass")
    id_ = DocumentId(name or sha256(seed).hexdigest())
    fields.setdefault("family", id_)
    return Document(
        id=id_,
        path=name or "text.txt",
        text=whole,
        blocks=tuple(blocks),
        published=_day(day),
        **fields,
    )


def _share(a: Document, b: Document, words: str, **fields: Any) -> Reuse:
    """The reuse of these words, which stand in both documents."""
    first, second = sorted((a, b), key=lambda document: document.id)
    spans = [
        Span(one.id, one.text.index(words), one.text.index(words) + len(words))
        for one in (first, second)
    ]
    fields = {
        "kind": ReuseKind.VERBATIM,
        "meaning": ReuseMeaning.COPYING,
        "similarity": 1.0,
        "step": "test",
        "detail": "",
        **fields,
    }
    id_ = ReuseId(make_id("reuse", *spans))
    return Reuse(id=id_, a=spans[0], b=spans[1], **fields)


def _say(
    document: Document,
    content: str,
    *,
    cue: str,
    channel: Entity | None = None,
    contact: Contact = Contact.OTHER,
    **fields: Any,
) -> Attribution:
    """An attribution whose cue and content are these words of the document."""
    spans = {
        field: Span(
            document.id, document.text.index(words), document.text.index(words) + len(words)
        )
        for field, words in (("cue", cue), ("content", content))
    }
    return Attribution(
        id=AttributionId(make_id("attribution", *spans.values())),
        document=document.id,
        kind=AttributionKind.INDIRECT,
        source=(),
        cue=(spans["cue"],),
        content=(spans["content"],),
        modality=Modality.SAID,
        polarity=Polarity.POSITIVE,
        step="test",
        detail="",
        channel=channel.id if channel else None,
        contact=contact,
        **fields,
    )


def _body(name: str, *aliases: str, kind: EntityKind = EntityKind.ORGANIZATION) -> Entity:
    """A named body."""
    return Entity(EntityId(make_id("entity", name)), kind, name, named=True, aliases=aliases)


@pytest.fixture(scope="session")
def write() -> Callable[..., Document]:
    """Makes a document; `name` becomes its id."""
    return _write


@pytest.fixture(scope="session")
def share() -> Callable[..., Reuse]:
    """Makes the reuse of words that two documents hold."""
    return _share


@pytest.fixture(scope="session")
def say() -> Callable[..., Attribution]:
    """Makes an attribution."""
    return _say


@pytest.fixture(scope="session")
def body() -> Callable[..., Entity]:
    """Makes the entity of an outlet or agency."""
    return _body


@pytest.fixture(scope="session")
def find() -> Callable[[Sequence[Document]], tuple[Reuse, ...]]:
    """Finds the reuses of a pile."""
    return lambda documents: find_reuses(documents, [read_prose(one) for one in documents])
