"""Templates are read whole, and the voices of a family share no phrase."""

import re
from itertools import combinations

import pytest

from whence.errors import DataError
from whence.evaluation.cascades.families import (
    Family,
    list_families,
    read_family,
    read_habits,
)

RUN = 6


def runs(sentences: list[str]) -> set[tuple[str, ...]]:
    """Runs of six words; a slot is one word."""
    found = set()
    for sentence in sentences:
        words = re.findall(r"\w+", re.sub(r"\|[^\]|]*", "", sentence).casefold())
        found |= {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}
    return found


@pytest.mark.parametrize("name", [*list_families("tune"), *list_families("test")])
def test_voices_share_no_phrase(name: str) -> None:
    """Else two independent reports of one event would look like copies."""
    family: Family = read_family(name)

    assert len(family.voices) == 3
    for one, other in combinations(family.voices, 2):
        assert not runs([f.template for f in one]) & runs([f.template for f in other])


@pytest.mark.parametrize("name", [*list_families("tune"), *list_families("test")])
def test_every_slot_is_known(name: str) -> None:
    """A slot in a sentence is filled by something."""
    family = read_family(name)
    lines = [fact.template for voice in family.voices for fact in voice] + list(family.extras)

    used = {slot for line in lines for slot in re.findall(r"\{(\w+)", line)}

    assert used <= {*family.slots, "day", "next", "told"}
    assert {quote.name for quote in family.quotes} <= set(family.slots)


def test_an_unknown_split_or_family_is_an_error() -> None:
    """Nothing is made of templates that are not there."""
    with pytest.raises(DataError, match="no template families"):
        list_families("train")
    with pytest.raises(DataError, match="is missing"):
        read_family("tune_nothing")


def test_habits_have_weights_and_synonyms() -> None:
    """What a grower needs is there."""
    habits = read_habits("tune")

    assert 0 < habits.weights["credit.agency"] <= 1
    assert all(len(group) > 1 for group in habits.synonyms)
