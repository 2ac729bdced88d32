"""Merging: one name is one bearer over the pile, whatever the order; decisions go first."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from spoken_pages import cast_of, say, write_page
from whence.entities import Aliases, Background, merge_casts
from whence.entities.listed import AliasGroup
from whence.entities.merging import first_span
from whence.records import (
    Cast,
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

PERSON, BODY, OTHER = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OTHER


def entity(
    name: str,
    document: str,
    *,
    kind: EntityKind = PERSON,
    named: bool = True,
    at: int = 0,
    role: str = "",
) -> Entity:
    """An entity of one document with one mention."""
    form = MentionForm.NAME if named else MentionForm.DESCRIPTION
    return Entity(
        id=EntityId(make_id("entity", document, name, kind.value, at)),
        kind=kind,
        name=name,
        named=named,
        roles=(role,) if role else (),
        mentions=(Mention(Span(DocumentId(document), at, at + 5), form, "test"),),
    )


def casts(*entities: Entity) -> list[Cast]:
    """One cast for each entity."""
    return [Cast((one,), (), ()) for one in entities]


def merged(*entities: Entity) -> list[str]:
    """The names that are left, sorted."""
    return sorted(one.name for one in merge_casts(casts(*entities)).entities)


def story(document: str) -> list[Entity]:
    """Two names that make documents one story."""
    return [
        entity("Free Valley Council", document, kind=BODY, at=50),
        entity("Omar Zeck", document, at=60),
    ]


def test_one_full_name_is_one_person() -> None:
    """All mentions are kept, and the two parts are named as the same."""
    a, b = entity("Qassem Adel", "a"), entity("Kassem Adel", "b")

    cast = merge_casts(casts(a, b))

    (one,) = cast.entities
    (identity,) = cast.identities
    assert one.parts == tuple(sorted((a.id, b.id)))
    assert one.aliases == ("Kassem Adel",) or one.aliases == ("Qassem Adel",)
    assert len(one.mentions) == 2
    assert (identity.state, {identity.a, identity.b}) == (IdentityState.SAME, {a.id, b.id})
    assert len(identity.spans) == 2


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (entity("Karim Adel", "a"), entity("Lena Adel", "b")),
        (entity("Karim Adel", "a"), entity("Adel", "b")),
        (entity("Adel Karim", "a"), entity("Karim Adel", "b")),
        (entity("Karim Adel Jr.", "a"), entity("Karim Adel", "b")),
        (entity("Vell", "a", kind=BODY), entity("Vell", "b", kind=EntityKind.PLACE)),
        (
            entity("a senior official", "a", named=False),
            entity("a senior official", "b", named=False),
        ),
        (entity("Mina", "a", named=False), entity("Mina", "b", named=False)),
        (entity("Interior Ministry", "a", kind=BODY), entity("Interior Ministry", "b", kind=BODY)),
    ],
)
def test_what_is_not_shown_to_be_one_stays_two(a: Entity, b: Entity) -> None:
    """Other given names, far surnames, other kinds, and everything unnamed."""
    assert len(merged(a, b)) == 2


def test_a_surname_joins_the_only_full_name_of_its_story() -> None:
    """In another story it is only possible."""
    full, alone = entity("Karim Adel", "a"), entity("Adel", "b")

    near = merge_casts(casts(full, alone, *story("a"), *story("b")))
    far = merge_casts(casts(full, alone))

    assert "Adel" not in [one.name for one in near.entities]
    assert [one.state for one in far.identities] == [IdentityState.POSSIBLE]


def test_an_acronym_joins_the_only_long_name() -> None:
    """Two long names with its initials leave it alone."""
    long, other = "Free Valley Council", "First Vell Congress"
    short = entity("FVC", "b", kind=BODY)

    assert merged(entity(long, "a", kind=BODY), short) == [long]
    assert len(merged(entity(long, "a", kind=BODY), entity(other, "c", kind=BODY), short)) == 3


def test_a_stated_alias_carries_over() -> None:
    """What one document states holds in another."""
    stated = replace(entity("Karim Adel", "a"), aliases=("Abu Sami Orvo",))

    assert merged(stated, entity("Abu Sami Orvo", "b")) == ["Karim Adel"] or merged(
        stated, entity("Abu Sami Orvo", "b")
    ) == ["Abu Sami Orvo"]


def test_two_nations_make_one_name_possible() -> None:
    """Unless the documents share words or a channel; who has no nation goes with a story's."""
    here, there = entity("Karim Adel", "a", role="french"), entity("Karim Adel", "b", role="syrian")
    third, near = entity("Karim Adel", "c"), [*story("a"), *story("c")]

    words = frozenset((frozenset((DocumentId("a"), DocumentId("b"))),))

    apart = merge_casts(casts(here, there))
    tied = merge_casts(casts(here, there), background=Background(sharing=words))
    all_three = merge_casts(casts(here, there, third, *near))

    assert [one.state for one in apart.identities] == [IdentityState.POSSIBLE]
    assert [len(one.parts) for one in tied.entities] == [2]
    karims = [one for one in all_three.entities if one.name == "Karim Adel"]
    assert sorted(len(one.parts) for one in karims) == [0, 2]
    assert next(one.roles for one in karims if one.parts) == ("french",)


