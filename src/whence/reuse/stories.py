"""Stories: which documents report on the same matter.

Two papers that both credit an agency may have one dispatch behind them or two that have nothing
to do with each other. We hold them for one story when they share copied words, or, within some
days, enough names, numbers and uncommon words. In doubt it is one story: one text too few behind a
claim is the lesser error.

- In: documents; pairs that share copied words.
- Out: `Stories`.
- Not here: whether two passages make the same claim (`claims`).
"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from math import log
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from whence.records import BlockKind, Document, DocumentId, Span
from whence.reuse.changes import is_number
from whence.reuse.weight import GRAMMAR
from whence.reuse.words import Flags, fold_word
from whence.text import find_words

# Published within so many days of each other; an undated document fits everywhere.
_DAYS = 10
# Cosine of two documents of one story. On the 66 ECB+ piles 74 % of pairs within a pile lie above
# it and 9 % of pairs from two piles of the same kind of event (names and numbers count double).
_ALIKE = 0.12
_NAME_WEIGHT = 2.0
# Share of the telling words of a passage that another document must hold to carry it, and how
# many these must be.
_CARRIED = 0.5
_CARRIED_WORDS = 3
# Words are counted in so many columns; two words that meet in one do no harm at this size.
_COLUMNS = 4096
_READ = (BlockKind.TITLE, BlockKind.STANDFIRST, BlockKind.BODY)

_Counts = Counter[tuple[str, bool]]
_Vectors = NDArray[np.float32]


class Stories:
    """Knows which documents of a pile are of one story."""

    def __init__(
        self, documents: Iterable[Document], copied: Collection[frozenset[DocumentId]]
    ) -> None:
        self._documents = {document.id: document for document in documents}
        self._counts = {id_: _count_words(one) for id_, one in self._documents.items()}
        words = ({word for word, _ in counts} for counts in self._counts.values())
        self._spread = Counter(word for found in words for word in found)
        self._vectors: dict[DocumentId, _Vectors] = {}
        self._copied: dict[DocumentId, set[DocumentId]] = {}
        for pair in copied:
            for id_ in pair:
                self._copied.setdefault(id_, set()).update(pair - {id_})

    def group(self, ids: Collection[DocumentId]) -> list[list[DocumentId]]:
        """Put these documents into stories; what is like one of a story belongs to it.

        Args:
            ids: Documents of the pile.

        Returns:
            Stories in order of their smallest id, the ids of each sorted.
        """
        names = sorted(ids)
        rows = {id_: row for row, id_ in enumerate(names)}
        vectors = self._weigh(names)
        days = np.array([_days(self._documents[id_]) for id_ in names]).reshape(-1, 2)
        free = np.ones(len(names), dtype=np.bool_)
        stories: list[list[DocumentId]] = []
        for first in range(len(names)):
            if not free[first]:
                continue
            story, waiting = [first], [first]
            free[first] = False
            while waiting:
                row = waiting.pop()
                related = (vectors @ vectors[row] > _ALIKE) & _are_near(days, row)
                related[[rows[id_] for id_ in self._copied.get(names[row], ()) if id_ in rows]] = 1
                joined = np.flatnonzero(free & related).tolist()
                free[joined] = False
                story += joined
                waiting += joined
            stories.append(sorted(names[row] for row in story))
        return stories

    def is_one(self, one: DocumentId, other: DocumentId) -> bool:
        """Whether two documents are of one story."""
        if one == other or other in self._copied.get(one, ()):
            return True
        (from_a, to_a), (from_b, to_b) = (_days(self._documents[id_]) for id_ in (one, other))
        if max(from_a, from_b) - min(to_a, to_b) > _DAYS:
            return False
        return float(self._vector(one) @ self._vector(other)) > _ALIKE

    def find_share(self, document: DocumentId, spans: Sequence[Span]) -> float:
        """How much of a passage another document carries.

        Args:
            document: The other document.
            spans: The passage.

        Returns:
            Share of its telling words that the document holds; 0 if they are few or it is low.
        """
        texts = (self._documents[span.document].text[span.start : span.end] for span in spans)
        words = {word for text in texts for word, _ in _telling_words(text)}
        if len(words) < _CARRIED_WORDS:
            return 0.0
        held = {word for word, _ in self._counts[document]}
        share = len(words & held) / len(words)
        return share if share >= _CARRIED else 0.0

    def _weigh(self, ids: Sequence[DocumentId]) -> _Vectors:
        """The vectors of several documents, one row each."""
        if not ids:
            return np.zeros((0, _COLUMNS), dtype=np.float32)
        return np.stack([self._vector(id_) for id_ in ids])

    def _vector(self, id_: DocumentId) -> _Vectors:
        """A row of length 1, made once: how often each word stands there, and how rare it is."""
        if id_ not in self._vectors:
            size = len(self._documents)
            vector = np.zeros(_COLUMNS, dtype=np.float32)
            for (word, is_special), times in self._counts[id_].items():
                rarity = log(1 + size / self._spread[word]) / log(1 + size)
                weight = _NAME_WEIGHT if is_special else 1.0
                column = crc32(word.encode("utf-8", "surrogatepass")) % _COLUMNS
                vector[column] += weight * (1 + log(times)) * rarity
            length = np.sqrt((vector * vector).sum())
            self._vectors[id_] = np.divide(vector, max(length, 1e-9), dtype=np.float32)
        return self._vectors[id_]


def _days(document: Document) -> tuple[int, int]:
    """First and last day of publication as numbers; all time if unknown."""
    if document.published is None:
        return date.min.toordinal(), date.max.toordinal()
    return document.published.earliest.toordinal(), document.published.latest.toordinal()


def _are_near(days: NDArray[np.int64], row: int) -> Flags:
    """Which documents may have been published within some days of this one."""
    gaps = np.maximum(days[:, 0], days[row, 0]) - np.minimum(days[:, 1], days[row, 1])
    near: Flags = gaps <= _DAYS
    return near


def _telling_words(text: str) -> list[tuple[str, bool]]:
    """Folded words that say what a text is about, each with whether it is a name or a number."""
    found = []
    for word in find_words(text, 0, len(text)):
        written = text[word.start : word.end]
        folded = fold_word(written)
        is_special = written[0].isupper() or is_number(written)
        if folded not in GRAMMAR and (is_special or len(folded) > 3):
            found.append((folded, is_special))
    return found


def _count_words(document: Document) -> _Counts:
    """Telling words of what is read of a document."""
    counts: _Counts = Counter()
    for block in document.blocks:
        if block.kind in _READ:
            counts.update(_telling_words(document.text[block.start : block.end]))
    return counts
