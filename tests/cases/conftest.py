"""The example pile, answered once, and words to ask it with."""

from dataclasses import dataclass
from pathlib import Path, PurePath

import pytest

from whence import Answer, read_pile
from whence.records import (
    AnsweredClaim,
    Attribution,
    Block,
    DocumentId,
    Entity,
    EntityId,
    Occurrence,
)

PILE = Path(__file__).parent.parent.parent / "examples" / "sleeper-cells"


@dataclass(frozen=True)
class Asked:
    """An answer, asked by file numbers and words."""

    answer: Answer

    def number(self, document: DocumentId) -> str:
        """The two digits that begin the file's name."""
        return next(PurePath(d.path).name[:2] for d in self.answer.documents if d.id == document)

    def document(self, number: str) -> DocumentId:
        """The document whose file name begins with these digits."""
        return next(d.id for d in self.answer.documents if self.number(d.id) == number)

    def blocks(self, number: str) -> tuple[Block, ...]:
        """The blocks of the document whose file name begins with these digits."""
        id_ = self.document(number)
        return next(d.blocks for d in self.answer.documents if d.id == id_)

    def words(self, occurrence: Occurrence) -> str:
        """The exact words of an occurrence."""
        span = occurrence.span
        text = next(d.text for d in self.answer.documents if d.id == span.document)
        return text[span.start : span.end]

    def claim(self, number: str, words: str) -> AnsweredClaim:
        """The claim that this document makes with these words."""
        found = [
            answered
            for answered in self.answer.claims
            for occurrence in answered.claim.occurrences
            if self.number(occurrence.span.document) == number and words in self.words(occurrence)
        ]
        assert found, f"no claim of {number} holds {words!r}"
        return found[0]

    def documents(self, answered: AnsweredClaim) -> list[str]:
        """The numbers of the documents that make a claim, sorted."""
        return sorted({self.number(o.span.document) for o in answered.claim.occurrences})

    def attribution(self, number: str, words: str) -> Attribution:
        """The innermost attribution of this document whose content holds these words."""
        found = []
        for attribution in self.answer.attributions:
            if self.number(attribution.document) != number:
                continue
            text = next(d.text for d in self.answer.documents if d.id == attribution.document)
            content = " … ".join(text[s.start : s.end] for s in attribution.content)
            if words in content:
                found.append((len(content), attribution.id, attribution))
        assert found, f"no attribution of {number} holds {words!r}"
        return min(found)[2]

    def entity(self, id_: EntityId | None) -> Entity:
        """The entity with this id."""
        return next(entity for entity in self.answer.entities if entity.id == id_)

    def named(self, name: str) -> list[Entity]:
        """Entities that carry this name or alias."""
        return [e for e in self.answer.entities if name == e.name or name in e.aliases]


@pytest.fixture(scope="session")
def asked() -> Asked:
    """The example pile, answered."""
    return Asked(read_pile([PILE]))
