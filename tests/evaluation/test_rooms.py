"""Every room with data has a figure, and missing data is told."""

from pathlib import Path

import pytest

from whence.errors import DataError
from whence.evaluation.gate import read_floors
from whence.evaluation.reading import ROOMS, Material
from whence.evaluation.rooms import measure_rooms


def test_missing_data_is_told(tmp_path: Path) -> None:
    """Without the sets nothing is measured, and nothing passes in silence."""
    with pytest.raises(DataError):
        measure_rooms(Material(tmp_path, tmp_path))


def test_every_pinned_floor_belongs_to_a_room_or_to_the_piles() -> None:
    """A floor that nothing measures would hold for ever."""
    rooms = {name.split(".")[0] for name in read_floors()}

    copies = {"reuse", "paraphrase", "stemma"}
    people = {"identity", "speakers", "channels", "access", "pairs"}
    assert rooms == {"ingest", "wire", *ROOMS, *people, "times", *copies, "piles"}
