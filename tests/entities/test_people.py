"""People paired: given names decide, surnames alone need a story, groups their members."""

from collections.abc import Sequence

import pytest

from whence.entities.faces import Face, Pair, Stories, read_face
from whence.entities.facts import Ties
from whence.entities.likeness import Likeness, compare_people
from whence.entities.names import Name
from whence.entities.people import pair_full_names, pair_groups, pair_surname_alone, pair_surnames
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

SAME, POSSIBLE, DIFFERENT = IdentityState.SAME, IdentityState.POSSIBLE, IdentityState.DIFFERENT


def face(name: str, document: str, *aliases: str, members: Sequence[str] = ()) -> Face:
    """A person or group of one document."""
    return read_face(
        Entity(
            id=EntityId(f"{document}-{name}"),
            kind=EntityKind.GROUP if members else EntityKind.PERSON,
            name=name,
            named=True,
            aliases=aliases,
            members=tuple(map(EntityId, members)),
            mentions=(Mention(Span(DocumentId(document), 0, 5), MentionForm.NAME),),
        )
    )


def told(pairs: Sequence[Pair]) -> list[IdentityState]:
    """Only the states."""
    return [pair.state for pair in pairs]


@pytest.mark.parametrize(
    ("a", "b", "state"),
    [
        ("Karim Adel", "Karim Adel", SAME),
        ("Karim Adel", "K. Adel", SAME),
        ("Karim Zeck", "Zeck Karim", POSSIBLE),
        ("Karim Adel", "Karim Adel Jr.", POSSIBLE),
        ("Karim Zeck", "Virologist Zeck Karim", POSSIBLE),
        ("Karim Adel", "Lena Adel", DIFFERENT),
    ],
)
def test_full_names_are_paired_by_surname(a: str, b: str, state: IdentityState) -> None:
    """Two given names on one surname are said to be two, as both speak."""
    people = [face(a, "a"), face(b, "b")]

    assert told(
        list(pair_full_names(people, {one.id for one in people}, Stories(people), Ties()))
    ) == [state]


def test_silent_people_on_one_surname_are_not_worth_a_word() -> None:
    """Only speakers matter for a count."""
    people = [face("Karim Adel", "a"), face("Lena Adel", "b")]

    assert list(pair_full_names(people, set(), Stories(people), Ties())) == []


def test_a_crowd_on_one_surname_is_not_compared_with_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each block has an end, so that time stays linear."""
    compared: list[tuple[Name, Name]] = []

    def watch(a: Name, b: Name) -> Likeness:
        compared.append((a, b))
        return compare_people(a, b)

    monkeypatch.setattr("whence.entities.people.compare_people", watch)
    crowd = [face(f"Ka{a}{b}{c} Adel", "a") for a in "rlmnst" for b in "aiu" for c in "bdfgklmnrs"]

    list(pair_full_names(crowd, set(), Stories(crowd), Ties()))

    assert len(crowd) == 180
    assert 0 < len(compared) <= len(crowd) * 60 / 2


@pytest.mark.parametrize(
    ("a", "b"),
    [("Tom Brand", "Thomas Brand"), ("Ilsa Wolff", "Ilsa Wolfe"), ("Bob Brand", "Robert Brand")],
)
def test_a_slip_takes_one_story_to_believe(a: str, b: str) -> None:
    """A pet form or one wrong letter is possible far away, and if somebody else is as near."""
    people, shared = [face(a, "a"), face(b, "b")], [face("Omar Zeck", name) for name in "ab"]
    third = face(b.replace("B", "H") if b.endswith("d") else "Ilsa Wolfa", "c")

    def states(*more: Face) -> set[IdentityState]:
        everybody = [*people, *more]
        found = pair_full_names(people, set(), Stories(everybody), Ties())
        return {pair.state for pair in found}

    assert states() == {POSSIBLE}
    assert states(*shared) == {SAME}
    assert third not in people


def test_a_stated_alias_of_two_words_is_a_name() -> None:
    """A kunya counts as one though it is compared as a single word."""
    people = [face("Karim Adel", "a", "Abu Sami"), face("Abu Sami", "b")]

    assert told(list(pair_full_names(people, set(), Stories(people), Ties()))) == [SAME]


def test_a_surname_alone_needs_a_story() -> None:
    """Documents that share nothing else make it only possible, one document nothing more."""
    full, alone = face("Karim Adel", "a"), face("Adel", "b")
    others = [face(name, document) for name in ("Omar Zeck", "Ivo Orm") for document in "ab"]
    near = Stories([full, alone])
    near.names[DocumentId("a")] |= {one.id for one in others}
    near.names[DocumentId("b")] |= {one.id for one in others}

    assert told(list(pair_surname_alone(alone, [full], near))) == [SAME]
    assert told(list(pair_surnames([full, alone], Stories([full, alone])))) == [POSSIBLE]
    assert told(list(pair_surname_alone(face("Adel", "a"), [full], near))) == [POSSIBLE]


def test_groups_are_their_members() -> None:
    """A group of one known member says too little."""
    two = [face("both", document, members=("x", "y")) for document in "ab"]
    one = [face("some", document, members=("x",)) for document in "ab"]

    assert told(list(pair_groups(two))) == [SAME]
    assert list(pair_groups(one)) == []
