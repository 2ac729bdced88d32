"""Who is split off, and from whom he is kept apart."""

from decided import Pile
from whence.entities import merge_casts
from whence.records import DecisionKind, Entity
from whence.rulings import Named, Ruled
from whence.rulings.splits import SplitOff, find_splits, keep_split

SPLIT, MENTION = DecisionKind.SPLIT_ENTITY, DecisionKind.SPLIT_MENTION
KARIM = "Karim Adel"
PILE = Pile(a=[KARIM, KARIM], b=[KARIM], c=["Lena Adel"])


def split(*named: Named) -> tuple[tuple[SplitOff, ...], Ruled]:
    """What these lines split off."""
    return find_splits([entity for cast in PILE.casts for entity in cast.entities], named)


def entity_in(document: str) -> Entity:
    """The only entity of a document."""
    (found,) = [
        e for cast in PILE.casts for e in cast.entities if e.mentions[0].span.document == document
    ]
    return found


def test_one_mention_is_cut_out() -> None:
    """The other stays."""
    (off,), outcome = split(PILE.tell(2, MENTION, ("a", 1)))

    assert off.cut is not None
    assert off.cut.spans == {PILE.spans["a"][1]}
    assert len(outcome.applied) == 1


def test_all_mentions_are_the_whole() -> None:
    """Then nothing is left to be kept apart from within the document."""
    offs, _ = split(PILE.tell(2, MENTION, ("a", 0)), PILE.tell(3, MENTION, ("a", 1)))

    assert [(off.id, off.cut) for off in offs] == [(entity_in("a").id, None)]


def test_all_mentions_under_two_names_are_still_two() -> None:
    """One of them takes the place of the whole."""
    lines = [
        PILE.tell(2, MENTION, ("a", 0), value="Vell"),
        PILE.tell(3, MENTION, ("a", 1), value="Orvo"),
    ]

    offs, outcome = split(*lines)

    assert sorted((off.name, off.cut is None) for off in offs) == [("Orvo", True), ("Vell", False)]
    assert len(outcome.applied) == 2


def test_two_names_for_one_mention_are_both_refused() -> None:
    """Each line is told, with the other."""
    lines = [
        PILE.tell(2, MENTION, ("a", 0), value="Vell"),
        PILE.tell(3, MENTION, ("a", 0), value="Orvo"),
    ]

    offs, outcome = split(*lines)

    assert offs == ()
    assert ["lines 2 and 3" in one.why for one in outcome.unfit] == [True, True]


def test_a_mention_that_may_be_several_is_not_guessed() -> None:
    """Words that stand twice need a place."""
    line = PILE.tell(2, MENTION, ("a", 0))
    places = tuple(PILE.spans["a"])

    offs, outcome = split(Named(line.decision, places))

    assert offs == ()
    assert "more than once" in outcome.unfit[0].why


def test_who_is_split_off_is_apart_from_every_part_of_his_origin() -> None:
    """Not from those with whom he would not have been joined."""
    offs, _ = split(PILE.tell(2, SPLIT, ("b", 0)))

    kept = keep_split(offs, merge_casts(PILE.casts).entities)

    assert list(kept.apart) == [frozenset((entity_in("a").id, entity_in("b").id))]
    assert kept.together == frozenset()
