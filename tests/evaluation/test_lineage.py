"""Directions are right, wrong or undecided, and each counts as it should."""

from datetime import date, datetime

import pytest

from whence.evaluation.cascades import CascadePile, Kind, Text
from whence.evaluation.cascades.texts import DateState, Story
from whence.evaluation.lineage import (
    Outcome,
    climb,
    compare_days,
    count_direction,
    cut_runs,
    is_credited,
    judge_pair,
    list_pairs,
)
from whence.records import Block, BlockKind, DateInterval, Document, DocumentId

WORDS = "the council of the old town closed the bridge over the river at noon"
DAY = datetime(2022, 1, 3)


def text(key: str, *parents: str, credited: tuple[str, ...] = (), withheld: bool = False) -> Text:
    return Text(
        key, "c0", "f", Kind.REPORT, f"Paper {key}", DAY, DateState.RIGHT, DAY, Story("t", ()),
        parents=parents, credited=credited, withheld=withheld,
    )  # fmt: skip


def document(key: str, day: int | None = None, words: str = WORDS) -> Document:
    moment = date(2022, 1, day) if day else None
    shown = DateInterval(moment.isoformat(), moment, moment) if moment else None
    block = Block(BlockKind.BODY, 0, len(words))
    name = DocumentId(f"d{key}")
    return Document(name, f"{key}.txt", words, (block,), name, published=shown)


def pile(*texts: Text, days: dict[str, int] | None = None) -> CascadePile:
    given = {
        one.key: document(one.key, (days or {}).get(one.key)) for one in texts if not one.withheld
    }
    return CascadePile("p", {one.key: one for one in texts}, tuple(given.values()), given)


CHAIN = pile(text("1"), text("2", "1"), text("3", "2"), days={"1": 4, "2": 3})


@pytest.mark.parametrize(
    ("above", "outcome", "confidence"),
    [
        ({"d2": {"d1": 0.9}}, Outcome.RIGHT, 0.9),
        ({"d2": {"d9": 0.9}, "d9": {"d1": 0.8}}, Outcome.OVER_OTHERS, 0.8),
        ({"d1": {"d2": 0.7}}, Outcome.TURNED, 0.7),
        ({"d1": {"u": 0.7}, "d2": {"u": 0.6}}, Outcome.UNDER_UNSEEN, 0.6),
        ({"d1": {"d3": 0.7}, "d2": {"d3": 0.6}}, Outcome.UNDER_OTHER, 0.6),
        ({"d2": {"u": 0.9}}, Outcome.UNDECIDED, 0.0),
        ({}, Outcome.UNDECIDED, 0.0),
    ],
)
def test_each_answer_has_its_outcome(
    above: dict[str, dict[str, float]], outcome: Outcome, confidence: float
) -> None:
    """Only a way from the child to the parent is right."""
    pair = list_pairs(CHAIN)[0]

    verdict = judge_pair(pair, CHAIN, above)

    assert (verdict.outcome, verdict.confidence) == (outcome, confidence)


def test_a_step_left_out_is_no_wrong_answer() -> None:
    """Both under the true grandparent: nothing false is said of the two."""
    pair = list_pairs(CHAIN)[1]

    verdict = judge_pair(pair, CHAIN, {"d2": {"d1": 0.9}, "d3": {"d1": 0.9}})

    assert verdict.outcome is Outcome.UNDECIDED


def test_pairs_need_both_documents_and_shared_words() -> None:
    """What was withheld or reworded beyond recognition shows nothing."""
    hidden = pile(text("1", withheld=True), text("2", "1"))
    other = pile(text("1"), text("2", "1"))
    foreign = {**other.of_text, "2": document("2", words="nothing of that kind was ever said here")}

    assert list_pairs(hidden) == ()
    assert list_pairs(CascadePile("p", other.texts, other.documents, foreign)) == ()
    assert [pair.days for pair in list_pairs(CHAIN)] == [-1, 0]


def test_dates_that_may_meet_say_nothing() -> None:
    """The baseline decides only where it can."""
    assert compare_days(document("1", 3), document("2", 4)) == 1
    assert compare_days(document("1", 3), document("2", 3)) == 0
    assert compare_days(document("1"), document("2", 3)) == 0


def test_a_parent_is_credited_by_name() -> None:
    """Another's name is no credit to it."""
    assert is_credited(text("1"), text("2", "1", credited=("Paper 1",)))
    assert not is_credited(text("1"), text("2", "1", credited=("Paper 9",)))


def test_the_surest_come_first_on_the_line() -> None:
    """Equal confidences count by their share; the line ends where nothing more is decided."""
    pair = list_pairs(CHAIN)[0]
    ways = [
        *({"d2": {"d1": 0.9}} for _ in range(5)),
        {"d1": {"d2": 0.6}},
        {"d2": {"d1": 0.6}},
        *({} for _ in range(3)),
    ]
    found = count_direction([judge_pair(pair, CHAIN, way) for way in ways])

    assert (found.pairs, found.decided, found.right) == (10, 7, 6)
    assert found.line == (1.0, pytest.approx(5.5 / 6), pytest.approx(6 / 7), None, None)
    assert found.at_coverage(0.8) == pytest.approx(6 / 8)
    assert found.baseline == (0.0, 1.0)


def test_climbing_ends_even_on_a_circle() -> None:
    """Each is reached by its surest way."""
    above = {"a": {"b": 0.9, "c": 0.5}, "b": {"c": 0.8}, "c": {"a": 0.7}}

    assert climb(above, "a") == {"b": 0.9, "c": 0.8, "a": 0.7}


def test_runs_have_eight_words() -> None:
    """Case and marks aside."""
    assert len(cut_runs(document("1"))) == len(WORDS.split()) - 7
