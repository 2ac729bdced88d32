"""Above: what is followed so far, and whether it leads from one text to another.

- In: drafts, one after the other.
- Out: `Above`.
- Not here: which drafts are followed (`kin`).
"""

from collections.abc import Iterable, Sequence

from whence.records import DocumentId
from whence.reuse.drafts import Draft


class Above:
    """What is followed so far; it never closes a circle of itself."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        """Take what credits show, circles among them included."""
        self._followed: dict[DocumentId, list[Draft]] = {}
        for draft in drafts:
            if draft.is_followed:
                self.add(draft)

    def add(self, draft: Draft) -> None:
        """Follow one more."""
        self._followed.setdefault(draft.child, []).append(draft)

    def of(self, child: DocumentId) -> Sequence[Draft]:
        """What is followed from a document."""
        return self._followed.get(child, ())

    def leads_to(self, start: str, end: str) -> bool:
        """Whether one text comes from another, over any number of others."""
        met, waiting = {start}, [start]
        while waiting:
            here = waiting.pop()
            if here == end:
                return True
            for draft in self._followed.get(DocumentId(here), ()):
                if draft.parent not in met:
                    met.add(draft.parent)
                    waiting.append(draft.parent)
        return False
