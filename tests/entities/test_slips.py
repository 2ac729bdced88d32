"""Slips: near names, and what is told of both."""

import pytest

from spoken_pages import cast_of, write_page
from whence.entities.faces import Face, Stories, read_face
from whence.entities.likeness import Likeness
from whence.entities.names import read_name
from whence.entities.slips import coarse_keys, find_believed, may_be_slip
from whence.records import EntityKind


def bearer(text: str, document: str) -> Face:
    """The one person of a page."""
    cast = cast_of(write_page(text, name=document))
    return next(read_face(one) for one in cast.entities if one.kind is EntityKind.PERSON)


def test_spellings_share_a_coarse_key() -> None:
    """In any order, with one surname more; a single word has none."""
    keys = [
        set(coarse_keys(read_name(text, EntityKind.PERSON)))
        for text in ("Muammar Dhirab", "Zirab Moamer", "Muammar Dhirab Zeck", "Dhirab")
    ]

    assert keys[0] & keys[1]
    assert keys[0] & keys[2]
    assert not keys[3]


@pytest.mark.parametrize(
    ("told", "is_one"),
    [
        ("The baker Maria Bemvelin sold glass herons to the harbour museum.", True),
        ("Maria Bemvelin bought a ticket for the night train.", False),
    ],
)
def test_a_misread_name_is_believed_in_one_story(told: str, is_one: bool) -> None:
    """The baker who sold glass herons is one, misread or not."""
    a = bearer("Baker Maria Bernvelin sold the museum glass herons from the harbour.", "a")
    b = bearer(told, "b")
    likeness = {a.id: {b.id: Likeness.SLIP}, b.id: {a.id: Likeness.SLIP}}

    believed = find_believed({a.id: a, b.id: b}, likeness, Stories([a, b]))

    assert (b.id in believed[a.id]) is is_one
    assert may_be_slip(a, b, Likeness.SLIP, Stories([a, b])) is is_one
