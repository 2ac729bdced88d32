"""Comparing speakers: whom `min` must take for one."""

import pytest

from whence.entities import compare_entities
from whence.records import (
    DocumentId,
    Entity,
    EntityId,
    EntityKind,
    IdentityState,
    Mention,
    MentionForm,
    Span,
    make_id,
)

PERSON, GROUP, BODY, OTHER = (
    EntityKind.PERSON,
    EntityKind.GROUP,
    EntityKind.ORGANIZATION,
    EntityKind.OTHER,
)


def entity(
    name: str,
    *roles: str,
    kind: EntityKind = PERSON,
    document: str = "a",
    at: int = 0,
    form: MentionForm | None = None,
) -> Entity:
    """A speaker; a name in capitals is a name, unless a form is given."""
    named = name[0].isupper() and form is None
    form = form or (MentionForm.NAME if named else MentionForm.DESCRIPTION)
    return Entity(
        id=EntityId(make_id("entity", name, document, at)),
        kind=kind,
        name=name,
        named=named,
        roles=roles,
        mentions=(Mention(Span(DocumentId(document), at, at + len(name)), form, "test"),),
    )


OFFICIAL = entity("a senior official", "official")
MINA = entity("Mina", document="b", form=MentionForm.NAME)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (OFFICIAL, entity("a senior official", "official", document="b")),
        (OFFICIAL, entity("Karim Adel", "minister", document="b")),
        (entity("Torvik"), entity("Torvik", kind=BODY, document="b")),
        (OFFICIAL, entity("a doctor", "doctor", document="b")),
        (entity("a nurse", "nurse"), entity("a doctor", "doctor", document="b")),
        (
            entity("a resident", "resident"),
            entity("residents", "resident", kind=GROUP, document="b"),
        ),
        (MINA, entity("a woman", "woman")),
        (MINA, entity("Lena Sorel")),
        (entity("Free Valley Council", kind=BODY), entity("Karim Adel", "spokesman", document="b")),
        (entity("Free Valley Council", kind=BODY), entity("officials", "official", kind=GROUP)),
        (
            entity("Free Valley Council", kind=BODY),
            entity("Karim Adel", "chairman", at=25),
        ),
        (entity("Adel"), entity("Karim Adel", document="b")),
        (entity("a report", "report", kind=OTHER), entity("the report", "report", kind=OTHER)),
    ],
)
def test_what_nothing_tells_apart_may_be_one(a: Entity, b: Entity) -> None:
    """Unnamed with each other and with named, bare given names, a body and who speaks for it."""
    (identity,) = compare_entities([a, b])

    assert identity.state is IdentityState.POSSIBLE
    assert identity.why
    assert 0.2 <= identity.score < 0.8
    assert compare_entities([b, a]) == (identity,)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (entity("a doctor", "doctor"), entity("a soldier", "soldier", document="b")),
        (entity("a woman", "woman"), entity("a man", "man", document="b")),
        (entity("Karim Adel"), entity("Lena Sorel")),
        (entity("Karim Adel"), entity("Lena Adel")),
        (entity("a soldier", "soldier"), entity("Karim Adel", "doctor", document="b")),
        (entity("Free Valley Council", kind=BODY), entity("Vell Party", kind=BODY)),
        (entity("Free Valley Council", kind=BODY), entity("a baker", "baker", document="b")),
        (entity("Free Valley Council", kind=BODY), entity("Karim Adel", "chairman", document="b")),
        (OFFICIAL, entity("another official", "official", at=50)),
        (entity("a report", "report", kind=OTHER), entity("a letter", "letter", kind=OTHER)),
    ],
)
def test_what_the_words_tell_apart_is_two(a: Entity, b: Entity) -> None:
    """Occupations, genders, full names, and documents that speak of another one."""
    assert compare_entities([a, b]) == ()


def test_a_group_and_its_member_may_be_one_origin() -> None:
    """One of the two men is not another witness."""
    man = entity("Karim Adel")
    group = Entity(EntityId("group"), GROUP, "the two men", named=False, members=(man.id,))

    assert len(compare_entities([man, group])) == 1


def test_every_pair_is_judged_once() -> None:
    """Three unnamed sources make three pairs; one given twice makes none with itself."""
    three = [entity("a source", "source", document=name) for name in "abc"]

    found = compare_entities([*three, three[0]])

    assert len(found) == 3
    assert list(found) == sorted(found, key=lambda identity: identity.id)
