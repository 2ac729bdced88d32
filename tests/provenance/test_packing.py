"""The largest set of disjoint routes is exact, and does not depend on order."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.provenance.packing import pack

ROUTES = st.lists(st.frozensets(st.sampled_from("abcdefg"), min_size=1, max_size=4), max_size=9)


def by_trying_all(routes: list[frozenset[str]]) -> int:
    """The size of the largest disjoint choice, by trying every choice."""
    for size in range(len(routes), 0, -1):
        for choice in combinations(routes, size):
            if sum(map(len, choice)) == len(frozenset().union(*choice)):
                return size
    return 0


@given(ROUTES)
def test_the_choice_is_disjoint_and_largest(routes: list[frozenset[str]]) -> None:
    """No two chosen routes share a point, and no larger choice exists."""
    chosen = [routes[index] for index in pack(routes)]

    assert sum(map(len, chosen)) == len(frozenset().union(*chosen))
    assert len(chosen) == by_trying_all(routes)


@given(ROUTES, st.randoms(use_true_random=False))
def test_order_does_not_change_the_chosen_points(
    routes: list[frozenset[str]], chance: object
) -> None:
    """The same routes in another order give the same routes."""
    shuffled = list(routes)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert {routes[i] for i in pack(routes)} == {shuffled[i] for i in pack(shuffled)}


def test_a_hundred_routes_in_a_ring_are_solved_at_once() -> None:
    """Each conflicts with its two neighbours: every other one can be chosen."""
    routes = [frozenset((f"p{n}", f"p{(n + 1) % 100}")) for n in range(100)]

    assert len(pack(routes)) == 50


@pytest.mark.parametrize("routes", [[], [frozenset("a"), frozenset("a")]])
def test_nothing_and_the_same_twice(routes: list[frozenset[str]]) -> None:
    """No route gives none; equal routes give one."""
    assert len(pack(routes)) == min(1, len(routes))
