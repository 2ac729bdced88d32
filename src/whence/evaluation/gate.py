"""Gate: holds the floors.

A figure that falls below its floor fails the run. Floors are pinned in `floors.json` together with
the digest of the data they were measured on, because a figure on other data is another figure; a
floor is lowered only by an explicit request.

- In: measures, the pinned floors, the data folder.
- Out: what fails, in words.
- Not here: the measuring.
"""

import hashlib
import json
from collections.abc import Sequence
from importlib import resources
from pathlib import Path

from whence.evaluation.measures import Measure

_MEASURED = ("attribution", "entities", "ingest/aeb", "piles", "reuse", "times")


def digest_data(data: Path) -> str:
    """The sha256 over names and contents of the files that are measured on.

    Args:
        data: The folder that WHENCE_DATA names.

    Returns:
        Hex digest; the same files give the same digest wherever they lie.
    """
    digest = hashlib.sha256()
    for part in _MEASURED:
        for path in sorted(path for path in (data / part).rglob("*") if path.is_file()):
            digest.update(path.relative_to(data).as_posix().encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def read_floors() -> dict[str, float]:
    """The pinned floors by the name of the measure, from the package.

    Returns:
        Floors; "data" is not among them.
    """
    pinned = json.loads(resources.files("whence.evaluation").joinpath("floors.json").read_text())
    return {str(name): float(floor) for name, floor in pinned["floors"].items()}


def read_digest() -> str:
    """The digest of the data on which the floors were pinned.

    Returns:
        Hex digest.
    """
    pinned = json.loads(resources.files("whence.evaluation").joinpath("floors.json").read_text())
    return str(pinned["data"])


def failures(measures: Sequence[Measure], floors: dict[str, float]) -> tuple[str, ...]:
    """What falls below a floor.

    Args:
        measures: As measured now.
        floors: Pinned; a measure may carry a floor of its own, and the higher one holds.

    Returns:
        A sentence for each failing measure, and for each pinned floor that was not measured.
    """
    found = []
    for measure in measures:
        held = [one for one in (measure.floor, floors.get(measure.name)) if one is not None]
        floor = max(held, default=measure.figure)
        if measure.figure < floor:
            found.append(f"{measure.name} is {measure.figure:.4g}, below its floor {floor:.4g}")
    missing = sorted(set(floors) - {measure.name for measure in measures})
    found.extend(f"{name} has a floor and was not measured" for name in missing)
    return tuple(found)
