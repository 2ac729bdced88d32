"""The groups into which pairs join things."""

from hypothesis import given
from hypothesis import strategies as st

from whence.provenance.joining import join_pairs


def test_pairs_with_a_common_member_are_one_group() -> None:
    """And a thing paired with itself is a group of its own."""
    head = join_pairs([("a", "b"), ("c", "d"), ("b", "c"), ("e", "e")])

    assert len({head[one] for one in "abcd"}) == 1
    assert head["e"] == "e"


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9))), st.randoms())
def test_the_order_of_pairs_makes_no_other_groups(
    pairs: list[tuple[int, int]], chance: object
) -> None:
    """Whoever stands for a group, its members are the same."""
    shuffled = list(pairs)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    one, two = join_pairs(pairs), join_pairs(shuffled)

    assert all((one[a] == one[b]) == (two[a] == two[b]) for a in one for b in one)
