"""Which of several values holds."""

import pytest

from whence.ingest.dates import find_dates
from whence.ingest.finds import Find, choose_date, choose_value
from whence.records import Evidence


def find_value(value: str, rank: int, meaning: str = "") -> Find:
    """One value of a field."""
    return Find(Evidence("outlet", value, "visible line"), rank, meaning)


def find_day(words: str, rank: int) -> Find:
    """One date as written."""
    evidence = Evidence("published", words, "visible line")
    return Find(evidence, rank, interval=find_dates(words)[0].interval)


def test_the_best_place_decides() -> None:
    """The first one among equals; rank 0 never."""
    finds = [find_value("a.example", 1), find_value("MIRROR", 2, "Mirror"), find_value("Post", 2)]

    assert choose_value(finds) == "Mirror"
    assert choose_value([find_value("Post", 0)]) is None
    assert choose_value([]) is None


@pytest.mark.parametrize(
    ("finds", "edtf"),
    [
        ([("3 June 2014", 3), ("3 June 2014", 2)], "2014-06-03"),
        ([("June 2014", 3), ("3 June 2014", 1)], "2014-06-03"),
        ([("3 June 2014", 3), ("4 June 2014", 3)], "2014-06-03"),
        ([("3 June 2014", 3), ("9 June 2014", 3)], "2014-06-03/2014-06-09"),
        ([("3 June 2014", 3), ("9 June 2014", 1)], "2014-06-03"),
        ([("03/06/2014", 3), ("4 June 2014", 1)], "2014-06-03"),
        ([("03/06/2014", 3)], "2014-03-06/2014-06-03"),
        ([("4 June 2014", 3), ("3 June 2014", 2)], "2014-06-03"),
    ],
)
def test_dates_agree_or_become_an_interval(finds: list[tuple[str, int]], edtf: str) -> None:
    """Narrow where another lies within, wide where equals contradict, local where zones differ."""
    chosen = choose_date([find_day(words, rank) for words, rank in finds])

    assert chosen is not None
    assert chosen.edtf == edtf


def test_nothing_is_guessed() -> None:
    """Evidence that cannot decide decides nothing."""
    assert choose_date([find_day("3 June 2014", 0)]) is None
