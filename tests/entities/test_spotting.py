"""Names that the reader sees, as votes for the kind of a name."""

from dataclasses import dataclass, field

import pytest

from spoken_pages import write_page
from whence.entities.runs import find_runs
from whence.entities.spotting import find_kind_read, find_names
from whence.models import Reading, ReadName
from whence.records import EntityKind, Prose
from whence.text import read_prose


@dataclass
class FakeReader:
    """Gives fixed names and keeps what it was asked to read."""

    names: tuple[ReadName, ...] = ()
    asked: list[tuple[int, int]] = field(default_factory=list)

    def read(self, text: str, stretches: list[tuple[int, int]]) -> Reading:
        """The fixed names, of any text that is long enough for them."""
        assert all(end <= len(text) for _, end in stretches)
        self.asked.extend(stretches)
        return Reading((), self.names)


def prose_of(text: str) -> Prose:
    """The prose of a page."""
    return read_prose(write_page(text))


TEXT = "They left  Vell Harbour early, Ana Sund said."


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ((ReadName(11, 23, "place", 0.9),), (EntityKind.PLACE, 0.9)),
        ((ReadName(16, 23, "place", 0.9),), (EntityKind.PLACE, 0.9)),
        ((ReadName(11, 15, "person", 0.9),), None),
        ((ReadName(30, 38, "person", 0.9),), None),
        ((ReadName(0, 40, "organization", 0.9),), None),
        ((), None),
    ],
)
def test_a_name_votes_where_it_covers_half(
    names: tuple[ReadName, ...], expected: tuple[EntityKind, float] | None
) -> None:
    """A part of less than half, another name, or a name of twice the length says nothing."""
    run = next(run for run in find_runs(prose_of(TEXT)) if run.text == "Vell Harbour")

    assert find_kind_read(names, run) == expected


def test_only_what_is_read_as_prose_is_given_to_the_reader() -> None:
    """Its stretches are the paragraphs, in order."""
    reader = FakeReader((ReadName(30, 38, "person", 0.9),))

    names = find_names(prose_of(TEXT), reader)  # type: ignore[arg-type]

    assert names == reader.names
    assert reader.asked == [(0, len(TEXT))]
