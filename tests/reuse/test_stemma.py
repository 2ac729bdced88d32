"""The tree of copies, whatever the pile is like."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whence.errors import UnknownRecordError
from whence.reuse.stemma import Stemma, build_stemma
from whence.reuse.witnesses import make_table

WORDS = [f"word{number}" for number in range(300)]


def copy(text: list[str], errors: int, rng: random.Random) -> list[str]:
    """A copy in which so many words are others."""
    copied = list(text)
    for place in rng.sample(range(len(text)), errors):
        copied[place] = f"other{rng.randrange(10**9)}"
    return copied


@pytest.fixture
def chain() -> dict[str, list[str]]:
    """Each text copied from the one before, and one more from the second."""
    rng = random.Random(1)
    rows = {"a": WORDS}
    for one, other in pairwise("abcd"):
        rows[other] = copy(rows[one], 9, rng)
    rows["e"] = copy(rows["b"], 9, rng)
    return rows


def edges_of(stemma: Stemma) -> set[tuple[str, str]]:
    """Parents and children."""
    return {(branch.parent, branch.child) for branch in stemma.branches}


def test_with_its_root_the_tree_is_whole(chain: dict[str, list[str]]) -> None:
    """Every copy hangs on its model."""
    found = build_stemma(make_table(chain), root="a")

    assert edges_of(found) == {("a", "b"), ("b", "c"), ("c", "d"), ("b", "e")}
    assert all(branch.is_directed and branch.confidence == 1 for branch in found.branches)
    assert (found.roots, found.unseen, found.mixtures) == (("a",), (), ())


def test_dates_turn_edges(chain: dict[str, list[str]]) -> None:
    """Evidence for one edge turns those that hang on it."""
    found = build_stemma(make_table(chain), evidence={("d", "c"): 9.0})

    assert edges_of(found) == {("d", "c"), ("c", "b"), ("b", "a"), ("b", "e")}


def test_a_lost_model_is_unseen(chain: dict[str, list[str]]) -> None:
    """Without the second text its three neighbors hang on one that nobody has."""
    del chain["b"]

    found = build_stemma(make_table(chain), root="a")

    assert found.unseen == ("unseen-1",)
    assert edges_of(found) == {
        ("a", "unseen-1"),
        ("unseen-1", "c"),
        ("unseen-1", "e"),
        ("c", "d"),
    }


def test_few_or_equal_witnesses() -> None:
    """One is a root, equal ones differ in nothing, and one with nothing in common stays alone."""
    alone = build_stemma(make_table({"a": WORDS}))
    same = build_stemma(make_table(dict.fromkeys("abc", WORDS)))
    apart = build_stemma(make_table({"a": WORDS, "b": WORDS, "c": [None] * len(WORDS)}))

    assert (alone.roots, alone.branches) == (("a",), ())
    assert [round(branch.changes, 9) for branch in same.branches] == [0, 0]
    assert len(apart.branches) == 1
    assert apart.roots[1:] == ("c",)
    assert build_stemma(make_table({})).witnesses == ()


def test_an_unknown_witness_is_told() -> None:
    """As root, and in the evidence."""
    table = make_table({"a": WORDS, "b": WORDS})

    with pytest.raises(UnknownRecordError, match="none of the 2"):
        build_stemma(table, root="c")
    with pytest.raises(UnknownRecordError, match="none of the 2"):
        build_stemma(table, evidence={("a", "c"): 1.0})


def test_five_hundred_witnesses_take_seconds() -> None:
    """And nearly all hang on their models."""
    rng = random.Random(2)
    rows, models = {"w000": WORDS}, {}
    for number in range(1, 500):
        name, model = f"w{number:03}", f"w{rng.randrange(number) if number % 2 else 0:03}"
        rows[name], models[name] = copy(rows[model], 4, rng), model

    found = build_stemma(make_table(rows), root="w000")

    assert sum(models.get(child) == parent for parent, child in edges_of(found)) > 480


@settings(max_examples=20, deadline=None)
@given(st.integers(0, 10**6), st.integers(2, 8))
def test_a_stemma_has_no_circle_and_no_order(seed: int, size: int) -> None:
    """Every witness is a root or has one parent; names in another order change nothing."""
    rng = random.Random(seed)
    rows = {"w0": WORDS}
    for number in range(1, size):
        rows[f"w{number}"] = copy(rng.choice(list(rows.values())), rng.randrange(12), rng)

    found = build_stemma(make_table(rows))

    children = [branch.child for branch in found.branches]
    assert len(set(children)) == len(children)
    assert len(children) == len(found.witnesses) + len(found.unseen) - len(found.roots)
    assert build_stemma(make_table(dict(reversed(rows.items())))) == found
