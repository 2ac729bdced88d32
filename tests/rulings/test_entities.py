"""What a person says of who is who takes effect, and never depends on the order of lines."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from decided import Pile, decisions, piles, renumbered
from whence.records import Cast, Decision, DecisionKind, Entity, IdentityState
from whence.rulings import Named, Ruled, rename_entities, rule_entities

SAME, OTHER = DecisionKind.SAME_ENTITY, DecisionKind.DIFFERENT_ENTITY
SPLIT, MENTION = DecisionKind.SPLIT_ENTITY, DecisionKind.SPLIT_MENTION
KARIM, ABU = "Karim Adel", "Abu Sami Orvo"


def ruled(pile: Pile, *named: Named) -> tuple[Cast, Ruled]:
    """The cast of a pile under decisions."""
    return rule_entities(pile.casts, named, pile.texts)


def bearers(cast: Cast) -> list[list[str]]:
    """For each entity the documents that mention it."""
    return sorted(sorted({m.span.document for m in one.mentions}) for one in cast.entities)


def owner_of(cast: Cast, pile: Pile, place: tuple[str, int]) -> Entity:
    """Whose mention stands at the n-th name of a document."""
    span = pile.spans[place[0]][place[1]]
    return next(one for one in cast.entities if span in [m.span for m in one.mentions])


def what(named: Decision) -> tuple[object, ...]:
    """A decision without its line."""
    return (named.kind.value, named.document, named.at, named.other_document, named.value or "")


def test_two_names_are_one_if_a_person_says_so() -> None:
    """Nothing in the names would join them; the identity says that a person did."""
    pile = Pile(a=[KARIM], b=[ABU])

    cast, outcome = ruled(pile, pile.tell(2, SAME, ("a", 0), ("b", 0)))

    assert bearers(cast) == [["a", "b"]]
    assert [identity.by for identity in cast.identities] == ["decision"]
    assert [decision.line for decision in outcome.applied] == [2]


def test_a_namesake_stands_apart() -> None:
    """One full name would join them."""
    pile = Pile(a=[KARIM], b=[KARIM])

    cast, _ = ruled(pile, pile.tell(2, OTHER, ("a", 0), ("b", 0)))

    assert bearers(cast) == [["a"], ["b"]]
    assert [one.state for one in cast.identities] == [IdentityState.DIFFERENT]


def test_who_is_split_off_stands_apart_from_all_the_others() -> None:
    """Also from those of documents that no line names."""
    pile = Pile(a=[KARIM], b=[KARIM], c=[KARIM])

    cast, outcome = ruled(pile, pile.tell(2, SPLIT, ("c", 0)))

    assert bearers(cast) == [["a", "b"], ["c"]]
    assert not outcome.unfit


def test_those_split_off_together_are_one() -> None:
    """Lines without a name, or with one name, speak of one other bearer; two names of two."""
    pile = Pile(a=[KARIM], b=[KARIM], c=[KARIM], d=[KARIM])
    one = [pile.tell(2, SPLIT, ("c", 0)), pile.tell(3, SPLIT, ("d", 0))]
    two = [
        pile.tell(2, SPLIT, ("c", 0), value="Vell"),
        pile.tell(3, SPLIT, ("d", 0), value="Orvo"),
    ]

    assert bearers(ruled(pile, *one)[0]) == [["a", "b"], ["c", "d"]]
    assert bearers(ruled(pile, *two)[0]) == [["a", "b"], ["c"], ["d"]]


def test_a_mention_can_be_another_one_with_what_it_said() -> None:
    """The statement whose source it is goes with it; the rest stays joined."""
    pile = Pile(a=[KARIM, KARIM], b=[KARIM])

    cast, _ = ruled(pile, pile.tell(2, MENTION, ("a", 1)))

    taken = owner_of(cast, pile, ("a", 1))
    assert bearers(cast) == [["a"], ["a", "b"]]
    assert [one.speaker for one in cast.attributions].count(taken.id) == 1


def test_a_split_off_bearer_can_be_joined_with_somebody_else() -> None:
    """Who is not this Karim Adel may be that Abu Sami Orvo."""
    pile = Pile(a=[KARIM], b=[KARIM], c=[ABU], d=[ABU])
    lines = [pile.tell(2, SPLIT, ("b", 0)), pile.tell(3, SAME, ("b", 0), ("c", 0))]

    cast, outcome = ruled(pile, *lines)

    assert bearers(cast) == [["a"], ["b", "c", "d"]]
    assert not outcome.unfit


def test_who_is_joined_with_a_split_off_bearer_is_apart_with_him() -> None:
    """The second Omar Zeck is the one split off, so no rule makes him the first."""
    pile = Pile(a=["Omar Zeck", KARIM], b=["Omar Zeck"], c=[KARIM])
    lines = [
        pile.tell(2, OTHER, ("a", 0), ("a", 1)),
        pile.tell(3, SPLIT, ("a", 1)),
        pile.tell(4, SAME, ("a", 1), ("b", 0)),
    ]

    cast, outcome = ruled(pile, *lines)

    assert bearers(cast) == [["a"], ["a", "b"], ["c"]]
    assert not outcome.unfit


def test_what_contradicts_is_told_with_its_line_and_nobody_is_joined() -> None:
    """A is B, B is C, A is not C: both joining lines are given up, the parting one holds."""
    pile = Pile(a=[KARIM], b=[ABU], c=["Omar Zeck"])
    lines = [
        pile.tell(2, SAME, ("a", 0), ("b", 0)),
        pile.tell(3, SAME, ("b", 0), ("c", 0)),
        pile.tell(4, OTHER, ("c", 0), ("a", 0)),
    ]

    cast, outcome = ruled(pile, *lines)

    assert bearers(cast) == [["a"], ["b"], ["c"]]
    assert [one.decision.line for one in outcome.unfit] == [2, 3]
    assert all("line 4" in one.why for one in outcome.unfit)


def test_joining_what_was_split_off_is_a_contradiction() -> None:
    """Nobody is another one and the same."""
    pile = Pile(a=[KARIM], b=[KARIM])
    lines = [pile.tell(2, SAME, ("a", 0), ("b", 0)), pile.tell(3, SPLIT, ("b", 0))]

    cast, outcome = ruled(pile, *lines)

    assert bearers(cast) == [["a"], ["b"]]
    assert [one.decision.line for one in outcome.unfit] == [2]


def test_two_mentions_of_one_document_need_a_split() -> None:
    """That they differ does not say which is whose."""
    pile = Pile(a=[KARIM, KARIM])

    _, outcome = ruled(pile, pile.tell(2, OTHER, ("a", 0), ("a", 1)))

    assert "split_mention" in outcome.unfit[0].why


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_the_order_of_lines_never_matters(data: st.DataObject) -> None:
    """Whichever line stands first, the same entities come out and the same lines are refused."""
    pile = data.draw(piles())
    lines = data.draw(decisions(pile))
    turned = renumbered(data.draw(st.permutations(lines)))

    (one, first), (other, second) = ruled(pile, *lines), ruled(pile, *turned)

    assert one == other
    assert sorted(map(what, first.applied)) == sorted(map(what, second.applied))
    assert sorted(what(u.decision) for u in first.unfit) == sorted(
        what(u.decision) for u in second.unfit
    )


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_lines_that_stand_twice_change_nothing(data: st.DataObject) -> None:
    """A decision does once what it does, and every line has one outcome."""
    pile = data.draw(piles())
    lines = data.draw(decisions(pile))
    about = [one for one in lines if one.decision.kind is not DecisionKind.RENAME_ENTITY]

    once, _ = ruled(pile, *lines)
    twice, outcome = ruled(pile, *renumbered([*about, *about]))

    assert once == twice
    assert len(outcome.applied) + len(outcome.unfit) == 2 * len(about)


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_what_took_effect_can_be_seen(data: st.DataObject) -> None:
    """Every applied decision holds in the cast; a mention has one owner, and none is lost."""
    pile = data.draw(piles())
    lines = data.draw(decisions(pile))
    cast, outcome = ruled(pile, *lines)
    places = {
        (s.document, s.start): (n, at) for n in pile.spans for at, s in enumerate(pile.spans[n])
    }

    mentions = [mention.span for one in cast.entities for mention in one.mentions]
    assert sorted(mentions) == sorted(span for spans in pile.spans.values() for span in spans)
    for decision in outcome.applied:
        if decision.other_at is None:
            continue
        a = owner_of(cast, pile, places[decision.document, decision.at])
        b = owner_of(cast, pile, places[decision.other_document, decision.other_at])
        assert (a == b) == (decision.kind is SAME)


@settings(deadline=None, max_examples=100)
@given(st.data())
def test_who_is_split_off_joins_no_one_by_rule(data: st.DataObject) -> None:
    """One split alone keeps a document's bearer apart from every other document."""
    pile = data.draw(piles())
    name = data.draw(st.sampled_from(sorted(pile.spans)))
    assume(pile.spans[name])

    cast, outcome = ruled(pile, pile.tell(2, SPLIT, (name, 0)))

    apart = owner_of(cast, pile, (name, 0))
    assert {mention.span.document for mention in apart.mentions} == {name}
    assert len(outcome.applied) == 1


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_renaming_twice_changes_nothing(data: st.DataObject) -> None:
    """A name that is shown is shown; who is who stays."""
    pile = data.draw(piles())
    lines = data.draw(decisions(pile))
    cast, outcome = ruled(pile, *lines)

    once, _ = rename_entities(cast.entities, lines, outcome.applied)
    twice, _ = rename_entities(once, lines, outcome.applied)

    assert once == twice
    assert [one.id for one in once] == [one.id for one in cast.entities]
    assert [one.mentions for one in once] == [one.mentions for one in cast.entities]
