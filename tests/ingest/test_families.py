"""Families: corrected and updated versions of one article belong together."""

from hashlib import sha256
from itertools import permutations

import pytest

from whence.ingest.families import find_families
from whence.records import Block, BlockKind, Document, DocumentId

STORY = (
    "The dam above Merrin held through the night although the river rose by two metres, and "
    "engineers who walked its crown at dawn found no crack wider than a finger."
)
MORE = "The ferry between Osk and Tolm Point will run again when the water has gone down on Friday."
OTHER = "Bakers in Osk will strike next week over the price of flour, of firewood and of salt."


def make_document(
    text: str, *, outlet: str | None = None, url: str | None = None, title: str | None = None
) -> Document:
    """A document of one body block."""
    name = DocumentId(sha256(f"{text}{outlet}{url}".encode()).hexdigest())
    block = Block(BlockKind.BODY, 0, len(text))
    return Document(name, "x.txt", text, (block,), name, outlet=outlet, url=url, title=title)


def count_families(*documents: Document) -> int:
    """Number of different families."""
    return len(set(find_families(documents).values()))


def test_an_update_of_one_outlet_is_a_version() -> None:
    """Nearly the same text under the same outlet is one article, named by its smallest id."""
    pile = [make_document(text, outlet="Mirror") for text in (STORY, STORY + " It held.")]

    families = find_families(pile)

    assert set(families.values()) == {min(one.id for one in pile)}


def test_the_same_text_elsewhere_is_no_version() -> None:
    """A copy by another outlet is reuse, not a version."""
    first = make_document(STORY, outlet="Mirror")
    second = make_document(STORY, outlet="Herald")

    assert count_families(first, second) == 2


def test_a_later_story_with_background_is_no_version() -> None:
    """A story that repeats part of an earlier one stands for itself."""
    first = make_document(STORY, outlet="Mirror")
    second = make_document(f"{OTHER} {MORE} {STORY[:70]}", outlet="Mirror")

    assert count_families(first, second) == 2


@pytest.mark.parametrize("same", ["url", "title"])
def test_a_shared_address_or_title_needs_less_text(same: str) -> None:
    """Under one title or address a version may have grown to twice its length."""
    long = f"{STORY} {MORE} {OTHER}"
    told = {"title": "Dam holds"} if same == "title" else {"url": "https://mirror.example/dam"}
    pile = [make_document(text, outlet="Mirror", **told) for text in (STORY, long)]

    assert count_families(*pile) == 1
    assert count_families(*(make_document(text, outlet="Mirror") for text in (STORY, long))) == 2


def test_unknown_outlets_have_no_versions() -> None:
    """Without outlet or address nothing says that two texts are one article."""
    assert count_families(make_document(STORY), make_document(STORY + " It held.")) == 2


def test_order_of_input_never_matters() -> None:
    """Every order gives the same families, and every document has one."""
    texts = (STORY, STORY + " It held.", OTHER)
    pile = [make_document(text, outlet="Mirror") for text in texts]
    expected = find_families(pile)

    assert set(expected) == {one.id for one in pile}
    assert all(find_families(order) == expected for order in permutations(pile))
