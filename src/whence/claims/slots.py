"""Slots: who, when, where and how many, as far as the words show it.

A first version: it names only what is really found and leaves the rest empty. "Who" is the name
that opens the assertion, "where" a place behind a preposition.

- In: the occurrences of one claim.
- Out: `records.Slot`, each in an occurrence's own words.
- Not here: did and whom, which need the sentence's grammar.
"""

from collections.abc import Iterator, Sequence

from whence.claims.differ import Member
from whence.claims.fold import Folded
from whence.claims.signs import Named
from whence.records import EntityKind, MentionForm, QuantityValue, Slot, Span, TimeKind, TimeValue

_PLACE_WORDS = frozenset("in at near from to outside inside around across off into of".split())
_WHO = frozenset({EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.GROUP})
# A name that begins this close to the start opens the assertion ("Former mayor Ada Holm ...").
_OPENING = 25


def find_slots(members: Sequence[Member], pile: Folded) -> tuple[Slot, ...]:
    """What fills the slots of a claim.

    Args:
        members: In the order of the claim's occurrences.
        pile: Where their words, values and names stand.

    Returns:
        Sorted by slot, then by where the words first stand; the same words once a slot, with every
        place where they stand.
    """
    found: dict[tuple[str, str], list[tuple[Span, str]]] = {}
    for member in members:
        for name, span in _fill(member, pile):
            words = pile.texts[span.document][span.start : span.end]
            found.setdefault((name, words.lower()), []).append((span, words))
    slots = [
        Slot(name, min(places)[1], tuple(sorted({span for span, _ in places})))
        for (name, _), places in found.items()
    ]
    return tuple(sorted(slots, key=lambda slot: (slot.name, slot.spans, slot.text)))


def _fill(member: Member, pile: Folded) -> Iterator[tuple[str, Span]]:
    span = member.occurrence.span
    for id_ in member.occurrence.values:
        value = pile.values.get(id_)
        if isinstance(value, QuantityValue):
            yield "how_many", value.span
        elif isinstance(value, TimeValue) and value.kind in (TimeKind.DATE, TimeKind.TIME):
            yield "when", value.span
    names = [name for name in pile.find_named(span) if name.form is MentionForm.NAME]
    for name in names[:1]:
        if name.entity.kind in _WHO and name.span.start - span.start <= _OPENING:
            yield "who", name.span
    for name in names:
        if name.entity.kind is EntityKind.PLACE and _is_placed(name, pile):
            yield "where", name.span


def _is_placed(name: Named, pile: Folded) -> bool:
    before = pile.texts[name.span.document][max(0, name.span.start - 20) : name.span.start].split()
    return bool(before) and before[-1].lower() in _PLACE_WORDS
