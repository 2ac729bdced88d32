"""Joined: whether two parents of one document hang together without it.

In a large family not every two texts are tied that share words, but a way over others leads from
each to each. Two parents that are so joined are of one story, and one of them is enough.

- In: ties.
- Out: `Joined`.
- Not here: which parents are followed (`kin`).
"""

from collections.abc import Mapping

from whence.records import DocumentId
from whence.reuse.ties import Tie


class Joined:
    """Finds ways over ties; what was found once is kept."""

    def __init__(self, ties: Mapping[frozenset[DocumentId], Tie]) -> None:
        """Sort the ties by their ends.

        Args:
            ties: What documents share.
        """
        self._near: dict[DocumentId, list[tuple[int, DocumentId]]] = {}
        for tie in ties.values():
            self._near.setdefault(tie.a, []).append((tie.words, tie.b))
            self._near.setdefault(tie.b, []).append((tie.words, tie.a))
        self._found: dict[tuple[DocumentId, DocumentId, int], frozenset[DocumentId]] = {}

    def are_joined(self, one: Tie, other: Tie, child: DocumentId) -> bool:
        """Whether what two ties join to a child is joined by others too.

        Args:
            one: A tie of the child.
            other: A tie of the child with another document.
            child: The end that both have in common; no way over it counts.

        Returns:
            Whether a way leads there on which each two share at least as many words as `other`.
        """
        start, end = (tie.b if tie.a == child else tie.a for tie in (one, other))
        return end in self._reach(start, child, other.words)

    def _reach(self, start: DocumentId, without: DocumentId, words: int) -> frozenset[DocumentId]:
        key = (start, without, words)
        if key not in self._found:
            met, waiting = {start}, [start]
            while waiting:
                for shared, there in self._near[waiting.pop()]:
                    if shared >= words and there != without and there not in met:
                        met.add(there)
                        waiting.append(there)
            self._found[key] = frozenset(met)
        return self._found[key]
