"""Marked names: the entities of a document whose names somebody else has marked.

Grouping is only half of the work; to measure it alone, it must run on names and kinds that are
given, with the very code that groups our own.

- In: marked names of one document.
- Out: `records.Cast` without attributions.
- Not here: finding names (`runs`), merging casts (`merging`).
"""

from collections.abc import Sequence

from whence.entities.grouping import NameMention, group_names
from whence.records import Cast, Entity, EntityId, Mention, MentionForm, make_id


def group_marked(mentions: Sequence[NameMention]) -> Cast:
    """Group names that are given with their kinds.

    Args:
        mentions: All names of one document, in any order.

    Returns:
        One named entity a group, sorted by id; no attribution, no identity.
    """
    entities = []
    for group in group_names(mentions).groups:
        spans = [mentions[index].span for index in group.indexes]
        named = [
            Mention(span, MentionForm.NAME, why)
            for span, why in zip(spans, group.reasons, strict=True)
        ]
        texts = {" ".join(mentions[index].text.split()) for index in group.indexes}
        first = min(spans)
        entities.append(
            Entity(
                id=EntityId(make_id("entity", first.document, group.name, first.start, first.end)),
                kind=group.kind,
                name=group.name,
                named=True,
                aliases=tuple(sorted(texts - {group.name})),
                mentions=tuple(sorted(named, key=lambda mention: mention.span)),
            )
        )
    return Cast(tuple(sorted(entities, key=lambda entity: entity.id)), (), ())
