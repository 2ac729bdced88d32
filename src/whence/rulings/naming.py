"""Naming: the name under which a person wants an entity shown.

Only what is shown changes: the old name stays as an alias, and who is who is settled before.

- In: the cast of the pile, decisions that give a name.
- Out: the entities with their names, `Ruled`.
- Not here: who is who (`rulings.entities`).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from whence.records import Decision, DecisionKind, Entity, EntityId, Unfit
from whence.rulings.mentioned import Mentions
from whence.rulings.tied import Named, Ruled, in_line, say_lines

_RENAMES = DecisionKind.RENAME_ENTITY
_SPLITS = (DecisionKind.SPLIT_ENTITY, DecisionKind.SPLIT_MENTION)


def rename_entities(
    entities: Sequence[Entity], named: Sequence[Named], splits: Sequence[Decision] = ()
) -> tuple[tuple[Entity, ...], Ruled]:
    """Give entities the names that a person chose.

    Args:
        entities: Of the pile, after merging.
        named: Decisions about persons and bodies; of them those that rename, and those of
            `splits` that give a name.
        splits: Decisions to split that took effect; they are not reported again. A name that a
            line of its own gives goes before theirs; of several, the first in the alphabet.

    Returns:
        The entities in the same order; which renamings took effect. Of lines that give one entity
        several names, none does.
    """
    mentions = Mentions(entities)
    told: dict[EntityId, dict[str, list[Decision]]] = defaultdict(lambda: defaultdict(list))
    unfit: list[Unfit] = []
    names: dict[EntityId, str] = {}
    for one in sorted(named, key=lambda one: one.decision.value or "", reverse=True):
        decision = one.decision
        is_split = decision.kind in _SPLITS and decision in splits
        if decision.value is None or not (is_split or decision.kind is _RENAMES):
            continue
        meant = mentions.meant_at(one.places, decision.words)
        if meant.entity is None and not is_split:
            unfit.append(Unfit(decision, meant.why))
        elif meant.entity is not None and is_split:
            names[meant.entity] = decision.value
        elif meant.entity is not None:
            told[meant.entity][decision.value].append(decision)
    applied: list[Decision] = []
    for entity, values in told.items():
        decisions = [decision for lines in values.values() for decision in lines]
        if len(values) > 1:
            why = f"{say_lines(decisions)} give this one different names"
            unfit.extend(Unfit(decision, why) for decision in decisions)
        else:
            applied.extend(decisions)
            names[entity] = decisions[0].value or ""
    renamed = tuple(_renamed(entity, names.get(entity.id)) for entity in entities)
    return renamed, in_line(applied, unfit)


def _renamed(entity: Entity, name: str | None) -> Entity:
    if name is None:
        return entity
    aliases = {entity.name, *entity.aliases} - {name}
    return replace(entity, name=name, aliases=tuple(sorted(aliases)))
