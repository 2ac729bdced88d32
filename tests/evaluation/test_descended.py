"""Descent is measured on generated piles; the laws of the product hold on them."""

from collections.abc import Sequence
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from whence.evaluation.cascades import CascadePile, make_piles
from whence.evaluation.descended import describe_descent, score_descent, to_measures
from whence.evaluation.lineage import climb, list_above, list_pairs
from whence.records import Basis, Derivation, DerivationId, DerivationStatus
from whence.reuse import find_reuses, trace_descent
from whence.text import read_prose


@cache
def small_pile(seed: int) -> CascadePile:
    """Written stories only."""
    return make_piles("tune", piles=1, seed=seed)[0]


def trace(pile: CascadePile, order: Sequence[int] = ()) -> tuple[Derivation, ...]:
    """Derivations without the reader, the documents in this order."""
    documents = [pile.documents[at] for at in order] or list(pile.documents)
    reuses = find_reuses(documents, [read_prose(document) for document in documents])
    return trace_descent(documents, reuses, (), ()).derivations


def truth(pile: CascadePile) -> list[Derivation]:
    """What a perfect answer would be: withheld texts are unseen ones."""
    found = []
    for key, document in pile.of_text.items():
        for parent in pile.texts[key].parents:
            above = pile.of_text[parent].id if parent in pile.of_text else f"unseen {parent}"
            found.append(
                Derivation(
                    DerivationId(document.id + above),
                    document.id,
                    above,  # type: ignore[arg-type]
                    DerivationStatus.FOLLOWED,
                    Basis.REUSE,
                    0.9,
                    (),
                    (),
                    (),
                    "test",
                )
            )
    return found


SEEDS = st.integers(0, 11)
SOME = settings(max_examples=6, deadline=None)


def test_the_truth_has_full_marks() -> None:
    """And saying nothing decides nothing."""
    pile = small_pile(3)

    best = score_descent("tune", [pile], [truth(pile)])
    none = score_descent("tune", [pile], [()])

    assert best.direction.pairs == len(list_pairs(pile)) > 0
    assert (best.direction.precision, best.direction.coverage) == (1.0, 1.0)
    assert (best.joined.recognized, best.joined.false) == (1.0, 0.0)
    assert best.ties.near_tied == best.ties.far_tied == 0
    assert none.direction.decided == 0
    assert none.joined.found == 0
    assert "tune_" in describe_descent(best)


def test_families_are_told_apart() -> None:
    """Their pairs add up to all pairs."""
    pile = small_pile(3)

    measure = score_descent("tune", [pile], [truth(pile)])

    assert sum(one.pairs for one in measure.families_of.values()) == measure.direction.pairs
    assert set(measure.families) == {text.family for text in pile.texts.values()}


def test_rows_are_of_the_test_families() -> None:
    """Tuning stands in the notes; saying nothing is no way to a good figure."""
    pile = small_pile(3)
    best, none = (score_descent("tune", [pile], [given]) for given in (truth(pile), ()))

    rows = {row.name: row.figure for row in to_measures(best, none)}
    full = {row.name: row.figure for row in to_measures(none, best)}

    assert rows["descent.right_at_80"] == 0.0
    assert rows["descent.unseen_not_invented"] == 1.0
    assert set(full.values()) == {1.0}


@given(SEEDS)
@SOME
def test_a_copy_is_found_whatever_surrounds_it(seed: int) -> None:
    """Parent and child that share eight words in a row share a passage, pages and all."""
    pile = small_pile(seed)
    proses = [read_prose(document) for document in pile.documents]
    reuses = find_reuses(pile.documents, proses)
    tied = {frozenset((reuse.a.document, reuse.b.document)) for reuse in reuses}

    for pair in list_pairs(pile):
        ends = frozenset(pile.of_text[one.key].id for one in (pair.parent, pair.child))
        assert ends in tied


@given(SEEDS)
@SOME
def test_reuse_is_symmetric(seed: int) -> None:
    """Whichever document comes first, the same passages are found."""
    documents = small_pile(seed).documents
    proses = [read_prose(document) for document in documents]

    assert find_reuses(documents, proses) == find_reuses(documents[::-1], proses[::-1])


@given(SEEDS)
@SOME
def test_followed_derivations_make_no_circle(seed: int) -> None:
    """Nothing comes from itself."""
    pile = small_pile(seed)
    above = list_above(trace(pile))

    assert all(document.id not in climb(above, document.id) for document in pile.documents)


@given(SEEDS, st.randoms(use_true_random=False))
@SOME
def test_the_order_of_documents_never_matters(seed: int, rng: object) -> None:
    """The same derivations in the same words."""
    pile = small_pile(seed)
    order = list(range(len(pile.documents)))
    rng.shuffle(order)  # type: ignore[attr-defined]

    assert trace(pile, order) == trace(pile)
