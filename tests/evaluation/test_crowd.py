"""A crowd is told apart in a time that can be measured, and grows with its number only."""

from whence.evaluation.crowd import measure_crowd, measure_throng


def test_a_crowd_takes_time() -> None:
    """Whatever the machine."""
    assert 0 < measure_crowd(200) < 60
    assert 0 < measure_throng(100) < 60


def test_ten_times_as_many_people_take_no_hundred_times_as_long() -> None:
    """Neither in one document nor in many; forty leaves room for a busy machine."""
    measure_throng(300)

    assert measure_throng(3_000, seed=5) < 40 * max(0.01, measure_throng(300, seed=6))
    assert measure_crowd(3_000, seed=7) < 40 * max(0.01, measure_crowd(300, seed=8))
