"""Compare: every pair that is worth it is asked about once."""

from typing import Any

from whence.claims.compare import compare_nodes
from whence.claims.fold import Given, fold_pile
from whence.claims.match import Stand

RIFLES = "A patrol found fourteen rifles under the floor of the old mill in Sar Aldan."
AGAIN = "Under the floor of the old mill in Sar Aldan fourteen rifles were found by a patrol."


def test_what_says_the_same_is_found(pile: Any) -> None:
    """In two documents, in other words."""
    folded = fold_pile(Given(pile(a=RIFLES, b=AGAIN).proses))

    compared = compare_nodes(folded, (), event_days=7)

    (pair,) = compared.same
    assert compared.ask(pair.i, pair.j) is pair.verdict


def test_one_document_says_a_thing_once(pile: Any) -> None:
    """Alike sentences of one document are no pair unless nearly equal."""
    other = "Nine rifles of the patrol stood in the old mill of Sar Aldan under the roof."
    folded = fold_pile(Given(pile(a=f"{RIFLES} {other}").proses))

    assert compare_nodes(folded, (), event_days=7).same == ()


def test_a_title_repeats_its_first_sentence(pile: Any) -> None:
    """Nearly equal words of one document are one assertion."""
    folded = fold_pile(Given(pile(a=f"# {RIFLES[:-1]} again\n{RIFLES}").proses))

    assert len(compare_nodes(folded, (), event_days=7).same) == 1


def test_near_pairs_are_kept(pile: Any) -> None:
    """What shares much and is not the same can be shown."""
    longer = (
        f"{RIFLES[:-1]}, and nine grenades, two radios, a map of the valley and a list of names "
        "in a box behind the school."
    )
    folded = fold_pile(Given(pile(a=RIFLES, b=longer).proses))

    compared = compare_nodes(folded, (), event_days=7)

    assert compared.same == ()
    assert {pair.verdict.stand for pair in compared.near} <= {Stand.ELABORATES, Stand.ELABORATED}
    assert len(compared.near) == 1
