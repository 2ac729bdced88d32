"""Words that stand for each other are one sign."""

import pytest

from whence.claims.kin import find_kin
from whence.claims.stems import find_stem


@pytest.mark.parametrize(
    ("a", "b"), [("blaze", "fire"), ("attorneys", "lawyer"), ("jail", "prison")]
)
def test_kin_is_one(a: str, b: str) -> None:
    """Another word for the same thing."""
    assert find_kin(find_stem(a)) == find_kin(find_stem(b))


@pytest.mark.parametrize(("a", "b"), [("hurt", "killed"), ("boat", "ship")])
def test_neighbors_in_meaning_are_no_kin(a: str, b: str) -> None:
    """What goes together is not the same."""
    assert find_kin(find_stem(a)) != find_kin(find_stem(b))


def test_other_words_stand_for_themselves() -> None:
    """No kin listed, nothing changed."""
    assert find_kin("bathtub") == "bathtub"
