"""Copies, versions and repeated lines of a pile."""

import random

import pytest

from whence.ingest.sightings import join_sightings
from whence.records import Block, BlockKind, Document, DocumentId, Sighting

PROMO = "Download our map of the valley for your next walk."


def make_document(
    name: str, *lines: str, path: str | None = None, outlet: str | None = "Mirror"
) -> Document:
    """A document whose lines are all body."""
    path = path or f"{name}.txt"
    blocks, end = [], 0
    for line in lines:
        blocks.append(Block(BlockKind.BODY, end, end + len(line)))
        end += len(line) + 1
    return Document(
        DocumentId(name), path, "\n".join(lines), tuple(blocks), DocumentId(name),
        outlet=outlet, sightings=(Sighting(path),),
    )  # fmt: skip


def test_copies_are_one_document_seen_twice() -> None:
    """The first path in order is its path."""
    joined = join_sightings(
        [make_document("a", "One.", path="z.txt"), make_document("a", "One.", path="b.txt")]
    )

    assert [(one.path, [s.path for s in one.sightings]) for one in joined] == [
        ("b.txt", ["b.txt", "z.txt"])
    ]


def test_the_order_of_the_input_changes_nothing() -> None:
    """Nor does the order of copies."""
    pile = [
        make_document(name, f"Story {name}.", PROMO, path=f"{name}{n}.txt")
        for name in "abcd"
        for n in (1, 2)
    ]
    mixed = random.Random(3).sample(pile, len(pile))

    assert join_sightings(pile) == join_sightings(mixed)


@pytest.mark.parametrize(
    ("line", "stories", "kind"),
    [
        (PROMO, 3, BlockKind.FURNITURE),
        (PROMO, 2, BlockKind.BODY),
        ("More than forty died, the ministry said.", 3, BlockKind.BODY),
        ('"We wait," Ana Lind told us.', 3, BlockKind.BODY),
    ],
)
def test_lines_that_one_outlet_repeats(line: str, stories: int, kind: BlockKind) -> None:
    """Three stories make a line part of the page, unless it quotes or names its source."""
    joined = join_sightings(
        make_document(f"n{n}", f"Number {n}" + f" goes on with word{n}" * 9, line)
        for n in range(stories)
    )

    assert {one.blocks[1].kind for one in joined} == {kind}


def test_versions_of_one_story_do_not_make_a_line_furniture() -> None:
    """Three versions repeat every line of it."""
    lines = [f"Sentence {n} of this story is about mill number {n}." for n in range(9)]

    joined = join_sightings(make_document(f"n{n}", *lines, f"Version {n}.") for n in range(3))

    assert {one.family for one in joined} == {"n0"}
    assert {block.kind for one in joined for block in one.blocks} == {BlockKind.BODY}


def test_without_an_outlet_nothing_is_repeated() -> None:
    """Three papers may print one sentence."""
    joined = join_sightings(
        make_document(f"n{n}", f"Story {n}.", PROMO, outlet=None) for n in range(3)
    )

    assert {one.blocks[1].kind for one in joined} == {BlockKind.BODY}
