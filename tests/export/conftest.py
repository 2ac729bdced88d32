"""Answers to show or write, made by hand and drawn at random."""

from types import ModuleType

import pytest
from hypothesis.strategies import SearchStrategy

import answers as made_answers
import drawn_answers
from whence.records import Answer


@pytest.fixture(scope="session")
def answers() -> ModuleType:
    """The builders of answers made by hand."""
    return made_answers


@pytest.fixture(scope="session")
def cells(answers: ModuleType) -> Answer:
    """The example of the design: three rewrites of an interview that is not in the pile."""
    return answers.sleeper_cells()


@pytest.fixture(scope="session")
def drawn() -> SearchStrategy[Answer]:
    """Any answer."""
    return drawn_answers.answers()
