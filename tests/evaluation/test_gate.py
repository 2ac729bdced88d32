"""The gate fails what falls below a floor and notices other data."""

from pathlib import Path

from whence.evaluation.gate import digest_data, failures, read_digest, read_floors
from whence.evaluation.measures import Measure


def test_a_figure_below_the_pinned_floor_fails() -> None:
    """The message names the measure and both numbers."""
    (line,) = failures([Measure("a.f1", "A", 0.7, "share")], {"a.f1": 0.75})

    assert "a.f1 is 0.7, below its floor 0.75" in line


def test_the_higher_of_two_floors_holds() -> None:
    """A measure's own floor cannot undercut the pinned one."""
    assert failures([Measure("a.f1", "A", 0.7, "share", 0.6)], {"a.f1": 0.75})
    assert failures([Measure("a.f1", "A", 0.7, "share", 0.75)], {"a.f1": 0.6})
    assert not failures([Measure("a.f1", "A", 0.8, "share", 0.75)], {"a.f1": 0.6})


def test_a_floor_below_zero_holds() -> None:
    """A loss is a gain below 0, and so much of it may be as the floor says."""
    assert not failures([Measure("a.gain", "A", -1.5, "points", -2.0)], {"a.gain": -2.0})
    assert failures([Measure("a.gain", "A", -2.5, "points")], {"a.gain": -2.0})


def test_a_floor_that_was_not_measured_fails() -> None:
    """Leaving a measure out is no way past its floor."""
    assert failures([], {"a.f1": 0.75}) == ("a.f1 has a floor and was not measured",)


def test_the_digest_follows_names_and_contents(tmp_path: Path) -> None:
    """The same files give the same digest; a changed byte or name gives another."""
    (tmp_path / "times").mkdir()
    file = tmp_path / "times" / "a.tml"
    file.write_text("one")
    first = digest_data(tmp_path)

    file.write_text("two")
    changed = digest_data(tmp_path)
    file.write_text("one")

    assert digest_data(tmp_path) == first != changed
    file.rename(tmp_path / "times" / "b.tml")
    assert digest_data(tmp_path) != first


def test_floors_are_pinned_with_their_data() -> None:
    """The package holds the floors and the digest of what they were measured on."""
    assert read_floors()["attribution.soft_f1"] == 74.0
    assert len(read_digest()) == 64
