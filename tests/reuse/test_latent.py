"""Texts that nobody gave us and nobody credits."""

from collections.abc import Callable, Sequence

from whence.records import Document, Reuse
from whence.reuse.family import Family
from whence.reuse.latent import find_latent
from whence.reuse.ties import join_passages

PARTS = [" ".join(f"{word}{n}" for n in range(24)) for word in ("water", "stone", "lamp", "field")]

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def groups_of(held: Sequence[Sequence[int]], write: Write, share: Share) -> list[tuple[str, ...]]:
    """The groups among documents that hold these parts of one text."""
    documents = [
        write(" ".join(PARTS[part] for part in parts), name=f"{n}") for n, parts in enumerate(held)
    ]
    reuses = [
        share(a, b, PARTS[part])
        for n, a in enumerate(documents)
        for m, b in enumerate(documents[:n])
        for part in set(held[n]) & set(held[m])
    ]
    by_id = {document.id: document for document in documents}
    ties = join_passages(reuses, by_id)
    return list(find_latent(ties.values(), Family(by_id, ties)))


def test_each_lacks_what_the_others_share(write: Write, share: Share) -> None:
    """None of three can have been the first."""
    assert groups_of([[0, 1, 3], [0, 2, 3], [1, 2, 3]], write, share) == [("0", "1", "2")]


def test_a_text_that_has_it_all_may_be_the_parent(write: Write, share: Share) -> None:
    """Then nothing unseen is invented."""
    assert groups_of([[0, 1, 3], [0, 2, 3], [1, 2, 3], [0, 1, 2, 3]], write, share) == []


def test_one_that_lacks_nothing_stands_between(write: Write, share: Share) -> None:
    """Two texts cut in different ways may both come from the third."""
    assert groups_of([[0, 3], [1, 3], [0, 1, 3]], write, share) == []


def test_two_are_never_enough(write: Write, share: Share) -> None:
    """Each has words of its own: one may have added them and dropped others."""
    assert groups_of([[0, 3], [1, 3]], write, share) == []
