"""Differ: where the occurrences of one claim do not say the same.

On real news nearly all differences that simple rules find between likely pairs are none (6 in 100
were real when measured on ECB+). So this comes last, inside a claim only: for the same noun and
unit, for days, for a name in the same place of the sentence, for a lost hedge. It never says
"contradiction": a person is asked to look.

- In: the occurrences of one claim with their nodes.
- Out: `records.Disagreement`.
- Not here: origins of each value (`provenance`).
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import combinations
from typing import TypeVar

from whence.claims.fold import Folded
from whence.claims.hedges import is_measure
from whence.claims.signs import NAME
from whence.quantities import compare_quantities
from whence.records import (
    Agreement,
    Disagreement,
    DisagreementKind,
    Entity,
    EntityId,
    EntityKind,
    Occurrence,
    QuantityValue,
    RivalValue,
    Span,
    TimeKind,
    TimeValue,
    Voice,
)
from whence.times import compare_times

_NO_HEDGE = "no hedge"
# Names this alike are one name in two spellings ("Kolvek", "Kolweck").
_SPELLED = 0.75
_Kind = TypeVar("_Kind", QuantityValue, TimeValue)


@dataclass(frozen=True, slots=True)
class Member:
    """An occurrence of a claim and the node it was folded into."""

    occurrence: Occurrence
    node: int


def find_disagreements(members: Sequence[Member], pile: Folded) -> tuple[Disagreement, ...]:
    """The differences between the occurrences of one claim.

    Args:
        members: In the order of the claim's occurrences.
        pile: Where their words, values and names stand.

    Returns:
        Sorted by slot, then by the words of the values; rival values in order of their first
        occurrence.
    """
    if len(members) < 2:
        return ()
    found = [
        *_find_numbers(members, pile),
        *_find_days(members, pile),
        *_find_names(members, pile),
        *_find_hedges(members, pile),
        *_find_polarity(members, pile),
        *_find_speakers(members, pile),
    ]
    return tuple(sorted(found, key=lambda one: (one.slot, [value.value for value in one.values])))


def _words(span: Span, pile: Folded) -> str:
    return pile.texts[span.document][span.start : span.end]


def _rival(
    value: str, occurrences: Sequence[int], low: float | None = None, high: float | None = None
) -> RivalValue:
    return RivalValue(value, low, high, tuple(sorted(occurrences)))


def _find_numbers(members: Sequence[Member], pile: Folded) -> Iterator[Disagreement]:
    counted: dict[tuple[str, str], dict[int, list[QuantityValue]]] = defaultdict(dict)
    for index, member in enumerate(members):
        for id_ in member.occurrence.values:
            value = pile.values.get(id_)
            if isinstance(value, QuantityValue):
                key = (value.unit or "", value.of or "")
                counted[key].setdefault(index, []).append(value)
    for key in sorted(counted):
        versions = _versions(counted[key], _can_both_be)
        if len(versions) > 1:
            yield Disagreement(
                "how_many",
                DisagreementKind.LOOK,
                tuple(
                    _rival(_words(value.span, pile), held, value.low, value.high)
                    for value, held in versions
                ),
            )
        elif versions:
            yield from _find_vaguer(counted[key], pile)


def _can_both_be(a: QuantityValue, b: QuantityValue) -> bool:
    """Whether both can be meant; "more than 1,200" and "more than 1,300" are two figures."""
    agreement = compare_quantities(a, b).agreement
    if agreement in (Agreement.AGREE, Agreement.DISJOINT):
        return agreement is Agreement.AGREE
    is_open_above = a.high is None and b.high is None and a.low != b.low
    is_open_below = a.low is None and b.low is None and a.high != b.high
    return a.unit != b.unit or not (is_open_above or is_open_below)


def _find_vaguer(
    counted: Mapping[int, Sequence[QuantityValue]], pile: Folded
) -> Iterator[Disagreement]:
    """One gives "about 200" or "dozens" where another gives the number."""
    exact = {i: v[0] for i, v in counted.items() if len(v) == 1 and v[0].low == v[0].high}
    loose = {i: v[0] for i, v in counted.items() if len(v) == 1 and v[0].low != v[0].high}
    if not exact or not loose:
        return
    number = min(exact.values(), key=lambda value: value.span)
    room = min(loose.values(), key=lambda value: value.span)
    if compare_quantities(room, number).agreement is not Agreement.CONTAINS:
        return
    kind = DisagreementKind.ROUNDING if room.approximate else DisagreementKind.VAGUER
    rivals = (
        _rival(_words(number.span, pile), list(exact), number.low, number.high),
        _rival(_words(room.span, pile), list(loose), room.low, room.high),
    )
    yield Disagreement("how_many", kind, tuple(sorted(rivals, key=lambda rival: rival.occurrences)))


def _versions(
    held: Mapping[int, Sequence[_Kind]], can_both_be: Callable[[_Kind, _Kind], bool]
) -> list[tuple[_Kind, list[int]]]:
    """Occurrences by the value they give: each with the first version that it can agree with."""
    versions: list[tuple[Sequence[_Kind], list[int]]] = []
    for index in sorted(held):
        for values, indexes in versions:
            if any(can_both_be(x, y) for x in values for y in held[index]):
                indexes.append(index)
                break
        else:
            versions.append((held[index], [index]))
    return [(values[0], indexes) for values, indexes in versions]


def _find_days(members: Sequence[Member], pile: Folded) -> Iterator[Disagreement]:
    held: dict[int, list[TimeValue]] = {}
    for index, member in enumerate(members):
        days = [
            value
            for value in (pile.values.get(id_) for id_ in member.occurrence.values)
            if isinstance(value, TimeValue)
            and value.kind in (TimeKind.DATE, TimeKind.TIME)
            and value.earliest is not None
        ]
        if days:
            held[index] = days
    versions = _versions(held, _can_both_mean)
    said = {_words(value.span, pile).lower() for value, _ in versions}
    # "That morning" in both is the same morning, whatever each was resolved to.
    if len(said) > 1:
        yield Disagreement(
            "when",
            DisagreementKind.LOOK,
            tuple(_rival(_words(value.span, pile), indexes) for value, indexes in versions),
        )


def _can_both_mean(a: TimeValue, b: TimeValue) -> bool:
    return compare_times(a, b).agreement is not Agreement.DISJOINT


def _find_names(members: Sequence[Member], pile: Folded) -> Iterator[Disagreement]:
    """Another name in the same place of otherwise equal words."""
    nodes = sorted({member.node for member in members})
    base = pile.nodes[nodes[0]].signs.keys
    for node in nodes[1:]:
        for a, b in _swapped(base, pile.nodes[node].signs.keys):
            one, other = pile.entities.get(a), pile.entities.get(b)
            if one is None or other is None or not _are_rivals(one, other):
                continue
            with_a = [i for i, member in enumerate(members) if _names(member, a, pile)]
            with_b = [i for i, member in enumerate(members) if _names(member, b, pile)]
            if with_a and with_b and not set(with_a) & set(with_b):
                yield Disagreement(
                    "where" if one.kind is EntityKind.PLACE else "who",
                    DisagreementKind.LOOK,
                    (_rival(one.name, with_a), _rival(other.name, with_b)),
                )


def _swapped(a: Sequence[str], b: Sequence[str]) -> Iterator[tuple[EntityId, EntityId]]:
    """Pairs of entity ids where one name replaces one other name between equal keys."""
    for tag, i, i_end, j, j_end in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        is_one = tag == "replace" and i_end - i == j_end - j == 1
        if is_one and a[i].startswith(NAME) and b[j].startswith(NAME):
            yield EntityId(a[i].removeprefix(NAME)), EntityId(b[j].removeprefix(NAME))


def _are_rivals(a: Entity, b: Entity) -> bool:
    """Of one kind, and neither one name inside the other nor one name spelled twice."""
    if a.kind is not b.kind:
        return False
    if SequenceMatcher(None, a.name.lower(), b.name.lower(), autojunk=False).ratio() >= _SPELLED:
        return False
    names = [
        {word for name in (entity.name, *entity.aliases) for word in name.lower().split()}
        for entity in (a, b)
    ]
    return not names[0] & names[1]


def _names(member: Member, entity: str, pile: Folded) -> bool:
    return NAME + entity in pile.nodes[member.node].signs.keys


def _find_hedges(members: Sequence[Member], pile: Folded) -> Iterator[Disagreement]:
    held: dict[str, list[int]] = defaultdict(list)
    for index, member in enumerate(members):
        words = [_words(span, pile).lower() for span in member.occurrence.hedges]
        doubts = [word for word in words if not is_measure(word)]
        held[", ".join(doubts) or _NO_HEDGE].append(index)
    if len(held) > 1 and _NO_HEDGE in held:
        ordered = sorted(held.items(), key=lambda item: item[1])
        yield Disagreement(
            "hedge",
            DisagreementKind.LOOK,
            tuple(_rival(words, indexes) for words, indexes in ordered),
        )


def _find_polarity(members: Sequence[Member], pile: Folded) -> Iterator[Disagreement]:
    """What one negates another asserts; a "not" in words that only one side has does not count."""
    held: dict[str, list[int]] = defaultdict(list)
    negated = {pile.nodes[member.node].signs.negated for member in members}
    for index, member in enumerate(members):
        signs = pile.nodes[member.node].signs
        if signs.negated:
            held["negative"].append(index)
        elif negated & set(signs.keys):
            held["positive"].append(index)
    if len(held) > 1:
        ordered = sorted(held.items(), key=lambda item: item[1])
        yield Disagreement(
            "polarity",
            DisagreementKind.LOOK,
            tuple(_rival(polarity, indexes) for polarity, indexes in ordered),
        )


def _find_speakers(members: Sequence[Member], pile: Folded) -> Iterator[Disagreement]:
    """The same quoted words in the mouths of two named speakers."""
    held: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, member in enumerate(members):
        id_ = member.occurrence.speaker
        speaker = pile.entities.get(id_) if id_ is not None else None
        if member.occurrence.voice is Voice.QUOTED and speaker is not None and speaker.named:
            held[(speaker.id, speaker.name)].append(index)
    names = sorted(held, key=lambda key: held[key])
    if any(not _words_of(a[1]) & _words_of(b[1]) for a, b in combinations(names, 2)):
        yield Disagreement(
            "speaker",
            DisagreementKind.LOOK,
            tuple(_rival(name[1], held[name]) for name in names),
        )


def _words_of(name: str) -> set[str]:
    return set(name.lower().split())
