"""Trees: a table of questions and weights, read as it stands."""

import pytest

from whence.entities.signs import FEATURES
from whence.entities.trees import load_forests, read_forest
from whence.errors import DataError

ROWS = [
    ("pronoun", "0", "0", "-", "-1.0", "0", "0"),
    ("pronoun", "1", "0", "rank", "0.5", "1", "2"),
    ("pronoun", "1", "1", "-", "3.0", "0", "0"),
    ("pronoun", "1", "2", "-", "-2.0", "0", "0"),
]


def test_leaves_are_added_up() -> None:
    """A number not above the bound goes low; the sum becomes a probability."""
    forest = read_forest(ROWS, ("named", "rank"))["pronoun"]

    assert forest.score((9.0, 0.5)) == pytest.approx(0.8808, abs=1e-4)
    assert forest.score((9.0, 0.6)) == pytest.approx(0.0474, abs=1e-4)


def test_an_unknown_feature_is_refused() -> None:
    """Trees grown for other numbers would answer nonsense."""
    with pytest.raises(DataError, match="'rank', which is not measured"):
        read_forest(ROWS, ("named",))


def test_a_branch_must_lead_on() -> None:
    """A loop would never end."""
    looped = [*ROWS[:1], ("pronoun", "1", "0", "rank", "0.5", "0", "0")]

    with pytest.raises(DataError, match="leads nowhere"):
        read_forest(looped, ("rank",))


def test_what_ships_fits_what_is_measured() -> None:
    """Both forests score a row of zeros somewhere between no and yes."""
    forests = load_forests(FEATURES)

    assert sorted(forests) == ["description", "pronoun"]
    row = [0.0] * len(FEATURES)
    assert all(0 < forest.score(row) < 1 for forest in forests.values())
