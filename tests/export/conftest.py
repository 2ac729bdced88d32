"""Answers to show or write, made by hand and drawn at random."""

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis.strategies import SearchStrategy

from whence.records import Answer


def load(name: str) -> ModuleType:
    """A module that lies beside the test folders, which are no packages."""
    if name not in sys.modules:
        spec = spec_from_file_location(name, Path(__file__).parent.parent / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(sys.modules[name])
    return sys.modules[name]


@pytest.fixture(scope="session")
def answers() -> ModuleType:
    """The builders of answers made by hand."""
    return load("answers")


@pytest.fixture(scope="session")
def cells(answers: ModuleType) -> Answer:
    """The example of the design: three rewrites of an interview that is not in the pile."""
    return answers.sleeper_cells()


@pytest.fixture(scope="session")
def drawn() -> SearchStrategy[Answer]:
    """Any answer."""
    return load("drawn_answers").answers()
