"""Bodies paired: the same words, the only long form, and names that fit several."""

import pytest

from whence.entities.bodies import pair_misspelled, pair_same_words, pair_short_forms
from whence.entities.faces import Face, Stories, read_face
from whence.records import (
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    IdentityState,
    Mention,
    MentionForm,
    Span,
)

SAME, POSSIBLE = IdentityState.SAME, IdentityState.POSSIBLE


def face(name: str, document: str, *aliases: str) -> Face:
    """A body of one document."""
    return read_face(
        Entity(
            id=EntityId(f"{document}-{name}"),
            kind=EntityKind.ORGANIZATION,
            name=name,
            named=True,
            aliases=aliases,
            mentions=(Mention(Span(DocumentId(document), 0, 5), MentionForm.NAME),),
        )
    )


@pytest.mark.parametrize(
    ("a", "b", "states"),
    [
        ("Free Valley Council", "the Free Valley Council", [SAME]),
        ("AP", "Associated Press", [SAME]),
        ("Health Ministry", "Ministry of Health", [POSSIBLE]),
        ("Free Valley Council", "Free Valley Party", []),
    ],
)
def test_the_same_words_are_one_body(a: str, b: str, states: list[IdentityState]) -> None:
    """Unless every country has one."""
    bodies = [face(a, "a"), face(b, "b")]

    assert [pair.state for pair in pair_same_words(bodies, Stories(bodies))] == states


@pytest.mark.parametrize(
    ("bodies", "states"),
    [
        ([face("FVC", "a"), face("Free Valley Council", "b")], [SAME]),
        ([face("FVC", "a"), face("Orvo Council", "b", "FVC")], [SAME]),
        (
            [face("FVC", "a"), face("Free Valley Council", "b"), face("First Vell Court", "c")],
            [POSSIBLE, POSSIBLE],
        ),
        ([face("FVC", "a"), face("Free Valley Council", "a")], [SAME]),
        ([face("Velmar", "a"), face("Velmar Foods", "b")], [SAME]),
        (
            [face("Velmar", "a"), face("Velmar Foods", "b"), face("Velmar Bank", "c")],
            [POSSIBLE] * 2,
        ),
        ([face("Ministry", "a"), face("Orvo Ministry", "b")], [POSSIBLE]),
    ],
)
def test_a_short_form_joins_the_only_long_one(
    bodies: list[Face], states: list[IdentityState]
) -> None:
    """Of several none is chosen, and a word that every body may be called by stands for none."""
    assert [pair.state for pair in pair_short_forms(bodies, Stories(bodies))] == states


def test_a_ministry_of_another_country_is_another_one() -> None:
    """Not even possibly the same, where both documents name countries."""
    bodies = [face("Interior Ministry", name) for name in "abc"]
    places = [face("Syria", "a"), face("Paris", "b")]

    pairs = pair_same_words(bodies, Stories([*bodies, *places]))

    told = {frozenset((pair.a[:1], pair.b[:1])): pair.state for pair in pairs}
    assert told == {frozenset("ac"): POSSIBLE, frozenset("bc"): POSSIBLE}


def test_one_wrong_letter_takes_one_story() -> None:
    """Far apart two spellings are two bodies, and of two that are as near none is chosen."""
    two = [face("Velmar Foods", "a"), face("Velmer Foods", "b")]
    shared = [face("Orvo Council", name) for name in "abc"]
    third = face("Velmor Foods", "c")

    assert list(pair_misspelled(two, Stories(two))) == []
    assert [pair.state for pair in pair_misspelled(two, Stories([*two, *shared]))] == [SAME]
    every = [*two, third]
    found = {pair.state for pair in pair_misspelled(every, Stories([*every, *shared]))}
    assert found == {POSSIBLE}
