"""How two copies of a passage differ."""

import numpy as np

from whence.records import ReuseKind
from whence.reuse.chains import Chains
from whence.reuse.kinds import find_inner, find_kinds
from whence.reuse.runs import Runs
from whence.reuse.texts import KINDS

Row = tuple[int, int, int]


def chains_of(*passages: list[Row]) -> Chains:
    """Passages of two texts: places of the runs in each, and their lengths."""
    table = np.array([run for runs in passages for run in runs], dtype=np.int64)
    zero = np.zeros(len(table), dtype=np.int64)
    firsts = np.cumsum([0, *map(len, passages)])
    return Chains(Runs(table[:, 0], table[:, 1], table[:, 2], zero, zero + 1), firsts)


def kinds_of(*passages: list[Row]) -> list[ReuseKind]:
    """What is said of each."""
    return [KINDS[kind] for kind in find_kinds(chains_of(*passages)).kind]


def test_one_passage_is_judged_by_its_words() -> None:
    """All equal, some replaced, some left out."""
    assert kinds_of([(0, 100, 20)]) == [ReuseKind.VERBATIM]
    assert kinds_of([(0, 100, 9), (10, 110, 10)]) == [ReuseKind.EDITED]
    assert kinds_of([(0, 100, 9), (15, 109, 10)]) == [ReuseKind.ABRIDGED]


def test_the_lighter_of_two_that_cross_has_moved() -> None:
    """Order is kept by most of the words."""
    assert kinds_of([(0, 200, 30)], [(50, 100, 12)]) == [ReuseKind.VERBATIM, ReuseKind.REORDERED]


def test_two_that_touch_in_one_text_frame_what_was_left_out() -> None:
    """Fifteen words of the first text are missing between them in the second."""
    found = find_kinds(chains_of([(0, 100, 20)], [(35, 120, 20)]))

    assert [KINDS[kind] for kind in found.kind] == [ReuseKind.ABRIDGED] * 2
    assert found.left_out.tolist() == [15, 0]


def test_what_moved_is_not_left_out() -> None:
    """Three passages, the last two in the other order: every word is there, seen from either side.

    Of forty words of which thirty moved, ten and one more are missing.
    """
    whole = find_kinds(chains_of([(0, 100, 20)], [(20, 160, 30)], [(50, 120, 40)]))
    turned = find_kinds(chains_of([(0, 100, 20)], [(20, 150, 40)], [(60, 120, 30)]))
    part = find_kinds(chains_of([(0, 100, 20)], [(20, 160, 30)], [(61, 120, 40)]))

    assert [KINDS[kind].value for kind in whole.kind] == ["verbatim", "reordered", "verbatim"]
    assert whole.left_out.tolist() == turned.left_out.tolist() == [0, 0, 0]
    assert part.left_out.tolist() == [11, 0, 0]


def test_a_passage_within_larger_ones_on_both_sides_goes() -> None:
    """On one side only it stays: a sentence that a text repeats."""
    inner = find_inner(chains_of([(0, 100, 40)], [(10, 105, 20)], [(12, 200, 20)]))

    assert inner.tolist() == [False, True, False]
