"""Which of two documents came first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from whence.records import DateInterval, Document
from whence.reuse.order import is_later, order_documents

Write = Callable[..., Document]


def test_the_later_of_two_days_is_the_child(write: Write) -> None:
    """The same answer for both orders of the arguments; a longer gap is surer."""
    one, next_day, later = (
        write(day, name=day, day=day) for day in ("2021-05-01", "2021-05-02", "2021-05-09")
    )

    near = order_documents(one, next_day)
    far = order_documents(later, one)

    assert near == order_documents(next_day, one)
    assert (near.child, far.child) == (next_day.id, later.id)
    assert 0.8 <= near.confidence < far.confidence
    assert "8 days later" in far.why


@pytest.mark.parametrize("days", [(None, None), (None, "2021-05-01"), ("2021-05-01",) * 2])
def test_without_two_days_nothing_is_told(write: Write, days: tuple[str | None, ...]) -> None:
    """Unknown dates and one day for both decide nothing."""
    one, other = (write(str(n), name=str(n), day=day) for n, day in enumerate(days))

    assert order_documents(one, other).child is None
    assert not is_later(one, other)
    assert not is_later(other, one)


def test_intervals_that_meet_decide_nothing(write: Write) -> None:
    """A month and a day within it may be either way round."""
    month = DateInterval("2021-05", date(2021, 5, 1), date(2021, 5, 31))
    one = replace(write("a", name="a"), published=month)

    assert order_documents(one, write("b", name="b", day="2021-05-31")).child is None
    assert order_documents(one, write("b", name="b", day="2021-06-01")).child == "b"


def test_a_page_changed_later_is_a_less_sure_parent(write: Write) -> None:
    """What was changed afterwards may have taken the words in then."""
    later = write("b", name="b", day="2021-05-05")
    plain = write("a", name="a", day="2021-05-01")
    changed = replace(
        plain,
        modified=later.published
        and replace(
            later.published, edtf="2021-05-09", earliest=date(2021, 5, 9), latest=date(2021, 5, 9)
        ),
    )

    assert order_documents(changed, later).confidence < order_documents(plain, later).confidence
    assert "changed after" in order_documents(changed, later).why
