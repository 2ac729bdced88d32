"""Invented piles of names and a person's decisions about them, by hand and drawn at random."""

from collections.abc import Sequence
from dataclasses import replace

from hypothesis import strategies as st

from whence.records import (
    Attribution,
    AttributionId,
    AttributionKind,
    Cast,
    Decision,
    DecisionKind,
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    Mention,
    MentionForm,
    Modality,
    Polarity,
    Span,
    make_id,
)
from whence.rulings import Named

NAMES = ("Karim Adel", "Lena Adel", "Omar Zeck", "Abu Sami Orvo")
DOCUMENTS = ("a", "b", "c", "d")
ABOUT = (
    DecisionKind.SAME_ENTITY,
    DecisionKind.DIFFERENT_ENTITY,
    DecisionKind.SPLIT_ENTITY,
    DecisionKind.SPLIT_MENTION,
    DecisionKind.RENAME_ENTITY,
)


class Pile:
    """Documents that say names; every word of a text is a name or a full stop."""

    def __init__(self, **said: Sequence[str]) -> None:
        self.texts: dict[DocumentId, str] = {}
        self.spans: dict[str, list[Span]] = {}
        self.casts: list[Cast] = []
        for name, words in said.items():
            document = DocumentId(name)
            self.texts[document] = "".join(f"{one}. " for one in words)
            starts = [sum(len(one) + 2 for one in words[:at]) for at in range(len(words))]
            self.spans[name] = [
                Span(document, start, start + len(one))
                for start, one in zip(starts, words, strict=True)
            ]
            self.casts.append(self._cast(name, words))

    def _cast(self, document: str, words: Sequence[str]) -> Cast:
        entities = []
        for name in dict.fromkeys(words):
            spans = [s for s, one in zip(self.spans[document], words, strict=True) if one == name]
            mentions = tuple(Mention(span, MentionForm.NAME, "test") for span in spans)
            id_ = EntityId(make_id("entity", document, name))
            entities.append(Entity(id_, EntityKind.PERSON, name, named=True, mentions=mentions))
        sayings = tuple(_saying(span, entities) for span in self.spans[document])
        ordered = tuple(sorted(entities, key=lambda entity: entity.id))
        return Cast(ordered, (), tuple(sorted(sayings, key=lambda one: one.id)))

    def tell(
        self,
        line: int,
        kind: DecisionKind,
        first: tuple[str, int],
        second: tuple[str, int] | None = None,
        value: str | None = None,
    ) -> Named:
        """A decision about the n-th name of a document, and perhaps another."""
        places = (self.spans[first[0]][first[1]],)
        others = () if second is None else (self.spans[second[0]][second[1]],)
        decision = Decision(line, kind, first[0], "words", value=value, at=places[0].start)
        if second is not None:
            decision = replace(decision, other_document=second[0], other_at=others[0].start)
        return Named(decision, places, others)


def _saying(span: Span, entities: Sequence[Entity]) -> Attribution:
    speaker = next(one.id for one in entities if span in [m.span for m in one.mentions])
    return Attribution(
        id=AttributionId(make_id("attribution", span.document, span.start)),
        document=span.document,
        kind=AttributionKind.INDIRECT,
        source=(span,),
        cue=(),
        content=(span,),
        modality=Modality.SAID,
        polarity=Polarity.POSITIVE,
        step="test",
        detail="",
        speaker=speaker,
    )


@st.composite
def piles(draw: st.DrawFn) -> Pile:
    """Two to four documents of one to three names."""
    names = st.lists(st.sampled_from(NAMES), min_size=1, max_size=3)
    count = draw(st.integers(2, len(DOCUMENTS)))
    return Pile(**{name: draw(names) for name in DOCUMENTS[:count]})


@st.composite
def decisions(draw: st.DrawFn, pile: Pile) -> list[Named]:
    """Any decisions about names of a pile, contradictory ones among them."""
    found = []
    for line in range(2, 2 + draw(st.integers(0, 6))):
        kind = draw(st.sampled_from(ABOUT))
        places = sorted((name, at) for name in pile.spans for at in range(len(pile.spans[name])))
        first, second = draw(st.sampled_from(places)), draw(st.sampled_from(places))
        is_pair = kind in (DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY)
        is_named = kind is DecisionKind.RENAME_ENTITY or (not is_pair and draw(st.booleans()))
        value = draw(st.sampled_from(["Karim Adel the elder", "Vell"])) if is_named else None
        found.append(pile.tell(line, kind, first, second if is_pair else None, value))
    return found


def renumbered(named: Sequence[Named]) -> list[Named]:
    """The same decisions on the lines on which they now stand."""
    return [
        replace(one, decision=replace(one.decision, line=line))
        for line, one in enumerate(named, start=2)
    ]
