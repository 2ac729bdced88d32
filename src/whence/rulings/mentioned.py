"""Mentioned: which person or body a decision's words stand for.

Words in a decision are copied from a page and seldom end where a mention ends, so the nearest
mention that they touch is meant. Where the same words stand several times and all stand for one,
it does not matter which was meant.

- In: entities of single documents, places in their texts.
- Out: the entity, or why there is none.
- Not here: finding the words in a text (`case`).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from whence.records import DocumentId, Entity, EntityId, Span


@dataclass(frozen=True, slots=True)
class Meant:
    """Who is meant, or in words why nobody is."""

    entity: EntityId | None
    why: str = ""


class Mentions:
    """Every mention of a pile, to be found by the words that touch it."""

    def __init__(self, entities: Iterable[Entity]) -> None:
        self._at: dict[DocumentId, list[tuple[Span, EntityId]]] = defaultdict(list)
        for entity in entities:
            for mention in entity.mentions:
                self._at[mention.span.document].append((mention.span, entity.id))

    def nearest(self, place: Span) -> tuple[Span, EntityId] | None:
        """The mention that differs least from these words among those that they touch.

        Args:
            place: Words of a document.

        Returns:
            Its span and its entity; of equally near ones the first, then by id; None without any.
        """
        near = [
            (abs(span.start - place.start) + abs(span.end - place.end), span, id_)
            for span, id_ in self._at[place.document]
            if span.overlaps(place)
        ]
        return min(near)[1:] if near else None

    def meant_at(self, places: Sequence[Span], words: str | None) -> Meant:
        """The one entity that is mentioned at any of these places.

        Args:
            places: Where a decision's words stand.
            words: The words, to name them in the reason.

        Returns:
            The entity; none if the places mention nobody or several.
        """
        found = {hit[1] for place in places if (hit := self.nearest(place)) is not None}
        if len(found) == 1:
            return Meant(found.pop())
        if not found:
            return Meant(None, f"no person or body is found at the words {words!r}")
        why = (
            f"the words {words!r} stand for {len(found)} persons or bodies there; write more of "
            f"them, or where they begin, in the column `at`"
        )
        return Meant(None, why)
