"""Of lines that cannot hold together the joining ones are given up, on the shortest ways."""

from hypothesis import given
from hypothesis import strategies as st

from whence.records import EntityId
from whence.rulings.contradictions import Two, find_contradicted, join_pairs

PAIRS = st.frozensets(st.sampled_from("ABCDEF"), min_size=2, max_size=2)


def two(letters: str) -> Two:
    """A pair of entities, by letters."""
    return frozenset(EntityId(letter) for letter in letters)


def reach(pairs: set[Two], start: str) -> set[str]:
    """Everything that is joined with one, by pairs."""
    found = {start}
    while more := {one for pair in pairs if pair & found for one in pair} - found:
        found |= more
    return found


def test_both_lines_of_a_detour_are_given_up() -> None:
    """A is B and B is C, but A is not C; C is D stands outside."""
    found = find_contradicted([two("AB"), two("BC"), two("CD")], [two("AC")])

    assert found == {two("AB"): {two("AC")}, two("BC"): {two("AC")}}


def test_a_longer_way_is_given_up_only_if_it_still_leads_there() -> None:
    """First the direct line, then the detour."""
    found = find_contradicted([two("AB"), two("AC"), two("CB")], [two("AB")])

    assert set(found) == {two("AB"), two("AC"), two("CB")}


def test_firm_pairs_are_kept() -> None:
    """Only what may be given up is."""
    found = find_contradicted([two("BC")], [two("AC")], firm=[two("AB")])

    assert set(found) == {two("BC")}


def test_groups_are_whole() -> None:
    """Whoever is joined with one is joined with all."""
    groups = join_pairs([two("AB"), two("BC"), two("DE")])

    assert groups["A"] == groups["C"] == {"A", "B", "C"}
    assert groups["D"] == {"D", "E"}


@given(st.sets(PAIRS, max_size=8), st.sets(PAIRS, max_size=4))
def test_what_is_left_contradicts_nothing_and_nothing_else_is_given_up(
    same: set[Two], different: set[Two]
) -> None:
    """No parting pair is joined any more; without a contradiction no line falls."""
    found = find_contradicted(same, different)

    left = same - found.keys()
    assert all(max(pair) not in reach(left, min(pair)) for pair in different)
    assert set().union(*found.values()) <= different
    broken = [pair for pair in different if max(pair) in reach(same, min(pair))]
    assert bool(found) == bool(broken)
    reached = set().union(*(reach(same, min(pair)) for pair in broken))
    assert all(pair <= reached for pair in found)
