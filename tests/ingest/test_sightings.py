"""Sightings: what was given twice counts once."""

from dataclasses import replace
from itertools import permutations

import pytest

from whence.ingest.sightings import join_sightings
from whence.records import Block, BlockKind, Document, DocumentId, Sighting

STORIES = (
    "The dam above Merrin held through the night although the river rose by two metres.",
    "Bakers in Osk will strike next week over the price of flour and of firewood.",
    "A ferry ran aground near Tolm Point and forty passengers were brought ashore.",
)
REPEATED = "The Mirror has printed the news of the valley since the first mill was built."


def make_document(number: int, lines: list[str], *, path: str, outlet: str | None) -> Document:
    """A document of body lines."""
    text = "\n".join(lines)
    starts = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    blocks = tuple(
        Block(BlockKind.BODY, start, start + len(line))
        for start, line in zip(starts, lines, strict=True)
    )
    name = DocumentId(f"{number:064x}")
    return Document(name, path, text, blocks, name, outlet=outlet, sightings=(Sighting(path),))


@pytest.fixture
def pile() -> list[Document]:
    """Three stories of one outlet with a line in common; the first one stands in two folders."""
    stories = [
        make_document(number, [story, REPEATED], path=f"b/{number}.txt", outlet="Valley Mirror")
        for number, story in enumerate(STORIES)
    ]
    return [*stories, replace(stories[0], path="a/0.txt", sightings=(Sighting("a/0.txt"),))]


def test_the_same_bytes_are_one_document(pile: list[Document]) -> None:
    """Copies become one document under its first path, with all places where it was seen."""
    joined = join_sightings(pile)

    assert len(joined) == 3
    assert joined[0].path == "a/0.txt"
    assert [one.path for one in joined[0].sightings] == ["a/0.txt", "b/0.txt"]


def test_order_of_input_never_matters(pile: list[Document]) -> None:
    """Every order of the same documents gives the same pile."""
    assert len({join_sightings(order) for order in permutations(pile)}) == 1


def test_joining_again_changes_nothing(pile: list[Document]) -> None:
    """A joined pile is already joined."""
    joined = join_sightings(pile)

    assert join_sightings(joined) == joined


def test_a_line_in_three_stories_is_furniture(pile: list[Document]) -> None:
    """What one outlet prints in three stories is part of its page, and says why."""
    for document in join_sightings(pile):
        story, repeated = document.blocks
        assert story.kind is BlockKind.BODY
        assert repeated.kind is BlockKind.FURNITURE
        assert "Valley Mirror" in repeated.why


@pytest.mark.parametrize(
    "line",
    ['"The water came at night," the miller said.', "The dam is old, according to Ana Lind."],
)
def test_attributed_background_stays(line: str) -> None:
    """A repeated line that names its source is part of the story each time."""
    pile = [
        make_document(number, [story, line], path=f"{number}.txt", outlet="Valley Mirror")
        for number, story in enumerate(STORIES)
    ]

    assert {block.kind for one in join_sightings(pile) for block in one.blocks} == {BlockKind.BODY}


def test_unknown_outlets_share_no_furniture() -> None:
    """Without an outlet nobody knows whose page a line is part of."""
    pile = [
        make_document(number, [story, REPEATED], path=f"{number}.txt", outlet=None)
        for number, story in enumerate(STORIES)
    ]

    assert {block.kind for one in join_sightings(pile) for block in one.blocks} == {BlockKind.BODY}


def test_versions_join_one_family() -> None:
    """A corrected version stands in the family of the smallest id."""
    late = STORIES[0] + " " + STORIES[1]
    pile = [
        make_document(2, [late], path="x.txt", outlet="Valley Mirror"),
        make_document(1, [late.replace("two", "three")], path="y.txt", outlet="Valley Mirror"),
    ]

    assert {one.family for one in join_sightings(pile)} == {pile[1].id}
