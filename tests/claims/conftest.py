"""Piles written by hand: one paragraph a line, names and sayings marked by their words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

import pytest

from whence.claims import ClaimSet, find_claims
from whence.config import Settings
from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    Block,
    BlockKind,
    Claim,
    Document,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Mention,
    MentionForm,
    Modality,
    Polarity,
    Prose,
    QuantityValue,
    Reuse,
    ReuseId,
    ReuseKind,
    ReuseMeaning,
    Span,
    TimeKind,
    TimeValue,
    Value,
    ValueId,
    make_id,
)
from whence.text import read_prose


def write_document(name: str, text: str) -> Document:
    """A document of one paragraph a line; a line that begins with "# " is a title."""
    blocks = []
    start = 0
    for line in text.split("\n"):
        mark = 2 if line.startswith("# ") else 0
        if line[mark:].strip():
            kind = BlockKind.TITLE if mark else BlockKind.BODY
            blocks.append(Block(kind, start + mark, start + len(line)))
        start += len(line) + 1
    return Document(DocumentId(name), f"{name}.txt", text, tuple(blocks), DocumentId(name))


@dataclass
class Pile:
    """Documents and what the rooms below are taken to have found in them."""

    texts: dict[str, str]
    attributions: list[Attribution] = field(default_factory=list)
    mentions: dict[tuple[str, EntityKind], list[Mention]] = field(default_factory=dict)
    values: list[Value] = field(default_factory=list)
    reuses: list[Reuse] = field(default_factory=list)

    @property
    def documents(self) -> list[Document]:
        """In the order in which they were written."""
        return [write_document(name, text) for name, text in self.texts.items()]

    @property
    def proses(self) -> list[Prose]:
        """One a document."""
        return [read_prose(document) for document in self.documents]

    @property
    def entities(self) -> list[Entity]:
        """One a name."""
        return [
            Entity(EntityId(f"entity-{name}"), kind, name, named=True, mentions=tuple(mentions))
            for (name, kind), mentions in self.mentions.items()
        ]

    def span(self, name: str, words: str) -> Span:
        """Where these words first stand."""
        start = self.texts[name].index(words)
        return Span(DocumentId(name), start, start + len(words))

    def say(self, name: str, content: str, *, source: str = "", cue: str = "", **more: Any) -> None:
        """Add an attribution; empty words stand for no span."""
        made = Attribution(
            id=AttributionId(make_id("attribution", name, content)),
            document=DocumentId(name),
            kind=AttributionKind.INDIRECT,
            source=(self.span(name, source),) if source else (),
            cue=(self.span(name, cue),) if cue else (),
            content=(self.span(name, content),),
            modality=Modality.SAID,
            polarity=Polarity.POSITIVE,
            step="test",
            detail="",
        )
        self.attributions.append(replace(made, **more))

    def name(
        self, entity: str, *places: tuple[str, str], kind: EntityKind = EntityKind.PERSON
    ) -> EntityId:
        """Add mentions (document, words) of an entity."""
        mentions = self.mentions.setdefault((entity, kind), [])
        mentions.extend(Mention(self.span(*place), MentionForm.NAME) for place in places)
        return EntityId(f"entity-{entity}")

    def count(
        self, name: str, words: str, low: float, high: float | None = None, **more: Any
    ) -> ValueId:
        """Add a quantity."""
        span = self.span(name, words)
        value = QuantityValue(
            id=ValueId(make_id("value", name, words)),
            span=span,
            low=low,
            high=low if high is None else high,
            unit=None,
            of=None,
            approximate=False,
            rule="test",
            confidence=1.0,
        )
        self.values.append(replace(value, **more))
        return value.id

    def date(self, name: str, words: str, earliest: date, latest: date | None = None) -> ValueId:
        """Add a date."""
        value = TimeValue(
            id=ValueId(make_id("value", name, words)),
            span=self.span(name, words),
            kind=TimeKind.DATE,
            timex=earliest.isoformat(),
            earliest=earliest,
            latest=latest or earliest,
            edtf=None,
            anchor=None,
            anchor_span=None,
            rule="test",
            confidence=1.0,
        )
        self.values.append(value)
        return value.id

    def share(
        self,
        a: tuple[str, str],
        b: tuple[str, str],
        meaning: ReuseMeaning = ReuseMeaning.COPYING,
    ) -> None:
        """Add a passage that two documents share."""
        self.reuses.append(
            Reuse(
                id=ReuseId(make_id("reuse", *a, *b)),
                a=self.span(*a),
                b=self.span(*b),
                kind=ReuseKind.EDITED,
                meaning=meaning,
                similarity=0.8,
                step="test",
                detail="",
            )
        )

    def find(self, **rulings: Any) -> ClaimSet:
        """The claims of the pile."""
        return find_claims(
            self.proses,
            self.documents,
            self.attributions,
            self.entities,
            self.values,
            self.reuses,
            settings=Settings(),
            **rulings,
        )

    def claim(self, found: ClaimSet, name: str, words: str) -> Claim:
        """The claim that has an occurrence with these words."""
        at = self.span(name, words)
        return next(
            claim
            for claim in found.claims
            if any(occurrence.span.overlaps(at) for occurrence in claim.occurrences)
        )

    def words(self, claim: Claim) -> list[str]:
        """The words of each occurrence."""
        spans = [occurrence.span for occurrence in claim.occurrences]
        return [self.texts[span.document][span.start : span.end] for span in spans]


def holders(claim: Claim) -> Sequence[str]:
    """The documents of a claim, sorted, each once."""
    return sorted({occurrence.span.document for occurrence in claim.occurrences})


@pytest.fixture(scope="session")
def pile() -> Callable[..., Pile]:
    """A pile of documents: name = text."""
    return lambda **texts: Pile(texts)


@pytest.fixture(scope="session")
def documents_of() -> Callable[[Claim], Sequence[str]]:
    """The documents of a claim."""
    return holders
