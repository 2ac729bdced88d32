"""Ranker: lessons from three voices, trees as a table, figures of what was held out."""

import pytest

from whence.entities.ranking import Sure
from whence.entities.signs import FEATURES
from whence.entities.trees import Forest, Node, read_forest
from whence.errors import DataError
from whence.training.questions import Question, Readings
from whence.training.ranker import grow, measure_held, read_right, teach

RANK = FEATURES.index("rank")


def question(number: int, *, right: int | None, is_description: bool = False) -> Question:
    """Two figures; the first is nearer; the rule and the chain name the first."""
    rows = []
    for at in (0, 1):
        row = [0.0] * len(FEATURES)
        row[RANK] = float(at)
        rows.append((at, tuple(row)))
    return Question(
        place=(f"{number:032d}", 5),
        is_description=is_description,
        measured=tuple(rows),
        rule=0,
        chain=0,
        starts={0: (1,), 1: (3,)},
        right=None if right is None else frozenset((right,)),
    )


def forest() -> Forest:
    """Trees that prefer the nearer."""
    return Forest(((Node(RANK, 0.5, 1, 2), Node(-1, 3.0, 0, 0), Node(-1, -3.0, 0, 0)),))


def test_readings_are_tied_to_figures_by_their_names() -> None:
    """An offset of a name of the figure makes it right; none of them, nobody."""
    readings = Readings({("0" * 32, 5): [3], ("0" * 31 + "1", 5): []}, frozenset())

    assert read_right(question(0, right=None), readings).right == {1}
    assert read_right(question(1, right=None), readings).right == frozenset()
    assert read_right(question(2, right=None), readings).right is None


def test_people_weigh_more_than_agreement() -> None:
    """A question that a person read counts as he read it."""
    pytest.importorskip("sklearn")
    asked = [question(at, right=None) for at in range(60)] + [question(60, right=1)]

    lessons = teach(asked)

    assert {lesson.weight for lesson in lessons if lesson.right == {0}} == {1.0}
    assert [lesson.weight for lesson in lessons if lesson.right == {1}] == [3.0]


def test_trees_are_written_as_the_table_that_is_read() -> None:
    """What was grown prefers the nearer; articles that are held out are not learned from."""
    pytest.importorskip("sklearn")
    news = [question(at, right=0) for at in range(80)]
    news += [question(at, right=0, is_description=True) for at in range(80)]

    table = grow(news, (), Readings({}, frozenset()))

    rows = [line.split("\t") for line in table.splitlines() if line[0] != "#"]
    forests = read_forest(rows, FEATURES)
    for name in ("pronoun", "description"):
        near, far = (forests[name].score(row) for _, row in news[0].measured)
        assert near > 0.5 > far
    held = frozenset(one.place for one in news)
    with pytest.raises(DataError, match="no question has an answer"):
        grow(news, (), Readings({}, held))


def test_figures_of_what_was_held_out() -> None:
    """Right of those answered; and who was led astray where nobody is meant."""
    nobody = Question(("9" * 32, 1), False, question(9, right=0).measured, 0, 0, {}, frozenset())

    found = measure_held(
        forest(), [question(1, right=0), question(2, right=1), nobody], Sure(0.6, 0.1)
    )

    assert (found.questions, found.answered) == (3, 1.0)
    assert (found.right, found.misled) == (pytest.approx(1 / 3), 1.0)
    assert measure_held(forest(), [nobody], Sure(0.99, 0.1)).answered == 0
