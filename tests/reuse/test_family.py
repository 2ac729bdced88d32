"""Directions seen among kin."""

from collections.abc import Callable

from whence.records import Document, Reuse
from whence.reuse.family import Family
from whence.reuse.ties import join_passages

FLOOD = " ".join(f"water{n}" for n in range(40))

Write = Callable[..., Document]
Share = Callable[..., Reuse]


def test_who_is_the_parent_of_others_looks_like_the_parent(write: Write, share: Share) -> None:
    """Nothing but its standing tells of an undated copy where it came from."""
    root = write(FLOOD, name="r", day="2021-05-01")
    dated = [write(FLOOD, name=name, day=f"2021-05-0{n}") for n, name in enumerate("abc", 3)]
    bare = write(FLOOD, name="z")
    documents = [root, *dated, bare]
    reuses = [share(a, b, FLOOD) for n, a in enumerate(documents) for b in documents[:n]]
    by_id = {document.id: document for document in documents}
    ties = join_passages(reuses, by_id)

    found = Family(by_id, ties).direction(ties[frozenset("rz")])

    assert found.child == "z"
    assert found.why == ("it comes after most documents that share these words",)


def test_words_from_elsewhere_are_no_end_that_was_cut(write: Write, share: Share) -> None:
    """A text of two sources did not give its first half to the one source."""
    other = " ".join(f"stone{n}" for n in range(40))
    old = write(FLOOD, name="a", day="2021-05-01")
    second = write(other, name="b", day="2021-05-01")
    merged = write(f"{FLOOD} {other}", name="z", day="2021-05-09")
    by_id = {document.id: document for document in (old, second, merged)}
    ties = join_passages([share(old, merged, FLOOD), share(second, merged, other)], by_id)

    family = Family(by_id, ties)

    assert all(family.direction(tie).child == "z" for tie in ties.values())
    assert all(family.direction(tie).is_sure for tie in ties.values())


def test_in_a_large_family_a_missing_tie_shows_nothing(write: Write, share: Share) -> None:
    """The words that the merged text has from elsewhere may stand in the other one, too."""
    other = " ".join(f"stone{n}" for n in range(40))
    old = write(FLOOD, name="a")
    merged = write(f"{FLOOD} {other}", name="z")
    found = []
    for count in (3, 60):
        more = [write(other, name=f"m{n:02}") for n in range(count)]
        by_id = {document.id: document for document in (old, *more, merged)}
        reuses = [share(old, merged, FLOOD), *(share(one, merged, other) for one in more)]
        ties = join_passages(reuses, by_id)
        found.append({clue.name for clue in Family(by_id, ties).clues[frozenset("az")]})

    assert "end" not in found[0]
    assert "end" in found[1]
