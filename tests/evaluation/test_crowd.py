"""A crowd is told apart in a time that can be measured."""

from whence.evaluation.crowd import measure_crowd, measure_throng


def test_a_crowd_takes_time() -> None:
    """Whatever the machine."""
    assert 0 < measure_crowd(200) < 60
    assert 0 < measure_throng(100) < 60