def test_listed_names_are_one_whatever_their_kind() -> None:
    """Also in one document, and where nations conflict; a decision still keeps them apart."""
    group = AliasGroup("Karim Adel", PERSON, ("Abu Sami", "Orvo"))
    known = Background(aliases=Aliases((group,)))
    a, b = entity("Karim Adel", "a", role="french"), entity("Abu Sami", "a", role="syrian", at=9)
    c, d = entity("Orvo", "b", kind=OTHER), entity("Orvo", "c", kind=BODY)

    cast = merge_casts(casts(a, b, c, d), background=known)
    told = merge_casts(casts(a, b), background=known, different=[frozenset((a.id, b.id))])

    assert sorted(len(one.parts) for one in cast.entities) == [0, 3]
    assert len(told.entities) == 2


def test_decisions_go_before_names() -> None:
    """A person joins what no rule would, and keeps apart what a rule would join."""
    a, b = entity("Karim Adel", "a"), entity("Omar Zeck", "b")
    c, d = entity("Lena Sorel", "c"), entity("Lena Sorel", "d")

    cast = merge_casts(
        casts(a, b, c, d), same=[frozenset((a.id, b.id))], different=[frozenset((c.id, d.id))]
    )

    assert sorted(len(one.parts) for one in cast.entities) == [0, 0, 2]
    assert {(one.state, one.by) for one in cast.identities} == {
        (IdentityState.SAME, "decision"),
        (IdentityState.DIFFERENT, "decision"),
    }


def test_attributions_follow_their_speakers() -> None:
    """They point to entities of the result."""
    pages = [write_page("Karim Adel told Northwire it rained.", name=name) for name in "ab"]
    found = [cast_of(page, say(page, "Karim Adel", "told", "it rained")) for page in pages]

    cast = merge_casts(found)

    known = {one.id for one in cast.entities}
    assert len({one.speaker for one in cast.attributions}) == 1
    assert {one.speaker for one in cast.attributions} <= known
    assert {one.channel for one in cast.attributions} <= known


def test_groups_of_the_same_people_are_one() -> None:
    """Their members are merged first."""
    found = []
    for name in "ab":
        page = write_page("Karim Adel and Lena Sorel said it rained.", name=name)
        found.append(cast_of(page, say(page, "Karim Adel and Lena Sorel", "said", "it rained")))

    cast = merge_casts(found)

    groups = [one for one in cast.entities if one.kind is EntityKind.GROUP]
    assert len(groups) == 1
    assert set(groups[0].members) <= {one.id for one in cast.entities}


def test_two_speakers_on_one_surname_are_said_to_be_different() -> None:
    """The reader sees that the rule knew of both."""
    found = []
    for name, given_name in (("a", "Karim"), ("b", "Lena")):
        page = write_page(f"{given_name} Adel said it rained.", name=name)
        found.append(cast_of(page, say(page, f"{given_name} Adel", "said", "it rained")))

    assert [one.state for one in merge_casts(found).identities] == [IdentityState.DIFFERENT]


