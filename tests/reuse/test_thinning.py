"""Undecided ties of large families."""

from collections.abc import Callable
from itertools import combinations

import pytest

from whence.records import Document, Reuse
from whence.reuse.thinning import thin_ties
from whence.reuse.ties import Tie, WordCounts, join_passages

FIRST = " ".join(f"water{n}" for n in range(30))
SECOND = " ".join(f"stone{n}" for n in range(30))

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def thin(documents: list[Document], reuses: list[Reuse]) -> tuple[list[Tie], list[Tie]]:
    """All ties, and those that are left."""
    by_id = {document.id: document for document in documents}
    ties = list(join_passages(reuses, by_id).values())
    return ties, thin_ties(ties, WordCounts(by_id))


@pytest.mark.parametrize(("count", "expected"), [(3, 3), (12, 66), (13, 23), (40, 77)])
def test_a_large_group_keeps_two_ties_each(
    write: Write, share: Share, count: int, expected: int
) -> None:
    """Two for each document but the last two; a small group keeps all."""
    documents = [write(FIRST, name=f"{n:02}") for n in range(count)]

    ties, left = thin(documents, [share(a, b, FIRST) for a, b in combinations(documents, 2)])

    assert len(ties) == count * (count - 1) // 2
    assert len(left) == expected


def test_a_tie_of_other_words_stays(write: Write, share: Share) -> None:
    """What nobody else has holds two documents together in its own right."""
    documents = [write(FIRST, name=f"{n:02}") for n in range(20)]
    documents[:2] = [write(f"{FIRST} {SECOND}", name=f"{n:02}") for n in range(2)]
    reuses = [share(a, b, FIRST) for a, b in combinations(documents, 2)]

    _, without = thin(documents, reuses)
    _, left = thin(documents, [*reuses, share(*documents[:2], SECOND)])

    assert {(tie.a, tie.b) for tie in left} == {(tie.a, tie.b) for tie in without} | {("00", "01")}
