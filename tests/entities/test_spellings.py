"""Spellings: names that differ only in how they are written are one where all else agrees."""

import pytest

from spoken_pages import cast_of, write_page
from whence.entities.faces import read_face
from whence.entities.spellings import pair_spellings
from whence.records import IdentityState


def states(*texts: str) -> list[IdentityState]:
    """What is held of the names of some pages."""
    casts = [cast_of(write_page(text, name=str(at))) for at, text in enumerate(texts)]
    faces = [read_face(entity) for cast in casts for entity in cast.entities]
    return [pair.state for pair in pair_spellings(faces)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Orvolark Lines", "Orvo Lark Lines"),
        ("the Orvo Fishers Union (OFU)", "the Guild of Vellish Angler Families (OFU)"),
    ],
)
def test_a_spelling_needs_one_story(a: str, b: str) -> None:
    """Joined or apart, or under one stated acronym."""
    told = "hired forty sailors for the oyster season, and {} paid them well."

    near = states(f"In spring {told.format(a)}", f"In spring {told.format(b)}")
    far = states(f"In spring {told.format(a)}", f"Nobody has seen {b} or its boats.")

    assert near == [IdentityState.SAME]
    assert far == []


def test_one_name_in_two_scripts_needs_no_story() -> None:
    """A long name spelled letter by letter is that name."""
    assert states("He sold Orvoneftmash to a friend.", "Он продал «Орвонефтмаш» другу.") == [
        IdentityState.SAME
    ]
