"""Mentions that a person takes out become an entity with the statements that are theirs."""

from dataclasses import replace

from decided import Pile
from whence.records import Cast, Entity, MentionForm
from whence.rulings.cutting import Cut, cut_casts

PILE = Pile(a=["Karim Adel", "Adel", "Karim Adel"], b=["Lena Adel"])


def pile_of_one() -> tuple[list[Cast], Entity]:
    """The casts, with "Adel" read as Karim Adel, too."""
    cast = PILE.casts[0]
    full, short = sorted(cast.entities, key=lambda one: -len(one.name))
    spans = sorted((*full.mentions, *short.mentions), key=lambda one: one.span)
    both = replace(full, aliases=("Adel",), mentions=tuple(spans), roles=("mayor",))
    sayings = tuple(replace(one, speaker=both.id) for one in cast.attributions)
    return [replace(cast, entities=(both,), attributions=sayings), PILE.casts[1]], both


def test_a_mention_moves_with_its_name_and_statement() -> None:
    """The rest keeps its id; an alias that only the moved mention had goes with it."""
    casts, both = pile_of_one()
    cut = Cut(both.id, frozenset([PILE.spans["a"][1]]))

    changed, untouched = cut_casts(casts, [cut], PILE.texts)

    found = {entity.id: entity for entity in changed.entities}
    taken, left = found[cut.id], found[both.id]
    assert (taken.name, taken.aliases, taken.roles, taken.named) == ("Adel", (), (), True)
    assert (left.name, left.aliases, len(left.mentions)) == ("Karim Adel", (), 2)
    assert sorted(one.speaker == cut.id for one in changed.attributions) == [False, False, True]
    assert untouched == casts[1]


def test_a_full_name_that_moves_leaves_the_short_one() -> None:
    """What stays is called by what stays."""
    casts, both = pile_of_one()
    first, _, third = PILE.spans["a"]
    cut = Cut(both.id, frozenset([first, third]))

    changed, _ = cut_casts(casts, [cut], PILE.texts)

    assert {entity.id: entity.name for entity in changed.entities} == {
        cut.id: "Karim Adel",
        both.id: "Adel",
    }


def test_a_pronoun_alone_becomes_one_without_a_name() -> None:
    """Its words are shown, and no name is compared."""
    casts, both = pile_of_one()
    span = PILE.spans["a"][1]
    mentions = tuple(
        replace(one, form=MentionForm.PRONOUN) if one.span == span else one for one in both.mentions
    )
    casts[0] = replace(casts[0], entities=(replace(both, mentions=mentions),))

    changed, _ = cut_casts(casts, [Cut(both.id, frozenset([span]))], PILE.texts)

    assert [entity.named for entity in changed.entities if entity.id != both.id] == [False]


def test_the_id_depends_only_on_what_is_moved() -> None:
    """A second run gives the same one."""
    spans = PILE.spans["a"]

    _, both = pile_of_one()

    assert Cut(both.id, frozenset(spans[:2])).id == Cut(both.id, frozenset(spans[1::-1])).id
    assert Cut(both.id, frozenset(spans[:2])).id != Cut(both.id, frozenset(spans[1:])).id
