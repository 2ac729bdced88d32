"""Compounds: one word or two, the same parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whence.entities.compounds import join_words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("abdul mohsin rashud", "abdulmohsin al-rashud"),
        ("abd al rahman orvo", "abdurrahman orvo"),
        ("nur al-din orvo", "noureddine orvo"),
        ("nur al din orvo", "nuruddin orvo"),
        ("abu omar al hadi", "abou omar el-hadi"),
        ("karim bin adel orvo", "karim adel orvo"),
        ("abdullah orvo", "abdallah orvo"),
    ],
)
def test_written_together_or_apart_is_one(a: str, b: str) -> None:
    """Particles count for nothing."""
    assert join_words(a.split()) == join_words(b.split())


@pytest.mark.parametrize(
    ("a", "b"),
    [("abu omar hadi", "omar hadi"), ("karim din", "karim"), ("abdi orvo", "abd orvo")],
)
def test_what_is_no_compound_stays(a: str, b: str) -> None:
    """The father of Omar is not Omar."""
    assert join_words(a.split()) != join_words(b.split())


@given(st.lists(st.sampled_from("abu abd al din eddin bin omar de بن عبد".split()), max_size=5))
def test_any_words_can_be_joined(words: list[str]) -> None:
    """Never more parts than words."""
    assert len(join_words(words)) <= len(words)
