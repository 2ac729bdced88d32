"""Signs: names as entities, numbers as values, the rest as stems."""

from datetime import date
from typing import Any

import pytest

from whence.claims.candidates import find_candidates
from whence.claims.fold import Given, fold_pile
from whence.claims.signs import Signs, find_named
from whence.records import EntityKind, MentionForm


def signs(pile: Any) -> Signs:
    """Those of the only candidate."""
    folded = fold_pile(Given(pile.proses, pile.attributions, pile.entities, pile.values))
    (node,) = folded.nodes
    return node.signs


def test_a_name_is_its_entity(pile: Any) -> None:
    """However many words it has, a name is one sign; function words are none."""
    written = pile(a="Daren Oskel was held in the prison at Ashkar.")
    oskel = written.name("Daren Oskel", ("a", "Daren Oskel"))
    ashkar = written.name("Ashkar", ("a", "Ashkar"), kind=EntityKind.PLACE)

    found = signs(written)

    assert found.keys == (f"@{oskel}", "hold", "prison", f"@{ashkar}")
    assert found.names == {oskel, ashkar}


def test_a_pronoun_implies_who_it_stands_for(pile: Any) -> None:
    """It names nobody, but whom it means is known."""
    written = pile(a="He was held in the prison at Ashkar.")
    oskel = written.name("Daren Oskel", ("a", "He"))
    (key,) = written.mentions
    (mention,) = written.mentions[key]
    written.mentions[key] = [type(mention)(mention.span, MentionForm.PRONOUN)]

    found = signs(written)

    assert found.implied == {oskel}
    assert found.names == frozenset()


def test_a_number_is_its_value(pile: Any) -> None:
    """Words and digits of one number give one sign."""
    one = pile(a="Fourteen rifles were found under the floor.")
    one.count("a", "Fourteen rifles", 14.0, of="rifle")
    other = pile(a="Found under the floor: 14 rifles of the band.")
    other.count("a", "14 rifles", 14.0, of="rifle")

    assert "#14.0-14.0" in signs(one).keys
    assert "#14.0-14.0" in signs(other).keys


def test_a_time_gives_no_key(pile: Any) -> None:
    """One paper says "Friday" where another gives no day."""
    written = pile(a="The old bridge fell down on Friday.")
    written.date("a", "Friday", date(2024, 3, 15))

    found = signs(written)

    assert "friday" not in found.keys
    assert [day.earliest for day in found.days] == [date(2024, 3, 15)]


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The patrol did not find rifles there.", "find"),
        ("The patrol found fourteen rifles there.", None),
    ],
)
def test_what_is_negated_is_known(pile: Any, text: str, negated: str | None) -> None:
    """The first sign behind the negation."""
    assert signs(pile(a=text)).negated == negated


@pytest.mark.parametrize(
    ("text", "first_person", "future"),
    [
        ("We left our men behind in every town.", True, False),
        ("The talks will resume in Merrin soon.", False, True),
    ],
)
def test_person_and_tense_are_known(pile: Any, text: str, first_person: bool, future: bool) -> None:
    """Who speaks of himself, and what is still to come."""
    found = signs(pile(a=text))

    assert (found.first_person, found.future) == (first_person, future)


def test_candidates_and_signs_agree(pile: Any) -> None:
    """Every word of the candidate is in `plain`."""
    written = pile(a="The old bridge at Tolvek’s edge fell down.")
    (prose,) = written.proses

    (candidate,) = find_candidates(prose, (), ())

    assert len(signs(written).plain) == len(candidate.words)


def test_places_of_one_name_are_one_sign(pile: Any) -> None:
    """Where it is not settled that two entities are one, their very name settles it here."""
    written = pile(a="The school at Merrin was closed.", b="The school at Merrin was closed.")
    written.name("Merrin", ("a", "Merrin"), kind=EntityKind.PLACE)
    written.name("the Merrin", ("b", "Merrin"), kind=EntityKind.PLACE)

    found = find_named(written.entities)

    assert len({name.key for listed in found.values() for name in listed}) == 1


def test_namesakes_stay_two_signs(pile: Any) -> None:
    """Two people of one name may be two."""
    written = pile(a="Joran Velt baked the bread.", b="Joran Velt trained the team.")
    written.name("Joran Velt", ("a", "Joran Velt"))
    written.name("Joran  Velt", ("b", "Joran Velt"))

    found = find_named(written.entities)

    assert len({name.key for listed in found.values() for name in listed}) == 2
