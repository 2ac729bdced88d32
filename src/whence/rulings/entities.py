"""Entities: who is one and who is not, as a person decided.

Decisions name mentions, so they go to the entities of single documents, before the rules join
these over the pile: what a person keeps apart no rule joins, and what a person joins the rules may
build on.

- In: the casts of single documents, rulings, the documents' texts.
- Out: the cast of the pile, `Ruled`.
- Not here: the rules that join names (`entities`), shown names (`rulings.naming`).
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial

from whence.entities import Background, merge_casts
from whence.records import Cast, Decision, DecisionKind, DocumentId, EntityId, Unfit
from whence.rulings.contradictions import Two, find_contradicted, join_pairs
from whence.rulings.cutting import cut_casts
from whence.rulings.mentioned import Meant, Mentions
from whence.rulings.splits import SplitOff, find_splits, keep_split
from whence.rulings.tied import Named, Ruled, in_line, join_ruled, say_lines

# `merge_casts` with what is known of the pile.
_Merge = Callable[..., Cast]


def rule_entities(
    casts: Sequence[Cast],
    named: Sequence[Named],
    texts: Mapping[DocumentId, str],
    background: Background | None = None,
) -> tuple[Cast, Ruled]:
    """Join the casts of all documents as the rules and a person's decisions say.

    Args:
        casts: Of single documents.
        named: Decisions about persons and bodies, in any order; those that only rename are left
            to `rename_entities`.
        texts: The documents' texts.
        background: What is known of the pile besides; None for nothing.

    Returns:
        The cast of the pile; which decisions took effect. A decision that joins what others keep
        apart does not.
    """
    before = [entity for cast in casts for entity in cast.entities]
    offs, split = find_splits(before, named)
    casts = cut_casts(casts, [one.cut for one in offs if one.cut is not None], texts)
    told = _read_pairs(casts, named)
    merge = partial(merge_casts, background=background)
    kept = keep_split(offs, _merged_unsplit(merge, casts, told, offs).entities if offs else ())
    apart = {pair: tuple(lines) for pair, lines in told.different.items()}
    for pair, lines in kept.apart.items():
        apart[pair] = (*apart.get(pair, ()), *lines)
    contradicted = find_contradicted(told.same.keys(), apart.keys())
    same = told.same.keys() - contradicted.keys()
    together = kept.together - find_contradicted(kept.together, apart.keys(), firm=same).keys()
    cast = _merged(merge, casts, same | together, apart.keys(), {one.id for one in offs})
    applied = [line for lines in told.different.values() for line in lines]
    applied += [line for pair in same for line in told.same[pair]]
    unfit = list(told.unfit)
    for pair, against in contradicted.items():
        parting = say_lines(line for one in against for line in apart[one])
        why = f"it would join what is kept apart by {parting} of the decisions"
        unfit.extend(Unfit(decision, why) for decision in told.same[pair])
    return cast, join_ruled((split, in_line(applied, unfit)))


@dataclass(frozen=True, slots=True)
class _Pairs:
    """Pairs of entities of single documents that lines name, with these lines."""

    same: Mapping[Two, Sequence[Decision]]
    different: Mapping[Two, Sequence[Decision]]
    unfit: Sequence[Unfit]


def _read_pairs(casts: Sequence[Cast], named: Sequence[Named]) -> _Pairs:
    mentions = Mentions(entity for cast in casts for entity in cast.entities)
    pairs: dict[DecisionKind, dict[Two, list[Decision]]] = {
        DecisionKind.SAME_ENTITY: defaultdict(list),
        DecisionKind.DIFFERENT_ENTITY: defaultdict(list),
    }
    unfit: list[Unfit] = []
    for one in named:
        decision = one.decision
        if decision.kind not in pairs:
            continue
        a = mentions.meant_at(one.places, decision.words)
        b = mentions.meant_at(one.others, decision.other_words)
        why = a.why or b.why or _within(decision, a, b)
        if why:
            unfit.append(Unfit(decision, why))
        else:
            pair = frozenset(id_ for id_ in (a.entity, b.entity) if id_ is not None)
            pairs[decision.kind][pair].append(decision)
    return _Pairs(
        pairs[DecisionKind.SAME_ENTITY], pairs[DecisionKind.DIFFERENT_ENTITY], tuple(unfit)
    )


def _within(decision: Decision, a: Meant, b: Meant) -> str:
    """Why two mentions that the document itself makes one cannot be kept apart; else nothing."""
    if decision.kind is DecisionKind.DIFFERENT_ENTITY and a.entity == b.entity:
        return (
            "both passages stand in one document as one entity; "
            "say with split_mention which mentions are another one"
        )
    return ""


def _merged(
    merge: _Merge, casts: Sequence[Cast], same: Set[Two], different: Set[Two], offs: Set[EntityId]
) -> Cast:
    """The pile under decisions.

    The rules link namesakes by way of one of them. Were that one told apart, the others would fall
    apart, too; so they are joined before those that were split off come in. Whoever will be joined
    with one of these is already kept apart from all from whom that one is.
    """
    if not offs:
        return merge(casts, same=same, different=different)
    rest = [
        replace(cast, entities=tuple(one for one in cast.entities if one.id not in offs))
        for cast in casts
    ]
    joined = merge(
        rest,
        same={pair for pair in same if not pair & offs},
        different={pair for pair in _carried(same, different) if not pair & offs},
    )
    taken = tuple(one for cast in casts for one in cast.entities if one.id in offs)
    return merge([joined, Cast(taken, (), ())], same=same, different=different)


def _carried(same: Set[Two], different: Set[Two]) -> set[Two]:
    """The parting pairs, also between those who are joined with the one and with the other."""
    joined = join_pairs(same)
    return {
        frozenset((a, b))
        for pair in different
        for one, other in [sorted(pair)]
        for a in joined.get(one, {one})
        for b in joined.get(other, {other})
    }


def _merged_unsplit(
    merge: _Merge, casts: Sequence[Cast], told: _Pairs, offs: Sequence[SplitOff]
) -> Cast:
    """The pile as it would be without the splits and without what is said of the split-off."""
    ids: set[EntityId] = {one.id for one in offs}
    undone = {frozenset((one.id, one.cut.origin)) for one in offs if one.cut is not None}
    return merge(
        casts,
        same={pair for pair in told.same if not pair & ids} | undone,
        different={pair for pair in told.different if not pair & ids},
    )
