"""Grouping: short forms join the only long form that could own them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.grouping import Grouping, NameMention, group_names
from whence.entities.tables import Gender
from whence.records import DocumentId, EntityKind, Span

PERSON, BODY, OTHER = EntityKind.PERSON, EntityKind.ORGANIZATION, EntityKind.OTHER


def mentions(*names: str, kind: EntityKind = PERSON) -> list[NameMention]:
    """Names one behind the other; "Mr" and "Ms" show the gender."""
    genders = {"Mr": Gender.MALE, "Ms": Gender.FEMALE}
    return [
        NameMention(
            Span(DocumentId("page"), 100 * at, 100 * at + 50),
            re.sub(r"^M[rs] ", "", name),
            kind,
            genders.get(name[:2], Gender.UNKNOWN),
        )
        for at, name in enumerate(names)
    ]


def groups(found: Grouping) -> list[tuple[int, ...]]:
    """Only who is with whom."""
    return [group.indexes for group in found.groups]


@pytest.mark.parametrize(
    ("names", "together"),
    [
        (["Karim Adel", "Adel", "Lena Sorel", "Sorel"], [(0, 1), (2, 3)]),
        (["Karim Adel", "Lena Adel", "Adel"], [(0,), (1,), (2,)]),
        (["Karim Adel", "Adel", "Lena Adel"], [(0, 1), (2,)]),
        (["Mr Karim Adel", "Ms Lena Adel", "Ms Adel"], [(0,), (1, 2)]),
        (["Karim Adel", "Karim", "Adel"], [(0, 1, 2)]),
        (["Karim", "Karim Adel"], [(0,), (1,)]),
        (["Karim Adel", "K. F. Adel"], [(0, 1)]),
        (["Adel", "Mr Adel"], [(0, 1)]),
    ],
)
def test_a_surname_joins_the_only_full_name(
    names: list[str], together: list[tuple[int, ...]]
) -> None:
    """Two given names on one surname leave it alone, unless one alone is known by then."""
    assert groups(group_names(mentions(*names))) == together


def test_a_surname_of_two_is_a_doubt() -> None:
    """Whose it may be is kept."""
    found = group_names(mentions("Karim Adel", "Lena Adel", "Adel"))

    assert [(doubt.short, doubt.full) for doubt in found.doubts] == [(2, 0), (2, 1)]


@pytest.mark.parametrize(
    ("names", "together"),
    [
        (["Free Valley Council", "FVC", "the Council"], [(0, 1, 2)]),
        (["Free Valley Council", "Free Vell Council", "FVC"], [(0,), (1,), (2,)]),
        (["Ministry of Health", "Health Ministry"], [(0, 1)]),
        (["Velmar Foods Inc.", "Velmar"], [(0, 1)]),
    ],
)
def test_acronym_and_short_form_join_the_only_long_form(
    names: list[str], together: list[tuple[int, ...]]
) -> None:
    """Bodies are shortened at either end."""
    assert groups(group_names(mentions(*names, kind=BODY))) == together


def test_the_longest_form_is_the_name() -> None:
    """Whatever comes first."""
    found = group_names(mentions("Adel", "Karim Adel"))

    assert [group.name for group in found.groups] == ["Karim Adel"]


def test_a_stated_pair_is_joined() -> None:
    """What the text says goes before what names look like."""
    found = group_names(mentions("Karim Adel", "Abu Sami"), stated=[(0, 1, "the text says so")])

    assert groups(found) == [(0, 1)]
    assert "the text says so" in found.groups[0].reasons


def test_an_unknown_kind_is_that_of_the_same_words() -> None:
    """One mention that shows the kind is enough for the others."""
    named = mentions("Vell", kind=BODY) + mentions("x", "Vell", kind=OTHER)[1:]

    assert groups(group_names(named)) == [(0, 1)]


NAMES = st.lists(
    st.tuples(
        st.sampled_from(["Karim Adel", "Lena Adel", "Adel", "Karim", "FVC", "Free Valley Council"]),
        st.sampled_from([PERSON, BODY, OTHER]),
    ),
    max_size=8,
)


@given(NAMES, st.randoms())
def test_the_order_of_the_mentions_does_not_matter(
    names: list[tuple[str, EntityKind]], random: object
) -> None:
    """Places decide, not the order in which they are given; everyone is in one group."""
    given_ = [
        NameMention(Span(DocumentId("page"), 10 * at, 10 * at + 5), name, kind)
        for at, (name, kind) in enumerate(names)
    ]
    shuffled = sorted(given_, key=lambda _: random.random())  # type: ignore[attr-defined]

    found, again = group_names(given_), group_names(shuffled)

    assert sorted(at for group in found.groups for at in group.indexes) == list(range(len(names)))
    assert [[given_[at] for at in group.indexes] for group in found.groups] == [
        [shuffled[at] for at in group.indexes] for group in again.groups
    ]
