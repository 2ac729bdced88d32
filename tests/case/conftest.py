"""An answer made by hand."""

import pytest

import answers as made_answers
from whence.records import Answer


@pytest.fixture(scope="session")
def cells() -> Answer:
    """The example of the design: three rewrites of an interview that is not in the pile."""
    return made_answers.sleeper_cells()
