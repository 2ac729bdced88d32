"""A person's name for somebody is shown; the old one stays an alias."""

from decided import Pile
from whence.records import DecisionKind, Entity
from whence.rulings import Named, Ruled, rename_entities

RENAME, SPLIT = DecisionKind.RENAME_ENTITY, DecisionKind.SPLIT_ENTITY
PILE = Pile(a=["Karim Adel", "Lena Adel"])


def renamed(*named: Named, splits: tuple[Named, ...] = ()) -> tuple[set[str], Ruled]:
    """The names that are shown."""
    entities: list[Entity] = [entity for cast in PILE.casts for entity in cast.entities]
    found, outcome = rename_entities(entities, named, [one.decision for one in splits])
    return {entity.name for entity in found}, outcome


def test_the_old_name_becomes_an_alias() -> None:
    """Whoever looks for it still finds it."""
    entities = [entity for cast in PILE.casts for entity in cast.entities]

    found, outcome = rename_entities(entities, [PILE.tell(2, RENAME, ("a", 0), value="Karim Vell")])

    (one,) = [entity for entity in found if entity.name == "Karim Vell"]
    assert one.aliases == ("Karim Adel",)
    assert [decision.line for decision in outcome.applied] == [2]


def test_two_names_for_one_are_both_refused() -> None:
    """Each line is told, with the other."""
    lines = [
        PILE.tell(2, RENAME, ("a", 0), value="Karim Vell"),
        PILE.tell(3, RENAME, ("a", 0), value="Karim Zeck"),
    ]

    names, outcome = renamed(*lines)

    assert names == {"Karim Adel", "Lena Adel"}
    assert [one.decision.line for one in outcome.unfit] == [2, 3]
    assert "lines 2 and 3" in outcome.unfit[0].why


def test_a_name_given_in_splitting_is_shown_unless_a_line_of_its_own_gives_one() -> None:
    """The split is reported where it takes effect, not here."""
    split = PILE.tell(2, SPLIT, ("a", 1), value="Lena Vell")
    line = PILE.tell(3, RENAME, ("a", 1), value="Lena Zeck")

    assert renamed(split, splits=(split,)) == ({"Karim Adel", "Lena Vell"}, Ruled())
    assert renamed(split)[0] == {"Karim Adel", "Lena Adel"}
    assert renamed(line, split, splits=(split,))[0] == {"Karim Adel", "Lena Zeck"}