def test_the_first_name_stands_for_an_entity() -> None:
    """Without any mention there is none."""
    assert first_span(entity("Adel", "a", at=7)) == (Span(DocumentId("a"), 7, 12),)
    assert first_span(replace(entity("Adel", "a"), mentions=())) == ()


ENTITIES = st.lists(
    st.builds(
        entity,
        st.sampled_from(
            "Karim Adel|Adel|Lena Adel|K. Adel|Karim F. Adel|Karim G. Adel|Free Valley Council|FVC"
            "|Valley Council|Vell|Interior Ministry|Omar Zeck|Zeck|Tom Zeck|Thomas Zeck|Karim Adell"
            "|Карим Адель|Free Valey Council|Adel Karim|Karim Adel III".split("|")
        ),
        st.sampled_from("abcde"),
        kind=st.sampled_from([PERSON, BODY, OTHER, EntityKind.PLACE]),
        named=st.booleans(),
        at=st.integers(0, 9),
        role=st.sampled_from(["", "", "french", "syrian"]),
    ),
    max_size=14,
    unique_by=lambda one: one.id,
)


@given(
    st.lists(
        st.builds(
            entity,
            st.text(max_size=8) | st.sampled_from(["", "A", ".", "US", "us", "Vell", "لا", "Я Ю"]),
            st.sampled_from("ab"),
            kind=st.sampled_from(EntityKind),
            at=st.integers(0, 99),
        ),
        max_size=8,
        unique_by=lambda one: one.id,
    )
)
def test_any_names_can_be_merged(entities: list[Entity]) -> None:
    """Empty ones, single letters, and one name as a place, a body and a person."""
    cast = merge_casts(casts(*entities))

    assert merge_casts(casts(*reversed(entities))) == cast
    assert {part for one in cast.entities for part in (one.parts or (one.id,))} == {
        one.id for one in entities
    }


def test_acronyms_stand_in_their_own_capitals() -> None:
    """A word that looks like one is another name."""
    assert len(merged(entity("WHO", "a", kind=BODY), entity("Who", "b", kind=BODY))) == 2
    assert len(merged(entity("US", "a", kind=BODY), entity("Us", "b", kind=BODY))) == 2
    assert len(merged(entity("IS", "a", kind=BODY), entity("Is", "b", kind=BODY))) == 2
    assert len(merged(entity("NATO", "a", kind=BODY), entity("Nato", "b", kind=BODY))) == 1
    assert len(merged(entity("WHO", "a", kind=BODY), entity("WHO", "b", kind=BODY))) == 1


def _check_states(cast: Cast) -> None:
    """No pair is both one and two, and what is only possible is not merged."""
    owner = {part: one.id for one in cast.entities for part in (*one.parts, one.id)}
    joined = {
        frozenset((owner[one.a], owner[one.b]))
        for one in cast.identities
        if one.state is IdentityState.SAME
    }
    held = [one for one in cast.identities if one.state is not IdentityState.SAME]
    assert all(len(pair) == 1 for pair in joined)
    assert all(one.a != one.b for one in held)
    pairs = [frozenset((one.a, one.b)) for one in held]
    assert len(pairs) == len(set(pairs))


@settings(max_examples=300)
@given(ENTITIES, st.data())
def test_order_never_matters_and_twice_is_once(entities: list[Entity], data: st.DataObject) -> None:
    """The same casts in another order, or merged already, give the same cast; no id dangles."""
    ids = sorted({one.id for one in entities})
    pair = st.sets(st.sampled_from(ids or [EntityId("none")]), min_size=2, max_size=2)
    pairs = st.lists(pair.map(frozenset), max_size=2) if len(ids) > 1 else st.just([])
    same, different = data.draw(pairs), data.draw(pairs)
    order = data.draw(st.permutations(entities))

    once = merge_casts(casts(*entities), same=same, different=different)

    assert merge_casts(casts(*order), same=same, different=different) == once
    assert merge_casts([once], same=same, different=different) == once
    _check_states(once)
    parts = [part for one in once.entities for part in (one.parts or (one.id,))]
    assert sorted(parts) == ids
    known = {one.id for one in once.entities}
    for identity in once.identities:
        both = {identity.a, identity.b}
        assert both <= (set(parts) if identity.state is IdentityState.SAME else known)
