"""Splits: who is another one than the entity that the rules made them part of.

"The Adel of this document is somebody else" says more than that he is not the Adel of one other
document: he is none of those whom he would be joined with, now or when documents are added. So the
pile is first merged as if nothing were split, and what was split off is then kept apart from every
part of the entity that it would have been in.

- In: decisions to split, casts.
- Out: `SplitOff`, and the pairs that they keep apart or together.
- Not here: moving mentions (`rulings.cutting`), merging (`entities`).
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from whence.records import Decision, DecisionKind, Entity, EntityId, Span, Unfit
from whence.rulings.contradictions import Two
from whence.rulings.cutting import Cut
from whence.rulings.mentioned import Mentions
from whence.rulings.tied import Named, Ruled, in_line, say_lines

_Key = TypeVar("_Key")


@dataclass(frozen=True, slots=True)
class SplitOff:
    """An entity of one document that is another one than those it would be joined with.

    Attributes:
        name: That the decisions give; those of one origin and one name, or none, are one.
        cut: The mentions that became it; None for a whole entity of the document.
    """

    id: EntityId
    name: str | None
    decisions: tuple[Decision, ...]
    cut: Cut | None = None


@dataclass(slots=True)
class _Told:
    """What the lines say, by entity or mention and by name."""

    wholes: dict[EntityId, dict[str | None, list[Decision]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    mentions: dict[tuple[EntityId, Span], dict[str | None, list[Decision]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    unfit: list[Unfit] = field(default_factory=list)


def find_splits(
    entities: Iterable[Entity], named: Sequence[Named]
) -> tuple[tuple[SplitOff, ...], Ruled]:
    """Find what a person splits off.

    Args:
        entities: Of single documents.
        named: Decisions about persons and bodies, of which only those that split count.

    Returns:
        What is split off, sorted by id, each entity and mention once; which decisions took effect.
        Of lines that give one mention or entity several names, none does. Where every mention of
        an entity is named, it is split off as a whole.
    """
    known = {entity.id: entity for entity in entities}
    told = _read(Mentions(known.values()), named)
    wholes = _settled(told.wholes, told.unfit)
    moved: dict[EntityId, dict[str | None, dict[Span, list[Decision]]]] = defaultdict(dict)
    for (id_, span), (name, decisions) in _settled(told.mentions, told.unfit).items():
        moved[id_].setdefault(name, {})[span] = decisions
    offs = []
    for id_, by_name in sorted(moved.items()):
        spans = {span for found in by_name.values() for span in found}
        if spans >= {mention.span for mention in known[id_].mentions}:
            name = min(by_name, key=lambda one: one or "")
            decisions = [one for found in by_name.pop(name).values() for one in found]
            wholes[id_] = (name, [*decisions, *wholes.get(id_, (None, []))[1]])
        for name, found in by_name.items():
            cut = Cut(id_, frozenset(found))
            lines = tuple(decision for decisions in found.values() for decision in decisions)
            offs.append(SplitOff(cut.id, name, lines, cut))
    offs += [SplitOff(id_, name, tuple(lines)) for id_, (name, lines) in wholes.items()]
    applied = (decision for one in offs for decision in one.decisions)
    return tuple(sorted(offs, key=lambda one: one.id)), in_line(applied, told.unfit)


def _read(mentions: Mentions, named: Sequence[Named]) -> _Told:
    told = _Told()
    for one in named:
        decision = one.decision
        if decision.kind is DecisionKind.SPLIT_ENTITY:
            meant = mentions.meant_at(one.places, decision.words)
            if meant.entity is None:
                told.unfit.append(Unfit(decision, meant.why))
            else:
                told.wholes[meant.entity][decision.value].append(decision)
        elif decision.kind is DecisionKind.SPLIT_MENTION:
            hit = mentions.nearest(one.places[0])
            if len(one.places) > 1:
                why = f"the words {decision.words!r} stand more than once; say where in `at`"
                told.unfit.append(Unfit(decision, why))
            elif hit is None:
                why = mentions.meant_at(one.places, decision.words).why
                told.unfit.append(Unfit(decision, why))
            else:
                told.mentions[hit[1], hit[0]][decision.value].append(decision)
    return told


def _settled(
    told: Mapping[_Key, Mapping[str | None, list[Decision]]], unfit: list[Unfit]
) -> dict[_Key, tuple[str | None, list[Decision]]]:
    """What the lines agree on; where they do not, they are unfit."""
    settled = {}
    for key, by_name in told.items():
        if len(by_name) == 1:
            settled[key] = next(iter(by_name.items()))
            continue
        lines = [decision for decisions in by_name.values() for decision in decisions]
        why = f"{say_lines(lines)} give what they split off different names"
        unfit.extend(Unfit(decision, why) for decision in lines)
    return settled


@dataclass(frozen=True, slots=True)
class Kept:
    """What splits keep apart and together.

    Attributes:
        apart: Pairs of entities of single documents, with the decisions that part them.
        together: Pairs of those split off from one entity under one name, or under none.
    """

    apart: Mapping[Two, tuple[Decision, ...]]
    together: frozenset[Two]


def keep_split(offs: Sequence[SplitOff], unsplit: Iterable[Entity]) -> Kept:
    """Say which pairs splits keep apart and together.

    Args:
        offs: What is split off.
        unsplit: The entities of the pile, merged as if nothing were split.

    Returns:
        Each split-off entity apart from every part of the entity that it would be in, but for
        those that were split off with it.
    """
    origins = {part: entity for entity in unsplit for part in (entity.parts or (entity.id,))}
    apart: dict[Two, tuple[Decision, ...]] = {}
    together: set[Two] = set()
    names = {one.id: one.name for one in offs}
    for one in offs:
        origin = origins[one.id]
        rest = one.cut.origin if one.cut is not None else None
        for part in {*(origin.parts or (origin.id,)), *([rest] if rest else [])} - {one.id}:
            pair = frozenset((one.id, part))
            if part != rest and part in names and names[part] == one.name:
                together.add(pair)
            else:
                apart[pair] = (*apart.get(pair, ()), *one.decisions)
    return Kept(apart, frozenset(together - apart.keys()))
