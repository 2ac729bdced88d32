"""What leads back to itself."""

from hypothesis import given
from hypothesis import strategies as st

from whence.reuse.circles import find_circles

THINGS = st.integers(0, 7)
STEPS = st.dictionaries(THINGS, st.lists(THINGS, max_size=4), max_size=8)


def reach(thing: int, steps: dict[int, list[int]]) -> set[int]:
    """All that can be reached from a thing, found the slow way: once more until nothing is new."""
    reached = {thing}
    while further := {end for one in reached for end in steps.get(one, ())} - reached:
        reached |= further
    return reached


def test_a_circle_is_one_group_and_what_hangs_on_it_is_not() -> None:
    """Two that lead to each other, one that leads there, one that comes from there."""
    steps = {"c": ["a"], "a": ["b"], "b": ["a", "d"]}

    assert find_circles(steps) == [{"d"}, {"a", "b"}, {"c"}]


def test_a_step_to_itself_needs_no_other() -> None:
    """A group of one, as without the step."""
    assert find_circles({"a": ["a"]}) == [{"a"}]


def test_a_chain_may_be_longer_than_the_stack_is_deep() -> None:
    """100,000 steps and back to the start."""
    length = 100_000

    chain = find_circles({at: [at + 1] for at in range(length)})
    ring = find_circles({at: [(at + 1) % length] for at in range(length)})

    assert len(chain) == length + 1
    assert ring == [set(range(length))]


@given(STEPS)
def test_a_group_is_what_leads_to_each_other(steps: dict[int, list[int]]) -> None:
    """Two things are in one group just if each can be reached from the other."""
    things = steps.keys() | {end for ends in steps.values() for end in ends}
    reached = {thing: reach(thing, steps) for thing in things}

    circles = find_circles(steps)

    assert sorted(thing for circle in circles for thing in circle) == sorted(things)
    for circle in circles:
        for one in circle:
            assert circle == {other for other in reached[one] if one in reached[other]}


@given(STEPS)
def test_a_group_comes_after_all_it_leads_to(steps: dict[int, list[int]]) -> None:
    """Whoever goes through the groups in order has seen what is behind each."""
    seen: set[int] = set()

    for circle in find_circles(steps):
        seen |= circle

        assert {end for one in circle for end in steps.get(one, ())} <= seen
