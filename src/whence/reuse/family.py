"""Family: for every two tied documents the reasons for a direction, each seen among its kin.

Looking closely at two texts takes a thousandth of a second, and a dispatch printed by five hundred
papers has a hundred thousand pairs. In a large family each document is looked at closely beside the
few with which it shares most; for the rest the dates must do.

- In: documents and what they share.
- Out: `Family`, which tells the direction of a tie.
- Not here: which directions are followed (`kin`).
"""

from collections.abc import Iterable, Mapping
from math import tanh

from whence.records import Document, DocumentId, Span
from whence.reuse.circles import find_circles
from whence.reuse.clues import Clue, find_clues, lay_side_by_side
from whence.reuse.company import Sides, Third, ask_thirds, take_sides
from whence.reuse.direction import Direction, weigh_clues
from whence.reuse.edits import find_edits, find_places
from whence.reuse.order import order_documents
from whence.reuse.pages import Page, Pages
from whence.reuse.ties import Tie

_Ends = frozenset[DocumentId]

# A document is looked at closely beside so many of those with which it shares most, and so many
# third ones are asked about two.
_CLOSE = 8
_THIRDS = 6
# In larger families ties are missing between documents that share words: `seeds` compares so many
# texts all against all.
_COMPLETE = 48


class Family:
    """The directions of the ties of a pile."""

    def __init__(self, documents: Mapping[DocumentId, Document], ties: Mapping[_Ends, Tie]) -> None:
        """Look at every tie.

        Args:
            documents: The pile, by id.
            ties: What they share.
        """
        self._documents = documents
        self._ties = ties
        self._pages = Pages(documents)
        self._near = _find_nearest(ties.values())
        self._large = _find_large(ties)
        self.sides: dict[_Ends, dict[DocumentId, Sides]] = {}
        self.clues = {ends: self._look(tie) for ends, tie in ties.items()}
        self.first = {ends: self._weigh(tie, ()) for ends, tie in ties.items()}
        self.directions = {ends: self._weigh(tie, self._stand(tie)) for ends, tie in ties.items()}

    def direction(self, tie: Tie) -> Direction:
        """Which of two documents looks like the child, and why."""
        return self.directions[frozenset((tie.a, tie.b))]

    def has(self, id_: str) -> bool:
        """Whether this is a document of the pile."""
        return id_ in self._documents

    def page(self, id_: DocumentId) -> Page:
        """The page of a document."""
        return self._pages[id_]

    def near(self, id_: DocumentId) -> Mapping[DocumentId, None]:
        """The documents with which one shares most, most first."""
        return self._near.get(id_, {})

    def _look(self, tie: Tie) -> list[Clue]:
        """All clues on two documents, or that of their dates alone."""
        if tie.b not in self._near[tie.a] and tie.a not in self._near[tie.b]:
            return self._by_date(tie)
        others = self._find_others(tie.a, tie.b), self._find_others(tie.b, tie.a)
        seen = lay_side_by_side(self._pages[tie.a], self._pages[tie.b], tie, others)
        places = find_places(seen)
        sides = take_sides(seen, places, self._find_thirds(tie))
        self.sides[frozenset((tie.a, tie.b))] = sides
        return [*find_clues(seen), *find_edits(seen, places), *ask_thirds(sides.values())]

    def _find_others(self, id_: DocumentId, other: DocumentId) -> list[Span]:
        """What a document shares with texts that share nothing with another one.

        In a large family a missing tie shows nothing.
        """
        if id_ in self._large:
            return []
        ties = (
            self._ties[frozenset((id_, third))]
            for third in self._near[id_]
            if third != other and frozenset((third, other)) not in self._ties
        )
        return [span for tie in ties for span in tie.spans[id_]]

    def _by_date(self, tie: Tie) -> list[Clue]:
        order = order_documents(self._documents[tie.a], self._documents[tie.b])
        if order.child is None:
            return []
        return [Clue(order.kind, 1.0 if order.child == tie.a else -1.0, order.why)]

    def _find_thirds(self, tie: Tie) -> list[Third]:
        common = [id_ for id_ in self._near[tie.a] if id_ in self._near[tie.b]]
        return [
            Third(
                self._pages[id_],
                self._ties[frozenset((id_, tie.a))],
                self._ties[frozenset((id_, tie.b))],
            )
            for id_ in common[:_THIRDS]
        ]

    def _weigh(self, tie: Tie, more: Iterable[Clue]) -> Direction:
        clues = self.clues[frozenset((tie.a, tie.b))]
        return weigh_clues(tie.a, tie.b, [*clues, *more])

    def _stand(self, tie: Tie) -> list[Clue]:
        """Whether the one looks like the parent of others of the family, and the other does not."""
        standing = []
        for end, other in ((tie.a, tie.b), (tie.b, tie.a)):
            heights = []
            for id_ in self._near[end]:
                if id_ != other:
                    found = self.first[frozenset((id_, end))]
                    sign = -1 if found.child == end else 1
                    heights.append(sign * tanh(found.odds / 2))
            standing.append(sum(heights) / (len(heights) + 1))
        value = standing[1] - standing[0]
        return (
            [Clue("standing", value, "comes after most documents that share these words")]
            if value
            else []
        )


def _find_nearest(ties: Iterable[Tie]) -> dict[DocumentId, dict[DocumentId, None]]:
    """With which others each document shares most words, most first."""
    found: dict[DocumentId, list[tuple[int, DocumentId]]] = {}
    for tie in ties:
        found.setdefault(tie.a, []).append((-tie.words, tie.b))
        found.setdefault(tie.b, []).append((-tie.words, tie.a))
    return {
        id_: dict.fromkeys(other for _, other in sorted(near)[:_CLOSE])
        for id_, near in found.items()
    }


def _find_large(ties: Iterable[_Ends]) -> frozenset[DocumentId]:
    """The documents of families in which not every two that share words need be tied."""
    near: dict[str, list[str]] = {}
    for ends in ties:
        for end in ends:
            near.setdefault(end, []).extend(ends - {end})
    families = (ids for ids in find_circles(near) if len(ids) > _COMPLETE)
    return frozenset(DocumentId(id_) for ids in families for id_ in ids)
